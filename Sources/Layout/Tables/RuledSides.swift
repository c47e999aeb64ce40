import Geometry

/// Gives a table that its texts show the sides of the lines that run through it: under its head, between its rows.
///
/// Where a page ends a table there is no line below it, and it looks as if it had none; its other part has the lines' width.
struct RuledSides {
    let tuning: TableFinder.Tuning
    /// Lines reach over the outer texts by no larger share of the table's width: columns of centred texts keep so much free.
    var mostOverhang = 0.25

    /// The lattice with its outer columns as wide as the widest lines between its rows.
    func widened(_ lattice: Lattice, to rulings: [RulingLine]) -> Lattice {
        let box = lattice.box, room = mostOverhang * box.width
        let through = rulings.filter { line in
            line.axis == .horizontal && line.position > box.minY && line.position < box.maxY
                && line.start <= box.minX + tuning.sameOverhang.value && line.start >= box.minX - room
                && line.end >= box.maxX - tuning.sameOverhang.value && line.end <= box.maxX + room
        }
        guard let start = through.map(\.start).min(), let end = through.map(\.end).max() else { return lattice }
        var lattice = lattice
        lattice.columns[0] = min(start, box.minX)
        lattice.columns[lattice.columnCount] = max(end, box.maxX)
        return lattice
    }
}
