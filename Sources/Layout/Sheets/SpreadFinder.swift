import Geometry

/// Tells whether a PDF page shows two printed pages side by side.
///
/// Nothing stands on the fold in its middle, both halves are full of text, and both have the same margins. A wide slide has a
/// title over its middle, a wide table crosses it, and the columns of one page have a narrow gutter and wide margins.
struct SpreadFinder: Sendable {
    struct Tuning: Hashable, Sendable {
        /// A spread is wider than high: two portrait pages give 1.41, two narrow book pages 1.3.
        var leastAspect = 1.2
        /// White that two inner margins leave together, and the least on each side of the fold.
        var leastFold: PageFraction = 0.05.ofPage
        var leastMargin: PageFraction = 0.02.ofPage
        /// The text of both halves starts this near to the same place; margins of books are mirrored.
        var sameMargin: PageFraction = 0.04.ofPage
        /// What is narrower stands in a margin: the tab that names a section at a page's edge, and its letters one below the other.
        /// Guard: `ImposerTests.aTabAtAPagesEdgeHoldsNoPagesTogether`.
        var narrowest: PageFraction = 0.04.ofPage
        /// Lines on each half; fewer are captions beside a picture, or a cover beside a page.
        var leastLines = 6
        /// Share of the heights on which lines stand that have some on both halves where these are rows of one table.
        var sharedRows = 0.8
        /// What is as high as this share of the page is its ground, its border or the line between two pages.
        var highest = 0.85
    }

    var tuning = Tuning()

    /// Whether the page is wide enough.
    func mayBeSpread(width: Double, height: Double) -> Bool { width > tuning.leastAspect * height }

    /// - Parameters:
    ///   - lines: Boxes of the runs of text.
    ///   - objects: Boxes of what is painted and of pictures.
    /// - Returns: `nil` where a half has too little text to tell.
    func isSpread(_ page: Rect, lines: [Rect], objects: [Rect]) -> Bool? {
        guard mayBeSpread(width: page.width, height: page.height) else { return false }
        let fold = page.midX, narrowest = tuning.narrowest.points(of: page.width)
        let lines = lines.filter { $0.width >= narrowest }
        let pieces = lines + objects.filter { $0.width >= narrowest && $0.height < tuning.highest * page.height }
        let left = pieces.filter { $0.midX < fold }.map(\.maxX).max() ?? page.minX
        let right = pieces.filter { $0.midX >= fold }.map(\.minX).min() ?? page.maxX
        guard min(fold - left, right - fold) >= tuning.leastMargin.points(of: page.width),
            right - left >= tuning.leastFold.points(of: page.width)
        else { return false }
        let onLeft = lines.filter { $0.midX < fold }, onRight = lines.filter { $0.midX >= fold }
        guard min(onLeft.count, onRight.count) >= tuning.leastLines else { return nil }
        if areRows(onLeft, onRight) { return false }
        let margins = [onLeft.map(\.minX).min() ?? 0, (onRight.map(\.minX).min() ?? 0) - fold]
        return abs(margins[0] - margins[1]) <= tuning.sameMargin.points(of: page.width)
    }

    /// Whether the lines of both halves are the rows of one table: nearly all stand on the same heights, and most in several pieces
    /// on one half at least. A page of text has one piece on a height.
    private func areRows(_ left: [Rect], _ right: [Rect]) -> Bool {
        let pieces = { (lines: [Rect]) in Dictionary(lines.map { (Int($0.maxY.rounded()), 1) }, uniquingKeysWith: +) }
        let (left, right) = (pieces(left), pieces(right))
        let shared = left.keys.filter { right[$0] != nil }
        let several = shared.count { max(left[$0] ?? 0, right[$0] ?? 0) > 1 }
        return Double(shared.count) >= tuning.sharedRows * Double(max(left.count, right.count)) && 2 * several > shared.count
    }
}
