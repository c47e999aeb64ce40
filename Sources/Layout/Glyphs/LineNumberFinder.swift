import Geometry
import PageModel

/// Finds the numbers that stand in the margin beside the lines of a text, each line's or every fifth one's, for those who talk about it.
///
/// They are taken from the page before it is read: beside the text's lines they look like the first words of these.
package struct LineNumberFinder: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// A glyph that starts so near the last one's end, on its baseline, is of the same word.
        package var sameWord: Em = 0.5.em
        /// Numbers of one column end or start at one place to this. Points: producers set them to a tenth of a point.
        package var sameEdge: Points = 1.5.pt
        /// Share of the page at its head and foot where other numbers stand in the margin.
        package var outside: PageFraction = 0.08.ofPage
        /// No page has more lines than such a number counts.
        package var mostDigits = 5
        /// So many numbers one under the other count the lines of a page, and so many where not every line has one.
        package var fewest = 5
        package var fewestInSteps = 3
        /// And so many of the lines beside them they count at least: the numbers of paragraphs stand farther apart.
        package var leastCounted = 0.5
        /// So many pages have them at least, and this share of those with text.
        package var leastPages = 3
        package var leastShare = 0.5
    }

    /// The numbers in a page's margin.
    package struct Column: Hashable, Sendable {
        /// Indices into the page's glyphs.
        package var glyphs: [Int] = []
        /// Whether they count the page's lines.
        package var counts = false
    }

    package var tuning = Tuning()

    package init() {}

    private struct Number {
        var value: Int
        var glyphs: Range<Int>
        var minX, maxX, baseline, size: Double
    }

    /// The numbers beside a page's text: whether they are its lines', other pages tell.
    package func column(on page: PageContent) -> Column {
        let numbers = numbers(on: page)
        guard let sides = sides(of: page, without: numbers) else { return Column() }
        let (left, right) = sides, glyphs = page.glyphs
        let before = numbers.filter { $0.maxX <= left }, behind = numbers.filter { $0.minX >= right }
        let column = (before.count >= behind.count ? before : behind).sorted { $0.baseline < $1.baseline }
        guard let first = column.first, let last = column.last, areAligned(column), areInSteps(column) else { return Column() }
        var result = Column(glyphs: column.flatMap { Array($0.glyphs) })
        let isEach = column.count > 1 && column[1].value - first.value == 1
        guard column.count >= (isEach ? tuning.fewest : tuning.fewestInSteps) else { return result }
        let lines = lines(of: glyphs, from: first.baseline - first.size, to: last.baseline + first.size)
        result.counts = Double(last.value - first.value + 1) >= tuning.leastCounted * Double(lines)
        return result
    }

    /// How many baselines with ink lie between two heights, to the point.
    private func lines(of glyphs: GlyphTable, from top: Double, to bottom: Double) -> Int {
        var baselines: Set<Int> = []
        for i in 0..<glyphs.count where glyphs.flags[i].isDisjoint(with: [.unseen, .space]) {
            let y = glyphs.originY[i]
            if y > top, y < bottom { baselines.insert(Int(y.rounded())) }
        }
        return baselines.count
    }

    /// Of each page the glyphs that number its lines.
    package func lineNumbers(of columns: [Column], pagesWithText: Int) -> [Set<Int>] {
        let count = columns.count(where: \.counts)
        guard count >= tuning.leastPages, Double(count) >= tuning.leastShare * Double(pagesWithText) else {
            return Array(repeating: [], count: columns.count)
        }
        return columns.map { Set($0.glyphs) }
    }

    /// Whether a baseline is none of the page's head and foot.
    private func isInText(_ y: Double, of page: PageContent) -> Bool {
        let edge = tuning.outside.points(of: page.height)
        return y > edge && y < page.height - edge
    }

    private func numbers(on page: PageContent) -> [Number] {
        let glyphs = page.glyphs
        var numbers: [Number] = [], i = 0
        while i < glyphs.count {
            guard isDigit(i, of: glyphs), glyphs.flags[i].isDisjoint(with: .unseen),
                isInText(glyphs.originY[i], of: page), let number = number(at: i, of: glyphs)
            else {
                i += 1
                continue
            }
            numbers.append(number)
            i = number.glyphs.upperBound
        }
        return numbers
    }

    /// How far the page's other ink reaches to the left and the right; `nil`: beyond all numbers, as on most pages.
    private func sides(of page: PageContent, without numbers: [Number]) -> (left: Double, right: Double)? {
        guard let leftmost = numbers.lazy.map(\.maxX).min(), let rightmost = numbers.lazy.map(\.minX).max() else { return nil }
        let glyphs = page.glyphs
        var left = Double.infinity, right = -Double.infinity, next = numbers[...]
        for i in 0..<glyphs.count {
            while let number = next.first, i >= number.glyphs.upperBound { next = next.dropFirst() }
            if let number = next.first, number.glyphs.contains(i) { continue }
            guard glyphs.flags[i].isDisjoint(with: [.unseen, .space]), isInText(glyphs.originY[i], of: page) else { continue }
            let x = glyphs.originX[i], end = x + glyphs.advanceX[i]
            left = min(left, x, end)
            right = max(right, x, end)
            if left < leftmost, right > rightmost { return nil }
        }
        return (left, right)
    }

    private static let digits: ClosedRange<UInt32> = 0x30...0x39

    /// The digits from glyph `start` on, which is one, that are a word of their own.
    private func number(at start: Int, of glyphs: GlyphTable) -> Number? {
        if start > 0, goesOn(from: start - 1, to: start, of: glyphs) { return nil }
        var end = start + 1
        while end < glyphs.count, end - start < tuning.mostDigits, isDigit(end, of: glyphs), goesOn(from: end - 1, to: end, of: glyphs) {
            end += 1
        }
        if end < glyphs.count, goesOn(from: end - 1, to: end, of: glyphs) { return nil }
        let value = (start..<end).reduce(0) { $0 * 10 + Int((glyphs.firstScalar(of: $1) ?? 0) & 0xF) }
        return Number(
            value: value, glyphs: start..<end, minX: glyphs.originX[start], maxX: glyphs.originX[end - 1] + glyphs.advanceX[end - 1],
            baseline: glyphs.originY[start], size: glyphs.fontSize[start])
    }

    private func isDigit(_ glyph: Int, of glyphs: GlyphTable) -> Bool {
        glyphs.scalarCount(of: glyph) == 1 && Self.digits.contains(glyphs.firstScalar(of: glyph) ?? 0) && glyphs.advanceX[glyph] > 0
    }

    private func goesOn(from a: Int, to b: Int, of glyphs: GlyphTable) -> Bool {
        guard !glyphs.flags[a].contains(.space), !glyphs.flags[b].contains(.space), glyphs.originY[a] == glyphs.originY[b] else {
            return false
        }
        let gap = glyphs.originX[b] - glyphs.originX[a] - glyphs.advanceX[a]
        return abs(gap) <= tuning.sameWord.points(at: glyphs.fontSize[a])
    }

    private func areAligned(_ column: [Number]) -> Bool {
        let first = column[0], slack = tuning.sameEdge.value
        return column.allSatisfy { abs($0.size - first.size) < slack }
            && (column.allSatisfy { abs($0.maxX - first.maxX) < slack } || column.allSatisfy { abs($0.minX - first.minX) < slack })
    }

    /// Whether each number is by as much larger than the one above it.
    private func areInSteps(_ column: [Number]) -> Bool {
        guard column.count > 1 else { return true }
        let step = column[1].value - column[0].value
        return step > 0 && zip(column, column.dropFirst()).allSatisfy { $1.value - $0.value == step && $1.baseline > $0.baseline }
    }
}
