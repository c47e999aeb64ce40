import Testing

@testable import BriefingMapper

@Suite struct EnglishDateTests {
    @Test(
        "A date with its month in words is resolved",
        arguments: [
            ("15 May 2026", "2026-05-15"), ("May 15, 2026", "2026-05-15"), ("Published on 9 Dec. 2025", "2025-12-09"),
            ("Sept. 3, 2024", "2024-09-03"),
        ])
    func words(text: String, iso: String) { #expect(DateReader.fullDate(in: text.unicodeScalars.map(\.value)) == iso) }

    @Test func aDayWithoutAYearTakesTheIssues() {
        #expect(DateReader.printed("4 May".unicodeScalars.map(\.value), issueDate: "2026-05-15")?.iso == "2026-05-04")
    }

    @Test("A word that only starts like a month is none", arguments: ["15 Mayors 2026", "March on 12"])
    func otherWords(text: String) { #expect(DateReader.fullDate(in: text.unicodeScalars.map(\.value)) == nil) }
}
