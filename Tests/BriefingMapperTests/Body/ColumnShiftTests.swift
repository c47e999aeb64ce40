import Layout
import Testing

@testable import BriefingMapper

@testable import Layout

@Suite struct ColumnShiftTests {
    /// An item of one line; `gutter` is that on whose right side it stands.
    private func item(_ sign: String, at left: Double, rightOf gutter: Double? = nil) -> TextBlock {
        var block = TextBlock(drawn: "연구개발 예산", at: 100, x: left...(left + 200))
        block.marker = Marker(text: sign, kind: .bullet, series: sign)
        if let gutter { block.order = Evidence(.rightOfGutter, Comparison(.gutter, gutter, against: 300)) }
        return block
    }

    private func shifts(_ texts: [TextBlock]) -> [Double] {
        let columns = ColumnShift(of: texts)
        return texts.map(columns.shift)
    }

    @Test func linesOfOneMarkShowHowFarTheColumnsAreApart() {
        #expect(shifts([item("■", at: 50), item("-", at: 60), item("-", at: 360, rightOf: 300)]) == [0, 0, 300])
    }

    @Test func columnsWithoutACommonMarkAreAsFarApartAsTheirEdges() {
        #expect(shifts([item("■", at: 50), item("-", at: 350, rightOf: 300)]) == [0, 300])
    }

    @Test func oneColumnIsNotMoved() {
        #expect(shifts([item("■", at: 50), item("-", at: 160)]) == [0, 0])
    }

    @Test func pagesThatFaceEachOtherAreMovedByTheirMargins() {
        var right = item("-", at: 80)
        right.places[0].page = 1
        let columns = ColumnShift(of: [item("-", at: 60), right], pageSteps: [0, 20])
        #expect([item("-", at: 60), right].map(columns.shift) == [0, 20])
    }
}
