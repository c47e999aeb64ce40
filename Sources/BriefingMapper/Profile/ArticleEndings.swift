import Layout

/// Counts what ends the articles of a briefing: lists of references, and source lines with their day.
///
/// A report has one list of references, and the sources of its tables and figures stand right under them.
struct ArticleEndings: Sendable {
    var kinds: LineKinds
    var places: PlaceMaker

    func count(in pieces: [Piece]) -> Int {
        var lists = 0, sources = 0, isUnderObject = false
        for piece in pieces {
            if piece.isObject {
                isUnderObject = true
                continue
            }
            guard let text = piece.texts.first else { continue }
            if kinds.isReferencesTitle(text) {
                lists += 1
            } else if !isUnderObject, piece.plainTexts.contains(where: isSource) {
                sources += 1
            }
            // Notes stand between a table and its source.
            if text.marker?.kind != .noteMark { isUnderObject = false }
        }
        return lists + sources
    }

    /// Whether a line names a source and its day, with its address behind it or not.
    func isSource(_ block: TextBlock) -> Bool {
        if let value = kinds.source(block) { return SourceLine(value, issueDate: nil, places).isDated }
        return SourceLine.standsInBrackets(block.text, places) || SourceLine.standsAtRight(block, places)
    }

    /// Whether the last two of an article's texts are a line that names a source and its day, and an address, wherever they stand.
    func endsWithSourceOverAddress(_ texts: [TextBlock]) -> Bool {
        guard texts.count > 1, let address = PrintedAddress.first(in: texts[texts.count - 1].text, places) else { return false }
        return address.range.count == texts[texts.count - 1].text.count && SourceLine.standsAlone(texts[texts.count - 2], places)
    }
}
