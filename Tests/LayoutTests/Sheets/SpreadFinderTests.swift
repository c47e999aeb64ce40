import Geometry
import Testing

@testable import Layout

@Suite struct SpreadFinderTests {
    private let sheet = Rect(minX: 0, minY: 0, maxX: 1190, maxY: 842)

    /// Lines on both halves, from these places on.
    private func halves(lines: Int = 8, x: (Double, Double) = (60, 655), width: Double = 470) -> [Rect] {
        (0..<lines).flatMap { row in
            [x.0, x.1].map { Rect(minX: $0, minY: 100 + Double(row) * 20, maxX: $0 + width, maxY: 110 + Double(row) * 20) }
        }
    }

    @Test func twoHalvesWithTheSameMarginsAreASpread() {
        #expect(SpreadFinder().isSpread(sheet, lines: halves(), objects: []) == true)
        #expect(SpreadFinder().isSpread(sheet, lines: halves(width: 200), objects: []) == true)
    }

    @Test func aSpreadHasNothingOnItsFold() {
        let title = Rect(minX: 400, minY: 40, maxX: 800, maxY: 60)
        #expect(SpreadFinder().isSpread(sheet, lines: halves() + [title], objects: []) == false)
        #expect(SpreadFinder().isSpread(sheet, lines: halves(), objects: [title]) == false)
    }

    @Test func aPortraitPageIsNoSpread() {
        let page = Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)
        #expect(SpreadFinder().isSpread(page, lines: halves(x: (60, 357), width: 200), objects: []) == false)
    }

    @Test func theGroundOfASpreadDoesNotStandOnItsFold() {
        let ground = Rect(minX: 0, minY: 0, maxX: 1190, maxY: 800)
        #expect(SpreadFinder().isSpread(sheet, lines: halves(), objects: [ground]) == true)
    }

    @Test func columnsWithANarrowGutterBetweenWideMarginsAreNoPages() {
        #expect(SpreadFinder().isSpread(sheet, lines: halves(x: (100, 625), width: 465), objects: []) == false)
    }

    @Test func rowsOfSeveralTextsThatGoOnOverTheFoldAreATable() {
        let rows = (0..<8).flatMap { row in
            [(60.0, 40.0), (160, 120), (400, 80), (655, 40), (760, 160)].map { x, width in
                Rect(minX: x, minY: 100 + Double(row) * 20, maxX: x + width, maxY: 110 + Double(row) * 20)
            }
        }
        #expect(SpreadFinder().isSpread(sheet, lines: rows, objects: []) == false)
    }

    @Test func captionsBesideAPictureTellNothing() {
        #expect(SpreadFinder().isSpread(sheet, lines: halves(lines: 5), objects: []) == nil)
    }
}
