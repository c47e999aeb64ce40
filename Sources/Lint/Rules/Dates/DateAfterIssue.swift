import BriefingModel

/// Something is dated after the issue that tells of it.
struct DateAfterIssue: Rule {
    static let id = "date-after-issue"
    static let summary = "a date of publication, or of something done, after the issue date"

    func findings(in issue: IssueText) -> [Finding] {
        guard let issueDay = issue.issueDay else { return [] }
        let printed = issue.printedDates.compactMap { entry -> Finding? in
            guard let day = Day(iso: entry.date.iso), day > issueDay else { return nil }
            return finding(.error, "dated \(day.iso), after the issue date \(issueDay.iso)", [entry.quotation])
        }
        let told = issue.passages.filter(\.role.isProse).flatMap { passage in
            WrittenDate.dates(in: passage.text).compactMap { date -> Finding? in
                guard let day = date.day(near: issueDay), day > issueDay else { return nil }
                let sentence = passage.sentence(around: date.range)
                guard Vocabulary.past.contains(where: sentence.contains), !Vocabulary.future.contains(where: sentence.contains) else {
                    return nil
                }
                return finding(.ask, "tells of \(day.iso) as past, after the issue date \(issueDay.iso)", [passage.quotation(date.range)])
            }
        }
        return printed + told
    }
}

extension IssueText {
    /// The dates that leads, sources and references print, with where they stand.
    var printedDates: [(date: PrintedDate, kind: String, article: Int, quotation: Finding.Quotation)] {
        articles.enumerated().flatMap { index, article in
            let context = article.title ?? article.id
            func entry(_ date: PrintedDate?, _ kind: String, _ at: [Place]) -> (PrintedDate, String, Int, Finding.Quotation)? {
                date.map {
                    (
                        $0, kind, index,
                        Finding.Quotation(text: $0.text, target: article.id, place: "\(context) › date of the \(kind)", at: at)
                    )
                }
            }
            let own = [
                entry(article.lead?.date, "lead", article.lead?.at ?? []), entry(article.source?.date, "source", article.source?.at ?? []),
            ]
            return (own + article.references.map { entry($0.date, "reference", $0.at) }).compactMap { $0 }
                .map { (date: $0.0, kind: $0.1, article: $0.2, quotation: $0.3) }
        }
    }
}
