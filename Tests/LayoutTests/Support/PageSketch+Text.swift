import Geometry
import PageModel

@testable import Layout

extension PageSketch {
    // MARK: - What the text stages make of it

    var ink: PageInk { InkBuilder().ink(of: page) }

    /// Lines of the whole page, in no region, as read.
    var readLines: [ReadLine] {
        let ink = ink, reader = LineReader(spacing: SpacingStatistics([ink]))
        var hinges: Set<UInt16> = []
        return LineBuilder().lines(
            from: (0..<Int32(ink.count)).filter { ink.fate[Int($0)] != .unseen && ink.fate[Int($0)] != .duplicate }, in: ink
        )
        .map { reader.read($0, in: ink, page: 0, hinges: &hinges) }
    }

    /// Texts of the lines, from top to bottom.
    var lineTexts: [String] { readLines.map(\.text.trimmed.string) }

    /// Blocks of the sketch taken as one column as wide as its widest line; each as its lines' texts.
    var blocks: [[String]] {
        let lines = readLines
        let column = BlockBuilder.Column(
            left: lines.map(\.left).min() ?? 0, right: lines.map(\.right).max() ?? 0, pitches: [em: pitch], boxes: GlyphBoxes(ink))
        return BlockBuilder().groups(of: lines, in: column).map { $0.lines.map(\.text.trimmed.string) }
    }

    /// The page's draft: regions and lines.
    var draft: PageDraft {
        var drafts = [unmarkedDraft]
        DrawnMarkerFinder().mark(&drafts)
        return drafts[0]
    }

    /// The page's draft before the document says which drawn shapes are bullets.
    var unmarkedDraft: PageDraft {
        let ink = ink
        return PageDrafter().draft(of: ink, index: number - 1, reader: LineReader(spacing: SpacingStatistics([ink])))
    }

    private var number: Int { page.number }

    // MARK: - Changing glyphs

    /// Glyphs of the first place where the word stands, spaces left out.
    private func glyphs(of word: String) -> Range<Int> {
        let letters = Array(word.unicodeScalars.map(\.value)), all = (0..<page.glyphs.count).map { page.glyphs.scalars(of: $0).first ?? 0 }
        for start in all.indices where start + letters.count <= all.count && all[start..<start + letters.count].elementsEqual(letters) {
            return start..<start + letters.count
        }
        return 0..<0
    }

    /// Sets a word in another size; each letter keeps its left end.
    mutating func resize(_ word: String, to size: Double) {
        for glyph in glyphs(of: word) {
            page.glyphs.advanceX[glyph] *= size / page.glyphs.fontSize[glyph]
            page.glyphs.fontSize[glyph] = size
        }
    }

    /// Moves a word; y grows downward.
    mutating func move(_ word: String, x: Double = 0, y: Double = 0) {
        for glyph in glyphs(of: word) {
            page.glyphs.originX[glyph] += x
            page.glyphs.originY[glyph] += y
        }
    }

    /// Sets a word in a colour, 0xRRGGBB.
    mutating func color(_ word: String, _ color: UInt32) {
        for glyph in glyphs(of: word) { page.glyphs.color[glyph] = color }
    }

    mutating func mark(_ word: String, _ flag: GlyphTable.Flags) {
        for glyph in glyphs(of: word) { page.glyphs.flags[glyph].insert(flag) }
    }

    /// Widens a word's letters; with `squeeze` by setting the whole font so.
    mutating func stretch(_ word: String, by factor: Double, squeeze: Float = 1) {
        for glyph in glyphs(of: word) {
            page.glyphs.advanceX[glyph] *= factor
            page.glyphs.widthScale[glyph] = squeeze
        }
    }

    /// Draws a word again beside itself.
    mutating func double(_ word: String, by offset: Double) {
        for glyph in glyphs(of: word) {
            let table = page.glyphs
            page.glyphs.append(
                scalars: Array(table.scalars(of: glyph)), code: table.code[glyph], originX: table.originX[glyph] + offset,
                originY: table.originY[glyph],
                advanceX: table.advanceX[glyph], advanceY: 0, fontSize: table.fontSize[glyph], font: table.font[glyph],
                flags: table.flags[glyph])
        }
    }

    /// Takes a word's Unicode away, as fonts without a map do.
    mutating func unmap(_ word: String) {
        let range = glyphs(of: word), old = page.glyphs
        page.glyphs = GlyphTable()
        for i in 0..<old.count {
            let isUnmapped = range.contains(i)
            page.glyphs.append(
                scalars: isUnmapped ? [] : Array(old.scalars(of: i)), code: old.code[i], originX: old.originX[i], originY: old.originY[i],
                advanceX: old.advanceX[i], advanceY: old.advanceY[i], fontSize: old.fontSize[i], font: old.font[i],
                flags: isUnmapped ? [.unmapped] : old.flags[i])
        }
    }

    /// Draws spaces on the first line's baseline: one, and `count` more over one another behind it.
    mutating func underline(from x: Double, count: Int) {
        for place in [x] + Array(repeating: x + 2.5, count: count) {
            page.glyphs.append(
                scalars: [0x20], code: 0x20, originX: place, originY: page.glyphs.originY[0], advanceX: em / 2, advanceY: 0, fontSize: em,
                font: 0, flags: .space)
        }
    }

    /// Where a word starts and where its baseline lies.
    func place(of word: String) -> Point {
        let range = glyphs(of: word)
        return Point(x: page.glyphs.originX[range.lowerBound], y: page.glyphs.originY[range.lowerBound])
    }

    /// Box of a word's letters, from cap height to baseline.
    func box(of word: String) -> Rect {
        let range = glyphs(of: word), last = range.upperBound - 1, start = place(of: word)
        return Rect(minX: start.x, minY: start.y - 0.8 * em, maxX: page.glyphs.originX[last] + page.glyphs.advanceX[last], maxY: start.y)
    }
}
