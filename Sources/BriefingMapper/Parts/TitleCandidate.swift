import Layout

/// A text that may be a title, with what is printed beside it on the same band.
struct TitleCandidate: Sendable {
    /// The title's own block, by its place among `blocks`.
    var title: Int
    /// Without a number that is printed with it.
    var text: LaidText
    /// With it.
    var whole: LaidText
    /// `1` for `①`, `01` for a badge `01`, `Ⅰ` for `Ⅰ.`.
    var number: String?
    /// The number is set in the same words as the title (`1 제목`), so that it may belong to them.
    var numberIsDoubtful = false
    /// A tag beside it: the category, as printed.
    var tag: LaidText?
    /// Where the source stands that the text ends with.
    var origin: Range<Int>?
    var style: TitleStyle
    /// Pieces that it is made of: a range of the document's pieces.
    var pieces: Range<Int>
    /// All blocks that it was read from.
    var blocks: [TextBlock]

    /// The title's own block.
    var block: TextBlock { blocks[title] }

    /// The text without the source that it ends with.
    var plainText: LaidText { origin.map { text[0..<$0.lowerBound].trimmed } ?? text }

    var key: TextKey { TextKey(plainText) }
    /// With a doubtful number.
    var wholeKey: TextKey { TextKey(whole) }
    var value: Int? { number.flatMap(NumberSign.value) }
}

/// Numbers as titles carry them.
enum NumberSign {
    /// `01` → 1, `Ⅱ` → 2, `三` → 3, `3.1` → 1.
    static func value(_ text: String) -> Int? {
        guard let last = text.split(separator: ".").last else { return nil }
        if let value = Int(last) { return value }
        let scalars = Array(last.unicodeScalars)
        if scalars.count == 1, Script.isRomanNumeral(scalars[0].value) { return Int(scalars[0].value) - 0x215F }
        return IdeographicNumeral.number(in: scalars.map(\.value)).flatMap { $0.length == scalars.count ? $0.value : nil }
    }
}
