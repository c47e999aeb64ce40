import Geometry

/// Finds the rows of a table's body by the lines that each row has once: figures do not wrap, so every line of a column of
/// figures is a row; without figures, so is every line that fills most columns.
///
/// What stands over and under such an anchor belongs to the row that it stands nearer to: cells of several lines may be set in
/// the middle of their row, so a row may begin before its figures.
struct AnchoredRows {
    /// Rows that a body has at least. Two figures under each other are a cell of two lines as often.
    var fewestRows = 3
    /// Share of a column's texts that are figures in a column of figures.
    var numericShare = 0.9
    /// Share of the columns of figures, or of all columns without any, that an anchor fills.
    var filledShare = 0.6
    /// Digits of the number that counts a row.
    var longestNumber = 3
    /// From this share of the usual gap between rows on, a gap parts rows that have no anchor: labels of groups.
    var ownRowGap = 0.85
    /// Gaps up to this share of the usual one tell that lines of one cell stand closer than rows.
    var tightGap = 0.6
    /// Baselines that differ by less are the same; so are gaps.
    var same: Points = 0.3.pt
    /// Width of a sign that opens an item, and of a text that is more than signs.
    var listSign: Em = 0.6.em, longestSigns: Em = 2.em
    /// Space between two words, when asking whether a word would have fitted.
    var wordSpace: Em = 0.3.em

    /// First lines of the rows, beginning with 0; `nil` where no lines tell.
    func starts(of lines: [CellLine]) -> [Int]? {
        guard let count = lines.first?.cells.count, count > 1 else { return nil }
        if areMarked(lines) { return Array(lines.indices) }
        guard lines.count > fewestRows else { return nil }
        let figures = figureAnchors(lines, count) ?? markAnchors(lines, count)
        guard let anchors = figures ?? textAnchors(lines, count),
            lines.indices.contains(where: { isBeside($0, lines, anchors) })
        else { return nil }
        var starts: [Int] = [], between: [Double] = [], hasWrapped = false
        for (upper, lower) in zip(anchors, anchors.dropFirst()) {
            let gaps = (upper + 1...lower).map { ($0, gap(before: $0, lines)) }
            guard let widest = gaps.map(\.1).max(), widest > 0 else { return nil }
            // Of gaps that are alike none is within a cell, nor over a label in the middle of both rows.
            let alike = gaps.filter { $0.1 >= widest - same.value }.map(\.0)
            let isRest = {
                isWrapped($0, lines) && hasColumns(lines[upper..<$0], of: lines[$0]) || isAlone(lines[$0], lines[upper...lower])
            }
            guard let best = alike.first(where: { alike.count == 1 || !isRest($0) }) ?? alike.first else { return nil }
            hasWrapped = hasWrapped || best != alike[0]
            starts.append(best)
            between.append(widest)
        }
        // Words that stand in most columns are the first line of their row, unless rows begin before them, or lines are seen to wrap.
        guard figures != nil || anchors[0] > 0 || hasWrapped || starts != Array(anchors.dropFirst()) else { return nil }
        let usual = between.sorted()[between.count / 2]
        let own = lines.indices.dropFirst().filter { !starts.contains($0) && isOwnRow($0, lines, starts, usual: usual) }
        // What follows a label that runs over its column is the first of its rows.
        let behind = (starts + own).filter { !lines[$0].crossed.isEmpty && $0 + 1 < lines.count && strip(before: $0 + 1, lines) > 0 }
        return Set([0] + starts + own + behind.map { $0 + 1 }).sorted()
    }

    /// Whether every line is a label with marks beside it: who takes part in what.
    func areMarked(_ lines: [CellLine]) -> Bool {
        guard let count = lines.first?.cells.count, count > 1 else { return false }
        return isOfMarks(lines, count) && lines.allSatisfy { $0.cells[0] != nil && $0.filled.count > 1 }
    }

    // MARK: - Anchors

    private func figureAnchors(_ lines: [CellLine], _ count: Int) -> [Int]? {
        let columns = (0..<count).filter { column in
            let texts = lines.compactMap { $0.cells[column] }
            guard texts.count >= fewestRows, texts.contains(where: { $0.digits > 0 }) else { return false }
            // The first column counts the rows, or holds what the figures are of.
            return column == 0
                ? texts.allSatisfy { $0.digits == $0.count && $0.count <= longestNumber }
                : Double(texts.count(where: \.isNumber)) >= numericShare * Double(texts.count)
        }
        guard !columns.isEmpty else { return nil }
        return anchors(lines) { line in Double(columns.count { line.cells[$0] != nil }) / Double(columns.count) }
    }

    /// The lines of labels with marks beside them, where nothing but marks stands beside labels: who takes part in what.
    private func markAnchors(_ lines: [CellLine], _ count: Int) -> [Int]? {
        isOfMarks(lines, count) ? anchors(lines) { $0.cells[0] != nil && $0.filled.count > 1 ? 1 : 0 } : nil
    }

    private func isOfMarks(_ lines: [CellLine], _ count: Int) -> Bool {
        let marks = lines.flatMap { line in (1..<count).compactMap { line.cells[$0] } }
        return marks.count >= fewestRows && marks.allSatisfy { $0.count == 1 && $0.digits == 0 }
    }

    /// The lines of labels, where every label has one line and fills it together with most columns.
    private func textAnchors(_ lines: [CellLine], _ count: Int) -> [Int]? {
        guard lines.allSatisfy({ $0.crossed.isEmpty }),
            let anchors = anchors(lines, by: { $0.cells[0] == nil ? 0 : Double($0.filled.count) / Double(count) }),
            anchors.count == lines.count(where: { $0.cells[0] != nil })
        else { return nil }
        return anchors
    }

    /// Lines that fill enough of what they may fill.
    private func anchors(_ lines: [CellLine], by share: (CellLine) -> Double) -> [Int]? {
        let shares = lines.map(share), anchors = shares.indices.filter { shares[$0] >= filledShare }
        guard anchors.count >= fewestRows else { return nil }
        return anchors
    }

    /// Whether a line that is no anchor holds more than a label, or stands beside other lines: what labels alone between the
    /// rows head says itself.
    private func isBeside(_ index: Int, _ lines: [CellLine], _ anchors: [Int]) -> Bool {
        guard !anchors.contains(index) else { return false }
        return !isLabel(lines[index])
            || index > 0 && lines[index - 1].row.bottom > lines[index].row.top + same.value
            || index + 1 < lines.count && lines[index + 1].row.top < lines[index].row.bottom - same.value
    }

    /// Whether a line is nothing but the beginning of the first column, or runs over its edge.
    private func isLabel(_ line: CellLine) -> Bool { line.filled == [0] || !line.crossed.isEmpty }

    // MARK: - Gaps

    /// The least room in any column between what stands above a line's place in the order and what stands from it on.
    private func gap(before index: Int, _ lines: [CellLine]) -> Double {
        var least = Double.infinity
        for column in lines[index].cells.indices {
            guard let above = lines[..<index].last(where: { $0.cells[column] != nil }),
                let below = lines[index...].first(where: { $0.cells[column] != nil })
            else { continue }
            least = min(least, below.row.top - above.row.bottom)
        }
        return least.isFinite ? least : 0
    }

    /// The room over the whole width between the lines before one and from it on.
    private func strip(before index: Int, _ lines: [CellLine]) -> Double {
        let below = lines[index...].map(\.row.top).min() ?? 0, above = lines[..<index].map(\.row.bottom).max() ?? 0
        return below - above
    }

    /// Whether a line without an anchor between it and the row before starts a row of its own.
    private func isOwnRow(_ index: Int, _ lines: [CellLine], _ starts: [Int], usual: Double) -> Bool {
        let filled = lines[index].filled
        // A row has a label, or texts side by side.
        guard filled.contains(0) || filled.count > 1, strip(before: index, lines) >= ownRowGap * usual,
            gap(before: index, lines) >= ownRowGap * usual
        else { return false }
        let inner = lines.indices.dropFirst().filter { !starts.contains($0) }.map { gap(before: $0, lines) }
        if !lines[index].crossed.isEmpty || inner.contains(where: { $0 > 0 && $0 <= tightGap * usual }) { return true }
        return !isWrapped(index, lines)
    }

    /// Whether a row's lines have text in all columns of one under them.
    private func hasColumns(_ row: ArraySlice<CellLine>, of line: CellLine) -> Bool {
        line.filled.allSatisfy { column in row.contains { $0.cells[column] != nil } }
    }

    /// Whether no line of two rows has text in the columns of one of them: a label in the middle of several rows.
    private func isAlone(_ line: CellLine, _ rows: ArraySlice<CellLine>) -> Bool {
        line.filled.allSatisfy { column in rows.count { $0.cells[column] != nil } == 1 }
    }

    /// Whether a sign opens a text of several words: an item of a list in a cell.
    private func opensList(_ line: CellLine, _ column: Int) -> Bool {
        guard let cell = line.cells[column] else { return false }
        return line.firstWord[column] <= listSign.points(at: line.row.size) && cell.width > longestSigns.points(at: line.row.size)
    }

    /// Whether all texts of a line may be the rest of what stands over them, which left no room for their first word.
    private func isWrapped(_ index: Int, _ lines: [CellLine]) -> Bool {
        let line = lines[index], space = wordSpace.points(at: line.row.size)
        return line.filled.allSatisfy { column in
            guard let cell = line.cells[column], !cell.isNumber,
                let last = lines[..<index].last(where: { $0.cells[column] != nil })?.cells[column]
            else { return false }
            if opensList(line, column), lines[..<index].contains(where: { opensList($0, column) }) { return true }
            let widest = lines.indices.filter { $0 != index }.compactMap { lines[$0].cells[column]?.width }.max() ?? 0
            return last.width + space + line.firstWord[column] > widest
        }
    }
}
