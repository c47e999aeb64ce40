import Geometry
import PageModel

/// Letters whose outlines are drawn over them as paths.
///
/// Producers that know no text that is filled and stroked write bold letters so: the text, then its outlines with a thin
/// pen. Their straight parts are no ruling lines, and their bows no drawing.
struct TracedLetters {
    struct Tuning: Hashable, Sendable {
        /// Outlines of letters are no larger, in em of the letters.
        var largest: Em = 1.1.em
        /// They are drawn behind the letters of one run: no more than a line has.
        var longestRun = 120
        /// The pen of the outlines is this wide at most.
        var widestPen: Em = 0.12.em
        /// A path with fewer outlines or fewer steps is a mark of its own: a ring around a letter, a tick. One whose outlines have
        /// no more steps each, and no bows, is a row of boxes.
        var fewestOutlines = 2
        var fewestSteps = 16
        var stepsOfBox = 6
    }

    let tuning: Tuning
    /// By index: paths that are outlines of letters.
    private(set) var paths: Set<Int> = []
    /// Letters that are printed bold by their outlines.
    private(set) var bold: [Int] = []

    init(on page: PageContent, tuning: Tuning = Tuning()) {
        self.tuning = tuning
        let glyphs = page.glyphs
        for (index, path) in page.paths.paths.enumerated()
        where path.paint == .stroke && path.segments.count >= tuning.fewestSteps && path.glyphsBefore <= glyphs.count {
            let line = max(0, path.glyphsBefore - tuning.longestRun)..<path.glyphsBefore
            let traced = line.filter { !glyphs.flags[$0].contains(.space) && path.box.contains(middle(of: $0, glyphs)) }
            guard let last = traced.last, isOutlines(path, page.paths.segments, em: glyphs.fontSize[last]) else { continue }
            paths.insert(index)
            bold += traced.filter { glyphs.color[$0] == path.color }
        }
    }

    /// The page without the outlines.
    func removed(from page: PageContent) -> PageContent { page.withoutPaths(paths) }

    private func middle(of glyph: Int, _ glyphs: GlyphTable) -> Point {
        Point(
            x: glyphs.originX[glyph] + glyphs.advanceX[glyph] / 2,
            y: glyphs.originY[glyph] + glyphs.advanceY[glyph] / 2 - Self.halfHeight.points(at: glyphs.fontSize[glyph]))
    }

    /// From the baseline to the middle of a capital or a syllable.
    private static let halfHeight: Em = 0.35.em

    /// Whether all parts of a path are as small as letters of this size.
    private func isOutlines(_ path: PathTable.Path, _ segments: [PathTable.Segment], em: Double) -> Bool {
        let largest = tuning.largest.points(at: em)
        guard path.lineWidth <= tuning.widestPen.points(at: em), path.box.height <= largest, path.segments.lowerBound >= 0,
            path.segments.upperBound <= segments.count
        else { return false }
        var count = 0, hasCurves = false, minX = Double.infinity, maxX = -Double.infinity
        for segment in segments[path.segments] {
            if segment.step == .move {
                count += 1
                (minX, maxX) = (segment.x, segment.x)
            }
            if segment.step == .curve { hasCurves = true }
            (minX, maxX) = (min(minX, segment.x), max(maxX, segment.x))
            guard maxX - minX <= largest else { return false }
        }
        return count >= tuning.fewestOutlines && (hasCurves || path.segments.count > tuning.stepsOfBox * count)
    }
}
