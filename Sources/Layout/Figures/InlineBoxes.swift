import Geometry

/// Takes out of a page's frames those around a few words in the middle of a line: the name of a button, an example. Their words
/// are words of that line.
struct InlineBoxes {
    struct Tuning: Hashable, Sendable {
        /// Words nearer than this are one run of text, the box's sides between them.
        var runGap: Em = 1.em
        /// A box around words of one line is no higher.
        var highest: Em = 1.9.em
        /// So much of the line stands before the box: a tag comes right behind its number. And so much behind it.
        var before: Em = 4.em
        var behind: Em = 1.em
        /// Words of another size than the line's are a tag.
        var sameSize = 0.05
    }

    var tuning = Tuning()

    func removed(from frames: [Frame], on ink: PageInk) -> [Frame] {
        guard frames.contains(where: { $0.shading == nil }) else { return frames }
        let runs = TextRun.runs(on: ink, gap: tuning.runGap)
        return frames.filter { frame in
            frame.shading != nil || !runs.contains { isLine($0, around: frame.box) && isOfSize($0.fontSize, frame.box, ink) }
        }
    }

    private func isLine(_ run: TextRun, around box: Rect) -> Bool {
        let em = run.fontSize
        return run.box.midY > box.minY && run.box.midY < box.maxY && box.height <= tuning.highest.points(at: em)
            && run.box.minX <= box.minX - tuning.before.points(at: em) && run.box.maxX >= box.maxX + tuning.behind.points(at: em)
    }

    private func isOfSize(_ size: Double, _ box: Rect, _ ink: PageInk) -> Bool {
        (0..<ink.count).allSatisfy { i in
            let glyph = ink.box(of: i)
            return ink.fate[i] != .seen || !box.contains(Point(x: glyph.midX, y: glyph.midY))
                || abs(ink.page.glyphs.fontSize[i] - size) <= tuning.sameSize * size
        }
    }
}
