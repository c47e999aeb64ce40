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

    /// Lines of labels and of two columns of words, all of one pitch; what is `nil` is empty.
    private func words(_ rows: [(label: Bool, widths: [[Double]?])]) -> [CellLine] {
        rows.enumerated().map { i, row in
            var words: [TextRow.Word] = row.label ? [TextRow.Word(minX: 5, maxX: 45, count: 8)] : []
            for (column, widths) in row.widths.enumerated() {
                var x = 100 + Double(column) * 150
                for width in widths ?? [] {
                    words.append(TextRow.Word(minX: x, maxX: x + width, count: max(1, Int(width / 6))))
                    x += width + 3
                }
            }
            return CellLine(row: TextRow(baseline: Double(i) * 14, size: 10, words: words), edges: [0, 95, 245, 400], chunkGap: 6)
        }
    }

    @Test func theRestOfAWrappedCellIsInItsRowWhereAllLinesStandAlike() {
        let rows: [(Bool, [[Double]?])] = [
            (true, [[60], [100]]), (true, [[70], [90, 50]]), (false, [nil, [30]]), (true, [[60], [60, 20]]),
        ]
        #expect(AnchoredRows().starts(of: words(rows)) == [0, 1, 3])
    }

    @Test func aLabelInTheMiddleOfSeveralRowsOpensNoneOfThem() {
        let rows = AnchoredRows().starts(
            of: lines([10.0, 27, 44].map { ($0, false, true) } + [18.5, 35.5].map { ($0, true, false) }).sorted {
                $0.row.baseline < $1.row.baseline
            })
        #expect(rows == [0, 2, 4])
    }

    @Test func furtherItemsOfListsInCellsAreInTheirRow() {
        let rows: [(Bool, [[Double]?])] = [
            (true, [[60], [130]]), (true, [[70], [90]]), (true, [[3, 80], [3, 60]]), (false, [[3, 50], [3, 60]]), (true, [[60], [40]]),
        ]
        #expect(AnchoredRows().starts(of: words(rows)) == [0, 1, 2, 4])
    }
}
