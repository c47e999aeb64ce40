import Testing

@testable import Layout

/// Rows and labels that no line across shows.
@Suite struct RowsWithoutLinesTests {
    private func rows(_ drawing: String) -> [[[String]]] {
        let page = PageSketch(drawing, pitch: 20)
        return page.findings.tables.map(page.rows(of:))
    }

    @Test func betweenUprightLinesTextsSideBySideAreRows() {
        #expect(
            rows(
                """
                ───────────┬──────────┬───────────
                Region     │ Office   │ Remark
                ───────────┼──────────┼───────────
                North      │ Seoul    │ new
                South      │ Busan    │ old
                West       │ Incheon  │ old
                ───────────┴──────────┴───────────
                """) == [
                    [["Region", "Office", "Remark"], ["North", "Seoul", "new"], ["South", "Busan", "old"], ["West", "Incheon", "old"]]
                ])
    }

    @Test(
        "Paragraphs or lists beside a label, or beside each other, are cells",
        arguments: [
            """
            ───────────┬────────────────┬───────────
            Region     │ Office         │ Remark
            ───────────┼────────────────┼───────────
                       │ Seoul_one      │ new
            North      │ Busan_two      │ old
                       │ Incheon_four   │ old
            ───────────┴────────────────┴───────────
            """,
            """
            ────────────────┬────────────────
            Strength        │ Weakness
            ────────────────┼────────────────
            -  Seoul_one    │ -  new
            -  Busan        │ -  old
            -  Incheon      │ -  old
            ────────────────┴────────────────
            """,
        ])
    func cells(drawing: String) { #expect(rows(drawing).map(\.count) == [2]) }

    @Test func signsThatSayYesAreValuesOfTheirRows() {
        #expect(
            rows(
                """
                ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                Task            North     South
                ────────────────────────────────
                Carbon_neutral    ○         ○
                Digital_health    ○
                Civil_military              ○
                Synthetic_bio     ○
                ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                """
            ).map(\.count) == [5])
    }

    @Test func aHeadOfThreeLevelsInOneBandIsThreeRows() {
        #expect(
            rows(
                """
                ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                                   Budget
                Field         2025          2026
                         First    Last  First   Last
                ────────────────────────────────────────
                North       12      14     15     16
                South       22      24     25     26
                West        32      34     35     36
                ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                """
            ).first?.count == 6)
    }
}
