/// Why a stage decided as it did: the rule that settled it, and the figures that the rule compared.
///
/// A decision returns its evidence instead of a bare outcome, and the outcome follows from the rule or stands beside
/// it; so no branch can be written without naming its rule. It is a few bytes and holds no string: whoever shows it
/// makes the sentence.
public struct Evidence<Rule: Hashable & Sendable>: Hashable, Sendable {
    /// What settled the decision.
    public var rule: Rule
    /// What was compared, the one that mattered most first; rules about signs compare nothing.
    public var first, second: Comparison?

    /// A rule with what it compared.
    public init(_ rule: Rule, _ first: Comparison? = nil, _ second: Comparison? = nil) {
        (self.rule, self.first, self.second) = (rule, first, second)
    }

    /// Both, as far as there are any.
    public var comparisons: [Comparison] { [first, second].compactMap { $0 } }
}

/// A figure and what it was held against.
public struct Comparison: Hashable, Sendable {
    /// What was measured. Lengths are in points.
    public enum Quantity: UInt8, Hashable, Sendable, CaseIterable {
        /// Free room at the end of the line above; against what the next word needs.
        case room
        /// Distance of two baselines; against the most that lines of one block have.
        case pitch
        /// Size of type; against that of the text before it, or of the running text.
        case fontSize
        /// x of a left edge; against the one that is expected.
        case leftEdge
        /// x of a note's left edge; against the one from which notes belong to what stands above.
        case noteEdge
        /// How much further right it starts than what was before; against the least that makes a level.
        case indent
        /// Share of the ink that is bold, 0…1.
        case boldShare
        /// Lines; against the most that a heading has.
        case lineCount
        /// Characters; against the most that a heading has.
        case characterCount
        /// Free space between two pieces.
        case gap
        /// x of a gutter; against its middle of the region.
        case gutter
        /// Joined lines that end with a space glyph, as a share of all.
        case spaceShare
        /// Joined lines with room for another syllable, as a share of all.
        case roomShare
    }

    /// What was measured.
    public var quantity: Quantity
    /// Single precision is plenty to be read, and keeps evidence small.
    public var value, bound: Float

    /// A measured value and its bound.
    public init(_ quantity: Quantity, _ value: Double, against bound: Double) {
        (self.quantity, self.value, self.bound) = (quantity, Float(value), Float(bound))
    }
}
