/// What a PostScript font name says about the style: `ABCDEF+NotoSansKR-Bold`, `Arial,BoldItalic`, `HelveticaNeueLT-Bd`.
struct FontStyle: Hashable, Sendable {
    /// A weight class of the font descriptor from here on is bold: 600 is semibold, which is set to stand out from text.
    static let leastBoldWeight: Int32 = 600

    /// Without the subset prefix.
    let name: String
    let isBold: Bool
    let isItalic: Bool

    init(name full: String) {
        name = Self.withoutSubsetPrefix(full)
        let words = Self.styleWords(of: name)
        // `Demi` alone is a bold, `DemiLight` is not.
        isBold =
            words.contains { Self.boldWords.contains($0) } || (words.contains("demi") && !words.contains("light"))
            || Self.endsInB(name)
        isItalic = words.contains { Self.italicWords.contains($0) }
    }

    /// Style words as names have them, whole words only (`Bold` in `SemiBold` is found by splitting at capitals).
    private static let boldWords: Set<String> = [
        "bold", "heavy", "black", "bd", "extrabold", "ultrabold", "semibold", "demibold", "extb", "eb",
    ]
    /// Families that name their weights with one letter behind the name: `NanumSquareRoundR`, `NanumSquareRoundB`.
    private static func endsInB(_ name: String) -> Bool { name.last == "B" && name.dropLast().last?.isLowercase == true }

    private static let italicWords: Set<String> = ["italic", "oblique", "it", "ital", "obl", "slanted"]

    /// Six capitals and a plus.
    private static func withoutSubsetPrefix(_ name: String) -> String {
        let bytes = Array(name.utf8)
        guard bytes.count > 7, bytes[6] == UInt8(ascii: "+"),
            bytes[..<6].allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else { return name }
        return String(decoding: bytes[7...], as: UTF8.self)
    }

    /// The name cut at punctuation, spaces and where a capital follows a small letter, in small letters; each
    /// piece between punctuation is there whole as well.
    private static func styleWords(of name: String) -> [String] {
        var words: [String] = []
        for piece in name.split(whereSeparator: { !$0.isLetter }) {
            words.append(piece.lowercased())
            var word = ""
            for character in piece {
                if character.isUppercase, word.last?.isLowercase == true {
                    words.append(word.lowercased())
                    word = ""
                }
                word.append(character)
            }
            words.append(word.lowercased())
        }
        return words
    }
}
