import Geometry
import PageModel

/// From which gap on two letters are parted by a space, by what they are.
extension LineReader {
    /// Whether a gap without a space glyph is a space, and whether it is one only if the fonts beside it do, or do not, set spaces as
    /// glyphs.
    func isSpace(
        _ gap: Double, between before: Int, _ i: Int, of line: TextLine, in ink: PageInk, opens text: LaidText, _ gaps: inout LineGaps
    ) -> (isSpace: Bool, hangsOnFonts: Bool) {
        let limits = limits(
            of: line, in: ink, between: before, i, threshold: gaps.threshold,
            gaps.ideographs { IdeographGaps(of: line, in: ink) }, opens: text)
        let isScriptEnd = !gaps.hasSpaces && isBeforeSyllable(before, i, ink), sizes = ink.page.glyphs.fontSize
        let bySpaces =
            isScriptEnd
            ? max(limits.byGaps, tuning.figureGap.points(at: max(sizes[before], sizes[i])))
            : gaps.hasSpaces ? limits.bySpaces : limits.byGaps
        let mayBeSet = gaps.hasSpaces || isScriptEnd
        let isSet = (mayBeSet && gaps.setsSpaces(before, in: ink, spacing), mayBeSet && gaps.setsSpaces(i, in: ink, spacing))
        // A font that only lends its ideographs to a line has no spaces of its own: the line's own font has them.
        let isLent = isSet.0 != isSet.1 && gaps.hasSpaces && isMixedScript(before, i, ink) && !isType3(before, ink) && !isType3(i, ink)
        let setBoth = isSet.0 && isSet.1 || isLent
        let isBrackets = gaps.isBrackets(before: i, of: line, in: ink)
        let besideTyped =
            gap > bySpaces && !isBrackets
            || gaps.hasSpaces && gaps.isTyped(before: i, of: line, in: ink, partsScripts: partsScripts)
        let byGap = gap > limits.byGaps && !isBrackets
        return (setBoth ? besideTyped : byGap, besideTyped != byGap)
    }

    /// Whether a figure and a syllable, or a letter before one, stand side by side: word processors part the two scripts.
    private func isBeforeSyllable(_ a: Int, _ b: Int, _ ink: PageInk) -> Bool {
        let scalar = ink.firstScalar(of: a)
        return (Script.isDigit(scalar) || Script.isLatin(scalar)) && Script.isHangul(ink.firstScalar(of: b))
    }

    /// The gap between two glyphs of a line from which it is a space: where their fonts set spaces as glyphs, and where not.
    /// - Parameters:
    ///   - ideographs: the gaps between the line's ideographs, asked for where one stands apart.
    ///   - text: What was read of the line before them.
    func limits(
        of line: TextLine, in ink: PageInk, between before: Int, _ i: Int, threshold: Double,
        _ ideographs: @autoclosure () -> IdeographGaps, opens text: LaidText
    ) -> (bySpaces: Double, byGaps: Double) {
        let glyphs = ink.page.glyphs
        let size = max(glyphs.fontSize[before], glyphs.fontSize[i])
        // A badge or a label beside its text: another size, colour or weight, and a gap that is set, not typed.
        let isOtherRun =
            abs(glyphs.fontSize[before] - glyphs.fontSize[i]) > 0.08 * size || glyphs.color[before] != glyphs.color[i]
            || changesWeight(before, i, ink)
        // In type that is larger than the line's (a big chapter number) the same share of the em is a larger gap.
        let smaller = min(glyphs.fontSize[before], glyphs.fontSize[i])
        var least = smaller > line.fontSize + tuning.sizeStep.value ? tuning.gap.points(at: smaller) : 0
        // A line that is stretched parts all its ideographs, for no word.
        if Script.isIdeograph(ink.firstScalar(of: before)), Script.isIdeograph(ink.firstScalar(of: i)) {
            let gaps = ideographs(), lone = max(tuning.loneIdeographGap.points(at: size), gaps.narrowest / tuning.closerIdeographs)
            least = max(least, gaps.stretched(alike: tuning.alikeGaps) ?? 0, min(tuning.ideographGap.points(at: size), lone))
        } else if isWide(before, ink) || isWide(i, ink), !holdsHangul(line, behind: text, ink) {
            let mixed = isMixedScript(before, i, ink) ? tuning.mixedGap.points(at: size) : 0
            least = max(least, ideographs().stretched(alike: tuning.alikeGaps) ?? 0, mixed)
        }
        // No space stands before a comma or a middle dot, nor behind an opening bracket: what looks like one is the sign's own room.
        if Self.tightMarks.contains(ink.firstScalar(of: i)) || Self.openingMarks.contains(ink.firstScalar(of: before)) {
            least = max(least, tuning.gapDespiteGlyphs.points(at: size))
        }
        // A bullet is set apart by its place, whatever its font does with spaces.
        let opens = text.count == 1 && MarkerReader.isBullet(text.scalars[0])
        func limit(_ limit: Double) -> Double {
            opens ? min(max(limit, least), tuning.markerGap.points(at: size)) : max(limit, least)
        }
        let despite = isOtherRun ? tuning.runGap : tuning.gapDespiteGlyphs
        return (limit(max(despite.points(at: size), threshold)), limit(threshold))
    }

    /// Marks that stand close behind what they follow.
    static let tightMarks = Set(",;)]}〉》」｣』】〕）］·‧ㆍ・".unicodeScalars.map(\.value))

    /// Marks that stand close before what follows them.
    private static let openingMarks = Set("([{〈《「｢『【〔（［".unicodeScalars.map(\.value))

    /// Quotation marks that open what follows them; authors also close with them.
    private static let openingQuotes = Set("“‘".unicodeScalars.map(\.value))

    /// Whether a bracket or quotation mark opens what follows it.
    static func opens(_ scalar: UInt32) -> Bool { openingMarks.contains(scalar) || openingQuotes.contains(scalar) }

    /// Whether one of two letters is bold. Figures and marks come from a font of their own often, which has no bold.
    private func changesWeight(_ a: Int, _ b: Int, _ ink: PageInk) -> Bool {
        ink.isBold(a) != ink.isBold(b)
            && [a, b].allSatisfy { Script.isSyllabic(ink.firstScalar(of: $0)) || Script.isLatin(ink.firstScalar(of: $0)) }
    }

    private func isType3(_ glyph: Int, _ ink: PageInk) -> Bool { ink.page.fonts[Int(ink.page.glyphs.font[glyph])].isType3 }

    /// Whether an ideograph or kana stands beside a letter, figure or mark of another script.
    private func isMixedScript(_ a: Int, _ b: Int, _ ink: PageInk) -> Bool { isWide(a, ink) != isWide(b, ink) }

    private func isWide(_ glyph: Int, _ ink: PageInk) -> Bool {
        let scalar = ink.firstScalar(of: glyph)
        return Script.isIdeograph(scalar) || Script.isKana(scalar) || Script.isIdeographicPunctuation(scalar)
    }

    /// Whether words of Hangul stand in the line: a marker (`ㅇ`, `가.`, `(가)`) is none.
    /// - Parameter text: what was read of it.
    private func holdsHangul(_ line: TextLine, behind text: LaidText, _ ink: PageInk) -> Bool {
        let hangul = line.glyphs.lazy.filter { ink.fate[Int($0)] == .seen && Script.isHangul(ink.firstScalar(of: Int($0))) }.prefix(2)
        return hangul.count == 1
            ? !(MarkerReader.marker(of: text).map { text.scalars.prefix($0.length).contains(where: Script.isHangul) } ?? false)
            : !hangul.isEmpty
    }
}
