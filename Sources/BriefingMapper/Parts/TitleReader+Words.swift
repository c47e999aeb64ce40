import Geometry
import Layout

/// What is printed in a title's own line and is none of its words: a number before them, a tag in smaller type.
extension TitleReader {
    /// The candidate with the place of the source that its text ends with.
    func withOrigin(_ candidate: TitleCandidate) -> TitleCandidate {
        var candidate = candidate
        candidate.origin = TitleOrigin.range(in: candidate.text, places)
        // The source is set lighter than the title: it says nothing of that one's weight, nor of its colour, which is left open.
        if candidate.origin != nil {
            candidate.style.color = 0
            if TitleStyle.areBold(candidate.plainText) { candidate.style.isBold = true }
        }
        return candidate
    }

    /// The candidate with the tag taken out that stands in one line with the title, in smaller type.
    func withTagApart(_ candidate: TitleCandidate) -> TitleCandidate {
        guard candidate.tag == nil else { return candidate }
        var candidate = candidate
        let text = candidate.text
        // Heights of words: a box's height is its type's.
        var words: [(range: Range<Int>, height: Double)] = []
        var start: Int?
        for i in 0...text.count {
            if i < text.count, !LaidText.isSpace(text.scalars[i]) {
                if start == nil { start = i }
            } else if let from = start {
                // The highest: a word that ends in a small bracket is no tag.
                words.append((from..<i, text.glyphs[from..<i].lazy.compactMap(places.height).max() ?? 0))
                start = nil
            }
        }
        guard words.count >= 2 else { return candidate }
        // Fallback fonts have boxes of other heights: the middle one is the title's own.
        let usual = words.map(\.height).sorted()[words.count / 2]
        let isSmall = { (word: (range: Range<Int>, height: Double)) in word.height < usual * tuning.tagSize && word.height > usual * 0.4 }
        let leading = words.prefix(while: isSmall), trailing = words.reversed().prefix(while: isSmall).reversed()
        // A Chinese title is one word.
        let isLess = { (count: Int, length: Int) in count * 2 < words.count || length * 2 < text.count }
        if let last = leading.last, isLess(leading.count, last.range.upperBound), last.range.upperBound <= tuning.longestTag,
            last.range.upperBound >= 2
        {
            candidate.tag = Brackets.inside(text[0..<last.range.upperBound], roundToo: true) ?? text[0..<last.range.upperBound]
            candidate.text = text[last.range.upperBound..<text.count].trimmed
            // A figure before a tag is no word of the title; nor is one behind it that counts titles: `[tag] 1. title`.
            candidate.numberIsDoubtful = false
            if candidate.number == nil, let found = MarkerReader.marker(of: candidate.text),
                let number = ContentsRowReader.plainNumber(found.marker)
            {
                (candidate.number, candidate.text) = (number, candidate.text[found.length..<candidate.text.count])
            }
        } else if let first = trailing.first, isLess(trailing.count, text.count - first.range.lowerBound),
            TitleOrigin.range(in: text, places) == nil, !Brackets.areOpen(text[first.range.lowerBound..<text.count]),
            (2...tuning.longestTag).contains(text.count - first.range.lowerBound)
        {
            let tag = text[first.range.lowerBound..<text.count]
            candidate.tag = Brackets.inside(tag, roundToo: true) ?? tag
            candidate.text = text[0..<first.range.lowerBound].trimmed
        }
        return candidate
    }

    /// The candidate with the number apart that stands in one line with its tag: `01 우주항공`.
    func withNumberOfTag(_ candidate: TitleCandidate) -> TitleCandidate {
        guard candidate.number == nil, let (number, tag) = candidate.tag.flatMap(ContentsRowReader.numberApart) else {
            return candidate
        }
        var candidate = candidate
        (candidate.number, candidate.tag) = (number, tag)
        return candidate
    }

    /// The candidate with the number taken out that is printed in its text: `01 제목`, `1. 제목`, `❶ 제목`, `제1장 제목`.
    func numbered(_ candidate: TitleCandidate) -> TitleCandidate {
        var candidate = candidate
        if let marker = candidate.block.marker {
            let printed = marker.series == LawArticles.series ? marker.text : ContentsRowReader.plainNumber(marker)
            candidate.number = candidate.number ?? printed
            return candidate
        }
        guard candidate.number == nil else { return candidate }
        let scalars = candidate.text.scalars
        var length = scalars.prefix { Script.isDigit($0) }.count
        if length == 0, let first = scalars.first, MarkerReader.circled(first) != nil || Script.isRomanNumeral(first) { length = 1 }
        guard length > 0, length <= 2, length + 1 < scalars.count else { return candidate }
        var from = length
        while from < scalars.count, [0x20, 0x2E, 0x7C, 0x2502, 0xFF5C].contains(scalars[from]) { from += 1 }
        let isApart = from > length
        let isBadge = length == 2 && scalars[0] == 0x30
        guard isApart && scalars[length] != 0x2E || isBadge || !Script.isDigit(scalars[0]), from < scalars.count else { return candidate }
        candidate.number = ContentsRowReader.loneNumber(candidate.text[0..<length])
        candidate.numberIsDoubtful = Script.isDigit(scalars[0]) && !isBadge
        let number = candidate.text[0..<length]
        candidate.text = candidate.text[from..<candidate.text.count]
        takeLook(ofWordsBehind: number, in: &candidate)
        return candidate
    }

    /// A number set much larger than the title's words says nothing of their size and weight, nor of their colour, which
    /// is then left open.
    private func takeLook(ofWordsBehind number: LaidText, in candidate: inout TitleCandidate) {
        let heights = { (text: LaidText) in text.glyphs.compactMap { places.box(of: $0)?.height }.sorted() }
        let large = heights(number), words = heights(candidate.text)
        guard let size = large.last, !words.isEmpty, size * tuning.sameSize > words[words.count / 2] else { return }
        let em = InkBuilder().tuning
        candidate.style.size = Int((2 * words[words.count / 2] / (em.ascent.value + em.descent.value)).rounded())
        let ink = candidate.text.scalars.indices.filter { !LaidText.isSpace(candidate.text.scalars[$0]) }
        candidate.style.isBold = ink.count { candidate.text.looks[$0].contains(.bold) } * 10 > ink.count * 7
        candidate.style.color = 0
    }
}
