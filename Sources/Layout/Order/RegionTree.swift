import Geometry

/// The regions of a page, the page first, and which of them holds what.
package struct RegionTree: Sendable {
    package private(set) var regions: [Region]
    /// Indices of regions by area, smallest first.
    private var bySize: [Int]
    /// For each table the indices of its cells.
    private var cells: [Range<Int>] = []
    /// By index, for regions that have any: the regions right inside, in the order of `regions`.
    private var inside: [Int: [Int]] = [:]
    private let bands: RegionBands

    package init(page: Rect, findings: TableFindings, figures: [Rect]) {
        var regions = [Region(kind: .page, box: page, parent: nil)]
        for (t, table) in findings.tables.enumerated() {
            cells.append(regions.count..<regions.count + table.cells.count)
            for (c, cell) in table.cells.enumerated() { regions.append(Region(kind: .cell(table: t, cell: c), box: cell.box, parent: nil)) }
        }
        for (f, frame) in findings.frames.enumerated() { regions.append(Region(kind: .frame(f), box: frame.box, parent: nil)) }
        for (f, figure) in figures.enumerated() { regions.append(Region(kind: .figure(f), box: figure, parent: nil)) }
        self.regions = regions
        let inner = regions.indices.dropFirst().sorted { (regions[$0].box.area, $0) < (regions[$1].box.area, $1) }
        bySize = inner + [0]
        bands = RegionBands(inner, of: regions, page: page)
        for (t, table) in findings.tables.enumerated() {
            // All cells of a table hang where the table does, so that two tables that overlap cannot hold each other.
            let parent = parent(of: table.box, cellOf: t)
            for i in cells[t] { hang(i, in: parent) }
        }
        for i in (cells.last?.upperBound ?? 1)..<regions.count { hang(i, in: parent(of: regions[i].box, cellOf: nil)) }
    }

    /// The smallest region that holds the point.
    package func region(at point: Point) -> Int {
        regions.count > 1 ? bands[point.y].first { regions[$0].box.contains(point) } ?? 0 : 0
    }

    /// The regions of a table's cells.
    package func cells(ofTable table: Int) -> Range<Int> { cells[table] }

    /// The regions right inside one.
    package func regions(inside region: Int) -> [Int] { inside[region] ?? [] }

    /// Whether the region is a figure or lies in one.
    package func isInFigure(_ region: Int) -> Bool {
        var next: Int? = region
        while let here = next {
            if case .figure = regions[here].kind { return true }
            next = regions[here].parent
        }
        return false
    }

    private mutating func hang(_ region: Int, in parent: Int) {
        regions[region].parent = parent
        inside[parent, default: []].append(region)
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
