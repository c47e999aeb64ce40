import Geometry
import Layout

typealias Element = LayoutElement<TextBlock>
typealias TableBlock = TableLayout<TextBlock>
typealias FigureBlock = FigureLayout<TextBlock>
typealias FrameBlock = FrameLayout<TextBlock>

/// A piece of the document in reading order, with the page (from 0) on which it starts.
struct Piece: Sendable {
    var element: Element
    var page: Int

    var text: TextBlock? {
        if case .text(let block) = element { block } else { nil }
    }

    var frame: FrameBlock? {
        if case .frame(let frame) = element { frame } else { nil }
    }

    var isFigure: Bool {
        if case .figure = element { true } else { false }
    }

    var box: Rect? { element.places.first?.box }

    /// All text blocks in it, in reading order.
    var texts: [TextBlock] { element.texts }

    /// The first of them.
    var firstText: TextBlock? { element.firstText }

    /// The text that titles what follows it, where it opens with one: a table's head of several columns titles nothing.
    var openingText: TextBlock? {
        if case .table(let table) = element, table.cells.count(where: { $0.row == 0 && !$0.elements.isEmpty }) > 1 { return nil }
        return firstText
    }

    /// All text blocks in it, nested boxes included, when it holds nothing but text; else empty.
    var onlyTexts: [TextBlock] { element.holdsOnlyText ? element.texts : [] }

    /// The block that it is, or the only text in a box that holds nothing else.
    var loneText: TextBlock? {
        if let text { return text }
        let texts = onlyTexts
        return texts.count == 1 ? texts[0] : nil
    }

    /// The blocks of a box or band that holds only text, or the block itself; else empty.
    var plainTexts: [TextBlock] {
        switch element {
        case .text(let block): [block]
        case .frame(let frame):
            frame.elements.allSatisfy { if case .text = $0 { true } else { false } } ? element.texts : []
        case .table, .figure: []
        }
    }
}

extension LayoutElement where Text == TextBlock {
    var holdsOnlyText: Bool {
        switch self {
        case .text: true
        case .frame(let frame): frame.elements.allSatisfy(\.holdsOnlyText)
        case .table, .figure: false
        }
    }

    var places: [PagePlace] {
        switch self {
        case .text(let block): block.places
        case .table(let table): table.places
        case .figure(let figure): figure.places
        case .frame(let frame): frame.places
        }
    }

    var firstText: TextBlock? {
        switch self {
        case .text(let block): block
        case .table(let table): first(in: table.cells) { first(in: $0.elements, \.firstText) }
        case .figure(let figure): figure.text.first
        case .frame(let frame): first(in: frame.elements, \.firstText)
        }
    }

    /// The first text that one of the values gives; the others are not asked.
    private func first<Value>(in values: [Value], _ text: (Value) -> TextBlock?) -> TextBlock? {
        for value in values { if let text = text(value) { return text } }
        return nil
    }

    var texts: [TextBlock] {
        var texts: [TextBlock] = []
        addTexts(to: &texts)
        return texts
    }

    private func addTexts(to texts: inout [TextBlock]) {
        switch self {
        case .text(let block): texts.append(block)
        case .table(let table): for cell in table.cells { for element in cell.elements { element.addTexts(to: &texts) } }
        case .figure(let figure): texts += figure.text
        case .frame(let frame): for element in frame.elements { element.addTexts(to: &texts) }
        }
    }
}

/// Turns boxes that are drawn like tables but hold no grid of values back into frames: a title with its badge,
/// a box with a tab, a list of one column; and pictures that are the band of a title.
enum BoxDissolver {
    /// A title's band is no higher than this, in sizes of its type; pictures with a word in them are.
    private static let bandHeight: Em = 4.em

    static func pieces(of layout: DocumentLayout) -> [Piece] {
        titlesParted(
            layout.pages.enumerated().flatMap { index, page in page.elements.map { Piece(element: dissolved($0), page: index) } })
    }

    /// The pieces with titles and the leads under them, where both stand in one box, each for itself.
    static func titlesParted(_ pieces: [Piece]) -> [Piece] {
        let cards = TitleCards(pieces.lazy.map(\.element))
        return pieces.flatMap { piece in (cards.parted(piece.element) ?? parted(piece.element)).map { Piece(element: $0, page: piece.page) }
        }
    }

    /// A title and the lead under it on one ground, each for itself, and headings that touch them: all stand out, and the title is
    /// much larger, or larger than a lead that opens with a mark.
    static func parted(_ element: Element) -> [Element] {
        guard case .frame(let frame) = element, frame.ground != nil, frame.elements.count >= 2, case .text(let title) = frame.elements[0],
            case .text(let lead) = frame.elements[1], title.isBold, lead.isBold, title.marker?.kind != .bullet,
            frame.elements.allSatisfy({ if case .text(let text) = $0 { text.isBold } else { false } }),
            title.fontSize >= lead.fontSize * (lead.marker?.kind == .bullet ? largerThanMarked : largerTitle), let a = title.places.last,
            let b = lead.places.first,
            b.box.minY - a.box.maxY >= titleGap.points(at: lead.fontSize)
        else { return [element] }
        return frame.elements
    }

    /// A title is larger than its lead by this, or than one that a mark tells from it, and stands so far over it.
    private static let largerTitle = 1.15, largerThanMarked = 1.03
    private static let titleGap: Em = 1.em

    static func dissolved(_ element: Element) -> Element {
        switch element {
        case .text: return element
        case .figure(let figure):
            guard figure.kind == .picture, figure.text.count == 1, let title = figure.text.first, title.lineCount == 1,
                let place = figure.places.first, place.box.height <= bandHeight.points(at: title.fontSize)
            else { return element }
            return .frame(FrameBlock(places: figure.places, ground: nil, isDrawn: true, elements: [.text(title)]))
        case .frame(var frame):
            frame.elements = frame.elements.map(dissolved)
            // A frame around one box only is a doubled border.
            if frame.elements.count == 1, case .frame(var inner) = frame.elements[0] {
                inner.ground = inner.ground ?? frame.ground
                return .frame(inner)
            }
            // A table drawn with a heavier border is no callout.
            if frame.elements.count == 1, case .table = frame.elements[0] { return frame.elements[0] }
            return .frame(frame)
        case .table(let table):
            guard !isGrid(table) else { return element }
            let filled = table.cells.filter { !$0.elements.isEmpty }
            let elements = filled.flatMap { cell in cell.elements.map(dissolved) }
            return .frame(FrameBlock(places: table.places, ground: filled.first?.ground, isDrawn: true, elements: elements))
        }
    }

    /// Cells that make one row of values; a title with badge and tag has fewer.
    private static let fewestInRow = 4

    /// Whether the cells make a grid of values: some row has two cells with text, and there are two rows and more; or one
    /// row of several cells, some with several lines (tabs have one each).
    private static func isGrid(_ table: TableBlock) -> Bool {
        if table.rowCount == 1 {
            let texts = table.cells.map { $0.elements.flatMap(\.texts) }.filter { !$0.isEmpty }
            return texts.count >= fewestInRow && texts.contains { $0.count > 1 || $0[0].lineCount > 1 }
        }
        guard table.rowCount >= 2, table.columnCount >= 2 else { return false }
        var filledByRow: [Int: Int] = [:]
        for cell in table.cells where !cell.elements.isEmpty {
            for row in cell.row..<(cell.row + cell.rowSpan) { filledByRow[row, default: 0] += 1 }
        }
        return filledByRow.values.contains { $0 >= 2 } && (filledByRow.count >= 2 || isForm(table, filledByRow))
    }

    /// Whether a head stands over rows that are there to be filled in: as many cells below each other, about as high as it.
    private static func isForm(_ table: TableBlock, _ filledByRow: [Int: Int]) -> Bool {
        guard table.evidence == .ruled, table.columnCount >= fewestInForm, filledByRow[0] == table.columnCount,
            table.cells.count == table.rowCount * table.columnCount,
            let head = table.cells.first(where: { $0.row == 0 })?.places.first?.box.height
        else { return false }
        return table.cells.allSatisfy { $0.places.first.map { $0.box.height >= formRow * head } ?? false }
    }

    /// Columns of a form that is all empty, and how high its rows are against its head.
    private static let fewestInForm = 3, formRow = 0.6
}
