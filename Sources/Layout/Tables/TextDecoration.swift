import Geometry

/// Tells lines that belong to words from lines that belong to tables.
public struct TextDecoration: Sendable {
    /// What a line does to the words along it.
    public enum Kind: UInt8, Hashable, Sendable {
        case underline, strikeThrough
    }

    /// Where a decoration lies and how thick it is.
    public struct Tuning: Hashable, Sendable {
        /// An underline lies this far below the baseline; the descender ends at 0.25 em, and a table's rule
        /// keeps clear of it.
        public var underline: ClosedRange<Double> = 0.02...0.27
        /// A strike-through lies this far above the baseline.
        public var strike: ClosedRange<Double> = 0.18...0.5
        /// How far a line's end may be from the end of its words.
        public var overhang: Em = 0.3.em
        /// An underline that starts earlier runs under a marker or spaces before the words: nearly all of it is under words.
        public var lead: Em = 1.6.em
        /// Share of such a line behind its start that words stand on.
        public var inkedBehindLead = 0.8
        /// Thicker lines are rules or bars.
        public var thickest: Em = 0.16.em
        /// The values that all conversions use.
        public init() {}
    }

    /// What counts as decoration.
    public var tuning = Tuning()
    /// A finder with those measures.
    public init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// Whether a horizontal line decorates the words that it runs along; `nil` when it does not end with them.
    public func kind(of line: RulingLine, in text: TableText) -> Kind? {
        guard line.axis == .horizontal, line.length > 0 else { return nil }
        if covers(line, text, offsets: tuning.underline, sign: 1) { return .underline }
        if covers(line, text, offsets: tuning.strike, sign: -1) { return .strikeThrough }
        return nil
    }

    private func covers(_ line: RulingLine, _ text: TableText, offsets: ClosedRange<Double>, sign: Double) -> Bool {
        // The tallest text that matters sets how far to look.
        let reach = 40.0
        let range =
            sign > 0
            ? text.range(baselines: line.position - reach * offsets.upperBound, line.position)
            : text.range(baselines: line.position, line.position + reach * offsets.upperBound)
        var low = Double.infinity, high = -Double.infinity, inked = 0.0, lead = Double.infinity
        for mark in text.marks[range] where mark.isLevel {
            let offset = sign * (line.position - mark.baseline) / mark.size
            guard offsets.contains(offset), line.thickness <= max(1.2, tuning.thickest.points(at: mark.size)) else { continue }
            let slack = tuning.overhang.points(at: mark.size)
            let middle = (mark.minX + mark.maxX) / 2
            if middle >= line.start - slack, middle <= line.end + slack {
                low = min(low, mark.minX - slack)
                high = max(high, mark.maxX + slack)
                lead = min(lead, mark.minX - tuning.lead.points(at: mark.size))
                inked += mark.maxX - mark.minX
            }
        }
        // Words end where the line does, and fill most of it.
        guard high >= line.end else { return false }
        return low <= line.start && inked >= 0.55 * line.length || lead <= line.start && inked >= tuning.inkedBehindLead * line.length
    }
}
