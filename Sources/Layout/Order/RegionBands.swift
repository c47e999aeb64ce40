import Geometry

/// The regions of a page by the bands that they reach into, so that a point is looked for among the few beside it: a page of
/// tables has thousands of cells.
struct RegionBands: Sendable {
    /// Height of a band in points. Any gives the same answers; a line of small print is about as high as the cells that it
    /// tells apart, and a page however large has no more than `most`.
    private let height: Double
    private static let least = 12.0, most = 1000.0
    /// Indices of regions for each band from the top, in the order that they came in.
    private var regions: [[Int]]

    /// - Parameter order: indices of `regions`, first the ones that are to be found first.
    init(_ order: [Int], of all: [Region], page: Rect) {
        height = max(Self.least, page.height / Self.most)
        regions = Array(repeating: [], count: Int(page.height / height) + 1)
        for i in order {
            for band in band(at: all[i].box.minY)...band(at: all[i].box.maxY) { regions[band].append(i) }
        }
    }

    /// The regions that may hold a point at this height.
    subscript(y: Double) -> [Int] { regions[band(at: y)] }

    /// What lies above or below the page is in its first or last band.
    private func band(at y: Double) -> Int {
        guard y > 0 else { return 0 }
        return y < height * Double(regions.count - 1) ? Int(y / height) : regions.count - 1
    }
}
