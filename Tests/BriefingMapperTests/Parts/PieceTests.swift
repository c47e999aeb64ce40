import Testing

@testable import BriefingMapper

@testable import Layout

@Suite struct PieceTests {
    private func frame(_ elements: [Element]) -> Piece {
        Piece(element: .frame(FrameBlock(places: [PagePlace(from: 10, to: 60)], ground: nil, isDrawn: true, elements: elements)), page: 0)
    }

    private let text = Element.text(TextBlock(drawn: "예산", at: 12))
    private let figure = Element.figure(FigureBlock(places: [PagePlace(from: 30, to: 50)], kind: .picture, pictures: [], text: []))

    @Test func aTextIsItsOwnLoneText() { #expect(Piece(element: text, page: 0).loneText?.string == "예산") }

    @Test func theOnlyTextOfABoxIsItsLoneText() {
        #expect(frame([text]).loneText?.string == "예산" && frame([frame([text]).element]).loneText?.string == "예산")
    }

    @Test func aBoxWithTwoTextsOrAFigureHasNone() {
        #expect(frame([text, text]).loneText == nil && frame([text, figure]).loneText == nil && frame([]).loneText == nil)
    }

    @Test func theFirstTextOfAPieceIsTheFirstOfItsTexts() {
        for piece in [frame([figure, text]), frame([frame([]).element, text, figure]), frame([figure]), Piece(element: text, page: 0)] {
            #expect(piece.firstText == piece.texts.first)
        }
    }
}
