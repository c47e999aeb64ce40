import Geometry

/// Finds the rows of a band by the room between its lines: lines of one cell stand closer than the cells of two rows do.
///
/// Room is looked at column by column, so cells of several lines may be set in the middle of their row beside cells of one. That
/// holds for figures too, which narrow columns break.
struct SpacedRows {
    /// Lines of cells keep the same room, within this.
    var sameRoom: Em = 0.12.em
    /// Rows keep so much more.
    var rowStep: Em = 0.25.em
    /// The widest room between the lines of a cell: word processors set them at up to 1.9 em.
    var widestRoom: Em = 0.9.em
    /// Wrapped cells must show the room between lines so often.
    var fewestPairs = 2
    /// A line that fills this share of the columns is a row of single lines; where half of the close lines do, close lines
    /// are rows, and wide room parts groups of them.
    var fullShare = 0.6
    /// Lines with so much less room between them than the lines of a cell have stand beside each other.
    var beside: Em = 0.3.em

    /// The two kinds of room in a table, in points.
    struct Spacing: Hashable {
        /// Between lines of a cell.
        var inCell: Double
        /// The least between rows.
        var betweenRows: Double
    }

    /// The kinds of room that the lines of a table keep; `nil` when they are not two.
    func spacing(of lines: [CellLine]) -> Spacing? {
        guard let count = lines.first?.cells.count, count > 1 else { return nil }
        let size = lines.map(\.row.size).sorted()[lines.count / 2]
        let rooms = (0..<count).flatMap { column in
            let texts = lines.filter { $0.cells[column] != nil }
            return zip(texts, texts.dropFirst()).map { $1.row.top - $0.row.bottom }
        }
        guard let tight = rooms.min(), tight <= widestRoom.points(at: size) else { return nil }
        let widest = tight + sameRoom.points(at: size), least = tight + rowStep.points(at: size)
        let close = rooms.count { $0 <= widest }
        guard close >= fewestPairs, close < rooms.count, rooms.allSatisfy({ $0 <= widest || $0 >= least }) else { return nil }
        return Spacing(inCell: tight, betweenRows: least)
    }

    /// First lines of a band's rows, beginning with 0; `nil` where their room does not tell.
    func starts(of lines: [CellLine], _ spacing: Spacing) -> [Int]? {
        guard lines.count > 1 else { return nil }
        var starts = [0]
        for index in lines.indices.dropFirst() where room(before: index, lines) >= spacing.betweenRows { starts.append(index) }
        starts = withoutLabelsBetween(starts, lines, spacing)
        // One row has one label, which its column may have broken.
        if starts.count == 1, !isOneLabel(lines, spacing) { return nil }
        return isOfRows(starts, lines) && !isGrid(starts, lines, spacing) ? starts : nil
    }

    /// The least room in any column between what stands above a line's place in the order and what stands from it on.
    private func room(before index: Int, _ lines: [CellLine]) -> Double {
        let rooms = lines[index].cells.indices.compactMap { column -> Double? in
            guard let above = lines[..<index].last(where: { $0.cells[column] != nil }),
                let below = lines[index...].first(where: { $0.cells[column] != nil })
            else { return nil }
            return below.row.top - above.row.bottom
        }
        return rooms.min() ?? strip(before: index, lines)
    }

    /// The room over the whole width between the lines before one and from it on.
    private func strip(before index: Int, _ lines: [CellLine]) -> Double {
        guard index > 0, index < lines.count else { return .infinity }
        return (lines[index...].map(\.row.top).min() ?? 0) - (lines[..<index].map(\.row.bottom).max() ?? 0)
    }

    /// The starts without those of labels set in the middle of several rows, which stand between two.
    private func withoutLabelsBetween(_ starts: [Int], _ lines: [CellLine], _ spacing: Spacing) -> [Int] {
        rows(starts, lines).filter { row in
            row.lowerBound == 0 || !lines[row].allSatisfy { $0.filled == [0] }
                || strip(before: row.lowerBound, lines) >= spacing.betweenRows
                    && strip(before: row.upperBound, lines) >= spacing.betweenRows
        }.map(\.lowerBound)
    }

    private func rows(_ starts: [Int], _ lines: [CellLine]) -> [Range<Int>] {
        zip(starts, starts.dropFirst() + [lines.count]).map { $0..<$1 }
    }

    /// Whether each row has a label, or texts side by side: paragraphs of one cell keep room too.
    private func isOfRows(_ starts: [Int], _ lines: [CellLine]) -> Bool {
        rows(starts, lines).allSatisfy { row in
            let filled = Set(lines[row].flatMap(\.filled))
            return filled.contains(0) || filled.count > 1
        }
    }

    /// Whether the lines that stand close are rows themselves: full ones, or a label and what stands beside it on each.
    private func isGrid(_ starts: [Int], _ lines: [CellLine], _ spacing: Spacing) -> Bool {
        let rows = rows(starts, lines).filter { $0.count > 1 && !hasLinesBeside(lines[$0], spacing) }
        let close = rows.flatMap { lines[$0] }
        guard let count = close.first?.cells.count else { return false }
        let full = close.count { line in
            Double(line.filled.count) >= fullShare * Double(count) || line.cells[0] != nil && line.filled.count > 1
        }
        return 2 * full >= close.count
    }

    /// Whether what stands in the first column are the lines of one text.
    private func isOneLabel(_ lines: [CellLine], _ spacing: Spacing) -> Bool {
        let labels = lines.filter { $0.cells[0] != nil }
        return labels.count < 2
            || hasLinesBeside(lines[...], spacing)
                && zip(labels, labels.dropFirst()).allSatisfy { $1.row.top - $0.row.bottom < spacing.betweenRows }
    }

    /// Whether lines stand between the lines of other columns, labels aside: cells of one line in the middle beside cells of two.
    private func hasLinesBeside(_ lines: ArraySlice<CellLine>, _ spacing: Spacing) -> Bool {
        let cells = lines.filter { $0.filled != [0] }
        return zip(cells, cells.dropFirst()).contains { $1.row.top - $0.row.bottom < spacing.inCell - beside.points(at: $0.row.size) }
    }
}
