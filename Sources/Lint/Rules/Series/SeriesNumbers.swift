/// The same quantity with another number in two issues of a series.
struct SeriesNumbers: SeriesRule {
    static let id = "series-number"
    static let summary = "a quantity that two issues give otherwise"

    /// Nouns that both issues must have around the number: across issues, fewer is chance.
    private static let leastShared = 3

    func findings(in issues: [IssueText]) -> [Finding] {
        let mentions = issues.map { issue in
            issue.mentions { $0.isProse || $0 == .title }.flatMap(\.mentions).filter { !$0.years.isEmpty }
        }
        var findings: [Finding] = []
        for first in issues.indices {
            for second in issues.indices where second > first {
                var used: Set<String> = []
                for claim in mentions[first] {
                    let rivals = mentions[second].filter {
                        $0.quantity.unit == claim.quantity.unit && $0.isComparable(with: claim) && !$0.years.isDisjoint(with: claim.years)
                    }
                    guard !rivals.contains(where: { $0.quantity.agrees(with: claim.quantity) }) else { continue }
                    guard
                        let rival = rivals.first(where: { $0.sharesHead(with: claim) && $0.sharedWords(with: claim) >= Self.leastShared }),
                        !mentions[first].contains(where: { $0.quantity.agrees(with: rival.quantity) && $0.sharedWords(with: rival) >= 2 }),
                        used.insert(claim.printed + rival.printed).inserted
                    else { continue }
                    var quotations = [claim.quotation, rival.quotation]
                    (quotations[0].issue, quotations[1].issue) = (first, second)
                    findings.append(
                        Finding(
                            rule: Self.id, severity: .ask, message: "\(claim.printed) in one issue, \(rival.printed) in another",
                            quotations: quotations))
                }
            }
        }
        return findings
    }
}
