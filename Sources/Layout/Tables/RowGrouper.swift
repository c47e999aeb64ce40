import Geometry

/// Decides which lines of a band between two rules are one row of the table, wrapped, and which are rows of their own.
///
/// Each filled column votes: a line that could not have been set at the end of the one above is its
/// continuation; numbers under numbers are rows. Wider spacing between lines decides where it is used at all.
struct RowGrouper {
    /// Lines nearer than this share of an em stand beside each other: centred labels between two lines.
    var beside: Em = 0.75.em
    /// Spacing is told apart when the wider pitch is this many times the narrower.
    var widerPitch = 1.22
    /// Space between two words, when asking whether a word would have fitted.
    var wordSpace: Em = 0.3.em

    /// Lines of one cell are set closer than this: word processors set them at 1.2 to 1.8 em.
    var rowPitch: Em = 1.9.em

    /// Of two columns one must show so often that its lines end before it does.
    var shortEnds = 0.5

    /// First lines of the rows; begins with 0 when there are lines. `right` is where the last column ends, `spacing` the room that
    /// the whole table's lines keep.
    func starts(of lines: [CellLine], right: Double, spacing: SpacedRows.Spacing? = nil) -> [Int] {
        guard let first = lines.first, lines.count > 1 else { return lines.isEmpty ? [] : [0] }
        if let spacing = spacing ?? SpacedRows().spacing(of: lines), let rows = SpacedRows().starts(of: lines, spacing) { return rows }
        if let rows = AnchoredRows().starts(of: lines) { return rows }
        let columns = first.cells.count
        let widths = (0..<columns).map { column in lines.map { $0.cells[column]?.width ?? 0 }.max() ?? 0 }
        let pitches = zip(lines, lines.dropFirst()).map { $1.row.baseline - $0.row.baseline }
        let tight = tightPitch(pitches, sizes: lines.map(\.row.size))
        // Cells of several columns do not all wrap to the same number of lines.
        if lines.count >= 3, tight == nil, lines.allSatisfy({ $0.filled.count == columns && $0.crossed.isEmpty }),
            columns >= 3 || columns == 2 && endsShort(lines, right: right)
        {
            return Array(lines.indices)
        }
        let isNumeric = (0..<columns).map { column in
            let cells = lines.compactMap { $0.cells[column] }
            return 5 * cells.count(where: \.isNumber) >= 3 * cells.count
        }
        var starts = [0]
        let headsRows = tight == nil && beginsWithLabel(lines)
        for index in 1..<lines.count {
            if headsRows, lines[index].filled == [0], pitches[index - 1] > beside.points(at: lines[index].row.size) {
                starts.append(index)
            } else if isStart(
                index, lines, group: starts[starts.count - 1]..<index, widths: widths, isNumeric: isNumeric, pitches: pitches, tight: tight)
            {
                starts.append(index)
            }
        }
        return starts
    }

    /// Whether the rows begin with a label alone, under the head or without one: labels alone stand over rows, and are none's second
    /// line.
    private func beginsWithLabel(_ lines: [CellLine]) -> Bool {
        guard let columns = lines.first?.cells.count, columns > 2 else { return false }
        return lines.indices.dropLast().prefix(2).contains { index in
            let next = lines[index + 1]
            return lines[index].filled == [0] && next.cells[0] != nil && 2 * next.filled.count > columns
                && next.row.baseline - lines[index].row.baseline > beside.points(at: next.row.size)
        }
    }

    /// Whether most lines of the last column end where the next word would have gone on the same line: they are not wrapped.
    private func endsShort(_ lines: [CellLine], right: Double) -> Bool {
        let short = zip(lines, lines.dropFirst()).count { above, below in
            guard let column = above.cells.indices.last, let cell = above.cells[column] else { return false }
            let size = above.row.size
            return cell.maxX + 2 * wordSpace.points(at: size) + below.firstWord[column] + beside.points(at: size) < right
        }
        return Double(short) >= shortEnds * Double(lines.count - 1)
    }

    /// Whether the lines are spaced in two ways: in a row, and from row to row.
    func hasTwoPitches(_ lines: [CellLine]) -> Bool {
        tightPitch(zip(lines, lines.dropFirst()).map { $1.row.baseline - $0.row.baseline }, sizes: lines.map(\.row.size)) != nil
    }

    /// The line pitch inside a paragraph, when the lines show two pitches; else `nil`.
    private func tightPitch(_ pitches: [Double], sizes: [Double]) -> Double? {
        let size = sizes.sorted()[sizes.count / 2]
        let real = pitches.filter { $0 > beside.points(at: size) }.sorted()
        guard let low = real.first, let high = real.last, high > widerPitch * low else { return nil }
        // The widest jump between successive pitches parts the narrow from the wide.
        var best = 0.0, limit = low
        for (a, b) in zip(real, real.dropFirst()) where b / a > best && a < 1.9 * size { (best, limit) = (b / a, a) }
        return best >= widerPitch && limit < 1.9 * size ? limit * 1.05 : nil
    }

    private func isStart(
        _ index: Int, _ lines: [CellLine], group: Range<Int>, widths: [Double], isNumeric: [Bool], pitches: [Double], tight: Double?
    ) -> Bool {
        let line = lines[index], size = line.row.size
        let pitch = pitches[index - 1]
        if pitch <= beside.points(at: size) { return false }
        var breaks = 0.0, joins = 0.0
        if let tight { if pitch <= tight { joins += 1 } else { breaks += 2.5 } }
        if pitch >= rowPitch.points(at: size) { breaks += 1.5 }
        let filled = line.filled
        if filled.isEmpty { return false }
        // Text over several columns is a row of its own.
        if !line.crossed.isEmpty != !lines[index - 1].crossed.isEmpty { breaks += 1.5 }
        // What stands on both sides of an edge that the text above runs over is the next level of a head.
        if lines[index - 1].crossed.contains(where: { !line.crossed.contains($0) && line.cells[$0 - 1] != nil && line.cells[$0] != nil }) {
            breaks += 2
        }
        for column in filled {
            guard let cell = line.cells[column] else { continue }
            guard let last = lines[group].last(where: { $0.cells[column] != nil })?.cells[column] else {
                breaks += cell.isNumber ? 1 : 0.5
                continue
            }
            // In a column of figures, one under a word is the first under its head.
            if cell.isNumber && (last.isNumber || isNumeric[column] && cell.digits > 0) {
                breaks += 2
            } else if last.width + wordSpace.points(at: size) + line.firstWord[column] > widths[column] {
                joins += last.count > 8 ? 1.5 : 1
            } else {
                breaks += 1
            }
        }
        if filled.count == 1, let column = filled.first {
            let last = lines[group].last { $0.cells[column] != nil }
            if column > 0, last != nil, lines[index - 1].filled.count > 0 { joins += 1.2 }
            if let cell = line.cells[column], let other = last?.cells[column], 2 * cell.bold > cell.count, 2 * other.bold <= other.count {
                breaks += 1
            }
        }
        return breaks >= joins
    }
}
