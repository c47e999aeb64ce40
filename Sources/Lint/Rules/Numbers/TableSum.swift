/// The rows of a column do not add up to its total row, or the columns of a row to its total column.
struct TableSum: Rule {
    static let id = "table-sum"
    static let summary = "a total that is not the sum of its parts"

    func findings(in issue: IssueText) -> [Finding] {
        issue.tables.flatMap { placed -> [Finding] in
            let table = NumberTable(placed)
            return sums(table, isColumn: true) + sums(table, isColumn: false)
        }
    }

    /// Seen along the lines (columns, or rows) of a table.
    private struct Line {
        let head: String
        let total: NumberTable.Number
        let parts: [NumberTable.Number]

        var sum: Double { parts.reduce(0) { $0 + $1.value } }
        /// Each part, and the total, may be rounded.
        var slack: Double { 0.5 * (parts.map(\.step).reduce(0, +) + total.step) }
        var isWhole: Bool { (parts.map(\.step) + [total.step]).allSatisfy { $0 >= 1 } }
        var agrees: Bool { total.agrees(with: sum, slack: isWhole ? Self.wholeSlack : slack) }
        private static let wholeSlack = 2.0
    }

    /// A sum that is off by more than this share is another kind of total.
    private static let maximumError = 0.25

    private func sums(_ table: NumberTable, isColumn: Bool) -> [Finding] {
        let across = isColumn ? table.bodyRows : table.bodyColumns, lines = isColumn ? table.bodyColumns : table.bodyRows
        func head(_ index: Int) -> String { isColumn ? table.rowHead(index) : table.columnHead(index) }
        func number(_ index: Int, _ line: Int) -> NumberTable.Number? { isColumn ? table[index, line] : table[line, index] }
        let totals = across.filter { NumberTable.isTotal(head($0)) && !NumberTable.isSubtotal(head($0)) }
        guard totals.count == 1, let total = totals.first else { return [] }
        // The total stands first or last; with subtotals, they are its parts.
        guard total == across.lowerBound || total == across.upperBound - 1 else { return [] }
        let subtotals = across.filter { NumberTable.isSubtotal(head($0)) }
        let parts = across.filter { $0 != total && (subtotals.isEmpty || subtotals.contains($0)) }
        guard parts.count >= 2 else { return [] }
        let candidates: [Line] = lines.compactMap { line in
            let lineHead = isColumn ? table.columnHead(line) : table.rowHead(line)
            guard !Vocabulary.notAdditive.contains(where: lineHead.contains), let sum = number(total, line) else { return nil }
            let numbers = parts.compactMap { number($0, line) }
            // An empty or dashed part may stand for nothing; more than one may stand for anything.
            guard numbers.count >= 2, numbers.count >= parts.count - 1, !numbers.contains(where: { $0.value < 0 }) else { return nil }
            return Line(head: lineHead, total: sum, parts: numbers)
        }
        let agreeing = candidates.count(where: \.agrees)
        return candidates.compactMap { line -> Finding? in
            guard !line.agrees, line.sum > 0, abs(line.total.value - line.sum) <= Self.maximumError * line.sum else { return nil }
            // One column alone may be a total of more than the table shows.
            guard candidates.count == 1 || agreeing > 0 || candidates.count == 2 else { return nil }
            let sum = line.sum.shown(step: line.parts.map(\.step).min() ?? 1)
            let quotation = table.quotation(line.total)
            return finding(
                agreeing > 0 ? .warning : .ask,
                "the total\(line.head.isEmpty ? "" : " of \(line.head)") is given as \(quotation.text), its parts add up to \(sum)",
                [
                    quotation,
                    Finding.Quotation(
                        text: line.parts.map(\.cell.text.text).joined(separator: " + ") + " = " + sum, target: table.placed.id,
                        place: table.placed.context + " › table", at: line.parts.flatMap(\.cell.at)),
                ])
        }
    }
}

extension Double {
    /// With as many digits behind the point as a step of that size has, separators of thousands in front.
    func shown(step: Double) -> String {
        var places = 0, size = step
        while size < 0.999 && places < 6 { (places, size) = (places + 1, size * 10) }
        let factor = (0..<places).reduce(1.0) { value, _ in value * 10 }
        guard magnitude * factor < 9e15 else { return "\(self)" }
        let scaled = Int((magnitude * factor).rounded())
        var digits = String(scaled)
        while digits.count <= places { digits = "0" + digits }
        var whole = String(digits.dropLast(places)), grouped = ""
        while whole.count > 3 {
            grouped = "," + whole.suffix(3) + grouped
            whole = String(whole.dropLast(3))
        }
        return (self < 0 && scaled != 0 ? "-" : "") + whole + grouped + (places > 0 ? "." + digits.suffix(places) : "")
    }
}
