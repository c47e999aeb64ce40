import BriefingModel
import Geometry
import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct NoteTests {
    private func article(_ body: String) async -> Article {
        await IssueSketch("#1 정책동향\n#2 첫 번째 기사의 제목\n" + body).briefing().articles.first ?? Article(id: "none")
    }

    @Test func aMarkPointsToTheNoteUnderItsItem() async {
        let article = await article(
            """
            - 국무원은 거점을 조성하는 계획*을 의결하고 공개하였음
              s * 해마다 단계로 나누어 추진하는 장기 계획
            """)
        #expect(article.marks == ["* → s1.a1.n1"])
        #expect(article.blocks.first?.text.text == "국무원은 거점을 조성하는 계획을 의결하고 공개하였음")
    }

    @Test func theSameSignOnTheNextItemHasItsOwnNote() async {
        let article = await article(
            """
            - 국무원은 거점을 조성하는 계획*을 의결하고 공개하였음
              s * 해마다 단계로 나누어 추진하는 장기 계획
            - 거점은 책임과학자 제도*를 도입하여 권한을 부여하였음
              s * 여섯 해의 임기 동안 예산의 방향을 바꿀 수 있는 제도
            """)
        #expect(article.marks == ["* → s1.a1.n1", "* → s1.a1.n2"])
    }

    @Test func aSignBehindABracketOpensARemarkAndMarksNothing() async {
        let article = await article(
            """
            - 평가의 순서에 따라 목차를 구성하여야 한다.(※ 발표자료도 동일)
              ※ 예시는 다음의 양식을 참고하여 적을 것
            """)
        #expect(article.blocks.first?.text.text.hasSuffix("(※ 발표자료도 동일)") == true)
    }

    @Test func oneItemMayHaveTwoNotes() async {
        let article = await article(
            """
            - 국무원은 거점을 조성하는 계획*과 지원 방식**을 공개하였음
              s * 해마다 단계로 나누어 추진하는 장기 계획
              s ** 세 해가 지나면 단계 평가를 거쳐 하위의 지정을 해제
            """)
        #expect(article.marks == ["* → s1.a1.n1", "** → s1.a1.n2"])
    }

    @Test func aTermMarkedAgainHasTheNoteItHadBefore() async {
        let article = await article(
            """
            - 거점은 책임과학자 제도*를 도입하여 권한을 부여하였음
              s * 여섯 해의 임기 동안 예산의 방향을 바꿀 수 있는 제도
            - 평가에서는 책임과학자 제도*를 유지할 것인지를 다시 살펴봄
            """)
        #expect(article.marks == ["* → s1.a1.n1", "* → s1.a1.n1"])
    }

    @Test func severalNotesMayStandInOneLine() async {
        let article = await article(
            """
            - 국무원은 거점을 조성하는 계획*과 지원 방식**을 공개하였음
              s * 단계로 나누어 추진하는 계획  ** 하위의 지정을 해제하는 방식
            """)
        #expect(article.notes.map(\.text.text) == ["단계로 나누어 추진하는 계획", "하위의 지정을 해제하는 방식"])
        #expect(article.marks == ["* → s1.a1.n1", "** → s1.a1.n2"])
    }

    @Test func aNoteBehindDeeperItemsBelongsToTheItemWithItsSign() async {
        let article = await article(
            """
            ○ 기반 시설의 자료 세트를 산업마다 구축하고 공개*하기로 하였음
              - 의료와 교통, 기상과 농업의 네 분야를 먼저 추진하기로 함
                s * 연구의 목적에 한하며 이용 계획을 제출하여야 함
            """)
        #expect(article.marks == ["* → s1.a1.n1"])
        #expect(article.body.flatMap(\.withChildren).map(\.id).contains("s1.a1.n1"))
        if case .item(let outline) = article.body.first?.content { #expect(outline.children.map(\.id) == ["s1.a1.b2", "s1.a1.n1"]) }
    }

    @Test("A raised number is answered however its note prints it", arguments: ["1)", "1."])
    func raisedNumber(sign: String) async {
        let article = await article(
            """
            - 경상수입^1^이 지난해보다 크게 늘어난 것으로 집계되었음
            - 그 밖의 수입은 지난해와 같은 수준에 머문 것으로 나타났음
            s \(sign) 자본수입을 뺀 모든 수입을 더한 금액
            """)
        #expect(article.marks.count == 1)
    }

    @Test("A numbered footnote answers its number, raised or not", arguments: ["^1)^", "1)"])
    func numberedFootnote(mark: String) async {
        let article = await article(
            """
            - 경상수입\(mark)이 지난해보다 크게 늘어난 것으로 집계되었음
            - 그 밖의 수입은 지난해와 같은 수준에 머문 것으로 나타났음
            s 1) 자본수입을 뺀 모든 수입을 더한 금액
            """)
        #expect(article.marks == ["1) → s1.a1.n1"])
    }

    @Test func aLineUnderTheNotesWordsIsTheNotes() async {
        let article = await article(
            """
            ○ 출산자녀 수에 따라 더하는 비율은 두 자녀 이상이면 100분의 20으로 하고 한 자녀이면 그 절반으로 정함
              ※ 출산자녀는 입양자녀와 태아를 포함함.
                 (단, 세대별 등록표에 있는 경우에 한함)
              (다른 글은 여기에 있음)
            """)
        #expect(article.notes.map(\.text.text) == ["출산자녀는 입양자녀와 태아를 포함함. (단, 세대별 등록표에 있는 경우에 한함)"])
    }

    @Test func textUnderTheLineOverFootnotesIsNotesInAnySize() async {
        let article = await article(
            """
            ○ 경상수입1)과 자본수입2)을 더한 수입은 올해보다 크게 늘어날 것으로 보이며 그 밖의 일은 따로 정함
            \(String(repeating: "\n", count: 24))
            ---
            1) 조세수입과 세외수입
             · 사회보장기여금 포함
            2) 토지 매각수입
            """)
        #expect(article.notes.map(\.text.text) == ["조세수입과 세외수입 · 사회보장기여금 포함", "토지 매각수입"])
        #expect(article.marks.count == 2)
    }

    @Test func aNumberedNoteWithoutASignIsSetAsTheOthers() async {
        let article = await article(
            """
            - 국무원은 거점을 조성하는 계획을 의결하고 공개하였음
              s 1) 지방재정과 기업의 투자는 포함하지 않은 수치
            - 회의에서는 체계화된 공동 연구^2)^가 처음으로 다루어졌음
              s 2) 여러 기관이 역할을 나누어 수행하는 연구 방식
            """)
        #expect(article.notes.map(\.text.text.count) == [24, 25])
        #expect(article.marks.count == 1)
    }

    @Test(
        "Stars that mark nothing stay in the text",
        arguments: [
            "장비의 크기는 3*4*5 이며 무게는 가벼운 편으로 나타났음", "모든 파일(*.pdf)을 한 폴더에 모아 두는 것이 원칙이라고 함", "두 값을 곱한 a * b 를 기준으로 삼아 견주어 보았음",
            "낱말을 모두 모으면 8만 어휘*5년=40만 어휘가 된다고 보고하였음",
        ])
    func starsThatMarkNothing(text: String) async {
        let article = await article("- \(text)\n  s * 이 주에는 아무런 표시도 붙어 있지 않음\n")
        #expect(article.marks.isEmpty)
        #expect(article.blocks.first?.text.text == text)
    }

    @Test("A mark behind the particle, a dagger and a reference mark are marks too", arguments: ["계획을* ", "계획†을 ", "계획※을 ", "계획을^†^ "])
    func otherMarks(marked: String) async throws {
        let sign = try #require(marked.first { "*†※".contains($0) })
        let article = await article("- 국무원은 거점을 조성하는 \(marked)의결하고 공개하였음\n  s \(sign) 해마다 단계로 나누어 추진하는 장기 계획\n")
        #expect(article.marks == ["\(sign) → s1.a1.n1"])
        #expect(article.blocks.first?.text.text.contains(sign) == false)
    }

    @Test func aPowerIsNoMark() async {
        let article = await article(
            """
            - 출력 밀도는 자기장의 네제곱에 비례(P = β^2^B)하며 그 뜻은 따로 밝힘^1)^
              s 1) 출력 밀도의 뜻
              s 2) 규제의 범위에서 제외
            """)
        #expect(article.marks == ["1) → s1.a1.n1"])
    }

    @Test func oneNoteAnswersSeveralMarks() async {
        let article = await article("- 미국*과 일본*은 거점을 함께 조성하기로 하였음\n  s * 두 나라의 협정에 따라 비용을 절반씩 나눔\n")
        #expect(article.marks == ["* → s1.a1.n1", "* → s1.a1.n1"])
    }

    @Test func notesCollectedAtTheEndAnswerTheirSigns() async {
        let article = await article(
            """
            - 국무원은 거점을 조성하는 계획*을 의결하고 공개하였음
            - 거점은 책임과학자 제도**를 도입하여 권한을 부여하였음
            - 예산은 해마다 다시 정하며 지방이 절반을 나누어 맡음
            s * 해마다 단계로 나누어 추진하는 장기 계획
            s ** 여섯 해의 임기 동안 예산의 방향을 바꿀 수 있는 제도
            """)
        #expect(article.marks == ["* → s1.a1.n1", "** → s1.a1.n2"])
    }

    @Test func starsThatOpenItemsAreTheirSigns() async {
        let article = await article("* 첫째 항목은 거점을 조성하는 계획을 의결하였음\n* 둘째 항목은 거점의 선정 기준을 공개하였음\n* 셋째 항목은 예산을 해마다 다시 정하였음\n")
        #expect(article.marks.isEmpty)
        #expect(article.blocks.map(\.text.text).first == "첫째 항목은 거점을 조성하는 계획을 의결하였음")
    }

    @Test func aNoteWithoutAMarkBelongsToTheBlockAbove() async {
        let briefing = await IssueSketch(
            "#1 정책동향\n#2 첫 번째 기사의 제목\n- 국무원은 거점을 조성하는 계획을 의결하고 공개하였음\n  s * 표시가 빠진 주도 위의 항목에 속하는 것으로 봄\n"
        ).briefing()
        if case .item(let outline) = briefing.articles.first?.body.first?.content { #expect(outline.children.map(\.id) == ["s1.a1.n1"]) }
        #expect(briefing.codes(.noteWithoutReference) == 1)
    }

    @Test func aRaisedMarkWithoutANoteIsSaid() async {
        let briefing = await IssueSketch("#1 정책동향\n#2 첫 번째 기사의 제목\n- 국무원은 거점을 조성하는 계획^*^을 의결하고 공개하였음\n").briefing()
        #expect(briefing.codes(.markerWithoutNote) == 1)
        #expect(briefing.articles.first?.marks == ["* → none"])
    }

    @Test func notesPrintedTogetherStayInTheirOrder() async {
        let article = await article(
            """
            - 주요 7개국*은 행동강령에 합의하고 이를 공개하였음
                · 참가국은 지난 회의에서 새로운 체계를 출범**하였음
                · 이번 강령은 위험 식별에 필요한 조치를 포함하고 있음
                  s * 미국과 일본과 독일과 영국과 프랑스를 말함
                  s ** 지난 회의에는 여덟 나라가 초청을 받았음
            """)
        #expect(article.notes.map(\.text.text) == ["미국과 일본과 독일과 영국과 프랑스를 말함", "지난 회의에는 여덟 나라가 초청을 받았음"])
        #expect(article.marks == ["* → s1.a1.n1", "** → s1.a1.n2"])
    }

    private func box(_ lines: String) async -> [String] {
        let article = await article("- 국무원은 거점을 조성하는 계획을 의결하고 공개하였음\n[\n" + lines + "\n]")
        return article.blocks.compactMap { block in
            switch block.content {
            case .note(let note): "note \(note.marker)"
            case .item(let item): "item \(item.marker ?? "")"
            default: nil
            }
        }
    }

    @Test func aLineOfABoxThatOpensWithANoteSignIsAnItem() async {
        let blocks = await box(
            """
            신청하는 사람은 아래의 서류를 모두 갖추어 제출하여야 함
            ※ 제출한 서류는 돌려주지 아니하며 거짓이 있으면 취소함
            ※ 서류는 공고한 날보다 늦게 발급된 것만 인정하기로 함
            """)
        #expect(blocks == ["item -", "item ※", "item ※"])
    }

    @Test func aNoteUnderAnItemOfABoxIsANote() async {
        let blocks = await box(
            """
            신청하는 사람은 아래의 서류를 모두 갖추어 제출하여야 함
            ○ 주민등록표의 등본과 초본을 한 부씩 내도록 하였음
               ※ 공고한 날보다 늦게 발급된 것만 인정하기로 함
            """)
        #expect(blocks == ["item -", "item ○", "note ※"])
    }

    /// The blocks of a page with a table from 100 to 300 and these texts under it.
    private func blocks(underTable texts: TextBlock..., profile: Profile = Profile()) -> [DraftBlock] {
        let table = TableBlock(
            places: [PagePlace(from: 100, to: 300)], evidence: .ruled, rowCount: 0, columnCount: 0, headerRowCount: 0, headerColumnCount: 0,
            cells: [])
        var uids = UIDs()
        return BodyReader(kinds: LineKinds(profile: profile), bodySize: 10).blocks(
            of: [Piece(element: .table(table), page: 0)] + texts.map { Piece(element: .text($0), page: 0) }, uids: &uids)
    }

    private func note(_ sign: String, at y: Double, size: Double = 8) -> TextBlock {
        var note = TextBlock(drawn: "심사를 거친 뒤 제공", at: y, size: size)
        note.marker = Marker(text: sign, kind: .noteMark, series: String(sign.prefix(1)))
        return note
    }

    @Test func aNoteUnderTheCaptionBelowATableIsTheTables() {
        #expect(blocks(underTable: TextBlock(drawn: "〈사업의 현황〉", at: 308), note("*", at: 326)).count == 1)
    }

    @Test func aNoteBetweenATableAndTheCaptionBelowItIsTheTables() {
        #expect(blocks(underTable: note("※", at: 304), TextBlock(drawn: "〈사업의 현황〉", at: 320)).count == 1)
    }

    @Test("A note that a word opens may stand a blank line under its table", arguments: [("注：", true), ("*", false)])
    func noteUnderABlankLine(sign: String, isTables: Bool) {
        #expect(blocks(underTable: note(sign, at: 328, size: 10)).count == (isTables ? 1 : 2))
    }

    @Test func aNoteUnderATablesSourceIsTheTables() {
        let blocks = blocks(
            underTable: TextBlock(drawn: "출처: 통계청", at: 306), note("*", at: 326), profile: ProfileLibrary.builtIn.generic)
        guard case .table(let draft)? = blocks.first?.kind else { return #expect(Bool(false)) }
        #expect(blocks.count == 1 && draft.notes.count == 1)
    }

    @Test("A table in the middle of its column has its notes at the column's side, where its source stands too", arguments: [true, false])
    func noteOfANarrowTable(hasSource: Bool) {
        let table = TableBlock(
            places: [PagePlace(page: 0, box: Rect(minX: 120, minY: 100, maxX: 280, maxY: 300))], evidence: .ruled, rowCount: 0,
            columnCount: 0, headerRowCount: 0, headerColumnCount: 0, cells: [])
        var note = TextBlock(drawn: "심사를 거친 뒤 제공", at: 306, x: 50...200, size: 8)
        note.marker = Marker(text: "*", kind: .noteMark, series: "*")
        let under = [note, TextBlock(drawn: hasSource ? "출처: 통계청의 조사" : "통계청의 조사", at: 318, x: 50...200)]
        var uids = UIDs()
        let blocks = BodyReader(kinds: LineKinds(profile: ProfileLibrary.builtIn.generic), bodySize: 10).blocks(
            of: [Piece(element: .table(table), page: 0)] + under.map { Piece(element: .text($0), page: 0) }, uids: &uids)
        guard case .table(let draft)? = blocks.first?.kind else { return #expect(Bool(false)) }
        #expect(draft.notes.count == (hasSource ? 1 : 0))
    }

    @Test(
        "A note at the column's side is that of the narrow table over it which holds its stars",
        arguments: [("가격*", 1), ("가격**", 0), ("가격", 0)])
    func noteThatANarrowTableAsksFor(cell: String, notes: Int) {
        let place = PagePlace(page: 0, box: Rect(minX: 120, minY: 100, maxX: 280, maxY: 300))
        let table = TableBlock(
            places: [place], evidence: .ruled, rowCount: 1, columnCount: 1, headerRowCount: 0, headerColumnCount: 0,
            cells: [
                .init(
                    row: 0, column: 0, rowSpan: 1, columnSpan: 1, isHeader: false, elements: [.text(TextBlock(drawn: cell, at: 110))],
                    places: [place], ground: nil)
            ])
        var note = TextBlock(drawn: "심사를 거친 뒤 제공", at: 306, x: 50...200, size: 8)
        note.marker = Marker(text: "*", kind: .noteMark, series: "*")
        var uids = UIDs()
        let blocks = BodyReader(kinds: LineKinds(profile: Profile()), bodySize: 10).blocks(
            of: [Piece(element: .table(table), page: 0), Piece(element: .text(note), page: 0)], uids: &uids)
        guard case .table(let draft)? = blocks.first?.kind else { return #expect(Bool(false)) }
        #expect(draft.notes.count == notes)
    }

    @Test("A note under a table's part in the next column, or on the next page, is the table's", arguments: [false, true])
    func noteUnderTheLastPart(opensPage: Bool) {
        let left = PagePlace(page: 0, box: Rect(minX: 50, minY: 700, maxX: 250, maxY: 760))
        let right = PagePlace(page: 0, box: Rect(minX: 300, minY: 60, maxX: 500, maxY: opensPage ? 780 : 200))
        let table = TableBlock(
            places: [left, right], evidence: .ruled, rowCount: 0, columnCount: 0, headerRowCount: 0, headerColumnCount: 0, cells: [])
        var note = TextBlock(drawn: "심사를 거친 뒤 제공", at: opensPage ? 60 : 206, x: opensPage ? 50...130 : 300...380, size: 8)
        note.marker = Marker(text: "*", kind: .noteMark, series: "*")
        if opensPage { note.places = note.places.map { PagePlace(page: 1, box: $0.box) } }
        var uids = UIDs()
        let blocks = BodyReader(kinds: LineKinds(profile: Profile()), bodySize: 10).blocks(
            of: [
                Piece(element: .text(TextBlock(drawn: "〈사업의 현황〉", at: 680, x: 50...200)), page: 0),
                Piece(element: .table(table), page: 0), Piece(element: .text(note), page: opensPage ? 1 : 0),
            ], uids: &uids)
        guard case .table(let draft)? = blocks.first?.kind else { return #expect(Bool(false)) }
        #expect(draft.notes.count == 1)
    }

    @Test func aStarBetweenQuantitiesIsTheSignOfAProduct() async {
        let article = await article(
            """
            - 말뭉치의 분량은 1,000항목*3세대*10지점=30,000항목이며 해마다 더 모으기로 하였다고 함
              s * 3세대: 20대, 50대, 80대
            """)
        #expect(article.marks.isEmpty)
    }

    @Test func anArrowUnderTheNotesWordsIsTheNotes() async {
        let article = await article(
            """
            - 국무원은 거점을 조성하는 계획*을 의결하고 공개하였음
              s * (기존) 감수자가 부족한 내용을 더 씀
              s   ⇒ (이후) 다수의 참여로 지식을 쌓음
            """)
        #expect(article.blocks.count == 2)
    }

    @Test func theNotesOfOneItemStandTogetherHoweverWideTheirSignsAre() async {
        let article = await article(
            """
            - 국무원은 거점을 조성하는 계획*을 의결하고 그 공개** 방식도 함께 알렸음
              s * 해마다 단계로 나누어 추진하는 장기 계획
             s ** 누리집에 올리는 것을 말함
            """)
        #expect(article.marks == ["* → s1.a1.n1", "** → s1.a1.n2"])
        #expect(article.body.count == 1)
    }

    @Test func aListOfAnAnnexThatIsSetSmallIsNoNote() async {
        let text = "과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 그 밖의 일은 따로 정하기로 하고 이를 보고함"
        let body = (0..<30).map { _ in "- \(text)" }.joined(separator: "\n")
        let small = (0..<10).map { _ in "s \(text)" }.joined(separator: "\n")
        let briefing = await IssueSketch(
            """
            #2 인공지능 연구개발 예산의 확대
            \(body)
            - 연구비 제도^1)^는 다음 해부터 바뀌어 시행되며 그 내용은 아래와 같고 이를 모두에게 알리기로 함
            s 1) 연구비를 주고 쓰는 방법
            ===
            \(small)
            s 1) 첫째 행사의 이름과 장소
            \(small)
            s 2) 둘째 행사의 이름과 장소
            """
        ).briefing("generic")
        #expect(briefing.articles.flatMap(\.notes).map(\.text.text) == ["연구비를 주고 쓰는 방법"])
    }

    @Test func aNumberedNoteWithoutASignIsSetAsThoseOfOtherArticles() async {
        let briefing = await IssueSketch(
            """
            #1 정책동향
            #2 첫 번째 기사의 제목
            - 국무원은 거점을 조성하는 계획^1)^을 의결하고 공개하였음
                s 1) 해마다 단계로 나누어 추진하는 장기 계획
            #2 두 번째 기사의 제목
            - 연구팀은 새로운 소자를 만들고 그 결과를 공개하였음
                s 1) 두 층으로 된 얇은 막의 소자
            """
        ).briefing()
        #expect(briefing.articles.map { $0.notes.map(\.text.text) } == [["해마다 단계로 나누어 추진하는 장기 계획"], ["두 층으로 된 얇은 막의 소자"]])
    }

    @Test func aFigureThatGoesOnWithAPowerIsNoMark() async {
        let article = await article("- 값은 2^α−1^ 보다 크고 그 뜻은 따로 밝힘^1)^\n  s 1) 컴퓨터 장치의 처리량을 가늠하는 단위의 하나\n")
        #expect(article.marks == ["1) → s1.a1.n1"])
    }

    @Test("A numbered text smaller than the one on its page with its raised sign is a note", arguments: [8.0, 10])
    func smallerThanItsText(size: Double) {
        var text = TextBlock(drawn: "계획1)을 의결", at: 100)
        for i in 2..<4 { text.text.mark(.superscript, at: i) }
        var note = TextBlock(drawn: "단계로 나눈 계획", at: 120, size: size)
        note.marker = Marker(text: "1)", kind: .number(1), series: "#)")
        // Most of the page is as small as the note.
        let pieces = FootnoteReader(bodySize: 8).withNotes([text, note].map { Piece(element: .text($0), page: 0) })
        #expect((pieces[1].text?.marker?.kind == .noteMark) == (size == 8))
    }

    @Test(
        "The first note under a table goes with those below it that answer the text, unless a label says that they are the table's",
        arguments: [("1)", 2), ("주1)", 0)])
    func notesUnderATable(first: String, notesOfTheText: Int) {
        let table = TableBlock(
            places: [PagePlace(from: 100, to: 300)], evidence: .ruled, rowCount: 0, columnCount: 0, headerRowCount: 0, headerColumnCount: 0,
            cells: [])
        var text = TextBlock(drawn: "계획2)을 의결", at: 60)
        for i in 2..<4 { text.text.mark(.superscript, at: i) }
        let notes = [(first, "재정은 포함하지 않은 수치", 306.0), ("2)", "단계로 나눈 계획", 318)].map { sign, words, top in
            var note = TextBlock(drawn: words, at: top, size: 8)
            note.marker = Marker(text: sign, kind: .noteMark, series: "#)")
            return Piece(element: .text(note), page: 0)
        }
        var uids = UIDs()
        let blocks = BodyReader(kinds: LineKinds(profile: Profile()), bodySize: 10).blocks(
            of: [Piece(element: .text(text), page: 0), Piece(element: .table(table), page: 0)] + notes, uids: &uids)
        #expect(blocks.count(where: \.isNote) == notesOfTheText)
    }

    @Test func aNumberedNoteBehindATableThatAnswersTheTextIsNoneOfTheTables() async {
        let article = await article(
            """
            - 국무원은 거점을 조성하는 계획^1)^을 의결하고 공개하였음
            [
            구분⇥예산⇥기간⇥담당
            거점⇥420억⇥6년⇥과학기술부
            기금⇥120억⇥3년⇥재정부
            ]
            s 1) 해마다 단계로 나누어 추진하는 장기 계획
            """)
        #expect(article.marks == ["1) → s1.a1.n1"])
    }

    @Test func aNumberedNoteBehindTheItemsOfItsOwnIsTheItemsAbove() async {
        let article = await article(
            """
            - 그 밖의 수입은 지난해와 같은 수준에 머문 것으로 나타났으며 앞으로도 그러할 것으로 보임
            - 국무원은 조성 계획^1)^을 의결하고 공개하였음
              · 중앙과 지방의 분담 비율을 정함
                s 1) 다섯 해에 걸쳐 추진하는 중점 계획
            - 그 밖의 것은 따로 정함
            """)
        #expect(article.body.map { $0.withChildren.count } == [1, 3, 1])
        #expect(article.body.dropFirst().first?.withChildren.dropFirst().map { $0.withChildren.count } == [1, 1])
    }

    @Test func notesForAllOfAnArticleStandUnderNoHeading() async {
        let article = await article(
            """
            b ■ 두 제도는 무엇을 지키려 하는가?
            - 국무원은 조성 계획^1)^을 의결하고 거점의 선정 기준을 공개하였음
            b ■ 현장에서는 어떻게 받아들이는가?
            - 대학을 대상으로 한 설문^2)^에서 부담이 늘었다는 응답이 많았음

            s 1) 다섯 해에 걸쳐 추진하는 중점 계획
            s 2) 대학 백 곳을 대상으로 한 설문
            #2 두 번째 기사의 제목
            - 심의회는 다음 해에 시작하는 계획의 중점 방향을 정리하였음
            """)
        let kinds = article.body.map { block in
            switch block.content {
            case .heading: "heading"
            case .note: "note"
            default: "other"
            }
        }
        #expect(kinds == ["heading", "heading", "note", "note"])
        #expect(article.marks.count == 2)
    }
}
