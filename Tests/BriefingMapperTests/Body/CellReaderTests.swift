import Geometry
import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct CellReaderTests {
    @Test(
        "A leader behind a text leads to the next column",
        arguments: [
            ("Total .........", "Total"), ("1.0 ------", "1.0"), (".........", "........."), ("Seoul ....", "Seoul ...."),
            ("제5조(위원회) -----", "제5조(위원회) -----"),
        ])
    func leaders(text: String, cell: String) {
        let block = TextBlock(drawn: text, at: 100)
        let table = TableBlock(
            places: [PagePlace(from: 100, to: 300)], evidence: .aligned, rowCount: 1, columnCount: 1, headerRowCount: 0,
            headerColumnCount: 0,
            cells: [.init(row: 0, column: 0, rowSpan: 1, columnSpan: 1, isHeader: false, elements: [.text(block)], places: [], ground: nil)]
        )
        var uids = UIDs()
        let draft = CellReader.table(table, nil, kinds: LineKinds(profile: Profile()), uids: &uids)
        #expect(draft.cells.flatMap { $0.paragraphs.map(\.body.text.string) } == [cell])
        #expect(draft.cells.flatMap { $0.paragraphs.map(\.body.glyphs.count) } == [block.text.glyphs.count])
    }
}
