import Testing

@testable import Layout

/// Rows told by the room between lines.
@Suite struct SpacedRowsTests {
    private enum Text { case none, word, figure }

    /// Lines of ten-point type in columns a hundred points wide.
    private func lines(_ texts: [(baseline: Double, cells: [Text])]) -> [CellLine] {
        texts.map { text in
            let words = text.cells.enumerated().compactMap { column, cell -> TextRow.Word? in
                let left = Double(column) * 100 + 10
                switch cell {
                case .none: return nil
                case .word: return TextRow.Word(minX: left, maxX: left + 40, count: 8)
                case .figure: return TextRow.Word(minX: left, maxX: left + 20, count: 4, digits: 4)
                }
            }
            let edges = (0...text.cells.count).map { Double($0) * 100 }
            return CellLine(row: TextRow(baseline: text.baseline, size: 10, words: words), edges: edges, chunkGap: 3)
        }
    }

    private func starts(_ lines: [CellLine]) -> [Int]? {
        SpacedRows().spacing(of: lines).flatMap { SpacedRows().starts(of: lines, $0) }
    }

    @Test func cellsOfOneLineInTheMiddleBesideCellsOfSeveralAreOneRow() {
        let rows = [0.0, 40, 80].flatMap { top -> [(Double, [Text])] in
            [(top, [.none, .none, .word]), (top + 6, [.word, .word, .none]), (top + 12, [.none, .none, .word])]
        }
        #expect(starts(lines(rows)) == [0, 3, 6])
    }

    @Test func figuresThatTheirColumnBrokeAreOneRow() {
        let rows = [0.0, 36].flatMap { top -> [(Double, [Text])] in
            [(top, [.none, .figure, .none]), (top + 6, [.word, .none, .figure]), (top + 12, [.none, .figure, .none])]
        }
        #expect(starts(lines(rows)) == [0, 3])
    }

    @Test func closeRowsOfFiguresInGroupsAreNoCells() {
        let rows: [(Double, [Text])] = [0.0, 12, 24, 50, 62, 74].map { ($0, [.word, .figure, .figure]) }
        #expect(starts(lines(rows)) == nil)
    }

    @Test func labelsOfGroupsBetweenCloseRowsTellNothing() {
        let rows: [(Double, [Text])] = [0.0, 26, 52].flatMap { top -> [(Double, [Text])] in
            [(top, [.none, .word, .figure]), (top + 6, [.word, .none, .none]), (top + 12, [.none, .word, .figure])]
        }
        #expect(starts(lines(rows)) != [0])
    }

    @Test func paragraphsOfOneCellAreNoRows() {
        let rows: [(Double, [Text])] = [
            (0, [.none, .word]), (12, [.none, .word]), (36, [.word, .word]), (48, [.none, .word]), (72, [.none, .word]),
        ]
        #expect(starts(lines(rows)) == nil)
    }
}
