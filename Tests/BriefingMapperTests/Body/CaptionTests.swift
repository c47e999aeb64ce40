import Geometry
import Testing

@testable import BriefingMapper
@testable import Layout

/// What stands around a table or figure goes to it.
@Suite struct CaptionTests {
    @Test func theUnitOfAFigureIsAmongItsWords() {
        let figure = FigureBlock(places: [PagePlace(from: 120, to: 300)], kind: .drawing, pictures: [], text: [])
        let (found, used) = CaptionFinder(kinds: kinds).captions(in: [
            Piece(element: .text(TextBlock(drawn: "(단위: 조원)", at: 100)), page: 0), Piece(element: .figure(figure), page: 0),
        ])
        #expect(used == [0])
        #expect(found[1]?.figureWords.map(\.string) == ["(단위: 조원)"])
    }

    @Test func theUnitOfATablesSecondHalfIsThatOfTheFirst() {
        let table = TableBlock(
            places: [PagePlace(from: 120, to: 300)], evidence: .ruled, rowCount: 0, columnCount: 0, headerRowCount: 0, headerColumnCount: 0,
            cells: [])
        let units = ["(단위: %)", "(단위: %)", "(단위: 명)"].map { TextBlock(drawn: $0, at: 100) }
        let (found, used) = CaptionFinder(kinds: kinds).captions(
            in: units.map { Piece(element: .text($0), page: 0) } + [Piece(element: .table(table), page: 0)])
        #expect(found[3]?.unit?.text.string == "%")
        #expect(found[3]?.unit?.glyphs.count == 2 * units[0].text.count)
        // Another unit stays in the text.
        #expect(used == [0, 1])
    }

    @Test(
        "A source label names a source only when something stands behind it",
        arguments: [("출처:", nil), ("출처: 통계청", "통계청")] as [(String, String?)])
    func sourceOfATable(line: String, source: String?) {
        let table = TableBlock(
            places: [PagePlace(from: 100, to: 300)], evidence: .ruled, rowCount: 0, columnCount: 0, headerRowCount: 0, headerColumnCount: 0,
            cells: [])
        let (found, used) = CaptionFinder(kinds: kinds).captions(in: [
            Piece(element: .table(table), page: 0), Piece(element: .text(TextBlock(drawn: line, at: 306)), page: 0),
        ])
        #expect(found[0]?.source?.text.text.string == source)
        #expect(used.contains(1) == (source != nil))
    }

    @Test(
        "A number behind the word for a table opens a caption, but not a sentence",
        arguments: [
            ("표 1. 분야별 투자", true), ("표2-3 분야별 투자", true), ("<표 1> 분야별 투자", true), ("Table 1: Funding by field", true),
            ("그림 4 추진 체계", true), ("표 1은 분야별 투자를 나타낸다", false), ("표 1 에서 보듯이 늘었다.", false), ("표준 1. 분야", false),
        ] as [(String, Bool)])
    func numberedCaption(line: String, isCaption: Bool) {
        #expect((kinds.caption(TextBlock(drawn: line, at: 100)) != nil) == isCaption)
    }

    private let kinds = LineKinds(profile: ProfileLibrary.builtIn.generic)
}
