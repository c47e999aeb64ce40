import Geometry
import Testing

@testable import Layout

/// Boxes with narrow gutters between them.
@Suite struct BoxGridTests {
    @Test func aHeadStripOverItsTableIsItsFirstRow() {
        let page = PageSketch(
            """
            ┌──────┬──────┐
            │ 구분 │ 2024 │
            └──────┴──────┘
            ┌──────┬──────┐
            │ GDP  │  5.0 │
            ├──────┼──────┤
            │ CPI  │  0.2 │
            └──────┴──────┘
            """, pitch: 11)
        #expect(page.findings.tables.map(page.rows(of:)) == [[["구분", "2024"], [" 1x2"], ["GDP", "5.0"], ["CPI", "0.2"]]])
    }

    @Test func aTableUnderATableIsAnotherOne() {
        let page = PageSketch(
            """
            ┌──────┬──────┐
            │ 구분 │ 2024 │
            ├──────┼──────┤
            │ GDP  │  5.0 │
            └──────┴──────┘
            ┌──────┬──────┐
            │ 구분 │ 2025 │
            ├──────┼──────┤
            │ CPI  │  0.2 │
            └──────┴──────┘
            """, pitch: 11)
        #expect(page.findings.tables.map(\.rowCount) == [2, 2])
    }

    @Test func boxesInRowsAndColumnsAreATableWithTheGuttersBetweenThem() {
        let page = PageSketch(
            """
            ┌──────┐ ┌──────────┐
            │ 소통 │ │ 참여     │
            │      │ ├──────────┤
            │      │ │ 알권리   │
            └──────┘ └──────────┘
            ┌──────┐ ┌──────────┐
            │ 기본 │ │ 안전망   │
            │      │ ├──────────┤
            │      │ │ 사각지대 │
            └──────┘ └──────────┘
            """, pitch: 11)
        #expect(
            page.findings.tables.map(page.rows(of:)) == [
                [["소통 2x1", " 2x1", "참여"], ["알권리"], [" 1x3"], ["기본 2x1", " 2x1", "안전망"], ["사각지대"]]
            ])
        #expect(page.findings.frames.isEmpty)
    }

    @Test func stepsThatArePartedAlikeAreATableWithTheirArrows() {
        let page = PageSketch(
            """
            ┌───────┐   ┌───────┐   ┌───────┐
            │ 1단계 │   │ 2단계 │   │ 3단계 │
            ├───────┤ → ├───────┤ → ├───────┤
            │ 접수  │   │ 심사  │   │ 발표  │
            └───────┘   └───────┘   └───────┘
            """)
        #expect(page.findings.tables.map(page.rows(of:)) == [[["1단계", "→ 2x1", "2단계", "→ 2x1", "3단계"], ["접수", "심사", "발표"]]])
    }

    @Test("Steps with arrows over what belongs to each are no table", arguments: [0.0, 22])
    func arrowsBetweenColumns(over: Double) {
        let page = PageSketch(
            """
            ┌────────┐ ┌────────┐ ┌────────┐
            │ 자원층 │ │ 유통층 │ │ 서비스 │
            └────────┘ └────────┘ └────────┘
            ┌────────┐ ┌────────┐ ┌────────┐
            │ 수집   │ │ 신원   │ │ 학습   │
            └────────┘ └────────┘ └────────┘
            ┌────────┐ ┌────────┐ ┌────────┐
            │ 점검   │ │ 권한   │ │ 평가   │
            └────────┘ └────────┘ └────────┘
            """, pitch: 11)
        var paint = page.paint
        let heads = page.findings.tables[0].cells.filter { $0.row == 0 && $0.column % 2 == 0 }.map(\.box)
        paint.shapes += zip(heads, heads.dropFirst()).map { left, right in
            let arrow = Rect(minX: left.maxX, minY: left.midY - over - 3, maxX: right.minX, maxY: left.midY - over + 3)
            return .init(box: arrow, kind: .outline, color: 0, isFilled: true, glyphsBefore: 0)
        }
        #expect(TableFinder().findings(paint: paint, text: page.text, page: page.page.box).tables.isEmpty)
    }

    @Test func aLabelBesideATitleIsNoTable() {
        let page = PageSketch(
            """
            ┌──────┐ ┌──────────────┐
            │ 참고 │ │ 용어 설명    │
            └──────┘ └──────────────┘
            """)
        #expect(page.findings.tables.isEmpty)
        #expect(page.findings.frames.count == 2)
    }

    @Test func boxesWithTextBetweenThemAreNoTable() {
        let page = PageSketch(
            """
            ┌──────┐ ┌──────────┐
            │ 소통 │ │ 참여     │
            └──────┘ └──────────┘
             그 다음은
            ┌──────┐ ┌──────────┐
            │ 기본 │ │ 안전망   │
            └──────┘ └──────────┘
            """, pitch: 11)
        #expect(page.findings.tables.isEmpty)
    }

    /// The head and two steps, their boxes parted in three columns; `between` stands in each row between the steps.
    private func steps(_ between: [String]) -> PageSketch {
        let row = { (a: String, b: String, c: String) in
            ["┌──────┐ ┌──────────┬──────┐", "│ \(a) │ │ \(b) │ \(c) │", "└──────┘ └──────────┴──────┘"]
        }
        let lines = row("구분", "내용    ", "비고") + ["", ""] + row("공고", "사업공고", "누리") + between + row("접수", "신청서  ", "담당")
        return PageSketch(lines.joined(separator: "\n"), pitch: 7)
    }

    @Test func stepsBelowEachOtherWithArrowsBetweenAreOneTableWithTheirHead() {
        let tables = steps(["", "   ↓", ""]).findings.tables
        #expect(tables.count == 1)
        #expect(tables.first?.rowCount == 5)
        #expect(tables.first?.columnCount == 4)
    }

    @Test func rowsOfBoxesThatStandApartAreNoTable() {
        #expect(steps(["", "", ""]).findings.tables.allSatisfy { $0.rowCount == 1 })
    }
}
