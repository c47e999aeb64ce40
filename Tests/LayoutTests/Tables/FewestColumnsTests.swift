import Testing

@testable import Layout

@Suite struct FewestColumnsTests {
    private func word(_ low: Double, _ high: Double) -> TextRow.Word { TextRow.Word(minX: low, maxX: high, count: 4) }

    @Test func centredHeadsOverFiguresAtTheRightMakeNoColumnsOfTheirOwn() {
        let gaps = [(20.0, 25.0), (35.0, 50.0), (70.0, 75.0)].map { ColumnFinder.Gap(low: $0, high: $1, support: 2, numbers: 1) }
        let rows = [[word(0, 20), word(50, 70)], [word(25, 35), word(75, 85)]]
        #expect(FewestColumns().needed(gaps, rows: rows, heads: [], edges: []).map(\.low) == [35])
    }

    @Test func columnsThatOnlyTheirHeadsStandBesideEachOtherInStay() {
        let gaps = [(30.0, 40.0), (60.0, 70.0)].map { ColumnFinder.Gap(low: $0, high: $1, support: 2, numbers: 2) }
        let rows = [[word(0, 30), word(40, 60)], [word(0, 30), word(70, 90)], [word(0, 30), word(40, 60)], [word(0, 30), word(70, 90)]]
        let head = [word(0, 30), word(40, 60), word(70, 90)]
        #expect(FewestColumns().needed(gaps, rows: rows, heads: [head], edges: []).count == 2)
        #expect(FewestColumns().needed(gaps, rows: rows, heads: [], edges: []).count == 1)
    }

    @Test func whereFewRowsAreFullTheHeadAndOneOfThemTell() {
        let gaps = [(20.0, 25.0), (35.0, 50.0), (70.0, 75.0)].map { ColumnFinder.Gap(low: $0, high: $1, support: 2, numbers: 1) }
        let rows = [[word(0, 20), word(50, 70)], [word(0, 20), word(75, 85)], [word(0, 20), word(50, 70), word(75, 85)]]
        let head = [word(0, 20), word(25, 35), word(75, 85)]
        #expect(FewestColumns().needed(gaps, rows: rows, heads: [head], edges: []).map(\.low) == [20, 70])
        #expect(FewestColumns().needed(gaps, rows: rows, heads: [], edges: []).count == 3)
    }

    @Test func aHeadThatRunsOverAGapTellsNothingOfTheColumnsUnderIt() {
        let gaps = [(20.0, 25.0), (35.0, 50.0), (70.0, 75.0)].map { ColumnFinder.Gap(low: $0, high: $1, support: 2, numbers: 0) }
        let rows = [
            [word(0, 20), word(25, 35)], [word(0, 20), word(50, 70)], [word(25, 35), word(75, 85)], [word(50, 70), word(75, 85)],
        ]
        let head = [word(0, 20), word(25, 70), word(75, 85)]
        #expect(FewestColumns().needed(gaps, rows: rows, heads: [head, head], edges: []).count == 3)
    }

    @Test func theGapBehindLabelsBetweenTheirRowsStaysThoughNoneOfTheseHasTextsOnBothSides() {
        let labels = ColumnFinder.Gap(low: 20, high: 30, support: 3, numbers: 0, isBehindLabels: true)
        let figures = ColumnFinder.Gap(low: 50, high: 70, support: 4, numbers: 4)
        let rows = [[word(30, 50), word(70, 90)], [word(0, 20)], [word(30, 50), word(70, 90)]]
        #expect(FewestColumns().needed([labels, figures], rows: rows, heads: [], edges: []).map(\.low) == [20, 50])
    }
}
