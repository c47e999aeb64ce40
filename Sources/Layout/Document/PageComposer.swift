import Geometry
import PageModel

/// Puts one page's lines, tables, frames and figures into reading order.
package struct PageComposer: Sendable {
    package var blocks = BlockBuilder()
    package var order = ReadingOrder()
    /// What the document's running text measures.
    package var measures: TextMeasures
    /// The columns that the document's pages are set in.
    package var grid = ColumnGrid()
    /// Whether lines say why they stand together, for people who ask.
    package var keepsReasons = true

    package init(measures: TextMeasures) {
        self.measures = measures
        (blocks.partsIdeographs, blocks.keepsRuns) = (measures.isIdeographic, measures.keepsRuns)
        (blocks.bodySize, blocks.wrapsAtMargin) = (measures.bodySize, measures.wrapsAtMargin)
    }

    var pitches: [Double: Double] { measures.pitches }

    package func elements(of page: PageDraft) -> [LayoutElement<LineGroup>] { elements(in: 0, of: page) }

    /// What stands in a region, nested regions as wholes.
    struct Pieces {
        var lines: [ReadLine]
        var objects: [Object]
        /// The room of each line, then of each object.
        var boxes: [Rect]
        /// Lines on a frame's border, by the frame's place in `objects`.
        var labels: [Int: [ReadLine]]
    }

    func pieces(in region: Int, of page: PageDraft) -> Pieces {
        var lines = page.lines[region]
        // Few regions have furniture or labels, and lines are large.
        let isFurniture = lines.indices.map { page.furniture[.init(region: region, line: $0)] != nil }
        if isFurniture.contains(true) { lines = lines.indices.filter { !isFurniture[$0] }.map { lines[$0] } }
        lines = withBadges(lines, in: region, on: page)
        let objects = objects(in: region, of: page)
        let labels = frameLabels(lines, objects)
        var labelLines: [Int: [ReadLine]] = [:]
        for (line, frame) in labels.sorted(by: { $0.key < $1.key }) { labelLines[frame, default: []].append(lines[line]) }
        if !labels.isEmpty { lines = lines.indices.filter { labels[$0] == nil }.map { lines[$0] } }
        guard region == 0, !page.bands.isEmpty else {
            return Pieces(lines: lines, objects: objects, boxes: lines.map(\.box) + objects.map(\.box), labels: labelLines)
        }
        let rooms = TitleBands().rooms(of: lines, objects: objects.map(\.box), on: page.bands)
        return Pieces(lines: lines, objects: objects, boxes: rooms, labels: labelLines)
    }

    /// The lines with the numbers that stand in badges before their words as markers. In a table a badge has a cell of its own.
    private func withBadges(_ lines: [ReadLine], in region: Int, on page: PageDraft) -> [ReadLine] {
        if case .cell = page.tree.regions[region].kind { return lines }
        guard lines.contains(where: NumberBadge.opensWithNumber) else { return lines }
        let badges = NumberBadge(page.paint)
        return badges.grounds.isEmpty ? lines : lines.map { badges.marked($0, page.blank.glyphBoxes) }
    }

    /// - Parameter dividers: rules that columns end at.
    func flows(of pieces: Pieces, in region: Region, columns: [ColumnPair], dividers: [Rect]) -> [ReadingOrder.Flow] {
        let isLine = pieces.lines.map { _ in true } + pieces.objects.map { _ in false }
        let sizes = pieces.lines.map(\.fontSize) + pieces.objects.map { _ in 0 }
        return order.flows(of: pieces.boxes, isLine: isLine, fontSizes: sizes, in: region.box, columns: columns, dividers: dividers)
    }

    /// The pieces of one region, nested regions included.
    private func elements(in index: Int, of page: PageDraft) -> [LayoutElement<LineGroup>] {
        let pieces = pieces(in: index, of: page), region = page.tree.regions[index]
        let (lines, objects) = (pieces.lines, pieces.objects)
        if lines.isEmpty, objects.isEmpty { return [] }
        var result: [LayoutElement<LineGroup>] = []
        let isPage = index == 0
        for flow in flows(
            of: pieces, in: region, columns: isPage ? columns(of: lines, on: page) : [], dividers: isPage ? page.dividers : [])
        {
            var column = column(of: flow, lines, region: region, page)
            column.besides = roomBeside(pieces, in: flow, from: column.left, to: column.right)
            let figures = flow.members.filter { $0 >= lines.count }.compactMap {
                if case .figure(_, _, let box) = objects[$0 - lines.count] { box } else { nil }
            }
            var run: [ReadLine] = [], above: Rect?
            var boxes: [(element: LayoutElement<LineGroup>, after: Int)] = []
            // The line above the objects that part the flow.
            var last: ReadLine?
            func flush() {
                var room = narrowed(column, under: above, run)
                // Behind an object a sentence goes on only where the line above it is full.
                if let last, let next = run.first, !blocks.isFull(last, before: next, room) { room.goesOnFromPage = false }
                last = run.last ?? last
                let groups = parts(of: run, at: figures, in: room).flatMap {
                    index == 0 ? [$0] : withoutSide($0)
                }.flatMap { part in
                    blocks.groups(of: part.lines, in: part.column).map { group in
                        var group = group
                        group.ground = ground(under: group.first, page)
                        group.order = flow.because
                        group.isFootnote = index == 0 && page.footRules.contains { $0.isOver(group.first) }
                        if !keepsReasons { group.forgetReasons() }
                        return group
                    }
                }
                result += withBoxes(boxes, in: groups)
                (run, boxes) = ([], [])
            }
            for member in arranged(flow.members, of: pieces) {
                guard member >= lines.count else {
                    run.append(lines[member])
                    continue
                }
                let object = objects[member - lines.count]
                let element = element(object, labels: pieces.labels[member - lines.count] ?? [], of: page)
                if let last = run.last,
                    index == 0 && isInMargin(object, of: column) || isInGap(object, of: last) || isBeside(object, last, in: column)
                {
                    boxes.append((element, run.count))
                } else {
                    flush()
                    above = object.box
                    result.append(element)
                }
            }
            flush()
        }
        return result
    }

    /// A table, frame or figure that stands in a region.
    enum Object {
        case table(Int, Rect)
        case frame(Int, region: Int, Rect)
        case figure(Int, region: Int, Rect)

        var box: Rect {
            switch self {
            case .table(_, let box), .frame(_, _, let box), .figure(_, _, let box): box
            }
        }

        var isTable: Bool { if case .table = self { true } else { false } }
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
            case .figure(let figure) where !page.houseMarks.contains(figure):
                objects.append(.figure(figure, region: i, candidate.box))
            case .figure, .page: break
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
        guard objects.contains(where: { if case .frame = $0 { true } else { false } }) else { return labels }
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
        _ object: Object, labels: [ReadLine], of page: PageDraft
    ) -> LayoutElement<LineGroup> {
        switch object {
        case .table(let index, _): .table(table(index, of: page))
        case .frame(let index, let region, let box): .frame(frame(index, labels: labels, elements(in: region, of: page), box, page))
        case .figure(let index, let region, let box): .figure(figure(index, inner(region, page), box, page))
        }
    }

    /// - Parameter labels: the lines on its upper border.
    private func frame(
        _ index: Int, labels: [ReadLine], _ elements: [LayoutElement<LineGroup>], _ box: Rect, _ page: PageDraft
    ) -> FrameLayout<LineGroup> {
        let frame = page.findings.frames[index]
        var inside = elements
        var groups = labels.map {
            LineGroup($0, because: Evidence(.alone), alignment: .centre, columnLeft: box.minX, columnRight: box.maxX)
        }
        if let last = groups.last, case .text(let first)? = inside.first, goesOn(last, in: first, frame.shading) {
            groups[groups.count - 1] = label(last, goingOnIn: first)
            inside.removeFirst()
        }
        inside.insert(contentsOf: groups.map { .text($0) }, at: 0)
        return FrameLayout(
            places: [PagePlace(page: page.index, box: box)], ground: frame.shading, isDrawn: true, isOpenAbove: frame.isOpenAbove,
            elements: inside)
    }

    /// A label with the rest of it. It is as wide as its lines: nothing else shows what room they left.
    func label(_ label: LineGroup, goingOnIn first: LineGroup) -> LineGroup {
        var whole = label
        whole.append(first, because: Evidence(.wrapped))
        let box = whole.lines.dropFirst().reduce(label.first.box) { $0.union($1.box) }
        (whole.columnLeft, whole.columnRight) = (box.minX, box.maxX)
        return whole
    }

    private func figure(_ index: Int, _ lines: [ReadLine], _ box: Rect, _ page: PageDraft) -> FigureLayout<LineGroup> {
        let figure = page.figures[index]
        // Labels of a chart form no paragraphs.
        let text = FigureLabels().labels(of: lines).map { label in
            // Its lines are broken by hand, wherever there is room.
            var group = LineGroup(
                label[0], because: Evidence(.alone), alignment: label.count > 1 ? .centre : .start, columnLeft: box.minX,
                columnRight: box.maxX)
            for line in label.dropFirst() { group.append(line, because: Evidence(.centredAfterFullLine)) }
            return group
        }
        return FigureLayout(
            places: [PagePlace(page: page.index, box: box)], kind: figure.isDrawing ? .drawing : .picture, pictures: figure.pictures,
            text: text)
    }

    /// Whether a label on a box's border goes on in the box's first text: it has a ground of its own there.
    private func goesOn(_ label: LineGroup, in first: LineGroup, _ ground: UInt32?) -> Bool {
        first.ground != nil && first.ground != ground && first.marker == nil && first.first.isBold == label.last.isBold
            && FigureSide.startTogether(label.last.box, first.first.box, fontSize: label.last.fontSize)
            && first.first.stands(under: label.last)
    }

    /// All lines inside a region, nested ones included.
    private func inner(_ region: Int, _ page: PageDraft) -> [ReadLine] {
        page.lines[region] + page.tree.regions(inside: region).flatMap { inner($0, page) }
    }

    private func table(_ index: Int, of page: PageDraft) -> TableLayout<LineGroup> {
        let grid = page.findings.tables[index]
        var cells: [TableLayout<LineGroup>.Cell] = []
        cells.reserveCapacity(grid.cells.count)
        let padding = padding(ofTable: index, of: page)
        for (region, place) in zip(page.tree.cells(ofTable: index), grid.cells) {
            cells.append(
                .init(
                    row: place.row, column: place.column, rowSpan: place.rowSpan, columnSpan: place.columnSpan, isHeader: false,
                    elements: elements(in: region, of: page).map { $0.inCell(padding: padding) },
                    places: [PagePlace(page: page.index, box: place.box)], ground: place.shading))
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
}
