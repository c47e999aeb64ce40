import Geometry

/// Tells tables whose every row is drawn: what stands between two lines across is one row, however many lines its cells have.
///
/// Cells of one line stand in the middle beside cells of two or three, so their lines lie beside each other. Rows that no line
/// parts have one baseline in most columns.
struct WrappedBands {
    /// Bands that tell at least, and bands of rows for each of which there must be so many others.
    var fewest = 2
    var perBandOfRows = 2
    /// Lines overlap by more when they stand beside each other.
    var overlap: Em = 0.15.em

    /// - Parameter bands: the lines of each band but the head's.
    func areRows(_ bands: [[CellLine]]) -> Bool {
        let wrapped = bands.count(where: isWrapped), ofRows = bands.count(where: isOfRows)
        return wrapped >= fewest && wrapped >= perBandOfRows * ofRows
    }

    /// Whether the bands of a table drawn cell by cell are its rows: few lines stand in bands of rows of one line each.
    /// - Parameter bands: the lines of each band.
    func areDrawn(_ bands: [[CellLine]]) -> Bool {
        perBandOfRows * bands.filter(isOfRows).reduce(0) { $0 + $1.count } < bands.reduce(0) { $0 + $1.count }
    }

    /// Whether most columns have fewer lines than the tallest one, and lines stand beside each other.
    private func isWrapped(_ lines: [CellLine]) -> Bool {
        let counts = counts(lines)
        guard let most = counts.max(), most > 1, counts.count > 2, liesBeside(lines) else { return false }
        return 2 * counts.count { $0 < most } > counts.count
    }

    /// Whether most columns have a text on each line.
    private func isOfRows(_ lines: [CellLine]) -> Bool {
        let counts = counts(lines)
        return lines.count > 1 && !liesBeside(lines) && 2 * counts.count { $0 == lines.count } > counts.count
    }

    /// Lines of each column that has some.
    private func counts(_ lines: [CellLine]) -> [Int] {
        guard let columns = lines.first?.cells.indices else { return [] }
        return columns.map { column in lines.count { $0.cells[column] != nil } }.filter { $0 > 0 }
    }

    private func liesBeside(_ lines: [CellLine]) -> Bool {
        zip(lines, lines.dropFirst()).contains { $1.row.top < $0.row.bottom - overlap.points(at: $0.row.size) }
    }
}
