import Geometry
import PageModel

/// Finds watermarks: words in large letters or at a slant over a page (`대외비`, `DRAFT`, who called it up), in whatever order
/// with the text they are painted. Left among the text they part its lines and fill its cells.
///
/// A page tells them by itself where they print over text, or cover it like tiles. Where one stands clear of all text, another
/// page of the document tells.
struct WatermarkFinder {
    struct Tuning: Hashable, Sendable {
        /// Letters along the sides of the page are as large as this, against the page's text.
        var large = 2.5
        /// So large at a slant they are no label of a chart, even where they stand clear of text.
        /// Guard: `WatermarkFinderTests.labelsOfAChartAtASlantAreNone`.
        var veryLarge = 3.0
        /// The next letter of a line has the same size, within this share, and stands no farther from the end of the one before.
        var sameSize = 0.02
        var longestGap: Em = 1.5.em
        /// Pages of a scan are turned by less: rise of a line over its run. Guard: `WatermarkFinderTests.thePagesOfATurnedScanHaveNone`.
        var littleTurned = 0.18
        /// Letters of the text are smaller than this against those printed over them, or run another way.
        var smaller = 0.67
        var otherWay: Double = 0.07
        /// So many letters under a line at a slant show that it is printed over text.
        var leastUnder = 3
        /// And so many, on so many baselines, under one along the page: a masthead stands close to the line under it.
        /// Guard: `WatermarkFinderTests.aMastheadOverALineOfTextIsNone`.
        var leastUnderLevel = 20
        var leastBaselines = 2
        /// Tiles come so often on a page, reach over so much of it, and are nearly all that stands at a slant.
        var leastTiles = 3
        var tiledShare: PageFraction = 0.5.ofPage
        var shareOfSlanted = 0.8
        /// Text from where a letter's ink begins, under its baseline, to where it ends above.
        var descent: Em = 0.16.em
        var ascent: Em = 0.8.em
        /// More lines are compared with no text each: a page is read in time, whatever it holds.
        var mostLines = 500
        /// Same place on two pages.
        var samePlace: Points = 2.5.pt
        /// Pages of which half must have the same words at one place, at a slant, where none is printed over text.
        var leastPages = 3
        /// No em is larger; what a broken file says of its sizes is no size.
        var largest: Points = 10_000.0.pt
    }

    var tuning = Tuning()

    /// What a page shows by itself.
    struct Findings {
        /// Watermarks.
        var sure: [Watermark] = []
        /// What other pages may show to be one.
        var possible: [Watermark] = []
    }

    func findings(on page: PageContent) -> Findings {
        let body = bodySize(of: page), lines = lines(on: page, bodySize: body)
        guard !lines.isEmpty else { return Findings() }
        let slanted = lines.filter(\.isSlanted), tiles = tiles(slanted, on: page)
        var findings = Findings()
        for line in lines {
            let isMark =
                line.isSlanted && (line.size >= tuning.veryLarge * body || tiles.contains(line.letters))
                || lines.count <= tuning.mostLines && isOverText(line, on: page)
            if isMark { findings.sure.append(line) } else { findings.possible.append(line) }
        }
        return findings
    }

    /// Those of each page's possible watermarks that the others show to be such: they have the same words at the same place.
    func confirmed(sure: [[Watermark]], possible: [[Watermark]]) -> [[Watermark]] {
        guard possible.contains(where: { !$0.isEmpty }) else { return possible }
        let known = Set(sure.joined().map(place))
        // Pages that have one there.
        var open: [Place: Int] = [:]
        for marks in possible { for place in Set(marks.lazy.filter(\.isSlanted).map(place)) { open[place, default: 0] += 1 } }
        return possible.map { marks in
            marks.filter { mark in
                let near = place(of: mark).neighbours
                if near.contains(where: known.contains) { return true }
                let count = mark.isSlanted ? near.reduce(0) { $0 + open[$1, default: 0] } : 0
                return count >= tuning.leastPages && count * 2 >= possible.count
            }
        }
    }

    /// Where words stand, to `samePlace` or its double.
    private struct Place: Hashable {
        var letters: [UInt32]
        var size, x, y: Int

        var neighbours: [Place] {
            (-1...1).flatMap { dx in (-1...1).map { Place(letters: letters, size: size, x: x + dx, y: y + $0) } }
        }
    }

    private func place(of mark: Watermark) -> Place {
        let step = tuning.samePlace.value, far = tuning.largest.value
        return Place(
            letters: mark.letters, size: Int(mark.size.rounded()), x: Int((min(max(mark.origin.x, -far), far) / step).rounded()),
            y: Int((min(max(mark.origin.y, -far), far) / step).rounded()))
    }

    // MARK: Lines

    /// The lines of the page's letters that are large, or run at a slant that is not the page's.
    private func lines(on page: PageContent, bodySize: Double) -> [Watermark] {
        let glyphs = page.glyphs, large = tuning.large * bodySize
        // Hardly any page: nothing more is asked of the others.
        guard (0..<glyphs.count).contains(where: { glyphs.fontSize[$0] >= large || glyphs.advanceX[$0] != 0 && glyphs.advanceY[$0] != 0 })
        else { return [] }
        let seen = glyphs.flags.indices.filter { glyphs.flags[$0].isDisjoint(with: [.unseen, .vertical]) && isSized(glyphs.fontSize[$0]) }
        guard seen.contains(where: { glyphs.fontSize[$0] >= large || direction(of: $0, glyphs) == .slanted }), !isTurned(seen, glyphs)
        else { return [] }
        var lines: [Watermark] = [], line: Watermark?
        func close() {
            if let line, line.letters.count > 1, line.isSlanted || !line.letters.allSatisfy(Script.isDigit) { lines.append(line) }
            line = nil
        }
        for i in seen {
            let isSlanted = direction(of: i, glyphs) == .slanted
            guard isSlanted || glyphs.fontSize[i] >= large else {
                close()
                continue
            }
            if line.map({ !goesOn($0, with: i, glyphs) }) ?? true { close() }
            add(i, of: glyphs, to: &line)
        }
        close()
        return lines
    }

    /// Whether the page itself is turned a little, as a scan is.
    private func isTurned(_ seen: [Int], _ glyphs: GlyphTable) -> Bool {
        var slanted = 0, little = 0
        for i in seen where direction(of: i, glyphs) == .slanted {
            slanted += 1
            let sides = [glyphs.advanceX[i].magnitude, glyphs.advanceY[i].magnitude]
            if (sides.min() ?? 0) < tuning.littleTurned * (sides.max() ?? 0) { little += 1 }
        }
        return slanted * 2 >= seen.count && little * 2 >= slanted
    }

    private func goesOn(_ line: Watermark, with glyph: Int, _ glyphs: GlyphTable) -> Bool {
        let place = line.place(of: Point(x: glyphs.originX[glyph], y: glyphs.originY[glyph]))
        let turn = line.turn(to: Point(x: glyphs.advanceX[glyph], y: glyphs.advanceY[glyph]))
        return abs(glyphs.fontSize[glyph] - line.size) <= tuning.sameSize * line.size
            && abs(place.along - line.length) <= tuning.longestGap.points(at: line.size)
            && abs(place.above) <= tuning.descent.points(at: line.size) && turn <= tuning.sameSize * line.size
    }

    private func add(_ glyph: Int, of glyphs: GlyphTable, to line: inout Watermark?) {
        let origin = Point(x: glyphs.originX[glyph], y: glyphs.originY[glyph])
        let advance = Point(x: glyphs.advanceX[glyph], y: glyphs.advanceY[glyph])
        let width = (advance.x * advance.x + advance.y * advance.y).squareRoot()
        if line == nil, width > 0 {
            line = Watermark(
                letters: [], origin: origin, direction: Point(x: advance.x / width, y: advance.y / width),
                size: glyphs.fontSize[glyph], length: 0, glyphs: [], inkCount: 0)
        }
        guard var open = line else { return }
        line = nil
        open.length = max(open.length, open.place(of: origin).along + width)
        open.glyphs.append(glyph)
        if !glyphs.flags[glyph].contains(.space) {
            open.inkCount += 1
            open.letters += glyphs.scalars(of: glyph)
        }
        line = open
    }

    private func direction(of glyph: Int, _ glyphs: GlyphTable) -> Direction {
        Direction(advanceX: glyphs.advanceX[glyph], advanceY: glyphs.advanceY[glyph])
    }

    private func isSized(_ size: Double) -> Bool { size > 0 && size < tuning.largest.value }

    /// The most common size of the page's glyphs, to the half point.
    private func bodySize(of page: PageContent) -> Double {
        max(Tally.mostCommonSize(in: page.glyphs.fontSize.lazy.filter(isSized)) ?? 0, 1)
    }

    // MARK: What tells

    /// The words that cover the page like tiles.
    private func tiles(_ slanted: [Watermark], on page: PageContent) -> Set<[UInt32]> {
        let groups = Dictionary(grouping: slanted, by: \.letters).filter { $0.value.count >= tuning.leastTiles }
        let covering = groups.filter { _, tiles in
            let x = tiles.map(\.origin.x), y = tiles.map(\.origin.y)
            let reach = (x: (x.max() ?? 0) - (x.min() ?? 0), y: (y.max() ?? 0) - (y.min() ?? 0))
            return reach.x >= tuning.tiledShare.points(of: page.width) && reach.y >= tuning.tiledShare.points(of: page.height)
        }
        let count = covering.values.reduce(0) { $0 + $1.count }
        return Double(count) >= tuning.shareOfSlanted * Double(slanted.count) ? Set(covering.keys) : []
    }

    private func isOverText(_ line: Watermark, on page: PageContent) -> Bool {
        let glyphs = page.glyphs
        var under = 0, baselines: Set<Int> = []
        for i in 0..<glyphs.count where glyphs.flags[i].isDisjoint(with: [.unseen, .space]) && isSized(glyphs.fontSize[i]) {
            let size = glyphs.fontSize[i], advance = Point(x: glyphs.advanceX[i], y: glyphs.advanceY[i])
            guard size < tuning.smaller * line.size || line.turn(to: advance) > tuning.otherWay * size else { continue }
            let middle = Point(x: glyphs.originX[i] + advance.x / 2, y: glyphs.originY[i] - Self.halfHeight.points(at: size))
            guard line.covers(middle, from: tuning.descent, to: tuning.ascent), middle.y.magnitude < 1e6 else { continue }
            under += 1
            baselines.insert(Int(glyphs.originY[i].rounded()))
            if line.isSlanted ? under >= tuning.leastUnder : under >= tuning.leastUnderLevel && baselines.count >= tuning.leastBaselines {
                return true
            }
        }
        return false
    }

    /// From the baseline to the middle of a capital or a syllable.
    private static let halfHeight: Em = 0.35.em
}
