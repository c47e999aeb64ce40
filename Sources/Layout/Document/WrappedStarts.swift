import Geometry

/// Where the wrapped lines of a document's items start, by the series of their markers.
struct WrappedStarts {
    /// How far behind their marker, in steps of `step`: at the margin where the number stands, behind it, or where a house has its
    /// wrapped lines start whatever the marker's width.
    private var steps: [String: Set<Int>] = [:]
    /// Where on the page, by its column.
    private var places: [Column: [String: [Double]]] = [:]

    private struct Column: Hashable {
        var page: Int
        var left: Double
    }

    /// In which distances are counted: finer than edges that are told apart.
    private static let step: Em = 0.1.em

    /// - Parameter pages: the elements of each page.
    init(of pages: [[LayoutElement<LineGroup>]]) {
        for (page, elements) in pages.enumerated() {
            for case .text(let group) in elements where group.lines.count > 1 && group.alignment == .start {
                guard let marker = group.marker?.marker, group.first.fontSize > 0 else { continue }
                let hang = Em((group.hang - group.first.left) / group.first.fontSize)
                steps[marker.series, default: []].insert(Int((hang.value / Self.step.value).rounded()))
                places[Column(page: page, left: group.columnLeft), default: [:]][marker.series, default: []].append(group.hang)
            }
        }
    }

    /// Whether a group goes on where another one starts.
    /// - Parameters:
    ///   - below: at the top of the next column or page, which is `page`.
    ///   - same: how far apart two edges are at most that are one.
    func mayGoOn(_ group: LineGroup, in below: LineGroup, onPage page: Int, same: Double) -> Bool {
        let edge = below.first.left - below.columnLeft, hangs = abs(edge - (group.hang - group.columnLeft)) <= same
        guard let marker = group.marker?.marker, let known = steps[marker.series] else { return hangs }
        // Columns of pages that are not full show other edges than those of full ones; items show their own.
        let own = places[Column(page: page, left: below.columnLeft)]?[marker.series] ?? []
        if own.contains(where: { abs($0 - below.first.left) <= same }) { return true }
        guard group.lines.count == 1 else { return hangs }
        let left = group.first.left - group.columnLeft
        let offsets = known.map { (Self.step.value * Double($0)).em.points(at: group.first.fontSize) }
        if offsets.contains(where: { abs(edge - left - $0) <= same }) { return true }
        // A series whose texts all go on at the margin does nowhere hang.
        if case .number = marker.kind, offsets.allSatisfy({ abs($0) <= same }) { return false }
        return hangs
    }
}
