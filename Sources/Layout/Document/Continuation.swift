import Geometry

/// Joins a paragraph that goes on over a page or a column with its first part.
package struct Continuation: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// Edges, counted from the column's own, closer than this are the same.
        package var sameEdge: Em = 0.6.em
        package var sizeChange = 0.06
        /// Text at a page's end that is smaller than this share of what the next page starts with, and of the document's text, is a
        /// footnote. Guard: `ContinuationTests.aTitleDoesNotGoOnOverTheTextUnderIt`.
        package var noteSize = 0.93
    }

    package var tuning = Tuning()
    /// Size of the document's running text, in points.
    package var bodySize: Double

    package init(bodySize: Double, tuning: Tuning = Tuning()) { (self.bodySize, self.tuning) = (bodySize, tuning) }

    /// Pages' elements with every continued paragraph on the page where it starts.
    package func joined(_ pages: [[LayoutElement<LineGroup>]]) -> [[LayoutElement<LineGroup>]] {
        var pages = pages
        let starts = WrappedStarts(of: pages)
        joinBoxes(in: &pages)
        for page in pages.indices {
            var i = 0
            while i < pages[page].count {
                guard case .text(let below) = pages[page][i], let (p, j) = before(page, i, pages), case .text(var above) = pages[p][j],
                    goesOn(above, below, onPage: page, overPage: p != page, starts)
                else {
                    i += 1
                    continue
                }
                above.append(
                    below,
                    because: Evidence(
                        .overBreak, Comparison(.room, above.lastColumnRight - above.last.right, against: room(for: below, after: above))))
                pages[p][j] = .text(above)
                pages[page].remove(at: i)
            }
        }
        return pages
    }

    /// The element before element `i` of page `page`.
    private func before(_ page: Int, _ i: Int, _ pages: [[LayoutElement<LineGroup>]]) -> (Int, Int)? {
        guard case .text(let below) = pages[page][i] else { return nil }
        // Footnotes stand below the text that goes on.
        let isText = { (element: LayoutElement<LineGroup>) in
            guard case .text(let group) = element else { return true }
            // An item is text, however small it is against a title in the next column.
            if group.isFootnote { return false }
            return group.first.fontSize > tuning.noteSize * min(below.first.fontSize, bodySize) || group.marker?.marker.kind == .bullet
        }
        if i > 0 {
            guard case .text(let above) = pages[page][i - 1], below.first.box.minY < above.last.box.minY else { return (page, i - 1) }
            // At the top of the next column.
            return (page, pages[page][..<i].lastIndex(where: isText) ?? i - 1)
        }
        guard page > 0 else { return nil }
        return pages[page - 1].lastIndex(where: isText).map { (page - 1, $0) }
    }

    /// Whether the group above ends with a whole web address, in one line or more: what starts the next page is no part of one.
    private func endsWithURL(_ above: LineGroup, before below: ReadLine) -> Bool {
        let isRest = { (line: ReadLine) in line.text.trimmed.scalars.allSatisfy(WebAddress.isURLScalar) }
        guard let line = above.lines.last(where: { WebAddress.start(in: $0.text.trimmed.scalars.lastWord) != nil || !isRest($0) }),
            WebAddress.start(in: line.text.trimmed.scalars.lastWord) != nil
        else { return false }
        let next = below.text.scalars.prefix { $0 != 0x20 }
        return !next.allSatisfy(WebAddress.isURLScalar) || next.allSatisfy(Script.isLatin)
    }

    /// What the first word of `below` needs at the end of `above`'s last line.
    private func room(for below: LineGroup, after above: LineGroup) -> Double {
        max(below.first.firstWordWidth, above.last.fontSize) + 0.6 * above.last.fontSize
    }

    private func goesOn(
        _ above: LineGroup, _ below: LineGroup, onPage page: Int, overPage: Bool, _ starts: WrappedStarts
    ) -> Bool {
        let last = above.last, first = below.first
        // In one column the block builder has decided already.
        guard overPage || first.box.minY < last.box.minY - last.fontSize else { return false }
        guard below.marker == nil, above.alignment == .start, below.alignment == .start, above.endsFull else { return false }
        guard abs(first.fontSize - last.fontSize) <= tuning.sizeChange * last.fontSize else { return false }
        guard first.isBold == last.isBold, above.ground == below.ground else { return false }
        guard !endsWithURL(above, before: first) else { return false }
        // Remarks in brackets below each other: `(1차년도) …`, `(2차년도) …`.
        if above.first.opensWithBracket, first.opensWithBracket, above.marker == nil { return false }
        let room = above.lastColumnRight - last.right
        guard room < self.room(for: below, after: above) else { return false }
        let same = tuning.sameEdge.points(at: first.fontSize)
        if above.marker != nil || above.lines.count > 1 {
            guard starts.mayGoOn(above, in: below, onPage: page, same: same) else { return false }
        }
        if above.marker == nil {
            // Paragraphs without a marker: an indented first line tells a new one; where none is indented, a full stop does.
            let indents = above.lines.count > 1 && above.first.left - above.hang > same
            let ends = last.text.trimmed.scalars.last.map { $0 == 0x2E || $0 == 0x3002 } ?? true
            return indents || !ends
        }
        return true
    }
}
