import BriefingModel
import Testing

@testable import BriefingMapper

@Suite struct MastheadTests {
    private static let body = """
        ===
        #1 정책동향
        #2 첫 번째 기사의 제목
        - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
        """

    @Test func theCoverGivesTitleNumberDateAndHouse() async {
        let publication = await IssueSketch(
            "2026년 제1호  2026. 1. 9.\n\n#1 중화권 과학기술 주간동향\ns 이 자료는 각국 정부와 연구기관이 공개한 문헌을 바탕으로 작성하였으며 연구원의 공식 견해와 다를 수 있음\n\n\n\n\n#2 동아시아혁신연구원\n"
                + Self.body
        ).briefing().publication
        #expect(publication.title == "중화권 과학기술 주간동향")
        #expect(publication.issueNumber == "2026년 제1호")
        #expect(publication.issueDate == "2026-01-09")
        #expect(publication.organization == "동아시아혁신연구원")
    }

    @Test(
        "The colophon is read in a box and in lines, also such as a page cuts, and in columns",
        arguments: [
            "[\n발행일: 2025. 3. 7.\n발행인: 한도윤\n발행기관: 가온연구원\n발행처: 대전광역시 유성구 가온로 41(34115)\nTEL: 042-000-2140, 042-000-2147\nhttps://www.gaon.example.kr\n]",
            "[\n발행일: 2025. 3. 7.\n발행인: 한도윤\n발행기관: 가온연구원\n발행처: 대전광역시 유성구 가온로 41(34115)\nTEL: 042-000-2140, 042-000-2147\n]\n===\n[\n홈페이지: https://www.gaon.example.kr\n]",
            "발 행 일 | 2025. 3. 7.\n발 행 인 | 한도윤\n발행기관 | 가온연구원\n발 행 처 | 대전광역시 유성구 가온로 41(34115)\nTEL | 042-000-2140, 042-000-2147\n홈페이지 | https://www.gaon.example.kr",
            "발 행 일 | 2025. 3. 7.\n발 행 인 | 한도윤\n발행기관 | 가온연구원\n발 행 처 | 대전광역시 유성구 가온로 41(34115)\n===\nTEL | 042-000-2140, 042-000-2147\n홈페이지 | https://www.gaon.example.kr",
            "발행일⇥2025년 3월 7일\n발행인⇥한도윤\n발행기관⇥가온연구원\n발행처⇥대전광역시 유성구 가온로 41(34115)\nTEL⇥042-000-2140, 042-000-2147\n홈페이지⇥https://www.gaon.example.kr",
            "발행일 2025. 3. 7. | 발행인 한도윤 | 발행기관 가온연구원\n발행처 대전광역시 유성구 가온로 41(34115)\nTEL 042-000-2140, 042-000-2147 | 홈페이지 https://www.gaon.example.kr",
        ])
    func colophon(lines: String) async {
        let publication = await IssueSketch("#1 세계 정책 주간동향\n" + Self.body + "\n===\n\n" + lines + "\n").briefing().publication
        #expect(publication.issueDate == "2025-03-07")
        #expect(publication.publisher == "한도윤")
        #expect(publication.organization == "가온연구원")
        #expect(publication.address == "대전광역시 유성구 가온로 41(34115)")
        #expect(publication.phone == ["042-000-2140", "042-000-2147"])
        #expect(publication.website == "https://www.gaon.example.kr")
    }

    @Test(
        "A house that is named as the place of publication is the house, with its place beside it and without",
        arguments: [
            ("발행처 : 가온연구원\n주소 : 대전광역시 유성구 가온로 41", "대전광역시 유성구 가온로 41"),
            ("발행일 2025. 3. 7. | 발행처 가온연구원 | 주소 대전광역시 유성구 가온로 41", "대전광역시 유성구 가온로 41"),
            ("발행일 | 2025. 3. 7.\n발행처 | 가온연구원\n주소 | 대전광역시 유성구 가온로 41", "대전광역시 유성구 가온로 41"),
            ("발행일: 2025. 3. 7.\n발행처: 가온연구원", nil),
        ])
    func houseAsPlace(lines: String, address: String?) async {
        let publication = await IssueSketch("#1 세계 정책 주간동향\n" + Self.body + "\n===\n\n" + lines + "\n").briefing().publication
        #expect(publication.organization == "가온연구원")
        #expect(publication.address == address)
    }

    @Test("The one other line of a cover is the house, however small", arguments: [true, false])
    func loneName(isAlone: Bool) async {
        let cover = "#1 세계 정책 주간동향\n제12호 (2025. 3. 7.)\n\n\ns 가온연구원\n" + (isAlone ? "" : "\n\ns 국제협력부\n")
        let publication = await IssueSketch(cover + "\n\n#2 목 차\n\nb 1. 정책동향\n  첫 번째 기사의 제목\n" + Self.body).briefing().publication
        #expect(publication.organization == (isAlone ? "가온연구원" : nil))
    }

    @Test("A title may stand with the issue's number and day in its line", arguments: ["제12호 | 2025. 3. 7.", "| 2025. 3. 7."])
    func titleInOneLine(rest: String) async {
        let list = "\n\ns 가온연구원\n\n#2 목 차\n\nb 1. 정책동향\n  첫 번째 기사의 제목\n"
        let publication = await IssueSketch("#1 세계 정책 주간동향 \(rest)\n" + list + Self.body).briefing().publication
        #expect(publication.title == "세계 정책 주간동향")
        #expect(publication.issueDate == "2025-03-07")
    }

    @Test func aColophonOfOneLineMayNameTheHouseAndItsTelephoneInBrackets() async {
        let publication = await IssueSketch(
            "#1 세계 정책 주간동향\n2025. 3. 7.\n===\n" + Self.body
                + "\n===\n- 선정한 거점은 다음 달에 공개할 예정\n\n\n발행: 가온연구원 (전화 042-000-2140, 이메일 weekly@gaon.example.kr)\n"
        ).briefing().publication
        #expect(publication.organization == "가온연구원")
        #expect(publication.phone == ["042-000-2140"])
        #expect(publication.email == "weekly@gaon.example.kr")
    }

    @Test func aCoversPictureIsNoTextOfIt() async {
        let cover = "b 세계 정책 주간동향\n\n(*)\n\n발행일: 2025. 3. 7.\n발행기관: 가온연구원\n===\n"
        let body = ["정책동향", "산업동향"].map { "#1 \($0)\n#2 \($0)의 제목\n□ 국무원은 거점의 선정 기준을 공개\n- 조성 계획을 의결함\n" }.joined(separator: "===\n")
        let briefing = await IssueSketch(cover + body).briefing("unknown-briefing")
        #expect(briefing.publication.organization == "가온연구원")
        #expect(briefing.sections.map(\.title) == ["정책동향", "산업동향"])
    }

    @Test func theLinesOfATitleAreWholeWords() async {
        let publication = await IssueSketch("#1 세계 과학기술\n#1 주간동향\n2025. 3. 7.\n" + Self.body).briefing().publication
        #expect(publication.title == "세계 과학기술 주간동향")
    }

    @Test func aLargeLineOnAnotherPageThanTheTitleIsNotTheHouse() async {
        let publication = await IssueSketch("#1 세계 정책 주간동향\n===\n#2 한눈에 보기\n- 각국의 정책을 한 쪽에 모았음\n" + Self.body).briefing().publication
        #expect(publication.organization == nil)
    }

    @Test func aColophonOfOneLineUnderTheLastTextIsRead() async {
        let publication = await IssueSketch(
            "#1 세계 정책 주간동향\n" + Self.body + "\n===\n- 선정한 거점은 다음 달에 공개할 예정\n\n\n발행일 2025. 3. 7. | 발행인 한도윤 | 발행기관 가온연구원\n"
        ).briefing().publication
        #expect(publication.publisher == "한도윤")
        #expect(publication.organization == "가온연구원")
    }

    @Test func aColophonOfSeveralLinesOnTheCoverIsNoTextOfTheFirstSection() async {
        let briefing = await IssueSketch(
            """
            s 가온 혁신 리뷰
            발행일 2025. 3. 7. | 발행인 한도윤 | 발행기관 가온연구원 | 발행처 대전광역시 유성구 가온로 41
            가온연구단지 제2동 3층 정책조사부(34115) | TEL 042-000-2140, 042-000-2147 | 전자우편
            review@gaon.example.kr | 홈페이지 https://www.gaon.example.kr | 편집 정책조사부와 국제협력부,
            이 자료의 내용은 연구원의 공식 견해가 아니며 인용할 때는 출처를 밝혀 주시기 바랍니다
            ===
            #1 제도와 법
            #2 거점의 조성 계획을 확정
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            s 출처: 과학시보 (3.4)
            ===
            #1 새로운 연구
            #2 연구 장비의 개방
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            s 출처: 과학시보 (3.4)
            """
        ).briefing("unknown-briefing")
        #expect(briefing.sections.map(\.title) == ["제도와 법", "새로운 연구"])
        #expect(briefing.publication.publisher == "한도윤")
    }

    @Test(
        "An issue's number fits the longest pattern",
        arguments: [
            ("제24-23호 2024. 6. 21.", "제24-23호"), ("통권 제412호", "통권 제412호"), ("2026년 제1호", "2026년 제1호"), ("Vol. 3 No. 12", "Vol. 3 No. 12"),
            ("2023년 12월호", "2023년 12월호"), ("2026년 37호", "2026년 37호"), ("2026-14호(통권 제98호)", "2026-14호(통권 제98호)"),
            ("2026年第17期（总第412期）", "2026年第17期（总第412期）"), ("제34권 18호", "제34권 18호"), ("Vol. 19, No. 19", "Vol. 19, No. 19"),
            ("2026년 46주차 | 2026. 11. 15.", "2026년 46주차"),
        ])
    func issueNumbers(text: String, number: String) {
        #expect(IssueNumber(patterns: ProfileLibrary.builtIn.generic.issueNumberPatterns).number(in: text) == number)
    }

    @Test func aTextWithoutANumberHasNone() {
        #expect(IssueNumber(patterns: ProfileLibrary.builtIn.generic.issueNumberPatterns).number(in: "제도의 개선 방향") == nil)
    }

    @Test func aDayInASentenceOfTheFirstPageIsNoIssueDate() async {
        let publication = await IssueSketch(
            """
            #1 健康档案
            张三出生于1985年5月20日，目前39岁，职业为工程师。
            电子邮箱为zhang@example.com，居住在上海市浦东新区。
            """
        ).briefing("generic").publication
        #expect(publication.issueDate == nil)
    }

    @Test(
        "A term, a span and figures of a first page are no issue date",
        arguments: ["제출 기한 : ~2026. 8. 27.(목)", "(2019.3.19 → 2019.7.19 개정)", "수익률 -2.85 -2.24 0.57", "지원금: ’26년 7.5억원 이내"])
    func noIssueDate(line: String) async {
        let publication = await IssueSketch("#1 공고의 제목이 되는 줄\n\(line)\n본문은 한 줄이면 충분하다고 생각함").briefing("generic").publication
        #expect(publication.issueDate == nil)
    }

    @Test func aDocumentWithoutACoverIsCalledWhatStandsOverItsText() async {
        let publication = await IssueSketch(
            """
            #2 기본법 일부개정법률안
            발의연월일 : 2023. 11. 9.
            현행법은 기후위기에 대응하기 위하여 국가의 기본계획을 세우고 시행하도록 하고 있음
            """
        ).briefing("generic").publication
        #expect(publication.title == "기본법 일부개정법률안" && publication.issueDate == "2023-11-09")
    }

    @Test("An issue's number stands apart from words", arguments: [("주간동향 제12호", "제12호"), ("투자신탁제1호[주식]", nil), ("(통권 제3호)", "통권 제3호")])
    func issueNumbers(line: String, number: String?) {
        #expect(IssueNumber(patterns: ["제#호", "통권 제#호"]).number(in: line) == number)
    }

    @Test func theDayBehindTheNameOfTheHouseIsNoPartOfIt() async {
        let issue = "#1 세계 정책 주간동향\n\(Self.body)\n===\n\n발행기관: 가온연구원 2025년 3월 7일\n발행인: 한도윤\n"
        #expect(await IssueSketch(issue).briefing().publication.organization == "가온연구원")
    }

    @Test func briefsOnThePageOfTheColophonStayInTheText() async {
        let briefing = await IssueSketch(
            """
            #1 단신동향
            #2 01 첫 번째 단신의 제목
            첫 번째 단신은 한 줄의 사실과 그 출처로 이루어져 있음

            출처: 과학시보 (02.28)
            ===
            #2 02 두 번째 단신의 제목
            두 번째 단신도 한 줄의 사실임

            출처: 전기신문 (02.26)

            발행인: 한도윤
            발행기관: 가온연구원
            """
        ).briefing()
        #expect(briefing.titles == ["첫 번째 단신의 제목", "두 번째 단신의 제목"])
        #expect(briefing.publication.publisher == "한도윤")
    }
}
