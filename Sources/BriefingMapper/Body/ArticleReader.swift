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
    var columns = ColumnShift()

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
        if !isBrief { takeMarkedSources(from: &pieces, into: &article) }
        takeSource(from: &pieces, isBrief: isBrief, into: &article)
        if let lead = part.lead {
            article.lead = (lead.text, nil)
            article.usedTexts += lead.blocks
        } else {
            takeLead(from: &pieces, into: &article)
        }
        article.blocks = BodyReader(
            kinds: kinds, bodySize: bodySize, classes: classes.settled(in: pieces, columns: columns), columns: columns
        )
        .blocks(of: pieces, uids: &uids)
        article.unanswered = NoteLinker().link(&article.blocks)
        article.blocks = BoxRemarks().settled(article.blocks)
        return article
    }

    // MARK: Lead

    private func takeLead(from pieces: inout [Piece], into article: inout DraftArticle) {
        guard article.title != nil, let (block, text, date) = leads.lead(in: pieces) else { return }
        article.lead = (text, date)
        article.usedTexts.append(block)
        pieces.removeFirst()
    }

    // MARK: References

    private func takeReferences(from pieces: inout [Piece], into article: inout DraftArticle) {
        guard let start = pieces.firstIndex(where: { $0.texts.first.map(kinds.isReferencesTitle) ?? false }) else { return }
        let end = referencesEnd(in: pieces, from: start)
        let texts = pieces[start..<end].flatMap(\.texts)
        article.labels.append(texts[0])
        let entries = texts.dropFirst().filter { !kinds.isReferencesTitle($0) }
        article.labels += texts.dropFirst().filter(kinds.isReferencesTitle)
        article.references = ReferenceReader(issueDate: issueDate, places: places).references(of: Array(entries))
        article.usedTexts += entries
        pieces.removeSubrange(start..<end)
    }

    /// Where the list of references ends: entries are set no larger than the running text, what comes after them may be a
    /// title that nobody names, or a line on a ground of its own.
    private func referencesEnd(in pieces: [Piece], from start: Int) -> Int {
        guard let first = pieces[start].texts.dropFirst().first ?? pieces[(start + 1)...].lazy.flatMap(\.texts).first else {
            return pieces.count
        }
        let largest = max(first.fontSize, bodySize) * Self.entrySize
        return pieces.indices.dropFirst(start + 2).first { i in
            pieces[i].text.map {
                $0.fontSize > largest && WebAddress.range(in: $0.text.scalars) == nil || $0.ground != first.ground
            }
                ?? false
                || pieces[i].frame.map { $0.elements.flatMap(\.texts).contains { $0.fontSize > largest } } ?? false
        } ?? pieces.count
    }

    /// References are set in the size of the running text or smaller; a title is larger by this.
    private static let entrySize = 1.12

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
        guard let index = pieces.lastIndex(where: { $0.text.flatMap(kinds.source) != nil }), let block = pieces[index].text,
            let value = kinds.source(block)
        else { return }
        // Under a table or figure, and the notes and the caption to it, it is that one's source.
        let under =
            pieces[..<index].last { piece in
                piece.text.map { $0.marker?.kind != .noteMark && kinds.caption($0) == nil } ?? true
            }?.isObject ?? false
        guard isBrief || !under && block.marker?.kind != .noteMark else { return }
        if isBrief, pieces[..<index].last?.isObject ?? false, block.marker?.kind == .noteMark { return }
        let below = pieces[(index + 1)...].prefix { $0.onlyTexts.count == 1 }.map { $0.onlyTexts[0] }
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

    private func isURLLine(_ block: TextBlock) -> Bool {
        guard let address = PrintedAddress.first(in: block.text, places) else { return false }
        return address.range.count >= block.text.count - 6
    }
}
