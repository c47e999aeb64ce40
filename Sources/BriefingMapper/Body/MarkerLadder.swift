import Layout

/// Which markers stand under which, learnt from the indents of a whole document.
///
/// Where a list is set without the step inward that its house gives it elsewhere, the markers tell: what is printed as `-` right
/// under `①`, at one indent with it, hangs under that as the others do.
struct MarkerLadder: Sendable {
    struct Tuning: Sendable {
        /// A step inward, in em: less is none, more is another column or a line set in the middle.
        var leastStep = 0.33
        var mostStep = 4.0
        /// So many steps show a habit.
        var fewest = 2
    }

    private struct Step: Hashable {
        var outer, inner: String
    }

    private var tuning = Tuning()
    /// How often a line of the inner series is printed right behind one of the outer, a step further in.
    private var steps: [Step: Int] = [:]

    init() {}

    /// `articles`: the pieces of each, without titles.
    init(of articles: [[Piece]], tuning: Tuning = Tuning()) {
        self.tuning = tuning
        for pieces in articles {
            for (outer, inner) in zip(pieces, pieces.dropFirst()) {
                guard let outer = outer.text, let inner = inner.text, let step = Self.step(from: outer, to: inner),
                    outer.places.last?.page == inner.places.first?.page
                else { continue }
                let distance = (inner.left - outer.left) / inner.fontSize
                if (tuning.leastStep...tuning.mostStep).contains(distance) { steps[step, default: 0] += 1 }
            }
        }
    }

    private static func step(from outer: TextBlock, to inner: TextBlock) -> Step? {
        guard let above = outer.marker, let below = inner.marker, above.kind != .noteMark, below.kind != .noteMark,
            above.series != below.series
        else { return nil }
        return Step(outer: above.series, inner: below.series)
    }

    /// Takes it for settled that lines of `inner` stand under lines of `outer`.
    mutating func settle(_ inner: String, under outer: String) { steps[Step(outer: outer, inner: inner), default: 0] += tuning.fewest }

    /// Whether lines of `inner` stand under lines of `outer`, and never the other way round.
    func holds(_ inner: String, under outer: String) -> Bool {
        steps[Step(outer: outer, inner: inner), default: 0] >= tuning.fewest && steps[Step(outer: inner, inner: outer)] == nil
    }
}
