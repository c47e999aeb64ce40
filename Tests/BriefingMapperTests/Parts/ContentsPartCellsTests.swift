import Geometry
import Testing

@testable import BriefingMapper
@testable import Layout

/// Contents lists that were found as tables, with parts in the cells beside their titles.
@Suite struct ContentsPartCellsTests {
    @Test func partsOfATableStandOverTheirTitles() {
        let drawn: [TableBlock.Cell] = [
            .init(0, 0, [part("정책동향", 112)]), .init(0, 1, [title(102), title(122)]), .init(1, 0, [part("기술동향", 150)]),
            .init(1, 1, [title(150)]),
        ]
        let cells = list(of: drawn, from: 100, to: 200, headerColumnCount: 1)
        let line = cells.lines(of: part("정책동향", 112), PlaceMaker(pages: []))
        #expect(line.map(\.box.maxY) == [102])
    }

    @Test func aPartInTwoLinesOfItsCellIsOne() {
        let drawn: [TableBlock.Cell] = [
            .init(0, 0, [part("과학기술 정책", 102), part("동향", 118)]), .init(0, 1, [title(102), title(118)]),
            .init(1, 0, [part("기술동향", 150)]), .init(1, 1, [title(150)]),
        ]
        let cells = list(of: drawn, from: 100, to: 200, headerColumnCount: 1)
        let lines = [part("과학기술 정책", 102), part("동향", 118)].map { cells.lines(of: $0, PlaceMaker(pages: [])).map(\.text.string) }
        #expect(lines == [["과학기술 정책 동향"], []])
    }

    @Test("Close titles of a part are told by their pages", arguments: [("8 9", true), ("8", false)])
    func closeTitlesOfAPart(pages: String, areParts: Bool) {
        let rows = [("이슈 진단", "두 제도의 비교", "4", 102.0), ("제도와 법", "공동기금의 출범 특허 출원의 현황", pages, 142)]
        let cells = rows.enumerated().flatMap { row, texts -> [TableBlock.Cell] in
            [
                .init(row, 0, [part(texts.0, texts.3 + 10, isCounted: false)]), .init(row, 1, [title(texts.3, texts.1)]),
                .init(row, 2, [TextBlock(drawn: texts.2, at: texts.3, x: 300...320, isCounted: false)]),
            ]
        }
        let found = list(of: cells, from: 100, to: 200, headerColumnCount: 1)
        let tops = cells.filter { $0.column == 0 }.flatMap(\.elements).flatMap(\.texts).flatMap {
            found.lines(of: $0, PlaceMaker(pages: [])).map(\.box.maxY)
        }
        #expect((tops == [102, 142]) == areParts)
    }

    @Test("Parts with one title each are told in their cells by their numbers", arguments: [(["제1장 ", "제2장 "], true), (["", ""], false)])
    func countedParts(numbers: [String], areParts: Bool) {
        let parts = zip(numbers, ["정책동향", "기술동향"]).enumerated().map { i, words in
            part(words.0 + words.1, 112 + 40 * Double(i), isCounted: false)
        }
        let drawn: [TableBlock.Cell] = [
            .init(0, 0, [parts[0]]), .init(0, 1, [title(102)]), .init(1, 0, [parts[1]]), .init(1, 1, [title(142)]),
        ]
        let cells = list(of: drawn, from: 100, to: 200, headerColumnCount: 1)
        let tops = parts.flatMap { cells.lines(of: $0, PlaceMaker(pages: [])).map(\.box.maxY) }
        #expect((tops == [102, 142]) == areParts)
    }

    @Test func aCellAtTheLeftWithoutATitleIsAPart() {
        let drawn: [TableBlock.Cell] = [
            .init(0, 0, [part("정책동향", 112, isCounted: false)]), .init(0, 1, [title(102)]),
            .init(1, 0, [part("단신", 152, isCounted: false)]), .init(1, 1, []),
        ]
        let cells = list(of: drawn, from: 100, to: 200, headerColumnCount: 1)
        let tops = cells.lines(of: part("정책동향", 112, isCounted: false), PlaceMaker(pages: [])).map(\.box.maxY)
        #expect(tops == [102])
    }

    @Test func aPartsNarrowCellMayMakeItsRowHighAndHaveItsNumberInALineOfItsOwn() {
        let cells = ["Ⅰ.  정책동향", "Ⅱ.  기술동향"].enumerated().flatMap { row, name -> [TableBlock.Cell] in
            [
                .init(row, 0, [part(name, 112 + 90 * Double(row), x: 60...80, isCounted: false)]),
                .init(row, 1, [title(142 + 90 * Double(row))]),
            ]
        }
        let found = list(of: cells, from: 100, to: 280, headerColumnCount: 1)
        let lines = cells.filter { $0.column == 0 }.flatMap { $0.elements.flatMap(\.texts) }.flatMap {
            found.lines(of: $0, PlaceMaker(pages: []))
        }
        #expect(lines.map(\.block.marker?.text) == ["Ⅰ.", "Ⅱ."])
        #expect(lines.map(\.text.string) == ["정책동향", "기술동향"])
        #expect(lines.map { found.goesOn($0, under: 102) } == [true, true] && lines.allSatisfy { !found.goesOn($0, under: 90) })
    }

    @Test func partsStandOverTheirTitlesWhateverCellsTheListWasCutInto() {
        // The masthead above the list was taken for its first row; a part's cell is cut as the rows beside it are.
        let cells: [TableBlock.Cell] = [
            .init(0, 0, [part("주간동향", 60)]), .init(1, 0, [part("특집기사", 102)]), .init(1, 1, [title(102)]), .init(2, 0, [title(122)]),
            .init(3, 0, [part("정책동향", 138)]), .init(3, 1, [title(138)]), .init(4, 0, [title(154)]),
        ]
        let found = list(of: cells, from: 60, to: 170)
        let places = PlaceMaker(pages: [])
        let tops = [1, 4].map { index in cells[index].elements.flatMap(\.texts).flatMap { found.lines(of: $0, places) }.map(\.box.maxY) }
        #expect(tops == [[102], [122]])
    }

    @Test func aPartsLinesMayStandInCellsOfTheirOwn() {
        // Four titles, with the two lines of their part at half their height, and two more.
        let cells: [TableBlock.Cell] = [
            .init(0, 0, []), .init(0, 1, [title(102)]), .init(1, 0, [part("과학기술", 125)]), .init(1, 1, [title(122)]),
            .init(2, 0, [part("정책동향", 139)]), .init(2, 1, [title(142)]), .init(3, 0, []), .init(3, 1, [title(162)]),
            .init(4, 0, [part("단신동향", 202)]), .init(4, 1, [title(192), title(212)]),
        ]
        let found = list(of: cells, from: 96, to: 230)
        let lines = [2, 4, 8].map { cells[$0].elements.flatMap(\.texts).flatMap { found.lines(of: $0, PlaceMaker(pages: [])) } }
        #expect(lines.map { $0.map(\.box.maxY) } == [[102], [], [192]])
        #expect(lines[0].first?.text.string == "과학기술 정책동향")
    }

    private func list(of cells: [TableBlock.Cell], from top: Double, to bottom: Double, headerColumnCount: Int = 0) -> ContentsPartCells {
        let table = TableBlock(drawn: cells, from: top, to: bottom, headerColumnCount: headerColumnCount)
        return ContentsPartCells([Piece(element: .table(table), page: 0)])
    }

    private func part(_ name: String, _ top: Double, x: ClosedRange<Double> = 60...120, isCounted: Bool = true) -> TextBlock {
        var block = TextBlock(drawn: name, at: top, x: x, isCounted: isCounted)
        block.boldShare = 1
        return block
    }

    private func title(_ top: Double, _ words: String = "기사의 제목") -> TextBlock { TextBlock(drawn: words, at: top, x: 140...280) }
}
