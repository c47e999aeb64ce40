import Geometry

/// The room that the lines of a group of several leave at their ends.
struct GroupRoom {
    private let group: LineGroup
    /// Where the longest line ends, when lines of one column show where the others could have gone.
    private let longest: Double?
    /// Whether it is two lines of one column, outside of any cell: the column itself shows that the first was broken by hand.
    private let isTwoLines: Bool
    /// How far the middles of the lines are from the middle of the cell or box that they stand in; `nil` outside of one.
    private let offMiddle: Double?
    /// What the gaps of each line have taken.
    private let inGaps: [Double?]

    /// - Precondition: the group has lines.
    init(_ group: LineGroup, stretch: LineStretch) {
        let lines = group.lines
        self.group = group
        inGaps = stretch.rooms(of: group)
        offMiddle = group.sides.map { sides in
            let middle = (sides.lowerBound + sides.upperBound) / 2
            return lines.lazy.map { abs($0.box.midX - middle) }.reduce(0, max)
        }
        // Over a break the next part has edges of its own.
        let isInOneColumn =
            group.alignment == .start
            && lines.indices.dropFirst().allSatisfy {
                lines[$0 - 1].page == lines[$0].page && lines[$0 - 1].baseline < lines[$0].baseline
            }
        isTwoLines = isInOneColumn && lines.count == 2 && group.sides == nil
        longest = isInOneColumn && lines.count >= 3 ? lines.lazy.map(\.right).reduce(-.infinity, max) : nil
    }

    /// Free room on a line, in points, where the group shows it: a centred line has it on both sides; of three and more lines the
    /// longest shows where the others could have gone.
    func free(onLine index: Int) -> Double? {
        let line = group.lines[index]
        if let room = inCell(on: line) { return room }
        switch group.alignment {
        case .centre: return group.columnRight - group.columnLeft - line.box.width
        case .end: return nil
        case .start: return longest.map { $0 - line.right } ?? brokenByHand(line)
        }
    }

    /// Free room in the column behind the first of two lines, where it is more than anything but the author's hand leaves.
    private func brokenByHand(_ line: ReadLine) -> Double? {
        let room = group.columnRight - line.right
        return isTwoLines && room > Self.leftByHand.points(at: line.fontSize) ? room : nil
    }

    /// What the gaps of a line have taken of its room, in points; `nil` where nothing shows that.
    func inGaps(ofLine index: Int) -> Double? { inGaps[index] }

    /// Free room on a line of a text that is centred in its cell or box, however narrow the text is set.
    private func inCell(on line: ReadLine) -> Double? {
        guard let sides = group.sides, let offMiddle, line.left - sides.lowerBound >= Self.cellMargin.points(at: line.fontSize),
            offMiddle <= Self.mostOffMiddle.points(at: line.fontSize)
        else { return nil }
        return sides.upperBound - sides.lowerBound - 2 * LineGroup.cellPadding.points(at: line.fontSize) - line.box.width
    }

    /// Free room that no typesetter leaves behind half a word.
    private static let leftByHand: Em = 4.em
    /// Margins of a line that is centred in its cell, and how far its middle is from the cell's.
    private static let cellMargin: Em = 1.em, mostOffMiddle: Em = 0.6.em
}
