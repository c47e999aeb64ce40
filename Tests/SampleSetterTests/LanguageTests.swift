import Foundation
import Testing

@testable import SampleSetter

@Suite struct LanguageTests {
    private func range() throws -> HouseRange {
        let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try Workshop.decode(HouseRange.self, from: samples.appending(path: "samples/varied/range.yaml"))
    }

    @Test("An issue in another language is printed in words of it", arguments: ["en", "zh"])
    func wordsOfTheLanguage(code: String) throws {
        let range = try range(), language = try #require(range.languages[code])
        let spoken = range.speaking(code)
        #expect(spoken.contentsTitles == language.contentsTitles)
        #expect(spoken.strangers == [true])
        #expect(spoken.look["colophonWords"] == [code])
    }

    @Test func anIssueThatNamesNoLanguageIsKorean() throws {
        let range = try range()
        #expect(range.speaking(nil).titles == range.titles)
    }

    @Test func aHousePrintsMonthsByTheirEnglishNames() throws {
        let range = try range()
        var random = SplitMix64(seed: 1)
        var house = VariedHouse(number: 0, of: range, items: ["-"], using: &random).house
        house.dates = "D MONTH Y"
        #expect(house.date("2026-05-09") == "9 May 2026")
        house.dates = "MONTH D, Y"
        #expect(house.date("2026-05-09") == "May 9, 2026")
    }
}
