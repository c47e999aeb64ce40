import Geometry
import PageModel

/// Puts one page's lines, tables, frames and figures into reading order.
package struct PageComposer: Sendable {
    package var blocks = BlockBuilder()
    package var order = ReadingOrder()
    /// What the document's running text measures.
    package var measures: TextMeasures
    /// Whether lines say why they stand together, for people who ask.
    package var keepsReasons = true

    package init(measures: TextMeasures) { self.measures = measures }

    private var pitches: [Double: Double] { measures.pitches }

    package func elements(of page: PageDraft) -> [LayoutElement<LineGroup>] { elements(in: 0, of: page) }

    /// The pieces of one region, nested regions included.
    private func elements(in region: Int, of page: PageDraft) -> [LayoutElement<LineGroup>] {
        let box = page.tree.regions[region].box
        var lines = page.lines[region]
        lines = lines.indices.filter { page.furniture[.init(region: region, line: $0)] == nil }.map { lines[$0] }
        let objects = objects(in: region, of: page)
        let labels = frameLabels(lines, objects)
        var labelLines: [Int: [ReadLine]] = [:]
        for (line, frame) in labels.sorted(by: { $0.key < $1.key }) { labelLines[frame, default: []].append(lines[line]) }
        lines = lines.indices.filter { labels[$0] == nil }.map { lines[$0] }

        let rooms = region == 0 ? TitleBands().rooms(of: lines, on: page.bands) : lines.map(\.box)
        let boxes = rooms + objects.map(\.box)
        let isLine = lines.map { _ in true } + objects.map { _ in false }
        var result: [LayoutElement<LineGroup>] = []
        let sizes = lines.map(\.fontSize) + objects.map { _ in 0 }
        for flow in order.flows(of: boxes, isLine: isLine, fontSizes: sizes, in: box) {
            let column = column(of: flow, lines, region: page.tree.regions[region], page)
            var run: [ReadLine] = [], above: Rect?
            func flush() {
                result += blocks.groups(of: run, in: narrowed(column, under: above, run)).map { group in
                    var group = group
                    group.ground = ground(under: group.first, page)
                    group.order = flow.because
                    group.isFootnote = region == 0 && page.footRules.contains { $0.isOver(group.first) }
                    if !keepsReasons { group.forgetReasons() }
                    return .text(group)
                }
                run = []
            }
            for member in flow.members {
                if member < lines.count {
                    run.append(lines[member])
                } else {
                    flush()
                    above = objects[member - lines.count].box
                    result.append(element(objects[member - lines.count], labels: labelLines[member - lines.count] ?? [], of: page, column))
                }
            }
            flush()
        }
        return result
    }

    /// A table, frame or figure that stands in a region.
    private enum Object {
        case table(Int, Rect)
        case frame(Int, region: Int, Rect)
        case figure(Int, region: Int, Rect)

        var box: Rect {
            switch self {
            case .table(_, let box), .frame(_, _, let box), .figure(_, _, let box): box
            }
        }
    }

    private func objects(in region: Int, of page: PageDraft) -> [Object] {
        var objects: [Object] = []
        var tables = Set<Int>()
        for i in page.tree.regions(inside: region) {
            let candidate = page.tree.regions[i]
            switch candidate.kind {
            case .cell(let table, _):
                if tables.insert(table).inserted, !isSetAside(table, page) {
                    objects.append(.table(table, page.findings.tables[table].box))
                }
            case .frame(let frame):
                if !isEmpty(i, page) { objects.append(.frame(frame, region: i, candidate.box)) }
            case .figure(let figure): objects.append(.figure(figure, region: i, candidate.box))
            case .page: break
            }
        }
        return objects
    }

    /// Whether all that a table holds is furniture, pictures of the house aside: a row of section tabs, a head set as a table.
    private func isSetAside(_ table: Int, _ page: PageDraft) -> Bool {
        let cells = page.tree.cells(ofTable: table)
        return cells.contains { !page.lines[$0].isEmpty } && cells.allSatisfy { isEmpty($0, page, besidePictures: true) }
    }

    /// Whether a region has neither text nor anything else in it.
    private func isEmpty(_ region: Int, _ page: PageDraft, besidePictures: Bool = false) -> Bool {
        page.lines[region].indices.allSatisfy { page.furniture[.init(region: region, line: $0)] != nil }
            && !page.tree.regions(inside: region).contains { i in
                if besidePictures, case .figure = page.tree.regions[i].kind { return !page.lines[i].isEmpty }
                return true
            }
    }

    /// Lines that sit on a frame's upper border are its label: line index → object index.
    private func frameLabels(_ lines: [ReadLine], _ objects: [Object]) -> [Int: Int] {
        var labels: [Int: Int] = [:]
        for (i, line) in lines.enumerated() {
            for (j, object) in objects.enumerated() {
                guard case .frame(_, _, let box) = object else { continue }
                let onBorder = line.box.minY < box.minY && line.box.maxY > box.minY
                if onBorder, line.left >= box.minX - 2, line.right <= box.maxX + 2 { labels[i] = j }
            }
        }
        return labels
    }

    private func element(
        _ object: Object, labels: [ReadLine], of page: PageDraft, _ column: BlockBuilder.Column
    ) -> LayoutElement<LineGroup> {
        switch object {
        case .table(let index, _): return .table(table(index, of: page))
        case .frame(let index, let region, let box):
            let frame = page.findings.frames[index]
            var inside = elements(in: region, of: page)
            inside.insert(
                contentsOf: labels.map {
                    .text(LineGroup($0, because: Evidence(.alone), alignment: .centre, columnLeft: box.minX, columnRight: box.maxX))
                }, at: 0)
            return .frame(
                FrameLayout(places: [PagePlace(page: page.index, box: box)], ground: frame.shading, isDrawn: true, elements: inside))
        case .figure(let index, let region, let box):
            let figure = page.figures[index]
            // Labels of a chart are read line by line; they form no paragraphs.
            let text = inner(region, page).map {
                LineGroup($0, because: Evidence(.alone), alignment: .start, columnLeft: box.minX, columnRight: box.maxX)
            }
            return .figure(
                FigureLayout(
                    places: [PagePlace(page: page.index, box: box)], kind: figure.isDrawing ? .drawing : .picture,
                    pictures: figure.pictures, text: text))
        }
    }

    /// All lines inside a region, nested ones included, from top to bottom.
    private func inner(_ region: Int, _ page: PageDraft) -> [ReadLine] {
        var lines = page.lines[region]
        for i in page.tree.regions(inside: region) { lines += inner(i, page) }
        return lines.sorted { ($0.box.midY, $0.left) < ($1.box.midY, $1.left) }
    }

    private func table(_ index: Int, of page: PageDraft) -> TableLayout<LineGroup> {
        let grid = page.findings.tables[index]
        var cells: [TableLayout<LineGroup>.Cell] = []
        cells.reserveCapacity(grid.cells.count)
        for (region, place) in zip(page.tree.cells(ofTable: index), grid.cells) {
            cells.append(
                .init(
                    row: place.row, column: place.column, rowSpan: place.rowSpan, columnSpan: place.columnSpan, isHeader: false,
                    elements: elements(in: region, of: page), places: [PagePlace(page: page.index, box: place.box)], ground: place.shading))
        }
        cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        return TableLayout(
            places: [PagePlace(page: page.index, box: grid.box)], evidence: grid.evidence, rowCount: grid.rowCount,
            columnCount: grid.columnCount,
            headerRowCount: 0, headerColumnCount: 0, cells: cells, grid: grid,
            endsFull: page.endsFull[index])
    }

    /// Colour of the smallest ground that holds the line's middle; white is none.
    private func ground(under line: ReadLine, _ page: PageDraft) -> UInt32? {
        let middle = Point(x: line.box.midX, y: line.box.midY)
        let under = page.paint.shadings.filter { $0.box.contains(middle) && $0.box.area < 0.7 * page.box.area }
        guard let smallest = under.min(by: { $0.box.area < $1.box.area }), smallest.color != 0xFFFFFF else { return nil }
        return smallest.color
    }

    /// The column of lines that reach as far as the box above them does and no further: a page with text in its left
    /// column only shows no gutter.
    private func narrowed(_ column: BlockBuilder.Column, under box: Rect?, _ run: [ReadLine]) -> BlockBuilder.Column {
        guard let box, let size = run.map(\.fontSize).max(), let left = run.map(\.left).min(), let right = run.map(\.right).max(),
            run.count >= Self.severalLines, column.right - box.maxX > Self.emptyColumn.points(at: size),
            abs(box.minX - column.left) <= size, left >= box.minX - 1, right <= box.maxX + 1,
            box.maxX - right <= Self.nearlyFull.points(at: size)
        else { return column }
        var column = column
        column.right = box.maxX
        return column
    }

    /// Lines that show how far they reach.
    private static let severalLines = 3
    /// The least width of a column of text, and how near to its side the longest of several lines ends.
    private static let emptyColumn: Em = 10.em
    private static let nearlyFull: Em = 1.5.em

    /// The room of a flow's column: where its full lines start and end.
    private func column(of flow: ReadingOrder.Flow, _ lines: [ReadLine], region: Region, _ page: PageDraft) -> BlockBuilder.Column {
        let members = flow.members.filter { $0 < lines.count }.map { lines[$0] }, boxes = page.blank.glyphBoxes
        guard let left = outermost(members, sign: 1, { $0.left }), let right = outermost(members, sign: -1, { $0.right }) else {
            return BlockBuilder.Column(left: flow.left, right: flow.right, pitches: pitches, boxes: boxes)
        }
        switch region.kind {
        case .page:
            let whole = flow.left <= region.box.minX + 1 && flow.right >= region.box.maxX - 1
            if whole, let margins = measures.margins(ofWidth: page.box.width) {
                return BlockBuilder.Column(
                    left: margins.lowerBound, right: margins.upperBound, pitches: pitches, boxes: boxes, goesOnFromPage: page.index > 0)
            }
            return BlockBuilder.Column(left: left, right: right, pitches: pitches, boxes: boxes, goesOnFromPage: true)
        default:
            let padding = max(0, min(left - region.box.minX, region.box.maxX - right))
            var column = BlockBuilder.Column(
                left: region.box.minX + padding, right: region.box.maxX - padding, pitches: pitches, boxes: boxes)
            column.sides = region.box.minX...region.box.maxX
            return column
        }
    }

    /// A line that stands so far outside of all others is a heading that is set into the margin, and no column's edge.
    private static let outdent: Em = 1.5.em
    /// Edges of full lines agree within this; justified lines end where their last glyph does. In points, as the page is set.
    private static let sameEdge: Points = 1.5.pt

    /// The outermost left (`sign` 1) or right (-1) edge that lines share, unless the outermost line of all stands far outside.
    private func outermost(_ lines: [ReadLine], sign: Double, _ edge: (ReadLine) -> Double) -> Double? {
        let edges = lines.map { sign * edge($0) }
        guard let first = edges.indices.min(by: { edges[$0] < edges[$1] }) else { return nil }
        let outdent = Self.outdent.points(at: lines[first].fontSize)
        let all = edges.sorted()
        for (one, next) in zip(all, all.dropFirst()) {
            if one - all[0] > outdent { break }
            if next - one <= Self.sameEdge.value { return sign * one }
        }
        return sign * all[0]
    }
}
