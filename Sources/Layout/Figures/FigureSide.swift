import Geometry

/// The room beside a figure: a narrow text there, within the figure's height, is its caption and has a column of its own.
package enum FigureSide {
    /// How far from the figure it stands.
    private static let gap: Em = 3.em
    /// It reaches no further over the figure's height: a line's box is higher than its letters.
    private static let overhang: Em = 0.5.em
    /// It is no wider.
    private static let widest: Em = 14.em
    /// A lower figure is a sign that opens a line.
    private static let lowest: Em = 4.em

    /// Whether a text in `box`, of this size, stands there.
    package static func holds(_ box: Rect, beside figure: Rect, fontSize: Double) -> Bool {
        let over = overhang.points(at: fontSize)
        guard box.width <= widest.points(at: fontSize), figure.height >= lowest.points(at: fontSize),
            figure.minY - over <= box.minY, box.maxY <= figure.maxY + over
        else { return false }
        let space = max(figure.minX - box.maxX, box.minX - figure.maxX)
        return space >= 0 && space <= gap.points(at: fontSize)
    }
}
