import Geometry
import Layout

/// Finds what could be a title among pieces: a short text of its own, alone, in a box or band, with a badge or a tag beside it.
struct TitleReader: Sendable {
    struct Tuning: Sendable {
        /// More than this many lines is no title, unless its column is so narrow that it has no more characters.
        /// Guard: `TitleReaderTests.aTitleInAVeryNarrowColumnHasFiveLines`.
        var mostLines = 4, longestNarrow = 36
        /// Pieces that are looked at behind a title's first: no title has more lines, badges and tags.
        var mostPieces = 24
        /// A tag has no more characters.
        var longestTag = 12
        /// Two texts are on one band when this share of the lower one's height lies beside the other.
        var sameBand = 0.4
        /// A tag above a title stands no further from it.
        var tagGap: Em = 1.2.em
        /// A badge above a title stands no further from it.
        var badgeGap: Em = 1.8.em
        /// And is set at least this large, against it.
        var badgeSize = 0.7
        /// A title's words are no smaller than this, against its number, when they are of one size.
        var sameSize = 0.8
        /// A tag is set at most this large, against its title.
        var tagSize = 0.93
        /// Lines of one title are no further apart.
        var lineGap: Em = 0.75.em
        /// A second line may start so far right of the first (behind its badge).
        var hang: Em = 3.em
        /// And so far left of it: of a tag's words, which its ground pads.
        var padding: Em = 0.6.em
        /// The same of two lines with one centre: titles are set with the text's line height, which reaches twice the type's size.
        var centredGap: Em = 1.1.em
        /// How far small type at a title's end hangs below its line.
        var lower: Em = 0.35.em
        /// Centres of two centred lines agree within this.
        var centre: Em = 1.em
    }

    var tuning = Tuning()
    var places: PlaceMaker
    var kinds: LineKinds

    /// All candidates, in order; where two share a piece, the one with more pieces, or the larger one: a number stands beside its
    /// title and beside the tag over that.
    func candidates(in pieces: [Piece]) -> [TitleCandidate] {
        var candidates: [TitleCandidate] = []
        for i in pieces.indices {
            guard let candidate = candidate(at: i, in: pieces) else { continue }
            if let last = candidates.last, last.pieces.overlaps(candidate.pieces) {
                if (candidate.pieces.count, candidate.block.fontSize) > (last.pieces.count, last.block.fontSize) {
                    candidates[candidates.count - 1] = candidate
                }
                continue
            }
            candidates.append(candidate)
        }
        return TagHabit(reader: self).tagged(candidates, in: pieces)
    }

    /// The candidate at `index`, with the pieces beside it that are its badge and tag.
    func candidate(at index: Int, in pieces: [Piece]) -> TitleCandidate? {
        let piece = pieces[index]
        let texts = piece.onlyTexts.filter { $0.text.hasKnownText }
        let isFramed = piece.frame != nil
        // Its lines may be texts of their own where a badge and a tag stand between them.
        guard !texts.isEmpty, texts.count <= tuning.mostLines + 2 else { return nil }
        if texts.count > 1 { return candidate(in: texts, index..<(index + 1), isFramed: isFramed).map(withOrigin) }
        let title = texts[0]
        guard isTitleLike(title), !Self.isBadge(title) else { return nil }
        // A line that goes on above is no title's first.
        if index > 0, !isFramed, let above = pieces[index - 1].text, continues(above, title) || hangs(title, under: above) { return nil }
        var parts = [title]
        var range = index..<(index + 1), all = title
        if !isFramed {
            let between = textsBetweenLines(behind: index, pieces)
            parts += between
            range = index..<(index + 1 + between.count)
            all = whole(title, with: between)
        }
        func lead(with part: TextBlock) {
            parts.insert(part, at: 0)
            range = (range.lowerBound - 1)..<range.upperBound
        }
        while range.lowerBound > 0, range.count < tuning.mostPieces, let beside = besides(pieces, range.lowerBound - 1, all) {
            lead(with: beside)
        }
        while range.upperBound < pieces.count, range.count < tuning.mostPieces, let beside = besides(pieces, range.upperBound, all) {
            parts.append(beside)
            range = range.lowerBound..<(range.upperBound + 1)
        }
        // A tag may stand between the badge and its title.
        if !parts.contains(where: Self.isBadge), range.lowerBound > 0, let above = badgeAbove(pieces, range.lowerBound - 1, title) {
            lead(with: above)
            // The tag may stand beside the badge, however far that is above the title.
            if range.lowerBound > 0, let tag = pieces[range.lowerBound - 1].loneText, isTag(tag, of: title), isBeside(tag, above.places) {
                lead(with: tag)
            }
        }
        // The badge may stand in the middle of the tag and a title of one line.
        if range.lowerBound > 1, !parts.contains(where: Self.isBadge),
            let badge = pieces[range.lowerBound - 1].loneText, Self.isBadge(badge),
            let tag = tagAbove(pieces, range.lowerBound - 2, title), isBeside(badge, whole(tag, over: title))
        {
            lead(with: badge)
            lead(with: tag)
        }
        if range.lowerBound > 0, let above = tagAbove(pieces, range.lowerBound - 1, title) {
            lead(with: above)
            if range.lowerBound > 0, let badge = pieces[range.lowerBound - 1].loneText, Self.isBadge(badge),
                !parts.contains(where: Self.isBadge), isBeside(badge, above.places)
            {
                lead(with: badge)
            }
        }
        guard var candidate = candidate(in: parts, range, isFramed: isFramed) else { return nil }
        while !isFramed, candidate.pieces.upperBound < pieces.count, candidate.pieces.count < tuning.mostPieces,
            let below = pieces[candidate.pieces.upperBound].text,
            let last = candidate.blocks.last(where: { isAlike($0, candidate.block) }),
            continues(last, below, from: candidate.blocks.map(\.left).min() ?? last.left)
                || closes(candidate.text, below, under: last) || isOrigin(below, under: last)
        {
            candidate.text = candidate.text.followed(by: below.text)
            candidate.whole = candidate.whole.followed(by: below.text)
            candidate.blocks.append(below)
            candidate.pieces = candidate.pieces.lowerBound..<(candidate.pieces.upperBound + 1)
        }
        return SentenceEnd.stands(in: candidate.text) ? nil : withOrigin(candidate)
    }

    /// A badge or tag in a piece of its own on the title's height.
    private func besides(_ pieces: [Piece], _ index: Int, _ title: TextBlock) -> TextBlock? {
        let piece = pieces[index]
        guard let text = piece.loneText,
            isBeside(text, title.places, isOneLine: title.lineCount == 1)
                || Self.isBadge(text) && isBeside(text, firstLineBehindBadge(of: title))
                || isInFirstLine(text, of: title)
        else { return nil }
        let isOrigin = text.left > title.left && TitleOrigin.isAll(text.text, places)
        return Self.isBadge(text) || isOrigin || isTag(text, of: title) ? text : nil
    }

    /// Where a tag and its title stand together.
    private func whole(_ tag: TextBlock, over title: TextBlock) -> [PagePlace] {
        var places = tag.places
        if let first = title.places.first { places.add(first) }
        return places
    }

    /// Whether a text stands on the title's height: left or right of it, or, when the title is one line, in a gap of it
    /// (`1 [tag] title`).
    func isBeside(_ text: TextBlock, _ title: [PagePlace], isOneLine: Bool = false) -> Bool {
        guard let a = text.places.first, let b = title.first, a.page == b.page else { return false }
        let isApart = a.box.overlapX(b.box) <= 1 || isOneLine && a.box.minX > b.box.minX && a.box.maxX < b.box.maxX
        return isApart && a.box.isBeside(b.box, sharing: tuning.sameBand)
    }

    /// Where the first of a title's lines stands.
    private func firstLine(of title: TextBlock) -> PagePlace? {
        guard title.lineCount > 1, var place = title.places.first else { return nil }
        place.box.maxY = place.box.minY + place.box.height / Double(title.lineCount)
        return place
    }

    /// Where a title's first line stands that starts behind its badge, while the second starts under it.
    private func firstLineBehindBadge(of title: TextBlock) -> [PagePlace] {
        guard var line = firstLine(of: title), title.left > line.box.minX, title.left < line.box.maxX else { return [] }
        line.box.minX = title.left
        return [line]
    }

    /// Whether a text stands in a gap of the first of a title's lines: `① [tag] title` that wraps.
    private func isInFirstLine(_ text: TextBlock, of title: TextBlock) -> Bool {
        firstLine(of: title).map { isBeside(text, [$0], isOneLine: true) } ?? false
    }

    func isTag(_ text: TextBlock, of title: TextBlock) -> Bool {
        text.lineCount == 1 && text.text.count <= tuning.longestTag && (text.marker == nil || isCounted(text, beside: title))
            && text.text.count < title.text.count
            && (text.fontSize <= title.fontSize * tuning.tagSize || text.ground != title.ground || Brackets.inside(text.text) != nil
                || isNumberWithTag(text, of: title))
    }

    /// Whether a title's number stands in one text with its tag, which is set smaller than the title: `01 양자`.
    private func isNumberWithTag(_ text: TextBlock, of title: TextBlock) -> Bool {
        guard let (_, words) = ContentsRowReader.numberApart(text.text) else { return false }
        let tag = height(of: words)
        return tag > 0 && tag <= tuning.tagSize * height(of: title.text)
    }

    /// Whether a title's number stands in one text with its tag: `② 소재`.
    private func isCounted(_ tag: TextBlock, beside title: TextBlock) -> Bool {
        guard title.marker == nil, case .number? = tag.marker?.kind else { return false }
        return tag.ground != nil
    }

    /// A tag in a line of its own above the title: on a ground of its own, or in brackets.
    private func tagAbove(_ pieces: [Piece], _ index: Int, _ title: TextBlock) -> TextBlock? {
        let piece = pieces[index]
        guard let text = piece.loneText, isTag(text, of: title),
            text.fontSize <= title.fontSize * tuning.tagSize,
            let a = text.places.first, let b = title.places.first, a.page == b.page,
            piece.frame != nil || text.ground != nil || Brackets.inside(text.text) != nil
        else { return nil }
        let gap = b.box.minY - a.box.maxY
        return gap > -1 && gap <= tuning.tagGap.points(at: title.fontSize) ? text : nil
    }

    /// A badge over the title, bold or in a box of its own.
    private func badgeAbove(_ pieces: [Piece], _ index: Int, _ title: TextBlock) -> TextBlock? {
        let piece = pieces[index]
        guard title.marker == nil, let text = piece.loneText, Self.isBadge(text),
            piece.frame != nil || text.ground != nil || text.isBold, text.fontSize >= title.fontSize * tuning.badgeSize,
            let a = text.places.first, let b = title.places.first, a.page == b.page
        else { return nil }
        let gap = b.box.minY - a.box.maxY
        return gap > -1 && gap <= tuning.badgeGap.points(at: title.fontSize) ? text : nil
    }

    /// Several texts on one band: the largest is the title (its lines, where a badge or tag stands between them), the
    /// others must be its badge and tag.
    private func candidate(in texts: [TextBlock], _ pieces: Range<Int>, isFramed: Bool) -> TitleCandidate? {
        let named = texts.filter { text in
            !Self.isBadge(text) && !texts.contains { !Self.isBadge($0) && $0.places != text.places && isNumberWithTag(text, of: $0) }
        }
        guard let largest = named.max(by: { ($0.fontSize, $0.text.count) < ($1.fontSize, $1.text.count) }),
            isTitleLike(largest)
        else { return nil }
        let lines = lines(of: largest, among: texts)
        let title = lines[0]
        let whole = lines.dropFirst().reduce(title.text) { $0.followed(by: $1.text) }
        let places = lines.flatMap(\.places).reduce(into: [PagePlace]()) { $0.add($1) }
        var candidate = TitleCandidate(
            title: texts.firstIndex(of: title) ?? 0, text: whole, whole: whole, style: TitleStyle(title, isFramed: isFramed),
            pieces: pieces, blocks: texts)
        for text in texts where !lines.contains(where: { $0.places == text.places }) {
            if Self.isBadge(text), candidate.number == nil {
                candidate.number = ContentsRowReader.loneNumber(text.text)
            } else if TitleOrigin.isAll(text.text, self.places) || lines.last.map({ closes(candidate.text, text, under: $0) }) ?? false {
                candidate.text = candidate.text.followed(by: text.text)
                candidate.whole = candidate.whole.followed(by: text.text)
            } else if candidate.tag == nil, isTag(text, of: largest),
                isBeside(text, places, isOneLine: whole.count == largest.text.count && largest.lineCount == 1)
                    || lines.count > 1 && lines.contains(where: { isBeside(text, $0.places) }) || isInFirstLine(text, of: largest)
                    || text.places[0].box.maxY <= places[0].box.minY + 2
            {
                candidate.tag = Brackets.inside(text.text, roundToo: true) ?? text.text
                candidate.number = candidate.number ?? text.marker.flatMap(ContentsRowReader.plainNumber)
            } else {
                return nil
            }
        }
        candidate = withTagApart(numbered(withNumberOfTag(candidate)))
        // `가. 제품명 : 용접재료` names a value.
        return candidate.tag?.trimmed.scalars.last.map(Script.isColon) ?? false ? nil : candidate
    }

    func isTitleLike(_ block: TextBlock) -> Bool {
        guard isShort(block.lineCount, block.text.count), Self.isBadge(block) || holdsWord(block.text), !SentenceEnd.stands(in: block.text),
            !kinds.isReferencesTitle(block),
            kinds.source(block) == nil, kinds.unit(block) == nil, !MarkerReader.isBetweenDashes(block.text), !kinds.isNumbered(block.text),
            !kinds.isNumberedInBrackets(block.text)
        else { return false }
        guard let marker = block.marker else { return true }
        if case .number = marker.kind { return true }
        return marker.readableText == nil
    }

    /// A telephone number is no title, however large.
    private func holdsWord(_ text: LaidText) -> Bool {
        text.scalars.contains { Script.isSyllabic($0) || Script.isLatin($0) || Script.isKana($0) || (0x3131...0x318E).contains($0) }
    }

    /// One to three figures, or a number sign, alone: `01`, `3`, `①`, `Ⅱ`.
    static func isBadge(_ block: TextBlock) -> Bool { block.marker == nil && ContentsRowReader.loneNumber(block.text) != nil }
}
