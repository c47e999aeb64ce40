import Testing

@testable import Layout

@Suite struct CircledNumbersTests {
    /// `16` drawn over the circle that stands behind it.
    private func sketch(_ text: String, figures: [String]) -> PageSketch {
        var sketch = PageSketch(text)
        let circle = sketch.place(of: "○").x
        for (i, figure) in figures.enumerated() {
            sketch.resize(figure, to: 4)
            sketch.move(figure, x: circle + 0.2 + 2.2 * Double(i) - sketch.place(of: figure).x)
        }
        return sketch
    }

    @Test func aNumberOverACircleIsOneSign() {
        let sketch = sketch("16○  회사는 이를 통지한다", figures: ["1", "6"])
        #expect(sketch.lineTexts.first?.first == "⑯")
        #expect(sketch.ink.fate.count { $0 == .duplicate } == 2)
        #expect(sketch.readLines[0].marker?.marker.kind == .number(16))
    }

    @Test func aNumberBesideACircleIsNone() {
        #expect(PageSketch("○6개월 이내에 통지한다").ink.fate.allSatisfy { $0 == .seen || $0 == .space })
    }
}
