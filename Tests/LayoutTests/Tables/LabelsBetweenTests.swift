import Testing

@testable import Layout

/// Labels that stand between the lines of the columns beside them.
@Suite struct LabelsBetweenTests {
    /// A table under a head of two levels; the label's line is moved between the lines beside it.
    private func rows(_ drawing: String, moved words: [(word: String, by: Double)]) -> [[String]]? {
        var page = PageSketch(drawing, pitch: 16)
        for (word, y) in words { page.move(word, y: y) }
        return page.findings.tables.first.map(page.rows(of:))
    }

    @Test func aLabelBetweenTwoRowsOfFiguresIsTheLabelOfBoth() {
        let rows = rows(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Part       first      next      third       last
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            North       1.3       1.5        4.4        5.1
            South       1.0       0.0        4.0        4.0
            ────────────────────────────────────────────────
            Whole       2.3       1.5        8.4        9.1
                       (4.1)     (1.6)      (5.2)      (5.3)
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """, moved: [("Whole", 8)])
        #expect(rows?.suffix(2) == [["Whole 2x1", "2.3", "1.5", "8.4", "9.1"], ["(4.1)", "(1.6)", "(5.2)", "(5.3)"]])
    }

    @Test func aHeadOverALineThatIsDrawnBesideItIsNoRowOfTheSecondLevel() {
        let rows = rows(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                             2024                  2025
            Part     ───────────────────────────────────────
                       first      next      first      next
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            North      2.3        1.5       8.4        9.1
            South      4.1        1.6       5.2        5.3
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """, moved: [("Part", 2), ("first", -5), ("next", -5)])
        #expect(rows?.prefix(2) == [["Part 2x1", "2024 1x2", "2025 1x2"], ["first", "next", "first", "next"]])
    }

    @Test func aLabelOfTwoLinesBesideTwoRowsOfFiguresIsNoRow() {
        let lines = [(100.0, 80.0), (103, 10), (121, 10), (124, 80)].map { baseline, x in
            TextRow(baseline: baseline, size: 10, words: [.init(minX: x, maxX: x + 30, count: 6)])
        }
        #expect(LabelsBetween().withoutLabels(lines, before: 60, room: 7).map(\.baseline) == [100, 124])
    }
}
