import Geometry
import PageModel

/// Reads a line as text: spaces from space glyphs and from gaps, superscripts told from size and baseline.
package struct LineReader: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// Gap that is a space in a run without space glyphs, on top of the run's own tracking. Gaps for spaces were
        /// measured at 0.22 em and more, kerning and punctuation below 0.12.
        package var gap: Em = 0.16.em
        /// Gap that is a space although the font sets its spaces as glyphs (a tab, a jump of the text position).
        package var gapDespiteGlyphs: Em = 0.60.em
        /// Tracking beyond this is no tracking but spaces. Guard: `LineReaderTests.aSpreadHeadingIsOneWord`.
        package var mostTracking: Em = 0.9.em
        /// So many gaps that are all alike, within this, part the syllables of a line that is stretched, however wide they are.
        /// Guard: `LineReaderTests.aStretchedLineOfIdeographsHasNoSpaces`.
        package var manyGaps = 8
        package var alikeGaps = 1.25
        /// Room of a space glyph in a line that is stretched between its syllables, against that between two of them: twice as much
        /// and the space. Guard: `LineReaderTests.aLineStretchedBetweenItsSyllablesAloneKeepsItsWords`.
        package var spreadSpace = 1.5
        /// In so few gaps the smallest shows the tracking: three short words have more gaps between them than inside.
        /// Guard: `LineReaderTests.shortWordsOfAShortLineStandApart`.
        package var fewGaps = 5
        /// Letters set closer than their widths by more than kerning does, and by no more than is legible: the same share of an
        /// em is missing from the gaps between words then. Guard: `LineReaderTests.aWordSpaceOfTightenedTypeIsOne`.
        package var tightening: ClosedRange<Double> = 0.03...0.12
        /// Gap between runs of another size, colour or weight that sets them apart.
        package var runGap: Em = 0.22.em
        /// Gap between two ideographs that is a space, and from which one is in a line whose other ideographs stand closer by this
        /// share: a justified line parts all of them. Guard: `LineReaderTests.aLoneGapBetweenIdeographsIsASpace`.
        package var ideographGap: Em = 0.5.em
        package var loneIdeographGap: Em = 0.26.em
        package var closerIdeographs = 0.33
        /// Gap between an ideograph and a figure, Latin letter or mark of a Chinese or Japanese line that is a space:
        /// typesetters put a quarter of an em there by themselves, a little more where a line is justified.
        /// Guard: `LineReaderTests.ideographsAndFiguresAreSetApartWithoutASpace`.
        package var mixedGap: Em = 0.36.em
        /// The same between a figure or letter and the Hangul syllable behind it in a line without any space, where the fonts set
        /// spaces as glyphs: word processors part the two scripts by a quarter of an em.
        /// Guard: `LineReaderTests.aFigureSetApartFromItsUnitIsOneWord`.
        package var figureGap: Em = 0.36.em
        /// Letters closer than this touch: coordinates are rounded to a tenth of a point.
        /// Guard: `LineReaderTests.spacesUnderALinkPartNoLetters`.
        package var touch: Em = 0.02.em
        /// Gap behind a bullet at the line's start from which it stands apart from the text.
        package var markerGap: Em = 0.12.em
        /// Gap that is no space between words any more. Set spaces are 0.25 to 0.6 em; syllables spread over a line are an em apart.
        /// Guard: `LineReaderTests.syllablesThatFillALineAreOneWordBelowAnother`.
        package var wordSpace: Em = 0.75.em
        /// A line's size is known to a quarter point, its glyphs' to the last digit.
        package var sizeStep: Points = 0.13.pt
        /// Baseline shift and size from which a glyph is a script of its line.
        package var scriptShift: Em = 0.10.em
        /// A small figure or letter tight behind another is lowered on purpose from here on: Chinese, Japanese and Korean fonts
        /// say that subscripts stand 0.075 em below. Guard: `LineReaderTests.aSmallFigureThatIsLoweredALittleIsASubscript`.
        package var subscriptShift: Em = 0.05.em
        package var scriptSize: Double = 0.86
        /// A note's sign of nearly the line's size is raised so much at least: baselines of mixed fonts differ by less, and so do
        /// letters of logos.
        /// Guard: `LineBuilderTests.aRaisedSignOfNearlyTheLinesSizeJoinsIt`.
        package var signRise: Em = 0.3.em
    }

    package var tuning = Tuning()
    package var spacing: SpacingStatistics
    /// Whether a gap between a syllable and a letter or figure says nothing on this page.
    package var partsScripts = true

    package init(spacing: SpacingStatistics, tuning: Tuning = Tuning()) { (self.spacing, self.tuning) = (spacing, tuning) }

    /// The line with its text. A trailing space stays: it says that the line ends with a whole word.
    /// - Parameter hinges: takes the fonts of the page on whose habit the text hangs: some gap is a space only if they do
    ///   not set spaces as glyphs.
    package func read(_ line: TextLine, in ink: PageInk, page: Int, hinges: inout Set<UInt16>) -> ReadLine {
        ReadLine(line, text: text(of: line, in: ink, page: page, &hinges), page: page, in: ink)
    }

    private func text(of line: TextLine, in ink: PageInk, page: Int, _ hinges: inout Set<UInt16>) -> LaidText {
        let glyphs = ink.page.glyphs, hasSpaces = hasInnerSpace(line, ink)
        let threshold = gapThreshold(of: line, hasSpaces: hasSpaces, in: ink)
        var gaps = LineGaps(
            threshold: threshold, overlap: max(0, tuning.gap.points(at: line.fontSize) - threshold), hasSpaces: hasSpaces)
        var text = LaidText()
        text.reserveCapacity(line.glyphs.count + 1)
        var previous: Int?, pendingSpaces: [Int32] = []
        for index in line.glyphs {
            let i = Int(index)
            switch ink.fate[i] {
            case .space:
                if previous != nil { pendingSpaces.append(index) }
                continue
            case .seen, .unreadable: break
            case .unseen, .duplicate: continue
            }
            if let before = previous {
                let gap = ink.gap(from: before, to: i, line.direction)
                if let space = pendingSpaces.first,
                    isSet(pendingSpaces, between: before, i, gap: gap + gaps.overlap, overlap: gaps.overlap, line.direction, ink)
                {
                    text.append(0x20, [], .init(page: Int32(page), glyph: space))
                } else if gap > threshold || mayBeSpace(gap, between: glyphs.fontSize[before], glyphs.fontSize[i]) {
                    let (isSpace, hangsOnFonts) = isSpace(gap, between: before, i, of: line, in: ink, opens: text, &gaps)
                    if isSpace { text.append(0x20, .supplied, .init(page: Int32(page), glyph: -1)) }
                    if hangsOnFonts { hinges.formUnion([glyphs.font[before], glyphs.font[i]]) }
                }
            }
            let look = look(of: i, behind: pendingSpaces.isEmpty ? previous : nil, in: line, ink)
            pendingSpaces.removeAll(keepingCapacity: true)
            // What cannot be known keeps its place as U+FFFD: it may be a boxed number that its place tells.
            let glyph = LaidText.GlyphReference(page: Int32(page), glyph: index)
            if ink.fate[i] == .seen {
                for place in Int(ink.start[i])..<Int(ink.start[i + 1]) { text.append(ink.scalars[place], look, glyph) }
            } else {
                text.append(LaidText.unknown, look, glyph)
            }
            previous = i
        }
        if let space = pendingSpaces.first { text.append(0x20, [], .init(page: Int32(page), glyph: space)) }
        text.giveBackRoom()
        return withoutLetterSpreading(withoutRaisedPunctuation(text), line.direction, ink)
    }

    /// Whether space glyphs part two letters. One of another run (a title that is moved to its place with spaces), and one that
    /// lies over the letter before it (the underline of a link is drawn with spaces), parts no letters that touch.
    /// - Parameters:
    ///   - gap: between the letters, beyond what those of the line overlap.
    ///   - overlap: that, in points.
    private func isSet(
        _ spaces: [Int32], between a: Int, _ b: Int, gap: Double, overlap: Double, _ direction: Direction, _ ink: PageInk
    ) -> Bool {
        let space = Int(spaces[0])
        let touch = tuning.touch.points(at: ink.page.glyphs.fontSize[b])
        if gap > touch {
            // Letters of one size, no further apart than word processors part two scripts: else they are of two words.
            let sizes = ink.page.glyphs.fontSize
            let isNarrow = gap <= tuning.figureGap.points(at: sizes[b]) && abs(sizes[a] - sizes[b]) <= tuning.sizeStep.value
            return !(direction == .right && isNarrow && areUnderline(spaces, between: a, b, touch: touch + overlap, ink))
        }
        guard a < space, space < b else { return false }
        return direction != .right || (ink.minX[space] + ink.maxX[space]) / 2 > ink.maxX[a]
    }

    /// Whether all spaces between two letters are drawn for the line under them: several lie at one place, or one over the letter
    /// before it, and none follows that letter or stands before the next one, where a typed one would.
    /// - Parameter touch: letters of the line overlap their neighbours by so much, in points.
    private func areUnderline(_ spaces: [Int32], between a: Int, _ b: Int, touch: Double, _ ink: PageInk) -> Bool {
        guard spaces.count > 1 else { return false }
        let all = spaces.map(Int.init), same = tuning.touch.points(at: ink.page.glyphs.fontSize[b])
        let isDrawn =
            all.contains { (ink.minX[$0] + ink.maxX[$0]) / 2 < ink.maxX[a] - touch }
            || zip(all, all.dropFirst()).contains { abs(ink.minX[$0] - ink.minX[$1]) <= same }
        return isDrawn
            && !all.contains { $0 == a + 1 && ink.minX[$0] >= ink.maxX[a] - touch || $0 == b - 1 && ink.maxX[$0] <= ink.minX[b] + touch }
    }

    /// Whether a gap between letters of these sizes is as wide as the narrowest space: of most letters it is told at once.
    private func mayBeSpace(_ gap: Double, between a: Double, _ b: Double) -> Bool {
        !(gap <= min(tuning.gap.points(at: min(a, b)), tuning.markerGap.points(at: max(a, b))))
    }

    /// Whether a space glyph stands between two glyphs of the line.
    private func hasInnerSpace(_ line: TextLine, _ ink: PageInk) -> Bool {
        guard let first = line.glyphs.firstIndex(where: { ink.fate[Int($0)] == .seen }),
            let last = line.glyphs.lastIndex(where: { ink.fate[Int($0)] == .seen })
        else { return false }
        return line.glyphs[first...last].contains { ink.fate[Int($0)] == .space }
    }

    /// - Parameter before: the glyph before it, where no space stands between them.
    private func look(of i: Int, behind before: Int?, in line: TextLine, _ ink: PageInk) -> LaidText.Look {
        let glyphs = ink.page.glyphs
        var look: LaidText.Look = []
        if ink.isBold(i) { look.insert(.bold) }
        if ink.page.fonts[Int(glyphs.font[i])].isItalic { look.insert(.italic) }
        let size = glyphs.fontSize[i]
        guard line.direction == .right else { return look }
        let rise = line.baseline - glyphs.originY[i]
        guard size < line.fontSize * tuning.scriptSize else {
            // A raised sign of a note may be as large as its line, and so may a lowered figure.
            if rise >= tuning.signRise.points(at: line.fontSize), size <= line.fontSize { look.insert(.superscript) }
            if -rise >= tuning.signRise.points(at: line.fontSize), size <= line.fontSize, isTight(i, behind: before, ink) {
                look.insert(.subscript)
            }
            return look
        }
        let shift = tuning.scriptShift.points(at: line.fontSize)
        if rise > shift { look.insert(.superscript) }
        if rise < -shift || rise < -tuning.subscriptShift.points(at: line.fontSize) && isTight(i, behind: before, ink) {
            look.insert(.subscript)
        }
        return look
    }

    /// Whether a figure or Latin letter stands close behind another glyph.
    private func isTight(_ i: Int, behind before: Int?, _ ink: PageInk) -> Bool {
        let scalar = ink.firstScalar(of: i)
        guard let before, Script.isDigit(scalar) || Script.isLatin(scalar) else { return false }
        return ink.gap(from: before, to: i, .right) <= tuning.markerGap.points(at: ink.page.glyphs.fontSize[before])
    }

    /// Raised or lowered punctuation alone is set smaller, not an index: the bracket that closes `(… Foundation)`.
    private func withoutRaisedPunctuation(_ text: LaidText) -> LaidText {
        let scripts: LaidText.Look = [.superscript, .subscript]
        guard text.looks.contains(where: { !$0.isDisjoint(with: scripts) }) else { return text }
        var plain = text
        var i = 0
        while i < text.count {
            let look = text.looks[i].intersection(scripts)
            let end = (i..<text.count).first { text.looks[$0].intersection(scripts) != look } ?? text.count
            if !look.isEmpty, text.scalars[i..<end].allSatisfy(Self.punctuation.contains) {
                for k in i..<end { plain.unmark(scripts, at: k) }
            }
            i = end
        }
        return plain
    }

    private static let punctuation: Set<UInt32> = Set("()[]{}（）［］.,:; ".unicodeScalars.map(\.value))

    /// A short label whose every syllable stands alone (`구    분`, `한 국 은 행`) is one word.
    private func withoutLetterSpreading(_ text: LaidText, _ direction: Direction, _ ink: PageInk) -> LaidText {
        let isInk = { (scalar: UInt32) in !LaidText.isSpace(scalar) }
        if zip(text.scalars, text.scalars.dropFirst()).contains(where: { isInk($0) && isInk($1) }) { return text }
        let body = text.trimmed
        let words = body.scalars.split(separator: 0x20, omittingEmptySubsequences: true)
        guard words.count >= 2, words.count <= 12 else { return text }
        guard words.allSatisfy({ $0.count == 1 && (Script.isSyllabic($0.first!) || Script.isIdeographicPunctuation($0.first!)) }) else {
            return text
        }
        // Syllables a word space apart may be words of a sentence that goes on here; further apart they fill a line.
        let ofWord = body.glyphs.indices.filter { body.scalars[$0] != 0x20 }
        let maySpread = zip(ofWord, ofWord.dropFirst()).allSatisfy { a, b in
            let (before, after) = (Int(body.glyphs[a].glyph), Int(body.glyphs[b].glyph))
            guard before >= 0, after >= 0 else { return true }
            return ink.gap(from: before, to: after, direction) < tuning.wordSpace.points(at: ink.page.glyphs.fontSize[before])
        }
        var joined = LaidText()
        for i in ofWord { joined.append(body.scalars[i], maySpread ? body.looks[i].union(.spread) : body.looks[i], body.glyphs[i]) }
        return joined
    }
}
