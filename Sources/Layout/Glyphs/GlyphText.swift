import PageModel

/// Turns what a PDF says a glyph is into the characters that the eye sees.
///
/// - Symbol fonts and private-use code points become the character that looks the same.
/// - Kangxi radicals and CJK compatibility ideographs become the ideograph they stand for
///   (these blocks only: a full NFKC would destroy ①, ㈜ and full-width marks).
/// - Control and zero-width characters become nothing; odd spaces become a space.
package enum GlyphText {
    /// How a glyph reads.
    package enum Reading: Hashable, Sendable {
        case text([UInt32])
        case space
        /// A mark that is not to be printed (control, zero width): no ink to miss.
        case nothing
        /// There is ink, but nobody can tell what it says.
        case unreadable
    }

    /// The scalar of a glyph that reads as the PDF says, in any font that is no symbol font: ASCII, syllables and unified
    /// ideographs, nearly all of a page. `nil` for others, which `reading` decides.
    static func plainScalar(of glyph: Int, in glyphs: GlyphTable) -> UInt32? {
        let start = glyphs.scalarStart[glyph]
        guard glyphs.scalarStart[glyph + 1] == start + 1, !glyphs.flags[glyph].contains(.space) else { return nil }
        let scalar = glyphs.scalars[Int(start)]
        return switch scalar {
        case 0x21...0x7E, 0xAC00...0xD7A3, 0x4E00...0x9FFF: scalar
        default: nil
        }
    }

    package static func reading(of glyph: Int, in glyphs: GlyphTable, symbolFont: SymbolFont?) -> Reading {
        if glyphs.flags[glyph].contains(.space) { return .space }
        let scalars = glyphs.scalars(of: glyph)
        if scalars.isEmpty {
            if let look = symbolFont?.look(of: glyphs.code[glyph] & 0xFF) { return .text([look]) }
            return .unreadable
        }
        var result: [UInt32] = []
        for scalar in scalars {
            switch one(scalar, code: glyphs.code[glyph], symbolFont: symbolFont) {
            case .text(let mapped): result += mapped
            case .space: if scalars.count == 1 { return .space }
            case .nothing: continue
            case .unreadable: if scalars.count == 1 { return .unreadable }
            }
        }
        if result.isEmpty { return .nothing }
        // One glyph that is told letter by letter: a syllable by its consonants and vowel, a letter and its accent.
        if result.count > 1, result.contains(where: String.mayNeedNFC) {
            result = String(scalarValues: result).nfc.unicodeScalars.map(\.value)
        }
        return .text(result)
    }

    private static func one(_ scalar: UInt32, code: UInt32, symbolFont: SymbolFont?) -> Reading {
        if let symbolFont {
            let place = (0xF000...0xF0FF).contains(scalar) ? scalar & 0xFF : windows1252[scalar] ?? scalar
            if let look = symbolFont.look(of: place) ?? (place > 0xFF ? symbolFont.look(of: code & 0xFF) : nil) { return .text([look]) }
        }
        switch scalar {
        case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
        // Tab and line breaks as glyphs are gaps; other controls draw nothing that could be read.
        case 0x09, 0x0A, 0x0D: return .space
        case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: return .nothing
        // A drawn soft hyphen is a dash that some house uses as a bullet.
        case 0xAD: return .text([0x2D])
        // The hyphen that no line ends at is drawn with the hyphen's own glyph, and some producers write back its code for every hyphen.
        case 0x2011: return .text([0x2D])
        // Fonts of East Asia draw one glyph for the opening quotation mark and for the letter like it; some producers write back
        // the lower code of a glyph.
        case 0x2BB: return .text([0x2018])
        case 0x2F00...0x2FD5: return .text([kangxiIdeographs[Int(scalar - 0x2F00)]])
        case 0x2E80...0x2EFF, 0xF900...0xFAFF, 0x2F800...0x2FA1F: return .text([unified(scalar)])
        case 0xF000...0xF0FF:
            // A private-use code of an unnamed symbol font: nearly all of them are Wingdings.
            guard scalar != 0xF000, let look = SymbolFont.wingdings.look(of: scalar & 0xFF) else { return .unreadable }
            return .text([look])
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: return hancomPrivate[scalar].map { .text([$0]) } ?? .unreadable
        case 0xFFFD, 0xFFFE, 0xFFFF: return .unreadable
        default: return .text([scalar])
        }
    }

    /// Codes 0x80…0x9F of Windows' Latin encoding by the character they stand for there: a symbol font
    /// that was embedded as if it were a Latin one gives `Ÿ` for code 0x9F.
    private static let windows1252: [UInt32: UInt32] = {
        let scalars: [UInt32] = [
            0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F, 0x90,
            0x2018,
            0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
        ]
        return Dictionary(uniqueKeysWithValues: scalars.enumerated().map { ($1, UInt32(0x80 + $0)) })
    }()

    /// Private-use code points that Hancom's fonts share (its "HNC" symbols), by their look.
    private static let hancomPrivate: [UInt32: UInt32] = [
        0xF02B1: 0x2460, 0xF02B2: 0x2461, 0xF02B3: 0x2462, 0xF02B4: 0x2463, 0xF02B5: 0x2464, 0xF02B6: 0x2465, 0xF02B7: 0x2466,
        0xF02B8: 0x2467, 0xF02B9: 0x2468, 0xF0827: 0x25B8, 0xF03C5: 0x25A1, 0xF0852: 0x25A1,
    ]

    /// The ideograph that a compatibility ideograph or CJK radical stands for (its canonical decomposition,
    /// or itself where Unicode gives none).
    private static func unified(_ scalar: UInt32) -> UInt32 {
        guard let unicode = Unicode.Scalar(scalar) else { return scalar }
        if let radical = cjkRadicals[scalar] { return radical }
        let normal = String(Character(unicode)).nfc.unicodeScalars
        return normal.count == 1 ? normal.first!.value : scalar
    }

    /// CJK Radicals Supplement: the simplified forms that PDF fonts give in place of the ideograph (Unicode's EquivalentUnifiedIdeograph).
    private static let cjkRadicals: [UInt32: UInt32] = [
        0x2E81: 0x5382, 0x2E84: 0x4E5A, 0x2E85: 0x4EBB, 0x2E88: 0x5200, 0x2E8B: 0x353E, 0x2E8C: 0x5C0F, 0x2E93: 0x5E7A, 0x2E94: 0x5F51,
        0x2E97: 0x5FC4, 0x2E98: 0x624C, 0x2E9F: 0x6BCD, 0x2EA0: 0x6C11, 0x2EA1: 0x6C35, 0x2EA6: 0x4E2C, 0x2EA8: 0x72AD, 0x2EA9: 0x738B,
        0x2EAA: 0x758B, 0x2EAB: 0x76EE, 0x2EAC: 0x793A, 0x2EAD: 0x793B, 0x2EAF: 0x7CF9, 0x2EB0: 0x7E9F, 0x2EB6: 0x7F8A, 0x2EB9: 0x8002,
        0x2EBC: 0x8089, 0x2EBE: 0x8279, 0x2EC1: 0x864E, 0x2EC2: 0x8864, 0x2EC4: 0x897F, 0x2EC5: 0x89C1, 0x2EC8: 0x8BA0, 0x2EC9: 0x8D1D,
        0x2ECB: 0x8F66, 0x2ECC: 0x8FB6, 0x2ECD: 0x8FB6, 0x2ECF: 0x961D, 0x2ED0: 0x9485, 0x2ED1: 0x9577, 0x2ED2: 0x9578, 0x2ED3: 0x957F,
        0x2ED4: 0x95E8, 0x2ED6: 0x961D, 0x2ED8: 0x9752, 0x2ED9: 0x97E6, 0x2EDA: 0x9875, 0x2EDB: 0x98CE, 0x2EDC: 0x98DE, 0x2EDD: 0x98DF,
        0x2EDF: 0x98E0, 0x2EE0: 0x9963, 0x2EE2: 0x9A6C, 0x2EE3: 0x9AA8, 0x2EE4: 0x9B3C, 0x2EE5: 0x9C7C, 0x2EE6: 0x9E1F, 0x2EE7: 0x5364,
        0x2EE8: 0x9EA6, 0x2EE9: 0x9EC4, 0x2EEA: 0x9EFE, 0x2EEB: 0x6589, 0x2EEC: 0x9F50, 0x2EED: 0x6B6F, 0x2EEE: 0x9F7F, 0x2EEF: 0x7ADC,
        0x2EF0: 0x9F99, 0x2EF1: 0x9F9C, 0x2EF2: 0x4E80, 0x2EF3: 0x9F9F,
    ]
}
