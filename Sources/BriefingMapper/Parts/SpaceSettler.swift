import Layout

/// Settles by another printing of the same words whether a word ends where a line does, and whether a hyphen there is its own.
///
/// A title is broken over two lines at one place of an issue and stands in one line at another (on the article, in the
/// contents list): what the unbroken one prints is right for both.
enum SpaceSettler {
    /// `text` with a space at its line ends where `other`, which says the same, has one there; else as it is.
    static func settled(_ text: LaidText, by other: LaidText) -> LaidText {
        guard text.looks.contains(where: { $0.contains(.lineStart) || $0.contains(.supplied) }) else { return text }
        let words = other.scalars.filter { !LaidText.isSpace($0) }
        let same = [text, withoutLastHyphens(text)].first { $0.scalars.filter { !LaidText.isSpace($0) } == words }
        guard let text = same else { return text }
        var settled = LaidText()
        var j = 0
        for i in text.scalars.indices where !LaidText.isSpace(text.scalars[i]) {
            var isApart = false
            while LaidText.isSpace(other.scalars[j]) { (isApart, j) = (true, j + 1) }
            // Where the other one breaks its line too it knows no more.
            let isKnown = !other.looks[j].contains(.lineStart) && (j == 0 || !other.looks[j - 1].contains(.supplied))
            if i > 0 {
                let spaces = text.scalars[..<i].reversed().prefix(while: LaidText.isSpace).count
                let isGuess = text.looks[i].contains(.lineStart) || spaces > 0 && text.looks[i - 1].contains(.supplied)
                if isGuess, isKnown {
                    if isApart { settled.append(0x20, .supplied, .init(page: text.glyphs[i].page, glyph: -1)) }
                } else {
                    settled.append(text[(i - spaces)..<i])
                }
            }
            settled.append(text[i..<(i + 1)])
            j += 1
        }
        return settled
    }

    /// The text without the hyphens that end its lines.
    private static func withoutLastHyphens(_ text: LaidText) -> LaidText {
        text.removing(
            text.scalars.indices.dropFirst().filter {
                text.looks[$0].contains(.lineStart) && LineSigns.hyphens.contains(text.scalars[$0 - 1])
            }
            .map { ($0 - 1)..<$0 })
    }
}

extension DocumentParts {
    /// The parts with titles of sections and articles, and the contents entries that name them, settled by each other.
    func withSettledTitles() -> DocumentParts {
        var parts = self, contents = self.contents
        func settle(_ text: LaidText, by path: ContentsPath) -> LaidText {
            let entry = ContentsPart.part(at: path, of: contents).text
            ContentsPart.set(SpaceSettler.settled(entry, by: text), at: path, of: &contents)
            return SpaceSettler.settled(text, by: entry)
        }
        for (s, section) in sections.enumerated() {
            if let path = section.entry, let title = section.title { parts.sections[s].title?.text = settle(title.text, by: path) }
            for (a, article) in section.articles.enumerated() {
                guard let path = article.entry, let title = article.title else { continue }
                parts.sections[s].articles[a].title?.text = settle(title.text, by: path)
            }
        }
        parts.contents = contents
        return parts
    }
}
