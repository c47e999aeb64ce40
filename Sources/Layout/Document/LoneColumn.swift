import Geometry

/// Finds the column of a page whose text fills its left half only, when no other page of the document shows columns: its
/// items are wrapped long before the document's margin.
struct LoneColumn {
    /// Items that are wrapped at the column's edge at least; and none may be wrapped elsewhere.
    var fewest = 2
    /// A wrapped line ends this near to the edge, and goes on this near to where the text behind its marker starts.
    var room: Em = 2.5.em
    var sameStart: Em = 0.45.em
    /// The narrowest column, as a share of the text between the margins, and the white between two of them.
    var leastColumn = 0.35
    var gutter: Em = 0.9.em
    /// Where most lines are items, the margin that they show is their indent: text starts no further left of it.
    /// Guard: `LoneColumnTests.aColumnBeginsWhereItsOwnTextDoes`.
    var outdent: Em = 2.5.em

    /// The columns of a page with these lines, the right one empty.
    /// - Parameters:
    ///   - box: of the page, which has the same margin at its right as at its left where few lines are full.
    ///   - margins: where those of the document start and end.
    func pair(of lines: [ReadLine], in box: Rect, between margins: ClosedRange<Double>) -> ColumnPair? {
        let margins = margins.lowerBound...max(margins.upperBound, box.maxX - (margins.lowerBound - box.minX))
        let middle = (margins.lowerBound + margins.upperBound) / 2, width = margins.upperBound - margins.lowerBound
        let own = lines.filter { $0.right <= middle }
        guard let edge = own.map(\.right).max(), edge - margins.lowerBound >= leastColumn * width else { return nil }
        let wrapped = zip(own, own.dropFirst()).filter(goesOn).map(\.0)
        guard wrapped.count >= fewest, wrapped.allSatisfy({ edge - $0.right <= room.points(at: $0.fontSize) }) else { return nil }
        let outdented = own.map(\.left).filter { $0 >= margins.lowerBound - outdent.points(at: wrapped[0].fontSize) }
        let left = min(outdented.min() ?? margins.lowerBound, margins.lowerBound), start = margins.upperBound - (edge - left)
        guard start - edge >= gutter.points(at: wrapped[0].fontSize) else { return nil }
        var pair = ColumnPair(left: left...edge, right: start...margins.upperBound, pieces: 0)
        pair.tuning.wrappedLines = fewest
        return pair
    }

    /// Whether a marked line goes on in the one below, under its text.
    private func goesOn(_ above: ReadLine, _ below: ReadLine) -> Bool {
        above.marker != nil && below.marker == nil && abs(below.left - above.textLeft) <= sameStart.points(at: above.fontSize)
            && abs(below.fontSize - above.fontSize) < 0.5 && below.baseline > above.baseline
            && below.baseline - above.baseline <= 2.2 * above.fontSize
    }
}
