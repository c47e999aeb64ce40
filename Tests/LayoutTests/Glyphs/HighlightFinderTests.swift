import Geometry
import PageModel
import Testing

@testable import Layout

/// Words marked as with a pen.
@Suite struct HighlightFinderTests {
    private static let line = "과학기술부는 인공지능 연구개발 예산을 늘리기로 하였다"

    /// The line with a box under words from one character to another, that reaches so much beyond them.
    private static func page(from first: Int, to last: Int, beyond: Double = 0, color: UInt32 = 0xFFFF66) -> PageContent {
        var page = PageSketch(line).page
        let glyphs = page.glyphs, end = glyphs.originX[last] + glyphs.advanceX[last]
        let box = Rect(
            minX: glyphs.originX[first] - beyond, minY: glyphs.originY[0] - 9, maxX: end + beyond, maxY: glyphs.originY[0] + 3)
        let start = page.paths.segments.count
        page.paths.segments += [
            .init(.move, box.minX, box.minY), .init(.line, box.maxX, box.minY), .init(.line, box.maxX, box.maxY),
            .init(.line, box.minX, box.maxY), .init(.close, box.minX, box.minY),
        ]
        page.paths.paths.append(.init(paint: .fill, box: box, segments: start..<(start + 5), color: color))
        return page
    }

    @Test func aBoxThatHugsWordsInALineIsAHighlight() {
        let page = Self.page(from: 7, to: 15)
        #expect(HighlightFinder().highlights(on: page) == [0])
        let draft = PageDrafter().draft(of: page, index: 0)
        #expect(draft.paint.shadings.isEmpty && draft.lines[0].count == 1)
    }

    @Test func aBoxThatReachesBeyondItsWordsIsALabels() {
        #expect(HighlightFinder().highlights(on: Self.page(from: 0, to: 5, beyond: 3)).isEmpty)
    }

    @Test func aDarkBoxIsALabels() {
        #expect(HighlightFinder().highlights(on: Self.page(from: 7, to: 15, color: 0x203060)).isEmpty)
    }

    @Test func aWholeLineOnABoxIsATitleUnlessWordsAreMarkedInThatColour() {
        let last = PageSketch(Self.line).page.glyphs.count - 1
        #expect(HighlightFinder().highlights(on: Self.page(from: 0, to: last)).isEmpty)
    }

    @Test func theLastSpaceOfALineIsMarkedWithItsWords() {
        var page = Self.page(from: 7, to: 16)
        #expect(page.glyphs.flags[16].contains(.space))
        #expect(HighlightFinder().highlights(on: page) == [0])
        page.glyphs.flags[16] = []
        page.glyphs.advanceX[16] = 0
        #expect(HighlightFinder().highlights(on: page).isEmpty)
    }
}
