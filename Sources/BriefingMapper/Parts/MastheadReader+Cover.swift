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

    /// The title that stands with the issue's number or day in one line, the largest of the cover: what is before those.
    func titleWithNumber(_ blocks: [TextBlock], _ numbers: IssueNumber, _ bodySize: Double) -> String? {
        guard let line = blocks.max(by: { $0.fontSize < $1.fontSize }), line.lineCount == 1, profile.isBriefing,
            line.fontSize >= bodySize * tuning.titleSize, !opensWithLabel(line)
        else { return nil }
        let text = line.text
        let number = numbers.number(in: text.string).map(TextKey.init), day = DateReader.fullDates(in: text.scalars).first?.range.lowerBound
        let start = number.flatMap { key in
            text.scalars.indices.first { TextKey(Array(text.scalars[$0...])).scalars.starts(with: key.scalars) }
        }
        guard let end = [start, day].compactMap({ $0 }).min() else { return nil }
        let title = text[0..<end].trimmed(behind: Self.partingTitle)
        return title.scalars.count(where: Script.isSyllabic) >= tuning.shortestTitle ? title.string.nfc : nil
    }

    /// What stands between a title and the number or day behind it.
    private static let partingTitle: Set<UInt32> = [0x20, 0x28, 0x5B, 0x2C, 0x7C, 0xFF5C, 0x2502, 0xB7, 0x2F, 0x3C, 0x3008]
}
