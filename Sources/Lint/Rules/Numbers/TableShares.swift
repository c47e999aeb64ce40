/// Shares that do not add up to a hundred, or that are not what their parts make.
struct TableShares: Rule {
    static let id = "shares"
    static let summary = "shares that do not add up, or do not match their parts"

    func findings(in issue: IssueText) -> [Finding] {
        issue.tables.flatMap { placed -> [Finding] in
            let table = NumberTable(placed)
            return table.bodyColumns.flatMap { column -> [Finding] in
                guard isShare(table, column) else { return [] }
                let parts = partFindings(table, column)
                return parts.isEmpty ? sumFindings(table, column) : parts
            }
        } + issue.mentions(where: \.isProse).flatMap(textFindings)
    }

    private func isShare(_ table: NumberTable, _ column: Int) -> Bool {
        let head = table.columnHead(column)
        guard Vocabulary.shareHeads.contains(where: head.contains), !Vocabulary.rateHeads.contains(where: head.contains) else {
            return false
        }
        let numbers = table.bodyRows.compactMap { table[$0, column] }
        return numbers.count >= 3 && numbers.allSatisfy { (0...100.5).contains($0.value) }
    }

    private func rows(_ table: NumberTable) -> (parts: [Int], total: Int?) {
        let total = table.bodyRows.first { NumberTable.isTotal(table.rowHead($0)) && !NumberTable.isSubtotal(table.rowHead($0)) }
        return (table.bodyRows.filter { $0 != total && !NumberTable.isSubtotal(table.rowHead($0)) }, total)
    }

    // MARK: Of a hundred

    /// A list of shares that is this far from a hundred is not meant to be whole.
    private static let maximumError = 9.0

    private func sumFindings(_ table: NumberTable, _ column: Int) -> [Finding] {
        let (parts, total) = rows(table)
        let numbers = parts.compactMap { table[$0, column] }
        guard numbers.count == parts.count, numbers.count >= 3 else { return [] }
        let isWhole = total.flatMap { table[$0, column] }?.value == 100 || parts.contains { Vocabulary.rest.contains(table.rowHead($0)) }
        let sum = numbers.reduce(0) { $0 + $1.value }, step = numbers.map(\.step).max() ?? 1
        let slack = max(0.5 * step * Double(numbers.count), step)
        let distance = abs(sum - 100)
        guard distance > slack, distance <= Self.maximumError, isWhole || sum > 100 else { return [] }
        return [
            finding(
                isWhole ? .warning : .ask, "the shares of \(table.columnHead(column)) add up to \(sum.shown(step: step)), not to 100",
                [
                    Finding.Quotation(
                        text: numbers.map(\.cell.text.text).joined(separator: " + ") + " = " + sum.shown(step: step),
                        target: table.placed.id,
                        place: table.placed.context + " › table", at: numbers.flatMap(\.cell.at))
                ])
        ]
    }

    // MARK: Of their parts

    private func partFindings(_ table: NumberTable, _ column: Int) -> [Finding] {
        let (parts, total) = rows(table)
        // The amounts stand in the nearest column before it that can be added.
        guard parts.count >= 3,
            let amounts = table.bodyColumns.prefix(while: { $0 < column }).last(where: { candidate in
                !Vocabulary.notAdditive.contains(where: table.columnHead(candidate).contains)
                    && parts.allSatisfy { table[$0, candidate] != nil }
            })
        else { return [] }
        let sum = parts.compactMap { table[$0, amounts]?.value }.reduce(0, +)
        let whole = total.flatMap { table[$0, amounts]?.value } ?? sum
        guard whole > 0 else { return [] }
        let checked = parts.compactMap { row -> (share: NumberTable.Number, amount: NumberTable.Number, expected: Double, agrees: Bool)? in
            guard let share = table[row, column], let amount = table[row, amounts] else { return nil }
            let expected = 100 * amount.value / whole
            let slack = 0.5 * share.step + 100 * 0.5 * amount.step / whole * (1 + expected / 100)
            return (share, amount, expected, share.agrees(with: expected, slack: slack + 0.05 * share.step))
        }
        let wrong = checked.filter { !$0.agrees }
        guard !wrong.isEmpty, checked.count - wrong.count >= 2, wrong.count * 3 <= checked.count else { return [] }
        return wrong.map { entry in
            finding(
                .warning,
                "\(entry.amount.cell.text.text) of \(whole.shown(step: entry.amount.step)) is \(entry.expected.shown(step: entry.share.step))%, "
                    + "the table says \(entry.share.cell.text.text)",
                [table.quotation(entry.share), table.quotation(entry.amount)])
        }
    }

    // MARK: In a sentence

    /// Three and more shares that a sentence says make up something.
    private func textFindings(_ passage: Passage, _ mentions: [Mention]) -> [Finding] {
        let quantities = mentions.map(\.quantity).filter { $0.unit == "%" && !$0.isRough }
        guard quantities.count >= 3, let first = quantities.first, let last = quantities.last else { return [] }
        let scalars = passage.scalars
        let stretch = String(scalars: scalars[max(0, first.range.lowerBound - 20)..<min(scalars.count, last.range.upperBound + 16)])
        let changes = Vocabulary.growth + Vocabulary.decline
        let hasRest = Vocabulary.rest.contains(where: stretch.contains)
        guard Vocabulary.shareWords.contains(where: stretch.contains), !changes.contains(where: stretch.contains),
            !Vocabulary.openEndings.prefix(5).contains(where: { stretch.contains(" " + $0 + " ") || stretch.contains(" " + $0 + ",") })
        else { return [] }
        // One after the other, with only a name between them.
        for (before, after) in zip(quantities, quantities.dropFirst()) where after.range.lowerBound - before.range.upperBound > 16 {
            return []
        }
        let sum = quantities.reduce(0) { $0 + $1.value }, step = quantities.map(\.step).max() ?? 1
        let slack = max(0.5 * step * Double(quantities.count), step), distance = abs(sum - 100)
        guard distance > slack, distance <= Self.maximumError, sum > 100 || hasRest else { return [] }
        return [
            finding(
                hasRest ? .warning : .ask, "the shares add up to \(sum.shown(step: step))%, not to 100",
                [passage.quotation(first.range.lowerBound..<last.range.upperBound)])
        ]
    }
}
