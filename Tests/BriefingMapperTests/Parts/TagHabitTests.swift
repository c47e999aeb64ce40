import Geometry
import Layout
import Testing

@testable import BriefingMapper

@Suite struct TagHabitTests {
    private let reader = TitleReader(places: PlaceMaker(pages: []), kinds: LineKinds(profile: Profile()))

    private func piece(_ string: String, at top: Double, x: ClosedRange<Double> = 50...300, size: Double) -> Piece {
        Piece(element: .text(TextBlock(drawn: string, at: top, x: x, size: size, isCounted: false)), page: 0)
    }

    private let titles = [
        "시험위성의 궤도 진입", "고분자의 상온 재활용 성공", "심해 채광 시험선의 취항을 연기", "박사후연구원의 처우를 개선하는 지침", "해양 관측망의 자료를 모두에게 공개", "국제 공동연구의 평가 기준을 통일",
    ]

    private let foreign = [
        "A single market for knowledge and technology", "First regional testbeds for manufacturers",
        "Rapid alerts from a new constellation",
    ]

    /// Each title under its tag, with a line of text below.
    private func page(_ tags: [String], over titles: [String]) -> [Piece] {
        zip(tags, titles).enumerated().flatMap { i, entry in
            let top = 100 + 80 * Double(i)
            return [
                piece(entry.0, at: top, x: 50...90, size: 9), piece(entry.1, at: top + 13, size: 14),
                piece("연구진은 시제품을 공개하고 세 곳의 병원에서 시험을 시작하였다고 밝혔다.", at: top + 36, x: 50...500, size: 10),
            ]
        }
    }

    private func tagged(_ tags: [String], over titles: [String]) -> [TitleCandidate] {
        reader.candidates(in: page(tags, over: titles)).filter { titles.contains($0.text.string) }
    }

    @Test func theNumberInATagsLineOverATitleIsTheTitles() {
        let found = tagged(["01 우주항공", "02 소재", "03 해양"], over: titles)
        #expect(found.map { $0.tag?.string } == ["우주항공", "소재", "해양"])
        #expect(found.map(\.number) == ["01", "02", "03"])
    }

    @Test func twoLettersOfATagAreAsLongAsASyllable() {
        let tags = ["European Union", "United States", "Climate"]
        #expect(tagged(tags, over: foreign).map { $0.tag?.string } == tags)
    }

    @Test func titlesThatHaveTheirTagSayNothingAgainstTheHabitOfTheOthers() {
        let found = tagged(["우주항공", "소재", "해양", "[인재]", "[자료 공개]", "[제도]"], over: titles)
        #expect(found.map { $0.tag?.string } == ["우주항공", "소재", "해양", "인재", "자료 공개", "제도"])
    }

    @Test func halfOfTheTitlesOfALookShowTheHabit() {
        let briefs = titles[3...].enumerated().map { piece($1, at: 500 + 40 * Double($0), size: 14) }
        let found = reader.candidates(in: page(["우주항공", "소재", "해양"], over: titles) + briefs).filter { titles.contains($0.text.string) }
        #expect(found.map { $0.tag?.string } == ["우주항공", "소재", "해양", nil, nil, nil])
    }

    @Test func aBadgeBesideATagAndItsTitleIsTheTitles() throws {
        let found = reader.candidates(in: [
            piece("소재", at: 100, x: 75...95, size: 9), piece("02", at: 107, x: 50...68, size: 18),
            piece(titles[1], at: 113, x: 75...300, size: 14),
        ])
        let title = try #require(found.first { $0.text.string == titles[1] })
        #expect(title.number == "02")
    }
}
