import Geometry
import Layout

/// Where the running text of each page ends on both sides: what stands outside is a tab at the sheet's edge.
struct TextSides: Sendable {
    private var sides: [Int: ClosedRange<Double>] = [:]

    init(_ pieces: [Piece]) {
        for piece in pieces {
            for block in piece.texts where block.lineCount > 1 || block.marker != nil {
                guard let place = block.places.first else { continue }
                let (left, right) = (place.box.minX, place.box.maxX)
                let known = sides[piece.page] ?? left...right
                sides[piece.page] = min(known.lowerBound, left)...max(known.upperBound, right)
            }
        }
    }

    /// Whether a box stands left or right of all running text of its page.
    func isOutside(_ box: Rect, on page: Int) -> Bool {
        sides[page].map { box.minX >= $0.upperBound || box.maxX <= $0.lowerBound } ?? false
    }
}
