import BriefingModel
import Geometry
import Layout

/// Reads the publication's facts from the cover and the colophon.
struct MastheadReader: Sendable {
    var profile: Profile

    /// The fields that a label can name.
    enum Field: CaseIterable {
        case issueDate, issueNumber, publisher, organization, address, phone, email, website
    }

    private var labels: [(field: Field, key: TextKey)] {
        let masthead = profile.masthead
        let all: [(Field, [String]?)] = [
            (.issueDate, masthead.issueDate), (.issueNumber, masthead.issueNumber), (.publisher, masthead.publisher),
            (.organization, masthead.organization), (.address, masthead.address), (.phone, masthead.phone), (.email, masthead.email),
            (.website, masthead.website),
        ]
        return all.flatMap { field, words in (words ?? []).map { (field, TextKey($0)) } }
    }

    /// Whether the block starts with (or is) one of the labels, followed by its value.
    func opensWithLabel(_ block: TextBlock) -> Bool { label(of: block.text) != nil }

    /// The label that opens the text, and where its value starts.
    private func label(of text: LaidText) -> (field: Field, valueStart: Int)? {
        var best: (field: Field, valueStart: Int)?
        for (field, key) in labels {
            guard let end = Self.end(of: key, in: text.scalars) else { continue }
            var start = end
            var isClosed = start == text.count
            while start < text.count, [0x20, 0x3A, 0x7C, 0xFF1A, 0x2502, 0xFF5C, 0x29, 0x5D, 0x2F].contains(text.scalars[start]) {
                start += 1
                isClosed = true
            }
            guard isClosed else { continue }
            if best == nil || end > best!.valueStart { best = (field, start) }
        }
        return best
    }

    /// Where the key's scalars end when the text starts with them, spaces between them ignored.
    private static func end(of key: TextKey, in scalars: [UInt32]) -> Int? {
        var i = 0
        for wanted in key.scalars {
            while i < scalars.count, scalars[i] == 0x20 || scalars[i] == 0x2D || scalars[i] == 0x28 || scalars[i] == 0x5B { i += 1 }
            guard i < scalars.count, lower(scalars[i]) == wanted else { return nil }
            i += 1
        }
        return i
    }

    private static func lower(_ scalar: UInt32) -> UInt32 { (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar }

    /// The facts; `runningHeads` are texts repeated on the pages, which print the title whole.
    func publication(cover: [TextBlock], colophon: [TextBlock], runningHeads: [String], bodySize: Double) -> Publication {
        var publication = Publication()
        readColophon(colophon, into: &publication)
        readCover(cover, runningHeads, bodySize, into: &publication)
        return publication
    }

    private func readColophon(_ blocks: [TextBlock], into publication: inout Publication) {
        var field: Field?
        for block in blocks {
            var text = block.text
            if let found = label(of: text) {
                field = found.field
                text = text[found.valueStart..<text.count].trimmed
            } else if let area = block.places.first?.box, let last = blocks.first(where: { $0.text == block.text })?.places.first?.box, area != last {
                field = nil
            }
            guard !text.isEmpty else { continue }
            take(text, as: field, into: &publication)
        }
    }

    /// One value, which may itself open with the label of another field (`주소 : …`).
    private func take(_ text: LaidText, as field: Field?, into publication: inout Publication) {
        var text = text
        // A label's separator may stand with its value.
        let signs: Set<UInt32> = [0x20, 0x3A, 0x7C, 0xFF1A, 0x2502, 0xFF5C]
        text = text[(text.scalars.firstIndex { !signs.contains($0) } ?? text.count)..<text.count]
        guard !text.isEmpty else { return }
        if let inner = label(of: text), inner.valueStart < text.count {
            take(text[inner.valueStart..<text.count].trimmed, as: inner.field, into: &publication)
            return
        }
        for word in profile.masthead.addressInside ?? [] {
            if let end = Self.end(of: TextKey(word), in: text.scalars), end < text.count { text = text[end..<text.count].trimmed }
        }
        let string = text.string.nfc
        if let url = WebAddress.range(in: text.scalars) {
            publication.website = publication.website ?? text[url].string
            return
        }
        if let mail = Self.email(in: string) {
            publication.email = publication.email ?? mail
            return
        }
        switch field {
        case .issueDate: publication.issueDate = publication.issueDate ?? DateReader.fullDate(in: text.scalars)
        case .issueNumber: publication.issueNumber = publication.issueNumber ?? string
        case .publisher: publication.publisher = publication.publisher ?? string
        case .organization: publication.organization = publication.organization ?? string
        case .address: publication.address = publication.address ?? string
        case .phone:
            if publication.phone.isEmpty { publication.phone = Self.phones(in: string) }
        case .email, .website, nil: break
        }
    }

    private static func email(in text: String) -> String? {
        text.split { " ,;()<>".contains($0) }.map(String.init).first { word in
            let parts = word.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && parts[0].count >= 1 && parts[1].contains(".")
        }.map { $0.hasSuffix(":") ? String($0.dropLast()) : $0 }
    }

    private static func phones(in text: String) -> [String] {
        text.split { ",/;".contains($0) }.map { part in String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
            .filter { part in part.count(where: \.isNumber) >= 7 }
    }

    private func readCover(_ blocks: [TextBlock], _ runningHeads: [String], _ bodySize: Double, into publication: inout Publication) {
        for block in blocks {
            if publication.issueDate == nil { publication.issueDate = DateReader.fullDate(in: block.text.scalars) }
            if publication.issueNumber == nil { publication.issueNumber = issueNumber(in: block.text) }
        }
        let large = blocks.filter { $0.fontSize >= bodySize * 1.5 && DateReader.fullDate(in: $0.text.scalars) == nil && issueNumber(in: $0.text) == nil }
        guard let largest = large.map(\.fontSize).max() else { return }
        // A title of several lines: neighbours of the largest one that are large themselves.
        let title = large.filter { $0.fontSize >= largest * 0.55 }
        let joined = title.map { $0.text.string.nfc }.joined(separator: " ")
        let key = TextKey(joined)
        // Running heads print the title in one line, with its own spaces.
        publication.title = runningHeads.map(\.nfc).first { TextKey($0) == key } ?? plainTitle(joined)
        if publication.organization == nil, let house = blocks.last(where: { $0.fontSize >= bodySize * 1.2 && !title.contains($0) && !$0.text.isEmpty }) {
            publication.organization = house.text.string.nfc
        }
    }

    /// `주/간/동/향` → `주간동향`.
    private func plainTitle(_ text: String) -> String {
        let parts = text.split(separator: "/")
        return parts.count >= 3 && parts.allSatisfy { $0.count <= 2 } ? parts.joined() : text
    }

    /// `제24-23호`, `제 12호`, `Vol. 3`.
    private func issueNumber(in text: LaidText) -> String? {
        let string = text.string.nfc
        for pattern in profile.issueNumberPatterns where string.hasPrefix(pattern) {
            var rest = string.dropFirst(pattern.count).drop { $0 == " " || $0 == "." }
            for second in profile.issueNumberPatterns where rest.hasPrefix(second) { rest = rest.dropFirst(second.count).drop { $0 == " " || $0 == "." } }
            guard let first = rest.first, first.isNumber else { continue }
            // Up to what follows a wide gap: the date is often on the same line.
            let words = string.split(separator: " ")
            var taken = ""
            for word in words {
                if !taken.isEmpty, taken.contains(where: \.isNumber) { break }
                taken += taken.isEmpty ? String(word) : " " + word
            }
            return taken
        }
        return nil
    }
}
