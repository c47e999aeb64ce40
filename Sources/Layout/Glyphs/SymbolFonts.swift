/// What a glyph of a symbol font looks like, as the Unicode character that looks the same.
///
/// Symbol fonts give Latin letters or private-use code points (U+F000 + code) as their "Unicode".
/// The tables hold the shapes that documents use as bullets, arrows, ticks and boxed numbers.
package enum SymbolFont: Hashable, Sendable {
    case wingdings, wingdings2, wingdings3, webdings, zapfDingbats, symbol, marlett
    /// The fonts of Hancom's equation editor.
    case hancomEquation

    /// The symbol font that a PostScript name stands for, or `nil` for a text font.
    package init?(fontName: String) {
        // Bytes, not characters: this is asked for each font of each page.
        let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let name = fontName.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }.map {
            capitals.contains($0) ? $0 | 0x20 : $0
        }
        func opens(with family: String) -> Bool { name.starts(with: family.utf8) }
        if opens(with: "wingdings2") {
            self = .wingdings2
        } else if opens(with: "wingdings3") {
            self = .wingdings3
        } else if opens(with: "wingdings") {
            self = .wingdings
        } else if opens(with: "webdings") {
            self = .webdings
        } else if name.indices.contains(where: { name[$0...].starts(with: "zapfdingbats".utf8) }) || opens(with: "dingbats") {
            self = .zapfDingbats
        } else if name.elementsEqual("symbol".utf8) || opens(with: "symbolmt") || opens(with: "symbolneu") {
            self = .symbol
        } else if opens(with: "marlett") {
            self = .marlett
        } else if opens(with: "hyhwpeq") || opens(with: "hancomeqn") {
            self = .hancomEquation
        } else {
            return nil
        }
    }

    /// The character that looks like code `code` of this font (0…255; equation fonts: the private-use code point itself), or `nil` when it is not in the table.
    package func look(of code: UInt32) -> UInt32? {
        switch self {
        case .wingdings: Self.wingdingsLooks[code]
        case .wingdings2: Self.wingdings2Looks[code]
        case .wingdings3: Self.wingdings3Looks[code]
        case .webdings: Self.webdingsLooks[code]
        case .symbol: Self.symbolLooks[code]
        case .hancomEquation: EquationLetters.look(of: code)
        // The sides of a box are glyphs of their own, and so is the tick that is drawn over them.
        case .marlett: (0x63...0x67).contains(code) ? 0x2610 : code == 0x62 ? 0x2611 : nil
        case .zapfDingbats: nil
        }
    }

    private static func table(_ entries: [UInt32: Unicode.Scalar]) -> [UInt32: UInt32] { entries.mapValues(\.value) }

    private static let wingdingsLooks: [UInt32: UInt32] = table([
        0x21: "✏", 0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x36: "⌛", 0x41: "✌", 0x45: "☜", 0x46: "☞", 0x47: "☝", 0x48: "☟",
        0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "❐", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆",
        0x76: "❖", 0x77: "⬥", 0x78: "⌧", 0x7A: "⌘", 0x7B: "❀", 0x7C: "✿", 0x80: "⓪", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤",
        0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8A: "⑩", 0x8B: "⓿", 0x8C: "❶", 0x8D: "❷", 0x8E: "❸", 0x8F: "❹", 0x90: "❺", 0x91: "❻",
        0x92: "❼", 0x93: "❽", 0x94: "❾", 0x95: "❿", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA2: "○", 0xA3: "◉", 0xA4: "◉", 0xA5: "◎",
        0xA7: "▪", 0xA8: "◻", 0xAA: "✦", 0xAB: "★", 0xAC: "✶", 0xAD: "✴", 0xAE: "✹", 0xB2: "⟡", 0xB5: "✪", 0xB6: "✰", 0xD5: "⌫", 0xD6: "⌦",
        0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xE9: "↑", 0xEA: "↓", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧",
        0xF2: "⇩", 0xF3: "⬄", 0xF4: "⇳", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    ])
    private static let wingdings2Looks: [UInt32: UInt32] = table([
        0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x75: "◆", 0x81: "①", 0x96: "●", 0x97: "●", 0x98: "●", 0x99: "○",
        0x9A: "○", 0x9E: "◉", 0x9F: "■", 0xA0: "■", 0xA1: "□", 0xA2: "□", 0xA3: "□", 0xAE: "◆", 0xAF: "◆", 0xF8: "※",
    ])
    private static let wingdings3Looks: [UInt32: UInt32] = table([
        0x21: "→", 0x22: "←", 0x23: "↑", 0x24: "↓", 0x70: "▲", 0x71: "▼", 0x72: "△", 0x73: "▽", 0x74: "◀", 0x75: "▶", 0x76: "◁", 0x77: "▷",
        0x7D: "▶", 0x7C: "◀", 0x84: "▸", 0x86: "▸", 0xC6: "→", 0xDA: "⇨",
    ])
    private static let webdingsLooks: [UInt32: UInt32] = table([
        0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x3D: "■", 0x59: "♥", 0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗",
    ])
    private static let symbolLooks: [UInt32: UInt32] = table([
        0x2A: "∗", 0x2D: "−", 0xA5: "∞", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
        0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD7: "⋅", 0xDE: "⇒",
        0xDF: "⇓", 0xE0: "◊",
    ])
}
