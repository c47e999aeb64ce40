import BriefingModel
import PageModel

extension PageContent {
    /// Whether any character that is no space is there to be seen.
    var hasVisibleText: Bool {
        glyphs.flags.contains { $0.isDisjoint(with: [.space, .unseen]) }
    }

    /// Whether something of the page is missing.
    var isIncomplete: Bool { faults.contains { $0.kind != .content } }
}

extension Diagnostic {
    /// What the reader said of a page.
    static func faults(of page: PageContent) -> [Diagnostic] {
        let places = page.width > 0 && page.height > 0 ? [Place(page: page.number, box: [0, 0, page.width, page.height])] : []
        return page.faults.map { fault in
            let message = "page \(page.number): \(fault.message.onOneLine)"
            return switch fault.kind {
            case .page: Diagnostic(code: "page-unreadable", severity: .error, message: message, at: places)
            case .limit: Diagnostic(code: "page-cut-short", severity: .error, message: message, at: places)
            case .content: Diagnostic(code: "content-unreadable", severity: .warning, message: message, at: places)
            }
        }
    }
}
