import BriefingModel
import Layout

/// An article's parts before ids and links are given.
struct DraftArticle: Sendable {
    var title: PrintedTitle?
    var number: String?
    var category: LaidText?
    var entry: ContentsPath?
    var lead: (text: LaidText, date: PrintedDate?)?
    var blocks: [DraftBlock] = []
    var references: [Reference] = []
    var source: Article.Source?
    /// Texts used for references and the source line.
    var usedTexts: [TextBlock] = []
    /// Labels that are printed but are no content: the references' title.
    var labels: [TextBlock] = []
    var unanswered: [NoteLinker.Unanswered] = []
}

/// Reads one article: lead, body, references, source.
struct ArticleReader: Sendable {
    var profile: Profile
    var kinds: LineKinds
    var bodySize: Double
    var issueDate: String?
    var places: PlaceMaker
    var leads: LeadReader
    var classes = LineClasses()
    var ladder = MarkerLadder()
    var columns = ColumnShift()
    var captionHabit = CaptionHabit()
    var noteLooks: [FootnoteReader.Look] = []

    func article(of part: DocumentParts.ArticlePart, isBrief: Bool, uids: inout UIDs) -> DraftArticle {
        var article = DraftArticle(title: part.title, number: part.number, category: part.category, entry: part.entry)
        // A box around a source line adds nothing to it.
        var pieces = part.pieces.flatMap { piece -> [Piece] in
            guard let frame = piece.frame, !piece.plainTexts.isEmpty, piece.plainTexts.count <= 4, kinds.source(piece.plainTexts[0]) != nil
            else { return [piece] }
            return frame.elements.map { Piece(element: $0, page: piece.page) }
        }
        pieces = LabelledNoteReader(kinds: kinds).withNotes(pieces)
        takeReferences(from: &pieces, into: &article)
        if !isBrief, !endsWithLoneSource(pieces) { takeMarkedSources(from: &pieces, into: &article) }
        takeSource(from: &pieces, isBrief: isBrief, into: &article)
        if article.source == nil, let origin = part.origin { article.source = source(origin) }
        if let lead = part.lead {
            article.lead = (lead.text, nil)
            article.usedTexts += lead.blocks
        } else {
            takeLead(from: &pieces, into: &article)
        }
        article.blocks = BodyReader(
            kinds: kinds, bodySize: bodySize, classes: classes.settled(in: pieces, columns: columns), ladder: ladder,
            columns: columns, captionHabit: captionHabit, noteLooks: noteLooks, headless: part.headless
        )
        .blocks(of: pieces, uids: &uids)
        article.unanswered = NoteLinker().link(&article.blocks)
        article.blocks = Endnotes.settled(BoxRemarks().settled(article.blocks))
        return article
    }

    // MARK: Lead

    private func takeLead(from pieces: inout [Piece], into article: inout DraftArticle) {
        guard article.title != nil, let (index, block, text, date) = leads.lead(in: pieces) else { return }
        article.lead = (text, date)
        article.usedTexts.append(block)
        pieces.remove(at: index)
    }

    // MARK: References

    private func takeReferences(from pieces: inout [Piece], into article: inout DraftArticle) {
        guard let start = pieces.firstIndex(where: { $0.openingText.map(kinds.isReferencesTitle) ?? false }) else {
            takeUntitledReferences(from: &pieces, into: &article)
            return
        }
        let end = notesStart(in: pieces, from: start, to: referencesEnd(in: pieces, from: start))
        let texts = pieces[start..<end].flatMap(\.texts)
        article.labels.append(texts[0])
        let entries = texts.dropFirst().filter { !kinds.isReferencesTitle($0) }
        article.labels += texts.dropFirst().filter(kinds.isReferencesTitle)
        article.references = ReferenceReader(issueDate: issueDate, places: places).references(of: Array(entries))
        article.usedTexts += entries
        pieces.removeSubrange(start..<end)
    }

    private func takeUntitledReferences(from pieces: inout [Piece], into article: inout DraftArticle) {
        guard profile.isBriefing, article.title != nil, let start = UntitledReferences(places: places).start(in: pieces) else { return }
        let entries = pieces[start...].flatMap(\.texts)
        // A brief's one line that names its source and the day is no reference.
        guard entries.count(where: { $0.marker != nil }) > 1 || !SourceLine.namesSourceAndDay(entries[0].text, places) else { return }
        article.references = ReferenceReader(issueDate: issueDate, places: places).references(of: entries)
        article.usedTexts += entries
        pieces.removeSubrange(start...)
    }

    /// Where the list of references ends: entries are set no larger than the running text, what comes after them may be a
    /// title that nobody names, or a line on a ground of its own.
    private func referencesEnd(in pieces: [Piece], from start: Int) -> Int {
        guard let first = pieces[start].texts.dropFirst().first ?? pieces[(start + 1)...].lazy.flatMap(\.texts).first else {
            return pieces.count
        }
        let largest = max(first.fontSize, bodySize) * Self.entrySize
        return pieces.indices.dropFirst(start + 2).first { i in
            if let text = pieces[i].text {
                return text.fontSize > largest && WebAddress.range(in: text.text.scalars) == nil || text.ground != first.ground
            }
            // No list of references holds a figure, or a table but one that is set as such.
            if case .table(let table) = pieces[i].element { return table.columnCount > Self.mostListColumns }
            if pieces[i].isFigure { return true }
            return pieces[i].frame.map { frame in
                frame.elements.contains(where: \.isObject) || frame.elements.flatMap(\.texts).contains { $0.fontSize > largest }
            } ?? false
        } ?? pieces.count
    }

    /// Where the notes start that stand under a list of references, at the foot of its page: counted otherwise than its entries, or
    /// again, with their marks in the text above.
    private func notesStart(in pieces: [Piece], from start: Int, to end: Int) -> Int {
        var end = end
        let least = max(start + 2, end - Self.mostNotes)
        while end > least, let note = pieces[end - 1].loneText, let marker = note.marker, case .number = marker.kind,
            WebAddress.range(in: note.text.scalars) == nil
        {
            let entries = pieces[(start + 1)..<(end - 1)].flatMap(\.texts).compactMap(\.marker)
            guard entries.first?.series != marker.series || entries.contains(where: { $0.text == marker.text }) else { break }
            let reader = NoteMarkReader(known: [marker.text])
            guard pieces[..<start].contains(where: { $0.texts.contains { !reader.marks(in: $0.text).isEmpty } }) else { break }
            end -= 1
        }
        return end
    }

    /// Notes at the foot of a page are no more.
    private static let mostNotes = 40

    /// A number and what it counts.
    private static let mostListColumns = 2

    /// References are set in the size of the running text or smaller; a title is larger by this.
    private static let entrySize = 1.12

    /// Whether one source line with its day ends a brief, whatever its mark, in a briefing whose sections nobody knows.
    private func endsWithLoneSource(_ pieces: [Piece]) -> Bool {
        guard profile.isBriefing, profile.sections.isEmpty else { return false }
        let sources = pieces.indices.filter { pieces[$0].text.flatMap(kinds.source) != nil }
        guard sources.count == 1, let value = pieces[sources[0]].text.flatMap(kinds.source),
            pieces[(sources[0] + 1)...].allSatisfy({ $0.text.map(isURLLine) ?? false })
        else { return false }
        let line = SourceLine(value, issueDate: issueDate, places)
        // A title stands behind a comma.
        return line.date != nil && !line.name.scalars.contains(0x2C)
    }

    /// `☞ 출처: …`: sources with a bullet of their own are references.
    private func takeMarkedSources(from pieces: inout [Piece], into article: inout DraftArticle) {
        var kept: [Piece] = []
        // The marked line that sources without a mark go on with: they hang under its words.
        var open: TextBlock?
        let reader = MarkedSourceReader(issueDate: issueDate, places: places)
        for piece in pieces {
            guard let block = piece.text else {
                open = nil
                kept.append(piece)
                continue
            }
            if let marker = block.marker, marker.kind == .bullet, let value = kinds.source(block) {
                article.references += reader.references(in: value, of: block, marker: marker.text)
                open = block
            } else if let first = open, block.marker == nil, reader.goesOn(block, under: first) {
                article.references += reader.references(in: block.text, of: block, marker: first.marker?.text)
            } else {
                open = nil
                kept.append(piece)
                continue
            }
            article.usedTexts.append(block)
        }
        pieces = kept
    }

    // MARK: Source

    /// `출처: 인민망 (02.28)` and the URL below it, at the article's end.
    private func takeSource(from pieces: inout [Piece], isBrief: Bool, into article: inout DraftArticle) {
        let labelled = pieces.lastIndex { $0.text.flatMap(kinds.source) != nil }
        guard let index = labelled ?? bareSource(in: pieces, isBrief: isBrief), let block = pieces[index].text else { return }
        let value = kinds.source(block) ?? block.text
        // Under a table or figure, and the notes, the caption and the unit to it, it is that one's source.
        let under =
            pieces[..<index].last { piece in
                piece.text.map { $0.marker?.kind != .noteMark && kinds.caption($0) == nil && kinds.unit($0) == nil } ?? true
            }?.isObject ?? false
        // `※ 출처: 인민망(02.28)` is a source where articles end with one.
        let isDated = profile.isBriefing && SourceLine(value, issueDate: issueDate, places).hasDay
        guard isBrief || !under && (block.marker?.kind != .noteMark || isDated) else { return }
        if isBrief, pieces[..<index].last?.isObject ?? false, block.marker?.kind == .noteMark { return }
        var below: [TextBlock] = []
        for piece in pieces[(index + 1)...] {
            guard let text = piece.loneText else { break }
            below.append(text)
        }
        let (whole, rest) = BrokenAddress.joined(value, below)
        let address = below.dropFirst(rest).first.map { BrokenAddress.joined($0.text, Array(below.dropFirst(rest + 1))) }
        let others = below.indices.dropFirst(rest).filter { $0 == rest || $0 > rest + (address?.count ?? 0) }
        guard below.count == pieces.count - index - 1, others.allSatisfy({ isURLLine(below[$0]) }) else { return }
        let line = SourceLine(whole, issueDate: issueDate, places)
        var source = Article.Source()
        if !line.name.isEmpty { source.name = line.name.string.nfc }
        (source.date, source.url) = (line.date, line.url)
        source.at = places.places(block.places)
        article.usedTexts.append(block)
        if source.url == nil, let address { source.url = PrintedAddress.first(in: address.text, places)?.url }
        for line in below {
            source.at = places.merged(source.at, places.places(line.places))
            article.usedTexts.append(line)
        }
        // The page may give it as a link only.
        source.url = source.url ?? places.link(over: block)
        article.source = source
        pieces.removeSubrange(index...)
    }

    /// The source in a title's brackets, with the address of the link over it.
    private func source(_ origin: LaidText) -> Article.Source {
        let line = SourceLine(origin, issueDate: issueDate, places)
        var source = Article.Source()
        source.name = line.name.string.nfc
        (source.date, source.url) = (line.date, line.url ?? places.link(over: origin))
        source.at = places.places(places.places(of: origin))
        return source
    }

    /// A source line without its word, the last but for the address: name and day in brackets, in a brief, over an address, or
    /// in small type; at the right in a brief or over an address; a brief's may have a sign of its own.
    private func bareSource(in pieces: [Piece], isBrief: Bool) -> Int? {
        guard let index = pieces.lastIndex(where: { !($0.text.map(isURLLine) ?? false) }), index > 0, let block = pieces[index].text else {
            return nil
        }
        let isOverAddress = index < pieces.count - 1
        let isAtRight = SourceLine.standsAtRight(block, places), isSmall = block.fontSize < bodySize * Self.sourceSize
        if isAtRight && (isBrief || isOverAddress) || (isBrief || isSmall) && isOverAddress && SourceLine.standsAlone(block, places) {
            let isOwn = block.marker.map { own in !pieces[..<index].contains { $0.texts.contains { $0.marker?.series == own.series } } }
            return isOwn ?? true ? index : nil
        }
        guard block.marker == nil, isBrief || isOverAddress || block.alignment == .end || isSmall else {
            return nil
        }
        return SourceLine.standsInBrackets(block.text, places) ? index : nil
    }

    /// A source is set smaller than the running text by this where nothing else tells.
    private static let sourceSize = 0.95

    private func isURLLine(_ block: TextBlock) -> Bool {
        guard let address = PrintedAddress.first(in: block.text, places) else { return false }
        return address.range.count >= block.text.count - 6
    }
}
