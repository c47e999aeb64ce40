import BriefingModel
import Layout

/// Finds an article's lead: the line under its title that sums it up.
///
/// The same mark heads parts of a body elsewhere (`■ What do the two systems protect?`). What a document does decides:
/// a date in brackets makes a lead; a mark that comes again in one article heads parts; a mark that leads carry in other
/// articles makes one here.
struct LeadReader: Sendable {
    struct Tuning: Sendable {
        /// A lead is larger than the running text by this, or bold, in italics or on a ground.
        var size = 1.04
        /// Sizes of one look agree within this.
        var sameSize = 0.06
        var mostLines = 5
        /// Without a date: a line so long says something, a shorter one than the other heads a part.
        var statement = 26
        var shortest = 18
        /// Articles in which a line without mark and date opens under the title show that leads are set so, when they are more
        /// than this share of all.
        var fewestAlike = 2
        var shareAlike = 0.5
        /// Lines of subtitles and authors over a lead, their characters, and their size against the running text.
        var mostSubtitles = 2
        var longestSubtitle = 120
        var subtitle = 0.97
    }

    /// How a line that may be a lead looks.
    private struct Look: Hashable {
        var series: String
        var size: Int
        /// In a box or on a ground: a line alone on one has no box.
        var isBold, isSetOff: Bool

        init(_ block: TextBlock, in pieces: [Piece]) {
            isSetOff = pieces.first?.frame != nil || block.ground != nil
            series = block.marker?.series ?? ""
            size = Int(block.fontSize.rounded())
            isBold = block.isBold
        }
    }

    var tuning = Tuning()
    private var leadMarkers: Set<String>
    private let kinds: LineKinds
    private var bodySize: Double
    private var issueDate: String?
    /// Whether the text is set in other letters than Latin ones.
    private let isSyllabic: Bool
    /// Looks that a dated line under a title has somewhere, and looks that several undated lines of one article have.
    private var dated: Set<Look> = []
    private var heading: [Look: Int] = [:]
    /// Articles that have one undated line of a look.
    private var lone: [Look: Int] = [:]
    /// Articles that have a title; of briefs, which many houses set without leads, and of a section that has none, those that may
    /// have one.
    private var titled = 0

    init(profile: Profile, kinds: LineKinds, bodySize: Double, issueDate: String?, sections: [DocumentParts.SectionPart]) {
        (leadMarkers, self.kinds, self.bodySize, self.issueDate) = (Set(profile.leadMarkers), kinds, bodySize, issueDate)
        isSyllabic = sections.contains { $0.articles.contains { $0.title?.text.scalars.contains(where: Script.isSyllabic) ?? false } }
        for section in sections {
            let articles = section.articles.lazy.filter { $0.title != nil }.map(\.pieces)
            let opened = articles.map { [self] pieces in Array(pieces.dropFirst(subtitles(in: pieces))) }
            let found = opened.compactMap { [self] pieces in candidate(in: pieces).map { (block: $0, pieces: pieces) } }
            titled += section.isBriefs || found.isEmpty ? found.count : articles.count
            for (block, pieces) in found { count(block, in: pieces) }
        }
    }

    /// Counts the look of a line that may be a lead.
    private mutating func count(_ block: TextBlock, in pieces: [Piece]) {
        let look = Look(block, in: pieces)
        if date(at: block.text) != nil {
            dated.insert(look)
        } else if recurs(block, in: pieces) {
            heading[look, default: 0] += 1
        } else {
            lone[look, default: 0] += 1
        }
    }

    /// The lead among the first pieces of a titled article, and where it stands among them.
    func lead(in pieces: [Piece]) -> (index: Int, block: TextBlock, text: LaidText, date: PrintedDate?)? {
        let index = subtitles(in: pieces)
        return lead(opening: Array(pieces.dropFirst(index))).map { (index, $0.block, $0.text, $0.date) }
    }

    private func lead(opening pieces: [Piece]) -> (block: TextBlock, text: LaidText, date: PrintedDate?)? {
        guard let block = candidate(in: pieces) else { return nil }
        if let (text, date) = date(at: block.text) { return (block, text, date) }
        let look = Look(block, in: pieces)
        guard !recurs(block, in: pieces) || headsNothing(block, in: pieces) || isOverShortHeads(block, look, in: pieces),
            block.text.trimmed.scalars.last != 0x3F,
            block.text.trimmed.scalars.last != 0xFF1F
        else {
            return nil
        }
        if dated.contains(look) { return (block, block.text, nil) }
        guard block.text.count >= tuning.shortest else { return nil }
        if block.marker == nil { return isUsual(look) ? (block, block.text, nil) : nil }
        return block.text.count >= tuning.statement || lone[look, default: 0] > heading[look, default: 0] ? (block, block.text, nil) : nil
    }

    /// Whether most articles have one line of this look, without a mark, under their titles, and none has more.
    private func isUsual(_ look: Look) -> Bool {
        let alike = lone[look, default: 0]
        return heading[look] == nil && alike >= tuning.fewestAlike && Double(alike) > tuning.shareAlike * Double(titled)
    }

    /// How many lines between the title and what stands out under it say the title once more, in another language, or who wrote:
    /// short, without a mark, and in smaller type, of Latin letters alone in a text of other ones, or at the right.
    private func subtitles(in pieces: [Piece]) -> Int {
        let lines = pieces.prefix(tuning.mostSubtitles + 1).prefix { piece in
            guard let block = piece.text, block.marker == nil, block.lineCount <= 2, block.text.count <= tuning.longestSubtitle,
                date(at: block.text) == nil
            else { return false }
            let isForeign = block.text.scalars.contains(where: Script.isLatin) && !block.text.scalars.contains(where: Script.isSyllabic)
            return isForeign && isSyllabic || block.fontSize < bodySize * tuning.subtitle && !block.isBold || block.alignment == .end
        }
        guard (1...tuning.mostSubtitles).contains(lines.count) else { return 0 }
        return candidate(in: Array(pieces.dropFirst(lines.count))) == nil ? 0 : lines.count
    }

    /// The first text under the title, when it may be a lead at all.
    private func candidate(in pieces: [Piece]) -> TextBlock? {
        guard !leadMarkers.isEmpty, let first = pieces.first, let block = first.loneText,
            block.lineCount <= tuning.mostLines, block.text.hasKnownText
        else { return nil }
        // On a card that holds the whole article, a ground sets nothing off.
        let isOnCard = block.ground != nil && pieces.dropFirst().allSatisfy { $0.loneText?.ground == block.ground }
        let isDated = date(at: block.text) != nil
        if let marker = block.marker {
            guard marker.kind == .bullet else { return nil }
            // A dated line need not look otherwise when its mark is one that leads carry and the items' is another.
            let next = pieces.dropFirst().first { $0.text?.marker != nil }?.text
            let isRanked = leadMarkers.contains(marker.text) && next.map { $0.marker?.series != marker.series } ?? true
            return standsOut(block, isOnCard) || first.frame != nil || isDated && isRanked ? block : nil
        }
        return first.frame != nil || standsOut(block, isOnCard) ? block : nil
    }

    private func standsOut(_ block: TextBlock, _ isOnCard: Bool = false) -> Bool {
        block.isBold || block.fontSize > bodySize * tuning.size || block.ground != nil && !isOnCard || isSlanted(block.text)
    }

    /// Whether all of a text is in italics.
    private func isSlanted(_ text: LaidText) -> Bool {
        text.scalars.indices.allSatisfy { LaidText.isSpace(text.scalars[$0]) || text.looks[$0].contains(.italic) }
    }

    /// Whether other lines of the article look the same.
    private func recurs(_ block: TextBlock, in pieces: [Piece]) -> Bool {
        !recurring(block, in: pieces).isEmpty
    }

    /// Those lines; what stands in another place of the column or right above a table or figure, or counts them, is a caption, and
    /// what counts parts is none of them.
    private func recurring(_ block: TextBlock, in pieces: [Piece]) -> [TextBlock] {
        let isFramed = pieces.first?.frame != nil, isSetOff = isFramed || block.ground != nil
        return pieces.indices.dropFirst().compactMap { i in
            let piece = pieces[i]
            guard let other = piece.loneText, date(at: other.text) == nil, other.alignment == block.alignment,
                !(other.marker == nil && (i + 1 < pieces.count && pieces[i + 1].isObject || kinds.named(other.text) != nil)),
                (piece.frame != nil || other.ground != nil) == isSetOff,
                block.marker != nil || PartNumber(other.text) == nil,
                other.marker?.series == block.marker?.series,
                abs(other.fontSize - block.fontSize) < tuning.sameSize * block.fontSize,
                standsOut(other) || isFramed && piece.frame != nil, other.isBold == block.isBold
            else { return nil }
            return other
        }
    }

    /// Whether a statement opens the article as one line of its look opens others, while the lines that look the same below it
    /// are short: those head parts.
    private func isOverShortHeads(_ block: TextBlock, _ look: Look, in pieces: [Piece]) -> Bool {
        block.marker != nil && block.text.count >= tuning.statement && lone[look, default: 0] >= tuning.fewestAlike
            && lone[look, default: 0] > heading[look, default: 0]
            && recurring(block, in: pieces).allSatisfy { $0.text.count < tuning.shortest }
    }

    /// Whether the line looks as headings do and heads nothing: the next one follows at once, and that one and all others have
    /// something under them.
    private func headsNothing(_ block: TextBlock, in pieces: [Piece]) -> Bool {
        guard block.marker != nil, block.text.count >= tuning.statement, pieces.count > 1 else { return false }
        let isAlike = { (i: Int) in
            pieces.indices.contains(i) && (pieces[i].text.map { Look($0, in: [pieces[i]]) == Look(block, in: pieces) } ?? false)
        }
        let alike = pieces.indices.dropFirst().filter(isAlike)
        return alike.first == 1 && alike.allSatisfy { $0 + 1 < pieces.count && !isAlike($0 + 1) }
    }

    /// The date in the brackets that end the text, and the text without them.
    private func date(at text: LaidText) -> (text: LaidText, date: PrintedDate)? {
        guard let range = Brackets.trailingRound(text) ?? Brackets.trailingSquare(text), range.lowerBound > 0 else { return nil }
        let inside = text[(range.lowerBound + 1)..<(range.upperBound - 1)].trimmed
        guard let printed = DateReader.printed(inside.scalars, issueDate: issueDate) else { return nil }
        return (text[0..<range.lowerBound].trimmed, printed)
    }
}
