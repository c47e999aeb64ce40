import Testing

@testable import Layout

/// Frames with a line or a ground under their head alone.
@Suite struct HeadedFrameTests {
    private func rows(_ drawing: String, grounds: String? = nil) -> [[[String]]] {
        let page = PageSketch(drawing, pitch: 16, grounds: grounds)
        return page.findings.tables.map(page.rows(of:))
    }

    @Test("Heads side by side in the band of a frame tell the columns of the texts under them", arguments: [true, false])
    func heads(isPainted: Bool) {
        let line = isPainted ? "│                                          │" : "├──────────────────────────────────────────┤"
        let rows = rows(
            """
            ┌──────────────────────────────────────────┐
            │ Field      Task              Office      │
            \(line)
            │ Chips      Sharing_models    Ministry    │
            │ Health     Opening_records   Agency      │
            │ Space      Drawing_maps      Ministry    │
            └──────────────────────────────────────────┘
            """,
            grounds: isPainted ? Array(repeating: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", count: 3).joined(separator: "\n") : nil)
        #expect(
            rows == [
                [
                    ["Field", "Task", "Office"], ["Chips", "Sharing_models", "Ministry"], ["Health", "Opening_records", "Agency"],
                    ["Space", "Drawing_maps", "Ministry"],
                ]
            ])
    }

    @Test(
        "A band with a title, or over text that runs on, heads no columns",
        arguments: [
            """
            ┌──────────────────────────────────────────┐
            │ Opening of records                       │
            ├──────────────────────────────────────────┤
            │ Sharing_models    Ministry    2026       │
            │ Opening_records   Agency      2027       │
            └──────────────────────────────────────────┘
            """,
            """
            ┌──────────────────────────────────────────┐
            │ Opening of records              May 2026 │
            ├──────────────────────────────────────────┤
            │ The ministry shares its models with all  │
            │ agencies that ask for them in this year. │
            └──────────────────────────────────────────┘
            """,
        ])
    func boxes(drawing: String) { #expect(rows(drawing).allSatisfy { $0.allSatisfy { $0.count == 1 } }) }
}
