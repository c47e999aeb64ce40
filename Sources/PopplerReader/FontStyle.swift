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
            || Self.endsInB(name) || words.contains { Self.headlines.contains($0) }
        isItalic = words.contains { Self.italicWords.contains($0) }
    }

    /// Style words as names have them, whole words only (`Bold` in `SemiBold` is found by splitting at capitals).
    private static let boldWords: Set<String> = [
        "bold", "heavy", "black", "bd", "extrabold", "ultrabold", "semibold", "demibold", "extb", "eb",
    ]
    /// Families that name their weights with one letter behind the name: `NanumSquareRoundR`, `NanumSquareRoundB`.
    private static func endsInB(_ name: String) -> Bool { name.last == "B" && name.dropLast().last?.isLowercase == true }

    /// Families cut for headlines, in one heavy weight that their names do not say: `HYHeadLine-Medium`, `H2hdrM`, `HY헤드라인M`.
    private static let headlines: Set<String> = ["hyheadline", "hdr", "hy헤드라인m"]

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
    /// piece between punctuation is there whole as well. Bytes, not characters: documents have hundreds of fonts.
    private static func styleWords(of name: String) -> [String] {
        var words: [String] = []
        func add(_ word: ArraySlice<UInt8>) {
            words.append(String(decoding: word.map { capitals.contains($0) ? $0 | caseBit : $0 }, as: UTF8.self))
        }
        for piece in Array(name.utf8).split(whereSeparator: { !isLetter($0) }) {
            add(piece)
            var start = piece.startIndex
            for i in piece.indices.dropFirst() where capitals.contains(piece[i]) && smallLetters.contains(piece[i - 1]) {
                add(piece[start..<i])
                start = i
            }
            add(piece[start...])
        }
        return words
    }

    private static let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z"), smallLetters = UInt8(ascii: "a")...UInt8(ascii: "z")
    /// What a small letter of ASCII has more than its capital.
    private static let caseBit: UInt8 = 0x20

    /// What is not ASCII is a part of a family's name.
    private static func isLetter(_ byte: UInt8) -> Bool { smallLetters.contains(byte | caseBit) || byte >= 0x80 }
}
