/// Letters in Korean words that belong to none: `연í 안ü` for `연구 안보`. A program that rewrites a PDF's fonts may give their
/// glyphs other meanings, and nothing else in the file shows it.
struct DoubtfulLetters {
    /// Syllables of the page, and letters with accents tight beside one.
    private(set) var syllables = 0, letters = 0

    init(_ ink: PageInk) {
        var above: Kind?
        for i in 0..<ink.count {
            switch ink.fate[i] {
            case .space: above = nil
            case .duplicate, .unseen: continue
            case .seen, .unreadable:
                let kind = Kind(ink.firstScalar(of: i))
                if kind == .syllable { syllables += 1 }
                if above == .syllable && kind == .accented || above == .accented && kind == .syllable { letters += 1 }
                above = kind
            }
        }
    }

    private enum Kind {
        case syllable, accented, other

        init(_ scalar: UInt32) {
            self = Script.isHangul(scalar) ? .syllable : scalar >= 0xC0 && Script.isLatin(scalar) ? .accented : .other
        }
    }
}
