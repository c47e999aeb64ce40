import Geometry

/// Lines that belong to one block, not yet joined.
package struct LineGroup: Sendable {
    package private(set) var lines: [ReadLine]
    /// For each line why it opens the group, or goes on with it.
    package private(set) var evidence: [Evidence<LineRule>]
    /// Places of the lines that hang from a word above although the line before had room for more.
    package private(set) var hangingLines: [Int] = []
    // Few have one of these two, and they are as large as much of the rest.
    private var boxedOrder: Box<Evidence<OrderRule>>?
    private var boxedMarker: Box<MarkerReader.Found>?
    /// Why it stands where it does among its region's pieces.
    package var order: Evidence<OrderRule> {
        get { boxedOrder?.value ?? Evidence(.oneColumn) }
        set { boxedOrder = newValue == Evidence(.oneColumn) ? nil : Box(newValue) }
    }
    package var marker: MarkerReader.Found? {
        get { boxedMarker?.value }
        set { boxedMarker = newValue.map(Box.init) }
    }
    /// Where lines of its column start, and where a full one ends.
    package var columnLeft, columnRight: Double
    /// Where a full line ends in the column that its last line stands in.
    package var lastColumnRight: Double
    /// The sides of the cell or box that it stands in.
    package var sides: ClosedRange<Double>?
    /// Whether it stands in a cell of a table.
    package var isInCell = false
    /// What the table that it stands in keeps free at the sides of its cells, in points.
    package var padding = 0.0
    // Small ones behind what may be missing: they take the room that is left there.
    package var alignment: TextBlock.Alignment
    /// Whether it stands under the short line over a page's footnotes.
    package var isFootnote = false
    /// Whether its last line reaches the end of its column, so that it may go on over a page.
    package var endsFull = false
    /// Colour of the ground that it stands on, where that is not white.
    package var ground: UInt32?
    /// Free space above it in its column, in points; `nil` at the top.
    package var spaceAbove: Double?

    package init(
        _ line: ReadLine, because evidence: Evidence<LineRule>, marker: MarkerReader.Found? = nil, alignment: TextBlock.Alignment,
        spaceAbove: Double? = nil,
        columnLeft: Double, columnRight: Double
    ) {
        (lines, self.evidence, boxedMarker, self.alignment) = ([line], [evidence], marker.map(Box.init), alignment)
        (self.spaceAbove, self.columnLeft, self.columnRight, lastColumnRight) = (spaceAbove, columnLeft, columnRight, columnRight)
    }

    package mutating func append(_ line: ReadLine, because evidence: Evidence<LineRule>) {
        if evidence.rule == .hangs { hangingLines.append(lines.count) }
        lines.append(line)
        self.evidence.append(evidence)
    }

    /// Adds the lines of a group that goes on with this one.
    package mutating func append(_ other: LineGroup, because evidence: Evidence<LineRule>) {
        if evidence.rule == .hangs { hangingLines.append(lines.count) }
        hangingLines += other.hangingLines.map { $0 + lines.count }
        lines += other.lines
        self.evidence += [evidence] + other.evidence.dropFirst()
        (endsFull, lastColumnRight) = (other.endsFull, other.lastColumnRight)
    }

    /// Takes a text that is indented on both sides for one of a narrower column.
    mutating func end(at right: Double) { (alignment, columnRight, lastColumnRight) = (.start, right, right) }

    /// Lets go why its lines stand together.
    mutating func forgetReasons() { evidence = [] }

    package var first: ReadLine { lines[0] }
    package var last: ReadLine { lines[lines.count - 1] }
    /// x where its wrapped lines start: its second line's left edge, or where the text behind the marker starts.
    package var hang: Double { lines.count > 1 ? lines[1].left : first.textLeft }
}
