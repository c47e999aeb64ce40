import Geometry
import PageModel

/// What the fonts of a page do, where their own maps to Unicode are silent or wrong.
package struct FontEvidence: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// A glyph without text is a space when it is as wide as its font's spaces: a no-break space, mostly, that the
        /// producer gave no Unicode. Guard: `FontEvidenceTests.aGlyphWithoutTextThatIsAsWideAsASpaceIsOne`.
        package var sameWidth: Em = 0.004.em
        /// A narrow code without text that comes as often as spaces do, a few at a time, is a space.
        /// Korean text has 0.2 to 0.35 of them for each letter, tables fewer.
        /// Guard: `FontEvidenceTests.aCodeWithoutTextThatStandsWhereSpacesDoIsTheSpace`.
        package var spaceWidth: ClosedRange<Double> = 0.15...0.5
        package var spaceShare: ClosedRange<Double> = 0.05...0.45
        /// Seen less often it may be any sign; and so it may beside other spaces where most stand in rows of more than a few, as
        /// leaders do and only some spaces that move a line in.
        package var leastSpaces = 5
        package var longestRow = 3
        package var rowShare = 0.6
        /// ASCII signs and figures that are narrow in every proportional text font: a font that sets them an em wide gives
        /// the codes of other letters for them. Guard: `FontEvidenceTests.narrowSignsAnEmWideAreOtherLetters`.
        package var wideSign: Em = 0.85.em
        /// Different signs of that kind on the page that make a font's ASCII unreliable. Old Korean fonts draw one or two
        /// of them an em wide (the stroke and the hyphen of Baekmuk Dotum).
        /// Guard: `FontEvidenceTests.aFontWithAWideStrokeIsRead`.
        package var leastWideSigns = 3
    }

    private let page: PageContent
    private let tuning: Tuning
    private let spaceWidths: [[Double]]
    private let garbledFonts: Set<Int>

    package init(_ page: PageContent, tuning: Tuning = Tuning()) {
        (self.page, self.tuning) = (page, tuning)
        spaceWidths = Self.spaceWidths(of: page, tuning)
        garbledFonts = Self.garbledFonts(of: page, tuning)
    }

    /// Whether a glyph without text, or with a control character for it, is a space.
    package func isSpace(_ glyph: Int) -> Bool {
        guard Self.isWithoutText(glyph, page.glyphs) else { return false }
        let width = Self.width(glyph, page.glyphs)
        return spaceWidths[Int(page.glyphs.font[glyph])].contains { abs($0 - width) <= tuning.sameWidth.value }
    }

    /// Whether the glyph's text is that of another letter's code.
    package func isGarbled(_ glyph: Int) -> Bool {
        !garbledFonts.isEmpty && garbledFonts.contains(Int(page.glyphs.font[glyph])) && Self.isASCII(glyph, page.glyphs)
            && Self.width(glyph, page.glyphs) >= tuning.wideSign.value
    }

    private static func garbledFonts(of page: PageContent, _ tuning: Tuning) -> Set<Int> {
        let glyphs = page.glyphs
        var wide: [Int: Set<UInt32>] = [:]
        for i in 0..<glyphs.count where isASCII(i, glyphs) && glyphs.flags[i].isDisjoint(with: [.space, .type3, .vertical]) {
            let font = Int(glyphs.font[i])
            guard !page.fonts[font].isFixedPitch, let sign = glyphs.firstScalar(of: i), narrow.contains(sign) else { continue }
            if width(i, glyphs) >= tuning.wideSign.value { wide[font, default: []].insert(sign) }
        }
        return Set(wide.filter { $0.value.count >= tuning.leastWideSigns }.keys)
    }

    private static let narrow = Set("()[],.;:'!|/-1il".unicodeScalars.map(\.value))

    private static func isASCII(_ glyph: Int, _ glyphs: GlyphTable) -> Bool {
        glyphs.scalarCount(of: glyph) == 1 && glyphs.firstScalar(of: glyph).map { (0x21...0x7E).contains($0) } ?? false
    }

    /// Widths of the spaces that each font of the page sets, in em.
    private static func spaceWidths(of page: PageContent, _ tuning: Tuning) -> [[Double]] {
        var widths = Array(repeating: [Double](), count: page.fonts.count)
        for i in 0..<page.glyphs.count where page.glyphs.flags[i].contains(.space) && !page.glyphs.flags[i].contains(.type3) {
            let width = width(i, page.glyphs), font = Int(page.glyphs.font[i])
            if width > 0, !widths[font].contains(where: { abs($0 - width) <= tuning.sameWidth.value }) { widths[font].append(width) }
        }
        addUnmappedSpaces(of: page, tuning, to: &widths)
        return widths
    }

    private static func addUnmappedSpaces(of page: PageContent, _ tuning: Tuning, to widths: inout [[Double]]) {
        let glyphs = page.glyphs
        var letters = Array(repeating: 0, count: page.fonts.count)
        var unmapped = Array(repeating: [UInt32: (count: Int, rows: Int, inRows: Int, width: Double)](), count: page.fonts.count)
        var row = 0
        for i in 0..<glyphs.count {
            let font = Int(glyphs.font[i])
            guard isWithoutText(i, glyphs) else {
                letters[font] += 1
                continue
            }
            let code = glyphs.code[i]
            row = i > 0 && glyphs.code[i - 1] == code && glyphs.font[i - 1] == glyphs.font[i] ? row + 1 : 1
            unmapped[font][code, default: (0, 0, 0, width(i, glyphs))].count += 1
            if row == 1 { unmapped[font][code]?.rows += 1 }
            if row > tuning.longestRow { unmapped[font][code]?.inRows += 1 }
        }
        for font in page.fonts.indices where !page.fonts[font].isType3 {
            guard let most = unmapped[font].max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })?.value, letters[font] > 0
            else { continue }
            if most.count >= tuning.leastSpaces, widths[font].isEmpty || Double(most.inRows) <= tuning.rowShare * Double(most.count),
                tuning.spaceWidth.contains(most.width),
                // Two between words, or many before a line, are one space of the text.
                [most.count, most.rows].contains(where: { tuning.spaceShare.contains(Double($0) / Double(letters[font])) })
            {
                widths[font].append(most.width)
            }
        }
    }

    /// Whether the font says nothing of what the glyph is, or that it is a control character: where a font draws U+0001 and the
    /// space alike, a producer that reads its map backwards may give the one for the other.
    private static func isWithoutText(_ glyph: Int, _ glyphs: GlyphTable) -> Bool {
        glyphs.flags[glyph].contains(.unmapped) || glyphs.firstScalar(of: glyph).map { $0 < 0x20 } ?? false
    }

    /// Advance of a glyph in em, as the font has it: without the horizontal squeeze.
    private static func width(_ i: Int, _ glyphs: GlyphTable) -> Double {
        let em = glyphs.fontSize[i] * Double(glyphs.widthScale[i] > 0 ? glyphs.widthScale[i] : 1)
        return em > 0 ? (glyphs.advanceX[i].magnitude + glyphs.advanceY[i].magnitude) / em : 0
    }
}
