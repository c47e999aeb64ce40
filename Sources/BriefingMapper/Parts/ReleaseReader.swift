import Geometry
import Layout

/// Cuts a press release into its head, the headline with the lines under it, the text, and the attached pages.
///
/// The head of a Korean release: a band with the house and the document's name, a line that says when it may be
/// published, a headline in large type (in a frame or not), lines that sum it up. Marked ones (`-`) are the first items of
/// the text, whether one or several; plain ones, and such between dashes, are the lead. Attached pages open with a label.
struct ReleaseReader: Sendable {
    struct Tuning: Sendable {
        /// The document's name stands among the first pieces, and the headline among as many behind it.
        var headPieces = 8
        /// A headline is larger than the running text by this.
        var headlineSize = 1.15
        /// Lines of one headline agree in size within this.
        var sameSize: Points = Points(0.6)
        /// The house's name is no longer, in characters.
        var longestHouse = 20
        var mostLeadLines = 3
        /// A line without a mark under the headline sums it up when it is larger than the running text by this.
        var leadSize = 1.03
    }

    var tuning = Tuning()
    var profile: Profile
    var bodySize: Double
    var pages: [PageLayout] = []

    /// A text of the first page, with the piece that it stands in.
    private typealias Entry = (piece: Int, block: TextBlock)

    /// The parts; nothing when the first page has no such head.
    func parts(of pieces: [Piece]) -> DocumentParts? {
        guard let page = pieces.first?.page, let name = name(in: pieces, page: page) else { return nil }
        let entries: [Entry] = pieces.indices.prefix { pieces[$0].page == page && $0 <= name.piece + tuning.headPieces }
            .filter { if case .table = pieces[$0].element { false } else { true } }
            .flatMap { i in pieces[i].texts.filter { $0.text.hasKnownText }.map { (i, $0) } }
        guard let headline = headline(in: entries, behind: name) else { return nil }
        let lead = lead(in: entries, under: headline, pieces)
        // When it may be published is no fact of the model: those lines stay in the text.
        let head = entries[..<headline.lowerBound].filter { entry in
            !isTime(entry.block, entries) && (entry.piece == name.piece || isBeside(entry.block, name.block))
        }
        var parts = DocumentParts()
        parts.cover = head.map(\.block)
        let beside = parts.cover.filter { $0.places != name.block.places }
        parts.release = ReleaseHead(
            name: Self.plain(name.block.text.string.nfc), house: house(among: beside) ?? houseInText(pieces),
            date: entries[..<headline.lowerBound].lazy.compactMap { DateReader.fullDate(in: $0.block.text.scalars) }.first
                ?? timeInTables(pieces[..<entries[headline.lowerBound].piece]))

        let title = entries[headline].map(\.block), under = entries[lead].map(\.block)
        let taken = Set((parts.cover + title + under).flatMap(\.places))
        var article = DocumentParts.ArticlePart(title: PrintedTitle(text: PrintedTitle.joined(title.map(\.text)), blocks: title))
        let words = under.map { Self.withoutDashes($0.text) }
        if !under.isEmpty { article.lead = PrintedTitle(text: PrintedTitle.joined(words), blocks: under) }
        article.headless = points(in: entries, under: headline)
        let last = max(entries[headline.upperBound - 1].piece, head.map(\.piece).max() ?? 0)
        let body = pieces.indices.flatMap { i in
            i <= last || lead.contains { entries[$0].piece == i } ? rest(of: pieces[i], taken) : [pieces[i]]
        }
        var section = DocumentParts.SectionPart(kind: "body")
        section.articles = attachments.articles(article, of: body)
        parts.sections = [section]
        return parts
    }

    // MARK: Head

    private func name(in pieces: [Piece], page: Int) -> Entry? {
        let names = Set(profile.release.names.map { TextKey($0) })
        for i in pieces.indices.prefix(tuning.headPieces) where pieces[i].page == page {
            if let block = pieces[i].texts.first(where: { names.contains(TextKey($0.text)) }) { return (i, block) }
        }
        return nil
    }

    private func isBeside(_ block: TextBlock, _ other: TextBlock) -> Bool {
        guard let a = block.places.first, let b = other.places.first else { return false }
        return a.page == b.page && a.box.isBeside(b.box, sharing: 0.4)
    }

    /// A line that says when the release may be published, or what stands beside its label.
    private func isTime(_ block: TextBlock, _ entries: [Entry]) -> Bool {
        opensWithTime(block) || entries.contains { opensWithTime($0.block) && isBeside(block, $0.block) }
            || block.lineCount == 1 && block.fontSize < bodySize * tuning.headlineSize && DateReader.fullDate(in: block.text.scalars) != nil
    }

    /// The day in a table over the headline that says when the release may be published.
    private func timeInTables(_ pieces: ArraySlice<Piece>) -> String? {
        pieces.lazy.filter { if case .table = $0.element { true } else { false } }.map(\.texts)
            .filter { $0.contains(where: opensWithTime) }.joined().compactMap { DateReader.fullDate(in: $0.text.scalars) }.first
    }

    private func opensWithTime(_ block: TextBlock) -> Bool {
        let key = TextKey(block.text).scalars
        return block.lineCount <= 2 && profile.release.times.contains { key.starts(with: TextKey($0).scalars) }
    }

    /// The largest lines behind the name, before the first item that stands in no box.
    private func headline(in entries: [Entry], behind name: Entry) -> Range<Int>? {
        let able = entries.indices.filter { i in
            let entry = entries[i]
            return entry.piece > name.piece && entry.block.marker?.kind != .bullet && !isTime(entry.block, entries)
                && !isBeside(entry.block, name.block) && entry.block.fontSize >= bodySize * tuning.headlineSize
        }
        guard let size = able.map({ entries[$0].block.fontSize }).max() else { return nil }
        let isHeadline = { (i: Int) in able.contains(i) && size - entries[i].block.fontSize <= tuning.sameSize.value }
        guard let first = able.first(where: isHeadline) else { return nil }
        return first..<((first..<entries.count).first { !isHeadline($0) } ?? entries.count)
    }

    /// What sums the headline up under it: larger or bold lines without a mark.
    private func lead(in entries: [Entry], under headline: Range<Int>, _ pieces: [Piece]) -> Range<Int> {
        let start = headline.upperBound, home = entries[start - 1].piece, size = entries[start - 1].block.fontSize
        var end = start
        while end < entries.count, end - start < tuning.mostLeadLines {
            let (piece, block) = entries[end]
            guard piece == home || pieces[piece].frame == nil && piece == entries[end - 1].piece + 1, block.fontSize < size,
                !isTime(block, entries)
            else { break }
            guard block.marker == nil, piece == home || isLarge(block), block.lineCount <= 2, block.text.trimmed.scalars.last != 0x2E else {
                break
            }
            end += 1
        }
        return start..<end
    }

    /// A line without the dashes that it stands between, as subtitles do.
    private static func withoutDashes(_ text: LaidText) -> LaidText {
        guard MarkerReader.isBetweenDashes(text) else { return text }
        let trimmed = text.trimmed
        return trimmed[1..<(trimmed.count - 1)].trimmed
    }

    /// Where the marked lines stand that sum the headline up under it, in its box or in larger or bold type.
    private func points(in entries: [Entry], under headline: Range<Int>) -> Set<PagePlace> {
        let home = entries[headline.upperBound - 1]
        let found = entries[headline.upperBound...].prefix { piece, block in
            block.marker?.kind == .bullet && (piece == home.piece || isLarge(block)) && block.fontSize < home.block.fontSize
        }
        return Set(found.flatMap(\.block.places))
    }

    private func isLarge(_ block: TextBlock) -> Bool { block.isBold || block.fontSize > bodySize * tuning.leadSize }

    // MARK: House

    private func house(among texts: [TextBlock]) -> String? {
        texts.filter { $0.text.count <= tuning.longestHouse && !$0.text.scalars.contains(where: Script.isDigit) }
            .max { $0.fontSize < $1.fontSize }?.text.trimmed.string.nfc
    }

    /// `행정안전부` of `행정안전부(장관 …)는`: many houses print their name in the head as a picture only.
    private func houseInText(_ pieces: [Piece]) -> String? {
        let chiefs = profile.release.chiefs.map { Array($0.unicodeScalars.map(\.value)) }
        for block in pieces.prefix(tuning.headPieces * 2).flatMap(\.texts) {
            let scalars = block.text.scalars
            for open in scalars.indices where scalars[open] == 0x28 && open > 0 {
                guard chiefs.contains(where: { scalars[(open + 1)...].starts(with: $0) }) else { continue }
                let start = scalars[..<open].lastIndex { !Script.isHangul($0) }.map { $0 + 1 } ?? 0
                if open - start >= 2 { return block.text[start..<open].string.nfc }
            }
        }
        return nil
    }

    /// `보 도 자 료` → `보도자료`.
    private static func plain(_ text: String) -> String {
        let words = text.split(separator: " ")
        return words.count >= 3 && words.allSatisfy { $0.count == 1 } ? words.joined() : text
    }

    // MARK: Text and attached pages

    /// What is left of a piece of the head.
    private func rest(of piece: Piece, _ taken: Set<PagePlace>) -> [Piece] {
        let texts = piece.texts.filter { $0.text.hasKnownText }
        guard texts.contains(where: { block in block.places.contains(where: taken.contains) }) else { return [piece] }
        return texts.filter { block in !block.places.contains(where: taken.contains) }.map { Piece(element: .text($0), page: piece.page) }
    }

    private var attachments: AttachmentReader {
        AttachmentReader(words: profile.release.attachments, bodySize: bodySize, pages: pages)
    }
}

extension PrintedTitle {
    /// Lines of one title, a space between two.
    static func joined(_ texts: [LaidText]) -> LaidText {
        var joined = LaidText()
        for text in texts {
            if let last = joined.glyphs.last { joined.append(0x20, .supplied, .init(page: last.page, glyph: -1)) }
            joined.append(text.trimmed)
        }
        return joined
    }
}
