import BriefingModel
import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct SectionTests {
    @Test func withoutAContentsListTitlesAreWhatStandsWhereArticlesStart() async {
        let briefing = await IssueSketch(
            """
            #1 단신동향
            #2 01 첫 번째 단신의 제목
            ○ 첫 번째 단신은 한 줄의 사실과 그 출처로 이루어져 있으며 다른 단신보다 조금 더 길게 적어 두기로 하였음
            ○ 둘째 줄은 짧게 적음
            출처: 과학시보 (02.28)
            http://news.example.cn/2025/2/1.htm
            #2 02 두 번째 단신의 제목
            ○ 두 번째 단신도 한 줄의 사실과 그 출처로 이루어져 있음
            출처: 전기신문 (02.26)
            http://news.example.cn/2025/2/2.htm
            """
        ).briefing()
        #expect(briefing.titles == ["첫 번째 단신의 제목", "두 번째 단신의 제목"])
        #expect(briefing.articles.map(\.number) == ["01", "02"])
        #expect(briefing.articles.map(\.source?.name) == ["과학시보", "전기신문"])
        #expect(briefing.articles.map(\.source?.url) == ["http://news.example.cn/2025/2/1.htm", "http://news.example.cn/2025/2/2.htm"])
    }

    @Test func sectionsOfOneArticleEachAreToldByAnotherTitleOfTheArticlesLook() async {
        let article = { (title: String) in
            """
            m \(title)
            b ■ 거점을 지정하고 재정을 투입하는 계획을 확정하여 공개하기로 하였음 (3.3)
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식, 지방 재정의 분담 비율을 함께 공개하였다고 함
            b 참고자료
            s ☞ 科技工作会议在京召开 https://www.most.example.cn/1.html
            """
        }
        let parts = [
            "#1 제도와 정책\n" + article("첫 번째 기사의 제목"), "#1 현장의 연구\n" + article("두 번째 기사의 제목") + "\n" + article("세 번째 기사의 제목"),
            "#1 그 밖의 소식\n- 국무원은 조성 계획을 의결하였음",
        ]
        let briefing = await IssueSketch("2025. 3. 7.\n===\n" + parts.joined(separator: "\n===\n")).briefing("unknown-briefing")
        #expect(briefing.sections.map(\.title) == ["제도와 정책", "현장의 연구", "그 밖의 소식"])
        #expect(briefing.sections.map { $0.articles.compactMap(\.title).count } == [1, 2, 0])
    }

    @Test func theLinesOfACoverAreNoSections() async {
        let text = "○ 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 그 밖의 일은 따로 정하기로 하고 이를 보고함"
        let briefing = await IssueSketch(
            """
            #1 한국과학연구회
            \(String(repeating: "\n", count: 20))
            #1 과학기술 담당
            ===
            #1 1. 추진 배경
            \(text)
            #1 2. 추진 계획
            \(text)
            #1 3. 기대 효과
            \(text)
            """
        ).briefing("generic")
        #expect(briefing.sections.map(\.title) == [nil, "추진 배경", "추진 계획", "기대 효과"])
    }

    @Test func aLetteredLineThatSaysTheSectionsTitleAgainIsText() async {
        let text = "○ 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 그 밖의 일은 따로 정하기로 하고 이를 보고함"
        let briefing = await IssueSketch(
            """
            #1 1. 제품 소개
              가. 제품 소개
            \(text)
            ===
            #1 2. 추진 계획
            \(text)
            """
        ).briefing("generic")
        #expect(briefing.articles.flatMap(\.blocks).contains { $0.text.text == "제품 소개" })
    }

    @Test func theTitleOfAllPagesIsFurnitureFromTheSecondOn() async {
        let text = "○ 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 그 밖의 일은 따로 정하기로 하고 이를 보고함"
        let pages = (1...4).map { "#1 통합재정통계\n\n\(text) \($0)\n\(text)\n\(text)" }
        let briefing = await IssueSketch(pages.joined(separator: "\n===\n")).briefing("generic")
        #expect(briefing.titles == ["통합재정통계"])
    }

    @Test func theSourceOfATableClosesNoArticle() async {
        let briefing = await IssueSketch(
            """
            #1 특집기사
            #2 바다 밑 케이블이 과학 관측망이 되다
            ○ 중계기마다 온도계와 압력계를 함께 싣는 장비를 붙여 바다 밑의 물길을 재는 사업임
            [
            지역  케이블
            ]
            * 출처: 국제해저기구의 공개 자료
            b 국제 협력의 쟁점
            ○ 자료를 누구에게 공개할 것인지를 두고 나라마다 다른 의견을 내고 있음
            """
        ).briefing()
        #expect(briefing.titles == ["바다 밑 케이블이 과학 관측망이 되다"])
    }

    @Test func theNumberOfASectionsOnlyTitleIsKnownFromOtherSections() async {
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 1 첫 번째 기사의 제목
            - 본문의 한 줄은 이 기사가 무엇을 말하는지 알려 주는 것으로 충분함
            #2 2 두 번째 기사의 제목
            - 본문의 한 줄은 이 기사가 무엇을 말하는지 알려 주는 것으로 충분함
            #1 기술동향
            #2 1 세 번째 기사의 제목
            - 본문의 한 줄은 이 기사가 무엇을 말하는지 알려 주는 것으로 충분함
            """
        ).briefing()
        #expect(briefing.titles == ["첫 번째 기사의 제목", "두 번째 기사의 제목", "세 번째 기사의 제목"])
        #expect(briefing.articles.map(\.number) == ["1", "2", "1"])
    }

    @Test func smallerWordsInBracketsAtATitlesEndAreNoTag() async {
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 국어 정보자원의 활용성 제고{(57억원)}
            - 본문의 한 줄은 이 기사가 무엇을 말하는지 알려 주는 것으로 충분함
            """
        ).briefing()
        #expect(briefing.titles == ["국어 정보자원의 활용성 제고(57억원)"])
        #expect(briefing.articles.map(\.category) == [nil])
    }

    @Test func linesThatLookLikeCountedTitlesAndStandRightUnderThemAreTheirLeads() async {
        let brief = { (number: Int, title: String) in
            """
            b \(number) \(title)

            b 열두 명의 위원이 뇌 자료의 쓰임을 살펴 연말까지 보고할 예정
            ○ 위원회는 마음의 사생활을 지키는 헌법의 고침에 따라 만들어진 것으로 한 해 동안 일하게 됨
            s 출처: 과학시보 (02.2\(number))
            """
        }
        let briefing = await IssueSketch("2025. 3. 7.\n===\n#1 단신동향\n" + brief(1, "뇌 자료의 윤리 위원회 구성") + "\n" + brief(2, "말라리아 예보의 전국 시험"))
            .briefing()
        #expect(briefing.titles == ["뇌 자료의 윤리 위원회 구성", "말라리아 예보의 전국 시험"])
        #expect(briefing.articles.map(\.number) == ["1", "2"])
    }

    @Test func aFigureBeforeATitlesTagIsItsNumber() async {
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 7 {에너지} 마을 전력망에 백 시간을 공급한 전지
            - 본문의 한 줄은 이 기사가 무엇을 말하는지 알려 주는 것으로 충분함
            """
        ).briefing()
        #expect(briefing.titles == ["마을 전력망에 백 시간을 공급한 전지"])
        #expect(briefing.articles.map(\.number) == ["7"] && briefing.articles.map(\.category) == ["에너지"])
    }

    @Test func aYearThatOpensATitleIsNoNumber() async {
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 15대 과제를 담은 계획의 발표
            - 본문의 한 줄은 이 기사가 무엇을 말하는지 알려 주는 것으로 충분함
            #2 20 여 곳의 기관이 함께 쓰는 장비
            - 본문의 한 줄은 이 기사가 무엇을 말하는지 알려 주는 것으로 충분함
            """
        ).briefing()
        #expect(briefing.titles == ["15대 과제를 담은 계획의 발표", "20 여 곳의 기관이 함께 쓰는 장비"])
        #expect(briefing.articles.allSatisfy { $0.number == nil })
    }

    @Test(
        "A small tag in a title's line is the category, also before a title of one word", arguments: ["달 궤도를 도는 통신 시험위성", "英国试行小额科研项目抽签资助"])
    func aSmallTagInATitlesLineIsTheCategory(title: String) async {
        let briefing = await IssueSketch(
            """
            #1 기술동향
            #2 {우주항공} \(title)
            - 시험위성이 동결궤도에 들어섰으며 원자시계의 편차도 기준에 맞음
            """
        ).briefing()
        #expect(briefing.titles == [title])
        #expect(briefing.articles.map(\.category) == ["우주항공"])
    }

    @Test func aSectionThatTheProfileDoesNotKnowIsFoundByItsLook() async {
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 첫 번째 기사의 제목
            - 본문의 한 줄은 이 기사가 무엇을 말하는지 알려 주는 것으로 충분함
            ===
            #1 기술동향
            #2 두 번째 기사의 제목
            - 본문의 한 줄은 이 기사가 무엇을 말하는지 알려 주는 것으로 충분함
            ===
            #1 국제협력
            #2 세 번째 기사의 제목
            - 본문의 한 줄은 이 기사가 무엇을 말하는지 알려 주는 것으로 충분함
            """
        ).briefing()
        #expect(briefing.sections.map(\.title) == ["정책동향", "기술동향", "국제협력"])
        #expect(briefing.sections.map(\.kind) == ["policy", "technology", "body"])
        #expect(briefing.codes(.sectionUnknown) == 1)
    }

    @Test func anUnknownHouseIsReadWholeAndInOrder() async {
        let briefing = await IssueSketch(
            """
            #1 연구 장비의 공동 이용에 관한 보고
            머리말은 한 줄이며 어떤 제목에도 속하지 않는다.
            #2 1. 현황
            - 장비의 가동률은 기관마다 크게 다른 것으로 조사되었음
            #2 2. 과제
            - 예약 창구를 하나로 모으는 일이 가장 급한 과제로 꼽힘
            """
        ).briefing(nil)
        #expect(briefing.generator.profile == "generic")
        #expect(briefing.sections.map(\.title) == [nil, "현황", "과제"])
        #expect(briefing.sections.map(\.number) == [nil, "1", "2"])
        #expect(briefing.titles.first == "연구 장비의 공동 이용에 관한 보고")
        #expect(briefing.coverage.unplaced == 0)
    }

    @Test func titlesThatCountFromOneAgainInAnotherFormDivideASection() async {
        let text = "○ 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 그 밖의 일은 따로 정하기로 하고 이를 보고함"
        let briefing = await IssueSketch(
            """
            #1 01 들어가며
            \(text)
            #1 02 조세지출의 현황
            #1 1. 조세지출의 추이
            \(text)
            #1 2. 조세지출의 관리
            \(text)
            #1 03 나가며
            \(text)
            """
        ).briefing("generic")
        #expect(briefing.sections.map(\.number) == ["01", "02", "03"])
        #expect(briefing.sections[1].articles.map(\.title) == ["조세지출의 추이", "조세지출의 관리"])
    }

    @Test func aSectionThatTheListForgetsIsFoundByItsNumber() async {
        let text = "○ 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 그 밖의 일은 따로 정하기로 하고 이를 보고함"
        let briefing = await IssueSketch(
            """
            #2 목 차
            제1장 총칙 …… 2
            제2장 계약의 체결 …… 2
            제4장 요금의 납부 …… 2
            ===
            #1 제1장 총칙
            \(text)
            #1 제2장 계약의 체결
            \(text)
            #1 제3장 손해배상
            \(text)
            #1 제4장 요금의 납부
            \(text)
            #1 제5장 보칙
            \(text)
            """
        ).briefing("generic")
        #expect(briefing.sections.compactMap(\.title) == ["총칙", "계약의 체결", "손해배상", "요금의 납부", "보칙"])
    }

    @Test func articlesOfALawThatTheListNamesAreAllArticles() async {
        let text = "① 회사는 계약의 종류와 그 조건을 따로 정한다."
        let long = "① 회사는 이용 계약의 종류와 그 조건을 따로 정하고 이를 고객에게 알리며 그 밖의 일은 계약서로 정한다."
        let briefing = await IssueSketch(
            """
            #2 목 차
            제1장 총칙
            제1조⇥(목적)
            제2조⇥(정의)
            제2장 계약의 체결
            제3조⇥(계약의 종류)
            ===
            #1 제1장 총칙
            b 제1조 (목적)
            \(long)
            \(text)
            b 제2조 (용어)
            \(text)
            #1 제2장 계약의 체결
            b 제3조 (계약의 종류)
            \(text)
            b 제4조 (해지)
            \(text)
            """
        ).briefing("generic")
        #expect(briefing.articles.compactMap(\.number) == ["제1조", "제2조", "제3조", "제4조"])
        #expect(briefing.articles.allSatisfy { $0.category == nil || $0.number == nil })
    }

    @Test func aFormAtTheTopOfItsPageIsAnArticleOfItsOwn() async {
        let text = "○ 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 그 밖의 일은 따로 정하기로 하고 이를 보고함"
        let briefing = await IssueSketch(
            """
            #1 1. 추진 배경
            \(text)
            #1 2. 추진 계획
            \(text)
            ===
            [서식 1]
            ○ 업체의 이름과 소재지를 적고 사업의 실적을 증명하는 서류를 붙여 제출함
            ===
            [별지 제4호서식]
            ○ 계약의 번호와 금액을 적고 준수한 내용을 확인하는 서류를 붙여 제출함
            """
        ).briefing("generic")
        #expect(briefing.articles.suffix(2).map(\.title) == ["서식 1", "별지 제4호서식"])
    }

    @Test("A form's title stands in the middle under its label", arguments: [TextBlock.Alignment.centre, .start])
    func formWithATitle(alignment: TextBlock.Alignment) {
        var title = TextBlock(drawn: "사업실적 증명서", at: 90)
        title.alignment = alignment
        let pieces = [TextBlock(drawn: "[서식 1]", at: 60), title].map { Piece(element: .text($0), page: 0) }
        let found = AttachmentReader(words: ["서식"], bodySize: 10, opensPage: true).attachment(at: 0, in: pieces)
        #expect(found?.title.text.string == (alignment == .centre ? "사업실적 증명서" : "서식 1"))
        #expect(found?.number == (alignment == .centre ? "서식 1" : nil))
    }

    @Test func aFormsLabelInTheLawMayStandOverItsTitle() {
        var title = TextBlock(drawn: "하도급 적정성 판단 자기 평가표", at: 94)
        title.alignment = .centre
        let pieces = [TextBlock(drawn: "[서식 7]", at: 60), TextBlock(drawn: "[별지 제1호서식]", at: 76), title].map {
            Piece(element: .text($0), page: 0)
        }
        let found = AttachmentReader(words: ["서식", "별지"], bodySize: 10, opensPage: true).attachment(at: 0, in: pieces)
        #expect(found?.title.text.string == "하도급 적정성 판단 자기 평가표")
        #expect(found?.number == "서식 7 [별지 제1호서식]")
        #expect(found?.pieces == 0..<3)
    }

    @Test func anAttachedPageOfAnUnknownHouseIsAnArticleOfItsOwn() async {
        let text = "○ 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 그 밖의 일은 따로 정하기로 하고 이를 보고함"
        let briefing = await IssueSketch(
            """
            #1 1. 추진 배경
            \(text)
            #1 2. 추진 계획
            \(text)
            \(text)
            \(text)
            \(text)
            ===
            b 붙임 1. 과제별 추진 일정
            \(text)
            """
        ).briefing("generic")
        #expect(briefing.articles.map(\.title) == [nil, nil, "과제별 추진 일정"])
        #expect(briefing.articles.last?.number == "붙임 1")
    }

    @Test func aBriefsTitleMayEndWithItsSource() async {
        let briefing = await IssueSketch(
            """
            2025. 3. 7.
            ===
            #1 단신동향
            #2 첫 번째 단신의 제목 (과학시보, 2.28)
            ○ 첫 번째 단신은 한 줄의 사실로 이루어져 있으며 다른 단신보다 조금 더 길게 적어 두기로 하였음
            #2 두 번째 단신의 제목 (전기신문, 2.26)
            ○ 두 번째 단신도 한 줄의 사실로 이루어져 있음
            """
        ).briefing()
        #expect(briefing.titles == ["첫 번째 단신의 제목", "두 번째 단신의 제목"])
        #expect(briefing.articles.map(\.source?.name) == ["과학시보", "전기신문"])
        #expect(briefing.articles.map(\.source?.date?.iso) == ["2025-02-28", "2025-02-26"])
    }

    @Test("A brief's source line needs no word", arguments: ["(과학시보, 2.28)", "[과학시보, 2025.2.28]", "<과학시보, 2.28>"])
    func sourceWithoutAWord(line: String) async {
        let briefing = await IssueSketch(
            """
            2025. 3. 7.
            ===
            #1 단신동향
            #2 첫 번째 단신의 제목
            ○ 첫 번째 단신은 한 줄의 사실로 이루어져 있으며 다른 단신보다 조금 더 길게 적어 두기로 하였음
            s \(line)
            s http://news.example.cn/2025/2/1.htm
            """
        ).briefing()
        #expect(briefing.articles.map(\.source?.name) == ["과학시보"])
        #expect(briefing.articles.map(\.source?.date?.iso) == ["2025-02-28"])
        #expect(briefing.articles.map(\.source?.url) == ["http://news.example.cn/2025/2/1.htm"])
    }

    @Test func aSmallLineOverAnAddressIsTheSourceInASectionOfAnyName() async {
        let briefing = await IssueSketch(
            """
            #1 세계 소식
            2025. 3. 7.
            ===
            #1 제도와 법
            #2 거점의 조성 계획을 확정
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            s 출처: 과학시보 (3.4)
            #2 기금의 운영 규정을 공개
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            s 출처: 과학시보 (3.5)
            ===
            #1 짧은 소식
            #2 첫 번째 소식의 제목
            - 시험위성이 동결궤도에 들어섰으며 원자시계의 편차도 기준에 맞음
            s 전기신문, 2025. 3. 4.
            s http://news.example.cn/2025/2/1.htm
            """
        ).briefing("unknown-briefing")
        #expect(briefing.articles.last?.source?.name == "전기신문")
        #expect(briefing.articles.last?.source?.url == "http://news.example.cn/2025/2/1.htm")
    }

    @Test func aSmallTagMayStandBeforeTheNumberOfATitle() async {
        let briefing = await IssueSketch(
            """
            2025. 3. 7.
            ===
            #1 정책동향
            #2 {우주} 1. 달 궤도 통신 시험위성의 진입을 공개
            b ■ 거점 15곳을 지정하고 재정 420억 위안을 투입하는 계획 (3.3)
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            #2 {지역} 2. 선전시의 공동기금을 다시 운영
            b ■ 거점 15곳을 지정하고 재정 420억 위안을 투입하는 계획 (3.4)
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            """
        ).briefing()
        #expect(briefing.articles.map(\.number) == ["1", "2"])
        #expect(briefing.articles.map(\.category) == ["우주", "지역"])
        #expect(briefing.titles == ["달 궤도 통신 시험위성의 진입을 공개", "선전시의 공동기금을 다시 운영"])
    }

    @Test func aTagStandsOverTheWordsOfATitleThatItsNumberOpens() async {
        let articles = [("우주", "첫 번째"), ("지역", "두 번째"), ("양자", "세 번째")].enumerated().map { index, entry in
            "s         \(entry.0)\n#2 0\(index + 1) \(entry.1) 기사의 제목을 공개\n- 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음\ns 출처: 과학시보 (3.4)\n"
        }
        let briefing = await IssueSketch("2025. 3. 7.\n===\n#1 제도와 법\n" + articles.joined()).briefing("unknown-briefing")
        #expect(briefing.articles.map(\.category) == ["우주", "지역", "양자"])
        #expect(briefing.articles.map(\.number) == ["01", "02", "03"])
    }

    @Test func aTitleThatLooksLikeSectionsIsOfTheKindThatItsEndNames() async {
        let article = "#2 거점의 조성 계획을 확정\n- 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음\n"
        let titles = ["정책동향", "기술동향", "해외 단신동향", "통계로 보는 과학기술"]
        let issue = "2025. 3. 7.\n===\n" + titles.map { "#1 \($0)\n\(article)" }.joined(separator: "===\n")
        #expect(await IssueSketch(issue).briefing().sections.map(\.kind) == ["policy", "technology", "briefs", "body"])
    }

    @Test func aSummaryEndsWhereACountedSectionStarts() async {
        let briefing = await IssueSketch(
            """
            #1 해외 과학기술 주간동향
            2025. 3. 7.
            이 자료는 각국 정부와 연구기관이 공개한 문헌을 바탕으로 작성하였음
            ===
            #1 이번 호 요약
            ■ 국무원은 조성 계획을 확정하고 거점의 선정 기준을 공개하였다.
            ===
            #1 제1장 정책동향
            #2 첫 번째 기사의 제목
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            """
        ).briefing()
        #expect(briefing.summary.map(\.text) == ["국무원은 조성 계획을 확정하고 거점의 선정 기준을 공개하였다."])
        #expect(briefing.sections.map(\.title) == ["정책동향"])
    }

    private let newTitles = ["거점의 조성 계획을 확정", "연구 장비의 개방", "연구비를 관리하는 제도의 개편 방향을 공개"]

    /// An article of a briefing that no profile knows, with what it ends with.
    private func article(_ title: String, _ ending: String) -> String {
        """
        #2 \(title)
        b ■ 재정을 투입하는 계획과 그 기준을 함께 공개함 (3.3)
        - 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식, 지방 재정의 분담 비율을 함께 공개하였다고 함
        - 지방은 성과를 보고함
        \(ending)
        """
    }

    @Test func aBriefingOfAnUnknownHouseHasItsCoverApart() async {
        let list = "b 참고자료\ns ☞ 工作会议在京召开\ns   https://www.most.example.cn/1.html"
        let briefing = await IssueSketch(
            """
            #1 가온 혁신 리뷰
            2025. 3. 7.
            #2 목 차
            b 제도와 법
              \(newTitles[0])
              \(newTitles[1])
            b 새로운 연구
              \(newTitles[2])
            ===
            #1 제도와 법
            \(article(newTitles[0], list))
            \(article(newTitles[1], list))
            ===
            #1 새로운 연구
            \(article(newTitles[2], list))
            ===
            발행일: 2025. 3. 7.
            발행인: 가온연구원장
            """
        ).briefing(nil)
        #expect(briefing.generator.profile == "unknown-briefing")
        #expect(briefing.publication.title == "가온 혁신 리뷰")
        #expect(briefing.sections.map(\.title) == ["제도와 법", "새로운 연구"])
        #expect(briefing.titles == newTitles)
        #expect(briefing.articles.map { $0.lead?.date?.iso } == ["2025-03-03", "2025-03-03", "2025-03-03"])
        #expect(briefing.articles.map(\.references.count) == [1, 1, 1])
    }

    @Test func aListOfTitlesAloneNamesTheArticlesOfOneSection() async {
        let source = "s ▶ 출처: 과학시보 (3.4)"
        let briefing = await IssueSketch(
            """
            #1 가온 혁신 리뷰
            2025. 3. 7.
            #2 목 차
              \(newTitles[0])
              \(newTitles[1])
              \(newTitles[2])
            ===
            \(article(newTitles[0], source))
            \(article(newTitles[1], source))
            ===
            \(article(newTitles[2], source))
            """
        ).briefing(nil)
        #expect(briefing.sections.map(\.title) == [nil])
        #expect(briefing.titles == newTitles)
        #expect(briefing.contents.map(\.target) == ["s1.a1", "s1.a2", "s1.a3"])
        // A mark before the word makes no reference of it.
        #expect(briefing.articles.map(\.source?.name) == ["과학시보", "과학시보", "과학시보"])
    }

    @Test func sectionsAreToldFromArticlesWhoseTitlesAreHardlyLarger() async {
        func article(_ title: String) -> String {
            """
            m \(title)
            b ■ 거점을 지정하고 재정을 투입하는 계획 (3.3)
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준을 공개하였음
            b 참고자료
            s ☞ 工作会议在京召开
            """
        }
        let briefing = await IssueSketch(
            """
            #1 제도와 법
            \(article(newTitles[0]))
            \(article(newTitles[1]))
            ===
            #1 새로운 연구
            \(article(newTitles[2]))
            """
        ).briefing("unknown-briefing")
        #expect(briefing.sections.map(\.title) == ["제도와 법", "새로운 연구"])
        #expect(briefing.titles == newTitles)
    }

    @Test func titlesThatStandOverArticlesAreSectionsHoweverLongTheTitlesUnderThem() {
        let candidate = { (text: String, top: Double, size: Double, piece: Int) in
            let block = TextBlock(drawn: text, at: top, size: size)
            return TitleCandidate(
                title: 0, text: block.text, whole: block.text, style: TitleStyle(block, isFramed: false), pieces: piece..<(piece + 1),
                blocks: [block])
        }
        let long = String(repeating: "인공지능 연구개발 예산을 크게 늘리기로 함 ", count: 4)
        let candidates = [
            candidate("정책동향", 100, 16, 0), candidate("첫째 " + long, 120, 13, 1), candidate("기술동향", 400, 16, 5),
            candidate("둘째 " + long, 420, 13, 6),
        ]
        #expect(HeadingRanks(bodySize: 10).heads(of: candidates)?.map(\.text.string) == ["정책동향", "기술동향"])
    }

    @Test func titlesThatRunningHeadsSayAreSectionsHoweverFewArticlesTheyHave() {
        let candidates = ["专题研究", "政策动态", "技术前沿"].enumerated().map { i, text in
            let block = TextBlock(drawn: text, at: 100 + 300 * Double(i), size: 18)
            return TitleCandidate(
                title: 0, text: block.text, whole: block.text, style: TitleStyle(block, isFramed: true), pieces: (3 * i)..<(3 * i + 1),
                blocks: [block])
        }
        let ranks = HeadingRanks(bodySize: 10)
        let found = ranks.said(by: Set(["全球科技政策周报", "政策动态", "技术前沿"].map { TextKey($0) }), of: candidates)
        #expect(found?.map(\.text.string) == ["专题研究", "政策动态", "技术前沿"])
        #expect(ranks.said(by: Set(["全球科技政策周报", "政策动态"].map { TextKey($0) }), of: candidates) == nil)
    }

    @Test func sectionsAreLargerThanTitlesThatStandOverTheirLeads() {
        let candidate = { (text: String, top: Double, size: Double, piece: Int) in
            var block = TextBlock(drawn: text, at: top, size: size)
            block.boldShare = 1
            if size < 12 { block.ground = 0xE5F1FB }
            return TitleCandidate(
                title: 0, text: block.text, whole: block.text, style: TitleStyle(block, isFramed: false), pieces: piece..<(piece + 1),
                blocks: [block])
        }
        // Titles no larger than the text's size allows for headings of their own, each over a lead on a ground.
        let sizes: [(String, Double)] = [
            ("정책동향", 17), ("첫째 제목", 11.8), ("첫째 요지", 10.6), ("둘째 제목", 11.8), ("둘째 요지", 10.6), ("기술동향", 17), ("셋째 제목", 11.8),
            ("셋째 요지", 10.6),
        ]
        let candidates = sizes.enumerated().map { candidate($1.0, 100 + 60 * Double($0), $1.1, $0) }
        #expect(HeadingRanks(bodySize: 10).heads(of: candidates)?.map(\.text.string) == ["정책동향", "기술동향"])
    }

    @Test func titlesAloneOnTheirPagesAreSectionsThatRunningHeadsSayAgain() async {
        func section(_ title: String, _ articles: [String]) -> String {
            "===\ns \(title)\n\n\n\n#1 \(title)\(String(repeating: "\n", count: 20))s \(title)\n===\ns \(title)\n\n"
                + articles.map { article($0, "s ▶ 출처: 과학시보 (3.4)") }.joined(separator: "\n")
        }
        let briefing = await IssueSketch(
            "s 가온 혁신 리뷰\n2025. 3. 7.\n" + section("제도와 법", Array(newTitles[..<2])) + "\n" + section("새로운 연구", [newTitles[2]])
        ).briefing("unknown-briefing")
        #expect(briefing.sections.map(\.title) == ["제도와 법", "새로운 연구"])
        #expect(briefing.titles == newTitles)
    }

    @Test func textBeforeTheFirstSectionThatIsPrintedIsKept() async {
        // Pages of an issue without those before them.
        let briefing = await IssueSketch(
            """
            - 앞 쪽에서 이어지는 글의 한 줄은 이 기사가 무엇을 말하는지 알려 주는 것으로 충분함
            참고자료
            [1] Trust-based Funding: Lessons from Five Countries
            ===
            #2 국제 공동연구센터 10년의 성과와 과제
            ○ 한 줄의 사실과 그 출처로 이루어져 있으며 다른 것보다 조금 더 길게 적어 두기로 하였음
            ===
            #1 정책동향
            #2 연구 지원기관을 하나로 묶는 통합 기구 설립안
            ○ 한 줄의 사실과 그 출처로 이루어져 있으며 다른 것보다 조금 더 길게 적어 두기로 하였음
            """
        ).briefing()
        #expect(briefing.sections.map(\.title) == [nil, "정책동향"])
        #expect(briefing.articles.map(\.title) == [nil, "국제 공동연구센터 10년의 성과와 과제", "연구 지원기관을 하나로 묶는 통합 기구 설립안"])
        #expect(briefing.articles.allSatisfy { !$0.body.isEmpty })
    }

    @Test func numberedTitlesInsideThePartsOfLargerOnesAreNotSections() async {
        let text = "과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 그 밖의 일은 따로 정하기로 하고 이를 보고함"
        let briefing = await IssueSketch(
            """
            #1 서론
            \(text)
            #1 방법
            #2 1. 자료의 범위
            \(text)
            #2 2. 분석의 방법
            \(text)
            #1 결과
            \(text)
            #1 논의
            \(text)
            """
        ).briefing("generic")
        #expect(briefing.sections.compactMap(\.title) == ["서론", "방법", "결과", "논의"])
    }

    @Test func wordsBetweenDashesUnderATitleAreNoTitle() async {
        let text = "과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 그 밖의 일은 따로 정하기로 하고 이를 보고함"
        let briefing = await IssueSketch(
            """
            #1 냉동식품 시장의 성장
            b - 간편식 수요와 물가 상승이 겹쳐 -
            \(text)
            #1 부품 관세의 면제
            b - 현지 조립을 조건으로 내걸어 -
            \(text)
            """
        ).briefing("generic")
        #expect(briefing.articles.compactMap(\.title).allSatisfy { !$0.contains("-") })
    }

    private static func tagged(_ titles: [String]) -> String { "2025. 3. 7.\n===\n#1 정책동향\n" + articles(titles) }

    private static func articles(_ titles: [String]) -> String {
        titles.map { "\($0)\n- 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식, 지방 재정의 분담 비율을 함께 공개하였다고 함\n\n" }.joined()
    }

    @Test(
        "Words in brackets that most titles open or end with are categories, though no list names them",
        arguments: [
            ["#2 거점 조성 계획의 확정 [기술전략]", "#2 연구 장비의 공동 이용 [지역]", "#2 여섯 나라의 인력 비교 [통계]"],
            ["#2 [기술전략] 거점 조성 계획의 확정", "#2 [지역] 연구 장비의 공동 이용", "#2 [통계] 여섯 나라의 인력 비교"],
            ["#2 거점 조성 계획의 확정 (기술전략)", "#2 연구 장비의 공동 이용 (지역)", "#2 여섯 나라의 인력 비교 (통계)"],
            ["#2 기술전략 | 거점 조성 계획의 확정", "#2 지역 | 연구 장비의 공동 이용", "#2 통계 | 여섯 나라의 인력 비교"],
            ["s 기술전략\n#2 거점 조성 계획의 확정", "s 지역\n#2 연구 장비의 공동 이용", "s 통계\n#2 여섯 나라의 인력 비교"],
        ])
    func categoriesOfTitles(titles: [String]) async {
        let articles = await IssueSketch(Self.tagged(titles)).briefing().articles
        #expect(articles.map(\.category) == ["기술전략", "지역", "통계"])
        #expect(articles.map(\.title) == ["거점 조성 계획의 확정", "연구 장비의 공동 이용", "여섯 나라의 인력 비교"])
    }

    @Test func aWordInBracketsThatOneTitleEndsWithIsItsOwn() async {
        let titles = ["#2 거점 조성 계획의 확정 [지역]", "#2 연구 장비의 공동 이용", "#2 여섯 나라의 인력 비교"]
        #expect(await IssueSketch(Self.tagged(titles)).briefing().articles[0].title == "거점 조성 계획의 확정 [지역]")
    }

    @Test func numbersGoOnCountingFromTheSectionBefore() async {
        let sections = [["#2 1 거점 조성 계획의 확정"], ["#2 2 연구 장비의 공동 이용", "#2 3 여섯 나라의 인력 비교"]]
        let issue = zip(["정책동향", "기술동향"], sections).map { "===\n#1 \($0)\n" + Self.articles($1) }.joined()
        #expect(await IssueSketch("2025. 3. 7.\n" + issue).briefing().sections.last?.articles.map(\.number) == ["2", "3"])
    }

    @Test func aLargeTitleOfManyShortLinesIsACoversAndNoRunningText() async {
        let briefing = await IssueSketch(
            """
            #1 세계의
            #1 과학과
            #1 기술과
            #1 정책
            제31호
            ===
            #1 정책동향
            #2 中, 거점 조성 계획 확정
            - 국무원은 조성 계획을 의결하고 선정 기준과 지원 방식을 공개하였음
            #2 日, 기본계획의 방향 공개
            - 심의회는 다음 해에 시작하는 계획의 중점 방향을 정리하였음
            ===
            #1 기술동향
            #2 달 궤도의 통신 시험위성
            - 시험위성이 동결궤도에 들어섰으며 원자시계의 편차도 기준에 맞음
            #2 해수로 수소를 만드는 전극
            - 전극의 수명이 늘어 바닷물을 그대로 쓸 수 있게 되었다고 발표함
            """
        ).briefing("unknown-briefing")
        #expect(briefing.sections.map(\.title) == ["정책동향", "기술동향"])
    }

    @Test func titlesHardlyLargerThanTheTextAreKnownBehindTheReferencesOfTheArticlesBeforeThem() async {
        let titles = ["철공기전지의 백 시간 공급", "국제 공동연구센터의 성과", "달 궤도를 도는 시험위성", "해수로 수소를 만드는 전극"]
        let articles = titles.map { title in
            """
            m \(title)
              ㅇ 국무원은 거점의 조성 계획을 의결하고 선정 기준과 지원 방식을 공개하였음
              ㅇ 지방은 해마다 성과를 보고하고 재정의 일부를 나누어 부담함
            b 참고자료
              - 조성 계획의 통지
              - 기자 문답
            """
        }
        let briefing = await IssueSketch("#1 해외 혁신정책 동향\n2026. 1. 9.\n===\n" + articles.joined(separator: "\n\n")).briefing(nil)
        #expect(briefing.articles.compactMap(\.title) == titles)
        #expect(briefing.articles.allSatisfy { $0.references.count == 2 })
    }
}
