import Geometry

/// Finds the gutters between columns of running text in one region.
///
/// A gutter is a strip of white that many lines keep free on both sides of it; text on both sides is wide
/// and made of several lines. A hanging indent, a list of labels or a tab is none. Boxes that stand in a column
/// (titles of briefs, mostly) show it as its lines do.
package struct GutterFinder: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// A narrower strip is a word space or an indent. In em of the text beside it.
        package var gutterWidth: Em = 0.9.em
        /// A narrower region has no room for two columns.
        package var leastRegion: Em = 20.em
        /// Pieces that share more of the lower one's height stand side by side.
        package var sameHeight = 0.3
        /// Both sides run beside each other for this share of the gutter, or for so many heights of a line.
        package var sharedRun = 0.35
        package var sharedLines = 6.0
        /// Items of a column are indented from its edge by no more.
        package var indent: Em = 2.5.em
        /// Lines and boxes needed on each side.
        package var leastLines = 4
        /// Lines and boxes needed on each side where two boxes of one width and height open the columns, as titles of briefs do.
        /// Guard: `GutterFinderTests.boxesBesideEachOtherOpenColumnsOfFewLines`.
        package var leastUnderBoxes = 2
        /// Such boxes agree within this. Points: a box and the next are drawn alike.
        package var sameBox: Points = 1.5.pt
        /// Share of the region's width that a full line has at least.
        package var leastWidth = 0.22
        /// Share of the lines on each side that are full. Short items and source lines leave many that are not; in a list
        /// of labels hardly any is. Guard: `ReadingOrderTests.briefsInTwoColumnsAreReadColumnByColumn`.
        package var leastFull = 0.3
        /// Lines beside a box in their column are as wide as both. So many boxes of a column are looked at.
        /// Guard: `GutterFinderTests.linesBesideABoxInTheirColumnAreFull`.
        package var mostBoxes = 8
        /// Lines of two columns need not stand on the same heights; such whose middles are no farther apart stand side by side.
        /// A line's pitch is 1.3 to 2 em. Guard: `ReadingOrderTests.columnsOfDifferentPitchAreReadOneAfterTheOther`.
        package var besideReach: Em = 1.2.em
        /// More white than this above a line, in heights of a line, parts it from the column above it.
        package var partingWhite = 2.0
        /// Of lines that stand under both columns none but the last ends this near to the side of the left one: those are
        /// wrapped in it. Guard: `ReadingOrderTests.linesWrappedInTheLeftColumnAreItsOwn`.
        package var wrapRoom: Em = 3.5.em
        /// Columns whose ends are no farther apart, in heights of a line, were balanced: they end where the text in columns ends.
        package var balance = 5.0
        /// As many pieces at most stand under both columns (a source, a page's last words); more of them are another article of
        /// the left column. Guard: `ReadingOrderTests.anArticleBelowTheEndOfTheRightColumnIsTheLeftOnes`.
        package var mostUnderBoth = 3
        /// Lines that a full left column leaves for the right one at least, how far down the page it reaches then, and how far
        /// from the page's middle the gutter lies. Guard: `ReadingOrderTests.theLastLinesOfAFullColumnOpenTheNextOne`.
        package var leastRest = 2
        package var fullColumn: PageFraction = 0.8.ofPage
        package var offCentre: PageFraction = 0.05.ofPage
        /// A figure or table reaches over the white beside its column by no more: a diagram whose last box stands out.
        /// Guard: `GutterFinderTests.aFigureThatStandsOutOfItsColumnIsNotOverBoth`.
        package var overhang: Em = 1.em
        /// So many lines of the left column may end within the white and not reach the right one: an address without room.
        /// Guard: `GutterFinderTests.anAddressThatEndsWithinTheWhiteStaysInItsColumn`.
        package var mostHanging = 3
    }

    package var tuning = Tuning()

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    package struct Gutter: Hashable, Sendable {
        package var x: Double
        package var top, bottom: Double
    }

    /// Edges of right columns are counted in steps of so many points: hanging marks and producers' rounding stay below it.
    private static let step = 6.0
    /// One piece beside another shows no column.
    private static let fewestVotes = 2

    /// The gutters between `lines` (pieces of lines, torn at wide gaps). `obstacles` are tables, frames and figures, `dividers`
    /// rules that no gutter runs over.
    package func gutters(in box: Rect, lines: [Rect], fontSize: Double, obstacles: [Rect], dividers: [Rect] = []) -> [Gutter] {
        guard lines.count + obstacles.count >= 2 * tuning.leastLines, box.width > tuning.leastRegion.points(at: fontSize) else { return [] }
        // Candidates: right ends of pieces that have another piece to their right on the same height.
        let sorted = (lines + obstacles).sorted { ($0.minY, $0.minX) < ($1.minY, $1.minX) }
        var votes: [Int: Int] = [:]
        var edges: Set<Double> = []
        let width = tuning.gutterWidth.points(at: fontSize)
        for (i, line) in sorted.enumerated() {
            for other in sorted[max(0, i - 4)..<min(sorted.count, i + 5)]
            where other.minX - line.maxX >= width && stand(other, beside: line, fontSize) {
                votes[Int((other.minX - width / 2) / Self.step), default: 0] += 1
                edges.insert(other.minX)
            }
        }
        var shown = votes.filter { $0.value >= Self.fewestVotes }
        // In columns of few lines each may be indented otherwise: those within an indent vote together.
        if shown.isEmpty { shown = pooled(votes, fontSize).filter { $0.value >= Self.fewestVotes } }
        let candidates = shown.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6)
        var best: (gutter: Gutter, score: Int)?
        for candidate in candidates {
            let rightEdge = Double(candidate.key + 1) * Self.step + width / 2
            // The strip ends where the right column starts: the leftmost edge of pieces that start about there, or one of the
            // edges from which those are indented (by it stand perhaps the first lines of two paragraphs, or of one).
            let starts = sorted.map(\.minX).filter { abs($0 - rightEdge) < 8 }
            let outer = edges.filter { $0 < rightEdge && $0 > rightEdge - tuning.indent.points(at: fontSize) }
            for start in outer.union([starts.min()].compactMap { $0 }).sorted() {
                let x = start - width / 2
                let crossing =
                    running(lines, over: x, width) + obstacles.filter { crosses($0, x, width) && !leans($0, x, fontSize) }
                    + dividers.filter { crosses($0, x, width) } + LoneTitles().titles(among: lines, sorted, beside: x)
                guard let gutter = longest(at: x, between: crossing, sorted, obstacles, box, fontSize),
                    best == nil || gutter.score > best!.score
                else { continue }
                best = gutter
            }
        }
        guard let best else { return [] }
        return [best.gutter]
    }

    /// Votes for each edge with those of edges that are indented from it.
    private func pooled(_ votes: [Int: Int], _ fontSize: Double) -> [Int: Int] {
        let reach = Int(tuning.indent.points(at: fontSize) / Self.step)
        return votes.reduce(into: [:]) { pooled, vote in
            pooled[vote.key] = votes.reduce(0) { (vote.key...(vote.key + reach)).contains($1.key) ? $0 + $1.value : $0 }
        }
    }

    private func stand(_ piece: Rect, beside other: Rect, _ fontSize: Double) -> Bool {
        piece.isBeside(other, sharing: tuning.sameHeight)
            || abs(piece.midY - other.midY) < tuning.besideReach.points(at: fontSize)
    }

    /// Whether a piece stands in the strip of white at `x`.
    private func crosses(_ piece: Rect, _ x: Double, _ width: Double) -> Bool {
        piece.minX < x + width * 0.45 && piece.maxX > x - width * 0.45
    }

    /// The lines that run over the white at `x`; a few of the left column that end within it do not.
    private func running(_ lines: [Rect], over x: Double, _ width: Double) -> [Rect] {
        let crossing = lines.filter { crosses($0, x, width) }
        let isHanging = { (line: Rect) in line.midX < x && line.maxX < x + width / 2 }
        return crossing.count(where: isHanging) <= tuning.mostHanging ? crossing.filter { !isHanging($0) } : crossing
    }

    /// Whether a figure or table that stands in the white belongs to one side, which it only stands out of.
    private func leans(_ obstacle: Rect, _ x: Double, _ fontSize: Double) -> Bool {
        let overhang = tuning.overhang.points(at: fontSize)
        return obstacle.midX < x ? obstacle.maxX <= x + overhang : obstacle.minX >= x - overhang
    }

    /// The longest stretch of white at `x` with enough text on both sides.
    private func longest(
        at x: Double, between crossing: [Rect], _ pieces: [Rect], _ obstacles: [Rect], _ box: Rect, _ fontSize: Double
    ) -> (gutter: Gutter, score: Int)? {
        var stops: [(Double, Double)] = []
        var top = box.minY
        for piece in crossing.sorted(by: { $0.minY < $1.minY }) {
            if piece.minY > top { stops.append((top, piece.minY)) }
            top = max(top, piece.maxY)
        }
        if box.maxY > top { stops.append((top, box.maxY)) }
        var best: (gutter: Gutter, score: Int)?
        for (from, to) in stops {
            let inside = pieces.filter { $0.midY > from && $0.midY < to }
            let left = inside.filter { $0.midX < x }, right = inside.filter { $0.midX > x }
            let score = min(left.count, right.count)
            let isRest = isRest(right, of: left, beside: x, in: box, fontSize)
            guard score >= tuning.leastLines || isRest || score >= tuning.leastUnderBoxes && areTitled(left, right, by: obstacles) else {
                continue
            }
            guard isText(left, obstacles, in: box), isText(right, obstacles, in: box) else { continue }
            // Both sides stand side by side, not one below the other.
            let shared = min(left.map(\.maxY).max()!, right.map(\.maxY).max()!) - max(left.map(\.minY).min()!, right.map(\.minY).min()!)
            guard isRest || shared > tuning.sharedRun * (to - from) || shared > tuning.sharedLines * median(inside.map(\.height)) else {
                continue
            }
            // What stands above the first height that both sides have pieces on stands over both.
            let both = left.filter { piece in right.contains { stand($0, beside: piece, fontSize) } }.min { $0.minY < $1.minY }
            let first =
                both.map { first in right.filter { stand($0, beside: first, fontSize) }.reduce(first.minY) { min($0, $1.minY) } } ?? from
            let top = RightColumnHead().start(of: right, over: first, leastWidth: tuning.leastWidth * box.width)
            let heads = to < box.maxY ? TitleHeads().start(of: left, beside: right, over: to) : nil
            let bottom = end(of: left, beside: right, fontSize) ?? heads ?? to
            if best == nil || score > best!.score { best = (Gutter(x: x, top: top, bottom: bottom), score) }
        }
        return best
    }

    /// Whether the right side opens with a box, on the left stands one of the same width and height beside it, and all else stands
    /// under the two, or above both.
    private func areTitled(_ left: [Rect], _ right: [Rect], by boxes: [Rect]) -> Bool {
        let same = tuning.sameBox.value
        guard let second = right.min(by: { $0.minY < $1.minY }), boxes.contains(second),
            let first = left.first(where: {
                boxes.contains($0) && abs($0.minY - second.minY) <= same && abs($0.maxY - second.maxY) <= same
                    && abs($0.width - second.width) <= same
            })
        else { return false }
        let isUnder = { (piece: Rect, box: Rect) in piece.minX >= box.minX - same && piece.maxX <= box.maxX + same }
        let beside = left.filter { $0.maxY > first.minY }
        return beside.count >= tuning.leastUnderBoxes && beside.allSatisfy { isUnder($0, first) }
            && right.allSatisfy { isUnder($0, second) }
    }

    /// Whether a few lines on the right are what a left column that fills its half of the page had no room for: they start at
    /// one edge, and the column goes on beside them to the page's end.
    private func isRest(_ right: [Rect], of left: [Rect], beside x: Double, in box: Rect, _ fontSize: Double) -> Bool {
        guard (tuning.leastRest..<tuning.leastLines).contains(right.count), left.count >= 2 * tuning.leastLines,
            abs(x - box.midX) <= tuning.offCentre.points(of: box.width)
        else { return false }
        let end = right.reduce(box.minY) { max($0, $1.maxY) }, edges = right.map(\.minX)
        return left.contains { $0.maxY >= box.minY + tuning.fullColumn.points(of: box.height) }
            && left.contains { x - $0.maxX <= tuning.wrapRoom.points(at: fontSize) }
            && left.count { $0.minY > end } >= tuning.leastLines
            && edges.max()! - edges.min()! <= tuning.indent.points(at: fontSize)  // there are two at least
    }

    /// Where two columns end, when on the left a few lines stand under both of them: parted from their column by white, below
    /// the right one, and the columns end at about one height.
    private func end(of left: [Rect], beside right: [Rect], _ fontSize: Double) -> Double? {
        let height = median(left.map(\.height)), rightEnd = right.map(\.maxY).max() ?? 0
        let side = (left.map(\.maxX).max() ?? 0) - tuning.wrapRoom.points(at: fontSize)
        let sorted = left.sorted { $0.minY < $1.minY }
        var columnEnd = -Double.infinity
        for (i, piece) in sorted.enumerated() {
            if left.count - i <= tuning.mostUnderBoth, piece.minY - columnEnd > tuning.partingWhite * height, piece.minY > rightEnd,
                abs(rightEnd - columnEnd) < tuning.balance * height
            {
                return sorted[i...].dropLast().contains { $0.maxX > side } ? nil : piece.minY
            }
            columnEnd = max(columnEnd, piece.maxY)
        }
        return nil
    }

    /// Whether enough of the pieces of one side are as wide as lines of running text, with the box that a line was narrowed for.
    private func isText(_ pieces: [Rect], _ obstacles: [Rect], in box: Rect) -> Bool {
        let least = tuning.leastWidth * box.width, needed = tuning.leastFull * Double(pieces.count)
        let narrow = pieces.filter { $0.width < least }, full = pieces.count - narrow.count
        if Double(full) >= needed { return true }
        let edges = (pieces.map(\.minX).min() ?? 0)...(pieces.map(\.maxX).max() ?? 0)
        let boxes = obstacles.filter { edges.contains($0.minX) && edges.contains($0.maxX) }.prefix(tuning.mostBoxes)
        let beside = narrow.count { piece in
            boxes.contains { $0 != piece && $0.isBeside(piece, sharing: tuning.sameHeight) && $0.union(piece).width >= least }
        }
        return Double(full + beside) >= needed
    }
}
