import Geometry
import Layout

/// Where the running text and the tables of each page end on both sides: what stands outside is a tab at the sheet's edge.
struct TextSides: Sendable {
    private var sides: [Int: ClosedRange<Double>] = [:]

    init(_ pieces: [Piece]) {
        for piece in pieces {
            var boxes = piece.texts.filter { $0.lineCount > 1 || $0.marker != nil }.compactMap { $0.places.first?.box }
            if case .table(let table) = piece.element { boxes += table.places.first.map { [$0.box] } ?? [] }
            for box in boxes {
                let (left, right) = (box.minX, box.maxX)
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
