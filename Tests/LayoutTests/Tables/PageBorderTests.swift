import Geometry
import Testing

@testable import Layout

@Suite struct PageBorderTests {
    private let page = Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)

    private let text = TableText(marks: [.init(minX: 100, maxX: 110, baseline: 20, size: 10)])

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
        #expect(PageBorder(lattices: .init()).removed(from: border(18) + tab, page: page, text: text) == tab)
    }

    @Test func aDoubledBorderGoesWhole() {
        #expect(PageBorder(lattices: .init()).removed(from: border(18) + border(22), page: page, text: text).isEmpty)
    }

    @Test func aTableThatFillsThePageStays() {
        let table = border(30) + [rule(.horizontal, 300, 30, 565), rule(.vertical, 200, 30, 812)]
        #expect(PageBorder(lattices: .init()).removed(from: table, page: page, text: text) == table)
    }

    @Test func aBoxInThePageStays() {
        #expect(PageBorder(lattices: .init()).removed(from: border(60), page: page, text: text) == border(60))
    }

    /// A word processor draws the border at the text's margins, running head and page number in it.
    @Test("A border at the margins is told by the text, all of which stands in it", arguments: [(70.0, true), (830.0, false)])
    func aBorderAroundAllText(baseline: Double, goes: Bool) {
        let text = TableText(marks: [
            .init(minX: 100, maxX: 110, baseline: baseline, size: 10), .init(minX: 100, maxX: 110, baseline: 700, size: 10),
        ])
        #expect(PageBorder(lattices: .init()).removed(from: border(45), page: page, text: text).isEmpty == goes)
    }

    @Test func aTabOverALineOfTheBorderLeavesPiecesOfIt() {
        let pieces = [rule(.horizontal, 18, 18, 400), rule(.horizontal, 18, 500, 577)]
        #expect(PageBorder(lattices: .init()).removed(from: border(18).dropFirst() + pieces, page: page, text: text).isEmpty)
    }
}
