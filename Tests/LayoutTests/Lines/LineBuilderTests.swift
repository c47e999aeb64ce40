import Testing

@testable import Layout

@Suite struct LineBuilderTests {
    @Test func aRaisedMarkJoinsItsLine() {
        var sketch = PageSketch("거주자1)는 신고한다")
        sketch.resize("1)", to: 6)
        sketch.move("1)", y: -4)
        #expect(sketch.lineTexts == ["거주자1)는 신고한다"])
        #expect(sketch.readLines[0].text.looks[3].contains(.superscript))
    }

    @Test func aRaisedMarkMayOpenItsLine() {
        var sketch = PageSketch("[4]를 쓴다")
        sketch.resize("[4]", to: 6)
        sketch.move("[4]", y: -4)
        #expect(sketch.lineTexts == ["[4]를 쓴다"])
    }

    @Test func twoPowersOfOneFormulaJoinTheirLine() {
        var sketch = PageSketch("비례(aXbY)하는 값")
        for power in ["X", "Y"] {
            sketch.resize(power, to: 6)
            sketch.move(power, y: -4)
        }
        #expect(sketch.lineTexts == ["비례(aXbY)하는 값"])
    }

    @Test func columnsOnOneBaselineAreTwoPieces() {
        #expect(PageSketch("왼쪽 단의 글        오른쪽 단의 글").lineTexts == ["왼쪽 단의 글", "오른쪽 단의 글"])
    }

    @Test func aSpaceStandsBeforeTheGlyphThatWasSetAfterIt() {
        // Tight setting: the letter behind the space starts left of it.
        var sketch = PageSketch("주 금융시장은")
        sketch.move("금융시장은", x: -5.4)
        #expect(sketch.lineTexts == ["주 금융시장은"])
    }

    @Test func runsPrintedOverEachOtherAreReadOneAfterTheOther() {
        var sketch = PageSketch("회의개최 결과보고")
        sketch.move("결과보고", x: -28)
        #expect(sketch.lineTexts.map { $0.filter { $0 != " " } } == ["회의개최결과보고"])
    }

    /// Every glyph of a page is in exactly one line, whatever its size and place.
    @Test(arguments: 0..<40) func everyGlyphIsInOneLine(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var sketch = PageSketch(
            """
            과학기술부는 인공지능    연구개발 예산을
              올해보다 크게    늘리기로 하였다

            ○ 첫째 ** 둘째
            """)
        for glyph in 0..<sketch.page.glyphs.count {
            sketch.page.glyphs.originX[glyph] += Double.random(in: -6...6, using: &random)
            sketch.page.glyphs.originY[glyph] += Double.random(in: -6...6, using: &random)
            sketch.page.glyphs.fontSize[glyph] = Double.random(in: 4...14, using: &random)
        }
        let ink = sketch.ink
        let seen = (0..<Int32(ink.count)).filter { ink.fate[Int($0)] == .seen }
        let lines = LineBuilder().lines(from: seen, in: ink)
        #expect(lines.flatMap(\.glyphs).sorted() == seen)
    }

    @Test func aColonBehindATabGoesOnWithItsLabel() {
        #expect(PageSketch("5월중          : 회의 실시").readLines.count == 1)
    }

    @Test func aLargeFigureBehindAGutterIsTheNextColumns() {
        var sketch = PageSketch("왼쪽 단에 있는 첫 기사의 제목     3 오른쪽 단의 제목")
        sketch.resize("3", to: 16)
        #expect(sketch.lineTexts.contains("왼쪽 단에 있는 첫 기사의 제목"))
    }

    @Test func aRaisedSignThatOpensANoteIsOfItsLine() {
        var sketch = PageSketch("3)공기 중의 수분과 반응하여\n4)기준 신호를 함께 보내")
        for sign in ["3)", "4)"] {
            sketch.resize(sign, to: 7)
            sketch.move(sign, x: 3, y: -4.5)
        }
        #expect(sketch.lineTexts == ["3)공기 중의 수분과 반응하여", "4)기준 신호를 함께 보내"])
    }

    @Test func aBulletBehindALabelOfAnotherColourOpensALine() {
        var sketch = PageSketch("주요내용 · 일정 금액을 환급")
        sketch.color("주요내용", 0x5050C0)
        #expect(sketch.lineTexts == ["주요내용", "· 일정 금액을 환급"])
        #expect(PageSketch("주요내용 · 일정 금액을 환급").lineTexts == ["주요내용 · 일정 금액을 환급"])
    }

    @Test("A small tag behind the middle line of a title is no word of it", arguments: [(7.0, 4), (10, 3)])
    func tagBehindTheMiddleLine(size: Double, count: Int) {
        var sketch = PageSketch("혈액 방울로 감염과\n염증을 가려내는 칩  바이오\n개발에 성공")
        sketch.resize("바이오", to: size)
        #expect(sketch.lineTexts.count == count)
    }

    @Test func aNumberBeforeAndATagBehindTheMiddleLineOfATitleAreNoWordsOfIt() {
        var sketch = PageSketch("    혈액 한 방울로 감염과\n1   염증을 가려내는 칩     바이오\n    개발에 성공")
        sketch.resize("바이오", to: 7)
        #expect(sketch.lineTexts == ["혈액 한 방울로 감염과", "1", "염증을 가려내는 칩", "바이오", "개발에 성공"])
    }

    @Test("Two words of a stretched line are one piece between lines of their text", arguments: [("개발에 성공", 3), ("", 3), ("  개발에 성공", 4)])
    func twoStretchedWords(below: String, count: Int) {
        let whole = "국립 연구소는 인공지능 예산을 늘리기로 하였다"
        #expect(PageSketch("\(whole)\n투자를                                  늘림R\n\(below)").lineTexts.count == count)
    }

    @Test func theWordsOfAStretchedLineAreOnePiece() {
        let whole = "국립 연구소는 인공지능 예산을 늘리기로 하였다", stretched = "투자를              처음에              늘림R"
        #expect(PageSketch("\(whole)\n\(stretched)").lineTexts == [whole, "투자를 처음에 늘림R"])
        // A row of a table ends anywhere, or its gaps differ.
        #expect(PageSketch("\(whole)\n투자를           처음에           늘림R").lineTexts.count == 4)
        #expect(PageSketch("\(whole)\n투자를          처음에                  늘림R").lineTexts.count == 4)
    }

    @Test func aLongPowerTearsNoLine() {
        var sketch = PageSketch("n이라 하면 2(160-16nn)개의 값을 예상한다")
        sketch.resize("(160-16nn)", to: 6)
        sketch.move("(160-16nn)", y: -4)
        #expect(sketch.lineTexts == ["n이라 하면 2(160-16nn)개의 값을 예상한다"])
    }

    @Test func aLabelBeforeAListIsALineOfItsOwn() {
        func lines(_ last: String) -> [String] {
            PageSketch(
                """
                ② 추진경위 - 1992년 기획단 발족
                           - 1993년 실무작업반 구성
                \(last)
                """
            ).lineTexts
        }
        #expect(lines("           - 1995년 사업 시행") == ["② 추진경위", "- 1992년 기획단 발족", "- 1993년 실무작업반 구성", "- 1995년 사업 시행"])
        #expect(lines("      - 1995년 사업 시행").first == "② 추진경위 - 1992년 기획단 발족")
    }

    @Test(
        "Gaps stand for the spaces beside a list's first bullet, where a font has none",
        arguments: [(2.5, [4, 3, 3, 3]), (0.0, [7, 3, 3])])
    func aLabelBeforeAListInAFontWithoutSpaces(gap: Double, counts: [Int]) {
        // A label of four letters, a dash, two letters; and a dash with two letters under that, twice.
        func row(_ row: Int) -> [LineBuilder.Placed] {
            (row == 0 ? 0..<7 : 4..<7).map { i in
                let u0 = Double(i) * 10 + (i > 3 ? gap : 0) + (i > 4 ? gap : 0)
                return LineBuilder.Placed(glyph: Int32(i), u0: u0, u1: u0 + 10, v: Double(row) * 14, size: 10, isSpace: false)
            }
        }
        #expect(ListTearer().torn((0..<3).map(row)) { $0.glyph == 4 ? 0x2D : nil }.map(\.count) == counts)
    }

    @Test func spacesBeforeAListAreNoLabel() {
        // Two spaces, a dash, a space, two letters.
        func glyph(_ column: Int, row: Int) -> LineBuilder.Placed {
            let u0 = Double(column) * 5, isSpace = [0, 1, 3].contains(column)
            return LineBuilder.Placed(glyph: Int32(column), u0: u0, u1: u0 + 5, v: Double(row) * 14, size: 10, isSpace: isSpace)
        }
        let rows: [[LineBuilder.Placed]] = (0..<3).map { row in (0..<6).map { glyph($0, row: row) } }
        #expect(ListTearer().torn(rows) { $0.glyph == 2 ? 0x2D : nil }.map(\.count) == [6, 6, 6])
    }

    @Test func aLoweredLetterOfALogoStaysInItsWord() {
        var sketch = PageSketch("조판기 TEX으로 쓴 글")
        sketch.move("EX으로 쓴 글", x: -1.7)
        sketch.move("E", y: 2.2)
        sketch.move("X으로 쓴 글", x: -1.3)
        #expect(sketch.lineTexts == ["조판기 TEX으로 쓴 글"])
    }

    @Test func aTitleThatIsSpreadOverTheMiddleOfItsLineIsOneWord() {
        let sketch = PageSketch(
            """
                            부        칙

            이 법은 공포 후 여섯 달이 지난 날부터 시행한다
            """)
        #expect(sketch.lineTexts == ["부칙", "이 법은 공포 후 여섯 달이 지난 날부터 시행한다"])
    }

    @Test func syllablesAtTheSidesAreTwoPieces() {
        let sketch = PageSketch(
            """
            남        여

            이 법은 공포 후 여섯 달이 지난 날부터 시행한다
            """)
        #expect(sketch.lineTexts.prefix(2) == ["남", "여"])
    }

    @Test func aTagIsNoWordOfItsTitleThoughTextFollowsClosely() {
        var sketch = PageSketch("    혈액 한 방울로 감염과\n01  염증을 가려내는 칩\n    개발에 성공\n감염과 염증을 가려내는 칩을 얻음")
        for glyph in 0..<sketch.page.glyphs.count where sketch.page.glyphs.originY[glyph] > sketch.place(of: "개발에").y + 2 {
            sketch.page.glyphs.fontSize[glyph] = 8
        }
        #expect(sketch.lineTexts == ["혈액 한 방울로 감염과", "01", "염증을 가려내는 칩", "개발에 성공", "감염과 염증을 가려내는 칩을 얻음"])
    }

    @Test func aBracketThatWasSetLaterStandsBeforeTheSpaceThatItEndsIn() {
        var sketch = PageSketch("가나 다)")
        sketch.move(")", x: -17)
        #expect(sketch.lineTexts == ["가나) 다"])
    }

    @Test func aRaisedSignOfNearlyTheLinesSizeJoinsIt() {
        var sketch = PageSketch("거주자1)는 신고한다")
        sketch.resize("1)", to: 9.5)
        sketch.move("1)", y: -4)
        #expect(sketch.lineTexts == ["거주자1)는 신고한다"])
        #expect(sketch.readLines[0].text.looks[3].contains(.superscript))
        var power = PageSketch("면적10-3은 작다")
        power.resize("-3", to: 9.3)
        power.move("-3", y: -5)
        #expect(power.lineTexts == ["면적10-3은 작다"])
        // Words are no signs.
        var words = PageSketch("거주자AB는 신고한다")
        words.resize("AB", to: 9.5)
        words.move("AB", y: -4)
        #expect(words.lineTexts.count > 1)
    }

    @Test("A note's raised sign joins its condensed line, over the end of the letter before it", arguments: [(-2.9, true), (-3.5, false)])
    func aRaisedSignOverTheEndOfACondensedLetterJoinsIt(overlap: Double, joins: Bool) {
        var sketch = PageSketch("능력시험*, 적격성")
        sketch.resize("*", to: 8)
        sketch.move("*, 적격성", x: overlap)
        sketch.move("*", y: -4)
        sketch.move(", 적격성", x: -2)
        #expect((sketch.lineTexts == ["능력시험*, 적격성"]) == joins)
    }

    @Test("A raised figure a space before a note opens it, and one farther away does not", arguments: [(2.0, true), (-3.0, false)])
    func aRaisedFigureASpaceBeforeANoteOpensIt(shift: Double, joins: Bool) {
        var sketch = PageSketch("35 본 조사에서 확인한 차이")
        sketch.resize("35", to: 5)
        sketch.move("35", x: shift, y: -4)
        #expect((sketch.lineTexts.count == 1) == joins)
    }
}
