/// Counts the captions of an issue: `그림 1. `, `[표 2] `.
package struct CaptionNumbers: Sendable {
    private let figures, tables: String
    private var figure = 0, table = 0

    /// `nil` for an empty pattern; `|` parts what stands before a figure's caption from what stands before a table's.
    package init?(_ pattern: String) {
        let parts = pattern.split(separator: "|").map(String.init)
        guard parts.count == 2 else { return nil }
        (figures, tables) = (parts[0], parts[1])
    }

    /// The blocks with their captions counted, in reading order.
    package mutating func numbered(_ blocks: [SourceBlock]) -> [SourceBlock] {
        var numbered: [SourceBlock] = []
        for var block in blocks {
            switch block.content {
            case .table(var source):
                if let caption = source.caption {
                    table += 1
                    source.caption = tables.replacing("N", with: String(table)) + caption
                }
                block.content = .table(source)
            case .figure(var source):
                if let caption = source.caption {
                    figure += 1
                    source.caption = figures.replacing("N", with: String(figure)) + caption
                }
                block.content = .figure(source)
            case .line, .callout: break
            }
            block.children = self.numbered(block.children)
            numbered.append(block)
        }
        return numbered
    }
}
