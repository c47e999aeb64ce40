import Geometry

/// Puts tables that go on over page breaks together: finds the parts among the pages' elements, lets
/// `TableStitcher` decide, and rebuilds the cells with their contents.
package struct TableJoiner: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// Running heads are set smaller than this share of the running text, and this far from it.
        package var smallText = 0.92
        package var clear: Em = 1.4.em
        /// The same of notes as large as the text.
        package var clearOfText: Em = 2.5.em
        /// The same of a box at the page's head; it has few lines.
        package var clearOfBox: Em = 0.5.em
        package var headLines = 2
        /// What repeats a table's head starts this much higher in the next column.
        package var higher: Em = 0.5.em
        /// Sheets are of one height when they differ by less. Points: producers round the sizes of paper, whatever the type.
        package var sameHeight: Points = 1.pt
    }

    package var stitcher = TableStitcher()
    package var tuning = Tuning()

    package init() {}

    /// Where a table stands: page, index among that page's elements and, in a box, among what the box holds.
    private struct Spot: Hashable {
        var page, element: Int
        var inner: Int?

        func table(in pages: [[LayoutElement<LineGroup>]]) -> TableLayout<LineGroup>? {
            switch (pages[page][element], inner) {
            case (.table(let table), nil): return table
            case (.frame(let frame), let inner?): if case .table(let table) = frame.elements[inner] { return table } else { return nil }
            default: return nil
            }
        }

        func put(_ table: TableLayout<LineGroup>, in pages: inout [[LayoutElement<LineGroup>]]) {
            guard let inner else { return pages[page][element] = .table(table) }
            guard case .frame(var frame) = pages[page][element] else { return }
            frame.elements[inner] = .table(table)
            pages[page][element] = .frame(frame)
        }
    }

    /// A table that nothing stands above on its page, or nothing below; or one at the end or the top of a column.
    private struct Edge {
        var spot: Spot
        var isFirst, isUnderHead, isLast: Bool
        var opensColumn: Bool
    }

    /// The pages' elements with every table on the page where it starts.
    /// - Parameter bodySize: of the running text.
    func joined(_ composed: [ComposedPage], bodySize: Double) -> [[LayoutElement<LineGroup>]] {
        let edges = edgesAtBreaks(composed, bodySize)
        guard !edges.isEmpty else { return composed.map(\.elements) }
        let pages = withLabelColumns(composed.map(\.elements), edges)
        let bottoms = bottoms(composed)
        let parts = edges.enumerated().compactMap { i, edge -> TablePart? in
            let spot = edge.spot, elements = pages[spot.page]
            guard let table = spot.table(in: pages), let grid = table.grid else { return nil }
            let height = composed[spot.page].box.height
            // Columns that end evenly are full where their page ends.
            let lowest =
                endsColumn(i, edges)
                ? composed[spot.page].bodyBottom
                : bottoms.filter { abs($0.height - height) < tuning.sameHeight.value }.map(\.bottom).max() ?? 0
            // Footnotes end the room for rows.
            let footnotes = elements[(spot.element + 1)...].compactMap { footnote($0, under: grid.box, bodySize)?.first.box.minY }
            return TablePart(
                page: spot.page, table: i, grid: grid, texts: table.cells.map(Self.text), endsFull: table.endsFull,
                startsFresh: table.cells.map { Self.firstGroup($0)?.marker != nil }, isFirst: edge.isFirst, isUnderHead: edge.isUnderHead,
                isLast: edge.isLast, opensColumn: edge.opensColumn, bodyBottom: footnotes.min() ?? lowest)
        }
        var result = pages
        var removed: Set<Spot> = []
        for stitched in stitcher.tables(from: parts) where stitched.parts.count > 1 {
            let places = stitched.parts.map { edges[$0.table].spot }
            places[0].put(table(stitched, places.compactMap { $0.table(in: pages) }), in: &result)
            removed.formUnion(places.dropFirst())
        }
        return result.enumerated().map { page, elements in
            elements.indices.compactMap { index -> LayoutElement<LineGroup>? in
                guard case .frame(var frame) = elements[index] else {
                    return removed.contains(Spot(page: page, element: index)) ? nil : elements[index]
                }
                let kept = frame.elements.indices.filter { !removed.contains(Spot(page: page, element: index, inner: $0)) }
                if kept.count == frame.elements.count { return elements[index] }
                frame.elements = kept.map { frame.elements[$0] }
                return kept.isEmpty ? nil : .frame(frame)
            }
        }
    }

    /// The pages with the first columns that tables have on the page before.
    private func withLabelColumns(_ pages: [[LayoutElement<LineGroup>]], _ edges: [Edge]) -> [[LayoutElement<LineGroup>]] {
        var pages = pages
        for (above, below) in zip(edges, edges.dropFirst())
        where above.isLast && below.isFirst && below.spot.page == above.spot.page + 1 {
            guard let before = above.spot.table(in: pages)?.grid, let table = below.spot.table(in: pages),
                let wider = table.withFirstColumn(of: before, same: stitcher.tuning.sameColumn.value)
            else { continue }
            below.spot.put(wider, in: &pages)
        }
        return pages
    }

    /// A table that a page's element is, or that stands first or last in it.
    private struct Candidate {
        var inner: Int?
        var table: TableLayout<LineGroup>
        /// The table's, or that of the box around it.
        var box: Rect
        var isFirst = true, isLast = true

        /// The box down to the table's last text: the line over footnotes may be taken for the one under its last row.
        var textBox: Rect {
            let bottom = table.cells.flatMap(\.elements).flatMap(TableJoiner.groups).map(\.last.box.maxY).max() ?? box.maxY
            return Rect(minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: min(box.maxY, max(box.minY, bottom)))
        }
    }

    private static func candidates(in element: LayoutElement<LineGroup>) -> [Candidate] {
        switch element {
        case .table(let table): return table.grid.map { [Candidate(table: table, box: $0.box)] } ?? []
        case .frame(let frame):
            guard frame.places.count == 1 else { return [] }
            let last = frame.elements.count - 1
            return Set([0, last]).sorted().compactMap { inner in
                guard last >= 0, case .table(let table) = frame.elements[inner] else { return nil }
                return Candidate(inner: inner, table: table, box: frame.places[0].box, isFirst: inner == 0, isLast: inner == last)
            }
        case .text, .figure: return []
        }
    }

    /// The tables that may go on: last of a page before one that is first of the next, or at the end of a column before one at
    /// the top of the next; or the other way round.
    private func edgesAtBreaks(_ composed: [ComposedPage], _ bodySize: Double) -> [Edge] {
        var edges: [Edge] = []
        for (page, content) in composed.enumerated() {
            let elements = content.elements
            for i in elements.indices {
                for found in Self.candidates(in: elements[i]) {
                    guard let grid = found.table.grid, grid.isOpenAbove || Self.isGrid(found.table) || Self.lacksLabels(found.table) else {
                        continue
                    }
                    edges.append(
                        Edge(
                            spot: Spot(page: page, element: i, inner: found.inner),
                            isFirst: found.isFirst && isFirst(i, elements, found.box, content.box, bodySize),
                            isUnderHead: found.isFirst && isUnderHead(i, elements, found.box, content.box),
                            isLast: found.isLast && isLast(i, elements, found.textBox, content.box, bodySize),
                            opensColumn: found.inner == nil && opensColumn(i, content, grid, bodySize)))
                }
            }
        }
        let firsts = Set(edges.lazy.filter { $0.isFirst || $0.isUnderHead }.map(\.spot.page)),
            lasts = Set(edges.lazy.filter(\.isLast).map(\.spot.page))
        return edges.indices.filter { i in
            let edge = edges[i]
            return edge.opensColumn || endsColumn(i, edges) || (edge.isFirst || edge.isUnderHead) && lasts.contains(edge.spot.page - 1)
                || edge.isLast && firsts.contains(edge.spot.page + 1)
        }.map { edges[$0] }
    }

    /// Whether the next table stands at the top of the next column of its page.
    private func endsColumn(_ i: Int, _ edges: [Edge]) -> Bool {
        i + 1 < edges.count && edges[i + 1].opensColumn && edges[i + 1].spot.page == edges[i].spot.page
    }

    private func isLast(_ index: Int, _ elements: [LayoutElement<LineGroup>], _ table: Rect, _ sheet: Rect, _ bodySize: Double) -> Bool {
        let height = sheet.height - FurnitureFinder.Tuning().footDepth.points(of: sheet.height), bottom = table.maxY
        return elements[(index + 1)...].allSatisfy { element in
            footnote(element, under: table, bodySize) != nil
                || isSmallLine(element, bodySize) { $0.box.minY >= height && $0.box.minY - bottom >= tuning.clear.points(at: $0.fontSize) }
        }
    }

    /// The text of an element that is a footnote: under the line over them, or small, marked and clear of the table above.
    private func footnote(_ element: LayoutElement<LineGroup>, under table: Rect, _ bodySize: Double) -> LineGroup? {
        guard case .text(let group) = element else { return nil }
        if group.isFootnote { return group }
        guard let marker = group.marker?.marker, marker.kind != .bullet else { return nil }
        // A note as large as the text stands further from a table that it is none of.
        let isSmall = group.first.fontSize < tuning.smallText * bodySize
        guard isSmall || marker.kind == .noteMark || marker.text.last == ")" else { return nil }
        let clear = isSmall ? tuning.clear : tuning.clearOfText
        return group.first.box.minY - table.maxY >= clear.points(at: group.first.fontSize) ? group : nil
    }

    /// Whether a table starts beside the end of the one before it and higher than that one does, footnotes aside: it may go on
    /// from the column to its left. Tables set side by side start at one height; where a head is repeated a smaller step tells, or
    /// that the page begins with both and fewer rows were left for the second: columns are filled in turn, or evenly under a title.
    private func opensColumn(_ index: Int, _ page: ComposedPage, _ grid: TableGrid, _ bodySize: Double) -> Bool {
        let elements = page.elements
        guard
            let last = elements[..<index].lastIndex(where: { if case .table = $0 { true } else { false } }),
            case .table(let table) = elements[last], let before = table.grid?.box,
            elements[(last + 1)..<index].allSatisfy({ footnote($0, under: before, bodySize) != nil })
        else { return false }
        guard grid.box.minX >= before.maxX, case .table(let next) = elements[index] else { return false }
        let row = grid.rowEdges[1] - grid.rowEdges[0], higher = before.minY - grid.box.minY
        if higher >= row { return true }
        let step = tuning.higher.points(at: bodySize)
        let isRest =
            abs(higher) < step
            && (next.rowCount < table.rowCount && isFirst(last, elements, before, page.box, bodySize)
                || next.rowCount <= table.rowCount && isClear(last, elements, before, bodySize))
        return (higher >= step || isRest) && Self.hasHead(next, of: table)
    }

    /// Whether a line stands over a table that is no caption of it, but a title over the columns.
    private func isClear(_ index: Int, _ elements: [LayoutElement<LineGroup>], _ table: Rect, _ bodySize: Double) -> Bool {
        guard index > 0, case .text(let group) = elements[index - 1], let line = group.lines.last else { return false }
        return table.minY - line.box.maxY >= tuning.clear.points(at: bodySize)
    }

    /// Whether the first row of a table repeats that of another one.
    private static func hasHead(_ table: TableLayout<LineGroup>, of other: TableLayout<LineGroup>) -> Bool {
        let a = table.cells.filter { $0.row == 0 }.map(text), b = other.cells.filter { $0.row == 0 }.map(text)
        return a == b && a.count { !$0.isEmpty } > 1
    }

    /// The lowest of the pages by their height: documents have few heights.
    private func bottoms(_ pages: [ComposedPage]) -> [(height: Double, bottom: Double)] {
        var lowest: [Double: Double] = [:]
        for page in pages { lowest[page.box.height] = max(lowest[page.box.height] ?? 0, page.bodyBottom) }
        return lowest.map { ($0.key, $0.value) }
    }

    /// Whether some row has two cells with content: a box with a tab or a list of boxes is no table that goes on.
    private static func isGrid(_ table: TableLayout<LineGroup>) -> Bool {
        var filled: [Int: Int] = [:]
        for cell in table.cells where !cell.elements.isEmpty {
            for row in cell.row..<(cell.row + cell.rowSpan) { filled[row, default: 0] += 1 }
        }
        return filled.values.contains { $0 >= 2 }
    }

    /// Whether its first column is empty: the labels of its rows stand before a page break.
    private static func lacksLabels(_ table: TableLayout<LineGroup>) -> Bool {
        let labels = table.cells.filter { $0.column == 0 && $0.columnSpan < table.columnCount }
        return !labels.isEmpty && labels.allSatisfy(\.elements.isEmpty)
    }

    private static func text(_ cell: TableLayout<LineGroup>.Cell) -> String {
        cell.elements.flatMap(groups).flatMap(\.lines).map { $0.text.string }.joined()
    }

    private static func firstGroup(_ cell: TableLayout<LineGroup>.Cell) -> LineGroup? { cell.elements.flatMap(groups).first }

    private static func groups(_ element: LayoutElement<LineGroup>) -> [LineGroup] {
        switch element {
        case .text(let group): [group]
        case .frame(let frame): frame.elements.flatMap(groups)
        case .table(let table): table.cells.flatMap { $0.elements.flatMap(groups) }
        case .figure(let figure): figure.text
        }
    }

    private func table(_ stitched: StitchedTable, _ tables: [TableLayout<LineGroup>]) -> TableLayout<LineGroup> {
        var whole = tables[0]
        (whole.rowCount, whole.columnCount) = (stitched.rowCount, stitched.columnCount)
        whole.places = tables.flatMap(\.places)
        whole.cells = stitched.cells.map { cell in
            let sources = cell.sources.map { tables[$0.part].cells[$0.cell] }
            var elements: [LayoutElement<LineGroup>] = []
            for source in sources {
                // A paragraph that the page break cut goes on in the part below.
                if case .text(var above)? = elements.last, case .text(let below)? = source.elements.first, below.marker == nil,
                    above.endsFull,
                    abs(above.last.fontSize - below.first.fontSize) < 0.1 * above.last.fontSize
                {
                    above.append(below, because: Evidence(.cellOverBreak))
                    above.endsFull = below.endsFull
                    elements[elements.count - 1] = .text(above)
                    elements += source.elements.dropFirst()
                } else {
                    elements += source.elements
                }
            }
            return .init(
                row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, isHeader: false, elements: elements,
                places: sources.flatMap(\.places), ground: sources.first?.ground)
        }
        whole.repeated = stitched.repeated.flatMap { repeated in
            tables[repeated.part].cells.filter { repeated.rows.contains($0.row) }.flatMap(\.elements)
        }
        return whole
    }
}
