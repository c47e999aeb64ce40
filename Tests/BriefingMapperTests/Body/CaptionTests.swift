import Geometry
import Testing

@testable import BriefingMapper
@testable import Layout

/// What stands around a table or figure goes to it.
@Suite struct CaptionTests {
    /// A ruled table without cells, over the width of its page.
    private func table(from top: Double, to bottom: Double) -> Piece { table(at: PagePlace(from: top, to: bottom)) }

    /// The same in these places.
    private func table(at places: PagePlace...) -> Piece {
        let table = TableBlock(
            places: places, evidence: .ruled, rowCount: 0, columnCount: 0, headerRowCount: 0, headerColumnCount: 0, cells: [])
        return Piece(element: .table(table), page: 0)
    }

    @Test func theUnitOfAFigureIsAmongItsWords() {
        let figure = FigureBlock(places: [PagePlace(from: 120, to: 300)], kind: .drawing, pictures: [], text: [])
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            Piece(element: .text(TextBlock(drawn: "(단위: 조원)", at: 100)), page: 0), Piece(element: .figure(figure), page: 0),
        ])
        #expect(used == [0])
        #expect(found[1]?.figureWords.map(\.string) == ["(단위: 조원)"])
    }

    @Test(
        "A line names a table when it is words, not a remark, figures, a day or labels",
        arguments: [
            ("주요국의 예산", true), ("(이하 동일)", false), ("40% 50% 60%", false), ("2025년 3월 31일", false), ("이름: 가 단위: 원", false),
            ("2 기업 동향", false), ("2025년 지원 규모", true),
        ])
    func whatNamesATable(line: String, isName: Bool) {
        #expect(PlainCaption(kinds: kinds, bodySize: 10).couldBe(TextBlock(drawn: line, at: 100)) == isName)
    }

    @Test(
        "Where one caption is told by its unit alone, others are plain too; brackets are a habit",
        arguments: [("주요국의 예산 (단위: 억원)", true), ("〈주요국의 예산〉", false)])
    func plainCaptions(first: String, takesPlain: Bool) {
        let captions = [(first, 100.0), ("과제의 관리에 드는 시간", 300)].map { line, top in
            var block = TextBlock(drawn: line, at: top)
            block.alignment = .centre
            return Piece(element: .text(block), page: 0)
        }
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            captions[0], table(from: 116, to: 216), captions[1], table(from: 316, to: 416),
        ])
        #expect(found[1]?.captionText?.string == "주요국의 예산")
        #expect((found[3]?.captionText != nil) == takesPlain)
    }

    @Test func theUnitOfATablesSecondHalfIsThatOfTheFirst() {
        let units = ["(단위: %)", "(단위: %)", "(단위: 명)"].map { TextBlock(drawn: $0, at: 100) }
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(
            in: units.map { Piece(element: .text($0), page: 0) } + [table(from: 120, to: 300)])
        #expect(found[3]?.unit?.text.string == "%")
        #expect(found[3]?.unit?.glyphs.count == 2 * units[0].text.count)
        // Another unit stays in the text.
        #expect(used == [0, 1])
    }

    @Test(
        "A unit without its word is one right over a table, at its right side",
        arguments: [
            ("(억원, %)", 88.0, 250.0...300.0, "억원, %"), ("(백만 달러)", 88, 250...300, "백만 달러"), ("(전년동기대비, %)", 88, 220...300, "전년동기대비, %"),
            ("(계속)", 88, 270...300, nil), ("(억원, %)", 60, 250...300, nil), ("(억원, %)", 88, 50...100, nil),
        ] as [(String, Double, ClosedRange<Double>, String?)])
    func bareUnit(line: String, top: Double, x: ClosedRange<Double>, unit: String?) {
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            Piece(element: .text(TextBlock(drawn: line, at: top, x: x)), page: 0), table(from: 104, to: 300),
        ])
        #expect(found[1]?.unit?.text.string == unit)
    }

    @Test func aCaptionStandsOverAUnitWithoutItsWord() {
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            Piece(element: .text(TextBlock(drawn: "<표 2> 성과관리 현황", at: 86, x: 120...230)), page: 0),
            Piece(element: .text(TextBlock(drawn: "(개, %)", at: 100, x: 260...300)), page: 0), table(from: 116, to: 300),
        ])
        #expect(found[2]?.captionText?.string == "<표 2> 성과관리 현황")
        #expect(used == [0, 1])
    }

    @Test func aSentenceAboutAFigureIsNotItsCaption() {
        let figure = FigureBlock(places: [PagePlace(from: 120, to: 300)], kind: .drawing, pictures: [], text: [])
        let lines = [("<그림 3> 아래의 추이를 보면 규모가 늘어남", 86.0), ("<그림 3> 융자 규모의 추이", 104)].map { text, top in
            Piece(element: .text(TextBlock(drawn: text, at: top, x: 120...230)), page: 0)
        }
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: lines + [Piece(element: .figure(figure), page: 0)])
        #expect(found[2]?.captionText?.string == "<그림 3> 융자 규모의 추이")
        #expect(used == [1])
    }

    @Test(
        "A source label names a source only when something stands behind it",
        arguments: [("출처:", nil), ("출처: 통계청", "통계청")] as [(String, String?)])
    func sourceOfATable(line: String, source: String?) {
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            table(from: 100, to: 300), Piece(element: .text(TextBlock(drawn: line, at: 306)), page: 0),
        ])
        #expect(found[0]?.source?.text.text.string == source)
        #expect(used.contains(1) == (source != nil))
    }

    @Test(
        "The address of a source may be broken over lines",
        arguments: [["출처: https://a.example/b-", "c.htm"], ["출처:", "https://a.example/b-", "c.htm"]])
    func brokenSource(lines: [String]) {
        let figure = FigureBlock(places: [PagePlace(from: 100, to: 300)], kind: .drawing, pictures: [], text: [])
        let texts = lines.enumerated().map { TextBlock(drawn: $1, at: 304 + 13 * Double($0)) }
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(
            in: [Piece(element: .figure(figure), page: 0)] + texts.map { Piece(element: .text($0), page: 0) })
        #expect(found[0]?.source?.url == "https://a.example/b-c.htm")
        #expect(used.count == lines.count)
    }

    @Test func aSourceInBracketsIsNoCaption() {
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            table(from: 100, to: 300), Piece(element: .text(TextBlock(drawn: "[출처: 통계청]", at: 306)), page: 0),
        ])
        #expect(found[0]?.caption == nil && found[0]?.source?.text.text.string == "통계청")
    }

    @Test("A source that opens the next page is that of the table that ends the page before, in whichever column", arguments: [50.0, 310])
    func sourceOnTheNextPage(left: Double) {
        var line = TextBlock(drawn: "출처: 통계청", at: 60)
        line.places[0].page = 1
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            table(at: PagePlace(page: 0, box: Rect(minX: left, minY: 600, maxX: left + 240, maxY: 780))),
            Piece(element: .text(line), page: 1),
        ])
        #expect(found[0]?.source?.text.text.string == "통계청")
    }

    @Test(
        "A short line without brackets over the middle of a figure, or at its side in small bold type, is its caption",
        arguments: [
            ("추진 절차", 150.0...200, 10.0, false, true), ("추진 절차", 50...100, 9.5, true, true), ("추진 절차", 50...100, 10, true, false),
            ("추진 절차는 다음과 같다.", 110...240, 10, false, false),
        ] as [(String, ClosedRange<Double>, Double, Bool, Bool)])
    func plainCaption(line: String, x: ClosedRange<Double>, size: Double, isBold: Bool, isCaption: Bool) {
        var block = TextBlock(drawn: line, at: 100, x: x, size: size)
        block.boldShare = isBold ? 1 : 0
        let figure = FigureBlock(places: [PagePlace(from: 120, to: 300)], kind: .drawing, pictures: [], text: [])
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            Piece(element: .text(block), page: 0), Piece(element: .figure(figure), page: 0),
        ])
        #expect(used.contains(0) == isCaption)
        #expect((found[1]?.captionText?.string == line) == isCaption)
    }

    @Test(
        "Where headings have marks, and over its unit, a bold line at a table is its caption, large as it is",
        arguments: [(2, false, false, true), (0, false, false, false), (2, true, false, false), (0, true, true, true)])
    func boldCaption(headings: Int, hasOther: Bool, hasUnit: Bool, isCaption: Bool) {
        func bold(_ text: String, at top: Double) -> Piece {
            var block = TextBlock(drawn: text, at: top, x: 50...150)
            block.boldShare = 1
            return Piece(element: .text(block), page: 0)
        }
        var pieces = (0..<headings).map { i in
            var piece = bold("추진 배경", at: 100 + 40 * Double(i))
            if case .text(var block) = piece.element {
                block.marker = Marker(text: "□", kind: .bullet, series: "□")
                piece = Piece(element: .text(block), page: 0)
            }
            return piece
        }
        if hasOther { pieces.append(bold("기대 효과", at: 200)) }
        pieces.append(bold("분야별 투자", at: hasUnit ? 292 : 305))
        if hasUnit { pieces.append(Piece(element: .text(TextBlock(drawn: "(단위: %)", at: 306)), page: 0)) }
        pieces.append(table(from: 320, to: 400))
        let habit = CaptionHabit(of: [pieces], kinds: kinds, bodySize: 10)
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10, habit: habit).captions(in: pieces)
        #expect((found[pieces.count - 1]?.captionText?.string == "분야별 투자") == isCaption)
    }

    @Test func aCaptionAtTheMarginIsThatOfTheNarrowFigureBelow() {
        let caption = TextBlock(drawn: "[추진 절차]", at: 100, x: 50...120)
        let place = PagePlace(page: 0, box: Rect(minX: 150, minY: 120, maxX: 250, maxY: 300))
        let figure = FigureBlock(places: [place], kind: .drawing, pictures: [], text: [])
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            Piece(element: .text(caption), page: 0), Piece(element: .figure(figure), page: 0),
        ])
        #expect(found[1]?.captionText?.string == "추진 절차")
    }

    @Test(
        "A number behind the word for a table opens a caption, but not a sentence",
        arguments: [
            ("표 1. 분야별 투자", true), ("표2-3 분야별 투자", true), ("<표 1> 분야별 투자", true), ("Table 1: Funding by field", true),
            ("그림 4 추진 체계", true), ("표 1은 분야별 투자를 나타낸다", false), ("표 1 에서 보듯이 늘었다.", false), ("표준 1. 분야", false),
            ("표 Ⅲ-1 분야별 투자", true), ("Table A-2. Funding", true), ("TABLE CA7. | Funding", true), ("Exhibit B.4 Funding", true),
            ("tABLE 2. Funding", true), ("table 2 for details", false), ("Figure 1", true), ("Tables 1 and 2", false),
            ("Table 3 shows the funding by field:", false),
        ] as [(String, Bool)])
    func numberedCaption(line: String, isCaption: Bool) {
        #expect((kinds.caption(TextBlock(drawn: line, at: 100)) != nil) == isCaption)
    }

    private let kinds = LineKinds(profile: ProfileLibrary.builtIn.generic)

    @Test func theCaptionBelowATableMayOpenTheNextPage() {
        var caption = TextBlock(drawn: "〈사업의 현황〉", at: 60)
        caption.places[0].page = 1
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            table(from: 500, to: 780), Piece(element: .text(caption), page: 1),
        ])
        #expect(found[0]?.captionText?.string == "사업의 현황")
        #expect(used == [1])
    }

    @Test func asourceMayGoOnBehindItsLabelInTheNextLine() {
        let lines = [
            TextBlock(drawn: "자료: 기획재정부 보도자료 2021. 4. 29.", at: 95), TextBlock(drawn: "기획재정부 보도자료 2022. 4. 1.", at: 107, x: 72...300),
        ]
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(
            in: [table(from: 20, to: 90)] + lines.map { Piece(element: .text($0), page: 0) })
        #expect(found[0]?.source?.text.text.string == "기획재정부 보도자료 2021. 4. 29. 기획재정부 보도자료 2022. 4. 1.")
        #expect(used == [1, 2])
    }

    @Test func aCaptionOverABoxIsTheBoxesTitle() {
        let frame = FrameBlock(
            places: [PagePlace(page: 0, box: Rect(minX: 50, minY: 118, maxX: 350, maxY: 180))], ground: nil, isDrawn: true,
            elements: [
                .text(TextBlock(drawn: "재정 기조를 확장에서 건전으로 전환", at: 125)), .text(TextBlock(drawn: "지출을 다시 짜기로 함", at: 145)),
            ])
        let caption = TextBlock(drawn: "<그림 10> 예산안 편성 방향", at: 100, x: 130...270)
        var uids = UIDs()
        let blocks = BodyReader(kinds: kinds, bodySize: 10).blocks(
            of: [Piece(element: .text(caption), page: 0), Piece(element: .frame(frame), page: 0)], uids: &uids)
        #expect(blocks.first?.body.text.string == "<그림 10> 예산안 편성 방향")
        guard case .callout? = blocks.first?.kind else { return #expect(Bool(false)) }
        #expect(blocks.count == 3)
    }

    @Test("A figure in the middle of its column may have its caption at the column's side", arguments: [(9.5, true), (10, false)])
    func captionAtTheColumnsSide(size: Double, isCaption: Bool) {
        var line = TextBlock(drawn: "데이터 기반 시설의 구성", at: 204, x: 57...150, size: size)
        line.boldShare = 1
        let figure = Rect(minX: 120, minY: 100, maxX: 300, maxY: 200)
        #expect(PlainCaption(kinds: kinds, bodySize: 10).belongs(line, to: figure) == isCaption)
    }

    /// A bold line of the text's size at the margin, then what stands under it.
    private func article(_ title: String, over element: LayoutElement<TextBlock>) -> [Piece] {
        var line = TextBlock(drawn: title, at: 86, x: 57...150)
        line.boldShare = 1
        return [Piece(element: .text(line), page: 0), Piece(element: element, page: 0)]
    }

    private var wideFigure: LayoutElement<TextBlock> {
        .figure(
            FigureBlock(
                places: [PagePlace(page: 0, box: Rect(minX: 57, minY: 100, maxX: 300, maxY: 200))], kind: .picture, pictures: [], text: []))
    }

    @Test func boldLinesThatStandAtFiguresOnlyAreCaptions() {
        let articles = [article("기반 시설의 구성", over: wideFigure), article("원가의 추이", over: wideFigure)]
        let habit = CaptionHabit(of: articles, kinds: kinds, bodySize: 10)
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10, habit: habit).captions(in: articles[0])
        #expect(found[1]?.captionText?.string == "기반 시설의 구성")
    }

    @Test func boldLinesThatAlsoStandOverTextAreNoCaptions() {
        let text = TextBlock(drawn: "설비를 지방에 짓기로 하였다.", at: 100, x: 57...300)
        let articles = [
            article("기반 시설의 구성", over: wideFigure), article("원가의 추이", over: wideFigure), article("추진 배경", over: .text(text)),
        ]
        let habit = CaptionHabit(of: articles, kinds: kinds, bodySize: 10)
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10, habit: habit).captions(in: articles[0])
        #expect(found.isEmpty)
    }

    @Test func theLinesBesideAFigureAreItsCaption() {
        let figure = FigureBlock(
            places: [PagePlace(page: 0, box: Rect(minX: 160, minY: 100, maxX: 300, maxY: 220))], kind: .picture, pictures: [], text: [])
        let lines = [("[그림 3] 혈액을", 180.0), ("나누어 보내는", 194), ("미세유체 칩", 208)].map { TextBlock(drawn: $0.0, at: $0.1, x: 60...150) }
        let pieces = SideCaption.joined(
            [Piece(element: .text(lines[0]), page: 0), Piece(element: .figure(figure), page: 0)]
                + lines.dropFirst().map { Piece(element: .text($0), page: 0) })
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: pieces)
        #expect(used == [0])
        #expect(found[1]?.captionText?.string == "[그림 3] 혈액을 나누어 보내는 미세유체 칩")
    }

    @Test func whereTablesHaveTheirCaptionsUnderThemOneOverATableIsThatOfTheFigureAboveIt() {
        func text(_ string: String, _ top: Double) -> Piece { Piece(element: .text(TextBlock(drawn: string, at: top)), page: 0) }
        let figure = FigureBlock(places: [PagePlace(from: 100, to: 180)], kind: .drawing, pictures: [], text: [])
        let pieces = [
            Piece(element: .figure(figure), page: 0), text("〈신청에서 배정까지〉", 192), table(from: 208, to: 300), text("〈사업의 현황〉", 306),
            text("본문이 이어진다.", 340),
        ]
        let habit = CaptionHabit(of: [pieces], kinds: kinds, bodySize: 10)
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10, habit: habit).captions(in: pieces)
        #expect(found[0]?.captionText?.string == "신청에서 배정까지")
        #expect(found[2]?.captionText?.string == "사업의 현황")
    }

    @Test func theSourceUnderTheSecondColumnsPartIsTheTables() {
        let left = PagePlace(page: 0, box: Rect(minX: 50, minY: 400, maxX: 250, maxY: 600))
        let right = PagePlace(page: 0, box: Rect(minX: 300, minY: 60, maxX: 500, maxY: 200))
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            table(at: left, right), Piece(element: .text(TextBlock(drawn: "출처: 통계청", at: 206, x: 300...360)), page: 0),
        ])
        #expect(found[0]?.source?.text.text.string == "통계청")
    }

    @Test func aTextThatGoesOnInTheNextColumnDoesNotStandBetweenATableAndItsSource() {
        let place = PagePlace(page: 0, box: Rect(minX: 50, minY: 60, maxX: 250, maxY: 200))
        var text = TextBlock(drawn: "왼쪽 단에서 오른쪽 단으로 이어지는 글", at: 330, x: 50...250)
        text.places.append(PagePlace(page: 0, box: Rect(minX: 300, minY: 60, maxX: 500, maxY: 70)))
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            table(at: place), Piece(element: .text(TextBlock(drawn: "출처: 통계청", at: 206, x: 50...110)), page: 0),
            Piece(element: .text(text), page: 0),
        ])
        #expect(found[0]?.source?.text.text.string == "통계청")
    }

    @Test func theUnitUnderATableIsTheTables() {
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            table(from: 100, to: 300), Piece(element: .text(TextBlock(drawn: "(단위: 억원)", at: 304)), page: 0),
        ])
        #expect(found[0]?.unit?.text.string == "억원")
        #expect(used == [1])
    }

    @Test(
        "The unit at the end of a caption is the table's",
        arguments: [
            ("[표 3] 주요국의 예산 (단위: 억원)", "[표 3] 주요국의 예산"), ("〈주요국의 예산〉 (단위: 억원)", "주요국의 예산"),
            ("《주요국의 예산 (단위: 억원)》", "주요국의 예산"), ("표 3. 주요국의 예산 [단위 : 억원]", "표 3. 주요국의 예산"), ("주요국의 예산 (단위: 억원)", "주요국의 예산"),
        ])
    func unitOfACaption(line: String, name: String) {
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            Piece(element: .text(TextBlock(drawn: line, at: 100)), page: 0), table(from: 120, to: 300),
        ])
        #expect(found[1]?.captionText?.string == name)
        #expect(found[1]?.unit?.text.string == "억원")
    }

    @Test("A Chinese caption has no space behind its number", arguments: [("表7.6停车区用地指标", true), ("表1显示产量增加。", false)])
    func chineseCaptions(line: String, isCaption: Bool) {
        #expect((kinds.caption(TextBlock(drawn: line, at: 100)) != nil) == isCaption)
    }

    @Test func aUnitUnderATableIsNotThatOfTheNextOne() {
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            table(from: 100, to: 200), Piece(element: .text(TextBlock(drawn: "(단위: 억원)", at: 204)), page: 0), table(from: 260, to: 300),
        ])
        #expect(found[0]?.unit?.text.string == "억원" && found[2]?.unit == nil)
    }

    @Test func aCaptionGoesToWhatItsWordNames() {
        let figure = FigureBlock(places: [PagePlace(from: 100, to: 290)], kind: .drawing, pictures: [], text: [])
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            Piece(element: .figure(figure), page: 0), Piece(element: .text(TextBlock(drawn: "[그림 3] 큐비트 배열", at: 304)), page: 0),
            table(from: 320, to: 400), Piece(element: .text(TextBlock(drawn: "〈표 Ⅲ-4〉 공모 개요", at: 404)), page: 0),
        ])
        #expect(found[0]?.captionText?.string == "[그림 3] 큐비트 배열")
        #expect(found[2]?.captionText?.string == "〈표 Ⅲ-4〉 공모 개요")
    }

    @Test("Between two tables a caption is that of the one on the house's side", arguments: [true, false])
    func sideOfTheHouse(isOver: Bool) {
        func text(_ string: String, _ top: Double) -> Piece { Piece(element: .text(TextBlock(drawn: string, at: top)), page: 0) }
        let alone = [text("- 항목", 40), table(from: 70, to: 130), text("- 항목", 150)], caption = text("표 1. 추진 일정", isOver ? 56 : 134)
        let pieces = [table(from: 200, to: 260), text("표 2. 인력 현황", 268), table(from: 288, to: 348)]
        let habit = CaptionHabit(
            of: [isOver ? [alone[0], caption, alone[1], alone[2]] : [alone[0], alone[1], caption, alone[2]], pieces], kinds: kinds,
            bodySize: 10)
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10, habit: habit).captions(in: pieces)
        #expect(found.compactMap { $0.value.caption == nil ? nil : $0.key } == [isOver ? 2 : 0])
    }

    @Test func aCaptionInTwoLanguagesIsOne() {
        func pieces(_ lines: String...) -> [Piece] {
            lines.enumerated().map { Piece(element: .text(TextBlock(drawn: $1, at: 100 + 14 * Double($0))), page: 0) }
        }
        let paired = PairedCaption(kinds: kinds)
        #expect(
            paired.joined(pieces("그림 3. 시험 환경", "Fig. 3. Test environment")).map { $0.text?.string } == [
                "그림 3. 시험 환경 Fig. 3. Test environment"
            ])
        #expect(paired.joined(pieces("그림 3. 시험 환경", "그림 4. 시험 결과")).count == 2)
        #expect(paired.joined(pieces("그림 3. 시험 환경", "Table 3. Test environment")).count == 2)
    }

    @Test("The title of a table may stand under its number", arguments: [("Table ES-1", true), ("Table 1. Funding", false)])
    func titleUnderTheNumber(first: String, isJoined: Bool) {
        let lines = [first, "Funding by field"].enumerated().map {
            Piece(element: .text(TextBlock(drawn: $1, at: 100 + 14 * Double($0))), page: 0)
        }
        let paired = PairedCaption(kinds: kinds)
        #expect(paired.joined(lines + [table(from: 130, to: 200)]).count == (isJoined ? 2 : 3))
        let text = Piece(element: .text(TextBlock(drawn: "Funding has grown since 2019.", at: 130)), page: 0)
        #expect(paired.joined(lines + [text]).count == 3)
    }

    @Test(
        "Between a caption with its number and its table a remark in brackets may stand",
        arguments: [(["(measured in hundreds)"], true), (["[Based on 12 reports", "See Table 2]"], true), (["Costs have grown."], false)])
    func remarkUnderACaption(between: [String], isCaption: Bool) {
        let lines = (["Table 4. Funding by field"] + between).enumerated().map {
            Piece(element: .text(TextBlock(drawn: $1, at: 100 + 12 * Double($0))), page: 0)
        }
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: lines + [table(from: 140, to: 200)])
        #expect(found[lines.count]?.captionText?.string == (isCaption ? "Table 4. Funding by field" : nil))
        #expect(used == (isCaption ? [0] : []))
    }

    @Test func captionsUnderTwoFiguresAreOnesEach() {
        let figures = [(120.0, 200.0), (230, 310)].map {
            FigureBlock(places: [PagePlace(from: $0, to: $1)], kind: .drawing, pictures: [], text: [])
        }
        let lines = [("[암호화 과정]", 210.0), ("[복호화 과정]", 320)].map { TextBlock(drawn: $0, at: $1) }
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            Piece(element: .figure(figures[0]), page: 0), Piece(element: .text(lines[0]), page: 0),
            Piece(element: .figure(figures[1]), page: 0), Piece(element: .text(lines[1]), page: 0),
        ])
        #expect(found[0]?.captionText?.string == "암호화 과정")
        #expect(found[2]?.captionText?.string == "복호화 과정")
    }

    @Test func aCaptionBesideAFigureIsNotThatOfTheTableUnderIt() {
        let figure = FigureBlock(
            places: [PagePlace(page: 0, box: Rect(minX: 160, minY: 100, maxX: 300, maxY: 200))], kind: .picture, pictures: [], text: [])
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            Piece(element: .text(TextBlock(drawn: "〈혈액의 흐름〉", at: 186, x: 60...150)), page: 0),
            Piece(element: .figure(figure), page: 0), table(from: 216, to: 300),
        ])
        #expect(found[1]?.captionText?.string == "혈액의 흐름")
        #expect(found[2]?.caption == nil)
    }

    @Test(
        "A small line that points at the picture over it is its caption", arguments: [("▲", 8.0, true), ("▲", 10, false), ("-", 8, false)])
    func photoCaption(marker: String, size: Double, isCaption: Bool) {
        let figure = FigureBlock(places: [PagePlace(from: 120, to: 300)], kind: .picture, pictures: [], text: [])
        var line = TextBlock(drawn: "청사에서 열린 설명회", at: 304, size: size)
        line.marker = Marker(text: marker, kind: .bullet, series: marker)
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [
            Piece(element: .figure(figure), page: 0), Piece(element: .text(line), page: 0),
        ])
        #expect(used == (isCaption ? [1] : []))
        #expect(found[0]?.captionText?.string == (isCaption ? "청사에서 열린 설명회" : nil))
    }

    @Test(
        "A unit and a source that open the page or the column behind a table are its own",
        arguments: [(1, 50.0, true), (0, 330, true), (2, 50, false), (0, 50, false)])
    func overABreak(page: Int, x: Double, areTaken: Bool) {
        let lines = [("(단위: 명)", 60.0), ("출처: 통계청", 76)].map { line, top in
            var block = TextBlock(drawn: line, at: top, x: x...(x + 200))
            block.places = [PagePlace(page: page, box: block.places[0].box)]
            return Piece(element: .text(block), page: page)
        }
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: [table(from: 400, to: 760)] + lines)
        #expect(used == (areTaken ? [1, 2] : []))
        #expect(found[0]?.unit?.text.string == (areTaken ? "명" : nil))
    }

    @Test func aSourceUnderATablesUnitIsTheTables() {
        let lines = [TextBlock(drawn: "(단위: 명)", at: 304), TextBlock(drawn: "출처: 통계청", at: 320)]
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(
            in: [table(from: 100, to: 300)] + lines.map { Piece(element: .text($0), page: 0) })
        #expect(found[0]?.unit?.text.string == "명" && found[0]?.source?.text.text.string == "통계청")
        #expect(used == [1, 2])
    }

    @Test("A caption and its unit at the end of a page are those of the table that opens the next", arguments: [(1, true), (2, false)])
    func underABreak(page: Int, areTaken: Bool) {
        let lines = [("[표 3] 주요 사업의 현황", 740.0), ("(단위: 명)", 756)].map { line, top in
            Piece(element: .text(TextBlock(drawn: line, at: top)), page: 0)
        }
        let box = PagePlace(from: 60, to: 300).box
        var next = table(at: PagePlace(page: page, box: box))
        next.page = page
        let (found, used) = CaptionFinder(kinds: kinds, bodySize: 10).captions(in: lines + [next])
        #expect(used == (areTaken ? [0, 1] : []))
        #expect(found[2]?.unit?.text.string == (areTaken ? "명" : nil))
    }

    @Test func aCaptionThatOpensAPageIsThatOfTheTableBeforeItWhereCaptionsStandUnderTables() {
        func caption(_ line: String, at top: Double, page: Int) -> Piece {
            var block = TextBlock(drawn: line, at: top)
            block.places = [PagePlace(page: page, box: block.places[0].box)]
            return Piece(element: .text(block), page: page)
        }
        func table(page: Int, from top: Double, to bottom: Double) -> Piece {
            var piece = self.table(at: PagePlace(page: page, box: PagePlace(from: top, to: bottom).box))
            piece.page = page
            return piece
        }
        let text = Piece(element: .text(TextBlock(drawn: "사업은 다음과 같다.", at: 260)), page: 0)
        let pieces = [
            table(page: 0, from: 60, to: 200), caption("[표 1] 사업의 현황", at: 204, page: 0), text, table(page: 0, from: 600, to: 780),
            caption("[표 2] 예산의 변화", at: 60, page: 1), table(page: 1, from: 80, to: 200), caption("[표 3] 인력의 변화", at: 204, page: 1),
        ]
        let habit = CaptionHabit(of: [pieces], kinds: kinds, bodySize: 10)
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10, habit: habit).captions(in: pieces)
        #expect([0, 3, 5].map { found[$0]?.captionText?.string } == ["[표 1] 사업의 현황", "[표 2] 예산의 변화", "[표 3] 인력의 변화"])
    }

    @Test("The word alone in brackets opens a caption", arguments: [("<표> 주요국의 예산", true), ("[그림] 추진 절차", true), ("<예산> 주요국", false)])
    func theWordAloneInBrackets(line: String, isCaption: Bool) {
        #expect((kinds.caption(TextBlock(drawn: line, at: 100)) != nil) == isCaption)
    }

    @Test("A unit line over its table takes room", arguments: [true, false])
    func aUnitLineTakesRoom(hasUnit: Bool) {
        var caption = TextBlock(drawn: "주요국의 예산", at: 100)
        caption.alignment = .centre
        let unit = TextBlock(drawn: hasUnit ? "(단위: 억원)" : "해마다 공개", at: 118, x: 240...300)
        let (found, _) = CaptionFinder(kinds: kinds, bodySize: 10).captions(
            in: [caption, unit].map { Piece(element: .text($0), page: 0) } + [table(from: 140, to: 300)])
        #expect((found[2]?.caption != nil) == hasUnit)
    }
}
