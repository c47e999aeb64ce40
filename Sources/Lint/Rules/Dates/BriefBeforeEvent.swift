/// A brief whose source is dated before what it tells of.
struct BriefBeforeEvent: Rule {
    static let id = "brief-before-event"
    static let summary = "a source or lead dated before the event that it tells of"

    func findings(in issue: IssueText) -> [Finding] {
        issue.printedDates.filter { $0.kind == "source" || $0.kind == "lead" }.flatMap { entry -> [Finding] in
            guard let dated = Day(iso: entry.date.iso) else { return [] }
            return issue.passages(ofArticle: entry.article).filter(\.role.isProse).flatMap { passage in
                WrittenDate.dates(in: passage.text).compactMap { date -> Finding? in
                    guard let day = date.day(near: issue.issueDay ?? dated), day > dated else { return nil }
                    let sentence = passage.sentence(around: date.range)
                    guard !Vocabulary.future.contains(where: sentence.contains) else { return nil }
                    let isPast = Vocabulary.past.contains(where: sentence.contains)
                    // Without a tense (nominal endings), a date a few days later is the likelier slip.
                    guard isPast || date.year == nil else { return nil }
                    return finding(
                        isPast ? .warning : .ask, "the \(entry.kind) is dated \(dated.iso), the text tells of \(day.iso)",
                        [entry.quotation, passage.quotation(date.range)])
                }
            }
        }
    }
}
