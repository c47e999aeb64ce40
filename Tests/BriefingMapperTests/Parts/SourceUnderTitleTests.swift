import BriefingModel
import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct SourceUnderTitleTests {
    private func brief(_ lines: String) async -> Article? {
        await IssueSketch("2025. 3. 7.\n===\n#1 단신동향\n#2 국가 과학데이터센터의 등록 기준 통일\n" + lines).briefing().articles.first
    }

    @Test(
        "A source right under a title is its article's",
        arguments: [
            "s 출처: 과학시보(2.28)\ns https://news.sciencetimes.example.cn/539114.shtm",
            "s (과학시보, 2.28)\ns https://news.sciencetimes.example.cn/539114.shtm",
        ])
    func sourceUnderATitle(lines: String) async throws {
        let article = try #require(
            await brief(
                lines + """

                    b ■ 자료의 고유번호와 인용 형식을 하나로 맞추고 등록 실적을 평가에 반영
                    - 과학기술부는 등록 항목을 공통 항목으로 줄인 기준을 시행하기로 하였음
                    """))
        #expect(article.title == "국가 과학데이터센터의 등록 기준 통일")
        #expect(article.source?.name == "과학시보")
        #expect(article.source?.date?.iso == "2025-02-28")
        #expect(article.source?.url == "https://news.sciencetimes.example.cn/539114.shtm")
        #expect(article.lead?.text == "자료의 고유번호와 인용 형식을 하나로 맞추고 등록 실적을 평가에 반영")
        #expect(article.body.count == 1)
    }

    @Test func whatStandsBehindASourceUnderALargerTitleIsItsLead() async {
        let briefs = ["등록 기준 통일", "전용 단말 설치", "활주로 인근 시험"].map { title in
            "#2 국가 과학데이터센터의 \(title)\ns 출처: 과학시보(2.28)\n\nm 기관마다 다른 인용 형식을 하나로 맞춤\n- 등록 항목을 공통 항목으로 줄인 기준을 시행하기로 하였음\n\n"
        }
        let briefing = await IssueSketch("2025. 3. 7.\n===\n#1 단신동향\n" + briefs.joined()).briefing()
        #expect(
            briefing.articles.map(\.title) == ["국가 과학데이터센터의 등록 기준 통일", "국가 과학데이터센터의 전용 단말 설치", "국가 과학데이터센터의 활주로 인근 시험"])
    }

    @Test func aRemarkInBracketsUnderATitleIsNoSource() async throws {
        let article = try #require(await brief("s (자료의 등록)\n- 과학기술부는 등록 항목을 공통 항목으로 줄인 기준을 시행하기로 하였음"))
        #expect(article.source == nil)
        #expect(article.body.count == 2)
    }

    @Test("A source takes more lines where its address does", arguments: [([15, 30, 50], true), ([4, 6, 15], false)])
    func sourceWithALongAddress(lineStarts: [Int], isSource: Bool) {
        let kinds = LineKinds(profile: ProfileLibrary.builtIn.generic), places = PlaceMaker(pages: [])
        var source = TextBlock(drawn: "출처: 과학시보(2.28) https://news.sciencetimes.example.cn/2025/539114.shtm", at: 100, isCounted: false)
        for start in lineStarts { source.text.mark(.lineStart, at: start) }
        let pieces = [source, TextBlock(drawn: "과학기술부는 등록 항목을 줄인 기준을 시행하였음", at: 150)].map { Piece(element: .text($0), page: 0) }
        #expect((SourceUnderTitle(kinds: kinds, places: places).read(pieces[...], origin: nil) != nil) == isSource)
    }
}
