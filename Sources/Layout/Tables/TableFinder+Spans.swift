import Geometry

extension TableFinder {
    /// A table whose cells were told by pieces of rules, with those put together that heads, grounds and labels show as one;
    /// and with their grounds.
    package func spanned(_ table: TableGrid, paint: PagePaint, text: TableText, page: Rect) -> TableGrid {
        let tiles = GroundTiles(tuning: tuning).tiles(of: paint)
        let lattice = LatticeRefiner(tuning: tuning).spanned(Lattice(table), text: text, tiles: tiles)
        var grid = self.grid(of: lattice, Look(paint: paint, text: text, page: page, tiles: tiles))
        grid.evidence = table.evidence
        return grid
    }

    /// The table with the grounds of its cells that have none yet.
    package func grounded(_ table: TableGrid, paint: PagePaint, page: Rect) -> TableGrid {
        let ground = GroundIndex(paint, page: page)
        var table = table
        for i in table.cells.indices where table.cells[i].shading == nil {
            table.cells[i].shading = shading(of: table.cells[i].box, ground)
        }
        return table
    }
}
