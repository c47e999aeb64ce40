import Testing

@testable import Layout

@Suite struct LineJoinerTests {
    private func text(_ string: String) -> LaidText {
        var text = LaidText()
        for scalar in string.unicodeScalars { text.append(scalar.value, [], .init(page: 0, glyph: 0)) }
        return text
    }

    private func end(
        _ above: String, _ below: String, setsSpaces: Bool, isFull: Bool = false, room: Double? = nil, stretch: Double? = nil,
        fillsAlone: Bool = false, isOneWord: Bool = false, isInBox: Bool = false, fontSize: Double = 0
    ) -> LineEnd {
        LineEnd(
            above: text(above), below: text(below), setsSpaces: setsSpaces, isFull: isFull, room: room, stretch: stretch,
            fillsAlone: fillsAlone, isOneWord: isOneWord, isInBox: isInBox, fontSize: fontSize)
    }

    /// A document whose line ends keep their spaces, or do not.
    private func joiner(keepsSpaces: Bool) -> LineJoiner {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.withSpace) = (40, keepsSpaces ? 20 : 0)
        return LineJoiner(habits: habits) { _, _ in (false, .statistics) }
    }

    @Test func aSpaceGlyphAtTheEndIsASpace() {
        let join = joiner(keepsSpaces: true).join(at: end("연구를 ", "추진", setsSpaces: true))
        #expect(join == LineJoin(isSpace: true, reason: .spaceGlyph))
    }

    @Test func noneWhereOthersHaveItMeansThatTheWordGoesOn() {
        let join = joiner(keepsSpaces: true).join(at: end("과학기", "술부", setsSpaces: true))
        #expect(join == LineJoin(isSpace: false, reason: .noSpaceGlyph, habit: Comparison(.spaceShare, 0.5, against: 0.06)))
    }

    @Test func aCellsLabelThatItsAuthorBrokeBetweenTwoWordsHasNoSpaceGlyphThere() {
        var joiner = joiner(keepsSpaces: true)
        joiner.boundary = { before, _ in (before.count >= 4, .lexicon) }
        #expect(joiner.join(at: end("요구사항", "설명", setsSpaces: true, isOneWord: true, isInBox: true)).isSpace)
        // A full line may have broken a name that only statistics part.
        joiner.boundary = { before, _ in (before.count >= 4, .statistics) }
        #expect(joiner.join(at: end("신청내용", "확인", setsSpaces: true, isOneWord: true, isInBox: true)).isSpace)
        #expect(!joiner.join(at: end("한국에너지", "연구원", setsSpaces: true, fillsAlone: true, isOneWord: true, isInBox: true)).isSpace)
        // Inside a word, in a line of several, outside of a cell and behind other signs none means that the word goes on.
        #expect(!joiner.join(at: end("요구", "사항", setsSpaces: true, isOneWord: true, isInBox: true)).isSpace)
        #expect(!joiner.join(at: end("기술적 위험", "관리", setsSpaces: true, isInBox: true)).isSpace)
        #expect(!joiner.join(at: end("요구사항", "설명", setsSpaces: true, isOneWord: true)).isSpace)
        #expect(!joiner.join(at: end("산업-맞춤형", "진단", setsSpaces: true, isOneWord: true, isInBox: true)).isSpace)
    }

    @Test func aYearWithoutItsCenturyIsAWordOfItsOwnWhateverWasTypedBeforeIt() {
        var joiner = joiner(keepsSpaces: true)
        joiner.boundary = { _, _ in (true, .statistics) }
        #expect(joiner.join(at: end("등이 대표적", "’21년 국내 기업", setsSpaces: true)).isSpace)
        #expect(!joiner.join(at: end("모두의 말뭉치", "’에서 배포", setsSpaces: true)).isSpace)
    }

    @Test func ideographsNeedNoSpace() {
        #expect(!joiner(keepsSpaces: false).join(at: end("科技", "部门", setsSpaces: false)).isSpace)
    }

    @Test func aURLGoesOn() {
        let join = joiner(keepsSpaces: false).join(at: end("https://www.example.kr/a/", "b.html", setsSpaces: false))
        #expect(join == LineJoin(isSpace: false, reason: .url))
    }

    @Test func aSchemeGoesOnWhateverIsSetBehindIt() {
        #expect(!joiner(keepsSpaces: false).join(at: end("누리집 (https://", "www.example.kr/a/b.html)", setsSpaces: false)).isSpace)
        #expect(!joiner(keepsSpaces: true).join(at: end("누리집(https:// ", "www.example.kr)에서", setsSpaces: true)).isSpace)
    }

    @Test func aParticleIsTightBehindABracketAlsoWhereLinesBreakBetweenWords() {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.syllables, habits.withRoom) = (40, 40, 40)
        let joiner = LineJoiner(habits: habits) { _, after in (false, after.first == 0xC5D0 ? .spelling : .statistics) }
        #expect(!joiner.join(at: end("관리에 관한 지침」", "에 따른", setsSpaces: false)).isSpace)
        #expect(joiner.join(at: end("관리에 관한 지침」", "제10조", setsSpaces: false)).isSpace)
    }

    @Test func aParticleOfOneSyllableIsTightAlsoWhereLinesBreakBetweenWords() {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.syllables, habits.withRoom) = (40, 40, 40)
        let joiner = LineJoiner(habits: habits) { _, after in (false, after.first == 0xC744 ? .spelling : .statistics) }
        #expect(!joiner.join(at: end("연구지원 전문인력", "을 대학당", setsSpaces: false)).isSpace)
        #expect(joiner.join(at: end("연구지원 전문인력", "을지로에", setsSpaces: false)).isSpace)
    }

    @Test("A full line may have lost the space behind a word that ends by spelling", arguments: [true, false])
    func aLostSpaceBehindAFullLine(isFull: Bool) {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.withSpace, habits.full, habits.fullWithSpace) = (40, 20, 10, 5)
        let joiner = LineJoiner(habits: habits) { _, _ in (true, .spelling) }
        #expect(joiner.join(at: end("성과 보고서를", "공개", setsSpaces: true, isFull: isFull)).isSpace == isFull)
        #expect(!joiner.join(at: end("저장소의 준", "수 요건", setsSpaces: true, isFull: isFull)).isSpace)
    }

    @Test("A full line may have lost the space behind any word where no word is broken", arguments: [(3, true), (30, false)])
    func aLostSpaceBehindAFullLineOfWholeWords(bare: Int, isSpace: Bool) {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.withSpace, habits.full, habits.fullWithSpace) = (40, 20, 10, 5)
        (habits.bare, habits.wordEnds) = (bare, 3)
        let joiner = LineJoiner(habits: habits) { _, _ in (true, .statistics) }
        #expect(joiner.join(at: end("실적을 함께", "다룸", setsSpaces: true, isFull: true)).isSpace == isSpace)
        #expect(!joiner.join(at: end("실적을 함께", "다룸", setsSpaces: true)).isSpace)
    }

    @Test func aWordOfLettersIsWholeWhereTheDocumentHasItSo() {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.syllables, habits.withRoom) = (40, 40, 40)
        let joiner = LineJoiner(habits: habits) { _, after in (false, after.first == 0x61 ? .lexicon : .statistics) }
        #expect(!joiner.join(at: end("민간 S", "aaS를", setsSpaces: false)).isSpace)
        #expect(joiner.join(at: end("민간 S", "bbS를", setsSpaces: false)).isSpace)
    }

    @Test func aColonThatOpensALineStandsApart() {
        #expect(joiner(keepsSpaces: true).join(at: end("수행 방법", ": 일괄 도급", setsSpaces: true)).isSpace == false)
        #expect(joiner(keepsSpaces: false).join(at: end("수행 방법", ": 일괄 도급", setsSpaces: false)).isSpace)
    }

    @Test func aCommaEndsAWord() {
        #expect(joiner(keepsSpaces: false).join(at: end("시험,", "인증", setsSpaces: false)).isSpace)
    }

    @Test("A comma ends a word where spaces are kept, too, unless the text sets its commas tight", arguments: [("", true), ("방식,", false)])
    func aCommaEndsAWordWhereSpacesAreKept(before: String, isSpace: Bool) {
        let end = end(before + "위임장(소정 양식),", "당첨자 신분증", setsSpaces: true)
        #expect(joiner(keepsSpaces: true).join(at: end).isSpace == isSpace)
    }

    @Test func aRemarkInBracketsStandsApartFromTheSentenceBeforeIt() {
        #expect(joiner(keepsSpaces: false).join(at: end("사업이다.", "([첨부1] 참조)", setsSpaces: false)).isSpace)
    }

    @Test func latinWordsAreNotBroken() {
        #expect(joiner(keepsSpaces: false).join(at: end("Key", "Technologies", setsSpaces: false)).isSpace)
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
        let join = joiner(withSpace: 4, wordEnds: 26).join(at: end("계획을", "의결", setsSpaces: true))
        #expect(join.reason == .statistics)
    }

    @Test func oneSpaceMakesNoHabit() {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.withSpace) = (14, 1)
        #expect(!LineJoiner(habits: habits) { _, _ in (false, .statistics) }.keepsSpaces)
    }

    @Test func aTextWhoseLinesAllEndWithWordsWrapsAtWords() {
        let join = joiner(withSpace: 4, wordEnds: 34).join(at: end("계획을", "의결", setsSpaces: true))
        #expect(join.isSpace && join.reason == .wrapsAtWords)
    }

    @Test func aTextThatBreaksItsWordsDoesNotWrapAtWords() {
        var joiner = joiner(withSpace: 0, wordEnds: 20)
        joiner.habits.withRoom = 20
        #expect(joiner.join(at: end("기인하", "는", setsSpaces: false)).reason == .wrapsAtWords)
        joiner.habits.broken = 8
        #expect(!joiner.join(at: end("기인하", "는", setsSpaces: false)).isSpace)
    }

    @Test(
        "A cell that is too narrow for a word breaks it even where words are kept whole, unless the words say that it has ended",
        arguments: [
            ("과학기술", "부, 교육부", true, false), ("과학기술", "부, 교육부", false, true), ("학위 과정", "형", false, true),
            ("위생건강", "위원회", true, false), ("연구", "과제", true, true),
        ])
    func wordInANarrowCell(above: String, below: String, fillsAlone: Bool, isSpace: Bool) {
        var joiner = joiner(withSpace: 4, wordEnds: 34)
        joiner.boundary = { before, _ in (before.elementsEqual("연구".unicodeScalars.map(\.value)), .statistics) }
        let join = joiner.join(at: end(above, below, setsSpaces: true, fillsAlone: fillsAlone))
        #expect(join.isSpace == isSpace)
    }

    @Test(
        "The year behind its sign and the lone ideograph behind a figure are tight",
        arguments: [("’21~’", "23", false), ("‘새 기술’", "23개", true), ("’26.", "上", false), ("’26.", "上半期", true)])
    func figuresOfACell(above: String, below: String, isSpace: Bool) {
        let join = joiner(withSpace: 4, wordEnds: 34).join(at: end(above, below, setsSpaces: true))
        #expect(join.isSpace == isSpace)
    }

    @Test func missingSpacesInsideWordsConfirmTheHabit() {
        let join = joiner(withSpace: 16, wordEnds: 5).join(at: end("과학기", "술부", setsSpaces: true))
        #expect(join.reason == .noSpaceGlyph)
    }

    @Test func aBracketAfterABracketIsAWordOfItsOwn() {
        #expect(joiner(keepsSpaces: false).join(at: end("(2023)", "[개정]", setsSpaces: false)).isSpace)
    }

    @Test func aLineWithRoomForASyllableEndsWithAWord() {
        let joiner = joiner(keepsSpaces: true)
        #expect(joiner.join(at: end("함께 열다", "정부의", setsSpaces: true, room: 30, fontSize: 10)).reason == .roomLeft)
        #expect(joiner.join(at: end("과학기", "술부", setsSpaces: true, room: 9, fontSize: 10)).reason == .noSpaceGlyph)
    }

    @Test func aLineWhoseGapsTookASyllablesRoomEndsWithAWord() {
        let join = { joiner(keepsSpaces: false).join(at: end($0, $1, setsSpaces: true, stretch: $2, fontSize: 10)) }
        #expect(join("지상층에 있는", "공용면적", 20).reason == .roomLeft)
        #expect(join("과학기", "술부", 9).reason == .statistics)
        // A figure and its unit are parted where words are kept whole.
        #expect(!join("전문인력을 40", "명까지", 30).isSpace)
        #expect(!joiner(keepsSpaces: true).join(at: end("과학기", "술부", setsSpaces: true, stretch: 20, fontSize: 10)).isSpace)
    }

    @Test("A word that the document has whole goes on in a line that is stretched a little", arguments: [(20.0, false), (40, true)])
    func knownWord(stretch: Double, isSpace: Bool) {
        let joiner = LineJoiner(habits: .init()) { _, _ in (false, .lexicon) }
        let join = joiner.join(at: end("장비를 붙", "이는", setsSpaces: true, stretch: stretch, fontSize: 10))
        #expect(join.isSpace == isSpace)
    }

    @Test func aClosingMarkGoesWithItsSyllable() {
        #expect(!joiner(keepsSpaces: true).join(at: end("발표하였", "다.”", setsSpaces: true, room: 16, fontSize: 10)).isSpace)
    }

    /// A document whose spaces at line ends are kept where they have room; `hanging` of its ten full lines have one.
    private func joiner(hanging: Int) -> LineJoiner {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.withSpace, habits.full, habits.fullWithSpace) = (40, 20, 10, hanging)
        return LineJoiner(habits: habits) { _, _ in (true, .statistics) }
    }

    @Test func aFullLineShowsNothingWhereSpacesAreKeptInsideTheColumnOnly() {
        let join = { (joiner: LineJoiner) in joiner.join(at: end("부품", "단가를", setsSpaces: true, isFull: true)).reason }
        #expect(join(joiner(hanging: 0)) == .statistics)
        #expect(join(joiner(hanging: 4)) == .noSpaceGlyph)
    }

    @Test func aYearWithoutItsCenturyClosesNoQuotation() {
        #expect(joiner(keepsSpaces: false).join(at: end("요구하고,", "’25년부터", setsSpaces: false)).isSpace)
        #expect(!joiner(keepsSpaces: false).join(at: end("‘정부혁신", "’를 운영", setsSpaces: false)).isSpace)
    }

    @Test func aSentenceThatEndsIsNotTiedToTheNext() {
        #expect(joiner(keepsSpaces: false).join(at: end("옮겨 가고 있다.", "이 글은", setsSpaces: false)).isSpace)
    }

    @Test(
        "Where lines wrap at words, they break behind a wave dash and between a sign and its particle all the same",
        arguments: [("바누아투~", "누벨칼레도니"), ("유지·", "보수"), ("비율도 3.3%", "로 상승"), ("측정값의 52Mbps", "로 측정")])
    func wordsThatBreak(above: String, below: String) {
        #expect(!joiner(withSpace: 4, wordEnds: 34).join(at: end(above, below, setsSpaces: true)).isSpace)
    }

    @Test(
        "A sign that a space parts from the word on its one side stands apart from that on the other, too",
        arguments: [
            ("알림마당 →", "‘2026년 사업", true), ("통합관리포털", "> 기술지원", true), ("10억 ~", "100억 원", true), ("표준 –", "제3부", true),
            ("피보조․", "피출연", false), ("데이터베이스를 구축", "· 운영", false), ("-----. -", "-----", false),
        ])
    func signsBetweenWords(above: String, below: String, isSpace: Bool) {
        #expect(joiner(keepsSpaces: false).join(at: end(above, below, setsSpaces: true)).isSpace == isSpace)
    }

    @Test func noWordGoesOnBehindAConjunction() {
        let joiner = { (habits: LineJoiner.Habits) in
            LineJoiner(habits: habits) { before, _ in before.last == 0xBC0F ? (true, .conjunction) : (false, .statistics) }
        }
        let join = { joiner(self.joiner(keepsSpaces: true).habits).join(at: end($0, "제3자 제공", setsSpaces: true)) }
        #expect(join("개인정보 수집·이용 및") == LineJoin(isSpace: true, reason: .conjunction))
        #expect(join("개인정보 수집·이").reason == .noSpaceGlyph)
    }

    @Test func whatAHyphenPartsGoesOnBehindIt() {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.bare, habits.wordEnds) = (40, 40, 40)
        let joiner = LineJoiner(habits: habits) { _, _ in (false, .statistics) }
        #expect(joiner.join(at: end("Science-", "Metrix", setsSpaces: false)) == LineJoin(isSpace: false, reason: .hyphen))
        #expect(joiner.join(at: end("연구 -", "Metrix", setsSpaces: false)).isSpace)
    }

    @Test("Words of letters are parted where a sentence or a remark ends", arguments: ["way to do it.", "(see above)", "5%"])
    func sentencesOfLetters(line: String) {
        #expect(joiner(keepsSpaces: false).join(at: end(line, "Although it may", setsSpaces: false)).isSpace)
    }

    @Test func aWordThatTheDocumentHasWholeLosesItsHyphen() {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.withSpace) = (40, 20)
        let joiner = LineJoiner(habits: habits) { before, _ in (false, before.first == 0x74 ? .lexicon : .statistics) }
        #expect(joiner.join(at: end("tech-", "nology is", setsSpaces: true)) == LineJoin(isSpace: false, reason: .droppedHyphen))
        #expect(joiner.join(at: end("self-", "made", setsSpaces: true)).reason != .droppedHyphen)
    }

    @Test func aWordOfLettersIsBrokenOnlyWhereItFillsItsLine() {
        let joiner = joiner(keepsSpaces: true)
        #expect(joiner.join(at: end("they divide the cost", "of building", setsSpaces: true)).isSpace)
        #expect(!joiner.join(at: end("Electri", "city", setsSpaces: true)).isSpace)
        #expect(!joiner.join(at: end("단순한 주소 설정과 인증 AH(Auth", "entication)", setsSpaces: true)).isSpace)
    }

    @Test func aWordOfLettersGoesOnThatFillsItsCell() {
        let joiner = joiner(keepsSpaces: false)
        let goesOn = { (above: String, below: String) in
            !joiner.join(at: end(above, below, setsSpaces: false, fillsAlone: true)).isSpace
        }
        #expect(goesOn("Nether", "lands"))
        #expect(!goesOn("Life", "Sciences"))
    }

    @Test("A text whose known words are never broken at line ends wraps at words", arguments: [(0, true), (3, false)])
    func aTextWhoseKnownWordsAreNeverBrokenWrapsAtWords(broken: Int, wrapsAtWords: Bool) {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.syllables, habits.bare, habits.wordEnds) = (40, 40, 40, 26)
        (habits.known, habits.broken) = (8, broken)
        let join = LineJoiner(habits: habits) { _, _ in (false, .statistics) }.join(at: end("인증", "획득", setsSpaces: true))
        #expect(join.isSpace == wrapsAtWords)
    }

    @Test(
        "A capital opens a word behind a line of letters, and a syllable beside it says nothing",
        arguments: [("Updates", true), ("Updates를", false)])
    func capitalBelow(below: String, isSpace: Bool) {
        #expect(joiner(keepsSpaces: true).join(at: end("Policy", below, setsSpaces: true)).isSpace == isSpace)
    }

    @Test func aNameThatItsCellIsTooNarrowForStaysWhole() {
        let join = joiner(keepsSpaces: true).join(at: end("Tensor", "Flow", setsSpaces: true, fillsAlone: true))
        #expect(!join.isSpace)
    }

    @Test func noLineBreaksBetweenALetterAndABracketThatIsTight() {
        #expect(joiner(keepsSpaces: false).join(at: end("Efficiency", "(%)", setsSpaces: false)).isSpace)
    }

    @Test func aNotesMarkIsTight() {
        #expect(!joiner(keepsSpaces: false).join(at: end("비공개", "*", setsSpaces: false)).isSpace)
    }

    @Test func anAddressGoesOnBehindItsScheme() {
        let rest = PageSketch("www.example.cl/panel").readLines[0]
        #expect(BlockBuilder().goesOnWithURL(PageSketch("자료 https://").readLines[0], rest))
        #expect(!BlockBuilder().goesOnWithURL(PageSketch("https://example.cl/panel").readLines[0], rest))
    }

    @Test(
        "A price, and a word behind a note's mark, opens a word of letters",
        arguments: [
            ("grants of up to", "£80,000 by lottery", true), ("electricity prices.*", "Groups warned", true),
            ("the framework**", "and its use", true),
            ("지원금 최대", "£80,000까지", false), ("재정*", "재원", false),
        ])
    func wordsOfLettersArePartedFromSigns(above: String, below: String, isSpace: Bool) {
        #expect(joiner(keepsSpaces: false).join(at: end(above, below, setsSpaces: false)).isSpace == isSpace)
    }

    @Test(
        "Figures and letters among ideographs need no space, and a figure is broken anywhere there",
        arguments: [
            ("运行费用的比例从19%", "上升到34%", false), ("团队把1901年至20", "20年的气象记录", false), ("引入AI", "技术的实验室", false),
            ("采用 AI", "技术 的实验室", true), ("연구 예산 2019", "年度 계획", true),
        ])
    func ideographsAndFigures(above: String, below: String, isSpace: Bool) {
        let joiner = LineJoiner(habits: LineJoiner.Habits()) { _, _ in (true, .statistics) }
        #expect(joiner.join(at: end(above, below, setsSpaces: false)).isSpace == isSpace)
    }

    /// A text whose lines break between words only.
    private let atWords: LineJoiner = {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.syllables, habits.withRoom) = (40, 40, 40)
        return LineJoiner(habits: habits) { above, below in (above.last == 0x2A, below.first == 0xB97C ? .spelling : .statistics) }
    }()

    @Test func aRaisedSignThatOpensALineIsTight() {
        var mark = LaidText()
        for scalar in "1)을".unicodeScalars { mark.append(scalar.value, scalar == "을" ? [] : .superscript, .init(page: 0, glyph: 0)) }
        #expect(!atWords.join(at: LineEnd(above: text("조성 계획"), below: mark, setsSpaces: false)).isSpace)
        #expect(atWords.join(at: end("조성 계획", "1)을", setsSpaces: false)).isSpace)
    }

    @Test func aParticleIsTightBehindANotesMark() {
        #expect(!atWords.join(at: end("측정 장치*", "를 설치", setsSpaces: false)).isSpace)
        #expect(atWords.join(at: end("측정 장치*", "설치", setsSpaces: false)).isSpace)
    }

    @Test(
        "A text that parts its words has no hyphens in them, one with compound words or without a word that it has whole keeps them",
        arguments: [(1, 1, false), (1, 4, true), (0, 1, true)])
    func aTextThatPartsItsWordsHasNoHyphensInThem(parted: Int, compounds: Int, isKept: Bool) {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.hyphens, habits.partedWords, habits.compounds) = (40, 6, parted, compounds)
        let joiner = LineJoiner(habits: habits) { _, _ in (false, .statistics) }
        let join = joiner.join(at: end("in Octo-", "ber", setsSpaces: true))
        #expect(join.reason == (isKept ? .hyphen : .droppedHyphen))
    }

    @Test(
        "A line ends within a figure where no figure would end",
        arguments: [
            ("클라우드를 ’2", "7년 10월에", true), ("모두 1,00", "0시간 이상", true), ("회의는 20", "26년 3월에", true), ("시행은 1", "0월부터", true),
            ("표 3", "5개 기관", false), ("참여 기관 1,200", "300개사", false), ("기업 20", "26개를", false),
        ])
    func brokenFigure(above: String, below: String, isTight: Bool) {
        let join = LineJoiner(habits: LineJoiner.Habits()) { _, _ in (true, .statistics) }.join(at: end(above, below, setsSpaces: false))
        #expect(join.isSpace != isTight)
    }

    @Test(
        "What authors type is a word's own hyphen where typesetters set another",
        arguments: [(0, LineJoin.Reason.droppedHyphen), (2, .hyphen)])
    func hyphensOfTwoKinds(set: Int, reason: LineJoin.Reason) {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.hyphens, habits.partedWords, habits.setHyphens) = (40, 6, 1, set)
        let joiner = LineJoiner(habits: habits) { _, _ in (false, .statistics) }
        #expect(joiner.join(at: end("of Lithium-", "ion cells", setsSpaces: true)).reason == reason)
    }

    @Test func aFullLineOfACellEndsAWordOfLettersThoughItsSpaceIsLeftOut() {
        var habits = LineJoiner.Habits()
        (habits.joins, habits.withSpace) = (40, 30)
        let isApart = { (isSpace: Bool) in
            LineJoiner(habits: habits) { _, _ in (isSpace, .lexicon) }
                .join(at: end("Electricity", "share", setsSpaces: true, isFull: true)).isSpace
        }
        #expect(isApart(true) && !isApart(false))
    }

    @Test(
        "A hyphen that typesetters alone set is no part of its word, one that stands inside lines too is",
        arguments: [(0, LineJoin.Reason.droppedHyphen), (1, .hyphen)])
    func hyphensThatTypesettersSet(inner: Int, reason: LineJoin.Reason) {
        var habits = LineJoiner.Habits()
        (habits.setHyphens, habits.innerSetHyphens) = (1, inner)
        let joiner = LineJoiner(habits: habits) { _, _ in (false, .statistics) }
        #expect(joiner.join(at: end("of four Techni\u{2010}", "cians", setsSpaces: true)).reason == reason)
        #expect(joiner.join(at: end("of four Techni-", "cians", setsSpaces: true)).reason == .hyphen)
    }
}
