import Testing
import WordBoundaries

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

    @Test func aUnitStandsByItsFigureAsElsewhere() {
        let judge = BoundaryJudge(
            lexicon: DocumentLexicon(lines: ["하루 3시간 이내에서 매년 12 개월 동안 시간을 들인다", "모두 4시간 걸린다"].map { $0.unicodeScalars.map(\.value) }))
        let isSpace = { (before: String, after: String) in
            judge.isSpace(before: before.unicodeScalars.map(\.value)[...], after: after.unicodeScalars.map(\.value)[...]).isSpace
        }
        #expect(!isSpace("주당 4", "시간 이내로"))
        #expect(isSpace("올해 6", "개월 동안"))
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
}
