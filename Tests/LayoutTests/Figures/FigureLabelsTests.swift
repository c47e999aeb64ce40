import Testing

@testable import Layout

@Suite struct FigureLabelsTests {
    private func labels(_ drawing: String) -> [[String]] {
        FigureLabels().labels(of: PageSketch(drawing, pitch: 12).readLines).map { $0.map(\.text.trimmed.string) }
    }

    @Test func theLinesOfALabelAreReadBeforeTheLabelBesideIt() {
        let labels = labels(
            """
            과정 심사          훈련비 등
            계획 공고    선정     지급
            """)
        #expect(labels == [["과정 심사", "계획 공고"], ["선정"], ["훈련비 등", "지급"]])
    }

    @Test func theFiguresOfAScaleAreALabelEach() {
        #expect(labels("80\n60\n40") == [["80"], ["60"], ["40"]])
    }

    @Test func labelsAreReadRowByRow() {
        #expect(labels("공고    접수\n\n\n심사    발표") == [["공고"], ["접수"], ["심사"], ["발표"]])
    }
}
