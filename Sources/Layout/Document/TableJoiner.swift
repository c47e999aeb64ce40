import Geometry

/// Puts tables that go on over page breaks together: finds the parts among the pages' elements, lets
/// `TableStitcher` decide, and rebuilds the cells with their contents.
package struct TableJoiner: Sendable {
    package var stitcher = TableStitcher()

    package init() {}

    /// Where a table stands: page and index among that page's elements.
    private struct Spot: Hashable {
        var page, element: Int
    }

    /// Pages' elements with every table on the page where it starts.
    package func joined(_ pages: [[LayoutElement<LineGroup>]], drafts: [PageDraft]) -> [[LayoutElement<LineGroup>]] {
        var spots: [Spot] = [], parts: [TablePart] = []
        let bottoms = bottoms(drafts)
        for (page, elements) in pages.enumerated() {
            guard elements.contains(where: { if case .table = $0 { true } else { false } }) else { continue }
            let bottom = bottoms.filter { abs($0.height - drafts[page].box.height) < 1 }.map(\.bottom).max() ?? 0
            for (i, element) in elements.enumerated() {
                guard case .table(let table) = element, let grid = table.grid, Self.isGrid(table) else { continue }
                let text = TableText(page: drafts[page].ink.page)
                parts.append(
                    TablePart(
                        page: page, table: spots.count, grid: grid, texts: table.cells.map(Self.text),
                        endsFull: TablePart.fullEnds(of: grid, in: text),
                        startsFresh: table.cells.map { Self.firstGroup($0)?.marker != nil }, isFirst: isFirst(i, elements),
                        isLast: isLast(i, elements), bodyBottom: bottom))
                spots.append(Spot(page: page, element: i))
            }
        }
        guard parts.contains(where: { $0.page > 0 }) else { return pages }
        var result = pages
        var removed: Set<Spot> = []
        for stitched in stitcher.tables(from: parts) where stitched.parts.count > 1 {
            let places = stitched.parts.map { spots[$0.table] }
            let tables = places.compactMap { spot -> TableLayout<LineGroup>? in
                if case .table(let table) = pages[spot.page][spot.element] { table } else { nil }
            }
            result[places[0].page][places[0].element] = .table(table(stitched, tables))
            // A caption printed again over a later part goes with it.
            for spot in places.dropFirst() {
                removed.insert(spot)
                for above in 0..<spot.element { removed.insert(Spot(page: spot.page, element: above)) }
            }
        }
        return result.enumerated().map { page, elements in
            elements.indices.filter { !removed.contains(Spot(page: page, element: $0)) }.map { elements[$0] }
        }
    }

    /// Nothing but short centred lines (a caption printed again) stands above it.
    private func isFirst(_ index: Int, _ elements: [LayoutElement<LineGroup>]) -> Bool { index == 0 }

    private func isLast(_ index: Int, _ elements: [LayoutElement<LineGroup>]) -> Bool { index == elements.count - 1 }

    /// The lowest that anything but furniture reaches on the page.
    private func bodyBottom(_ draft: PageDraft) -> Double {
        var bottom = 0.0
        for (i, line) in draft.lines[0].enumerated() where draft.furniture[.init(region: 0, line: i)] == nil {
            bottom = max(bottom, line.box.maxY)
        }
        for table in draft.findings.tables { bottom = max(bottom, table.box.maxY) }
        return bottom
    }

    /// The lowest of the pages by their height: documents have few heights.
    private func bottoms(_ drafts: [PageDraft]) -> [(height: Double, bottom: Double)] {
        var lowest: [Double: Double] = [:]
        for draft in drafts { lowest[draft.box.height] = max(lowest[draft.box.height] ?? 0, bodyBottom(draft)) }
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
        return whole
    }
}
