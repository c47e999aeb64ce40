import Testing

@testable import Layout

@Suite struct PageComposerTests {
    @Test func linesUnderABoxInTheLeftColumnWrapAtItsSide() {
        // The right column of the page is empty.
        let page = PageSketch(
            """
            ┌────────────────────────────┐
            │01 자원은행을 새로 지정     │
            └────────────────────────────┘

             - 영장류와 어류, 토종 돼지의
               자원은행을 윈난과 후베이에
               설치하고 평가
            """)
        let elements = PageComposer(pitches: [10: 14], textLeft: 50, textRight: 540).elements(of: page.draft)
        let groups = elements.compactMap { if case .text(let group) = $0 { group.lines.count } else { nil } }
        #expect(groups == [3])
    }
}
