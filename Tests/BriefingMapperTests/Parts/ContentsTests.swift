import BriefingModel
import Geometry
import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct ContentsTests {
    private let issue = IssueSketch(
        """
        #1 해외 과학기술 주간동향
        2025. 3. 7.

        #2 목 차

        b 1. 정책동향
          기술전략⇥中, ‘미래기술 거점’ 조성 계획 확정
          ⇥日 문부과학성, 기본계획 방향 공개
          지역⇥선전시, 공동기금 3기 출범
        b 2. 기술동향
          우주⇥달 궤도 통신 시험위성 궤도 진입
        ===
        #1 1. 정책동향
        #2 中, '미래 기술 거점' 조성계획 확정
        b ■ 거점 15곳을 지정하고 재정 420억 위안을 투입하는 계획 (3.3)
        - 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음
        #2 日 문부과학성, 기본계획 방향 공개
        b ■ 연구력 회복과 사회 전환을 두 축으로 삼는 방향을 공개하였음 (2.27)
        - 심의회는 다음 해에 시작하는 계획의 중점 방향 일곱 가지를 정리하였음
        #2 선전시, 공동기금 3기 출범
        b ■ 기업 21개사가 6억 위안을 출연하여 과제를 함께 기획하기로 함 (12.20)
        - 과학기술혁신국은 공동기금의 운영 규정을 발표하고 공모를 시작하였음
        ===
        #1 2. 기술동향
        #2 달 궤도 통신 시험위성 궤도 진입
        b ■ 달 뒷면의 통신을 하루 20시간 이상 중계하는 것이 목표라고 발표함 (3.1)
        - 시험위성이 동결궤도에 들어섰으며 원자시계의 편차도 기준에 맞음
        #2 목차에 없는 기사의 제목
        b ■ 목록이 빠뜨린 기사도 제목의 모양으로 찾아야 한다는 내용 (3.2)
        - 편집자는 목차를 고치는 일을 자주 잊으며 그래도 기사는 기사임
        """)

    @Test func sectionsAndArticlesAreWhatTheListNames() async {
        let briefing = await issue.briefing()
        #expect(briefing.sections.map(\.kind) == ["policy", "technology"])
        #expect(briefing.sections.map(\.number) == ["1", "2"])
        #expect(briefing.contents.map(\.number) == ["1", "2"])
        #expect(briefing.contents.flatMap { $0.children.map(\.target) } == ["s1.a1", "s1.a2", "s1.a3", "s2.a1"])
    }

    @Test func aTitleIsFoundThoughItsSpacesAndQuotesDiffer() async {
        #expect(await issue.briefing().sections[0].articles[0].title == "中, '미래 기술 거점' 조성계획 확정")
    }

    @Test(
        "What all titles end with is their category or their page",
        arguments: [
            ("中, 거점 조성 계획 확정 (기술전략)", "日, 기본계획 방향 공개 (지역)", "선전시, 공동기금 3기 출범 (지역)", ["기술전략", "지역", "지역"], [nil, nil, nil]),
            ("中, 거점 조성 계획 확정 <기술전략>", "日, 기본계획 방향 공개 <지역>", "선전시, 공동기금 3기 출범 <지역>", ["기술전략", "지역", "지역"], [nil, nil, nil]),
            ("中, 거점 조성 계획 확정 2", "日, 기본계획 방향 공개 2", "선전시, 공동기금 3기 출범 3", [nil, nil, nil], ["2", "2", "3"]),
            ("中, 거점 조성 계획 확정 (안)", "日, 기본계획 방향 공개", "선전시, 공동기금 3기 출범", [nil, nil, nil], [nil, nil, nil]),
            ("中, 거점 15곳 조성 9", "日, 기본계획 방향 공개 2", "선전시, 공동기금 출범 3", [nil, nil, nil], [nil, nil, nil]),
        ])
    func tails(first: String, second: String, third: String, categories: [String?], pages: [String?]) async {
        let contents = await IssueSketch(
            """
            #1 해외 과학기술 주간동향
            2025. 3. 7.

            #2 목 차

            b 1. 정책동향
              - \(first)
              - \(second)
              - \(third)
            ===
            #1 1. 정책동향
            #2 中, 거점 조성 계획 확정
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음
            #2 日, 기본계획 방향 공개
            - 심의회는 다음 해에 시작하는 계획의 중점 방향 일곱 가지를 정리하였음
            """
        ).briefing().contents
        #expect(contents.first?.children.map(\.category) == categories)
        #expect(contents.first?.children.map(\.page) == pages)
    }

    @Test(
        "Figures before titles are pages where they neither count on nor anew",
        arguments: [(["2", "2", "4"], true), (["1", "2", "3"], false)])
    func pagesFirst(figures: [String], arePages: Bool) async {
        let contents = await IssueSketch(
            """
            #1 해외 과학기술 주간동향
            2025. 3. 7.

            #2 목 차

            b 정책동향
            \(figures[0])⇥거점 조성 계획 확정
            \(figures[1])⇥기본계획 방향 공개
            b 기술동향
            \(figures[2])⇥공동기금 3기 출범
            ===
            #1 정책동향
            #2 거점 조성 계획 확정
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음
            """
        ).briefing().contents
        let children = contents.flatMap(\.children)
        #expect(children.map(\.page) == (arePages ? figures : [nil, nil, nil]))
        #expect(children.map(\.number) == (arePages ? [nil, nil, nil] : figures))
    }

    @Test func aSectionsNameBesideItsFirstTitleIsAnEntryOfItsOwn() async {
        let contents = await IssueSketch(
            """
            #1 해외 과학기술 주간동향
            2025. 3. 7.

            #2 목 차

            Ⅰ. 정책동향⇥· 거점 조성 계획 확정
            ⇥· 기본계획 방향 공개
            Ⅱ. 기술동향⇥· 공동기금 3기 출범
            ===
            #1 Ⅰ. 정책동향
            #2 거점 조성 계획 확정
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음
            """
        ).briefing().contents
        #expect(contents.map(\.number) == ["Ⅰ", "Ⅱ"])
        #expect(contents.map { $0.children.count } == [2, 1])
    }

    @Test func partsInAGridAreInTheOrderOfTheirNumbers() async {
        let contents = await IssueSketch(
            """
            #1 해외 과학기술 주간동향
            2025. 3. 7.

            #2 목 차

            b Ⅰ. 특집⇥⇥Ⅱ. 정책동향
              거점 조성 계획⇥⇥기본계획 방향
            b Ⅲ. 기술동향
              공동기금 3기 출범
            ===
            #1 Ⅰ. 특집
            #2 거점 조성 계획
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음
            """
        ).briefing().contents
        #expect(contents.map(\.number) == ["Ⅰ", "Ⅱ", "Ⅲ"])
    }

    @Test func titlesAreCountedAnewUnderEachSection() async {
        let contents = await IssueSketch(
            """
            #1 해외 과학기술 주간동향
            2025. 3. 7.

            #2 목 차

            b 제1장 정책동향
              1 中, 거점 조성 계획 확정
              2 日, 기본계획 방향 공개
            b 제2장 기술동향
              1 선전시, 공동기금 3기 출범
            ===
            #1 제1장 정책동향
            #2 1 中, 거점 조성 계획 확정
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음
            #2 2 日, 기본계획 방향 공개
            - 심의회는 다음 해에 시작하는 계획의 중점 방향 일곱 가지를 정리하였음
            ===
            #1 제2장 기술동향
            #2 1 선전시, 공동기금 3기 출범
            - 과학기술혁신국은 공동기금의 운영 규정을 발표하고 공모를 시작하였음
            """
        ).briefing().contents
        #expect(contents.map { $0.children.map(\.number) } == [["1", "2"], ["1"]])
        #expect(contents.first?.children.first?.title == "中, 거점 조성 계획 확정")
    }

    @Test func aCategoryPrintedOnceHoldsForTheEntriesUnderIt() async {
        let briefing = await issue.briefing()
        #expect(briefing.contents[0].children.map(\.category) == ["기술전략", "기술전략", "지역"])
        #expect(briefing.sections[0].articles.map(\.category) == ["기술전략", "기술전략", "지역"])
    }

    @Test func anArticleThatTheListForgetsIsFoundByItsTitlesLook() async {
        let briefing = await issue.briefing()
        #expect(briefing.sections[1].articles.map(\.title) == ["달 궤도 통신 시험위성 궤도 진입", "목차에 없는 기사의 제목"])
        #expect(briefing.codes(.articleWithoutContentsEntry) == 1)
    }

    @Test func aTitleBrokenInTheListIsOneEntryAndHasTheArticlesSpaces() async {
        let briefing = await IssueSketch(
            """
            #2 차 례
            b 1. 정책동향
              - 연구비를 관리하는 제도의 개편 방
              향
              - 연구원 한 사람의 연구개발비를
              비교한 조사
            b 2. 기술동향
              - 달 궤도를 도는 통신 시험위성
            ===
            #1 1. 정책동향
            #2 연구비를 관리하는 제도의 개편 방향
            - 첫 번째 기사의 본문은 한 줄이면 충분하다고 생각함
            #2 연구원 한 사람의 연구개발비를 비교한 조사
            - 두 번째 기사의 본문도 한 줄이면 충분하다고 생각함
            ===
            #1 2. 기술동향
            #2 달 궤도를 도는 통신 시험위성
            - 세 번째 기사의 본문도 한 줄이면 충분하다고 생각함
            """
        ).briefing()
        #expect(
            briefing.contents.map { $0.children.map(\.title) } == [
                ["연구비를 관리하는 제도의 개편 방향", "연구원 한 사람의 연구개발비를 비교한 조사"], ["달 궤도를 도는 통신 시험위성"],
            ])
        #expect(briefing.contents.flatMap { $0.children.map(\.target) } == ["s1.a1", "s1.a2", "s2.a1"])
    }

    @Test func aPointBetweenCategoryAndTitleIsNoLeader() async {
        let briefing = await IssueSketch(
            """
            #2 목 차
            b 1. 정책동향
              기본정책⇥· 과학기술 업무의 중점 방향
              디지털⇥· 데이터 기반 시설 구축 지침
            b 2. 기술동향
              환경⇥· 심해 생물에서 얻은 효소
            ===
            #1 1. 정책동향
            #2 과학기술 업무의 중점 방향
            - 첫 번째 기사의 본문은 한 줄이면 충분하다고 생각함
            #2 데이터 기반 시설 구축 지침
            - 두 번째 기사의 본문도 한 줄이면 충분하다고 생각함
            """
        ).briefing()
        #expect(briefing.contents[0].children.map(\.category) == ["기본정책", "디지털"])
        #expect(briefing.contents[0].children.map(\.title) == ["과학기술 업무의 중점 방향", "데이터 기반 시설 구축 지침"])
    }

    @Test func leadersAndPageNumbersAreNoPartOfTitles() async {
        let briefing = await IssueSketch(
            """
            #2 차 례
            b Ⅰ. 정책동향
              · 첫 번째 기사의 제목 ················ 3
              · 두 번째 기사의 제목 ················ 12
            b Ⅱ. 단신동향
            ===
            #1 Ⅰ. 정책동향
            #2 첫 번째 기사의 제목
            - 첫 번째 기사의 본문은 한 줄이면 충분하다고 생각함
            #2 두 번째 기사의 제목
            - 두 번째 기사의 본문도 한 줄이면 충분하다고 생각함
            """
        ).briefing()
        #expect(briefing.contents[0].children.map(\.title) == ["첫 번째 기사의 제목", "두 번째 기사의 제목"])
        #expect(briefing.contents[0].children.map(\.page) == ["3", "12"])
        #expect(briefing.contents.map(\.number) == ["Ⅰ", "Ⅱ"])
        #expect(briefing.codes(.contentsEntryWithoutArticle) == 1)
    }

    @Test func thePublishersBoxBelowTheListIsNoPartOfIt() async {
        let briefing = await IssueSketch(
            """
            #2 목차
            b 정책동향
              - 첫 번째 기사의 제목
              - 두 번째 기사의 제목
            발 행 일 | 2025. 3. 7.
            발 행 인 | 홍길동
            발행기관 | 가온연구원
            ===
            #1 정책동향
            #2 첫 번째 기사의 제목
            - 첫 번째 기사의 본문은 한 줄이면 충분하다고 생각함
            #2 두 번째 기사의 제목
            - 두 번째 기사의 본문도 한 줄이면 충분하다고 생각함
            """
        ).briefing()
        #expect(briefing.contents.flatMap(\.children).count == 2)
        #expect(briefing.publication.publisher == "홍길동")
        #expect(briefing.publication.organization == "가온연구원")
        #expect(briefing.publication.issueDate == "2025-03-07")
    }

    @Test func anEntryThatIsNoTitlePointsToTheArticleThatSaysIt() {
        var table = Table(rowCount: 1, columnCount: 1)
        var cell = Table.Cell(row: 0, column: 0)
        cell.text = RichText("CES 2026")
        table.cells = [cell]
        var section = Section(id: "s2", kind: "events"), article = Article(id: "s2.a1")
        article.body = [Block(id: "s2.a1.t1", content: .table(table), at: [])]
        section.articles = [article]
        var entry = ContentsEntry(title: "주요 행사")
        entry.target = "s2"
        entry.children = [ContentsEntry(title: "CES 2026"), ContentsEntry(title: "없는 행사")]
        #expect(EntryLinker().linked([entry], in: [section])[0].children.map(\.target) == ["s2.a1", nil])
    }

    @Test func sectionsStandUnderThePartThatTheListPrintsOverThem() async {
        let briefing = await IssueSketch(
            """
            #1 해외 과학기술 주간동향
            2025. 3. 7.

            #2 목 차

            b Ⅰ. 동향 브리프
            b 1. 정책동향
              ⇥中, ‘미래기술 거점’ 조성 계획 확정
            b 2. 기술동향
              ⇥달 궤도 통신 시험위성 궤도 진입
            ===
            #1 1. 정책동향
            #2 中, '미래 기술 거점' 조성계획 확정
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음
            ===
            #1 2. 기술동향
            #2 달 궤도 통신 시험위성 궤도 진입
            - 시험위성이 동결궤도에 들어섰으며 원자시계의 편차도 기준에 맞음
            """
        ).briefing()
        #expect(briefing.contents.map(\.number) == ["Ⅰ"])
        #expect(briefing.contents.first?.children.map(\.number) == ["1", "2"])
    }

    @Test func anEntryThatFillsItsLineHasItsPageOnTheNext() async {
        let briefing = await IssueSketch(
            """
            #2 목 차
            b 정책동향
              연구비를 관리하는 제도는 어떻게 바뀌고
              있는가⇥⇥⇥3
              국제 공동연구센터의 성과와 과제⇥⇥4
              연구원 한 사람의 연구개발비를 비교한 조사
              5
            b 기술동향
              달 궤도를 도는 통신 시험위성⇥⇥6
            ===
            #1 정책동향
            #2 연구비를 관리하는 제도는 어떻게 바뀌고 있는가
            - 첫 번째 기사의 본문은 한 줄이면 충분하다고 생각함
            """
        ).briefing()
        #expect(
            briefing.contents.first?.children.map(\.title) == [
                "연구비를 관리하는 제도는 어떻게 바뀌고 있는가", "국제 공동연구센터의 성과와 과제", "연구원 한 사람의 연구개발비를 비교한 조사",
            ])
        #expect(briefing.contents.first?.children.map(\.page) == ["3", "4", "5"])
    }

    @Test func aListWhoseNumbersGoOnInASecondColumnIsOneList() async {
        let text = "연구자가 국제 학술지에 실은 논문 가운데 누구나 읽을 수 있는 것의 비율을 조사하였고 그 결과를 이 글에서 보고한다."
        let briefing = await IssueSketch(
            """
            #2 목 차
            1. 서론⇥⇥3. 논의
            2. 방법⇥⇥4. 결론
            ===
            #1 1. 서론
            \(text)
            #1 2. 방법
            \(text)
            #1 3. 논의
            \(text)
            #1 4. 결론
            \(text)
            """
        ).briefing("generic")
        #expect(briefing.contents.map(\.title) == ["서론", "방법", "논의", "결론"])
        #expect(briefing.contents.allSatisfy { $0.target != nil && $0.children.isEmpty })
    }

    @Test func aListInTwoColumnsIsReadOneColumnAfterTheOther() async {
        let briefing = await IssueSketch(
            """
            #2 목 차
            b 1. 정책동향⇥⇥2. 기술동향
              연구비 제도의 개편 방향⇥⇥달 궤도의 통신 시험위성
              연구개발비의 비교⇥⇥광자칩의 행렬 연산
            ===
            #1 1. 정책동향
            #2 연구비 제도의 개편 방향
            - 첫 번째 기사의 본문은 한 줄이면 충분하다고 생각함
            """
        ).briefing()
        #expect(briefing.contents.map(\.title) == ["정책동향", "기술동향"])
        #expect(briefing.contents.map { $0.children.map(\.title) } == [["연구비 제도의 개편 방향", "연구개발비의 비교"], ["달 궤도의 통신 시험위성", "광자칩의 행렬 연산"]])
    }

    @Test func aTurnedTabBesideTheListIsNoLineOfIt() {
        let line = { (text: String, box: Rect) in
            PrintedLine(
                block: TextBlock(drawn: text, at: 100, x: 60...120), text: TextBlock(drawn: text, at: 100).text, box: box, page: 0,
                isFirst: true, followsSpace: false)
        }
        #expect(ContentsReader.isTurned(line("특집기사", Rect(minX: 594, minY: 382, maxX: 601, maxY: 410))))
        #expect(!ContentsReader.isTurned(line("특집기사", Rect(minX: 62, minY: 330, maxX: 122, maxY: 342))))
    }

    @Test(
        "A masthead's box at the left of the list's title is no part of the list, a box at its right may hold it",
        arguments: [(50.0, true), (320, false)])
    func aBoxBesideTheListsTitle(left: Double, isAside: Bool) {
        let place = PagePlace(page: 0, box: Rect(minX: left, minY: 60, maxX: left + 150, maxY: 500))
        let box = FrameBlock(places: [place], ground: 0xE5F1FB, isDrawn: false, elements: [.text(TextBlock(drawn: "가온 혁신 리뷰", at: 100))])
        let title = Rect(minX: 230, minY: 70, maxX: 290, maxY: 86)
        #expect(ContentsReader.stands(Piece(element: .frame(box), page: 0), beside: title, in: nil, on: 0) == isAside)
    }

    @Test func partsThatWordsCountAlikeAreOneHoweverTheirTitlesDiffer() {
        let candidates = ["第一节 公司基本情况", "第二节 股本变动和主要股东持股情况"].map { title in
            let block = TextBlock(drawn: title, at: 100, size: 17)
            return TitleCandidate(
                title: 0, text: block.text, whole: block.text, style: TitleStyle(block, isFramed: false), pieces: 0..<1, blocks: [block])
        }
        func matches(_ values: [Int?]) -> [Int?] {
            ContentsMatcher(bodySize: 10).matches(
                of: [TextKey("公司基本情况"), TextKey("股东变动及主要股东持股情况")], counted: values, in: candidates)
        }
        #expect(matches([1, 2]) == [0, 1])
        #expect(matches([1, 3]) == [0, nil])
    }

    @Test func aPartsNumberInAColumnOfItsOwnIsNoCategory() async {
        let briefing = await IssueSketch(
            """
            #2 목 차
            b Part 1⇥제도와 법
              [재정]⇥- 연구비를 관리하는 제도의 개편 방향
              [통계]⇥- 연구원 한 사람의 연구개발비
            b Part 2⇥새로운 연구
              [우주]⇥- 달 궤도를 도는 통신 시험위성
            ===
            #1 제도와 법
            #2 연구비를 관리하는 제도의 개편 방향
            - 첫 번째 기사의 본문은 한 줄이면 충분하다고 생각함
            """
        ).briefing("unknown-briefing")
        #expect(briefing.contents.map(\.number) == ["1", "2"])
        #expect(briefing.contents.map(\.title) == ["제도와 법", "새로운 연구"])
        #expect(briefing.contents.map(\.category) == [nil, nil])
    }

    @Test func aTitleBrokenBetweenWordsIsOneEntryWhereverThePageStands() async {
        let briefing = await IssueSketch(
            """
            #2 Contents
            b Policy
              Pilot lottery for small grants of⇥⇥⇥6
              research
              Three national models of computing⇥⇥⇥7
              Visas for trained technicians⇥⇥⇥8
            ===
            #1 Policy
            #2 Pilot lottery for small grants of research
            - The council will award grants by part lottery
            """
        ).briefing("unknown-briefing")
        #expect(
            briefing.contents.flatMap(\.children).map(\.title) == [
                "Pilot lottery for small grants of research", "Three national models of computing", "Visas for trained technicians",
            ])
    }

    @Test func aPageAloneUnderATitleWithoutRoomForItIsThatTitles() async {
        let briefing = await IssueSketch(
            """
            #1 해외 과학기술 주간동향

            #2 목 차

            b 1. 정책동향
              프랑스와 인도, 공동 연구사업 사십 건 선정 .
              4
              브라질, 생물 자원의 이익을 나누는 온라인 등
              록제 시행 ....................................... 5
              연구용 동물 실험의 대체 기술을 빨리 인정함 .
              6
            ===
            #1 1. 정책동향
            #2 프랑스와 인도, 공동 연구사업 사십 건 선정
            - 두 나라는 공동 연구사업을 선정하고 그 결과를 공개하였음
            #2 브라질, 생물 자원의 이익을 나누는 온라인 등록제 시행
            - 환경부는 생물 자원의 이용을 신고하는 제도를 시행하였음
            #2 연구용 동물 실험의 대체 기술을 빨리 인정함
            - 위원회는 대체 기술을 인정하는 절차를 크게 줄이기로 하였음
            """
        ).briefing()
        #expect(
            briefing.contents.first?.children.map(\.title) == [
                "프랑스와 인도, 공동 연구사업 사십 건 선정", "브라질, 생물 자원의 이익을 나누는 온라인 등록제 시행",
                "연구용 동물 실험의 대체 기술을 빨리 인정함",
            ])
        #expect(briefing.contents.first?.children.map(\.page) == ["4", "5", "6"])
    }

    /// A list without pages, in which a long title takes two lines and a part has no articles.
    private let wrapped = IssueSketch(
        """
        #1 해외 과학기술 주간동향
        2025. 3. 7.

        #2 목 차

        b 정책동향
          中, 미래기술 거점 열다섯 곳을 지정하고
          조성 계획 확정
          日 문부과학성, 기본계획 방향 공개
        b 기술동향
          달 궤도 통신 시험위성 궤도 진입
        b 단신동향
        ===
        #1 정책동향
        #2 中, 미래기술 거점 열다섯 곳을 지정하고 조성 계획 확정
        - 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음
        #2 日 문부과학성, 기본계획 방향 공개
        - 심의회는 다음 해에 시작하는 계획의 중점 방향 일곱 가지를 정리하였음
        ===
        #1 기술동향
        #2 달 궤도 통신 시험위성 궤도 진입
        - 시험위성이 동결궤도에 들어섰으며 원자시계의 편차도 기준에 맞음
        ===
        #1 단신동향
        - 해외의 짧은 소식은 이번 호부터 표로 싣지 않고 항목으로 나열함
        """)

    @Test func rowsThatSayOneTitleTogetherAreOneEntry() async {
        let first = await wrapped.briefing().contents.first
        #expect(first?.children.first?.title == "中, 미래기술 거점 열다섯 곳을 지정하고 조성 계획 확정")
    }

    @Test(
        "Lines of a title are parted by a space, between ideographs by none",
        arguments: [
            ("연구비 제도의", "개편 방향", "연구비 제도의 개편 방향"), ("英国试行项目抽签资", "助", "英国试行项目抽签资助"), ("日本의 計画", "개편 방향", "日本의 計画 개편 방향"),
        ])
    func linesOfATitle(above: String, below: String, whole: String) {
        let text = { TextBlock(drawn: $0, at: 100, isCounted: false).text }
        #expect(text(above).followed(by: text(below)).string == whole)
    }

    @Test func anEntryThatSaysTwoTitlesIsParted() {
        let titles = ["핵융합 실증로의 경쟁", "연구비 관리 제도의 변화"]
        let candidates = titles.map { title in
            let block = TextBlock(drawn: title, at: 100, size: 13, isCounted: false)
            return TitleCandidate(
                title: 0, text: block.text, whole: block.text, style: TitleStyle(block, isFramed: false), pieces: 0..<1, blocks: [block])
        }
        var text = candidates[0].text
        text.append(0x20, .supplied, .init(page: 0, glyph: -1))
        let start = text.count
        text.append(candidates[1].text)
        text.mark(.lineStart, at: start)
        let wraps = ContentsWraps(titles: candidates, places: PlaceMaker(pages: []))
        let part = ContentsPart(
            text: TextBlock(drawn: "심층분석", at: 80, isCounted: false).text, places: [],
            children: [ContentsPart(text: text, page: "4", places: [])])
        let settled = wraps.settled([part])
        #expect(settled?.first?.children.map(\.text.string) == titles)
        #expect(settled?.first?.children.map(\.page) == [nil, "4"])
    }

    @Test func wherePagesEndTitlesATitleBehindAPageIsTheNext() async {
        let briefing = await IssueSketch(
            """
            #2 목 차
            b 정책동향
              국제 공동연구센터의 성과와 과제⇥⇥3
              연구비를 관리하는 제도는 어떻게 바뀌고
              있는가⇥⇥⇥5
            b 기술동향
              달 궤도를 도는 통신 시험위성의 궤도가
              확정됨⇥⇥⇥6
            ===
            #1 정책동향
            #2 국제 공동연구센터의 성과와 과제
            - 첫 번째 기사의 본문은 한 줄이면 충분하다고 생각함
            """
        ).briefing()
        #expect(
            briefing.contents.flatMap { $0.children.map(\.title) } == [
                "국제 공동연구센터의 성과와 과제", "연구비를 관리하는 제도는 어떻게 바뀌고 있는가", "달 궤도를 도는 통신 시험위성의 궤도가 확정됨",
            ])
        #expect(briefing.contents.flatMap { $0.children.map(\.page) } == ["3", "5", "6"])
    }

    @Test func aFewRowsAtTheHeadOfTheNextPageAreTheListsEnd() async {
        let briefing = await IssueSketch(
            """
            #2 목 차
            b 정책동향
              국제 공동연구센터의 성과와 과제⇥⇥3
              연구비를 관리하는 제도의 개편⇥⇥5
            ===
            b 기술동향
              달 궤도를 도는 통신 시험위성⇥⇥6
            ===
            #1 정책동향
            #2 국제 공동연구센터의 성과와 과제
            - 첫 번째 기사의 본문은 한 줄이면 충분하다고 생각함
            ===
            #1 기술동향
            #2 달 궤도를 도는 통신 시험위성
            - 세 번째 기사의 본문도 한 줄이면 충분하다고 생각함
            """
        ).briefing()
        #expect(briefing.contents.map(\.title) == ["정책동향", "기술동향"])
        #expect(briefing.contents.flatMap { $0.children.map(\.page) } == ["3", "5", "6"])
        #expect(briefing.sections.map(\.title) == ["정책동향", "기술동향"])
    }

    @Test(
        "A list's name right under a line of its look ends a title", arguments: [(117.0, 13.0, true), (150, 13, false), (117, 11, false)])
    func theLastWordsOfATitle(top: Double, size: Double, areWords: Bool) {
        let title = TextBlock(drawn: "누구나 쓰도록 알리는", at: 100, x: 60...220, size: 13, isCounted: false)
        let name = TextBlock(drawn: "목록", at: top, x: 127...153, size: size, isCounted: false)
        let reader = ContentsReader(profile: ProfileLibrary.builtIn.generic, places: PlaceMaker(pages: []))
        #expect(reader.goesOn(name, under: title) == areWords)
    }

    @Test func aTitlesSecondLineIsNoEntryThoughThePageStandsBesideTheFirst() async {
        let briefing = await IssueSketch(
            """
            #2 목 차
            b 정책동향
              연구비를 관리하는 제도의⇥⇥3
              개편 방향과 과제
              국제 공동연구센터의 성과와 과제의 정리⇥4
            b 기술동향
              달 궤도를 도는 통신 시험위성의 성공⇥6
            ===
            #1 정책동향
            #2 연구비를 관리하는 제도의 개편 방향과 과제
            - 첫 번째 기사의 본문은 한 줄이면 충분하다고 생각함
            #2 국제 공동연구센터의 성과와 과제의 정리
            - 두 번째 기사의 본문은 한 줄이면 충분하다고 생각함
            ===
            #1 기술동향
            #2 달 궤도를 도는 통신 시험위성의 성공
            - 세 번째 기사의 본문은 한 줄이면 충분하다고 생각함
            """
        ).briefing()
        #expect(briefing.contents.first?.children.map(\.title) == ["연구비를 관리하는 제도의 개편 방향과 과제", "국제 공동연구센터의 성과와 과제의 정리"])
        #expect(briefing.contents.first?.children.map(\.page) == ["3", "4"])
    }

    @Test func aCategoryInBracketsHoldsForTheEntriesUnderIt() async {
        let briefing = await IssueSketch(
            """
            #2 목 차
            b 정책동향
              [규제] 생물 자원의 이용을 나누는 제도⇥3
              동물 실험의 대체 기술을 인정하는 절차⇥5
            b 기술동향
              재사용 발사체의 보험료⇥⇥6
            ===
            #1 정책동향
            #2 생물 자원의 이용을 나누는 제도
            - 첫 번째 기사의 본문은 한 줄이면 충분하다고 생각함
            """
        ).briefing()
        #expect(briefing.contents.flatMap { $0.children.map(\.category) } == ["규제", "규제", nil])
    }

    @Test func pageNumbersOfBoldHeadsAreNoColumnOfTheirOwn() async {
        let briefing = await IssueSketch(
            """
            #1 해외 과학기술 주간동향

            #2 목 차

            b Ⅰ. 논의 배경⇥⇥⇥b 2
            b Ⅱ. 공동활용 현황⇥⇥⇥2
               1. 장비 등록과 이용률⇥⇥2
               2. 운영 인력과 예산⇥⇥3
            b Ⅲ. 시사점⇥⇥⇥3
            ===
            #1 Ⅰ. 논의 배경
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음
            #1 Ⅱ. 공동활용 현황
            - 심의회는 다음 해에 시작하는 계획의 중점 방향 일곱 가지를 정리하였음
            """.replacing("b 2", with: "2")
        ).briefing("generic")
        #expect(briefing.contents.map(\.page) == ["2", "2", "3"])
        #expect(briefing.contents[1].children.map(\.page) == ["2", "3"])
    }

    @Test func aListWithoutPagesEndsWhereItsFirstChapterStands() async {
        let briefing = await IssueSketch(
            """
            #1 해외 과학기술 주간동향

            #2 차 례
            1. 배경
            2. 나라별 정책
            3. 시사점

            #2 1. 배경
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음
            #2 2. 나라별 정책
            - 심의회는 다음 해에 시작하는 계획의 중점 방향 일곱 가지를 정리하였음
            """
        ).briefing("generic")
        #expect(briefing.contents.map(\.title) == ["배경", "나라별 정책", "시사점"])
    }

    @Test func aListWithoutPagesEndsWhereItsFirstChapterStandsInTheListsOwnSize() async {
        let briefing = await IssueSketch(
            """
            #1 해외 과학기술 주간동향

            #2 차 례
            1. 배경
              1) 현황
            2. 나라별 정책
              1) 현황
            3. 시사점

            1. 배경
              1) 현황
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음
            2. 나라별 정책
            - 심의회는 다음 해에 시작하는 계획의 중점 방향 일곱 가지를 정리하였음
            """
        ).briefing("generic")
        #expect(briefing.contents.map(\.title) == ["배경", "나라별 정책", "시사점"])
        #expect(briefing.contents.map(\.children.count) == [1, 1, 0])
    }

    @Test func categoriesInBracketsOfOtherLengthsAreOfOneLevel() async {
        let briefing = await IssueSketch(
            """
            #1 해외 과학기술 주간동향
            2025. 3. 7.

            #2 목 차

            【정책동향】 유럽의 약품 비축 계획 ·············· 1
            【정책동향】 한국의 반도체 계획 ················· 2
            【소식】 네 가지 소식 ·························· 3
            ===
            본문은 한 줄이면 충분하다고 생각함
            """
        ).briefing("generic")
        #expect(briefing.contents.map(\.children.count) == [0, 0, 0])
        #expect(briefing.contents.map(\.category) == ["정책동향", "정책동향", "소식"])
    }

    @Test func theCategoriesOfAListOfArticlesAreSectionsWhereTheyArePrintedAsTitles() async {
        let text = "- 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식, 지방 재정의 분담 비율을 함께 공개하였다고 함"
        let briefing = await IssueSketch(
            """
            #1 해외 과학기술 주간동향
            2025. 3. 7.

            #2 목 차

            【정책동향】 유럽의 약품 비축 계획 ·············· 1
            【정책동향】 한국의 반도체 계획 ················· 2
            【산업동향】 냉동식품 시장의 성장 ··············· 3
            ===
            #1 정책동향
            #2 유럽의 약품 비축 계획
            \(text)
            #2 한국의 반도체 계획
            \(text)
            #1 산업동향
            #2 냉동식품 시장의 성장
            \(text)
            """
        ).briefing("unknown-briefing")
        #expect(briefing.sections.compactMap(\.title) == ["정책동향", "산업동향"])
        #expect(briefing.sections.map { $0.articles.compactMap(\.title) } == [["유럽의 약품 비축 계획", "한국의 반도체 계획"], ["냉동식품 시장의 성장"]])
    }

    @Test("Figures that count from 1 are numbers without a point", arguments: [("1", "2", ["1", "2"]), ("3", "5", [nil, nil])])
    func numbersWithoutAPoint(first: String, second: String, numbers: [String?]) async {
        let briefing = await IssueSketch(
            """
            #2 목 차
            b \(first) 새로운 정책
              연구비 제도의 개편 방향
              연구개발비의 비교
            b \(second) 새로운 기술
              달 궤도의 통신 시험위성
            ===
            #1 새로운 정책
            #2 연구비 제도의 개편 방향
            - 첫 번째 기사의 본문은 한 줄이면 충분하다고 생각함
            """
        ).briefing()
        #expect(briefing.contents.map(\.number) == numbers)
    }

    @Test func theSecondColumnMayStartALittleHigher() {
        let line = { (text: String, x: Double, y: Double, isHead: Bool) in
            let block = TextBlock(drawn: text, at: y, x: x...(x + 120), size: isHead ? 12 : 10)
            return PrintedLine(
                block: block, text: block.text, box: Rect(minX: x, minY: y, maxX: x + 120, maxY: y + 10), page: 0, isFirst: true,
                followsSpace: false)
        }
        let lines = [
            line("정책동향", 60, 100.6, true), line("개편 방향", 70, 116, false), line("개발비의 비교", 70, 132, false),
            line("시험위성", 310, 100, false), line("단신동향", 300, 116, true), line("등록 기준", 310, 132, false),
        ]
        #expect(ContentsColumns.split(lines).map(\.count) == [3, 3])
    }

    @Test("A small category beside its title need not stand in the middle of its line", arguments: [(7.5, 1), (10, 2)])
    func smallCategory(size: Double, rows: Int) {
        let line = { (text: String, x: Double, y: Double, size: Double) in
            let block = TextBlock(drawn: text, at: y, x: x...(x + 120), size: size, isCounted: false)
            return PrintedLine(
                block: block, text: block.text, box: Rect(minX: x, minY: y, maxX: x + 50, maxY: y + size), page: 0, isFirst: true,
                followsSpace: false)
        }
        let lines = [line("지역", 60, 100, size), line("거점의 조성 계획", 120, 104 + (size - 7.5), 10)]
        #expect(ContentsRowReader(places: PlaceMaker(pages: [])).bands(of: lines).count == rows)
    }

    @Test func aListsTitleMaySayWhatItIsAListOfAndItsSectionsMayHaveLongerNames() async {
        let briefing = await IssueSketch(
            """
            2025. 3. 7.

            #2 이번 호 차례

            b 주요국 정책동향
              中, 거점 조성 계획 확정
              日, 기본계획 방향 공개
            b 해외 기술동향
              시험위성의 궤도 진입
            ===
            #1 주요국 정책동향
            #2 中, 거점 조성 계획 확정
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음
            #2 日, 기본계획 방향 공개
            - 심의회는 다음 해에 시작하는 계획의 중점 방향 일곱 가지를 정리하였음
            ===
            #1 해외 기술동향
            #2 시험위성의 궤도 진입
            - 시험위성이 동결궤도에 들어섰으며 원자시계의 편차도 기준에 맞음
            """
        ).briefing()
        #expect(briefing.contents.map(\.title) == ["주요국 정책동향", "해외 기술동향"])
        #expect(briefing.contents.map(\.children.count) == [2, 1])
        #expect(briefing.sections.map(\.kind) == ["policy", "technology"])
    }
}
