import Layout
import PageModel

extension PageContent {
    /// Whether any character that is no space is there to be seen.
    var hasVisibleText: Bool {
        glyphs.flags.contains { $0.isDisjoint(with: [.space, .unseen]) }
    }
}

extension PageLayout {
    /// Whether something of the page is missing.
    var isIncomplete: Bool { faults.contains { $0.kind != .content } }
}
