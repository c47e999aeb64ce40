/// Which writing system a scalar belongs to, as far as line breaking and spacing ask.
package enum Script {
    package static func isHangul(_ scalar: UInt32) -> Bool {
        (0xAC00...0xD7A3).contains(scalar) || (0x3131...0x318E).contains(scalar) || (0x1100...0x11FF).contains(scalar)
    }

    package static func isIdeograph(_ scalar: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || (0x20000...0x323AF).contains(scalar) || scalar == 0x3005
            || scalar == 0x3007
    }

    package static func isKana(_ scalar: UInt32) -> Bool {
        (0x3041...0x30FF).contains(scalar) || (0x31F0...0x31FF).contains(scalar) || (0xFF66...0xFF9F).contains(scalar)
    }

    /// Full-width punctuation of Chinese and Japanese, which needs no space around it.
    package static func isIdeographicPunctuation(_ scalar: UInt32) -> Bool {
        (0x3001...0x3003).contains(scalar) || (0x3008...0x301F).contains(scalar) || (0xFF01...0xFF0F).contains(scalar)
            || (0xFF1A...0xFF20).contains(scalar) || (0xFF3B...0xFF40).contains(scalar) || (0xFF5B...0xFF65).contains(scalar)
    }

    /// A sign of Chinese or Japanese text, which is written without spaces.
    package static func isWide(_ scalar: UInt32) -> Bool { isIdeograph(scalar) || isKana(scalar) || isIdeographicPunctuation(scalar) }

    /// A character that is a syllable or a word part of its own.
    package static func isSyllabic(_ scalar: UInt32) -> Bool { (0xAC00...0xD7A3).contains(scalar) || isIdeograph(scalar) }

    package static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar) }

    /// A colon, of either width.
    package static func isColon(_ scalar: UInt32) -> Bool { scalar == 0x3A || scalar == 0xFF1A }

    /// `Ⅰ` to `Ⅻ`, the capitals that count chapters.
    package static func isRomanNumeral(_ scalar: UInt32) -> Bool { (0x2160...0x216B).contains(scalar) }

    package static func isLatin(_ scalar: UInt32) -> Bool {
        (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
            || (0xC0...0x24F).contains(scalar) && scalar != 0xD7 && scalar != 0xF7
    }

    /// A capital of the Latin alphabet, without signs.
    package static func isCapitalLatin(_ scalar: UInt32) -> Bool { (0x41...0x5A).contains(scalar) }

    /// Such a capital as a small letter; anything else as it is.
    package static func lowercased(_ scalar: UInt32) -> UInt32 { isCapitalLatin(scalar) ? scalar + 0x20 : scalar }

    /// A small letter of the Latin alphabet; of those with signs, the ones that western languages use.
    package static func isSmallLatin(_ scalar: UInt32) -> Bool {
        (0x61...0x7A).contains(scalar) || (0xDF...0xFF).contains(scalar) && scalar != 0xF7
    }

    /// Marks that are set over letters, by themselves or combining.
    package static func isAccent(_ scalar: UInt32) -> Bool {
        switch Unicode.Scalar(scalar)?.properties.generalCategory {
        case .modifierSymbol, .modifierLetter, .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
