import Geometry

/// Finds the lines that a right column starts with above the left one: that opens lower, with a heading and its white.
struct RightColumnHead {
    /// Lines of one column start within this of its edge, and follow each other within so many heights of a line.
    private let sameEdge: Points = 1.5.pt
    private let closest = 1.0

    /// Where the right column starts, of which `pieces` stand beside the left one from `first` on: full lines at its edge, close
    /// above each other, are its own.
    func start(of pieces: [Rect], over first: Double, leastWidth: Double) -> Double {
        let above = pieces.filter { $0.midY < first }
        guard !above.isEmpty, let edge = pieces.lazy.filter({ $0.midY >= first }).map(\.minX).min() else { return first }
        let height = median(pieces.map(\.height))
        var start = pieces.lazy.filter { $0.midY >= first }.map(\.minY).min() ?? first
        for piece in above.sorted(by: { $0.maxY > $1.maxY }) {
            guard abs(piece.minX - edge) <= sameEdge.value, piece.width >= leastWidth, start - piece.maxY <= closest * height else { break }
            start = piece.minY
        }
        return min(start, first)
    }
}
