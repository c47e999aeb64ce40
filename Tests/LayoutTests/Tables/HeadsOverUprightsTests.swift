import Testing

@testable import Layout

/// Tables whose upright lines stand beside the rows' labels only, under a head that none crosses.
@Suite struct HeadsOverUprightsTests {
    private func rows(_ drawing: String, pen: PageSketch.Pen = .strokes) -> [[[String]]] {
        let page = PageSketch(drawing, pitch: 14, pen: pen)
        return page.findings.tables.map(page.rows(of:))
    }

    /// How many columns each table has that lines in both directions show, and not lines across and aligned texts alone.
    private func ruledColumns(_ drawing: String, pen: PageSketch.Pen = .strokes) -> [Int] {
        PageSketch(drawing, pitch: 14, pen: pen).findings.tables.filter { $0.evidence != .horizontalRules }.map(\.columnCount)
    }

    @Test("Heads between the first line and one over them belong to the table", arguments: [PageSketch.Pen.strokes, .dots, .pieces])
    func oneLevel(pen: PageSketch.Pen) {
        let drawing = """
            ───────────────────────────────
             Area       Q3      Q4     Sum
            ───────┬───────────────────────
             Seoul │  101.2    96.7   197.9
            ───────┼───────────────────────
             Busan │   58.3    74.1   132.4
            ───────┼───────────────────────
             Daegu │   55.9    60.2   116.1
            ───────┴───────────────────────
            """
        #expect(ruledColumns(drawing, pen: pen) == [4])
        #expect(
            rows(drawing, pen: pen) == [
                [
                    ["Area", "Q3", "Q4", "Sum"], ["Seoul", "101.2", "96.7", "197.9"], ["Busan", "58.3", "74.1", "132.4"],
                    ["Daegu", "55.9", "60.2", "116.1"],
                ]
            ])
    }

    @Test func aHeadOfTwoLevelsHasItsLineBetweenThem() {
        let drawing = """
            ───────────────────────────────────────
                        2025            2026
             Area  ────────────────────────────────
                     Q3      Q4      Q1      Q2
            ───────┬───────────────────────────────
             Seoul │ 101.2   96.7   197.9   199.1
            ───────┼───────────────────────────────
             Busan │  58.3   74.1   132.4   141.0
            ───────┼───────────────────────────────
             Daegu │  55.9   60.2   116.1   120.6
            ───────┴───────────────────────────────
            """
        #expect(ruledColumns(drawing) == [5])
        #expect(
            rows(drawing).first?.prefix(3) == [
                ["Area 2x1", "2025 1x2", "2026 1x2"], ["Q3", "Q4", "Q1", "Q2"], ["Seoul", "101.2", "96.7", "197.9", "199.1"],
            ])
    }

    @Test(
        "A text that runs over the upright line, or stands in one column, is no head",
        arguments: ["Budgets of the areas", "             (in millions)", " Areas"])
    func texts(text: String) {
        let rows = rows(
            """
            ───────────────────────────────
            \(text)
            ───────┬───────────────────────
             Seoul │  101.2    96.7   197.9
            ───────┼───────────────────────
             Busan │   58.3    74.1   132.4
            ───────┼───────────────────────
             Daegu │   55.9    60.2   116.1
            ───────┴───────────────────────
            """)
        #expect(rows.map(\.count) == [3])
    }

    @Test func theHeadOfATableThatGoesOnWithoutALineUnderItBelongsToIt() {
        let rows = rows(
            """
            ───────────────────────────────
             Area       Q3      Q4    Note
            ───────┬───────────────────────
             Seoul │  101.2    96.7
            ───────┼────────────────
             Busan │   58.3    74.1   small
            ───────┼────────────────
             Daegu │   55.9    60.2
            ───────┴────────────────
            """)
        #expect(rows.first?.first == ["Area", "Q3", "Q4", "Note"])
    }
}
