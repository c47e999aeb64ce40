import Geometry
import PageModel
import Testing

@testable import Layout

@Suite struct PictureStripsTests {
    /// So many pictures below each other, from one's head to the next one's so far.
    private func pictures(_ count: Int, height: Double, pitch: Double) -> [Picture] {
        (0..<count).map { i -> Picture in
            let top = 300 + pitch * Double(i)
            return Picture(box: Rect(minX: 100, minY: top, maxX: 300, maxY: top + height), pixelWidth: 200, pixelHeight: 16)
        }
    }

    @Test func stripsThatTouchAreOnePicture() {
        #expect(PictureStrips().groups(of: pictures(5, height: 16, pitch: 16)) == [[0, 1, 2, 3, 4]])
    }

    @Test func picturesThatTouchAreTwo() {
        #expect(PictureStrips().groups(of: pictures(2, height: 80, pitch: 80)) == [[0], [1]])
    }

    @Test func stripsApartFromEachOtherAreNoPicture() {
        #expect(PictureStrips().groups(of: pictures(4, height: 16, pitch: 30)) == [[0], [1], [2], [3]])
    }

    @Test func aPictureInStripsIsAFigureHoweverLowTheyAre() {
        var page = PageSketch("과학기술 정책").page
        page.pictures = pictures(8, height: 16, pitch: 16)
        #expect(PageDrafter().draft(of: page, index: 0).figures.map(\.pictures) == [Array(0..<8)])
    }
}
