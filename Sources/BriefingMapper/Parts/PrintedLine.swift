import Geometry
import Layout

/// One line of a block as it stands on the page: lists are read line by line, whatever blocks they were taken for.
struct PrintedLine: Sendable {
    /// The block that it is a line of.
    var block: TextBlock
    /// Without the block's marker.
    var text: LaidText
    var box: Rect
    var page: Int
    /// First line of its block: the block's marker opens it.
    var isFirst: Bool
    /// Whether the block's text has a space between the line before and this one.
    var followsSpace: Bool

    var fontSize: Double { block.fontSize }

    /// Whether most of its ink is bold.
    var isBold: Bool {
        let ink = text.scalars.indices.filter { !LaidText.isSpace(text.scalars[$0]) }
        return ink.count { text.looks[$0].contains(.bold) } * 2 > ink.count
    }
}

extension TextBlock {
    /// Its lines; supplied spaces between lines are left out.
    func lines(_ places: PlaceMaker) -> [PrintedLine] {
        var starts = text.looks.indices.filter { text.looks[$0].contains(.lineStart) }
        if starts.first != 0 { starts.insert(0, at: 0) }
        var lines: [PrintedLine] = []
        for (k, start) in starts.enumerated() {
            let end = k + 1 < starts.count ? starts[k + 1] : text.count
            let part = text[start..<end].trimmed
            guard let place = places.places(of: part).first else { continue }
            lines.append(
                PrintedLine(
                    block: self, text: part, box: place.box, page: place.page, isFirst: start == 0,
                    followsSpace: start > 0 && LaidText.isSpace(text.scalars[start - 1])))
        }
        return lines
    }
}
