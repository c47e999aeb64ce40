import BriefingModel
import Layout

/// Reads the sources that a bullet of their own opens: `☞ 출처: Gov.uk, Introducing the AI Safety Institute, 2023.11.02.`
/// Several may stand under one bullet, a line each, and each ends with its day.
struct MarkedSourceReader: Sendable {
    /// A publisher's name is no longer, in characters.
    private let longestPublisher = 48

    var issueDate: String?
    var places: PlaceMaker

    /// The sources in `value`, which is what the block's label leaves of it, or the whole of it.
    func references(in value: LaidText, of block: TextBlock, marker: String?) -> [Reference] {
        parts(of: value).map { part in
            var entry = Reference()
            entry.marker = marker
            let url = WebAddress.range(in: part.scalars)
            entry.url = url.map { part[$0].string } ?? places.link(over: block)
            setTitle(url.map { part.removing($0).trimmed } ?? part, of: &entry)
            entry.at = places.places(places.places(of: part))
            return entry
        }
    }

    /// Whether an unmarked block is a further source: its lines hang under the first one's words, and it ends with a day or an address.
    func goesOn(_ block: TextBlock, under first: TextBlock) -> Bool {
        block.left > first.left && block.fontSize <= first.fontSize * 1.05
            && (Self.finalDate(in: block.text) != nil || WebAddress.range(in: block.text.scalars) != nil)
    }

    /// Cut where a line starts behind one that ends with a day.
    private func parts(of text: LaidText) -> [LaidText] {
        var parts: [LaidText] = [], start = 0
        for i in text.scalars.indices.dropFirst() where text.looks[i].contains(.lineStart) {
            guard Self.finalDate(in: text[start..<i]) != nil else { continue }
            parts.append(text[start..<i].trimmed)
            start = i
        }
        return parts + [text[start..<text.count].trimmed].filter { !$0.isEmpty }
    }

    /// `발행처, 제목, 2023.11.02.` → publisher, title, date; `제목(2023.11.02.)` → title, date. Without a day at the end it is all title.
    private func setTitle(_ text: LaidText, of entry: inout Reference) {
        let text = text.withoutComma
        if let range = Brackets.trailingRound(text), range.lowerBound > 0,
            let date = DateReader.printed(text[(range.lowerBound + 1)..<(range.upperBound - 1)].trimmed.scalars, issueDate: issueDate)
        {
            (entry.date, entry.title) = (date, text[0..<range.lowerBound].trimmed.string.nfc)
            return
        }
        guard let date = Self.finalDate(in: text) else {
            if !text.isEmpty { entry.title = text.string.nfc }
            return
        }
        entry.date = PrintedDate(
            text: text[date.range].trimmed.string.nfc, iso: DateReader.resolved(date, issueDate: issueDate))
        var title = text[0..<date.range.lowerBound].withoutComma
        if let comma = title.scalars.indices.first(where: { isPause(title, at: $0) }), comma > 0, comma <= longestPublisher {
            entry.publisher = title[0..<comma].trimmed.string.nfc
            title = title[(comma + 1)..<title.count].trimmed
        }
        if !title.isEmpty { entry.title = title.string.nfc }
    }

    private func isPause(_ text: LaidText, at index: Int) -> Bool {
        [0x2C, 0xFF0C].contains(text.scalars[index]) && index + 1 < text.count && LaidText.isSpace(text.scalars[index + 1])
    }

    /// A day with its year that ends the text.
    private static func finalDate(in text: LaidText) -> DateReader.Parts? {
        let end = text.trimmed.count
        return text.scalars.indices.dropFirst().lazy.compactMap { i -> DateReader.Parts? in
            guard Script.isDigit(text.scalars[i]), !Script.isDigit(text.scalars[i - 1]), text.scalars[i - 1] != 0x2E,
                let date = DateReader.date(in: text.scalars, at: i), date.year != nil, date.range.upperBound >= end
            else { return nil }
            return date
        }.first
    }
}
