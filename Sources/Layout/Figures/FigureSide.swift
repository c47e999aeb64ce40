import Geometry

/// The room at a figure in which only its caption stands: a narrow text beside it, within its height, or one in its middle,
/// over or under it. Such a text has a column of its own.
package enum FigureSide {
    /// How far from the figure a text beside it stands.
    private static let gap: Em = 5.em
    /// It reaches no further over the figure's height: a line's box is higher than its letters.
    private static let overhang: Em = 0.5.em
    /// It is no wider.
    private static let widest: Em = 14.em
    /// A lower figure is a sign that opens a line.
    private static let lowest: Em = 4.em
    /// Lines of one text start within this of each other.
    private static let sameStart: Em = 0.3.em
    /// A text in the middle of a figure leaves at least this free on both sides, and is no further over or under it.
    private static let margin: Em = 3.em, reach: Em = 2.em

    /// Whether a text in `box`, of this size, stands beside it.
    package static func holds(_ box: Rect, beside figure: Rect, fontSize: Double) -> Bool {
        guard fits(box, beside: figure, fontSize: fontSize) else { return false }
        let space = max(figure.minX - box.maxX, box.minX - figure.maxX)
        return space >= 0 && space <= gap.points(at: fontSize)
    }

    /// Whether a line in `box` goes on with one in `first` that stands beside it: a short one ends far from a figure at its right.
    package static func holds(_ box: Rect, beside figure: Rect, with first: Rect, fontSize: Double) -> Bool {
        fits(box, beside: figure, fontSize: fontSize) && box.maxX <= figure.minX && startTogether(box, first, fontSize: fontSize)
    }

    /// Whether a text in `box` stands in the figure's middle, right over or under it or what stands there already, from `top`
    /// to `bottom`.
    package static func holds(_ box: Rect, inMiddleOf figure: Rect, from top: Double, to bottom: Double, fontSize: Double) -> Bool {
        let margin = margin.points(at: fontSize), gap = max(top - box.maxY, box.minY - bottom)
        return box.minX >= figure.minX + margin && box.maxX <= figure.maxX - margin && gap >= -overhang.points(at: fontSize)
            && gap <= reach.points(at: fontSize)
    }

    package static func startTogether(_ one: Rect, _ other: Rect, fontSize: Double) -> Bool {
        abs(one.minX - other.minX) <= sameStart.points(at: fontSize)
    }

    /// Whether a text is as narrow as one beside a figure, and within its height.
    private static func fits(_ box: Rect, beside figure: Rect, fontSize: Double) -> Bool {
        let over = overhang.points(at: fontSize)
        return box.width <= widest.points(at: fontSize) && figure.height >= lowest.points(at: fontSize)
            && figure.minY - over <= box.minY && box.maxY <= figure.maxY + over
    }
}
