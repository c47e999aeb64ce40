import Geometry
import Testing

@testable import Layout

/// Rows told by the grounds of their labels.
@Suite struct LabelTilesTests {
    /// The page's table, with grounds of one colour below each other at the left that end over these lines of the drawing.
    private func rows(_ drawing: String, labels ends: [Int]) -> [[String]]? {
        var page = PageSketch(drawing, pitch: 20)
        let lines = drawing.split(separator: "\n")
        let edges = ends.map { lines[$0].hasPrefix("─") ? page.ruleY($0) : page.y($0) }
        for (top, bottom) in zip(edges, edges.dropFirst()) {
            page.addGround(Rect(minX: page.ruleX(0), minY: top, maxX: page.ruleX(12), maxY: bottom), color: 0xE0E8F0)
        }
        return page.findings.tables.first.map(page.rows(of:))
    }

    private static let plan = """
        ────────────┬───────────────────────
          Name      │ A_plan_for_young
          Goal      │ Money_for_people_who
                    │ work_in_their_own_room
          Mail      │ help_at_example
        ────────────┴───────────────────────
        """

    @Test func whereGroundsOfLabelsMeetARowEnds() {
        #expect(
            rows(Self.plan, labels: [0, 2, 4, 5]) == [
                ["Name", "A_plan_for_young"], ["Goal", "Money_for_people_whowork_in_their_own_room"], ["Mail", "help_at_example"],
            ])
    }

    @Test func aGroundOverSeveralRowsIsOneLabel() {
        let found = rows(
            """
            ────────────┬───────────────────────
              Area      │ Town       │    Seats
            ────────────┼───────────────────────
                        │ Seoul      │      120
              North     │ Busan      │       65
                        │ Ulsan      │       18
                        │ Jinju      │       22
              South     │ Yeosu      │        9
                        │ Masan      │        8
            ────────────┴───────────────────────
            """, labels: [2, 6, 9])
        #expect(found?.map { $0.first ?? "" } == ["Area", "North 3x1", "Busan", "Ulsan", "South 3x1", "Yeosu", "Masan"])
    }

    @Test("Of a drawing of thousands of tiles none is a label", arguments: [(300, true), (3_300, false)])
    func drawing(tiles: Int, areLabels: Bool) {
        let grounds = (0..<tiles).map { i in Rect(minX: 0, minY: Double(i) * 10, maxX: 50, maxY: Double(i + 1) * 10) }
        let marks = (0..<tiles).map { i in TableText.Mark(minX: 10, maxX: 12, baseline: Double(i) * 10 + 8, size: 5) }
        var lattice = Lattice(
            columns: [0, 50, 200], rows: [0, Double(tiles) * 10], across: [[true, true], [true, true]], down: [[true, true, true]])
        LabelTiles(tuning: .init()).part(&lattice, grounds, TextRowBuilder().rows(of: marks), known: [])
        #expect((lattice.rowCount > 1) == areLabels)
    }
}
