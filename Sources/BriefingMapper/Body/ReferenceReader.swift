import BriefingModel
import Geometry
import Layout

/// Reads the entries under 참고자료: title, URL, publisher, date.
struct ReferenceReader: Sendable {
    var issueDate: String?
    var places: PlaceMaker

    func references(of blocks: [TextBlock]) -> [Reference] {
        if let titles = titles(of: blocks) { return titles }
        var entries: [Reference] = []
        // The last block ended within its URL.
        var endsInURL = false
        var above: TextBlock?
        // What counts an entry may stand in a cell of its own before it.
        var count: TextBlock?
        for block in blocks.flatMap(partedBehindAddress) where !block.text.isEmpty {
            if block.marker == nil, isCount(block.text) {
                count = block
                continue
            }
            defer { (above, count) = (block, nil) }
            if endsInURL, block.marker == nil, let rest = continuation(of: entries.last?.url, in: block) {
                entries[entries.count - 1].url? += rest
                entries[entries.count - 1].at = places.merged(entries[entries.count - 1].at, places.places(block.places))
                continue
            }
            var text = block.text
            var urls: [String] = []
            endsInURL = false
            while let address = PrintedAddress.first(in: text, places) {
                urls.append(address.url)
                endsInURL = address.range.upperBound == text.count
                text = text.removing(withBrackets(address.range, in: text))
            }
            let title = Self.withoutLabel(urls.isEmpty ? text.trimmed : Self.withoutStop(text.withoutComma))
            let isOpen = entries.last.map { $0.url == nil } ?? false
            // An entry starts with a mark; without marks, with a title behind another entry's URL.
            let opens = above.map { Self.opensEntry(block, under: $0) } ?? true
            if block.marker != nil || count != nil || (!isOpen || opens) && (!title.isEmpty || entries.isEmpty) {
                var entry = Reference()
                entry.marker = block.marker?.readableText ?? count?.text.trimmed.string.nfc
                setTitle(title, of: &entry)
                entry.url = urls.first ?? (title.isEmpty ? nil : places.link(over: block))
                entry.at = places.places(block.places)
                entries.append(entry)
            } else if let last = entries.indices.last {
                if !title.isEmpty {
                    let more = title.string.nfc
                    entries[last].title = entries[last].title.map { $0 + " " + more } ?? more
                }
                if isOpen {
                    entries[last].url = urls.first
                    if !urls.isEmpty, title.isEmpty { entries[last].title = entries[last].title.map(Self.withoutStop) }
                } else if let url = urls.first, url != entries[last].url {
                    entries.append(bare(url, block))
                }
                entries[last].at = places.merged(entries[last].at, places.places(block.places))
            }
            for url in urls.dropFirst() { entries.append(bare(url, block)) }
        }
        return entries.filter { $0.title != nil || $0.url != nil }
    }

    /// A block without a mark whose first line is an address, parted from the title that the next line opens.
    func partedBehindAddress(_ block: TextBlock) -> [TextBlock] {
        guard block.marker == nil, let address = PrintedAddress.first(in: block.text, places), address.range.lowerBound == 0,
            let start = block.text.scalars[address.range.upperBound...].firstIndex(where: { !LaidText.isSpace($0) }),
            block.text.looks[start].contains(.lineStart)
        else { return [block] }
        return [0..<start, start..<block.text.count].map { range in
            var part = block
            part.text = block.text[range].trimmed
            part.places = places.places(of: part.text)
            return part
        }
    }

    /// Whether a text is a number, in brackets perhaps, and nothing else: `1`, `[1]`.
    private func isCount(_ text: LaidText) -> Bool {
        let inside = (Brackets.inside(text, roundToo: true) ?? text).trimmed.scalars
        return (1...Self.mostDigits).contains(inside.count) && inside.allSatisfy(Script.isDigit)
    }

    private static let mostDigits = 2

    /// The range of an address with the brackets that hold nothing else, and with the space before it where one is behind it too.
    private func withBrackets(_ range: Range<Int>, in text: LaidText) -> Range<Int> {
        func isBetween(_ range: Range<Int>, _ areSides: (UInt32, UInt32) -> Bool) -> Bool {
            range.lowerBound > 0 && range.upperBound < text.count
                && areSides(text.scalars[range.lowerBound - 1], text.scalars[range.upperBound])
        }
        var range = range
        if isBetween(range, { a, b in Self.brackets.contains { $0 == (a, b) } }) { range = (range.lowerBound - 1)..<(range.upperBound + 1) }
        if isBetween(range, { LaidText.isSpace($0) && LaidText.isSpace($1) }) { range = (range.lowerBound - 1)..<range.upperBound }
        return range
    }

    private static let brackets: [(UInt32, UInt32)] = [(0x3C, 0x3E), (0x3008, 0x3009), (0x28, 0x29), (0x5B, 0x5D), (0xFF08, 0xFF09)]

    /// The entries of a list that has neither marks nor addresses: each starts where the first does.
    private func titles(of blocks: [TextBlock]) -> [Reference]? {
        let blocks = blocks.filter { !$0.text.isEmpty }
        guard let first = blocks.first, blocks.allSatisfy({ $0.marker == nil && PrintedAddress.first(in: $0.text, places) == nil }) else {
            return nil
        }
        var entries: [Reference] = []
        for block in blocks.flatMap(parted) {
            if let last = entries.indices.last, block.left - first.left > Self.hang.points(at: block.fontSize) {
                entries[last].title = [entries[last].title, block.text.trimmed.string.nfc].compactMap(\.self).joined(separator: " ")
                entries[last].at = places.merged(entries[last].at, places.places(block.places))
            } else {
                var entry = Reference()
                setTitle(block.text.trimmed, of: &entry)
                entry.url = places.link(over: block)
                entry.at = places.places(block.places)
                entries.append(entry)
            }
        }
        return entries
    }

    /// A block cut where its lines open entries.
    private func parted(_ block: TextBlock) -> [TextBlock] {
        let starts = Self.openings(of: block.text)
        guard starts.count > 1 else { return [block] }
        return zip(starts, starts.dropFirst() + [block.text.count]).map { start, end in
            var part = block
            part.text = block.text[start..<end].trimmed
            part.places = places.places(of: part.text)
            return part
        }
    }

    /// Whether a text without a mark opens an entry: it names its year in brackets, as the finished one above it does, and starts
    /// where that does.
    private static func opensEntry(_ block: TextBlock, under above: TextBlock) -> Bool {
        above.text.trimmed.scalars.last == 0x2E && abs(block.left - above.left) <= hang.points(at: block.fontSize)
            && hasYear(above.text.scalars.prefix(farthestYear)) && hasYear(block.text.scalars.prefix(farthestYear))
    }

    /// Where entries open in a text: at its start, and in lines that a full line above hides, behind a full stop and with a year in
    /// brackets before and behind.
    static func openings(of text: LaidText) -> [Int] {
        var starts = [0]
        for i in text.scalars.indices.dropFirst() where text.looks[i].contains(.lineStart) {
            let entry = text.scalars[starts[starts.count - 1]..<i], first = text.scalars[i]
            guard entry.last(where: { !LaidText.isSpace($0) }) == 0x2E, hasYear(entry), hasYear(text.scalars[i...].prefix(farthestYear)),
                Script.isSyllabic(first) || Script.isLatin(first) && !Script.isSmallLatin(first)
            else { continue }
            starts.append(i)
        }
        return starts
    }

    /// Whether a text has a year in brackets: `(2021)`, `(2021a)`.
    private static func hasYear(_ text: ArraySlice<UInt32>) -> Bool {
        text.indices.contains { i in
            text[i] == 0x28 && text.endIndex - i > 5 && text[(i + 1)...(i + 4)].allSatisfy(Script.isDigit)
                && (text[i + 5] == 0x29 || text.endIndex - i > 6 && Script.isSmallLatin(text[i + 5]) && text[i + 6] == 0x29)
        }
    }

    /// Authors before a year are no longer, in characters.
    private static let farthestYear = 60

    /// A line that starts so much further right goes on with the entry above it.
    private static let hang: Em = 0.5.em

    private func bare(_ url: String, _ block: TextBlock) -> Reference {
        var entry = Reference()
        entry.url = url
        entry.at = places.places(block.places)
        return entry
    }

    /// The rest of a URL that the line before broke off: one word of its letters, without a head of its own.
    private func continuation(of url: String?, in block: TextBlock) -> String? {
        let scalars = block.text.trimmed.scalars
        guard let url, !scalars.contains(0x20), WebAddress.start(in: scalars[...]) == nil,
            scalars.contains(where: { [0x2E, 0x2F, 0x3D, 0x3F, 0x2D, 0x5F, 0x25].contains($0) }),
            scalars.allSatisfy({ WebAddress.isURLScalar($0) || Script.isSyllabic($0) })
        else { return nil }
        let rest = block.text.trimmed.string.nfc
        // The link over the line before gave the whole already.
        return url.hasSuffix(rest) ? "" : rest
    }

    /// `(25.12.19, 科技部) 제목` and `[科技部, 25.12.19] 제목` → date, publisher, title.
    private func setTitle(_ title: LaidText, of entry: inout Reference) {
        var rest = title
        if let opening = Brackets.openingRange(title, roundToo: true), opening.upperBound < title.count, opening.count > 5,
            opening.count < 60
        {
            let inside = title[1..<(opening.upperBound - 1)].trimmed
            if let found = dateAndPublisher(in: inside) {
                (entry.date, entry.publisher) = (found.date, found.publisher)
                rest = title[opening.upperBound..<title.count].trimmed
            }
        }
        if entry.date == nil { takeDay(behind: &rest, into: &entry) }
        if !rest.isEmpty { entry.title = rest.string.nfc }
    }

    /// The day in brackets behind a title whose address stood before it: `재무부, (2026. 5. 14.)`.
    private func takeDay(behind title: inout LaidText, into entry: inout Reference) {
        guard let range = Brackets.trailingRound(title), range.lowerBound > 1 else { return }
        let name = title[0..<range.lowerBound].trimmed, inside = title[(range.lowerBound + 1)..<(range.upperBound - 1)].trimmed
        guard let last = name.scalars.last, last == 0x2C || last == 0xFF0C, let found = dateAndPublisher(in: inside),
            found.publisher == nil
        else { return }
        entry.date = found.date
        title = name[0..<(name.count - 1)].trimmed
    }

    /// A date and a name with a comma, a point or a stroke between them, or a date alone.
    private func dateAndPublisher(in text: LaidText) -> (date: PrintedDate, publisher: String?)? {
        let parting: Set<UInt32> = [0x2C, 0xFF0C, 0x3001, 0xB7, 0x2F, 0x7C, 0x3B]
        let printed = { (part: LaidText, date: DateReader.Parts) in
            PrintedDate(text: part.trimmed.string.nfc, iso: DateReader.resolved(date, issueDate: issueDate))
        }
        if let date = DateReader.date(in: text.scalars, at: 0) {
            let after = text[date.range.upperBound..<text.count].trimmed
            guard after.scalars.first.map(parting.contains) ?? true else { return nil }
            let name = after.isEmpty ? after : after[1..<after.count].trimmed
            return (printed(text[date.range], date), name.isEmpty ? nil : name.string.nfc)
        }
        guard let cut = text.scalars.firstIndex(where: parting.contains), cut > 0 else { return nil }
        let after = text[(cut + 1)..<text.count].trimmed
        guard let date = DateReader.date(in: after.scalars, at: 0), date.range.upperBound == after.count else { return nil }
        return (printed(after, date), text[0..<cut].trimmed.string.nfc)
    }

    /// What stands before an address.
    private static let label = "url"

    /// A title without the full stop that parts it from its address: `Title. https://…`; `Inc.` keeps its own.
    private static func withoutStop(_ text: LaidText) -> LaidText {
        endsWithStop(text.scalars) ? text[0..<(text.count - 1)] : text
    }

    /// The same of a title whose address stands in the next line.
    private static func withoutStop(_ title: String) -> String {
        endsWithStop(title.unicodeScalars.map(\.value)) ? String(title.dropLast()) : title
    }

    private static func endsWithStop(_ scalars: [UInt32]) -> Bool {
        guard scalars.last == 0x2E else { return false }
        let word = scalars.dropLast().reversed().prefix { !LaidText.isSpace($0) }
        let isShort = word.count <= longestAbbreviation && word.allSatisfy(Script.isLatin)
        let isAbbreviated = isShort && word.last.map { !Script.isSmallLatin($0) } ?? true
        return !isAbbreviated
    }

    /// Letters of `Corp`.
    private static let longestAbbreviation = 4

    /// A line that holds a URL often says so: `URL:`, `(링크)`.
    private static func withoutLabel(_ text: LaidText) -> LaidText {
        let letters = text.scalars.count { Script.isSyllabic($0) || Script.isLatin($0) }
        if letters == 0 { return text.scalars.contains(where: Script.isDigit) ? text : LaidText() }
        return letters == Self.label.count && text.string.lowercased().filter(\.isLetter) == Self.label ? LaidText() : text
    }
}
