import BriefingModel

/// A line in the form of a caption with no table or figure beside it.
struct CaptionWithoutTable: Rule {
    static let id = "caption-without-table"
    static let summary = "a caption without its table or figure"
    static let needsWholePages = true

    func findings(in issue: IssueText) -> [Finding] {
        issue.siblings.flatMap { list -> [Finding] in
            list.blocks.indices.compactMap { index -> Finding? in
                let block = list.blocks[index]
                guard let text = block.plainText, block.children.isEmpty, Self.isCaption(text) else { return nil }
                // The table may hang one step higher or lower, or stand on either side.
                let near = [index - 1, index + 1].filter(list.blocks.indices.contains).map { list.blocks[$0] }
                guard !near.contains(where: \.holdsTableOrFigure), !issue.isBesideContainer(block, in: list.article),
                    !issue.hasContainer(onPagesOf: block)
                else { return nil }
                return finding(.warning, "a caption, but no table or figure stands beside it", [issue.quotation(of: block, list.article)])
            }
        }
    }

    /// A longer one is a sentence.
    private static let longest = 80

    static func isNoCaption(_ text: String?) -> Bool { text.map { $0.unicodeScalars.count > longest } ?? true }

    /// `〈…〉`, `[표 3] …`, `<그림 2> …`, `표 1. …`
    static func isCaption(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, scalars.count <= longest else { return false }
        if first == "〈" && last == "〉" { return !scalars.dropFirst().dropLast().contains { $0 == first || $0 == last } }
        // A sentence that begins with the number of a table tells of it.
        if text.contains(", ") { return false }
        var rest = scalars[...]
        let isFramed = "[<〈".unicodeScalars.contains(first)
        if isFramed { rest = rest.dropFirst() }
        guard let numbered = NumberingJumps.number(String(scalars: rest)) else { return false }
        if isFramed { return true }
        // In running text a table's number is followed by a particle; in a caption by a point or the title.
        let behind = String(scalars: rest).dropFirst(numbered.kind.count).drop { $0 == " " }.drop { $0.isNumber }
        return (behind.hasPrefix(".") || behind.hasPrefix(":") || behind.hasPrefix(" ")) && !text.hasSuffix(".") && !text.hasSuffix("다")
    }
}

extension Block {
    var plainText: String? {
        switch content {
        case .heading(let outline), .item(let outline): outline.text.text
        case .paragraph(let rich): rich.text
        default: nil
        }
    }

    var holdsTableOrFigure: Bool {
        switch content {
        case .table, .figure, .callout: true
        case .heading(let outline), .item(let outline): outline.children.contains(where: \.holdsTableOrFigure)
        default: false
        }
    }
}

extension IssueText {
    /// Whether a page of the block has a table, figure or box whose caption is none, or a sentence: it may be the one.
    func hasContainer(onPagesOf block: Block) -> Bool {
        let pages = Set(block.at.map(\.page))
        func flat(_ blocks: [Block]) -> [Block] { blocks.flatMap { [$0] + flat($0.children) } }
        return articles.contains { article in
            flat(article.body).contains { other in
                guard other.at.contains(where: { pages.contains($0.page) }) else { return false }
                switch other.content {
                case .table(let table): return CaptionWithoutTable.isNoCaption(table.caption)
                case .figure(let figure): return CaptionWithoutTable.isNoCaption(figure.caption)
                case .callout(let callout): return callout.title == nil
                default: return false
                }
            }
        }
    }

    /// Whether a table or figure comes right before or after a block in reading order.
    func isBesideContainer(_ block: Block, in article: Int) -> Bool {
        func flat(_ blocks: [Block]) -> [Block] { blocks.flatMap { [$0] + flat($0.children) } }
        let all = flat(articles[article].body)
        guard let index = all.firstIndex(where: { $0.id == block.id && $0 == block }) else { return false }
        return [index - 1, index + 1].filter(all.indices.contains).contains { place in
            switch all[place].content {
            case .table, .figure, .callout: true
            default: false
            }
        }
    }
}
