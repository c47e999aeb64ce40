import Geometry

/// Finds the rows of a group that a page break cut off its table's lines: beyond the first or last line over the whole width, lines
/// over all columns but those of the group's label go on.
struct CutGroups {
    /// The page's lines across.
    let lines: LinesByHeight
    /// Ends that differ by less are one.
    var sameEnd: Points = 3.0.pt
    /// Rows of a group are no higher than so many of the highest row of the table.
    var highest = 1.5
    /// Rows that a cut group has at most: labels span few.
    var mostRows = 12

    /// The heights of a table's lines with those of the groups that are cut.
    func extended(_ run: [Double], _ stack: RuleStack) -> [Double] {
        guard let first = run.first, let last = run.last, run.count > 2 else { return run }
        let inside = lines.lines(from: first, to: last).filter { isPartial($0, stack) }
        guard !inside.isEmpty else { return run }
        let rows = (run + inside.map(\.position)).sorted(), reach = highest * (zip(rows, rows.dropFirst()).map { $1 - $0 }.max() ?? 0)
        var run = run
        for _ in 0..<mostRows {
            guard let y = next(from: run[run.count - 1], by: reach, inside, stack) else { break }
            run.append(y)
        }
        for _ in 0..<mostRows {
            guard let y = next(from: run[0], by: -reach, inside, stack) else { break }
            run.insert(y, at: 0)
        }
        return run
    }

    /// Whether a line ends at a table's right side and begins inside it.
    func isPartial(_ line: RulingLine, _ stack: RuleStack) -> Bool {
        abs(line.end - stack.maxX) <= sameEnd.value && line.start > stack.minX + 2 * sameEnd.value
            && line.start < (stack.minX + stack.maxX) / 2
    }

    /// The nearest line beyond a height, when it is one like those beside labels.
    private func next(from y: Double, by reach: Double, _ inside: [RulingLine], _ stack: RuleStack) -> Double? {
        let slack = sameEnd.value
        let near = lines.lines(from: min(y + slack, y + reach), to: max(y - slack, y + reach)).filter {
            $0.end > stack.minX + slack && $0.start < stack.maxX - slack
        }
        guard let line = reach > 0 ? near.first : near.last, isPartial(line, stack), inside.contains(where: { isAlike($0, line) }) else {
            return nil
        }
        return line.position
    }

    /// Whether two lines begin at one label's side and are drawn alike.
    private func isAlike(_ a: RulingLine, _ b: RulingLine) -> Bool {
        abs(a.start - b.start) <= sameEnd.value && a.color == b.color && a.pieceEnds.count == b.pieceEnds.count
    }
}
