import Geometry

extension TableFinder {
    /// The box whose upper border a tab with its title covers; `nil` where the closed places make something else.
    ///
    /// The tab and what is left of the box are two regions, and the box's is no rectangle; beside the tab the lattice is
    /// open to the page.
    func tabbedBox(_ map: PlaceMap, open: Set<Int>, rows: Range<Int>, columns: Range<Int>) -> Rect? {
        guard rows.count >= 3, !open.isEmpty else { return nil }
        let regions = (0..<map.regionCount).filter { !open.contains($0) }
            .map { map.boxes(ofRegion: $0, rows: rows, columns: columns) }.filter { !$0.isEmpty }
        guard regions.count == 2, let tab = regions.first(where: { $0.count == 1 })?.first,
            let body = regions.first(where: { $0.count > 1 })
        else { return nil }
        let top = body.map(\.rows.lowerBound).min() ?? rows.upperBound
        let foot = map.boxes(
            ofRegion: map.region[rows.upperBound - 1][columns.lowerBound], rows: rows.upperBound - 1..<rows.upperBound, columns: columns)
        guard tab.rows.lowerBound == rows.lowerBound, tab.rows.upperBound > top, tab.rows.upperBound < rows.upperBound,
            foot.count == 1, foot[0].columns == columns
        else { return nil }
        return map.lattice.box(rows: top..<rows.upperBound, columns: columns)
    }
}
