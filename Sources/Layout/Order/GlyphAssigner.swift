import Geometry

/// Gives every glyph of a page to the smallest region that holds its middle, one by one, so that no digit slips
/// into the neighbouring cell. A word of letters or figures that is too wide for its cell stays whole.
package struct GlyphAssigner: Sendable {
    /// Glyphs of one word stand where the one before ends, within this: kerning moves them by less.
    private let sameWord: Em = 0.06.em

    package init() {}

    /// Glyph indices by region, in content order. A space goes where the glyph before it went: its own place is
    /// often past the border (a trailing space in a narrow cell).
    package func glyphs(of ink: PageInk, in tree: RegionTree) -> [[Int32]] {
        if tree.regions.count == 1 { return [all(of: ink)] }
        var byRegion = Array(repeating: [Int32](), count: tree.regions.count)
        // The word that the glyphs before belong to, each with the region of its middle.
        var word: [(glyph: Int, region: Int)] = []
        var last: (region: Int, glyph: Int)?
        func flush() {
            guard let end = word.last else { return }
            // Most are of one glyph, as syllables are.
            if word.count == 1 {
                byRegion[end.region].append(Int32(end.glyph))
                last = (end.region, end.glyph)
                word.removeLast()
                return
            }
            var region: Int?
            if !word.allSatisfy({ $0.region == end.region }) {
                region = Set(word.map(\.region)).max { (count(word, $0), $1) < (count(word, $1), $0) }
            }
            for (glyph, own) in word { byRegion[region ?? own].append(Int32(glyph)) }
            last = (region ?? end.region, end.glyph)
            word.removeAll(keepingCapacity: true)
        }
        for i in 0..<ink.count {
            switch ink.fate[i] {
            case .seen, .unreadable:
                if let before = word.last, !isWord(before.glyph, i, ink) { flush() }
                let middle = Point(x: (ink.minX[i] + ink.maxX[i]) / 2, y: (ink.minY[i] + ink.maxY[i]) / 2)
                word.append((i, tree.region(at: middle)))
            case .space:
                flush()
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
        flush()
        return byRegion
    }

    /// The glyphs of a page that is one region.
    private func all(of ink: PageInk) -> [Int32] {
        var glyphs: [Int32] = []
        glyphs.reserveCapacity(ink.count)
        for i in 0..<ink.count where ink.fate[i] != .unseen && ink.fate[i] != .duplicate { glyphs.append(Int32(i)) }
        return glyphs
    }

    private func count(_ word: [(glyph: Int, region: Int)], _ region: Int) -> Int { word.count { $0.region == region } }

    /// Whether two glyphs of letters or figures stand in one word: one begins where the other ends.
    private func isWord(_ i: Int, _ j: Int, _ ink: PageInk) -> Bool {
        let glyphs = ink.page.glyphs, size = glyphs.fontSize[i]
        guard ink.direction[i] == ink.direction[j], size == glyphs.fontSize[j], glyphs.originY[i] == glyphs.originY[j],
            abs(glyphs.originX[j] - glyphs.originX[i] - glyphs.advanceX[i]) <= sameWord.points(at: size),
            let a = glyphs.firstScalar(of: i), let b = glyphs.firstScalar(of: j)
        else { return false }
        return isOfFigures(a) && isOfFigures(b) || Script.isLatin(a) && Script.isLatin(b)
    }

    /// Digits, and the signs inside figures: comma and full stop.
    private func isOfFigures(_ scalar: UInt32) -> Bool { Script.isDigit(scalar) || scalar == 0x2C || scalar == 0x2E }

    /// Whether space `i` was set on the line of glyph `j`, behind it.
    private func follows(_ i: Int, _ j: Int, _ ink: PageInk) -> Bool {
        let size = ink.page.glyphs.fontSize[j]
        return ink.direction[i] == ink.direction[j] && abs(ink.page.glyphs.originY[i] - ink.page.glyphs.originY[j]) < size * 0.5
            && ink.minX[i] >= ink.minX[j] - size && ink.minX[i] - ink.maxX[j] < size * 8
    }
}
