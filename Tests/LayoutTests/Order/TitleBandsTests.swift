import Geometry
import Testing

@testable import Layout

/// Titles on bands and over rules that run over most of the page.
@Suite struct TitleBandsTests {
    @Test("A title over a rule takes the room of a rule from margin to margin", arguments: [(75, 1), (30, 0)])
    func titleOverARule(length: Int, bands: Int) {
        let draft = PageSketch("News\n" + String(repeating: "─", count: length)).draft
        #expect(draft.bands.count == bands)
        let rooms = TitleBands().rooms(of: draft.lines[0], on: draft.bands)
        #expect(rooms.map { $0.width > draft.box.width / 2 } == [bands == 1])
    }

    @Test func linesBesideEachOtherShareABand() {
        let draft = PageSketch("1      News_of_the_week").draft
        let band = Rect(minX: 40, minY: 55, maxX: 400, maxY: 80)
        let rooms = TitleBands().rooms(of: draft.lines[0], on: [band])
        #expect(rooms.map(\.minX).min() == band.minX)
        #expect(rooms.map(\.maxX).max() == band.maxX)
        #expect(rooms.count == 2 && rooms[0].overlapX(rooms[1]) == 0)
    }

    @Test func aTabAndALineShareABand() {
        let draft = PageSketch("News_of_the_week").draft, line = draft.lines[0][0]
        let tab = Rect(minX: 300, minY: line.box.minY - 3, maxX: 400, maxY: line.box.maxY + 3)
        let band = Rect(minX: 40, minY: tab.minY, maxX: 400, maxY: tab.maxY)
        let rooms = TitleBands().rooms(of: [line], objects: [tab], on: [band])
        #expect(rooms.map(\.minX) == [40, 300])
        #expect(rooms.map(\.maxX) == [300, 400])
    }

    @Test func aTitleAsWideAsTheColumnsPartsThem() {
        var halves: [Rect] = []
        for row in 0..<12 {
            // A title stands in the middle.
            let y = Double(row < 6 ? 100 + row * 20 : 160 + row * 20)
            for x in [60.0, 310] { halves.append(Rect(minX: x, minY: y, maxX: x + 225, maxY: y + 10)) }
        }
        let boxes = halves + [Rect(minX: 60, minY: 230, maxX: 535, maxY: 250)]
        let order = ReadingOrder().flows(
            of: boxes, isLine: boxes.map { _ in true }, fontSizes: boxes.map { _ in 10 },
            in: Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)
        ).flatMap(\.members)
        #expect(order == [0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11, 24, 12, 14, 16, 18, 20, 22, 13, 15, 17, 19, 21, 23])
    }

    @Test("A tab takes the room of the rule that it stands on", arguments: [(0.0, true), (30, false)])
    func tabOnARule(lower: Double, isBand: Bool) {
        let tab = Rect(minX: 50, minY: 60, maxX: 160, maxY: 82), page = Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)
        var paint = PagePaint()
        paint.rulings = [RulingLine(axis: .horizontal, position: 82.5 + lower, start: 50, end: 545, thickness: 1)]
        let bands = TitleBands().bands(paint, lines: [], tables: [], frames: [tab], page: page)
        #expect(bands.count == (isBand ? 1 : 0))
        #expect(TitleBands().rooms(of: [], objects: [tab], on: bands)[0].width == (isBand ? 495 : 110))
    }
}
