import Testing

@testable import BriefingMapper

@Suite struct DateReaderTests {
    private func printed(_ text: String, issue: String? = "2024-03-08") -> String? {
        DateReader.printed(text.unicodeScalars.map(\.value), issueDate: issue)?.iso
    }

    @Test(
        "A date without a year is of the issue's year",
        arguments: [("3.5", "2024-03-05"), ("02.28", "2024-02-28"), ("2월 23일", "2024-02-23")])
    func takesTheIssuesYear(text: String, iso: String) { #expect(printed(text) == iso) }

    @Test func aLaterMonthIsOfTheYearBefore() {
        #expect(printed("12.27", issue: "2025-01-10") == "2024-12-27")
    }

    @Test(
        "Over a year's turn the months up to the issue's are of its year, all others of the year before",
        arguments: [
            ("1.2", "2026-01-02"), ("12.31", "2025-12-31"), ("11.5", "2025-11-05"), ("’25.12.30", "2025-12-30"), ("2.1", "2025-02-01"),
        ])
    func overTheTurnOfAYear(text: String, iso: String) { #expect(printed(text, issue: "2026-01-09") == iso) }

    @Test("A date with a year keeps it", arguments: [("'24.3.5.", "2024-03-05"), ("2023-11-02", "2023-11-02"), ("25.12.19", "2025-12-19")])
    func keepsItsYear(text: String, iso: String) { #expect(printed(text) == iso) }

    @Test(
        "Weekdays, spaces and words are part of a date",
        arguments: [
            ("'24. 3. 5.(화)", "2024-03-05"), ("2024년 3월 5일", "2024-03-05"), ("2024年3月5日", "2024-03-05"), ("3.5(화)", "2024-03-05"),
            ("20240305", "2024-03-05"),
            ("3월5일", "2024-03-05"),
        ])
    func formsOfOneDay(text: String, iso: String) { #expect(printed(text) == iso) }

    @Test func aRangeGivesItsFirstDay() { #expect(printed("3.5~3.7") == "2024-03-05") }

    @Test func aDayThatDoesNotExistIsNotResolved() { #expect(printed("2.30") == nil) }

    @Test("What is no date is none", arguments: ["15대 과제", "3.5%", "GDP", "13.5", "3.5 이후", "20241305", "2024", "3월 2주", "3월 3차"])
    func noDate(text: String) { #expect(printed(text) == nil) }

    @Test func aWeekOfAMonthIsNoDay() {
        let line = "2025년 3월 2주 | 2025. 3. 14.".unicodeScalars.map(\.value)
        #expect(DateReader.fullDates(in: line).map(\.iso) == ["2025-03-14"])
    }

    @Test func aDateIsFoundInALine() {
        #expect(DateReader.fullDate(in: "제24-23호  2024. 6. 21.".unicodeScalars.map(\.value)) == "2024-06-21")
    }
}
