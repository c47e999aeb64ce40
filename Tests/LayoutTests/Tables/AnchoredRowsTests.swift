import Testing

@testable import Layout

/// Rows of a table's body that the lines tell which each row has once.
@Suite struct AnchoredRowsTests {
    /// Lines of ten-point type in a column of labels and one of figures.
    private func lines(_ texts: [(baseline: Double, label: Bool, figure: Bool)]) -> [CellLine] {
        texts.map { text in
            var words: [TextRow.Word] = []
            if text.label { words.append(TextRow.Word(minX: 5, maxX: 45, count: 8)) }
            if text.figure { words.append(TextRow.Word(minX: 120, maxX: 140, count: 3, digits: 3)) }
            return CellLine(row: TextRow(baseline: text.baseline, size: 10, words: words), edges: [0, 100, 200], chunkGap: 3)
        }
    }

    @Test func labelsOfTwoLinesAroundTheirFigureAreOneRow() {
        let rows = AnchoredRows().starts(
            of: lines([10, 40, 70].flatMap { [($0, true, false), ($0 + 5, false, true), ($0 + 10, true, false)] }))
        #expect(rows == [0, 3, 6])
    }

    @Test func twoFiguresAreNoColumnOfThem() {
        let rows = AnchoredRows().starts(
            of: lines([10, 40].flatMap { [($0, true, false), ($0 + 5, false, true), ($0 + 10, true, false)] }))
        #expect(rows == nil)
    }

    @Test func labelsThatStandAloneSayNothing() {
        #expect(AnchoredRows().starts(of: lines([10, 25, 40, 55].map { ($0, true, true) } + [(75, true, false)])) == nil)
    }

    @Test func numbersThatCountTheRowsAreTheirAnchors() {
        let lines = (0..<4).flatMap { row in
            (0..<3).map { line -> CellLine in
                var words = [TextRow.Word(minX: 60, maxX: 160, count: 20)]
                if line == 1 { words.insert(TextRow.Word(minX: 5, maxX: 10, count: 1, digits: 1), at: 0) }
                let baseline = Double(row * 50 + line * 14)
                return CellLine(row: TextRow(baseline: baseline, size: 10, words: words), edges: [0, 50, 200], chunkGap: 3)
            }
        }
        #expect(AnchoredRows().starts(of: lines) == [0, 3, 6, 9])
    }
}
