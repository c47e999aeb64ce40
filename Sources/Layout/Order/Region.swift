import Geometry

/// A box of a page that keeps its text together: the page itself, a table's cell, a frame, a figure.
package struct Region: Sendable {
    package enum Kind: Hashable, Sendable {
        case page
        case cell(table: Int, cell: Int)
        case frame(Int)
        case figure(Int)
    }

    package var kind: Kind
    package var box: Rect
    /// Index of the region around it; `nil` for the page.
    package var parent: Int?
}

/// The regions of a page, the page first, and which of them holds what.
package struct RegionTree: Sendable {
    package private(set) var regions: [Region]
    /// Indices of regions by area, smallest first.
    private var bySize: [Int]

    package init(page: Rect, findings: TableFindings, figures: [Rect]) {
        var regions = [Region(kind: .page, box: page, parent: nil)]
        for (t, table) in findings.tables.enumerated() {
            for (c, cell) in table.cells.enumerated() { regions.append(Region(kind: .cell(table: t, cell: c), box: cell.box, parent: nil)) }
        }
        for (f, frame) in findings.frames.enumerated() { regions.append(Region(kind: .frame(f), box: frame.box, parent: nil)) }
        for (f, figure) in figures.enumerated() { regions.append(Region(kind: .figure(f), box: figure, parent: nil)) }
        self.regions = regions
        bySize = regions.indices.dropFirst().sorted { (regions[$0].box.area, $0) < (regions[$1].box.area, $1) } + [0]
        for i in regions.indices.dropFirst() {
            // All cells of a table hang where the table does, so that two tables that overlap cannot hold each other.
            if case .cell(let table, _) = regions[i].kind {
                self.regions[i].parent = parent(of: findings.tables[table].box, cellOf: table)
            } else {
                self.regions[i].parent = parent(of: regions[i].box, cellOf: nil)
            }
        }
    }

    /// The smallest region that holds the point.
    package func region(at point: Point) -> Int {
        bySize.first { regions[$0].box.contains(point) } ?? 0
    }

    /// The regions of a table's cells.
    package func cells(ofTable table: Int) -> [Int] {
        regions.indices.filter { if case .cell(table, _) = regions[$0].kind { true } else { false } }
    }

    /// Whether the region is a figure or lies in one.
    package func isInFigure(_ region: Int) -> Bool {
        var next: Int? = region
        while let here = next {
            if case .figure = regions[here].kind { return true }
            next = regions[here].parent
        }
        return false
    }

    /// The smallest larger region that holds the box; a table is in no cell of its own.
    private func parent(of box: Rect, cellOf table: Int?) -> Int {
        for other in bySize where regions[other].box.area > box.area * 1.0001 {
            if let table, case .cell(table, _) = regions[other].kind { continue }
            // Borders of the outer and the inner box are drawn at different middles.
            if regions[other].box.contains(box, slack: 1.5) { return other }
        }
        return 0
    }
}
