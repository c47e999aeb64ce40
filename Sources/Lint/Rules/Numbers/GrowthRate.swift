/// A rate of change that the two figures given do not make.
struct GrowthRate: Rule {
    static let id = "growth-rate"
    static let summary = "a rate of change that its two figures do not make"

    func findings(in issue: IssueText) -> [Finding] {
        issue.tables.flatMap { tableFindings(NumberTable($0)) } + issue.mentions(where: \.isProse).flatMap(textFindings)
    }

    /// What the rounding of both figures and of the rate leaves open, in percent.
    private func slack(_ before: (value: Double, step: Double), _ after: (value: Double, step: Double), rateStep: Double) -> Double {
        let ratio = after.value / before.value
        return 100 * ratio * (0.5 * before.step / before.value + 0.5 * after.step / max(after.value, after.step)) + 0.55 * rateStep
    }

    // MARK: Tables

    /// Two columns (or rows) of figures and a third that heads itself a rate of change.
    private func tableFindings(_ table: NumberTable) -> [Finding] {
        table.bodyColumns.flatMap { column -> [Finding] in
            guard Vocabulary.rateHeads.contains(where: table.columnHead(column).contains) else { return [] }
            let figures = table.bodyColumns.filter {
                $0 != column && !Vocabulary.notAdditive.contains(where: table.columnHead($0).contains)
            }
            // The two columns next to it on its left; else on its right.
            let left = figures.filter { $0 < column }.suffix(2), right = figures.filter { $0 > column }.prefix(2)
            guard let pair = left.count == 2 ? Array(left) : right.count == 2 ? Array(right) : nil else { return [] }
            let years = pair.map { Words.years(in: table.columnHead($0) + "년").max() ?? "" }
            let (before, after) = years[0] > years[1] && !years[1].isEmpty ? (pair[1], pair[0]) : (pair[0], pair[1])
            let checked = table.bodyRows.compactMap { row -> (rate: NumberTable.Number, expected: Double, agrees: Bool, row: Int)? in
                guard let rate = table[row, column], let a = table[row, before], let b = table[row, after], a.value > 0, b.value >= 0 else {
                    return nil
                }
                let expected = 100 * (b.value - a.value) / a.value
                // In tables a fall is often printed with △ or without a sign under a head that says so.
                // 증감 may also be the difference itself.
                let isDifference = abs(abs(rate.value) - abs(b.value - a.value)) <= 0.5 * (a.step + b.step + rate.step)
                let agrees =
                    isDifference || abs(abs(rate.value) - abs(expected)) <= slack((a.value, a.step), (b.value, b.step), rateStep: rate.step)
                return (rate, expected, agrees, row)
            }
            let wrong = checked.filter { !$0.agrees }, right2 = checked.count - wrong.count
            guard !wrong.isEmpty, right2 >= 2, wrong.count <= max(1, checked.count / 3) else { return [] }
            return wrong.compactMap { entry in
                guard let a = table[entry.row, before], let b = table[entry.row, after] else { return nil }
                return finding(
                    .warning,
                    "from \(a.cell.text.text) to \(b.cell.text.text) is \(entry.expected.shown(step: entry.rate.step))%, the table says \(entry.rate.cell.text.text)",
                    [
                        table.quotation(entry.rate, saying: "\(table.rowHead(entry.row)): \(entry.rate.cell.text.text)"),
                        table.quotation(b, saying: "\(a.cell.text.text) → \(b.cell.text.text)"),
                    ])
            }
        }
    }

    // MARK: Sentences

    /// `A에서 B로 12.5% 증가`, `A → B(12.5% 증가)`.
    private func textFindings(_ passage: Passage, _ mentions: [Mention]) -> [Finding] {
        let quantities = mentions.map(\.quantity)
        guard quantities.count >= 3 else { return [] }
        let scalars = passage.scalars
        func between(_ a: Quantity, _ b: Quantity) -> String { String(scalars: scalars[a.range.upperBound..<b.range.lowerBound]) }
        return quantities.indices.dropLast(2).compactMap { index -> Finding? in
            let before = quantities[index], after = quantities[index + 1], rate = quantities[index + 2]
            guard before.unit == after.unit, !before.isPercent, rate.unit == "%" || rate.unit == "배", before.value > 0,
                !before.isRough, !after.isRough
            else { return nil }
            let middle = between(before, after), link = between(after, rate)
            let isFromTo =
                middle.hasPrefix("에서") || middle.contains("→") || middle.contains("이던") || middle.contains("였던") || middle.contains("대비")
            guard isFromTo, middle.unicodeScalars.count <= 14, link.unicodeScalars.count <= 12, !link.contains("연평균"),
                !middle.contains("연평균")
            else { return nil }
            let tail = String(scalars: scalars[rate.range.upperBound..<min(scalars.count, rate.range.upperBound + 8)])
            let grows = Vocabulary.growth.contains(where: tail.contains), falls = Vocabulary.decline.contains(where: tail.contains)
            guard grows != falls else { return nil }
            let ratio = after.value / before.value
            let slack = slack((before.value, before.step), (after.value, after.step), rateStep: rate.step)
            let isTimes = rate.unit == "배"
            let expected = isTimes ? ratio : 100 * (ratio - 1)
            let stated = isTimes ? rate.value : (grows ? rate.value : -rate.value)
            guard abs(expected - stated) > (isTimes ? slack / 100 + 0.5 * rate.step : slack),
                !rate.isRough || abs(expected - stated) > 0.1 * abs(expected)
            else { return nil }
            let shown = expected.shown(step: rate.step)
            return finding(
                .warning,
                "from \(printed(before, scalars)) to \(printed(after, scalars)) is \(shown)\(isTimes ? "배" : "%"), the text says \(printed(rate, scalars)) \(grows ? "more" : "less")",
                [passage.quotation(before.range.lowerBound..<after.range.upperBound), passage.quotation(rate.range)])
        }
    }

    private func printed(_ quantity: Quantity, _ text: [Unicode.Scalar]) -> String { String(scalars: text[quantity.range]) }
}
