import Geometry
import Layout

/// The parts of a contents list that is set as a table: each in a cell at the left, beside the titles of its articles.
///
/// Lists are read line by line from the top, so a part's cell is read right above the first of its titles.
struct ContentsPartCells: Sendable {
    private var lines: [[PagePlace]: [PrintedLine]] = [:]
    /// Where such tables stand.
    private var tables: [PagePlace] = []

    init(_ pieces: [Piece]) {
        for piece in pieces {
            guard case .table(let table) = piece.element, let parts = Self.parts(of: table) else { continue }
            tables += table.places
            for (part, top) in parts {
                guard let place = part[0].places.first else { continue }
                let box = Rect(minX: place.box.minX, minY: top - Self.step, maxX: place.box.maxX, maxY: top)
                let whole = Self.numbered(part.dropFirst().reduce(into: part[0]) { $0.append($1) })
                for text in part { lines[text.places] = [] }
                lines[part[0].places] = [
                    PrintedLine(block: whole, text: whole.text, box: box, page: place.page, isFirst: true, followsSpace: false)
                ]
            }
        }
    }

    /// A block's lines; one line above its titles for a part.
    func lines(of block: TextBlock, _ places: PlaceMaker) -> [PrintedLine] { lines[block.places] ?? block.lines(places) }

    /// A part whose number stands in a line of its own over its name, with the number apart.
    private static func numbered(_ part: TextBlock) -> TextBlock {
        guard part.marker == nil, let found = MarkerReader.marker(of: part.text), case .number = found.marker.kind else { return part }
        var part = part
        (part.marker, part.text) = (found.marker, part.text[found.length..<part.text.count].trimmed)
        return part
    }

    /// Whether a line goes on in the table in which the list has come down to `y`: a part's narrow cell may make its row high.
    func goesOn(_ line: PrintedLine, under y: Double) -> Bool {
        tables.contains { $0.page == line.page && $0.box.minY <= y && line.box.midY <= $0.box.maxY }
    }

    /// Height of the line that stands for a part, in points: none worth the name, so that it is beside no other.
    private static let step = 0.5
    /// Columns of such a table: the part, the titles, their pages.
    private static let columns = 2...3

    /// The first column's texts with the top of the titles beside them, when each stands out, and some have several titles or none, or
    /// the texts are counted: a category has one title.
    private static func parts(of table: TableBlock) -> [(part: [TextBlock], top: Double)]? {
        guard columns.contains(table.columnCount), table.rowCount >= 2 else { return nil }
        let heads = table.cells.filter { $0.column == 0 }.sorted { $0.row < $1.row }
        let labels = heads.map { $0.elements.flatMap(\.texts) }
        let titles = heads.map { head in
            table.cells.filter { $0.column == 1 && ($0.row..<$0.row + $0.rowSpan).overlaps(head.row..<head.row + head.rowSpan) }
                .flatMap { $0.elements.flatMap(\.texts) }
        }
        guard labels.allSatisfy(isOne), labels.joined().allSatisfy(standsOut), !titles.joined().contains(where: \.isBold),
            max(titles.joined().count, pageCount(in: table)) > titles.count(where: { !$0.isEmpty }) || areCounted(labels)
                || table.cells.contains(where: { $0.column == 1 && $0.elements.isEmpty })
        else { return besideTitles(table.cells.map { $0.elements.flatMap(\.texts) }) }
        let parts = zip(labels, titles).compactMap { label, titles in
            (titles.first ?? label.first)?.places.first.map { (label, $0.box.minY) }
        }
        return parts.count == labels.count ? parts : nil
    }

    /// How many pages stand in the third column, where close titles are one text.
    private static func pageCount(in table: TableBlock) -> Int {
        let texts = table.cells.filter { $0.column == 2 }.flatMap { $0.elements.flatMap(\.texts) }
        return texts.flatMap { $0.text.scalars.split(whereSeparator: LaidText.isSpace) }.count { $0.allSatisfy(Script.isDigit) }
    }

    /// Whether the numbers before the texts count from one on: those of parts do, categories have none.
    private static func areCounted(_ labels: [[TextBlock]]) -> Bool {
        labels.enumerated().allSatisfy { index, label in
            if case .number(let value)? = label.first.map(numbered)?.marker?.kind { return value == index + 1 }
            return label.first.flatMap { PartNumber($0.text) }.flatMap { NumberSign.value($0.number) } == index + 1
        }
    }

    /// Whether the texts of a cell are the lines of one part: one, or further ones in its type without a sign of their own.
    private static func isOne(_ texts: [TextBlock]) -> Bool {
        guard let first = texts.first else { return false }
        return zip(texts, texts.dropFirst()).allSatisfy { above, below in
            guard let a = above.places.last?.box, let b = below.places.first?.box else { return false }
            return below.marker == nil && below.isBold == first.isBold && abs(below.fontSize - first.fontSize) < 0.5
                && b.minY - a.maxY < lineGap * first.fontSize
        }
    }

    /// Parts by their places, whatever cells the list was cut into: titles start at one edge, parts stand left of it.
    private static func besideTitles(_ cells: [[TextBlock]]) -> [(part: [TextBlock], top: Double)]? {
        let plain = cells.joined().filter { !standsOut($0) && $0.text.scalars.contains { !Script.isDigit($0) && !LaidText.isSpace($0) } }
        let starts = Dictionary(grouping: plain, by: { $0.left.rounded() })
        guard let edge = starts.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })?.key else { return nil }
        let titles = plain.filter { abs($0.left - edge) <= sameEdge }
        guard let top = titles.compactMap({ $0.places.first?.box.minY }).min(),
            let bottom = titles.compactMap({ $0.places.last?.box.maxY }).max()
        else { return nil }
        let labels = cells.flatMap { cell in
            let texts = cell.filter { text in
                standsOut(text) && text.right <= edge && text.places.first.map { $0.box.midY > top && $0.box.midY < bottom } ?? false
            }
            return isOne(texts) ? [texts] : texts.map { [$0] }
        }
        guard titles.count > labels.count else { return nil }
        return centred(labels, among: titles) ?? centred(wrapped(labels), among: titles)
    }

    /// Parts whose lines stand in cells of their own, cut as their titles' rows are.
    private static func wrapped(_ labels: [[TextBlock]]) -> [[TextBlock]] {
        labels.reduce(into: []) { parts, label in
            if let above = parts.last, label.first.flatMap({ PartNumber($0.text) }) == nil, isOne(above + label) {
                parts[parts.count - 1] += label
            } else {
                parts.append(label)
            }
        }
    }

    /// White between two lines of one part, in em: less than a line's height.
    private static let lineGap = 0.9

    /// Titles that start at one edge agree within this, in points: producers round to a tenth of one.
    private static let sameEdge = 1.0

    private static func standsOut(_ text: TextBlock) -> Bool { text.isBold || text.ground != nil }

    /// Parts whose cells are cut as their titles' rows are: each stands in the middle of its titles.
    private static func centred(_ labels: [[TextBlock]], among titles: [TextBlock]) -> [(part: [TextBlock], top: Double)]? {
        var rest = titles.compactMap { $0.places.first?.box }[...]
        var parts: [([TextBlock], Double)] = []
        for label in labels {
            guard let top = label.first?.places.first?.box, let bottom = label.last?.places.first?.box, let first = rest.first else {
                return nil
            }
            let middle = (top.minY + bottom.maxY) / 2
            parts.append((label, first.minY))
            let last = 2 * middle - first.midY
            let own = rest.prefix { $0.midY <= last + $0.height / 2 }
            guard isGroup(Array(own), around: middle) else { return nil }
            rest = rest.dropFirst(own.count)
        }
        return rest.isEmpty && !parts.isEmpty ? parts : nil
    }

    /// Whether titles follow each other evenly, with the part at half their height: one between two groups heads the lower one.
    private static func isGroup(_ titles: [Rect], around middle: Double) -> Bool {
        guard let first = titles.first, let last = titles.last, abs((first.midY + last.midY) / 2 - middle) <= offMiddle * first.height
        else { return false }
        let pitches = zip(titles, titles.dropFirst()).map { $1.midY - $0.midY }
        return (pitches.max() ?? 0) <= even * (pitches.min() ?? 0)
    }

    /// How far from its titles' middle a part stands, in heights of a line, and how much their pitches differ.
    private static let offMiddle = 0.5, even = 1.5
}
