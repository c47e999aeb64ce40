import Testing
import WordBoundaries

extension DocumentLexicon {
    /// What lines from the middle of paragraphs show: their first and their last word may be cut.
    fileprivate init(lines: [[UInt32]]) { self.init(paragraphs: lines.map { [[], $0, []] }) }
}

@Suite struct BoundaryJudgeTests {
    private let judge = BoundaryJudge(
        lexicon: DocumentLexicon(
            lines: [
                "올해 과학기술부는 연구개발 예산을 확대할 계획을 발표하고 있다",
                "이번 과학기술부는 인재 양성 계획을 새로 마련하고 연구개발 사업을 추진하고 있다",
                "정부는 다시 연구개발 계획을 검토하고 예산을 늘리기로 하였다 특히 양성 사업을 강화",
            ].map { $0.unicodeScalars.map(\.value) }))

    private func isSpace(_ before: String, _ after: String) -> Bool {
        judge.isSpace(before: before.unicodeScalars.map(\.value)[...], after: after.unicodeScalars.map(\.value)[...]).isSpace
    }

    @Test func aWordSeenWholeElsewhereIsNotParted() {
        #expect(!isSpace("정부와 과학기", "술부는 올해"))
        #expect(!isSpace("정부의 연구", "개발 예산"))
    }

    @Test func twoWordsSeenElsewhereAreParted() {
        #expect(isSpace("새로운 계획을", "검토하고"))
        #expect(isSpace("정부는 예산을", "늘리기로"))
    }

    @Test func whatCountsStandsApartFromItsNumeral() {
        #expect(isSpace("중심에 두며, 두", "쪽 모두"))
        #expect(isSpace("다섯 가운데 세", "나라의 사례"))
        #expect(!isSpace("올해 세", "계 시장"))
    }

    @Test func theEndOfAQuestionIsTight() {
        #expect(!isSpace("얼마를 썼는", "가"))
        #expect(isSpace("감사원 출신", "가족"))
    }

    @Test(
        "A document too short to show its words is read as the language has them",
        arguments: [
            ("위생건강", "위원회", false), ("실증 시험", "시설을", false), ("연구가 진행", "중이며", true),
            ("개발 인력을", "양성하는", true), ("수요 조사", "결과에", true), ("부담을 줄이", "는 데", false), ("시험로 2", "단계 착수", false),
        ])
    func ofTheLanguage(before: String, after: String, isApart: Bool) {
        let judge = BoundaryJudge(lexicon: DocumentLexicon(lines: []))
        let scalars = { (text: String) in text.unicodeScalars.map(\.value)[...] }
        #expect(judge.isSpace(before: scalars(before), after: scalars(after)).isSpace == isApart)
    }

    @Test func aUnitStandsByItsFigureAsElsewhere() {
        let judge = BoundaryJudge(
            lexicon: DocumentLexicon(lines: ["하루 3시간 이내에서 매년 12 개월 동안 시간을 들인다", "모두 4시간 걸린다"].map { $0.unicodeScalars.map(\.value) }))
        let isSpace = { (before: String, after: String) in
            judge.isSpace(before: before.unicodeScalars.map(\.value)[...], after: after.unicodeScalars.map(\.value)[...]).isSpace
        }
        #expect(!isSpace("주당 4", "시간 이내로"))
        #expect(isSpace("올해 6", "개월 동안"))
    }

    @Test func aWordOfLettersWithItsParticleIsSeenByItsBeginning() {
        let judge = BoundaryJudge(
            lexicon: DocumentLexicon(lines: ["민간 SaaS를 이용하는 기관", "모두 In 그리고 Formation을 쓴다"].map { $0.unicodeScalars.map(\.value) }))
        let isJoined = { (before: String, after: String) in
            let found = judge.isSpace(before: before.unicodeScalars.map(\.value)[...], after: after.unicodeScalars.map(\.value)[...])
            return !found.isSpace && found.reason == .lexicon
        }
        #expect(isJoined("연계 S", "aaS한정"))
        #expect(!isJoined("연계 S", "bbS한정"))
    }

    @Test func nothingIsDecidedFromNothing() {
        let empty = BoundaryJudge(lexicon: DocumentLexicon(lines: []))
        #expect(!empty.isSpace(before: [], after: []).isSpace)
        #expect(empty.isSpace(before: [0xAC00], after: [0xB098]) == empty.isSpace(before: [0xAC00], after: [0xB098]))
    }

    /// A document of one line shows nothing of its own.
    @Test(
        "Where the document shows nothing, particles, endings and lengths decide",
        arguments: [("연구개발 예산을", "늘리기로", true), ("새로운 기술의", "확보를", true), ("과학기", "술부는", false), ("계획을 발표하였", "다고", false)])
    func withoutEvidenceTheLanguageDecides(before: String, after: String, isSpace: Bool) {
        let judge = BoundaryJudge(lexicon: DocumentLexicon(lines: []))
        let found = judge.isSpace(before: before.unicodeScalars.map(\.value)[...], after: after.unicodeScalars.map(\.value)[...])
        #expect(found.isSpace == isSpace && found.reason == .statistics)
    }

    /// A judge that knows these lines, asked about one place.
    private func judged(_ lines: [String], _ before: String, _ after: String) -> (isSpace: Bool, reason: BoundaryJudge.Reason) {
        BoundaryJudge(lexicon: DocumentLexicon(lines: lines.map { $0.unicodeScalars.map(\.value) }))
            .isSpace(before: before.unicodeScalars.map(\.value)[...], after: after.unicodeScalars.map(\.value)[...])
    }

    @Test(
        "Spelling sets particles tight, bound nouns and auxiliary verbs apart",
        arguments: [
            ("시험은 1월 1일", "부터 시행", false), ("기록을 세운", "바 있음", true), ("한곳에서 할", "수 있으며", true), ("논의를 시작해야", "함", true),
            ("비율도 1.9%", "에서 3.3%로", false), ("설계값인 52Mbps", "로 측정", false), ("처방이 31%", "감소", true),
            ("대학의 부담", "을 줄이는", false), ("장비를 넣", "을 경우", false), ("까는 것", "보다 비용이", false), ("기존 방식", "보다 약", false),
            ("제도를", "보다 쉽게", true), ("5년을 넘을 수", "없음", true), ("27%로 낮아", "지고 있음", false), ("반드시 기재하도", "록 함", false),
            ("10개 도시에서", "시범 운영", true), ("조사에 해당", "한다는 해석", false), ("뉴델리에서 제", "12차 회의", false),
            ("구성이 늦어진 데", "따른 것", true), ("생산능력 167GWh", "도달", true),
        ])
    func spellingDecides(before: String, after: String, isSpace: Bool) {
        #expect(judged([], before, after).isSpace == isSpace)
    }

    @Test("A conjunction is a word of its own, whatever follows", arguments: ["제3자 제공", "6개월", "관리용", "「약관」"])
    func conjunctions(after: String) {
        #expect(judged(["수집 및관리용 자료"], "수집·이용 및", after) == (true, .conjunction))
    }

    @Test func aBracketFollowsTheWordAsElsewhere() {
        #expect(!judged(["새 연구소(ITER)와 함께", "평가단(FTE) 기준"], "상근상당", "(GPU) 기준으로").isSpace)
        // Whatever they hold.
        #expect(!judged(["새 연구소(국제)와 함께"], "2단계 계획", "(’26~’30)에").isSpace)
        #expect(judged(["새 연구소(국제)와 함께"], "통계 홈페이지", "(https://www.example.kr)").isSpace)
        #expect(judged(["새 연구소 (ITER)와 함께", "평가단 (FTE) 기준"], "상근상당", "(GPU) 기준으로").isSpace)
    }

    @Test func aFigureFollowsItsSyllableAsElsewhere() {
        #expect(!judged(["이번 제3차 계획과 제4차 계획", "지난 제2차 계획의 성과"], "올해 제", "5차 계획").isSpace)
    }

    @Test func aWordSeenWholeWithoutItsHyphenWasBroken() {
        let lines = ["the technology of all", "a well-known technology here", "is well-known here"].map { $0.unicodeScalars.map(\.value) }
        let judge = BoundaryJudge(lexicon: DocumentLexicon(lines: lines))
        let scalars = { (text: String) in ArraySlice(text.unicodeScalars.map(\.value)) }
        #expect(judge.isSpace(before: scalars("new tech-"), after: scalars("nology, and")) == (false, .lexicon))
        #expect(judge.isSpace(before: scalars("a well-"), after: scalars("known fact")) == (false, .spelling))
        #expect(judge.isSpace(before: scalars("easy-to-"), after: scalars("use")) == (false, .spelling))
        #expect(judge.isSpace(before: scalars("in Octo-"), after: scalars("ber, all")) == (false, .statistics))
    }

    @Test func wordsOfLettersSeenElsewhereArePartedUnlessTheyMakeOneSeenToo() {
        let lines = ["the main user fields are many here", "a user base and data base and the whole database too"]
        let judge = BoundaryJudge(lexicon: DocumentLexicon(lines: lines.map { $0.unicodeScalars.map(\.value) }))
        let isSpace = { (before: String, after: String) in
            judge.isSpace(before: before.unicodeScalars.map(\.value)[...], after: after.unicodeScalars.map(\.value)[...]).isSpace
        }
        #expect(isSpace("user", "fields"))
        #expect(!isSpace("data", "base"))
        #expect(!isSpace("Nether", "lands"))
    }

    @Test func aPlaceInsideAWordOfTheDocumentIsNone() {
        let lines = ["새 인공지능 기술과 안전 연구소 설립", "또 인공지능 산업과 안전 관리 강화"]
        #expect(judged(lines, "인공지능안", "전연구소") == (false, .lexicon))
    }

    @Test func aPlaceInsideALongWordOfTheDocumentIsNoneWhateverItFollows() {
        #expect(judged(["새 연구원 설립과 연구원 확대"], "건설기술연", "구원") == (false, .lexicon))
    }

    @Test func theFirstAndTheLastWordOfAParagraphAreWhole() {
        let text = ["국토교통부 고시에", "따르면 수소버스"].map { $0.unicodeScalars.map(\.value) }
        let isJoined = { (before: String, after: String) in
            BoundaryJudge(lexicon: DocumentLexicon(paragraphs: [text]))
                .isSpace(before: before.unicodeScalars.map(\.value)[...], after: after.unicodeScalars.map(\.value)[...])
                == (false, .lexicon)
        }
        #expect(isJoined("국토교", "통부"))
        #expect(isJoined("수소", "버스"))
        #expect(!isJoined("고시", "에"))
    }

    @Test func aWordWithItsParticleIsKnownByItsBeginning() {
        #expect(judged(["올해 과학기술부는 예산을", "또 과학기술 예산을"], "과학기술", "부, 교육부") == (false, .lexicon))
    }

    @Test("A syllable that is no word ends the one before it", arguments: [("계약", "직", false), ("검토", "중", true)])
    func loneSyllables(before: String, after: String, isSpace: Bool) {
        let lines = Array(repeating: "이번 계약 조건과 검토 결과 그리고 다음 계약 체결과 검토 의견", count: 6)
        #expect(judged(lines, before, after).isSpace == isSpace)
    }

    @Test("A noun takes 하다 tight, behind a particle it stands apart", arguments: [("없이 이월", "할 수", false), ("연구를", "할 수", true)])
    func verbsOfNouns(before: String, after: String, isSpace: Bool) {
        #expect(judged([], before, after).isSpace == isSpace)
    }

    @Test func aWordThatOpensACellIsKnownWithASmallLetter() {
        #expect(judged(["the electricity share of all", "an electricity share here"], "Electricity", "share") == (true, .lexicon))
    }

    @Test(
        "A long word of the document ends or starts no broken one",
        arguments: [("Electricity", "shares", true), ("Nether", "lands", false)])
    func longWordsOfLetters(before: String, after: String, isSpace: Bool) {
        #expect(judged(["the electricity of all regions there"], before, after).isSpace == isSpace)
    }

    @Test func aWordWithAHyphenThatOpensACellIsKnownWithASmallLetter() {
        #expect(judged(["the lithium-ion cells of all"], "Lithium-", "ion").reason == .spelling)
    }
}
