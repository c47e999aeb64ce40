import Geometry
import Testing

@testable import Layout

/// Sentences that go on although the line above ended early, or the next one starts elsewhere than wrapped lines do.
@Suite struct SentenceTests {
    private func groups(_ lines: [ReadLine], roomBehindFirst: Double) -> Int {
        let left = lines.map(\.left).min() ?? 0
        let column = BlockBuilder.Column(left: left, right: lines[0].right + roomBehindFirst, pitches: [10: 14])
        return BlockBuilder().groups(of: lines, in: column).count
    }

    @Test(
        "A sentence goes on behind a line that ends early, up to its full stop or in small letters",
        arguments: [
            ("연안여객선 앱에 각종 간편 결제 서비스 및 푸시\n메시지 기능을 도입하여 편의를 개선하였습니다.", 1),
            ("연안여객선 앱에 각종 간편 결제 서비스를 도입한다.\n메시지 기능을 도입하여 편의를 개선하였습니다.", 2),
            ("연안여객선 앱에 각종 간편 결제 서비스 및 푸시\n메시지 기능을 도입하여 편의를 개선", 2),
            ("The number of schools in the original sample that\ntook part in the study", 1),
            ("The number of schools in the original sample that\nTook part in the study", 2), ("seven\ntook part in the study", 2),
        ])
    func aSentenceGoesOnBehindALineThatEndsEarly(text: String, groups: Int) {
        let lines = PageSketch(text).readLines
        #expect(self.groups(lines, roomBehindFirst: 63) == groups)
    }

    @Test(
        "What a comma ends goes on, however early the line ends",
        arguments: [
            ("독립 법인과 국가실험실의 역할이 겹치고,\n인력이 일부 지역으로 쏠림", 1), ("大型科研设施的建设费用高、使用周期长，\n研究人员如何使用", 1),
            ("독립 법인과 국가실험실의 역할이 겹침\n인력이 일부 지역으로 쏠림", 2), ("독립 법인과 국가실험실의 역할이 겹치고,\n○ 인력이 일부 지역으로 쏠림", 2),
        ])
    func whatACommaEndsGoesOn(text: String, groups: Int) {
        #expect(self.groups(PageSketch(text).readLines, roomBehindFirst: 150) == groups)
    }

    @Test(
        "A word in small letters goes on at the margin, however wide the first line is indented",
        arguments: [("childhood", 1), ("Childhood", 2)])
    func aWordInSmallLettersGoesOnAtTheMargin(word: String, groups: Int) {
        let lines = PageSketch("          This study differs from prior evaluations of early\n\(word) programs").readLines
        #expect(self.groups(lines, roomBehindFirst: 20) == groups)
    }

    @Test("A word that a full line breaks goes on at the margin, left of the item that spaces indent", arguments: [(true, 1), (false, 2)])
    func aBrokenWordGoesOnAtTheMargin(setsSpaces: Bool, groups: Int) {
        var lines = PageSketch(
            """
                          • 말소리를 듣지 못하는 사람에게는 요금을 모두 할인함(부
            과)
            """
        ).readLines
        for i in lines.indices { lines[i].setsSpaces = setsSpaces }
        #expect(self.groups(lines, roomBehindFirst: 3) == groups)
    }

    @Test(
        "A full line's sentence goes on at the margin where the document's items do, but for a full stop", arguments: ["그 결과를", "결과를 쓴다."])
    func anItemGoesOnAtTheMarginByHabit(end: String) {
        let lines = PageSketch("    - 사전에 정한 절차에 따라 검토하고 \(end)\n서면으로 알린다").readLines
        let column = BlockBuilder.Column(left: lines[1].left, right: lines[0].right + 3, pitches: [10: 14])
        var builder = BlockBuilder()
        #expect(builder.groups(of: lines, in: column).count == 2)
        builder.wrapsAtMargin = true
        #expect(builder.groups(of: lines, in: column).count == (end.last == "." ? 2 : 1))
    }

    @Test func aShortItemBreaksNoWord() {
        var lines = PageSketch("  - 두 번째 기사의 제목\n발행일").readLines
        for i in lines.indices { lines[i].setsSpaces = true }
        #expect(groups(lines, roomBehindFirst: 0) == 2)
    }

    @Test("A word that a full line breaks goes on however wide the lines are set", arguments: [(true, 1), (false, 2)])
    func aBrokenWordGoesOnFarBelow(setsSpaces: Bool, groups: Int) {
        var lines = PageSketch("수행에 필요한 기간과 세부 일정을 제시하며 각 활동\n에 필요한 일정계획을 제시", pitch: 20).readLines
        for i in lines.indices { lines[i].setsSpaces = setsSpaces }
        #expect(self.groups(lines, roomBehindFirst: 1) == groups)
    }

    @Test func severalLinesShowTheMarginThatANumberedTextGoesOnAt() {
        let lines = PageSketch(
            """
            1. 장애인
                2) 두 귀의 청력을 각각 잃은 사람과 소리를 듣지 못하는 사
            람과 그 밖의 사람
            2. 그 밖
            """
        ).readLines
        let column = BlockBuilder.Column(left: lines[0].left - 6, right: lines[1].right + 3, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).map(\.lines.count) == [1, 2, 1])
    }

    @Test("A remark in small type goes on with its sentence where the line returns to the text's size", arguments: [("이 필요", 1), ("", 2)])
    func aLineReturnsFromARemark(end: String, groups: Int) {
        var sketch = PageSketch("o 활동을 방지하고 추적해야 하므로 디지털 신원 검증\n  (digital verification of identities)\(end)")
        sketch.resize("(digital verification of identities)", to: 8)
        #expect(self.groups(sketch.readLines, roomBehindFirst: 20) == groups)
    }

    @Test("Figures below each other are values of their own in a cell that has room", arguments: [(100.0, 3), (4, 1)])
    func figuresInACell(room: Double, groups: Int) {
        let lines = PageSketch("0.1\n0.2\n1.5").readLines
        var column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 14])
        column.sides = (column.left - 2)...(column.right + room)
        #expect(BlockBuilder().groups(of: lines, in: column).count == groups)
    }

    @Test("Long lines that share both edges are not centred, short ones may be", arguments: [24, 8])
    func longLinesThatShareBothEdgesAreNotCentred(syllables: Int) {
        let text = String(repeating: "가", count: syllables)
        let lines = PageSketch("\(text)\n\(text)").readLines
        // The word below would have had room in the middle of the column, but not at the line's end.
        let room = Double(syllables) * 10 * 0.75
        let column = BlockBuilder.Column(left: lines[0].left - room, right: lines[0].right + room, pitches: [10: 14])
        let rule = BlockBuilder().groups(of: lines, in: column).last?.evidence.last?.rule
        #expect((rule == .centredAfterShortLine || rule == .centredAfterFullLine) == (syllables < 20))
    }

    @Test func aSentenceMayEndUnderTheTitleThatItRunsAround() {
        let lines = PageSketch(
            """
                              올해 예산안은 새 정부의 첫 편성이며 재정의 기조 전환
                              및 건전 재정과 역대 최대의 지출 재구조화 등의 내용을
            이에 기반을 둔 과제를 담고 있다
            """
        ).readLines
        let column = BlockBuilder.Column(left: lines[2].left, right: lines[0].right, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == 1)
    }

    @Test(
        "Two lines of which the first ends so early that it was broken by hand are joined with a space",
        arguments: [(60.0, true), (20, false)])
    func aLineBrokenByHandEndsWithAWord(room: Double, isSpace: Bool) {
        var lines = PageSketch("제67조와 제74조\n중소기업창업지원법").readLines
        for i in lines.indices { lines[i].setsSpaces = true }
        var group = LineGroup(
            lines[0], because: Evidence(.firstOfColumn), alignment: .start, columnLeft: lines[0].left, columnRight: lines[0].right + room)
        group.append(lines[1], because: Evidence(.wrapped))
        var habits = LineJoiner.Habits()
        (habits.joins, habits.withSpace) = (40, 20)
        let joiner = LineJoiner(habits: habits) { _, _ in (false, .statistics) }
        let text = BlockAssembler(joiner: joiner, keepsReasons: false).block(of: group).text.string
        #expect(text == (isSpace ? "제67조와 제74조 중소기업창업지원법" : "제67조와 제74조중소기업창업지원법"))
    }

    @Test("A title in brackets goes on to the bracket that closes it", arguments: [("[", "]"), ("『", "』"), ("<", ">"), ("", "")])
    func titleInBrackets(open: String, close: String) {
        let sketch = PageSketch("\(open)국내 제도의\n개선 방향\(close)\n과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였음")
        #expect(sketch.blocks[0].count == (open.isEmpty ? 1 : 2))
    }

    @Test("A text indented on both sides goes on where its line reaches the indent at the right", arguments: [(60.0, 1), (120, 2)])
    func aTextIndentedOnBothSidesIsOneBlock(roomAtRight: Double, groups: Int) {
        let lines = PageSketch("과학기술부가 신형 연구개발기관의 운영 실태를 처음으로 공개하고 성\n과가 낮은 곳의 지정을 취소").readLines
        let column = BlockBuilder.Column(left: lines[0].left - 58, right: lines[0].right + roomAtRight, pitches: [10: 14])
        let found = BlockBuilder().groups(of: lines, in: column)
        #expect(found.count == groups)
        #expect(found[0].alignment == .start || groups > 1)
    }

    @Test("A bold line at the margin heads what follows, however full the item above it", arguments: [("참고자료", 2), ("  참고자료", 1)])
    func aBoldLineBehindAFullItem(line: String, groups: Int) {
        let lines = PageSketch("○ 연구책임자의 비율을 절반 이상으로 유지\n\(line)", bold: ["참고자료"]).readLines
        #expect(self.groups(lines, roomBehindFirst: 0) == groups)
    }

    @Test("A bold line that is larger than the full line above it heads what follows", arguments: [(11.0, 2), (10, 1)])
    func aLargerBoldLineBehindAFullLine(size: Double, groups: Int) {
        var sketch = PageSketch("연구책임자의 비율을 절반 이상으로 유지\n정책동향", bold: ["정책동향"])
        sketch.resize("정책동향", to: size)
        #expect(self.groups(sketch.readLines, roomBehindFirst: 0) == groups)
    }

    @Test(
        "A paragraph opens behind a full line where its first line was indented by a space, as the one above it was",
        arguments: [(" 향후", ".", 2), ("향후", ".", 1), (" 향후", "", 1), (" 향후", ".␣", 1)])
    func aParagraphOpensBehindAFullLineAsItsFirstDid(opening: String, end: String, groups: Int) {
        let lines = PageSketch(
            """
             투자가 회복세에서 주춤한 모습인데 이는
            여러 위험에 기인하는 것으로 보고 있다\(end)
            \(opening) 정부는 우리 기업이 경영을 할 수
            """
        ).readLines
        #expect(self.groups(lines, roomBehindFirst: 3) == groups)
    }

    @Test(
        "The next article of a law opens behind a full line when its own lines hang",
        arguments: [("  위원회에 관한 적용례) 개정규정은 그", [1, 2]), ("위원회에 관한 적용례) 개정규정은 그때", [3])])
    func theNextArticleOpensBehindAFullLine(third: String, counts: [Int]) {
        let lines = PageSketch(
            """
            이 법은 공포 후 여섯 달이 지나면 시행한다.
            적용례(탄소중립 위원회 및 녹색성장 위원회
            \(third)
            """
        ).readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right + 3, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).map(\.lines.count) == counts)
    }

    @Test(
        "What stands at the margin behind the last of several numbers is no part of it, where the others hang",
        arguments: [("    ", 4), ("", 3)])
    func whatStandsAtTheMarginBehindANumber(hang: String, groups: Int) {
        let lines = PageSketch(
            """
              1. 총연합단체 및 산업별 연합단체와 노동조합
            \(hang)합을 대표하는 단체
              2. 농업 및 식품산업 기본법에 따른 생산자단체와
            \(hang)수산업 어촌 발전 기본법의 단체
              3. 비영리민간단체 지원법에 따른 단체
            후단중노동자소상공인 이하를 모두 삭제하고
            """
        ).readLines
        #expect(self.groups(lines, roomBehindFirst: 3) == groups)
    }
}
