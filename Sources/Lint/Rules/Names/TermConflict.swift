/// One figure under two terms: 등록 here, 출원 there.
struct TermConflict: Rule {
    static let id = "term-conflict"
    static let summary = "one figure under two terms (출원, 등록)"

    func findings(in issue: IssueText) -> [Finding] {
        issue.articles.indices.flatMap { index -> [Finding] in
            let mentions = issue.summaryMentions(ofArticle: index) + issue.mentions(ofArticle: index) { $0.isProse || $0 == .title }
            return Vocabulary.confusables.flatMap { one, other -> [Finding] in
                let ones = mentions.filter { Self.names($0, one) && !Self.names($0, other) }
                let others = mentions.filter { Self.names($0, other) && !Self.names($0, one) }
                return ones.compactMap { mention -> Finding? in
                    // Small counts come up by chance.
                    guard mention.quantity.significantDigits.count >= 2,
                        !mention.quantity.unit.isEmpty || !mention.quantity.magnitude.isEmpty
                    else { return nil }
                    guard
                        let rival = others.first(where: {
                            $0.quantity.unit == mention.quantity.unit && $0.quantity.digits == mention.quantity.digits
                                && $0.quantity.agrees(with: mention.quantity) && $0.passage != mention.passage
                        })
                    else { return nil }
                    // Both are told of together where both are meant.
                    guard mention.quantity.significantDigits.count >= 3 || mention.sharedWords(with: rival) >= 1 else { return nil }
                    return finding(.ask, "\(mention.printed) is \(one) here, \(other) there", [mention.quotation, rival.quotation])
                }
            }
        }
    }

    private static func names(_ mention: Mention, _ term: String) -> Bool { mention.words.prefix(4).contains { $0.contains(term) } }
}
