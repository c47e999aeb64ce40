/// The title or the lead gives one number, the body another one for the same thing.
struct LeadAgainstBody: Rule {
    static let id = "lead-against-body"
    static let summary = "a number of the title or lead that the body gives otherwise"

    func findings(in issue: IssueText) -> [Finding] {
        issue.articles.indices.flatMap { index -> [Finding] in
            let claims = issue.mentions(ofArticle: index) { $0 == .lead || $0 == .title }
            // `기능 강화(2.15백만원)`: what a heading says of itself is no word on the title's amount.
            let evidence = issue.mentions(ofArticle: index, where: \.isBody).filter {
                !($0.passage.role == .heading && $0.standsInClosingBracket)
            }
            return Contradiction.found(claims: claims, evidence: evidence).map { contradiction in
                finding(
                    contradiction.isSlip ? .warning : .ask,
                    "the \(contradiction.claim.passage.role.name) says \(contradiction.claim.printed), the body \(contradiction.evidence.printed)",
                    [contradiction.claim.quotation, contradiction.evidence.quotation])
            }
        }
    }
}
