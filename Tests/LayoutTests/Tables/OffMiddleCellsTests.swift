import Geometry
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
        OffMiddleCells().close(&lattice, isDrawn: { _ in isDrawn }, grounds: []) { row, lattice in
            rows.filter { $0.middle > lattice.rows[row] && $0.middle <= lattice.rows[row + 1] }.map {
                CellLine(row: $0, edges: lattice.columns, chunkGap: 4)
            }
        }
        return lattice.across[1][1]
    }

    @Test func aTextOnTheLineOfOneRowSpansNoOther() { #expect(isClosed(textAt: 14)) }
    @Test func aTextInTheMiddleOfBothSpansThem() { #expect(!isClosed(textAt: 23)) }
    @Test func whereALineIsDrawnBesideItTheCellIsAsDrawn() { #expect(!isClosed(textAt: 14, isDrawn: true)) }

    /// Which edges are closed between three rows under a head whose second column is open; its texts stand at these heights.
    private func closed(_ texts: [Double], isFigure: Bool = false, grounds: [Rect] = []) -> [Bool] {
        var lattice = Lattice(
            columns: [0, 50, 100], rows: [0, 20, 40, 60, 80],
            across: [[true, true], [true, true], [true, false], [true, false], [true, true]],
            down: Array(repeating: [true, true, true], count: 4))
        let word = { (start: Double) in TextRow.Word(minX: start, maxX: start + 25, count: 4, digits: isFigure && start > 50 ? 4 : 0) }
        let lines = Set([14, 34, 54, 74] + texts).sorted().map { baseline in
            TextRow(
                baseline: baseline, size: 10,
                words: ([14, 34, 54, 74].contains(baseline) ? [word(5)] : []) + (texts.contains(baseline) ? [word(55)] : []))
        }
        OffMiddleCells().close(&lattice, isDrawn: { _ in false }, grounds: grounds) { row, lattice in
            lines.filter { $0.middle > lattice.rows[row] && $0.middle <= lattice.rows[row + 1] }.map {
                CellLine(row: $0, edges: lattice.columns, chunkGap: 4)
            }
        }
        return [lattice.across[2][1], lattice.across[3][1]]
    }

    @Test func figuresOnTheLinesOfRowsAreInTheirCells() {
        #expect(closed([34, 54, 74], isFigure: true) == [true, true])
        #expect(closed([34, 54, 74]) == [false, false])
    }

    @Test func whereNothingStandsEachRowHasItsCellUnlessAGroundLiesOverThem() {
        #expect(closed([]) == [true, true])
        #expect(closed([], grounds: [Rect(minX: 50, minY: 20, maxX: 90, maxY: 60)]) == [false, true])
    }

    @Test func aTextBetweenTwoOfThreeRowsSpansThem() { #expect(closed([44]) == [false, true]) }
}
