import Geometry

/// Finds the fold of a spread: two printed pages that one PDF page shows side by side.
///
/// Nothing stands on the fold, and both halves are full of text. A wide slide has a title over its middle, a wide
/// table crosses it.
package struct SpreadFinder: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// A spread is wider than high: two portrait pages give 1.41, two narrow book pages 1.3.
        package var leastAspect = 1.2
        /// White that two inner margins leave together. A gutter of columns on one page is narrower.
        package var leastFold: PageFraction = 0.05.ofPage
        /// How far from the middle the white may lie.
        package var offCentre: PageFraction = 0.04.ofPage
        /// Lines on each half; fewer are captions beside a picture.
        package var leastLines = 6
        /// An object that covers more of the page is its ground, not something that stands on the fold.
        package var ground = 0.6
    }

    package var tuning = Tuning()

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// x of the fold; `nil` when the page is one page.
    package func fold(of page: Rect, lines: [Rect], objects: [Rect]) -> Double? {
        guard page.width > tuning.leastAspect * page.height, lines.count >= 2 * tuning.leastLines else { return nil }
        let least = tuning.leastFold.points(of: page.width), reach = tuning.offCentre.points(of: page.width)
        let pieces = lines + objects.filter { $0.area < tuning.ground * page.area }
        // The white about the middle ends where the nearest piece on each side does.
        let left = pieces.filter { $0.midX < page.midX }.map(\.maxX).max() ?? page.minX
        let right = pieces.filter { $0.midX >= page.midX }.map(\.minX).min() ?? page.maxX
        guard right - left >= least, abs((left + right) / 2 - page.midX) <= reach else { return nil }
        let fold = (left + right) / 2
        let onLeft = lines.count { $0.midX < fold }
        return min(onLeft, lines.count - onLeft) >= tuning.leastLines ? fold : nil
    }
}
