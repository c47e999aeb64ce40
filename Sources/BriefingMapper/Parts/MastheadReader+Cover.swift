import Layout

/// What the lines of a cover are.
extension MastheadReader {
    /// The one line beside a cover's title that says nothing else: in whatever type, it is the name of the house.
    func loneName(among blocks: [TextBlock]) -> TextBlock? {
        guard blocks.count == 1, let name = blocks.first, name.lineCount == 1, name.marker == nil, !opensWithLabel(name),
            name.text.count <= tuning.longestName, name.text.scalars.contains(where: Script.isSyllabic),
            !name.text.scalars.contains(where: Script.isDigit), !SentenceEnd.stands(in: name.text)
        else { return nil }
        return name
    }

    /// A title's lines end with its words: the house sets them by hand. One syllable alone is the rest of a word.
    static func inWholeWords(_ title: LaidText) -> LaidText {
        let starts = title.scalars.indices.dropFirst().filter { i in
            title.looks[i].contains(.lineStart) && Script.isHangul(title.scalars[i - 1])
                && title.scalars[i...].prefix { Script.isHangul($0) }.count > 1
        }
        var whole = LaidText(), from = 0
        for start in starts + [title.count] {
            if from > 0 { whole.append(0x20, .supplied, title.glyphs[from]) }
            whole.append(title[from..<start])
            from = start
        }
        return whole
    }
}
