import Geometry
import Testing

@testable import Layout

/// Tables without side borders, whose rows of one cell have no upright line at all.
@Suite struct SidelessTableTests {
    @Test func aRowWithoutColumnsBelongsToTheTable() {
        let page = PageSketch(
            """
            ─────────┬──────┬──────
             구분    │ 2023 │ 2024
            ─────────┼──────┼──────
             GDP     │  5.2 │  5.0
            ─────────┴──────┴──────
             잠정치를 포함한 값
            ───────────────────────
             통계청 자료의 값
            ───────────────────────
            """)
        #expect(
            page.findings.tables.map(page.rows(of:)) == [
                [["구분", "2023", "2024"], ["GDP", "5.2", "5.0"], ["잠정치를포함한값 1x3"], ["통계청자료의값 1x3"]]
            ])
    }

    @Test func itGoesOnWithOtherColumnsBehindSuchARow() {
        let page = PageSketch(
            """
            ─────────┬──────┬──────
             구분    │ 2023 │ 2024
            ─────────┼──────┼──────
             GDP     │  5.2 │  5.0
            ─────────┴──────┴──────
             잠정치를 포함한 값
            ───────────────────────
             통계청 자료의 값
            ──────┬────────────────
             비고 │ 해당 없음
            ──────┴────────────────
            """)
        #expect(page.findings.tables.map(\.rowCount) == [5])
        #expect(page.findings.tables.first.map(page.rows(of:))?.last == ["비고", "해당없음 1x3"])
    }

    @Test func twoTablesWithOneTextBetweenThemAreTwo() {
        let page = PageSketch(
            """
            ─────────┬──────┬──────
             구분    │ 2023 │ 2024
            ─────────┼──────┼──────
             GDP     │  5.2 │  5.0
            ─────────┴──────┴──────
             물가의 변동
            ─────────┬──────┬──────
             구분    │ 2023 │ 2024
            ─────────┼──────┼──────
             CPI     │  0.2 │  0.3
            ─────────┴──────┴──────
            """)
        #expect(page.findings.tables.map(\.rowCount) == [2, 2])
    }

    @Test func aLineFurtherDownThePageIsNoRow() {
        let page = PageSketch(
            """
            ─────────┬──────┬──────
             구분    │ 2023 │ 2024
            ─────────┼──────┼──────
             GDP     │  5.2 │  5.0
            ─────────┴──────┴──────


             다음 문단이 있다
            ───────────────────────
            """)
        #expect(page.findings.tables.map(\.rowCount) == [2])
    }

    @Test func notesBetweenTheTableAndTheNextLineAreNoRow() {
        let page = PageSketch(
            """
            ─────────┬──────┬──────
             구분    │ 2023 │ 2024
            ─────────┼──────┼──────
             GDP     │  5.2 │  5.0
            ─────────┴──────┴──────
             자료: 통계청

            ───────────────────────
             참고문헌
            """)
        #expect(page.findings.tables.map(\.rowCount) == [2])
    }

    /// What stands right under a line, as in a cell, and what keeps clear of it.
    @Test("The last row may have room left below its text", arguments: [(5.5, 3), (14.0, 2)])
    func lastRow(pitch: Double, rows: Int) {
        let page = PageSketch(
            """
            ─────────┬──────┬──────
             구분    │ 2023 │ 2024
            ─────────┼──────┼──────
             GDP     │  5.2 │  5.0
            ─────────┴──────┴──────
            잠정치를 포함한 값의 합


            ───────────────────────
            """, em: 8, pitch: pitch)
        #expect(page.findings.tables.map(\.rowCount) == [rows])
    }

    @Test func aTableGoesOnWithItsColumnsBehindSuchARow() {
        let page = PageSketch(
            """
            ─────────┬──────┬──────
             구분    │ 2023 │ 2024
            ─────────┴──────┴──────
             아시아
            ─────────┬──────┬──────
             한국    │  5.2 │  5.0
            ─────────┼──────┼──────
             일본    │  1.2 │  1.0
            ─────────┴──────┴──────
             유럽
            ─────────┬──────┬──────
             독일    │  0.2 │  0.3
            ─────────┴──────┴──────
            """)
        #expect(
            page.findings.tables.map(page.rows(of:)) == [
                [
                    ["구분", "2023", "2024"], ["아시아 1x3"], ["한국", "5.2", "5.0"], ["일본", "1.2", "1.0"], ["유럽 1x3"],
                    ["독일", "0.2", "0.3"],
                ]
            ])
    }

    @Test func aLineUnderTheHeadInPiecesOfAnotherColourMakesNoFootOfTheNext() {
        var page = PageSketch(
            """
            ─────────┬──────┬──────
             구분    │ 2023 │ 2024
                     │      │
             GDP     │  5.2 │  5.0
            ─────────┴──────┴──────
             잠정치
            ─────────┬──────┬──────
             CPI     │  0.2 │  0.3
            ─────────┴──────┴──────
            """)
        let color: UInt32 = 0xD0E0F0
        for (low, high) in [(0, 9), (9, 16), (16, 23)] {
            page.addPath(
                .stroke, [Point(x: page.x(low), y: page.ruleY(2)), Point(x: page.x(high), y: page.ruleY(2))], width: 0.5, color: color)
        }
        #expect(
            page.findings.tables.map(page.rows(of:)) == [
                [["구분", "2023", "2024"], ["GDP", "5.2", "5.0"], ["잠정치 1x3"], ["CPI", "0.2", "0.3"]]
            ])
    }

    @Test func nothingGoesOnBelowAFoot() {
        let page = PageSketch(
            """
            ─────────┬──────┬──────
             구분    │ 2023 │ 2024
            ─────────┼──────┼──────
             GDP     │  5.2 │  5.0
            ─────────┼──────┼──────
             CPI     │  2.2 │  2.0
            ━━━━━━━━━┷━━━━━━┷━━━━━━
             표 1 물가와 성장률
            ───────────────────────
            """)
        #expect(page.findings.tables.map(\.rowCount) == [3])
    }

    @Test func textInAnotherColumnOfThePageDoesNotPartIt() {
        let page = PageSketch(
            """
            ─────────┬──────┬──────
             구분    │ 2023 │ 2024
            ─────────┼──────┼──────
             GDP     │  5.2 │  5.0
            ─────────┴──────┴──────
             잠정치를 포함한 값           옆 단의 글이 이어진다
            ─────────┬──────┬──────
             CPI     │  0.2 │  0.3
            ─────────┴──────┴──────
            """)
        #expect(page.findings.tables.map(\.rowCount) == [4])
    }

    @Test func aCaptionInAHigherBandUnderTheTableIsNoRow() {
        let page = PageSketch(
            """
            ─────────┬──────┬──────
             구분    │ 2023 │ 2024
            ─────────┼──────┼──────
             GDP     │  5.2 │  5.0
            ─────────┼──────┼──────
             CPI     │  2.2 │  2.0
            ─────────┴──────┴──────
               표 1 물가와 성장률

            ───────────────────────
            """, pitch: 8)
        #expect(page.findings.tables.map(\.rowCount) == [3])
    }

    @Test func notesFurtherFromTheSideOverTheLineOfWhatFollowsAreNoRow() {
        let page = PageSketch(
            """
            ─────────┬──────┬──────
             구분    │ 2023 │ 2024
            ─────────┼──────┼──────
             GDP     │  5.2 │  5.0
            ─────────┴──────┴──────
                1) 잠정치의 값
                2) 통계청의 값
            ───────────────────────
            """)
        #expect(page.findings.tables.map(\.rowCount) == [2])
    }
}
