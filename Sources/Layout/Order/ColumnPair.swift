import Geometry

/// Two columns that a document's pages are set in, as the pages show that are full of text.
///
/// A page with text in one of them only, or with a line or two in the other, shows no gutter of its own; where nothing
/// crosses the document's gutter, its pieces stand in the document's columns.
package struct ColumnPair: Hashable, Sendable {
    package struct Tuning: Hashable, Sendable {
        /// Items of a column are indented from its edge by no more.
        package var indent: Em = 3.5.em
        /// Pieces reach over their column's edges by no more: a hanging stop, a drawn border.
        package var overhang: Em = 1.em
        /// A line that ends this near to its column's right edge fills it.
        package var wrapRoom: Em = 3.em
        /// Lines that show that text is wrapped in the left column, where the right one is empty; they are this share of all at
        /// least. Guard: `ColumnPairTests.shortLinesInOneHalfAreNoColumn`.
        package var wrappedLines = 3
        package var wrappedShare = 0.25
        /// Lines that run over both columns, against those in them, where only one has text: more of them, and the page is set in
        /// one column. Guard: `ColumnPairTests.shortLinesBetweenTextOverBothColumnsAreNoColumn`.
        package var crossingShare = 0.5
        /// Share of the pieces of a side that start at their column's edge: page numbers and dates at the right margin do not.
        /// Guard: `ColumnPairTests.numbersAtTheMarginAreNoColumn`.
        package var startingShare = 0.5
        /// Pieces that share more of the lower one's height stand side by side; so many before and after a piece are looked at.
        package var sameHeight = 0.3
        package var rowReach = 4
    }

    /// From the left to the right edge of full lines, in points on the page.
    package var left, right: ClosedRange<Double>
    /// Pieces in the column that has fewer, on the page that shows it.
    package var pieces: Int
    package var tuning = Tuning()

    package init(left: ClosedRange<Double>, right: ClosedRange<Double>, pieces: Int) {
        (self.left, self.right, self.pieces) = (left, right, pieces)
    }

    /// The middle of the white between the columns.
    package var middle: Double { (left.upperBound + right.lowerBound) / 2 }

    /// The longest stretch of a region whose pieces stand in these columns; `nil` where they stand otherwise.
    /// `obstacles` are tables, frames and figures, `dividers` rules that no gutter runs over.
    package func gutter(
        in box: Rect, lines: [Rect], fontSize: Double, obstacles: [Rect], dividers: [Rect] = []
    ) -> GutterFinder.Gutter? {
        // A region that holds no more than the edge of one of the columns is the other one.
        guard box.minX < (left.lowerBound + left.upperBound) / 2, box.maxX > (right.lowerBound + right.upperBound) / 2 else { return nil }
        let isWhole = { (piece: Rect) in piece.minX < middle && piece.maxX > middle }
        let crossing = lines.filter(isWhole)
        var best: (gutter: GutterFinder.Gutter, count: Int)?
        for stretch in stretches(of: box, between: crossing + (obstacles + dividers).filter(isWhole)) {
            // A tab in the margin stands in no column.
            let inside = { (piece: Rect) in
                stretch.contains(piece.midY) && !isWhole(piece) && piece.maxX > left.lowerBound && piece.minX < right.upperBound
            }
            let lines = lines.filter(inside), pieces = lines + obstacles.filter(inside)
            let onLeft = pieces.filter { $0.midX < middle }
            // What ends before the left column begins stands over both: a title at the right margin.
            let first = onLeft.map(\.minY).min() ?? stretch.lowerBound
            let onRight = pieces.filter { $0.midX >= middle && $0.maxY > first }
            let isShown = isFull(onLeft, in: left, fontSize) || isFull(onRight, in: right, fontSize)
            guard !onLeft.isEmpty, isSet(onLeft, in: left, fontSize, withRows: isShown),
                isSet(onRight, in: right, fontSize, withRows: isShown)
            else { continue }
            if onRight.isEmpty {
                let own = lines.filter { $0.midX < middle }
                guard isWrapped(own, fontSize, under: obstacles.filter(inside)),
                    Double(crossing.count) <= tuning.crossingShare * Double(own.count)
                else { continue }
            }
            guard best == nil || pieces.count > best!.count else { continue }
            let over = pieces.filter { $0.midX >= middle && $0.maxY <= first }.map(\.maxY).max()
            best = (GutterFinder.Gutter(x: middle, top: over ?? stretch.lowerBound, bottom: stretch.upperBound), pieces.count)
        }
        return best?.gutter
    }

    /// The heights of the region that these pieces leave free.
    private func stretches(of box: Rect, between pieces: [Rect]) -> [ClosedRange<Double>] {
        var stretches: [ClosedRange<Double>] = [], top = box.minY
        for piece in pieces.sorted(by: { ($0.minY, $0.maxY) < ($1.minY, $1.maxY) }) {
            if piece.minY > top { stretches.append(top...piece.minY) }
            top = max(top, piece.maxY)
        }
        if box.maxY > top { stretches.append(top...box.maxY) }
        return stretches
    }

    /// Whether the pieces stand in the column: none reaches out of it, most start at its edge or are indented from it, or stand
    /// beside others in it, as the cells of a table without lines do (`withRows`).
    private func isSet(_ pieces: [Rect], in column: ClosedRange<Double>, _ fontSize: Double, withRows: Bool) -> Bool {
        let overhang = tuning.overhang.points(at: fontSize), indent = tuning.indent.points(at: fontSize)
        guard pieces.allSatisfy({ $0.minX >= column.lowerBound - overhang && $0.maxX <= column.upperBound + overhang }) else {
            return false
        }
        let starting = pieces.count { $0.minX <= column.lowerBound + indent }
        let needed = tuning.startingShare * Double(pieces.count)
        return Double(starting) >= needed || withRows && Double(starting + inRows(pieces, beyond: column.lowerBound + indent)) >= needed
    }

    /// How many of the pieces that start further in than `edge` have another one beside them.
    private func inRows(_ pieces: [Rect], beyond edge: Double) -> Int {
        let sorted = pieces.sorted { ($0.minY, $0.minX) < ($1.minY, $1.minX) }
        return sorted.indices.count { i in
            sorted[i].minX > edge
                && sorted[max(0, i - tuning.rowReach)..<min(sorted.count, i + tuning.rowReach + 1)].contains {
                    $0 != sorted[i] && $0.isBeside(sorted[i], sharing: tuning.sameHeight)
                }
        }
    }

    /// Whether several lines run from the column's left edge to its right one.
    private func isFull(_ pieces: [Rect], in column: ClosedRange<Double>, _ fontSize: Double) -> Bool {
        let indent = tuning.indent.points(at: fontSize), room = tuning.wrapRoom.points(at: fontSize)
        return pieces.count { $0.minX <= column.lowerBound + indent && $0.maxX >= column.upperBound - room } >= tuning.wrappedLines
    }

    /// Whether enough lines of the left column end where it does. Boxes that are as wide as it is, such as the bands of titles,
    /// say the same as a line.
    private func isWrapped(_ lines: [Rect], _ fontSize: Double, under boxes: [Rect]) -> Bool {
        let full = lines.count { $0.maxX >= left.upperBound - tuning.wrapRoom.points(at: fontSize) }
        let overhang = tuning.overhang.points(at: fontSize)
        let wide = boxes.count { abs($0.minX - left.lowerBound) <= overhang && abs($0.maxX - left.upperBound) <= overhang }
        return full > 0 && full + wide >= tuning.wrappedLines && Double(full) >= tuning.wrappedShare * Double(lines.count)
    }
}
