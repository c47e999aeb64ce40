import Geometry
import PageModel

/// Finds the boxes that words are marked with, as with a pen: no grounds of cells, titles or labels, which reach beyond their words.
struct HighlightFinder {
    struct Tuning: Hashable {
        /// A box is so high against its words.
        var height = 0.6...1.9
        /// Its sides are the words' own to this.
        var hug: Em = 0.12.em
        /// The line goes on beside it at no more than a word's space.
        var nextWord: Em = 0.6.em
        /// The mean of a colour's channels: words are read on it, and it is no paper.
        var colors = 0x70...0xF9
        /// No box is lower, narrower, or higher. Points: from the smallest print to a title's.
        var least: Points = 4.pt
        var highest: Points = 40.pt
        /// Corners lie on the box's sides to this. Points: coordinates are rounded, whatever they are of.
        var corner: Points = 0.05.pt
        /// Baselines of one line lie so near each other, in whole points: of raised letters too.
        var oneLine = 2
        /// Steps of a path that is a box; and a page with more such boxes is a drawing.
        var mostSteps = 6
        var mostBoxes = 400
    }

    var tuning = Tuning()

    /// The indices of the page's paths that are such.
    func highlights(on page: PageContent) -> Set<Int> {
        let boxes = page.paths.paths.indices.filter { isBox(page.paths.paths[$0], on: page) }
        guard !boxes.isEmpty, boxes.count <= tuning.mostBoxes else { return [] }
        let whole = boxes.map { page.paths.paths[$0].box }.reduce(page.paths.paths[boxes[0]].box) { $0.union($1) }
        let rows = Rows(of: page, within: whole)
        var found: Set<Int> = [], hugging: [Int] = [], colors: Set<UInt32> = []
        for i in boxes {
            guard let fit = fit(of: page.paths.paths[i].box, rows, page.glyphs) else { continue }
            hugging.append(i)
            if fit == .inLine { colors.insert(page.paths.paths[i].color) }
        }
        // A whole line may be marked where words of others are.
        for i in hugging where colors.contains(page.paths.paths[i].color) { found.insert(i) }
        return found
    }

    private enum Fit { case line, inLine }

    /// A page's ink on the height of its boxes, by its baselines, to the point.
    private struct Rows {
        /// Where each row's glyphs start, and the glyphs row by row.
        private var starts: [Int]
        private var members: [Int]

        init(of page: PageContent, within box: Rect) {
            let glyphs = page.glyphs, last = Int(min(max(page.height, 1), Self.mostRows))
            let heights = (box.minY - 1)...(box.maxY + 1)
            let ink = (0..<glyphs.count).filter { i in
                heights.contains(glyphs.originY[i]) && glyphs.advanceX[i] > 0
                    && glyphs.flags[i].isDisjoint(with: [.unseen, .vertical])
            }
            let row = { (i: Int) in Int(min(max(glyphs.originY[i], 0), Double(last)).rounded()) }
            starts = Array(repeating: 0, count: last + 2)
            for i in ink { starts[row(i) + 1] += 1 }
            for r in 1..<starts.count { starts[r] += starts[r - 1] }
            var next = starts
            members = Array(repeating: 0, count: ink.count)
            for i in ink {
                members[next[row(i)]] = i
                next[row(i)] += 1
            }
        }

        /// Points: no sheet is larger.
        private static let mostRows = 20_000.0

        /// The rows that lie between two heights.
        func between(_ top: Double, _ bottom: Double) -> Range<Int> {
            let last = Double(starts.count - 2), low = Int(min(max(top, 0), last).rounded())
            return low..<max(low, Int(min(max(bottom, 0), last).rounded()) + 1)
        }

        subscript(row: Int) -> ArraySlice<Int> { members[starts[row]..<starts[row + 1]] }
    }

    /// How the words on a box fit it; `nil`: they do not, or stand in several lines.
    private func fit(of box: Rect, _ rows: Rows, _ glyphs: GlyphTable) -> Fit? {
        let within = rows.between(box.minY, box.maxY).filter { row in
            rows[row].contains { glyph in
                glyphs.originX[glyph] + glyphs.advanceX[glyph] > box.minX && glyphs.originX[glyph] < box.maxX
                    && !glyphs.flags[glyph].contains(.space)
            }
        }
        guard let first = within.first, let last = within.last, last - first <= tuning.oneLine else { return nil }
        var left = Double.infinity, right = -Double.infinity, before = -Double.infinity, after = Double.infinity, size = 0.0
        // A line's last space is marked with its words.
        var spaceEnd = -Double.infinity
        for glyph in within.flatMap({ rows[$0] }) {
            let x = glyphs.originX[glyph], end = x + glyphs.advanceX[glyph], middle = (x + end) / 2
            if glyphs.flags[glyph].contains(.space) {
                if middle < box.maxX { spaceEnd = max(spaceEnd, end) }
            } else if middle < box.minX {
                before = max(before, end)
            } else if middle > box.maxX {
                after = min(after, x)
            } else {
                (left, right, size) = (min(left, x), max(right, end), max(size, glyphs.fontSize[glyph]))
            }
        }
        let hug = tuning.hug.points(at: size), next = tuning.nextWord.points(at: size)
        guard size > 0, tuning.height.contains(box.height / size), abs(left - box.minX) <= hug,
            min(abs(right - box.maxX), abs(max(right, spaceEnd) - box.maxX)) <= hug
        else { return nil }
        return left - before <= next || after - right <= next ? .inLine : .line
    }

    /// A light box, wider than it is high.
    private func isBox(_ path: PathTable.Path, on page: PageContent) -> Bool {
        guard path.paint == .fill, path.segments.count <= tuning.mostSteps, path.box.height < tuning.highest.value,
            min(path.box.width, path.box.height) > tuning.least.value, tuning.colors.contains(mean(of: path.color))
        else { return false }
        return page.paths.segments[path.segments].allSatisfy { segment in
            segment.step != .curve && (near(segment.x, path.box.minX) || near(segment.x, path.box.maxX))
                && (near(segment.y, path.box.minY) || near(segment.y, path.box.maxY))
        }
    }

    private func mean(of color: UInt32) -> Int { (Int(color >> 16 & 0xFF) + Int(color >> 8 & 0xFF) + Int(color & 0xFF)) / 3 }

    private func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) < tuning.corner.value }
}
