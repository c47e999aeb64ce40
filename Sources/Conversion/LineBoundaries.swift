import Layout

/// Says whether a word ends where a line does, when nothing on the page says so.
enum LineBoundaries {
    @Sendable static func judge(_ lines: [[UInt32]]) -> LayoutEngine.BoundaryJudge {
        { _, _ in (false, .statistics) }
    }
}
