import Layout

extension LaidText {
    /// The text with its next line behind it.
    /// - Parameter isApart: whether a word ends with the text; between two ideographs and behind a hyphen no space shows it.
    func followed(by line: LaidText, isApart: Bool = true) -> LaidText {
        guard let first = line.scalars.first else { return self }
        var text = self
        let areIdeographs = Script.isIdeograph(first) && text.scalars.last.map(Script.isIdeograph) ?? false
        let isHyphenated = Script.isSmallLatin(first) && text.endsWithHyphen
        if isHyphenated, text.scalars.last == LineSigns.setHyphen { text = text[0..<(text.count - 1)] }
        if isApart, !areIdeographs, !isHyphenated { text.append(0x20, .supplied, .init(page: line.glyphs[0].page, glyph: -1)) }
        let start = text.count
        text.append(line)
        text.mark(.lineStart, at: start)
        return text
    }

    /// Whether the text ends within a word of letters, with a hyphen.
    private var endsWithHyphen: Bool {
        guard let last = scalars.last, LineSigns.hyphens.contains(last), let letter = scalars.dropLast().last else { return false }
        return Script.isLatin(letter)
    }
}
