import Geometry
import PageModel
import Testing

@testable import Layout

@Suite struct HeaderFinderTests {
    @Test func cellsUnderAHeadThatIsDividedAreHeadsInATableOfOneRowToo() async throws {
        let page = PageSketch(
            """
            ┌──────┬───────────────┐
            │ 사업 │     예산      │
            │      ├───────┬───────┤
            │      │ first │ last  │
            ├──────┼───────┼───────┤
            │ 융자 │   220 │   230 │
            └──────┴───────┴───────┘
            """, bold: ["사업", "예산"]
        ).page
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: [page], facts: DocumentFacts(pageCount: 1))
        let tables = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.headerRowCount) == [2])
    }

    @Test func rowsOfTheBodyOnTwoGroundsByTurnsAreNoHead() async throws {
        let page = PageSketch(
            """
            ┌──────┬───────┬───────┐
            │ 구분 │ first │ last  │
            ├──────┼───────┼───────┤
            │ 미국 │   220 │   230 │
            ├──────┼───────┼───────┤
            │ 증감 │    22 │    23 │
            ├──────┼───────┼───────┤
            │ 영국 │   120 │   130 │
            ├──────┼───────┼───────┤
            │ 증감 │    12 │    13 │
            ├──────┼───────┼───────┤
            │ 인도 │   120 │   130 │
            ├──────┼───────┼───────┤
            │ 증감 │    12 │    13 │
            └──────┴───────┴───────┘
            """)
        var sketch = page
        for (row, color) in [(1, 0xFFEEEE), (3, 0xF2F2F2), (7, 0xF2F2F2), (11, 0xF2F2F2)] {
            sketch.addGround(
                Rect(minX: page.ruleX(0), minY: page.ruleY(row - 1), maxX: page.ruleX(23), maxY: page.ruleY(row + 1)), color: UInt32(color))
        }
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(
            of: [sketch.page], facts: DocumentFacts(pageCount: 1))
        let tables = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.headerRowCount) == [1])
    }

    @Test func twoBoldRowsOverOneRowAreHeadsWhereTheFirstIsDivided() async {
        let page = PageSketch(
            """
            ┌───────────────┬───────────────┐
            │     신규      │     계속      │
            ├───────┬───────┼───────┬───────┤
            │ 과제  │ 예산  │ 과제  │ 예산  │
            ├───────┼───────┼───────┼───────┤
            │   120 │   220 │   230 │   330 │
            └───────┴───────┴───────┴───────┘
            """, bold: ["신규", "계속", "과제", "예산"])
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: [page.page], facts: DocumentFacts(pageCount: 1))
        let tables = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.headerRowCount) == [2])
    }

    @Test func aLabelOfAllRowsBesideADividedHeadIsNoMeasureOfTheHead() async {
        let page = PageSketch(
            """
            ┌──────┬───────────────┐
            │ 세출 │     예산      │
            │      ├───────┬───────┤
            │      │   220 │   230 │
            │      ├───────┼───────┤
            │      │   320 │   330 │
            │      ├───────┼───────┤
            │      │   520 │   530 │
            └──────┴───────┴───────┘
            """)
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: [page.page], facts: DocumentFacts(pageCount: 1))
        let tables = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.headerRowCount) == [1])
    }

    @Test func labelsWithoutFiguresUnderTheHeadAreRowsOfTheBody() async {
        let page = PageSketch(
            """
            ┌──────┬───────┬───────┐
            │ 구분 │ first │ last  │
            ├──────┼───────┼───────┤
            │ 자산 │       │       │
            ├──────┼───────┼───────┤
            │ 현금 │   220 │   230 │
            ├──────┼───────┼───────┤
            │ 상품 │    12 │    13 │
            ├──────┼───────┼───────┤
            │ 채권 │    12 │    13 │
            └──────┴───────┴───────┘
            """,
            grounds: """
                a.......................
                ........................
                b......................a
                ........................
                ........................
                ........................
                ........................
                ........................
                ........................
                ........................
                .......b................
                """)
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: [page.page], facts: DocumentFacts(pageCount: 1))
        let tables = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.headerRowCount) == [1])
    }

    @Test func theLabelsOfAFormAreNoHead() async {
        let page = PageSketch(
            """
            ┌──────────┬──────────────────┬──────────┬──────────────────┐
            │ 용역명   │                  │          │                  │
            ├──────────┼──────────────────┼──────────┼──────────────────┤
            │ 성명     │                  │ 직위     │                  │
            ├──────────┼──────────────────┼──────────┼──────────────────┤
            │ 기간     │                  │ 금액     │                  │
            ├──────────┼──────────────────┼──────────┼──────────────────┤
            │ 목표     │                  │          │                  │
            ├──────────┼──────────────────┼──────────┼──────────────────┤
            │ 방법     │                  │          │                  │
            ├──────────┼──────────────────┼──────────┼──────────────────┤
            │ 계획     │                  │          │                  │
            └──────────┴──────────────────┴──────────┴──────────────────┘
            """, bold: ["용역명", "성명", "직위", "기간", "금액", "목표", "방법", "계획"])
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: [page.page], facts: DocumentFacts(pageCount: 1))
        let tables = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.headerRowCount) == [0])
    }

    @Test func aBoldLabelOfAllRowsBesideABoldHeadIsNoMeasureOfIt() async {
        let page = PageSketch(
            """
            ┌──────┬───────┬───────┐
            │ 보장 │ 분실  │ 파손  │
            │      ├───────┼───────┤
            │      │ 지급  │ 지급  │
            │      ├───────┼───────┤
            │      │ 제외  │ 지급  │
            │      ├───────┼───────┤
            │      │ 지급  │ 제외  │
            │      ├───────┼───────┤
            │      │ 제외  │ 제외  │
            └──────┴───────┴───────┘
            """, bold: ["보장", "분실", "파손"])
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: [page.page], facts: DocumentFacts(pageCount: 1))
        let tables = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.headerRowCount) == [1])
    }

    @Test func rowsPaintedInTurnsAreNoHead() async {
        let page = PageSketch(
            """
            ┌──────┬───────┬───────┐
            │ 사업 │ first │ last  │
            ├──────┼───────┼───────┤
            │ 융자 │   220 │   230 │
            ├──────┼───────┼───────┤
            │ 출자 │   320 │   330 │
            ├──────┼───────┼───────┤
            │ 보조 │   420 │   430 │
            ├──────┼───────┼───────┤
            │ 위탁 │   520 │   530 │
            └──────┴───────┴───────┘
            """,
            grounds: """
                aaaaaaaaaaaaaaaaaaaaaaaa
                aaaaaaaaaaaaaaaaaaaaaaaa
                aaaaaaaaaaaaaaaaaaaaaaaa
                .
                bbbbbbbbbbbbbbbbbbbbbbbb
                bbbbbbbbbbbbbbbbbbbbbbbb
                bbbbbbbbbbbbbbbbbbbbbbbb
                .
                cccccccccccccccccccccccc
                cccccccccccccccccccccccc
                cccccccccccccccccccccccc
                """, colors: ["a": 0xDDEEDD, "b": 0xEEEEEE, "c": 0xEEEEEE]
        ).page
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: [page], facts: DocumentFacts(pageCount: 1))
        let tables = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.headerRowCount) == [1])
    }

    @Test("A bold total under the head is no head, bold years are", arguments: [("1,310", 1), ("2024", 2)])
    func boldRow(figure: String, heads: Int) async {
        let page = PageSketch(
            """
            ┌───────┬───────┬───────┐
            │ Name  │ first │ last  │
            ├───────┼───────┼───────┤
            │ total │ \(figure) │ \(figure) │
            ├───────┼───────┼───────┤
            │ North │   320 │   330 │
            ├───────┼───────┼───────┤
            │ South │   420 │   430 │
            ├───────┼───────┼───────┤
            │ West  │   520 │   530 │
            └───────┴───────┴───────┘
            """.replacing("2024", with: " 2024"), bold: ["Name", "first", "last", "total", figure]
        ).page
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: [page], facts: DocumentFacts(pageCount: 1))
        let tables = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.headerRowCount) == [heads])
    }

    @Test func aLabelOverAllColumnsThatHasItsLikeBelowHeadsRows() async throws {
        let page = PageSketch(
            """
            ┌──────┬───────┬───────┐
            │ 사업 │ 시작  │  끝   │
            ├──────┴───────┴───────┤
            │ 인공지능             │
            ├──────┬───────┬───────┤
            │ 실증 │ ’26.3 │ ’28.1 │
            ├──────┼───────┼───────┤
            │ 개방 │ ’26.1 │ ’27.6 │
            ├──────┴───────┴───────┤
            │ 우주항공             │
            ├──────┬───────┬───────┤
            │ 발사 │ ’26.7 │ ’34.2 │
            └──────┴───────┴───────┘
            """, bold: ["사업", "시작", "끝", "인공지능", "우주항공"]
        ).page
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: [page], facts: DocumentFacts(pageCount: 1))
        let tables = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.headerRowCount) == [1])
    }

    @Test func ofThreeRowsTwoPaintedOnesAreHeads() async {
        let page = PageSketch(
            """
            ┌──────┬───────────────┐
            │ 사업 │     예산      │
            ├──────┼───────┬───────┤
            │ 구분 │ first │ last  │
            ├──────┼───────┼───────┤
            │ 융자 │   220 │   230 │
            └──────┴───────┴───────┘
            """,
            grounds: """
                a......................
                .......................
                .......................
                .......................
                ......................a
                """)
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: [page.page], facts: DocumentFacts(pageCount: 1))
        let tables = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.headerRowCount) == [2])
    }

    @Test func aLabelOfSeveralRowsOnAnotherGroundIsNoHead() async {
        var sketch = PageSketch(
            """
            ┌──────┬───────┬───────┐
            │ 분야 │ task  │ last  │
            ├──────┼───────┼───────┤
            │ 미국 │ first │ new   │
            │      ├───────┼───────┤
            │      │ next  │ old   │
            ├──────┼───────┼───────┤
            │ 영국 │ third │ new   │
            │      ├───────┼───────┤
            │      │ last  │ old   │
            └──────┴───────┴───────┘
            """)
        for (from, to, color) in [(0, 2, 0xDDDDDD), (2, 6, 0xFDF3E3), (6, 10, 0xE6F2E6)] {
            sketch.addGround(
                Rect(minX: sketch.ruleX(0), minY: sketch.ruleY(from), maxX: sketch.ruleX(23), maxY: sketch.ruleY(to)), color: UInt32(color))
        }
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(
            of: [sketch.page], facts: DocumentFacts(pageCount: 1))
        let tables = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.headerRowCount) == [1])
    }

    @Test(
        "What stands over the only line across a table is its head, though it looks like the rows",
        arguments: [
            ("────────────────────────────────────────────────", "                                                ", 1),
            ("────────────────────────────────────────────────", "────────────────────────────────────────────────", 0),
        ])
    func rowsOverTheOnlyLine(head: String, middle: String, count: Int) async throws {
        let page = PageSketch(
            """
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            단계          현행            개정
            \(head)
            자가 점검     점검표 제출     함께 확인
            \(middle)
            기관 심사     스무 날         열이틀
            정부 심사     한 달           보름
            이의 신청     없음            한 번
            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """
        ).page
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(of: [page], facts: DocumentFacts(pageCount: 1))
        let tables = layout.pages[0].elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.headerRowCount) == [count])
    }
}
