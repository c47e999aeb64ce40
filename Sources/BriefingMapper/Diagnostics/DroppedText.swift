import Layout

/// Text that is left out of the model for a reason, glyph by glyph.
struct DroppedText: Sendable {
    /// The reasons, as the ledger names them.
    enum Reason: String, Hashable, Sendable, CaseIterable {
        /// Drawn twice at one place.
        case duplicate
        /// Of a font that does not say what its glyphs mean; also the marker of a line that has no other text.
        case unreadable
        /// Rows of a table's head, printed again on a later page.
        case repeatedHead
        /// Printed over the page or under it.
        case watermark
        /// Put on the page by somebody who remarks on it.
        case remark
    }

    /// Glyphs by page (from 0).
    private(set) var glyphs: [Reason: [Int: Set<Int32>]] = [:]

    init(_ elements: some Sequence<Element>) {
        for element in elements { visit(element) }
    }

    private mutating func visit(_ element: Element) {
        switch element {
        case .text(let block):
            if !block.text.hasKnownText { drop(block.markerGlyphs, .unreadable) }
        case .table(let table):
            for cell in table.cells { cell.elements.forEach { visit($0) } }
            for block in table.repeated.flatMap(\.texts) { drop(block.text.glyphs + block.markerGlyphs, .repeatedHead) }
        case .figure(let figure):
            for block in figure.text where !block.text.hasKnownText { drop(block.markerGlyphs, .unreadable) }
        case .frame(let frame):
            frame.elements.forEach { visit($0) }
        }
    }

    private mutating func drop(_ references: LaidText.Glyphs, _ reason: Reason) {
        for glyph in references where glyph.glyph >= 0 { glyphs[reason, default: [:]][Int(glyph.page), default: []].insert(glyph.glyph) }
    }
}
