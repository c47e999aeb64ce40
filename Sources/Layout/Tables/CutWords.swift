import Geometry

/// Tells columns that cut words: where text shows the columns, they keep clear of its words, so that a grid whose columns do
/// not is no table but text between two lines, a contents list in columns for one.
struct CutWords {
    /// Letters nearer than this are of one word.
    var tight: Em = 0.12.em
    /// Cut words at least, and their share of the lines with text.
    var fewest = 2
    var share = 0.2
    /// Baselines of one line differ by no more.
    var sameLine: Points = 0.5.pt

    func areMany(in grid: TableGrid, _ text: TableText) -> Bool {
        let marks = text.marks(in: grid.box), map = CellMap(grid)
        var cut = 0, lines = marks.isEmpty ? 0 : 1
        for (a, b) in zip(marks, marks.dropFirst()) {
            guard abs(b.baseline - a.baseline) <= sameLine.value else {
                lines += 1
                continue
            }
            // Figures of neighbouring columns may touch.
            if a.kind == .other, b.kind == .other, b.minX - a.maxX < tight.points(at: max(a.size, b.size)),
                map.cell(at: a.center) != map.cell(at: b.center)
            {
                cut += 1
            }
        }
        return cut >= fewest && Double(cut) >= share * Double(lines)
    }
}
