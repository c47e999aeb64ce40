import Testing

@testable import Layout

@Suite struct OffMiddleCellsTests {
    /// Two rows whose second column is open; its only text stands at this height.
    private func isClosed(textAt baseline: Double, isDrawn: Bool = false) -> Bool {
        var lattice = Lattice(
            columns: [0, 50, 100], rows: [0, 20, 40], across: [[true, true], [true, false], [true, true]],
            down: [[true, true, true], [true, true, true]])
        let row = { (baseline: Double, starts: [Double]) in
            TextRow(baseline: baseline, size: 10, words: starts.map { TextRow.Word(minX: $0, maxX: $0 + 25, count: 4) })
        }
        let rows = baseline == 14 ? [row(14, [5, 55]), row(34, [5])] : [row(14, [5]), row(baseline, [55]), row(34, [5])]
        OffMiddleCells().close(&lattice, isDrawn: { _ in isDrawn }) { row, lattice in
            rows.filter { $0.middle > lattice.rows[row] && $0.middle <= lattice.rows[row + 1] }.map {
                CellLine(row: $0, edges: lattice.columns, chunkGap: 4)
            }
        }
        return lattice.across[1][1]
    }

    @Test func aTextOnTheLineOfOneRowSpansNoOther() { #expect(isClosed(textAt: 14)) }
    @Test func aTextInTheMiddleOfBothSpansThem() { #expect(!isClosed(textAt: 23)) }
    @Test func whereALineIsDrawnBesideItTheCellIsAsDrawn() { #expect(!isClosed(textAt: 14, isDrawn: true)) }
}
