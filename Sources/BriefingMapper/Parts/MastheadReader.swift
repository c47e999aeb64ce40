import BriefingModel
import Geometry
import Layout

/// Reads the publication's facts from the cover and the colophon, in a table, a box or lines.
struct MastheadReader: Sendable {
    struct Tuning: Sendable {
        /// A title's lines are larger than this, against the running text, and than this share of the largest of them.
        var titleSize = 1.5
        var sameTitle = 0.55
        /// Syllables of a running head that is the title.
        var shortestTitle = 4
        /// Lines of a title are no further apart, in em of the larger.
        var titleGap: Em = 1.6.em
        /// A line with the issue's day goes on over no more.
        var mostDateLines = 2
        /// Unless they are in a narrow cell, and no more characters.
        var longestDateLines = 40
        /// The name of the house on the cover is larger than this, against the running text.
        var houseSize = 1.2
        /// Its name in other type has no more characters.
        var longestName = 24
    }

    typealias Field = Profile.Masthead.Field

    var tuning = Tuning()
    let profile: Profile
    var places: PlaceMaker
    /// The profile's: every block of a cover is asked whether one opens it.
    private let labels: [(field: Field, key: TextKey, needsColon: Bool)]

    init(profile: Profile, places: PlaceMaker) {
        (self.profile, self.places) = (profile, places)
        labels = Field.allCases.filter { $0 != .addressInside }.flatMap { field in
            (profile.masthead.labels[field] ?? []).map { (field, TextKey($0), $0.hasSuffix(":")) }
        }
    }

    /// The facts; `runningHeads` are texts repeated on the pages, which print the title whole.
    func publication(cover: [TextBlock], colophon: [TextBlock], runningHeads: [String], bodySize: Double) -> Publication {
        var publication = Publication()
        (publication.title, publication.organization) = (profile.drawn.title, profile.drawn.organization)
        readLabelled(colophon, into: &publication)
        readLabelled(cover, into: &publication)
        // What is labelled as the place is the house where it has no figures: `발행처 가온연구원`.
        if profile.isBriefing, let name = publication.address, !name.contains(where: \.isNumber), publication.organization == nil {
            (publication.organization, publication.address) = (name, nil)
        }
        readCover(cover, runningHeads, bodySize, into: &publication)
        return publication
    }

    // MARK: Labels

    /// Whether the block starts with (or is) one of the labels, followed by its value.
    func opensWithLabel(_ block: TextBlock) -> Bool { label(of: block.text) != nil }

    /// How many of its lines and parts a label opens.
    func labelCount(in block: TextBlock) -> Int { opensWithLabel(block) ? segments(of: block).count { label(of: $0) != nil } : 0 }

    /// The label that opens the text, and where its value starts.
    private func label(of text: LaidText) -> (field: Field, valueStart: Int)? { label(at: 0, of: text.scalars) }

    /// The label that stands at a place of a text, and where its value starts.
    private func label(at place: Int, of scalars: [UInt32]) -> (field: Field, valueStart: Int)? {
        var best: (field: Field, valueStart: Int)?
        let first = scalars[place...].first { !Self.openers.contains($0) }.map(Script.lowercased)
        for (field, key, needsColon) in labels where key.scalars.first == first {
            guard let end = Self.end(of: key, at: place, in: scalars) else { continue }
            let start = scalars[end...].firstIndex { !Self.signs.contains($0) && !Self.closers.contains($0) } ?? scalars.count
            guard needsColon ? scalars[end..<start].contains(where: Self.colons.contains) : start > end || end == scalars.count else {
                continue
            }
            if best == nil || end > best!.valueStart { best = (field, start) }
        }
        return best
    }

    /// Where the key's scalars end when the text has them at a place, spaces and opening brackets between them ignored.
    private static func end(of key: TextKey, at place: Int, in scalars: [UInt32]) -> Int? {
        var i = place
        for wanted in key.scalars {
            while i < scalars.count, openers.contains(scalars[i]) { i += 1 }
            guard i < scalars.count, Script.lowercased(scalars[i]) == wanted else { return nil }
            i += 1
        }
        return key.isEmpty ? nil : i
    }

    /// What may close a label before its value.
    private static let closers: [UInt32] = [0x29, 0x5D, 0x2F, 0x3011, 0x3009]

    /// What may stand before a label's letters.
    private static let openers: [UInt32] = [0x20, 0x2D, 0x28, 0x5B, 0x3010, 0x3008, 0x25A0, 0x2022, 0xB7]

    /// What closes a word that is a label only so.
    private static let colons: [UInt32] = [0x3A, 0xFF1A]

    /// What stands between a label and its value.
    private static let signs: Set<UInt32> = [0x20, 0x3A, 0x7C, 0xFF1A, 0x2502, 0xFF5C]

    /// Labels with their values, in lines, cells or one line after the other; a value without a label goes on with the last field.
    private func readLabelled(_ blocks: [TextBlock], into publication: inout Publication) {
        var field: Field?
        for block in blocks {
            for text in segments(of: block) {
                var text = text
                if let found = label(of: text) {
                    field = found.field
                    text = text[found.valueStart..<text.count].trimmed
                }
                if !text.isEmpty { take(text, as: field, into: &publication) }
            }
        }
    }

    /// The block cut where another label opens: at a line's start, or behind a stroke or a wide space.
    private func segments(of block: TextBlock) -> [LaidText] {
        let text = block.text
        // In a line that a label opens every label behind a space opens the next field.
        let isLabelled = label(of: text) != nil
        var cuts = [0]
        for i in text.scalars.indices.dropFirst() {
            let opens =
                text.looks[i].contains(.lineStart)
                || isLabelled && text.scalars[i - 1] == 0x20
                || text.scalars[i - 1] == 0x20 && i > 1 && [0x7C, 0x2502, 0xFF5C, 0x2F, 0xB7, 0x20, 0x2C].contains(text.scalars[i - 2])
            if opens, let found = label(at: i, of: text.scalars), found.valueStart < text.count || text.looks[i].contains(.lineStart) {
                cuts.append(i)
            }
        }
        return cuts.indices.map { k in
            var part = text[cuts[k]..<(k + 1 < cuts.count ? cuts[k + 1] : text.count)].trimmed
            while k + 1 < cuts.count, let last = part.scalars.last, Self.signs.contains(last) || [0x2F, 0xB7, 0x2C].contains(last) {
                part = part[0..<(part.count - 1)]
            }
            return part
        }.filter { !$0.isEmpty }
    }

    /// One value, which may itself open with the label of another field (`주소 : …`).
    private func take(_ text: LaidText, as field: Field?, into publication: inout Publication) {
        // A label's separator may stand with its value.
        var text = text[(text.scalars.firstIndex { !Self.signs.contains($0) } ?? text.count)..<text.count]
        guard !text.isEmpty else { return }
        if let inner = label(of: text), inner.valueStart < text.count {
            take(text[inner.valueStart..<text.count].trimmed, as: inner.field, into: &publication)
            return
        }
        for word in profile.masthead.labels[.addressInside] ?? [] {
            if let end = Self.end(of: TextKey(word), at: 0, in: text.scalars), end < text.count { text = text[end..<text.count].trimmed }
        }
        let string = text.string.nfc
        if let url = WebAddress.range(in: text.scalars) {
            if field != nil { publication.website = publication.website ?? text[url].string }
            return
        }
        if let mail = Contact.email(in: string) {
            publication.email = publication.email ?? mail
            return
        }
        switch field {
        case .issueDate: publication.issueDate = publication.issueDate ?? DateReader.fullDate(in: text.scalars)
        case .issueNumber: publication.issueNumber = publication.issueNumber ?? string
        case .publisher: publication.publisher = publication.publisher ?? string
        // Where two labels name the house, what has figures is its address.
        case .organization where publication.organization != nil && string.contains(where: \.isNumber):
            publication.address = publication.address ?? string
        case .organization: publication.organization = publication.organization ?? Self.withoutDay(text)
        // And where two name its place, what has none is the house.
        case .address where publication.address.map { !$0.contains(where: \.isNumber) } ?? false && string.contains(where: \.isNumber):
            publication.organization = publication.organization ?? publication.address
            publication.address = string
        case .address: publication.address = publication.address ?? string
        case .phone: if publication.phone.isEmpty { publication.phone = Contact.phones(in: string) }
        case .email, .website, .addressInside, nil: break
        }
    }

    /// A house's name without the day that stands behind it.
    private static func withoutDay(_ text: LaidText) -> String {
        let name = DateReader.fullDates(in: text.scalars).first.map { text[0..<$0.range.lowerBound].trimmed } ?? text
        return (name.isEmpty ? text : name).string.nfc
    }

    // MARK: Cover

    private func readCover(_ blocks: [TextBlock], _ runningHeads: [String], _ bodySize: Double, into publication: inout Publication) {
        let numbers = IssueNumber(patterns: profile.issueNumberPatterns)
        for block in blocks {
            if publication.issueDate == nil, !isRunningText(block) { publication.issueDate = issueDate(in: block.text.scalars) }
            if publication.issueNumber == nil { publication.issueNumber = numbers.number(in: block.text.string.nfc) }
        }
        guard publication.title == nil else { return }
        if let title = titleWithNumber(blocks, numbers, bodySize) {
            publication.title = title
            return
        }
        let large = blocks.filter { block in
            block.fontSize >= bodySize * tuning.titleSize && DateReader.fullDate(in: block.text.scalars) == nil
                && numbers.number(in: block.text.string.nfc) == nil
                && !opensWithLabel(block) && block.text.count >= 2 && isOfWords(block.text)
        }
        guard let largest = large.map(\.fontSize).max(), let main = large.firstIndex(where: { $0.fontSize == largest }) else {
            if profile.isBriefing { readHeads(runningHeads, numbers, into: &publication) }
            return
        }
        // A title of several lines: neighbours of the largest one that are large themselves.
        var range = main..<(main + 1)
        while range.lowerBound > 0, belong(large[range.lowerBound - 1], large[range.lowerBound], largest) {
            range = (range.lowerBound - 1)..<range.upperBound
        }
        while range.upperBound < large.count, belong(large[range.upperBound - 1], large[range.upperBound], largest) {
            range = range.lowerBound..<(range.upperBound + 1)
        }
        let title = large[range]
        let joined = title.map { Self.inWholeWords($0.text).string.nfc }.joined(separator: " ")
        let key = TextKey(joined)
        // Running heads print the title in one line, with its own spaces.
        publication.title = runningHeads.map(\.nfc).first { TextKey($0) == key } ?? Self.plain(joined)
        let page = title.first?.places.first?.page
        let others = blocks.filter { block in
            block.places.first?.page == page && !title.contains { $0.places == block.places } && !block.text.isEmpty
                && DateReader.fullDate(in: block.text.scalars) == nil && numbers.number(in: block.text.string.nfc) == nil
        }
        let house = others.last { $0.fontSize >= bodySize * tuning.houseSize } ?? loneName(among: others)
        // What stands large on the first page of a document without a cover is a heading.
        if profile.isBriefing { publication.organization = publication.organization ?? house?.text.string.nfc }
    }

    /// Without a cover the running heads say what the publication is called, and which issue it is.
    private func readHeads(_ heads: [String], _ numbers: IssueNumber, into publication: inout Publication) {
        let sections = Set(profile.sections.flatMap { $0.titles.map { TextKey($0) } })
        for head in heads.lazy.map(\.nfc) {
            let scalars = head.unicodeScalars.map(\.value), number = numbers.number(in: head)
            publication.issueNumber = publication.issueNumber ?? number
            guard publication.title == nil, number == nil, DateReader.fullDate(in: scalars) == nil, WebAddress.range(in: scalars) == nil,
                scalars.count(where: Script.isSyllabic) >= tuning.shortestTitle, !sections.contains(TextKey(head))
            else { continue }
            publication.title = head
        }
    }

    /// The day in a line of the cover. On a first page that is no cover, a line with two days tells of a span or of changes,
    /// and one with a day behind `~` of a term.
    private func issueDate(in scalars: [UInt32]) -> String? {
        let dates = DateReader.fullDates(in: scalars)
        guard !profile.isBriefing, let first = dates.first else { return dates.first?.iso }
        let before = scalars[..<first.range.lowerBound].last { $0 != 0x20 }, after = scalars[first.range.upperBound...].first { $0 != 0x20 }
        let isTerm = [before, after].contains { $0.map(Self.spans.contains) ?? false }
        return dates.count == 1 && !isTerm ? first.iso : nil
    }

    private static let spans: Set<UInt32> = [0x7E, 0x223C, 0xFF5E, 0x301C]

    /// Whether a title's words are more than its figures: `-2.85% -3.57%` says how something goes.
    private func isOfWords(_ text: LaidText) -> Bool {
        text.scalars.count(where: { Script.isSyllabic($0) || Script.isLatin($0) || Script.isKana($0) })
            > text.scalars.count(where: Script.isDigit)
    }

    /// Whether the block is a sentence or more: the days in it are what the text tells of.
    private func isRunningText(_ block: TextBlock) -> Bool {
        block.lineCount > tuning.mostDateLines && block.text.count > tuning.longestDateLines
            || (block.text.trimmed.scalars.last.map { $0 == 0x3002 } ?? false)
    }

    private func belong(_ above: TextBlock, _ below: TextBlock, _ largest: Double) -> Bool {
        guard min(above.fontSize, below.fontSize) >= largest * tuning.sameTitle, let a = above.places.last, let b = below.places.first,
            a.page == b.page
        else { return false }
        return b.box.minY - a.box.maxY <= tuning.titleGap.points(at: max(above.fontSize, below.fontSize))
    }

    /// `주/간/동/향` → `주간동향`.
    private static func plain(_ text: String) -> String {
        let parts = text.split(separator: "/")
        return parts.count >= 3 && parts.allSatisfy { $0.count <= 2 } ? parts.joined() : text
    }
}
