import Testing

@testable import Layout

@Suite struct FacingPagesTests {
    /// Lines of items: so many at each indent from the margin, all full.
    private func side(at margin: Double, _ indents: [Double: Int]) -> FacingPages.Edges {
        let lefts = indents.sorted { $0.key < $1.key }.flatMap { Array(repeating: margin + $0.key, count: $0.value) }
        return .init(lefts: lefts, rights: lefts.map { _ in margin + 450 })
    }

    @Test func pagesWithAWiderMarginAtTheFoldShowTheStep() {
        let step = FacingPages().step(from: side(at: 70, [0: 6, 12: 9, 24: 4]), to: side(at: 47, [0: 3, 12: 8, 24: 9]))
        #expect(step == -23)
    }

    @Test func pagesWithOtherIndentsAtTheSameMarginsHaveNone() {
        #expect(FacingPages().step(from: side(at: 70, [0: 12, 12: 2]), to: side(at: 70, [12: 12, 24: 2])) == 0)
    }

    @Test func fewLinesShowNothing() {
        #expect(FacingPages().step(from: side(at: 70, [0: 3]), to: side(at: 47, [0: 12])) == 0)
    }
}
