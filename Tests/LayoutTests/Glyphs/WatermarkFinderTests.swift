import Foundation
import Geometry
import PageModel
import Testing

@testable import Layout

/// Words printed over a page.
@Suite struct WatermarkFinderTests {
    private static let text = """
        과학기술 혁신 전략을 발표하고 예산을 늘림
        연구 시설을 함께 쓰는 제도를 새로 만듦
        기업 부설 연구소의 장비를 지역에 개방함
        박사과정생의 장학금을 두 배로 올림
        국제 공동 연구의 심사 기준을 밝힘
        대학의 기초 연구비를 따로 셈함
        """

    /// Prints words in letters of `size` from a point, turned by so many degrees against the clock.
    private static func print(_ words: String, on page: inout PageContent, at origin: Point, turned degrees: Double, size: Double) {
        let angle = degrees * .pi / 180, advance = Point(x: size * cos(angle), y: -size * sin(angle))
        for (i, scalar) in words.unicodeScalars.enumerated() {
            page.glyphs.append(
                scalars: [scalar.value], code: scalar.value, originX: origin.x + Double(i) * advance.x,
                originY: origin.y + Double(i) * advance.y, advanceX: advance.x, advanceY: advance.y, fontSize: size, font: 0,
                flags: scalar == " " ? [.space] : [])
        }
    }

    /// The texts of a document's pages, and what is printed over each.
    private func read(_ pages: [PageContent]) async -> (texts: [String], watermarks: [[String]]) {
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(
            of: pages, facts: DocumentFacts(pageCount: pages.count))
        let texts = layout.pages.map { page in
            page.elements.compactMap { if case .text(let block) = $0 { block.text.trimmed.string } else { nil } }.joined(separator: " ")
        }
        return (texts, layout.pages.map(\.watermarks))
    }

    @Test func wordsAtASlantOverTheTextAreNoPartOfIt() async {
        let plain = PageSketch(Self.text).page
        var page = plain
        Self.print("대 외비", on: &page, at: Point(x: 80, y: 200), turned: 45, size: 60)
        let read = await read([page])
        #expect(read.texts == (await self.read([plain])).texts)
        #expect(read.watermarks == [["대 외비"]])
    }

    @Test func aWatermarkIsCountedAndDropped() async {
        var page = PageSketch(Self.text).page
        Self.print("대외비", on: &page, at: Point(x: 80, y: 200), turned: 45, size: 60)
        let ledger = PageDrafter().draft(of: page, index: 0).blank.ledger
        #expect(ledger.watermarks == 3)
        #expect(ledger.visible == PageDrafter().draft(of: PageSketch(Self.text).page, index: 0).blank.ledger.visible + 3)
    }

    @Test func largeWordsAcrossLinesOfTextAreNoPartOfIt() async {
        var page = PageSketch(Self.text).page
        Self.print("대외비", on: &page, at: Point(x: 60, y: 130), turned: 0, size: 70)
        #expect(await read([page]).watermarks == [["대외비"]])
    }

    @Test func wordsThatCoverThePageLikeTilesAreNoPartOfIt() async {
        var page = PageSketch(Self.text).page
        for y in stride(from: 60.0, through: 780, by: 180) {
            for x in [20.0, 220, 420] { Self.print("연구원", on: &page, at: Point(x: x, y: y), turned: 30, size: 10) }
        }
        #expect(await read([page]).watermarks == [["연구원"]])
    }

    @Test func tilesAreKnownOnAPageWithHardlyAnyText() async {
        var page = PageSketch("첫 쪽").page
        for y in stride(from: 60.0, through: 780, by: 180) {
            for x in [20.0, 220, 420] { Self.print("연구원", on: &page, at: Point(x: x, y: y), turned: 30, size: 10) }
        }
        #expect(await read([page]).watermarks == [["연구원"]])
    }

    @Test func anotherPageTellsOfAWatermarkThatStandsClearOfText() async {
        var full = PageSketch(String(repeating: Self.text + "\n", count: 5)).page, sparse = PageSketch("첫 쪽").page
        Self.print("대외비", on: &full, at: Point(x: 100, y: 400), turned: 0, size: 60)
        Self.print("대외비", on: &sparse, at: Point(x: 100, y: 400), turned: 0, size: 60)
        let read = await read([sparse, full])
        #expect(!read.texts[0].contains("외"))
        #expect(read.watermarks == [["대외비"], ["대외비"]])
    }

    @Test func labelsOfAChartAtASlantAreNone() async {
        var page = PageSketch(Self.text).page
        for i in 0..<6 { Self.print("20\(20 + i)년", on: &page, at: Point(x: 100 + Double(i) * 40, y: 500), turned: 45, size: 9) }
        #expect(await read([page]).watermarks == [[]])
    }

    @Test func aMastheadOverALineOfTextIsNone() async {
        var page = PageSketch(Self.text).page
        Self.print("주간동향", on: &page, at: Point(x: 60, y: 72), turned: 0, size: 40)
        #expect(await read([page]).watermarks == [[]])
    }

    @Test func thePagesOfATurnedScanHaveNone() async {
        var page = PageContent(number: 1, width: 595, height: 842)
        page.fonts = [FontFace(name: "Sketch")]
        for i in 0..<20 { Self.print("기울어진 쪽의 글줄", on: &page, at: Point(x: 60, y: 100 + Double(i) * 20), turned: 5, size: 10) }
        Self.print("제목", on: &page, at: Point(x: 60, y: 60), turned: 5, size: 40)
        #expect(await read([page]).watermarks == [[]])
    }
}
