import Layout

extension LaidText {
    /// The text with its next line behind it.
    /// - Parameter isApart: whether a word ends with the text; between two ideographs no space shows it.
    func followed(by line: LaidText, isApart: Bool = true) -> LaidText {
        guard let first = line.scalars.first else { return self }
        var text = self
        let areIdeographs = Script.isIdeograph(first) && text.scalars.last.map(Script.isIdeograph) ?? false
        if isApart, !areIdeographs { text.append(0x20, .supplied, .init(page: line.glyphs[0].page, glyph: -1)) }
        let start = text.count
        text.append(line)
        text.mark(.lineStart, at: start)
        return text
    }
}
