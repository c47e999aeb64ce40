/// A day that no calendar has, or that was another day of the week.
struct ImpossibleDay: Rule {
    static let id = "impossible-day"
    static let summary = "a day that there is not, or on another day of the week than it says"

    func findings(in issue: IssueText) -> [Finding] {
        let issueDay = issue.issueDay
        var findings = issue.passages.flatMap { passage in
            WrittenDate.dates(in: passage.text).compactMap { date -> Finding? in
                let year = date.year ?? issueDay.map { date.month > $0.month ? $0.year - 1 : $0.year }
                guard let day = Day(year ?? 2024, date.month, date.day) else {
                    return finding(.error, "there is no such day", [passage.quotation(date.range)])
                }
                guard let weekday = date.weekday, year != nil, weekday != day.weekday else { return nil }
                // Without a year it may mean the next one.
                if date.year == nil, let next = Day((year ?? 0) + 1, date.month, date.day), next.weekday == weekday { return nil }
                return finding(
                    .warning, "\(day.iso) is a \(Vocabulary.weekdays[day.weekday])요일, the text says \(Vocabulary.weekdays[weekday])",
                    [passage.quotation(date.range)])
            }
        }
        for entry in issue.printedDates where entry.date.iso == nil {
            let parts = entry.date.text.split(whereSeparator: { !($0.isASCII && $0.isNumber) }).compactMap { Int($0) }
            guard let day = parts.last, parts.count >= 2, entry.date.text.contains(".") || entry.date.text.contains("/") else { continue }
            let month = parts[parts.count - 2]
            let year = parts.count >= 3 ? (parts[0] < 100 ? 2000 + parts[0] : parts[0]) : issueDay?.year ?? 2024
            if month <= 31, day <= 99, Day(year, month, day) == nil {
                findings.append(finding(.error, "there is no such day", [entry.quotation]))
            }
        }
        if let text = issue.briefing.publication.issueDate, Day(iso: text) == nil, text.split(separator: "-").count == 3 {
            findings.append(
                finding(.error, "there is no such day", [Finding.Quotation(text: text, target: "publication", place: "issue date", at: [])])
            )
        }
        return findings
    }
}
