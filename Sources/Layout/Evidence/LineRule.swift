/// What settles whether a line opens a block or goes on with the one above it.
public enum LineRule: UInt8, Hashable, Sendable, CaseIterable {
    /// Nothing stands above it in its column.
    case firstOfColumn
    /// A line of its own by what it is: a box's label, a chart's, furniture.
    case alone
    /// A marker opens it, and the line above had room for its first word.
    case markerAfterShortLine
    /// A marker opens it below a gap.
    case markerAfterGap
    /// A marker opens it in type of another size.
    case markerOfOtherSize
    /// A sign opens it that no sentence has: `※`, `○` with a space behind it.
    case noteSign
    /// Its marker opens blocks at this place elsewhere in the document.
    case markerKnownHere
    /// A marker opens it where wrapped lines of the block above do not start.
    case markerOffHang
    case otherSize
    /// It stands on the height of the line above.
    case beside
    case farBelow
    /// The block above is bold, it is not; or the other way round after a line that was not full.
    case otherWeight
    case otherColor
    /// It opens with a label and a colon, as the block above does.
    case nextLabel
    /// Centred, and the line above had room for its first word (or it has another middle).
    case centredAfterShortLine
    /// The line above had room for its first word.
    case afterShortLine
    /// It starts where wrapped lines of the block above do not.
    case offHang

    /// Centred under a full line.
    case centredAfterFullLine
    /// The line above is full, and it starts where wrapped lines do.
    case wrapped
    /// The line above ended early within brackets, which it closes.
    case closesBrackets
    /// The line above ended early, with a comma.
    case behindComma
    /// The line above ended early, but it starts right under the text behind the block's marker, at the text's own pitch.
    case hangs
    /// A line of a title in large type, which is broken by hand.
    case titleBrokenByHand
    /// The paragraph goes on over a page or a column.
    case overBreak
    /// The cell goes on over a page.
    case cellOverBreak

    /// Whether the line belongs to the block above.
    public var continues: Bool {
        switch self {
        case .centredAfterFullLine, .wrapped, .closesBrackets, .behindComma, .hangs, .titleBrokenByHand, .overBreak, .cellOverBreak: true
        case .firstOfColumn, .alone, .markerAfterShortLine, .markerAfterGap, .markerOfOtherSize, .noteSign, .markerKnownHere,
            .markerOffHang,
            .otherSize, .beside,
            .farBelow, .otherWeight, .otherColor, .nextLabel, .centredAfterShortLine, .afterShortLine, .offHang:
            false
        }
    }
}
