import Geometry
import Testing

@testable import Layout

@Suite struct PageBorderTests {
    private let page = Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)

    private func rule(_ axis: RulingLine.Axis, _ position: Double, _ start: Double, _ end: Double) -> Rule {
        Rule(line: RulingLine(axis: axis, position: position, start: start, end: end, thickness: 1), isEdge: false)
    }

    /// Four lines so far from the page's edges.
    private func border(_ inset: Double) -> [Rule] {
        [inset, 842 - inset].map { rule(.horizontal, $0, inset, 595 - inset) }
            + [inset, 595 - inset].map { rule(.vertical, $0, inset, 842 - inset) }
    }

    @Test func aBorderAroundThePageGoesAndWhatTouchesItStays() {
        let tab = [rule(.horizontal, 100, 560, 577), rule(.vertical, 560, 100, 180), rule(.horizontal, 180, 560, 577)]
        #expect(PageBorder(lattices: .init()).removed(from: border(18) + tab, page: page) == tab)
    }

    @Test func aDoubledBorderGoesWhole() {
        #expect(PageBorder(lattices: .init()).removed(from: border(18) + border(22), page: page).isEmpty)
    }

    @Test func aTableThatFillsThePageStays() {
        let table = border(30) + [rule(.horizontal, 300, 30, 565), rule(.vertical, 200, 30, 812)]
        #expect(PageBorder(lattices: .init()).removed(from: table, page: page) == table)
    }

    @Test func aBoxInThePageStays() {
        #expect(PageBorder(lattices: .init()).removed(from: border(60), page: page) == border(60))
    }
}
