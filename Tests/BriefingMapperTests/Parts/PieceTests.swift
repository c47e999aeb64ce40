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

    @Test("A head over rows as high as it is a form's; lower ones are a title's frame", arguments: [(20.0, true), (6, false)])
    func emptyRows(height: Double, isTable: Bool) {
        let cells = (0..<3).flatMap { row in
            (0..<3).map { column -> TableBlock.Cell in
                let top = row == 0 ? 100 : 120 + Double(row - 1) * height
                return .init(
                    row: row, column: column, rowSpan: 1, columnSpan: 1, isHeader: false, elements: row == 0 ? [text] : [],
                    places: [PagePlace(from: top, to: top + (row == 0 ? 20 : height))], ground: nil)
            }
        }
        let table = TableBlock(
            places: [PagePlace(from: 100, to: 160)], evidence: .ruled, rowCount: 3, columnCount: 3, headerRowCount: 0, headerColumnCount: 0,
            cells: cells)
        let element = BoxDissolver.dissolved(.table(table))
        #expect(isTable == { if case .table = element { true } else { false } }())
    }

    @Test func theFirstTextOfAPieceIsTheFirstOfItsTexts() {
        for piece in [frame([figure, text]), frame([frame([]).element, text, figure]), frame([figure]), Piece(element: text, page: 0)] {
            #expect(piece.firstText == piece.texts.first)
        }
    }

    @Test("A title, its lead and headings that touch them on one ground are texts of their own", arguments: [(13.5, 3), (10.5, 1)])
    func titleOverLead(size: Double, count: Int) {
        func bold(_ string: String, at top: Double, size: Double) -> Element {
            var block = TextBlock(drawn: string, at: top, size: size)
            block.boldShare = 1
            return .text(block)
        }
        let ground = Element.frame(
            FrameBlock(
                places: [PagePlace(from: 100, to: 180)], ground: 0xE5F1FB, isDrawn: true,
                elements: [
                    bold("케이블이 관측망이 되다", at: 104, size: size), bold("사업이 7개 해역에서 진행 중 (3.4)", at: 140, size: 10.5),
                    bold("1. 바뀌는 내용", at: 164, size: 10),
                ]))
        #expect(BoxDissolver.parted(ground).count == count)
    }

    @Test("A table opens with a title where that stands alone in its first row", arguments: [1, 2])
    func openingText(columns: Int) {
        let cells = (0..<columns).map { column in
            TableBlock.Cell(0, column, [TextBlock(drawn: "출처", at: 100 + Double(column))])
        }
        let table = TableBlock(
            places: [PagePlace(from: 100, to: 300)], evidence: .ruled, rowCount: 2, columnCount: columns, headerRowCount: 0,
            headerColumnCount: 0, cells: cells)
        #expect((Piece(element: .table(table), page: 0).openingText != nil) == (columns == 1))
    }

    @Test("A title hardly larger than its lead is told from it by the lead's mark", arguments: [(true, 2), (false, 1)])
    func titleOverMarkedLead(isMarked: Bool, count: Int) {
        var title = TextBlock(drawn: "케이블이 관측망이 되다", at: 104, size: 13.5)
        var lead = TextBlock(drawn: "사업이 7개 해역에서 진행 중", at: 140, size: 12.5)
        (title.boldShare, lead.boldShare) = (1, 1)
        if isMarked { lead.marker = Marker(text: "■", kind: .bullet, series: "■") }
        let ground = Element.frame(
            FrameBlock(
                places: [PagePlace(from: 100, to: 180)], ground: 0xE5F1FB, isDrawn: true, elements: [.text(title), .text(lead)]))
        #expect(BoxDissolver.parted(ground).count == count)
    }
}
