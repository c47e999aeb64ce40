import Geometry
import PageModel
import Testing

@testable import Layout

/// Pictures that lie under the text of most pages.
@Suite struct BackdropFinderTests {
    /// Pages of a line or two, each with a picture over the middle; how many figures the document has.
    private func figureCount(objects: [Int?], places: [Double]) async -> Int {
        let pages = zip(objects, places).enumerated().map { i, picture in
            var page = PageSketch("과학기술부는 예산을 늘림\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n두 배", number: i + 1).page
            let box = Rect(minX: picture.1, minY: 200, maxX: picture.1 + 300, maxY: 500)
            page.pictures.append(Picture(box: box, pixelWidth: 600, pixelHeight: 600, objectNumber: picture.0))
            return page
        }
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(
            of: pages, facts: DocumentFacts(pageCount: pages.count))
        return layout.pages.flatMap(\.elements).count { if case .figure = $0 { true } else { false } }
    }

    @Test func onePictureAtOnePlaceOfMostPagesIsNoFigure() async {
        #expect(await figureCount(objects: [7, 7, 7, 7], places: [30, 30, 30, 30]) == 0)
    }

    @Test func otherPicturesAndOtherPlacesAreFigures() async {
        #expect(await figureCount(objects: [7, 8, 9, 10], places: [30, 30, 30, 30]) == 4)
        #expect(await figureCount(objects: [7, 7, 7, 7], places: [30, 60, 90, 120]) == 4)
    }

    @Test func aPictureThatIsWrittenAnewForEachPageIsKnownByAPageWhoseTextItIsUnder() async {
        var pages = (1...4).map { PageSketch("과학기술부는 예산을 늘림", number: $0).page }
        pages[2] = PageSketch(Array(repeating: "과학기술부는 인공지능 연구개발 예산을 늘림", count: 3).joined(separator: "\n"), number: 3).page
        for i in pages.indices {
            let box = Rect(minX: 150, minY: 40, maxX: 400, maxY: 340)
            pages[i].pictures.append(Picture(box: box, pixelWidth: 500, pixelHeight: 600, objectNumber: 10 + i))
        }
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: pages, facts: DocumentFacts(pageCount: 4))
        #expect(!layout.pages.flatMap(\.elements).contains { if case .figure = $0 { true } else { false } })
    }

    @Test func lettersDrawnAtOnePlaceOfMostPagesAreNoFigure() async {
        /// Six letters, each a comb of many teeth, as far right as told.
        func page(_ number: Int, shift: Double) -> PageContent {
            var sketch = PageSketch("과학기술부는 예산을 늘림", number: number)
            for letter in 0..<6 {
                let x = 60 + shift + Double(letter) * 42
                let teeth = (0..<8).flatMap { tooth in
                    [Point(x: x + 4 * Double(tooth), y: 300), Point(x: x + 4 * Double(tooth) + 2, y: 340)]
                }
                sketch.addPath(.fill, teeth + [Point(x: x + 36, y: 300)], isClosed: true)
            }
            return sketch.page
        }
        func figureCount(shifts: [Double]) async -> Int {
            let pages = shifts.enumerated().map { page($0 + 1, shift: $1) }
            let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(
                of: pages, facts: DocumentFacts(pageCount: pages.count))
            return layout.pages.flatMap(\.elements).count { if case .figure = $0 { true } else { false } }
        }
        #expect(await figureCount(shifts: [0, 0, 0]) == 0)
        #expect(await figureCount(shifts: [0, 13, 27]) == 3)
    }

    @Test func aPictureOnAFewPagesIsAFigure() async {
        #expect(await figureCount(objects: [7, 7, nil, nil, nil], places: [30, 30, 300, 300, 300]) == 5)
    }

    @Test func aPictureThatLinesOfTextRunOverAndBeyondIsNoFigure() {
        var page = PageSketch(Array(repeating: "과학기술부는 인공지능 연구개발 예산을 늘림", count: 2).joined(separator: "\n")).page
        page.pictures.append(Picture(box: Rect(minX: 150, minY: 40, maxX: 400, maxY: 300), pixelWidth: 500, pixelHeight: 520))
        #expect(PageDrafter().draft(of: page, index: 0).figures.isEmpty)
    }
}
