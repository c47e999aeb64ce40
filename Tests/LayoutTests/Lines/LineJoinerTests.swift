import Testing

@testable import Layout

@Suite struct LineJoinerTests {
    private func text(_ string: String) -> LaidText {
        var text = LaidText()
        for scalar in string.unicodeScalars { text.append(scalar.value, [], .init(page: 0, glyph: 0)) }
        return text
    }

    /// A document whose line ends keep their spaces, or do not.
    private func joiner(keepsSpaces: Bool) -> LineJoiner {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.withSpace) = (40, keepsSpaces ? 20 : 0)
        return LineJoiner(habits: habits) { _, _ in (false, .statistics) }
    }

    @Test func aSpaceGlyphAtTheEndIsASpace() {
        let join = joiner(keepsSpaces: true).join(text("연구를 "), text("추진"), pieceHasSpaces: true)
        #expect(join == LineJoin(isSpace: true, reason: .spaceGlyph))
    }

    @Test func noneWhereOthersHaveItMeansThatTheWordGoesOn() {
        let join = joiner(keepsSpaces: true).join(text("과학기"), text("술부"), pieceHasSpaces: true)
        #expect(join == LineJoin(isSpace: false, reason: .noSpaceGlyph, habit: Comparison(.spaceShare, 0.5, against: 0.06)))
    }

    @Test func ideographsNeedNoSpace() {
        #expect(!joiner(keepsSpaces: false).join(text("科技"), text("部门"), pieceHasSpaces: false).isSpace)
    }

    @Test func aURLGoesOn() {
        let join = joiner(keepsSpaces: false).join(text("https://www.example.kr/a/"), text("b.html"), pieceHasSpaces: false)
        #expect(join == LineJoin(isSpace: false, reason: .url))
    }

    @Test func aSchemeGoesOnWhateverIsSetBehindIt() {
        #expect(!joiner(keepsSpaces: true).join(text("누리집(https:// "), text("www.example.kr)에서"), pieceHasSpaces: true).isSpace)
    }

    @Test func aParticleIsTightBehindABracketAlsoWhereLinesBreakBetweenWords() {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.syllables, habits.withRoom) = (40, 40, 40)
        let joiner = LineJoiner(habits: habits) { _, after in (false, after.first == 0xC5D0 ? .spelling : .statistics) }
        #expect(!joiner.join(text("관리에 관한 지침」"), text("에 따른"), pieceHasSpaces: false).isSpace)
        #expect(joiner.join(text("관리에 관한 지침」"), text("제10조"), pieceHasSpaces: false).isSpace)
    }

    @Test func aWordOfLettersIsWholeWhereTheDocumentHasItSo() {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.syllables, habits.withRoom) = (40, 40, 40)
        let joiner = LineJoiner(habits: habits) { _, after in (false, after.first == 0x61 ? .lexicon : .statistics) }
        #expect(!joiner.join(text("민간 S"), text("aaS를"), pieceHasSpaces: false).isSpace)
        #expect(joiner.join(text("민간 S"), text("bbS를"), pieceHasSpaces: false).isSpace)
    }

    @Test func aColonThatOpensALineStandsApart() {
        #expect(joiner(keepsSpaces: true).join(text("수행 방법"), text(": 일괄 도급"), pieceHasSpaces: true).isSpace == false)
        #expect(joiner(keepsSpaces: false).join(text("수행 방법"), text(": 일괄 도급"), pieceHasSpaces: false).isSpace)
    }

    @Test func aCommaEndsAWord() {
        #expect(joiner(keepsSpaces: false).join(text("시험,"), text("인증"), pieceHasSpaces: false).isSpace)
    }

    @Test func aRemarkInBracketsStandsApartFromTheSentenceBeforeIt() {
        #expect(joiner(keepsSpaces: false).join(text("사업이다."), text("([첨부1] 참조)"), pieceHasSpaces: false).isSpace)
    }

    @Test func latinWordsAreNotBroken() {
        #expect(joiner(keepsSpaces: false).join(text("Key"), text("Technologies"), pieceHasSpaces: false).isSpace)
    }

    /// A document of forty joins, `withSpace` of them with a space glyph; at `wordEnds` of the others a word ends.
    private func joiner(withSpace: Int, wordEnds: Int) -> LineJoiner {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.withSpace, habits.bare, habits.wordEnds, habits.syllables) = (
            40, withSpace, 40 - withSpace, wordEnds, 40 - withSpace
        )
        return LineJoiner(habits: habits) { _, _ in (false, .statistics) }
    }

    @Test func aFewSpacesDoNotMakeAHabit() {
        let join = joiner(withSpace: 4, wordEnds: 26).join(text("계획을"), text("의결"), pieceHasSpaces: true)
        #expect(join.reason == .statistics)
    }

    @Test func aTextWhoseLinesAllEndWithWordsWrapsAtWords() {
        let join = joiner(withSpace: 4, wordEnds: 34).join(text("계획을"), text("의결"), pieceHasSpaces: true)
        #expect(join.isSpace && join.reason == .wrapsAtWords)
    }

    @Test func aTextThatBreaksItsWordsDoesNotWrapAtWords() {
        var joiner = joiner(withSpace: 0, wordEnds: 20)
        joiner.habits.withRoom = 20
        #expect(joiner.join(text("기인하"), text("는"), pieceHasSpaces: false).reason == .wrapsAtWords)
        joiner.habits.broken = 8
        #expect(!joiner.join(text("기인하"), text("는"), pieceHasSpaces: false).isSpace)
    }

    @Test(
        "A cell that is too narrow for a word breaks off its last syllable even where words are kept whole",
        arguments: [
            ("과학기술", "부, 교육부", true, false), ("과학기술", "부, 교육부", false, true), ("학위 과정", "형", false, true), ("인력", "양성", true, true),
        ])
    func wordInANarrowCell(above: String, below: String, fillsAlone: Bool, isSpace: Bool) {
        let join = joiner(withSpace: 4, wordEnds: 34).join(text(above), text(below), pieceHasSpaces: true, fillsAlone: fillsAlone)
        #expect(join.isSpace == isSpace)
    }

    @Test func missingSpacesInsideWordsConfirmTheHabit() {
        let join = joiner(withSpace: 16, wordEnds: 5).join(text("과학기"), text("술부"), pieceHasSpaces: true)
        #expect(join.reason == .noSpaceGlyph)
    }

    @Test func aBracketAfterABracketIsAWordOfItsOwn() {
        #expect(joiner(keepsSpaces: false).join(text("(2023)"), text("[개정]"), pieceHasSpaces: false).isSpace)
    }

    @Test func aLineWithRoomForASyllableEndsWithAWord() {
        let joiner = joiner(keepsSpaces: true)
        #expect(joiner.join(text("함께 열다"), text("정부의"), pieceHasSpaces: true, room: 30, fontSize: 10).reason == .roomLeft)
        #expect(joiner.join(text("과학기"), text("술부"), pieceHasSpaces: true, room: 9, fontSize: 10).reason == .noSpaceGlyph)
    }

    @Test func aLineWhoseGapsTookASyllablesRoomEndsWithAWord() {
        let join = { joiner(keepsSpaces: false).join(text($0), text($1), pieceHasSpaces: true, stretch: $2, fontSize: 10) }
        #expect(join("지상층에 있는", "공용면적", 20).reason == .roomLeft)
        #expect(join("과학기", "술부", 9).reason == .statistics)
        // A figure and its unit are parted where words are kept whole.
        #expect(!join("전문인력을 40", "명까지", 30).isSpace)
        #expect(!joiner(keepsSpaces: true).join(text("과학기"), text("술부"), pieceHasSpaces: true, stretch: 20, fontSize: 10).isSpace)
    }

    @Test("A word that the document has whole goes on in a line that is stretched a little", arguments: [(20.0, false), (40, true)])
    func knownWord(stretch: Double, isSpace: Bool) {
        let joiner = LineJoiner(habits: .init()) { _, _ in (false, .lexicon) }
        let join = joiner.join(text("장비를 붙"), text("이는"), pieceHasSpaces: true, stretch: stretch, fontSize: 10)
        #expect(join.isSpace == isSpace)
    }

    @Test func aClosingMarkGoesWithItsSyllable() {
        #expect(!joiner(keepsSpaces: true).join(text("발표하였"), text("다.”"), pieceHasSpaces: true, room: 16, fontSize: 10).isSpace)
    }

    /// A document whose spaces at line ends are kept where they have room; `hanging` of its ten full lines have one.
    private func joiner(hanging: Int) -> LineJoiner {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.withSpace, habits.full, habits.fullWithSpace) = (40, 20, 10, hanging)
        return LineJoiner(habits: habits) { _, _ in (true, .statistics) }
    }

    @Test func aFullLineShowsNothingWhereSpacesAreKeptInsideTheColumnOnly() {
        let join = { (joiner: LineJoiner) in joiner.join(self.text("부품"), self.text("단가를"), pieceHasSpaces: true, isFull: true).reason }
        #expect(join(joiner(hanging: 0)) == .statistics)
        #expect(join(joiner(hanging: 4)) == .noSpaceGlyph)
    }

    @Test func aYearWithoutItsCenturyClosesNoQuotation() {
        #expect(joiner(keepsSpaces: false).join(text("요구하고,"), text("’25년부터"), pieceHasSpaces: false).isSpace)
        #expect(!joiner(keepsSpaces: false).join(text("‘정부혁신"), text("’를 운영"), pieceHasSpaces: false).isSpace)
    }

    @Test func aSentenceThatEndsIsNotTiedToTheNext() {
        #expect(joiner(keepsSpaces: false).join(text("옮겨 가고 있다."), text("이 글은"), pieceHasSpaces: false).isSpace)
    }

    @Test(
        "Where lines wrap at words, they break behind a wave dash and between a sign and its particle all the same",
        arguments: [("바누아투~", "누벨칼레도니"), ("유지·", "보수"), ("비율도 3.3%", "로 상승"), ("측정값의 52Mbps", "로 측정")])
    func wordsThatBreak(above: String, below: String) {
        #expect(!joiner(withSpace: 4, wordEnds: 34).join(text(above), text(below), pieceHasSpaces: true).isSpace)
    }

    @Test func whatAHyphenPartsGoesOnBehindIt() {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.bare, habits.wordEnds) = (40, 40, 40)
        let joiner = LineJoiner(habits: habits) { _, _ in (false, .statistics) }
        #expect(joiner.join(text("Science-"), text("Metrix"), pieceHasSpaces: false) == LineJoin(isSpace: false, reason: .hyphen))
        #expect(joiner.join(text("연구 -"), text("Metrix"), pieceHasSpaces: false).isSpace)
    }

    @Test("Words of letters are parted where a sentence or a remark ends", arguments: ["way to do it.", "(see above)", "5%"])
    func sentencesOfLetters(line: String) {
        #expect(joiner(keepsSpaces: false).join(text(line), text("Although it may"), pieceHasSpaces: false).isSpace)
    }

    @Test func aWordThatTheDocumentHasWholeLosesItsHyphen() {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.withSpace) = (40, 20)
        let joiner = LineJoiner(habits: habits) { before, _ in (false, before.first == 0x74 ? .lexicon : .statistics) }
        #expect(joiner.join(text("tech-"), text("nology is"), pieceHasSpaces: true) == LineJoin(isSpace: false, reason: .droppedHyphen))
        #expect(joiner.join(text("self-"), text("made"), pieceHasSpaces: true).reason != .droppedHyphen)
    }

    @Test func aWordOfLettersIsBrokenOnlyWhereItFillsItsLine() {
        let joiner = joiner(keepsSpaces: true)
        #expect(joiner.join(text("they divide the cost"), text("of building"), pieceHasSpaces: true).isSpace)
        #expect(!joiner.join(text("Electri"), text("city"), pieceHasSpaces: true).isSpace)
        #expect(!joiner.join(text("단순한 주소 설정과 인증 AH(Auth"), text("entication)"), pieceHasSpaces: true).isSpace)
    }

    @Test func aWordOfLettersGoesOnThatFillsItsCell() {
        let joiner = joiner(keepsSpaces: false)
        let goesOn = { (above: String, below: String) in
            !joiner.join(text(above), text(below), pieceHasSpaces: false, fillsAlone: true).isSpace
        }
        #expect(goesOn("Nether", "lands"))
        #expect(!goesOn("Life", "Sciences"))
    }

    @Test("A text whose known words are never broken at line ends wraps at words", arguments: [(0, true), (3, false)])
    func aTextWhoseKnownWordsAreNeverBrokenWrapsAtWords(broken: Int, wrapsAtWords: Bool) {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.syllables, habits.bare, habits.wordEnds) = (40, 40, 40, 26)
        (habits.known, habits.broken) = (8, broken)
        let join = LineJoiner(habits: habits) { _, _ in (false, .statistics) }.join(text("인증"), text("획득"), pieceHasSpaces: true)
        #expect(join.isSpace == wrapsAtWords)
    }

    @Test(
        "A capital opens a word behind a line of letters, and a syllable beside it says nothing",
        arguments: [("Updates", true), ("Updates를", false)])
    func capitalBelow(below: String, isSpace: Bool) {
        #expect(joiner(keepsSpaces: true).join(text("Policy"), text(below), pieceHasSpaces: true).isSpace == isSpace)
    }

    @Test func aNameThatItsCellIsTooNarrowForStaysWhole() {
        let join = joiner(keepsSpaces: true).join(text("Tensor"), text("Flow"), pieceHasSpaces: true, fillsAlone: true)
        #expect(!join.isSpace)
    }

    @Test func noLineBreaksBetweenALetterAndABracketThatIsTight() {
        #expect(joiner(keepsSpaces: false).join(text("Efficiency"), text("(%)"), pieceHasSpaces: false).isSpace)
    }

    @Test func aNotesMarkIsTight() {
        #expect(!joiner(keepsSpaces: false).join(text("비공개"), text("*"), pieceHasSpaces: false).isSpace)
    }

    @Test func anAddressGoesOnBehindItsScheme() {
        let rest = PageSketch("www.example.cl/panel").readLines[0]
        #expect(BlockBuilder().goesOnWithURL(PageSketch("자료 https://").readLines[0], rest))
        #expect(!BlockBuilder().goesOnWithURL(PageSketch("https://example.cl/panel").readLines[0], rest))
    }
}
