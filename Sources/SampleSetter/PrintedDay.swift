/// A day as printed: `3.5`, `02.28`, `25.12.19`.
package struct PrintedDay: Hashable, Sendable {
    /// Of four digits; `nil` when it is not printed.
    package var year: Int?
    package var month, day: Int

    package init?(_ text: String) {
        let parts = text.split(separator: ".")
        let numbers = parts.compactMap { Int($0.drop { " '’".contains($0) }) }
        guard numbers.count == parts.count, (2...3).contains(numbers.count) else { return nil }
        let count = numbers.count
        year = count == 3 ? (numbers[0] < 100 ? 2000 + numbers[0] : numbers[0]) : nil
        (month, day) = (numbers[count - 2], numbers[count - 1])
    }

    /// The Korean name of a day's weekday, by Sakamoto's method.
    package static func weekday(_ iso: String) -> String {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return "" }
        let year = parts[1] < 3 ? parts[0] - 1 : parts[0]
        let day = year + year / 4 - year / 100 + year / 400 + [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][parts[1] - 1] + parts[2]
        return ["일", "월", "화", "수", "목", "금", "토"][day % 7]
    }

    /// The English names of the months.
    package static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    /// Without a year, a month later than the issue's belongs to the year before.
    package func iso(issueDate: String) -> String? {
        let issue = issueDate.split(separator: "-").compactMap { Int($0) }
        guard issue.count == 3 else { return nil }
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(year ?? (month > issue[1] ? issue[0] - 1 : issue[0]))-\(two(month))-\(two(day))"
    }
}
