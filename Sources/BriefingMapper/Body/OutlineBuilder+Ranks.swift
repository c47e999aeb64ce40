import Layout

/// Headings of different series: which stands above the other.
extension OutlineBuilder {
    /// Whether a heading stands above another of a different series.
    func outranks(_ new: DraftBlock, _ open: DraftBlock) -> Bool {
        // Supplementary provisions stand beside a law's articles, and have articles of their own.
        if new.kindEvidence.rule == .supplement, open.marker?.series == LawArticles.series { return true }
        // A title in a box of its own heads what marked lines head, though these may be set a little larger.
        if isBoxed(new) != isBoxed(open), abs(new.fontSize - open.fontSize) <= tuning.boxedSize * open.fontSize { return isBoxed(new) }
        if new.fontSize > open.fontSize * 1.06 { return true }
        if new.fontSize < open.fontSize * 0.94 { return false }
        return new.left < open.left - tuning.sameIndent * 2 * new.fontSize && new.boldShare >= open.boldShare - 0.2
    }

    private func isBoxed(_ block: DraftBlock) -> Bool { block.kindEvidence.rule == .boxedHeading }

    /// Whether a marked heading stands beside an open one of another series: it is set about as large and no further in, and
    /// outranks the headings that stand under that one's series.
    /// - Parameter child: the first of these.
    func isLevel(_ new: DraftBlock, with open: DraftBlock, over child: DraftBlock) -> Bool {
        guard new.marker != nil, open.marker != nil, series(new) != series(child), isBoxed(new) == isBoxed(open) else { return false }
        return new.fontSize >= open.fontSize * 0.94 && new.left - open.left <= tuning.sameIndent * new.fontSize && outranks(new, child)
    }
}
