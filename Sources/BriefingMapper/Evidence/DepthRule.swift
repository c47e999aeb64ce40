/// What settles under which block a block of the body hangs.
package enum DepthRule: UInt8, Hashable, Sendable, CaseIterable {
    /// Nothing stands open above it: it hangs under the article (or the box) itself.
    case top
    /// Under the open heading; tables, figures and boxes hang under no item.
    case objectUnderHeading
    /// Under the open heading.
    case underHeading
    /// A heading under a heading of higher rank: larger type, or less indent at the same size.
    case headingUnderHeading
    /// Under an item of another series that it is indented from.
    case indented
    /// Under an item at the same indent: another series in smaller type.
    case smallerType
    /// Under an item at the same indent: elsewhere its marker stands a step further in, under that one's.
    case ladder
    /// A note under what it is indented from.
    case noteIndented
    /// A note under the open item whose text has its sign.
    case noteAnswers
    /// A note that is printed right behind one that answers an item further up: they stay together.
    case noteRun
    /// A note printed right behind a figure, with no mark above that waits for it.
    case noteBehindFigure
    /// Stands at the end of its article and answers marks of its other parts.
    case endnote
}

/// What closes an open item when another one comes.
enum ClosingRule: UInt8, Hashable, Sendable {
    /// The same series at the same indent: a sibling.
    case sameSeries
    /// It starts further left.
    case outdented
    /// At one indent, but its series is open further up.
    case seriesOpenAbove
    /// At one indent in type that is not smaller.
    case sameLook
    /// Further right: it hangs under the open one.
    case indented
    /// At one indent in smaller type: it hangs under the open one.
    case smallerType
    /// At one indent, with a marker that the document sets under that of the open one.
    case ladder

    var closes: Bool {
        switch self {
        case .sameSeries, .outdented, .seriesOpenAbove, .sameLook: true
        case .indented, .smallerType, .ladder: false
        }
    }

    /// What it says about the depth of a block that leaves the open one open.
    var depth: DepthRule {
        switch self {
        case .smallerType: .smallerType
        case .ladder: .ladder
        default: .indented
        }
    }
}
