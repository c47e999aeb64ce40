import Geometry

/// Gives every glyph of a page to the smallest region that holds its middle, one by one, so that no digit slips
/// into the neighbouring cell.
package struct GlyphAssigner: Sendable {
    package init() {}

    /// Glyph indices by region, in content order. A space goes where the glyph before it went: its own place is
    /// often past the border (a trailing space in a narrow cell).
    package func glyphs(of ink: PageInk, in tree: RegionTree) -> [[Int32]] {
        var byRegion = Array(repeating: [Int32](), count: tree.regions.count)
        var last: (region: Int, glyph: Int)?
        for i in 0..<ink.count {
            switch ink.fate[i] {
            case .seen, .unreadable:
                let middle = Point(x: (ink.minX[i] + ink.maxX[i]) / 2, y: (ink.minY[i] + ink.maxY[i]) / 2)
                let region = tree.region(at: middle)
                byRegion[region].append(Int32(i))
                last = (region, i)
            case .space:
                if let last, follows(i, last.glyph, ink) {
                    byRegion[last.region].append(Int32(i))
                } else {
                    let middle = Point(x: (ink.minX[i] + ink.maxX[i]) / 2, y: (ink.minY[i] + ink.maxY[i]) / 2)
                    byRegion[tree.region(at: middle)].append(Int32(i))
                }
            case .unseen, .duplicate:
                continue
            }
        }
        return byRegion
    }

    /// Whether space `i` was set on the line of glyph `j`, behind it.
    private func follows(_ i: Int, _ j: Int, _ ink: PageInk) -> Bool {
        let size = ink.page.glyphs.fontSize[j]
        return ink.direction[i] == ink.direction[j] && abs(ink.page.glyphs.originY[i] - ink.page.glyphs.originY[j]) < size * 0.5
            && ink.minX[i] >= ink.minX[j] - size && ink.minX[i] - ink.maxX[j] < size * 8
    }
}
