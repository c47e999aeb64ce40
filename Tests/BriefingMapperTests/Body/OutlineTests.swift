import BriefingModel
import Geometry
import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct OutlineTests {
    private func top(_ issue: String) async -> [Block] { await IssueSketch(issue).briefing("generic").articles.flatMap(\.body) }

    @Test func theNextNumberIsASiblingHoweverItWasSet() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            a) 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 보고함
                b) 산업부는 연구소를 새로 세우고 사람을 더 뽑기로 하였으며 그 밖의 일은 따로 정함
            """)
        #expect(blocks.count == 2)
    }

    @Test func answersBesideEachOtherAreSiblings() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            1. 사람들은 들에서 일하고 바다에서 고기를 잡는다
              ❏ 참이다⇥⇥⇥❏ 거짓이다
            """)
        #expect(blocks.count == 1)
        guard case .item(let question) = blocks[0].content else { return #expect(Bool(false)) }
        #expect(question.children.map(\.text.text) == ["참이다", "거짓이다"])
    }

    @Test("A figure or a day heads nothing, however it is set", arguments: ["044-201-4740", "(온라인) 2025. 12. 2.(화) 16:00"])
    func figures(line: String) async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            b \(line)
            과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 보고함
            """)
        #expect(blocks.count == 2)
    }

    @Test func aNoteBehindAFigureStandsBehindIt() {
        var item = TextBlock(drawn: "업무 지원 등으로 구성", at: 100)
        (item.marker, item.textLeft) = (Marker(text: "□", kind: .bullet, series: "□"), 65)
        var note = TextBlock(drawn: "표준 및 구조 등 현행화 관리", at: 310, x: 80...300)
        note.marker = Marker(text: "*", kind: .noteMark, series: "*")
        let figure = FigureBlock(places: [PagePlace(from: 120, to: 300)], kind: .drawing, pictures: [], text: [])
        var uids = UIDs()
        let pieces: [Element] = [.text(item), .figure(figure), .text(note)]
        let blocks = BodyReader(kinds: LineKinds(profile: ProfileLibrary.builtIn.generic), bodySize: 10).blocks(
            of: pieces.map { Piece(element: $0, page: 0) }, uids: &uids)
        #expect(blocks.map(\.parent) == [nil, nil, nil])
        // Where its mark stands in the item, it explains that.
        item.text = TextBlock(drawn: "업무 지원* 등으로 구성", at: 100).text
        let marked: [Element] = [.text(item), .figure(figure), .text(note)]
        let others = BodyReader(kinds: LineKinds(profile: ProfileLibrary.builtIn.generic), bodySize: 10).blocks(
            of: marked.map { Piece(element: $0, page: 0) }, uids: &uids)
        #expect(others.map(\.parent) == [nil, nil, 0])
    }

    @Test func theWordInATablesCornerSaysThatItsRowIsAHead() {
        func cell(_ row: Int, _ column: Int, _ text: String) -> TableBlock.Cell {
            .init(
                row: row, column: column, rowSpan: 1, columnSpan: 1, isHeader: false, elements: [.text(TextBlock(drawn: text, at: 100))],
                places: [], ground: nil)
        }
        func heads(_ corner: String) -> Int? {
            let table = TableBlock(
                places: [PagePlace(from: 100, to: 300)], evidence: .ruled, rowCount: 2, columnCount: 2, headerRowCount: 0,
                headerColumnCount: 0, cells: [cell(0, 0, corner), cell(0, 1, "변경 전"), cell(1, 0, "기한"), cell(1, 1, "다음 달")])
            var uids = UIDs()
            let kinds = LineKinds(profile: ProfileLibrary.builtIn.generic)
            return CellReader.table(table, nil, kinds: kinds, uids: &uids).headerRowCount
        }
        #expect(heads("구 분") == 1)
        #expect(heads("기관") == 0)
    }

    @Test func aListThatBeginsAnewInsideStandsUnder() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            1) 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 보고함
                1) 산업부는 연구소를 새로 세우고 사람을 더 뽑기로 하였으며 그 밖의 일은 따로 정함
            """)
        #expect(blocks.count == 1)
    }

    @Test func aNewMarkAQuarterEmFurtherInIsALevel() {
        var blocks = [("○", 62.4, 80.0), ("-", 66.4, 79.0), ("-", 66.4, 79.0), ("○", 62.4, 80.0)].enumerated().map { i, line in
            var block = TextBlock(drawn: "이용료의 수입은 별도의 계좌에서 관리", at: Double(100 + 26 * i), x: line.1...500, size: 13.5)
            block.marker = Marker(text: line.0, kind: .bullet, series: line.0)
            block.textLeft = line.2
            return DraftBlock(kind: .item, because: Evidence(.marked), block: block, uid: i)
        }
        OutlineBuilder().nest(&blocks)
        #expect(blocks.map(\.parent) == [nil, 0, 0, nil])
    }

    /// Items and notes of a body, each by its marker, its text and where it starts; where each of them hangs.
    private func parents(_ lines: [(marker: Marker, text: String, left: Double)]) -> [Int?] {
        var blocks = lines.enumerated().map { i, line in
            var block = TextBlock(drawn: line.text, at: Double(100 + 26 * i), x: line.left...500)
            (block.marker, block.textLeft) = (line.marker, line.left + 16)
            return DraftBlock(kind: line.marker.kind == .noteMark ? .note : .item, because: Evidence(.marked), block: block, uid: i)
        }
        OutlineBuilder().nest(&blocks)
        return blocks.map(\.parent)
    }

    /// An item, one further in, a table, and one more block further in or a note: kinds and where each hangs.
    private func aroundTable(_ item: String, to right: Double = 180, lastIsNote: Bool = false) -> (isHeading: Bool, parents: [Int?]) {
        func line(_ text: String, _ marker: Marker, at top: Double, x: ClosedRange<Double>, _ kind: DraftBlock.Kind) -> DraftBlock {
            var block = TextBlock(drawn: text, at: top, x: x)
            (block.marker, block.textLeft) = (marker, x.lowerBound + 16)
            return DraftBlock(kind: kind, because: Evidence(.marked), block: block, uid: Int(top))
        }
        let number = Marker(text: "가.", kind: .number(1), series: "가."), dash = Marker(text: "-", kind: .bullet, series: "-")
        let star = Marker(text: "*", kind: .noteMark, series: "*")
        let table = DraftTable(rowCount: 0, columnCount: 0, headerRowCount: 0, headerColumnCount: 0, cells: [])
        var blocks = [
            line(item, number, at: 100, x: 60...right, .item),
            line("지원하는 환경은 다음과 같다", dash, at: 126, x: 80...300, .item),
            DraftBlock(kind: .table(table), because: Evidence(.ruledTable), places: [PagePlace(from: 150, to: 300)], uid: 1),
            line("그 밖의 환경은 따로 정한다", lastIsNote ? star : dash, at: 326, x: 80...500, lastIsNote ? .note : .item),
        ]
        OutlineBuilder().nest(&blocks)
        return (blocks[0].isHeading, blocks.map(\.parent))
    }

    @Test func aShortLineWithATableInItsMidstHeadsIt() {
        let found = aroundTable("제품의 설치 환경")
        #expect(found.isHeading)
        #expect(found.parents == [nil, 0, 0, 0])
    }

    @Test("A table in the midst of a sentence, of a label and what it names or before a note makes no heading", arguments: 0...3)
    func tablesInItems(case number: Int) {
        let found =
            switch number {
            case 0: aroundTable("설치 환경은 발주 기관과 협의하여 정하고 이를 보고함", to: 480)
            case 1: aroundTable("설치 환경을 정한다.")
            case 2: aroundTable("설치 환경 : 리눅스")
            default: aroundTable("제품의 설치 환경", lastIsNote: true)
            }
        #expect(!found.isHeading)
        #expect(found.parents[2] == nil)
    }

    @Test func circledNumbersStandUnderABullet() {
        let bullet = Marker(text: "□", kind: .bullet, series: "□")
        let numbers = (1...2).map { Marker(text: $0 == 1 ? "①" : "②", kind: .number($0), series: "\u{2460}") }
        let lines = [(bullet, "다음 각 호의 거래를 한다", 62.0), (numbers[0], "증권의 취득", 63), (numbers[1], "자금의 지급", 63)]
        #expect(parents(lines) == [nil, 0, 0])
    }

    @Test func bulletsBetweenNumbersAreTheFirstOnes() {
        let dash = Marker(text: "-", kind: .bullet, series: "-")
        let numbers = (1...3).map { Marker(text: "\($0))", kind: .number($0), series: "#)") }
        let lines = [
            (numbers[0], "사업목적", 95.0), (dash, "디지털 전환을 위한 기반", 90), (dash, "중장기 전략의 경제성", 99), (numbers[1], "사업방향", 95),
            (dash, "자료의 이전", 103), (numbers[2], "사업범위", 95),
        ]
        #expect(parents(lines) == [nil, 0, 0, nil, 3, nil])
    }

    @Test("A note under the item with its sign is the item's, wherever between margin and text it starts", arguments: [62.0, 66, 70])
    func noteAtMargin(left: Double) {
        let item = Marker(text: "□", kind: .bullet, series: "□"), note = Marker(text: "*", kind: .noteMark, series: "*")
        #expect(parents([(item, "거주자*가 하는 거래", 62), (note, "국내에 주소를 둔 개인", left)]) == [nil, 0])
    }

    @Test func anItemBesideAHeadingWithItsSignIsItsSibling() {
        func line(_ string: String, at top: Double, x: ClosedRange<Double>, _ kind: DraftBlock.Kind) -> DraftBlock {
            var block = TextBlock(drawn: string, at: top, x: x)
            block.marker = Marker(text: "▪", kind: .bullet, series: "▪")
            return DraftBlock(kind: kind, because: Evidence(.marked), block: block, uid: Int(top))
        }
        var blocks = [
            line("입주 자격", at: 100, x: 50...300, .heading), line("임대 기간은 길게는 서른 해", at: 120, x: 50...300, .item),
            line("임대 조건", at: 140, x: 50...300, .heading), line("갱신 계약", at: 160, x: 70...300, .item),
        ]
        OutlineBuilder().nest(&blocks)
        #expect(blocks.map(\.parent) == [nil, nil, nil, 2])
    }

    @Test("A line in a box heads what follows, unless the box is indented under an item", arguments: [(50.0, true), (70.0, false)])
    func boxedLine(left: Double, isHeading: Bool) {
        var item = TextBlock(drawn: "총 4개 컨소시엄 지원", at: 100)
        (item.marker, item.textLeft) = (Marker(text: "ㅇ", kind: .bullet, series: "ㅇ"), 65)
        var line = TextBlock(drawn: "엣지형 : 4개 컨소시엄", at: 130, x: (left + 10)...250)
        line.boldShare = 1
        let frame = FrameBlock(
            places: [PagePlace(page: 0, box: Rect(minX: left, minY: 120, maxX: 290, maxY: 150))], ground: nil, isDrawn: true,
            elements: [.text(line)])
        var uids = UIDs()
        let blocks = BodyReader(kinds: LineKinds(profile: ProfileLibrary.builtIn.generic), bodySize: 10).blocks(
            of: [Piece(element: .text(item), page: 0), Piece(element: .frame(frame), page: 0)], uids: &uids)
        #expect(blocks[1].isHeading == isHeading)
    }

    @Test func aTitleInABoxHeadsMarkedLinesOfItsSize() {
        var marked = TextBlock(drawn: "임무", at: 100, size: 11)
        (marked.marker, marked.boldShare) = (Marker(text: "□", kind: .bullet, series: "□"), 1)
        var title = TextBlock(drawn: "예산 현황", at: 140, size: 11)
        title.boldShare = 1
        let box = FrameBlock(places: [PagePlace(from: 130, to: 160)], ground: 0xE0F0FF, isDrawn: true, elements: [.text(title)])
        var under = marked
        (under.text, under.places) = (TextBlock(drawn: "세입", at: 180).text, [PagePlace(from: 180, to: 192)])
        var uids = UIDs()
        let pieces: [Element] = [.text(marked), .frame(box), .text(under)]
        let blocks = BodyReader(kinds: LineKinds(profile: ProfileLibrary.builtIn.generic), bodySize: 10).blocks(
            of: pieces.map { Piece(element: $0, page: 0) }, uids: &uids)
        #expect(blocks.map(\.parent) == [nil, nil, 1])
    }

    @Test(
        "Large type alone makes no heading of a dash, nor of a line with a run-in label", arguments: ["- 사업 기간 : 계속", "▴ (이주비) 운송 실비 등 지급"])
    func largeItems(line: String) async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            \(line)
            s \(String(repeating: "고용보험법의 글은 작은 글자로 길게 적혀 있으며 문서의 대부분을 차지함 ", count: 2))
            s \(String(repeating: "고용보험법의 글은 작은 글자로 길게 적혀 있으며 문서의 대부분을 차지함 ", count: 2))
            """)
        #expect(blocks.contains { if case .item = $0.content { true } else { false } })
    }

    @Test func aListThatStartsToCountBehindAnotherHangsUnderIt() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            1. 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였다.
            가. 산업부는 연구소를 새로 세우고 사람을 더 뽑기로 하였다.
            나. 그 밖의 일은 따로 정하기로 하고 이를 보고하였다.
            2. 교육부는 대학의 정원을 늘리기로 하였으며 이를 보고하였다.
            """)
        #expect(blocks.count == 2)
        guard case .item(let first)? = blocks.first?.content else { return #expect(Bool(false)) }
        #expect(first.children.count == 2)
    }

    @Test func textBetweenTheNumbersOfAListIsUnderTheOneBefore() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            一、과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였다.
            （一）산업부는 연구소를 새로 세우고 사람을 더 뽑기로 하였다.
            그 밖의 일은 따로 정하기로 하고 이를 보고하였다.
            （二）교육부는 대학의 정원을 늘리기로 하였으며 이를 보고하였다.
            """)
        guard case .item(let first)? = blocks.first?.content, case .item(let inner)? = first.children.first?.content else {
            return #expect(Bool(false))
        }
        #expect(blocks.count == 1 && inner.children.count == 1)
    }

    @Test func theNextNumberHangsWhereTheLastOneDoes() async {
        let text = "과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 보고함"
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
              1) \(text)
                ① \(text)
              ② \(text)
              ③ \(text)
              2) \(text)
            """)
        guard case .item(let first)? = blocks.first?.content else { return #expect(Bool(false)) }
        #expect(blocks.count == 2 && first.children.count == 3)
    }

    @Test func aRemarkBetweenItemsIsUnderTheOneThatGoesOn() async {
        let text = "과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 보고함"
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
              ○ \(text)
            ※ 예시
                - \(text)
            """)
        guard case .item(let first)? = blocks.first?.content else { return #expect(Bool(false)) }
        #expect(blocks.count == 1 && first.children.map { if case .note = $0.content { "note" } else { "item" } } == ["note", "item"])
    }

    @Test func aListGoesOnBehindAParagraphAtTheMargin() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            一、과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였다.
            （一）산업부는 연구소를 새로 세우고 사람을 더 뽑기로 하였다.
            그 밖의 일은 따로 정하기로 하고 이를 보고하였다.
            （二）교육부는 대학의 정원을 늘리기로 하였으며 이를 보고하였다.
            二、국무원은 거점을 조성하는 계획을 의결하고 공개하였다.
            """)
        guard case .item(let first)? = blocks.first?.content, case .item(let last)? = blocks.last?.content else {
            return #expect(Bool(false))
        }
        #expect(first.children.count == 2 && last.marker == "二、")
    }

    @Test func aShortNumberedLineOverTheHeadingsOfAListIsOne() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            1) 제출할 곳과 날은 공고문을 참조하며 그 밖의 일은 담당 부서에 따로 물어볼 수 있음
            2) 제안서를 내는 방법
                b 가) 제출할 도서의 품목과 수량
            - 제출할 도서의 품목과 매체와 수량은 다음과 같으며 정해진 날까지 모두 내야 함
            """)
        guard let last = blocks.last, case .heading(let method) = last.content else { return #expect(Bool(false)) }
        #expect(method.marker == "2)")
        #expect(method.children.first?.text.text == "제출할 도서의 품목과 수량")
    }

    @Test func aRemarkBeforeALineThatHangsUnderAnItemStandsBeforeIt() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
             - 출산한 자녀의 수에 따라 더하는 항목과 그 비율은 다음과 같으며 해마다 새로 정하여 알림
             ※ 기준일 이후에 출산한 미성년 자녀를 말하며 입양한 자녀와 태아를 포함하여 최대 두 명까지 인정함

                  (같은 세대에 등재된 경우에 한함)
            """)
        #expect(blocks.count == 1)
        #expect(blocks.first?.withChildren.dropFirst().map(\.text.text.first) == ["기", "("])
    }

    @Test func theStepsOfAProcessHeadNothing() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            b 인증서 준비 → 시스템 접속 → 인터넷 신청
            과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 보고함
            """)
        #expect(blocks.count == 2)
    }

    @Test func anItemThatHoldsTheEndOfASentenceIsNoHeading() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            b • 아래의 서류를 준비하여 계약을 체결하여야 합니다. (12시부터 13시까지 제외)
            과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 보고함
            """)
        guard let first = blocks.first, case .item = first.content else { return #expect(Bool(false)) }
    }

    @Test func linesInBoldThatNothingFollowsHeadNothing() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            [
            과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 보고함
            산업부는 연구소를 새로 세우기로 하였음
            b 한빛과학기술원
            ]
            """)
        guard let last = blocks.last?.withChildren.last, case .paragraph(let text) = last.content else { return #expect(Bool(false)) }
        #expect(text.text == "한빛과학기술원")
    }

    @Test func supplementaryProvisionsHeadWhatFollows() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            제1조(목적) 이 약관은 이용에 관한 사항을 정하며 그 밖의 일은 따로 정한다.
                                        부칙
            이 약관은 2021년 12월 6일부터 시행합니다
                                        부칙 <제2호, 2022. 1. 1.>
            이 약관은 2022년 1월 1일부터 시행합니다
            """)
        #expect(blocks.map(\.text.text) == ["(목적)", "부칙", "부칙 <제2호, 2022. 1. 1.>"])
        #expect(blocks.dropFirst().map { $0.withChildren.count } == [2, 2])
    }

    @Test func aHeadingOfAnotherMarkAtAnOpenOnesIndentStandsBesideItOverWhatItHeads() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            b 1. 세 나라의 조달 방식
              b ▶ 비용의 분담
            과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 보고함
            b 2. 조사의 결과
            산업부는 연구소를 새로 세우고 사람을 더 뽑기로 하였으며 그 밖의 일은 따로 정함
            b □ 주요 경과
            교육부는 대학의 정원을 늘리기로 하였으며 이를 보고하였고 내년부터 시행하기로 함
            """)
        #expect(blocks.map(\.text.text) == ["세 나라의 조달 방식", "조사의 결과", "주요 경과"])
    }

    @Test func theNextNumberIsNoPartOfTheLastHoweverMuchSmallerItIsSet() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            m Ⅰ 인공지능 기술의 등장
            과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 보고함
            b Ⅱ 인공지능이 불러올 변화
            산업부는 연구소를 새로 세우고 사람을 더 뽑기로 하였으며 그 밖의 일은 따로 정함
            """)
        #expect(blocks.count == 2)
    }

    @Test func aBoldQuestionHeadsItsAnswer() async {
        let blocks = await top(
            """
            #2 인공지능 연구개발 예산의 확대
            b Q. 모든 연구 자료를 공개해야 하는가?
            A. 그렇지 않다. 개인 정보와 보안에 관한 것은 공개하지 않아도 되며 그 까닭을 적어야 함
            b Q. 언제까지 공개해야 하는가?
            A. 과제가 끝난 뒤 열두 달 안에 공개하며 특허를 출원하면 여섯 달을 더 미룰 수 있음
            """)
        #expect(blocks.map { if case .heading(let heading) = $0.content { heading.children.count } else { -1 } } == [1, 1])
    }

    @Test func aRemarkRightOfAnItemsSignHangsUnderIt() async throws {
        let briefing = await IssueSketch(
            """
            2026. 1. 9.
            ===
            #1 정책동향
            #2 첫 번째 기사의 제목
            □ 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음
              (가) 지방은 해마다 성과를 보고하고 재정의 일부를 나누어 부담함
                ※ 민간의 투자는 따로 셈함
            """
        ).briefing()
        let note = try #require(briefing.articles.first?.notes.first)
        let hosts = briefing.articles[0].blocks.filter { $0 != note && $0.withChildren.contains(note) }
        #expect(hosts.map { $0.text.text.prefix(3) } == ["국무원", "지방은"])
    }

    @Test func aLongContentsListInSmallTypeIsNoRunningText() async {
        let entries = (1...12).map { "s \($0). 국제 공동연구센터 \($0)곳의 성과와 과제를 돌아봄 …… \($0 + 1)" }.joined(separator: "\n")
        let briefing = await IssueSketch(
            """
            #2 목 차
            s 정책동향
            \(entries)
            ===
            #1 정책동향
            #2 국제 공동연구센터 1곳의 성과와 과제를 돌아봄
            국무원은 거점의 조성 계획을 의결하고 선정 기준과 지원 방식을 공개하였음
            ㅇ 지방은 해마다 성과를 보고함
            """
        ).briefing()
        #expect(briefing.articles.first?.body.last.map { if case .item = $0.content { true } else { false } } == true)
    }
}
