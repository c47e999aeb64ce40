import Geometry
import PageModel
import Testing

@testable import Layout

@Suite struct HouseMarkFinderTests {
    /// Pages of text, each with a picture of 120 to 30 points at the place.
    private func marks(at places: [Point]) -> [Int] {
        let drafts = places.enumerated().map { i, place in
            let text = (0..<20).map { "과학기술부는 인공지능 연구개발 예산을 \($0 + 3)배로 늘리기로 하였다" }
            var page = PageSketch(text.joined(separator: "\n"), pitch: 28, origin: Point(x: 60, y: 130), size: (595, 842), number: i + 1)
                .page
            page.pictures.append(
                Picture(box: Rect(minX: place.x, minY: place.y, maxX: place.x + 120, maxY: place.y + 30), pixelWidth: 240, pixelHeight: 60))
            return PageDrafter().draft(of: page, index: i)
        }
        return HouseMarkFinder(tuning: FurnitureFinder().tuning).marks(on: drafts).map(\.count)
    }

    @Test func aPictureAtTheHeadOfAllPagesIsTheHouses() {
        #expect(marks(at: Array(repeating: Point(x: 60, y: 40), count: 4)) == [1, 1, 1, 1])
    }

    @Test func picturesInTheTextOrAtOtherPlacesAreNot() {
        #expect(marks(at: Array(repeating: Point(x: 60, y: 400), count: 4)) == [0, 0, 0, 0])
        #expect(marks(at: (0..<4).map { Point(x: 60 + Double($0) * 40, y: 40) }) == [0, 0, 0, 0])
    }
}
