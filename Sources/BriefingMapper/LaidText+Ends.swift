import Layout

extension LaidText {
    /// The text without white space at its ends and without these signs at its end: what parted it from what stood behind it.
    func trimmed(behind signs: Set<UInt32>) -> LaidText {
        var text = trimmed
        while let last = text.scalars.last, signs.contains(last) { text = text[0..<(text.count - 1)].trimmed }
        return text
    }

    /// The text without the comma that parted it from what stood behind it.
    var withoutComma: LaidText { trimmed(behind: [0x2C, 0xFF0C]) }
}
