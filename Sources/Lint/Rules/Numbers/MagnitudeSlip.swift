/// The same digits with another magnitude: 억 where the same amount has 조 elsewhere, or where its neighbours have it.
struct MagnitudeSlip: Rule {
    static let id = "magnitude"
    static let summary = "one amount with two magnitudes (억, 조), or one magnitude among others that do not fit"

    func findings(in issue: IssueText) -> [Finding] {
        issue.articles.indices.flatMap { index -> [Finding] in
            pairs(issue.mentions(ofArticle: index) + issue.summaryMentions(ofArticle: index))
        } + issue.mentions(where: \.isProse).flatMap { series($0.passage, $0.mentions) }
    }

    /// Two mentions of one amount.
    private func pairs(_ mentions: [Mention]) -> [Finding] {
        let amounts = mentions.filter { !$0.quantity.magnitude.isEmpty }
        var findings: [Finding] = [], used: Set<Int> = []
        for i in amounts.indices {
            for j in amounts.indices where j > i && !used.contains(i) && !used.contains(j) {
                let a = amounts[i], b = amounts[j]
                guard a.quantity.isSameDigitsOtherSize(as: b.quantity), a.isComparable(with: b),
                    a.sharesHead(with: b) || a.sharedWords(with: b) >= 2
                else { continue }
                used.formUnion([i, j])
                findings.append(finding(.warning, "\(a.printed) here, \(b.printed) there", [a.quotation, b.quotation]))
            }
        }
        return findings
    }

    /// How far apart amounts of one row may lie, as a factor, and how far away the odd one must be.
    private static let spread = 20.0
    private static let gap = 500.0

    /// Three and more amounts of one unit in a row, of which one is off by a magnitude.
    private func series(_ passage: Passage, _ mentions: [Mention]) -> [Finding] {
        let amounts = mentions.filter { $0.quantity.isCurrency && !$0.quantity.magnitude.isEmpty }
        return Dictionary(grouping: amounts, by: \.quantity.unit).values.sorted {
            $0[0].quantity.range.lowerBound < $1[0].quantity.range.lowerBound
        }
        .flatMap { amounts -> [Finding] in
            guard amounts.count >= 3 else { return [] }
            return amounts.indices.compactMap { odd -> Finding? in
                let others = amounts.indices.filter { $0 != odd }.map { amounts[$0].quantity.value }
                guard let least = others.min(), let most = others.max(), least > 0, most / least <= Self.spread else { return nil }
                let value = amounts[odd].quantity.value
                guard value > 0, value < least / Self.gap || value > most * Self.gap else { return nil }
                let others2 = amounts.enumerated().filter { $0.offset != odd }.map { $0.element.printed }
                return finding(
                    .ask, "\(amounts[odd].printed) beside \(others2.joined(separator: ", "))",
                    [amounts[odd].quotation, passage.quotation(amounts[odd == 0 ? 1 : 0].quantity.range)])
            }
        }
    }
}
