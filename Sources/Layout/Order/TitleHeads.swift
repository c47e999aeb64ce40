import Geometry

/// Finds what stands over the left end of a title that runs over both columns, a tag or a number: it is the title's, not the last
/// of the left column.
struct TitleHeads {
    /// Tag, number and a word between them.
    var most = 3
    /// They stand this close over the title, in heights of a usual line, and so many times farther from the column above them, with
    /// so much white at least.
    var gapToTitle = 1.0
    var farther = 1.5
    var leastWhite = 1.2

    /// Where they start, over a title at `end`.
    func start(of left: [Rect], beside right: [Rect], over end: Double) -> Double? {
        let height = median(left.map(\.height)), rightEnd = right.map(\.maxY).max() ?? 0
        let sorted = left.sorted { $0.minY < $1.minY }
        var columnEnd = -Double.infinity
        for (i, piece) in sorted.enumerated() {
            defer { columnEnd = max(columnEnd, piece.maxY) }
            guard i > 0, sorted.count - i <= most, piece.minY > rightEnd else { continue }
            let white = piece.minY - columnEnd, gap = max(0, end - (sorted[i...].map(\.maxY).max() ?? end))
            if white >= leastWhite * height, gap <= gapToTitle * height, white >= farther * gap { return piece.minY }
        }
        return nil
    }
}
