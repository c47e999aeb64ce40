/// The characters of all text blocks, and of containers that were found as text or are missing (not those matched as containers).
extension ScoreSheet {
    mutating func scoreCharacters(_ c: Comparison) {
        let expected = c.expected.units, found = c.found.units
        var sides = c.blocks.groups.filter { group in
            group.expected.contains { expected[$0].isText } || group.found.contains { found[$0].isText }
        }
        sides += expected.indices.filter { c.blocks.ofExpected[$0] == nil }.map { Alignment.Group(expected: [$0], found: []) }
        sides += found.indices.filter { c.blocks.ofFound[$0] == nil }.map { Alignment.Group(expected: [], found: [$0]) }
        var common = 0, both = 0, denseCommon = 0, expectedTotal = 0, foundTotal = 0
        for side in sides {
            let a = side.expected.map { expected[$0].full }.joined(separator: " ")
            let b = side.found.map { found[$0].full }.joined(separator: " ")
            let points = (a.codePoints, b.codePoints), tight = (a.dense, b.dense)
            let denseHit = Similarity.commonSubsequence(tight.0, tight.1)
            common += Similarity.commonSubsequence(points.0, points.1)
            both += points.0.count + points.1.count
            denseCommon += denseHit
            expectedTotal += tight.0.count
            foundTotal += tight.1.count
            guard a != b else { continue }
            let location = c.location(side.expected.first, side.found.first)
            let contrast = a.isEmpty || b.isEmpty ? nil : Contrast(a, b)
            let hint = side.expected.isEmpty ? c.expected.hint(of: tight.1) : side.found.isEmpty ? c.found.hint(of: tight.0) : nil
            let left = contrast?.expected ?? a.nonEmpty ?? hint, right = contrast?.found ?? b.nonEmpty ?? hint
            differ(.blocksText, location, left, right)
            if denseHit < tight.1.count { differ(.blocksNoSpurious, location, left, right) }
            if denseHit < tight.0.count { differ(.blocksNoMissing, location, left, right) }
        }
        rate(.blocksText, 2 * common, both)
        rate(.blocksNoSpurious, foundTotal > 0 ? denseCommon : 0, foundTotal > 0 ? foundTotal : expectedTotal)
        rate(.blocksNoMissing, denseCommon, expectedTotal)
    }
}

extension ComparedDocument {
    /// Where the text of a block without counterpart stands in this document under another name: as a title, a lead, a caption …
    func hint(of text: [UInt32]) -> String? {
        guard !text.isEmpty else { return nil }
        if let name = framing.first(where: { $0.text == text })?.name { return "(it is there as \(name))" }
        let grams = Bigrams(text)
        var best: (alike: Double, name: String)?
        for (name, other) in framing where text.count < 2 * other.count && 2 * other.count < 4 * text.count {
            let alike = grams.dice(Bigrams(other))
            if alike >= 0.7 && alike > best?.alike ?? 0 { best = (alike, name) }
        }
        return best.map { "(it is nearly there as \($0.name))" }
    }

    /// The texts outside the bodies, and captions.
    private var framing: [(name: String, text: [UInt32])] {
        var texts: [(String, String?)] = [("publication title", briefing.publication.title)]
        texts += sections.map { ("section title", $0.title) }
        texts += briefing.summary.map { ("summary", $0.text) }
        for article in articles {
            texts += [("article title", article.title), ("lead", article.lead?.text), ("article category", article.category)]
            texts += article.references.map { ("reference", $0.title) }
            texts.append(("source", article.source?.name))
        }
        for unit in units {
            if let table = unit.table { texts += [("unit of a table", table.unit)] + table.cells.map { ("cell of a table", $0.text.text) } }
            if unit.isContainer { texts.append(("title of a \(unit.kind.rawValue)", unit.text)) }
            if !unit.sourceText.isEmpty { texts.append(("source of a \(unit.kind.rawValue)", unit.sourceText)) }
        }
        return texts.map { ($0.0, $0.1.compared.dense) }.filter { !$0.1.isEmpty }
    }
}
