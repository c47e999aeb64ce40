@_spi(_Unicode) import Swift

/// Text as the full-text index keeps it, and queries in the same form.
///
/// Chinese and Japanese have no spaces, and a Korean word carries its particles (에너지를, 에너지의): an index of
/// words finds neither 能源 in 新能源汽车 nor 에너지 in 신에너지를. Here each ideograph, syllable or kana is a token of its
/// own, and a word of any length is a phrase of such tokens; one and two characters are found as well as ten,
/// which the trigrams of SQLite cannot do. Latin letters and digits stay whole words.
package enum SearchText {
    /// The tokens, with spaces between them.
    package static func tokens(of text: String) -> String {
        var result = String.UnicodeScalarView(), last = Kind.other
        for scalar in text._nfc {
            let kind = Kind(scalar)
            if kind == .single || kind != last, let before = result.last, before != " " { result.append(" ") }
            if kind != .other { result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars) }
            last = kind
        }
        if result.last == " " { result.removeLast() }
        return String(result)
    }

    /// What FTS5 is asked for: all words, each as a phrase; `nil` when there is no word in it.
    ///
    /// The last Latin word may go on: `semicon` finds `semiconductor`.
    package static func query(_ words: String) -> String? {
        let phrases = words.split(whereSeparator: \.isWhitespace).map { tokens(of: String($0)) }.filter { !$0.isEmpty }
        guard !phrases.isEmpty else { return nil }
        return phrases.map { phrase in
            // Tokens have letters and digits only: nothing in them means anything to FTS5 inside quotes.
            let goesOn = phrase.unicodeScalars.last.map { Kind($0) == .word } ?? false
            return "\"\(phrase)\"" + (goesOn ? " *" : "")
        }.joined(separator: " AND ")
    }

    /// How a character counts.
    enum Kind {
        /// A token by itself.
        case single
        /// Part of a word with its neighbours.
        case word
        case other

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x1100...0x11FF, 0x2E80...0x2FDF, 0x3005...0x3007, 0x3040...0x30FF, 0x3130...0x318F, 0x31F0...0x31FF, 0x3400...0x4DBF,
                0x4E00...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
                self = .single
            default: self = scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .word : .other
            }
        }
    }
}
