/// What the producer typed at a line's end, or did not.
extension LineJoiner {
    /// A space glyph is a space; only the scheme of a web address goes on whatever was set behind it.
    func typedSpace(_ end: LineEnd) -> LineJoin? {
        guard end.endsWithSpace else { return nil }
        let isScheme =
            end.before.suffix(LineSigns.schemeEnd.count).elementsEqual(LineSigns.schemeEnd)
            && end.after.first.map(WebAddress.isURLScalar) ?? false
        return LineJoin(isSpace: !isScheme, reason: isScheme ? .url : .spaceGlyph)
    }

    /// Without text on one of the two lines there is nothing to part.
    func nothingToPart(_ end: LineEnd) -> LineJoin? { end.isBare ? LineJoin(isSpace: false, reason: .punctuation) : nil }

    /// A web address goes on in the line below. It has ended where that starts with a word of its own: letters followed by a
    /// space and more prose are not a path.
    func webAddress(_ end: LineEnd) -> LineJoin? {
        let token = end.before.lastWord
        guard WebAddress.isHead(token) || token.count >= Self.shortAddress && WebAddress.start(in: token) != nil,
            WebAddress.isURLScalar(end.first), end.after.prefix(while: { $0 != 0x20 }).allSatisfy(WebAddress.isURLScalar)
        else { return nil }
        return LineJoin(isSpace: false, reason: .url)
    }

    /// Characters that an address has at least.
    private static let shortAddress = 8

    /// A hyphen is no part of its word where the document has that whole elsewhere, or parts its words by habit; nor is one that
    /// its typesetter alone sets.
    func droppedHyphen(_ end: LineEnd) -> LineJoin? {
        guard let letter = hyphenated(end), Script.isLatin(letter) else { return nil }
        let reason = boundary(end.before, end.after).reason
        let isByHabit =
            (hyphenatesWords || setsHyphens && end.last == LineSigns.setHyphen) && reason == .statistics
            && !Script.isCapitalLatin(end.first)
        return reason == .lexicon || isByHabit ? LineJoin(isSpace: false, reason: .droppedHyphen) : nil
    }

    /// What any other hyphen parts goes on behind it.
    func keptHyphen(_ end: LineEnd) -> LineJoin? { hyphenated(end) == nil ? nil : LineJoin(isSpace: false, reason: .hyphen) }

    /// The letter or digit before a hyphen that a letter follows.
    private func hyphenated(_ end: LineEnd) -> UInt32? {
        guard LineSigns.hyphens.contains(end.last), Script.isLatin(end.first), let letter = end.before.dropLast().last,
            Script.isLatin(letter) || Script.isDigit(letter)
        else { return nil }
        return letter
    }

    /// Whether a word ends here: spelling says so of one of several syllables, since no producer's lost space makes one of two; or
    /// the words do, of letters or in a text that breaks hardly any of them.
    private func endsWord(_ end: LineEnd) -> Bool {
        if end.meetsInLetters { return boundary(end.before, end.after).isSpace }
        guard Script.isHangul(end.last), Script.isHangul(end.first) || Script.isDigit(end.first) else { return false }
        let (isSpace, reason) = boundary(end.before, end.after)
        return isSpace && (areBareEndsOfWords || reason == .spelling && end.before.lastWord.count >= Self.severalSyllables)
    }

    private static let severalSyllables = 3

    /// Whether a year without its century opens the line below a syllable: `’21년` is a word of its own, after whatever was left out.
    private static func opensWithYear(_ end: LineEnd) -> Bool {
        guard Script.isHangul(end.last), apostrophes.contains(end.first) else { return false }
        return end.after.dropFirst().prefix(while: Script.isDigit).count == 2
    }

    /// Whether one word of syllables is a line of a cell or a box, and ends there by the words: authors break such labels with their
    /// own hands (`평가` and `부문`), and no space is typed where they do. A line that is full may as well have broken a name that
    /// the document has nowhere else.
    private func isBrokenLabel(_ end: LineEnd) -> Bool {
        guard end.isInBox, end.isOneWord, end.meetsInSyllables,
            end.before.lastWord.allSatisfy({ Script.isSyllabic($0) || Script.isDigit($0) })
        else { return false }
        let (isSpace, reason) = boundary(end.before, end.after)
        return isSpace && (reason != .statistics || !end.fillsAlone)
    }

    /// Behind a conjunction no word goes on, whoever keeps or drops spaces.
    func conjunction(_ end: LineEnd) -> LineJoin? {
        guard Script.isHangul(end.last), end.before.dropLast().last.map(LaidText.isSpace) ?? true,
            boundary(end.before, end.after).reason == .conjunction
        else { return nil }
        return LineJoin(isSpace: true, reason: .conjunction)
    }

    /// Where the producer keeps the spaces at line ends, none means that the word goes on. A sentence or clause that ends tells
    /// nothing, and neither does a full line where such spaces are kept inside the column only, or at the end of a word: a space
    /// that would have stood wholly outside is left out at times. Nor does a label that its author broke between two words.
    func missingSpace(_ end: LineEnd) -> LineJoin? {
        guard keepsSpaces, end.setsSpaces, !end.endsSentence, !end.endsClause, !(end.isFull && (dropsHangingSpaces || endsWord(end))),
            !isBrokenLabel(end), !Self.opensWithYear(end)
        else { return nil }
        return LineJoin(isSpace: false, reason: .noSpaceGlyph, habit: spaceShare)
    }
}
