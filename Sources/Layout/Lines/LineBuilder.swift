import Geometry
import PageModel

/// Puts glyphs on lines by their origins.
///
/// Glyphs that share a baseline and are not torn apart by a wide gap are a line. Small glyphs on a baseline of
/// their own that fill a hole in a line, or follow its end closely, are its superscripts or subscripts.
/// The same line may come out in several pieces where a wide gap stands in it; `RowJoiner` decides later
/// whether the gap is a column gutter.
package struct LineBuilder: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// Baselines closer than this are one. Fonts mixed in a line differ by up to 0.1 em, superscripts by
        /// 0.25 em and more. Guard: `LineBuilderTests.aRaisedMarkJoinsItsLine`.
        package var baselineTolerance: Em = 0.18.em
        /// A wider gap between glyphs tears the line. A set space is 0.25 to 0.6 em, a stretched one (justified text)
        /// reaches 1.5 em. Guard: `LineBuilderTests.columnsOnOneBaselineAreTwoPieces`.
        package var tearGap: Em = 1.9.em
        /// The gap is in em of the larger glyph beside it: a small tag stands well before its title. Behind more glyphs than a
        /// tag has, it is in em of the glyph before it: a large figure may open the next column's line.
        /// Guard: `LineBuilderTests.aLargeFigureBehindAGutterIsTheNextColumns`.
        package var longestTag = 14
        /// A gap before a colon tears nothing up to this: `기간        : 3년` is a label and its text, lined up by a tab.
        /// Guard: `LineBuilderTests.aColonBehindATabGoesOnWithItsLabel`.
        package var labelGap: Em = 12.em
        /// Before a bullet behind a label in another colour a smaller gap tears the line.
        /// Guard: `LineBuilderTests.aBulletBehindALabelOfAnotherColourOpensALine`.
        package var bulletGap: Em = 0.4.em
        /// A raised or lowered glyph is at most this big, against the line's em.
        package var scriptSize: Double = 0.88
        /// A note's sign may be as large as its line's letters; it is short, stands so much raised, and so near behind one of them.
        /// Guard: `LineBuilderTests.aRaisedSignOfNearlyTheLinesSizeJoinsIt`.
        package var longestSign = 4
        package var signRise: Em = 0.3.em
        package var signTouch: Em = 0.12.em
        /// How far condensed type sets a letter back over the one before it.
        /// Guard: `LineBuilderTests.aRaisedSignOverTheEndOfACondensedLetterJoinsIt`.
        package var condensed: Em = 0.3.em
        /// How far a superscript's baseline is above, or a subscript's below, the line's.
        package var superscriptRise: Em = 0.75.em
        package var subscriptDrop: Em = 0.35.em
        /// Figures tight behind a letter may be lowered further, and be of nearly the line's size.
        package var figureDrop: Em = 0.5.em
        /// Letters of words are raised or lowered by no more than this, stand so close to those beside them, and are few in a line.
        /// Guard: `LineBuilderTests.aLoweredLetterOfALogoStaysInItsWord`.
        package var letterShift: Em = 0.3.em
        package var letterTouch: Em = 0.05.em
        package var mostMovedLetters = 6
        /// How far from the line's end a script may start.
        package var scriptGap: Em = 0.4.em
        /// The same of the raised sign that opens a note, which a space parts from the note's text.
        /// Guard: `LineBuilderTests.aRaisedFigureASpaceBeforeANoteOpensIt`.
        package var openingGap: Em = 0.7.em
    }

    package var tuning = Tuning()

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// The lines of these glyphs, top to bottom and left to right. With `tearing` off a wide gap tears no line:
    /// in a table's cell, what shares a baseline is one line (`a label spread over its cell`).
    package func lines(from glyphs: [Int32], in ink: PageInk, tearing: Bool = true) -> [TextLine] {
        var byDirection: [Direction: [Int32]] = [:]
        if let first = glyphs.first.map({ ink.direction[Int($0)] }), glyphs.allSatisfy({ ink.direction[Int($0)] == first }) {
            byDirection[first] = glyphs
        } else {
            for glyph in glyphs { byDirection[ink.direction[Int(glyph)], default: []].append(glyph) }
        }
        var lines: [TextLine] = []
        for direction in [Direction.right, .down, .left, .up, .column, .slanted] {
            guard let members = byDirection[direction] else { continue }
            lines += self.lines(from: members, running: direction, in: ink, tearing: tearing)
        }
        return lines.sorted { ($0.box.midY, $0.box.minX) < ($1.box.midY, $1.box.minX) }
    }

    /// A glyph in the frame of its line: `u` along it, `v` across it (downward as seen by its reader).
    struct Placed {
        var glyph: Int32
        /// The first of what it reads, 0 where it reads nothing: a page's ink, asked for one glyph, is handed on as thirty arrays.
        var scalar: UInt32 = 0
        var u0, u1, v, size: Double
        var isSpace: Bool
    }

    private func lines(from glyphs: [Int32], running direction: Direction, in ink: PageInk, tearing: Bool) -> [TextLine] {
        let placed = glyphs.map { place($0, direction, ink) }
        var fragments: [[Placed]] = []
        let pictures = tearing && direction == .right && !ink.page.pictures.isEmpty ? InlinePictures(of: ink.page) : nil
        for row in rows(of: placed) { fragments += tearing ? torn(row, ink, pictures) : [row] }
        // A piece that is only spaces has nothing to say.
        fragments.removeAll { piece in piece.allSatisfy(\.isSpace) }
        if tearing {
            fragments = ListTearer().torn(TagTearer().torn(GutterTearer().torn(fragments))) {
                LineSigns.dashes.contains($0.scalar) ? $0.scalar : nil
            }
            fragments = SpreadTitles().joined(StretchedLines().joined(fragments)) { Script.isSyllabic($0.scalar) }
        }
        let scripts = ScriptJoiner(tuning: tuning) { piece in LineSigns.isSign(ofNote: piece.map(\.scalar)) }
        if let joined = scripts.joined(fragments) { fragments = joined.map { leftToRight($0) } }
        return fragments.map { line(of: $0, direction, ink) }
    }

    private func place(_ glyph: Int32, _ direction: Direction, _ ink: PageInk) -> Placed {
        let i = Int(glyph)
        let x = ink.page.glyphs.originX[i], y = ink.page.glyphs.originY[i]
        let (u0, u1, v): (Double, Double, Double) =
            switch direction {
            case .right, .slanted: (ink.minX[i], ink.maxX[i], y)
            case .left: (-ink.maxX[i], -ink.minX[i], -y)
            case .down: (ink.minY[i], ink.maxY[i], -x)
            case .up: (-ink.maxY[i], -ink.minY[i], x)
            case .column: (ink.minY[i], ink.maxY[i], -x)
            }
        return Placed(
            glyph: glyph, scalar: ink.firstScalar(of: i), u0: u0, u1: u1, v: v, size: ink.page.glyphs.fontSize[i],
            isSpace: ink.fate[i] == .space)
    }

    /// Glyphs by baseline, each row from left to right.
    private func rows(of placed: [Placed]) -> [[Placed]] {
        let sorted = placed.sorted { ($0.v, $0.u0, $0.glyph) < ($1.v, $1.u0, $1.glyph) }
        var rows: [[Placed]] = []
        var start = 0, sum = 0.0, smallest = Double.infinity
        for (i, glyph) in sorted.enumerated() {
            let size = min(smallest, glyph.size)
            if i > start, glyph.v - sum / Double(i - start) > tuning.baselineTolerance.points(at: max(size, 2)) {
                rows.append(leftToRight(sorted[start..<i]))
                (start, sum, smallest) = (i, 0, .infinity)
            }
            sum += glyph.v
            smallest = min(smallest, glyph.size)
        }
        if start < sorted.count { rows.append(leftToRight(sorted[start...])) }
        return rows
    }

    /// Glyphs by their left ends; but a space stands before the glyph that was set after it. With a space that is wider
    /// than the step behind it (tight setting, two fonts that meet), the glyph starts left of the space. One that was set later and
    /// ends where the space starts, as a bracket of another font does, stands before it all the same. Runs that are printed over
    /// each other stand one behind the other.
    private func leftToRight(_ row: some Collection<Placed>) -> [Placed] {
        var row = row.sorted { ($0.u0, $0.glyph) < ($1.u0, $1.glyph) }
        for i in row.indices where row[i].isSpace {
            var place = i
            while place > 0, !row[place - 1].isSpace, row[place - 1].glyph > row[place].glyph,
                row[place].u0 - row[place - 1].u0 < row[place].size * 0.5,
                row[place - 1].u1 > row[place].u1 || row[place - 1].glyph == row[place].glyph + 1
            {
                row.swapAt(place - 1, place)
                place -= 1
            }
        }
        return Overprint().ordered(row) { Script.isAccent($0.scalar) }
    }

    /// Whether a bullet of the text's colour stands behind a short label of another one: a tag with its list beside it.
    private func isBulletBehindLabel(_ index: Int, of row: [Placed], from start: Int, _ ink: PageInk) -> Bool {
        let glyph = row[index]
        guard !glyph.isSpace, index - start <= 2 * tuning.longestTag, MarkerReader.isBullet(glyph.scalar),
            !LineSigns.dashes.contains(glyph.scalar), ink.fate[Int(glyph.glyph)] == .seen,
            let next = row[(index + 1)...].first(where: { !$0.isSpace }), !Script.isDigit(next.scalar)
        else { return false }
        let label = row[start..<index].filter { !$0.isSpace }
        let color = { (placed: Placed) in ink.page.glyphs.color[Int(placed.glyph)] }
        guard let last = label.last, label.count <= tuning.longestTag, glyph.u0 - last.u1 > tuning.bulletGap.points(at: glyph.size) else {
            return false
        }
        return color(next) == color(glyph) && label.allSatisfy { color($0) != color(glyph) }
    }

    /// One row cut at its wide gaps, but for those that pictures fill.
    private func torn(_ row: [Placed], _ ink: PageInk, _ pictures: InlinePictures?) -> [[Placed]] {
        var pieces: [[Placed]] = [], start = 0, end = -Double.infinity, size = 0.0
        for (i, glyph) in row.enumerated() {
            let gap = glyph.isSpace || !Script.isColon(glyph.scalar) ? tuning.tearGap : tuning.labelGap
            let em = i - start > tuning.longestTag ? size : max(size, glyph.size)
            let isWide = i > start && glyph.u0 - end > gap.points(at: em)
            let tears = isWide && !(pictures?.fill(from: end, to: glyph, lineStart: row[start].u0) ?? false)
            if i > start, tears || isBulletBehindLabel(i, of: row, from: start, ink) {
                pieces.append(Array(row[start..<i]))
                start = i
                end = -.infinity
            }
            end = max(end, glyph.u1)
            size = glyph.size
        }
        return pieces + [start == 0 ? row : Array(row[start...])]
    }

    /// The size with the most ink along the line. A piece has ink.
    static func dominantSize(_ piece: [Placed]) -> Double {
        let first = piece.first { !$0.isSpace }!.size
        if piece.allSatisfy({ $0.isSpace || $0.size == first }) { return (first * 4).rounded() / 4 }
        var weight: [Double: Double] = [:]
        for glyph in piece where !glyph.isSpace { weight[(glyph.size * 4).rounded() / 4, default: 0] += max(glyph.u1 - glyph.u0, 0.01) }
        return weight.max { ($0.value, $0.key) < ($1.value, $1.key) }!.key
    }

    private func line(of piece: [Placed], _ direction: Direction, _ ink: PageInk) -> TextLine {
        let size = Self.dominantSize(piece)
        let v = baseline(of: piece) { abs($0.size - size) <= 0.13 } ?? baseline(of: piece) { _ in true } ?? 0
        var box: Rect?
        for glyph in piece where !glyph.isSpace {
            let own = ink.box(of: Int(glyph.glyph))
            box = box?.union(own) ?? own
        }
        let baseline = direction == .right || direction == .up || direction == .slanted ? v : -v
        return TextLine(glyphs: piece.map(\.glyph), direction: direction, baseline: baseline, fontSize: size, box: box!)  // a piece has ink
    }

    /// Where most of the piece's ink of that kind stands across the line: the middle one's place; `nil` where there is none.
    private func baseline(of piece: [Placed], _ isMeant: (Placed) -> Bool) -> Double? {
        guard let first = piece.first(where: { !$0.isSpace && isMeant($0) })?.v else { return nil }
        if piece.allSatisfy({ $0.isSpace || !isMeant($0) || $0.v == first }) { return first }
        return median(piece.filter { !$0.isSpace && isMeant($0) }.map(\.v))
    }
}
