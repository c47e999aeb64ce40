import Testing

@testable import Layout

/// Upright lines that stop inside a table and go on further down.
@Suite struct LinesBesideLabelsTests {
    @Test func aLineBesideALabelThatStopsForTheSecondRowOfItsLabelSpansNoColumns() {
        let page = PageSketch(
            """
            ───────┬───────┬───────┬───────
              Area │   Q3  │   Q4  │  Sum
            ───────┼───────┼───────┼───────
             Seoul │ 101.2 │  96.7 │ 197.9
                     (5.2) │ (4.1) │ (4.6)
             Busan │  58.3 │  74.1 │ 132.4
                     (3.9) │ (4.4) │ (4.2)
             Daegu │  55.9 │  60.2 │ 116.1
                     (2.2) │ (6.1) │ (3.8)
            ───────────────┴───────┴───────
            """, pitch: 16)
        #expect(page.findings.tables.map(\.rowCount) == [7])
        #expect(page.findings.tables.allSatisfy { $0.cells.allSatisfy { $0.columnSpan == 1 } })
    }

    @Test(
        "Where an upright line stops rows begin if a cell spans it there, and not beside a text of the next column alone",
        arguments: [(130.0, 160.0, [Double]()), (80, 120, [20, 40]), (20, 60, [20, 40])])
    func ends(left: Double, right: Double, ends: [Double]) {
        let lattice = Lattice(
            columns: [0, 100, 200], rows: [0, 100], across: [[true, true], [true, true]], down: [[true, false, true]])
        let rules = [(0.0, 20.0), (40, 100)].map { start, end in
            Rule(line: RulingLine(axis: .vertical, position: 100, start: start, end: end, thickness: 0.5), isEdge: false)
        }
        let word = TextRow.Word(minX: left, maxX: right, count: 5, digits: 0, signs: 0)
        let row = TextRow(baseline: 33, size: 10, words: [word])
        #expect(LatticeRefiner(tuning: .init()).uprightEnds(in: lattice, rules, [row]) == ends)
    }
}
