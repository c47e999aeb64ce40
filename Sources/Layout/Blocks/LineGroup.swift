import Geometry

/// Lines that belong to one block, not yet joined.
package struct LineGroup: Sendable {
    package var lines: [ReadLine]
    package var marker: MarkerReader.Found?
    package var alignment: TextBlock.Alignment
    /// Free space above it in its column, in points; `nil` at the top.
    package var spaceAbove: Double?
    /// Where lines of its column start, and where a full one ends.
    package var columnLeft, columnRight: Double
    /// Colour of the ground that it stands on, where that is not white.
    package var ground: UInt32?
    /// Whether its last line reaches the end of its column, so that it may go on over a page.
    package var endsFull = false

    package init(_ lines: [ReadLine], marker: MarkerReader.Found? = nil, alignment: TextBlock.Alignment, spaceAbove: Double? = nil, columnLeft: Double, columnRight: Double) {
        (self.lines, self.marker, self.alignment) = (lines, marker, alignment)
        (self.spaceAbove, self.columnLeft, self.columnRight) = (spaceAbove, columnLeft, columnRight)
    }

    package var first: ReadLine { lines[0] }
    package var last: ReadLine { lines[lines.count - 1] }
    /// x where its wrapped lines start: its second line's left edge, or where the text behind the marker starts.
    package var hang: Double { lines.count > 1 ? lines[1].left : first.textLeft }
}
