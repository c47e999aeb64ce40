import Geometry

/// How far the text of every second page stands to the right of that of the others: printed documents keep a wider margin at the
/// fold, so that the text of left and right pages changes its place, while indents and the width of lines stay.
struct FacingPages {
    struct Tuning: Hashable, Sendable {
        /// Lines of each side that show where its text stands.
        var fewestLines = 8
        /// A step of margins. Points: a typist's choice, whatever the type is.
        var least: Points = 4.pt, most: Points = 80.pt
        /// So many times as many left edges agree with the step as without it, and so many of all do.
        var clearer = 2.0, leastAgreeing = 0.4
        /// How far right edges may differ from the step, of this: ragged lines end anywhere.
        var sameRight = 0.34, sameEdge: Points = 2.pt
        /// Edges that are tried, by the lines that start there.
        var mostEdges = 8
    }

    /// Where a side's long lines start and end.
    struct Edges {
        var lefts: [Double] = [], rights: [Double] = []
    }

    var tuning = Tuning()

    /// The distance from the text of `first` to that of `second`; 0 where both stand at one place.
    func step(from first: Edges, to second: Edges) -> Double {
        guard min(first.lefts.count, second.lefts.count) >= tuning.fewestLines, let a = fullEdge(first.rights),
            let b = fullEdge(second.rights)
        else { return 0 }
        let one = counts(first.lefts), other = counts(second.lefts)
        let steps = Set(most(one).flatMap { edge in most(other).map { $0 - edge } }).filter { mayBe(Double($0) * Self.grid, apart: b - a) }
        let still = agreeing(one, other, at: 0), needed = tuning.leastAgreeing * Double(min(first.lefts.count, second.lefts.count))
        // Of steps on which as many agree the smallest.
        let best = steps.map { (step: $0, count: agreeing(one, other, at: $0)) }.max { ($0.count, abs($1.step)) < ($1.count, abs($0.step)) }
        guard let best, Double(best.count) >= max(needed, tuning.clearer * Double(still)) else { return 0 }
        return Double(best.step) * Self.grid
    }

    /// Whether a step is one of margins, and full lines end as far apart: other indents move the left edges alone.
    private func mayBe(_ step: Double, apart rights: Double) -> Bool {
        (tuning.least.value...tuning.most.value).contains(abs(step))
            && abs(rights - step) <= max(tuning.sameEdge.value, tuning.sameRight * abs(step))
    }

    /// Points: finer than margins are set.
    private static let grid = 0.5

    private func counts(_ edges: [Double]) -> [Int: Int] {
        edges.reduce(into: [:]) { $0[Int(($1 / Self.grid).rounded()), default: 0] += 1 }
    }

    private func most(_ counts: [Int: Int]) -> [Int] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(tuning.mostEdges).map(\.key)
    }

    /// Lines of both that start at one place when the first are moved by a step.
    private func agreeing(_ one: [Int: Int], _ other: [Int: Int], at step: Int) -> Int {
        one.reduce(0) { sum, edge in
            let near = (-1...1).reduce(0) { $0 + (other[edge.key + step + $1] ?? 0) }
            return sum + min(edge.value, near)
        }
    }

    /// Where full lines end.
    private func fullEdge(_ rights: [Double]) -> Double? { rights.isEmpty ? nil : rights.sorted()[rights.count * 9 / 10] }
}
