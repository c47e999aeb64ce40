import Geometry
import Testing

@testable import BriefingMapper
@testable import Layout

/// `주: …` under a table or figure.
@Suite struct LabelledNoteTests {
    private let kinds = LineKinds(profile: ProfileLibrary.builtIn.generic)

    private func notes(_ lines: [String]) -> [String] {
        let pieces = lines.enumerated().map { i, line -> Piece in
            var block = TextBlock(drawn: line, at: 300 + 13 * Double(i))
            if let found = MarkerReader.marker(of: block.text) {
                (block.marker, block.text) = (found.marker, block.text[found.length..<block.text.count])
            }
            return Piece(element: .text(block), page: 0)
        }
        return LabelledNoteReader(kinds: kinds).withNotes(pieces).compactMap(\.text).map { block in
            block.marker.map { "\($0.text)|\($0.kind == .noteMark ? "note" : "item")|\(block.string)" } ?? block.string
        }
    }

    @Test(
        "A word and a sign open a note",
        arguments: [
            ("주: 결산 기준", "주:|note|결산 기준"), ("주1) 결산 기준", "주1)|note|결산 기준"), ("주 2) 예산 기준", "주2)|note|예산 기준"),
            ("주) 펀드 및 ETF", "주)|note|펀드 및 ETF"), ("주: 1) 추정치", "1)|note|추정치"),
        ])
    func label(line: String, note: String) { #expect(notes([line]) == [note]) }

    @Test(
        "A word that goes on, a company and a label without a text open none",
        arguments: ["주요 사업: 연구", "(주) 한국전자", "주말: 쉼", "주:"])
    func others(line: String) { #expect(notes([line]) == [line]) }

    @Test func theNumbersThatFollowAreNotesToo() {
        #expect(notes(["주: 1) 추정치", "2) 잠정치", "다른 글", "3) 항목"]) == ["1)|note|추정치", "2)|note|잠정치", "다른 글", "3)|item|항목"])
    }

    @Test func aNoteAndTheSourceUnderATableAreTheTables() throws {
        let table = TableBlock(
            places: [PagePlace(from: 100, to: 300)], evidence: .ruled, rowCount: 0, columnCount: 0, headerRowCount: 0, headerColumnCount: 0,
            cells: [])
        let lines = ["주: 결산 기준", "자료: 통계청"].enumerated().map { TextBlock(drawn: $1, at: 304 + 13 * Double($0)) }
        var uids = UIDs()
        let blocks = BodyReader(kinds: kinds, bodySize: 10).blocks(
            of: [Piece(element: .table(table), page: 0)] + lines.map { Piece(element: .text($0), page: 0) }, uids: &uids)
        guard case .table(let draft)? = blocks.first?.kind else { return #expect(Bool(false)) }
        #expect(draft.notes.map(\.body.text.string) == ["결산 기준"])
        #expect(draft.source?.text.text.string == "통계청")
        #expect(blocks.count == 1)
    }

    @Test("A note with a word before its number is called by the number alone, too", arguments: [("1)", true), ("2)", false)])
    func numberAlone(sign: String, isAnswered: Bool) {
        var item = TextBlock(drawn: "국세수입\(sign)의 총액은 해마다 늘어남", at: 100)
        for i in 4..<6 { item.text.mark(.superscript, at: i) }
        let note = TextBlock(drawn: "지방소비세를 포함한 금액", at: 120)
        var blocks = [
            DraftBlock(kind: .item, because: Evidence(.marked), block: item, uid: 1),
            DraftBlock(kind: .note, because: Evidence(.noteMark), block: note, uid: 2),
        ]
        blocks[1].marker = Marker(text: "주1)", kind: .noteMark, series: "주")
        blocks[1].parent = 0
        _ = NoteLinker().link(&blocks)
        #expect(blocks[0].body.references.map(\.note) == (isAnswered ? [2] : []))
    }

    @Test func theNumbersBehindANumberedWordAreNotesToo() {
        #expect(notes(["주1) 추정치", "2) 잠정치", "4) 항목"]) == ["주1)|note|추정치", "2)|note|잠정치", "4)|item|항목"])
    }

    @Test func aSourceLineUnderAStarredNoteIsNoPartOfIt() throws {
        var block = TextBlock(drawn: "예비 시간을 포함 Source: ICIP survey", at: 300)
        block.marker = Marker(text: "*", kind: .noteMark, series: "*")
        let start = try #require(block.text.scalars.firstIndex(of: 0x53))
        block.text.mark(.lineStart, at: start)
        let kinds = LineKinds(profile: ProfileLibrary.builtIn.generic)
        let parts = LabelledNoteReader(kinds: kinds).withNotes([Piece(element: .text(block), page: 0)]).compactMap(\.text)
        #expect(parts.map(\.string) == ["예비 시간을 포함", "Source: ICIP survey"])
        #expect(parts.map(\.marker?.text) == ["*", nil])
    }

    @Test func numbersWithPointsFollowTheWordToo() {
        #expect(notes(["주: 1. 연말 기준임", "2. 출자금을 뺀 것임"]) == ["1.|note|연말 기준임", "2.|note|출자금을 뺀 것임"])
        #expect(notes(["주: 2.공공질서는 항목이 없음"]) == ["주:|note|2.공공질서는 항목이 없음"])
    }
}
