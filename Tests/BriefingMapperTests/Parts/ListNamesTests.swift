import Geometry
import Layout
import Testing

@testable import BriefingMapper

@Suite struct ListNamesTests {
    private func sure(_ words: String) throws -> Bool? {
        let profile = try #require(ProfileLibrary.builtIn.profile(named: "unknown-briefing"))
        return ListNames(profile).isSure(TextBlock(drawn: words, at: 1, isCounted: false).text)
    }

    @Test func wordsThatHeadASummaryTooAreNotSureToHeadAList() throws {
        #expect(try sure("목 차") == true)
        #expect(try sure("In this issue") == false)
        #expect(try sure("요약") == nil)
    }

    @Test func aBoxBesideThatOfTheListIsNoPartOfIt() {
        let box = Rect(minX: 320, minY: 100, maxX: 540, maxY: 300), title = Rect(minX: 60, minY: 105, maxX: 120, maxY: 118)
        let frame = FrameBlock(
            places: [PagePlace(page: 0, box: box)], ground: nil, isDrawn: true,
            elements: [.text(TextBlock(drawn: "이번 주의 소식", at: 105, x: 325...400, size: 13))])
        let piece = Piece(element: .frame(frame), page: 0)
        #expect(ContentsReader.stands(piece, beside: title, in: Rect(minX: 50, minY: 100, maxX: 300, maxY: 300), on: 0))
        #expect(!ContentsReader.stands(piece, beside: title, in: nil, on: 0))
    }

    @Test(
        "A number with a nought before it may stand tight before a part's name",
        arguments: [("01특집", 2), ("10년 뒤의 연구", nil), ("0.5나노 공정", nil)])
    func paddedNumber(text: String, length: Int?) {
        #expect(ContentsRowReader.paddedNumber(opening: TextBlock(drawn: text, at: 1, isCounted: false).text) == length)
    }
}
