/// What the words on both sides of a line's end tell, and how the text wraps.
extension LineJoiner {
    /// In a text of letters alone none of its words is broken at a line's end, and a price opens one. A Korean text may break its
    /// foreign words anywhere, and a cell the one that it is too narrow for.
    func lineOfLetters(_ end: LineEnd) -> LineJoin? {
        guard end.meetsInLetters || Script.isLatin(end.last) && LineSigns.prices.contains(end.first),
            end.before.count(where: LaidText.isSpace) >= Self.severalSpaces,
            !end.before.contains(where: Script.isSyllabic)
        else { return nil }
        return LineJoin(isSpace: true, reason: .wholeWord)
    }

    private static let severalSpaces = 3

    /// A capital opens a word in a text of letters alone, behind a small one or the sign for and: `Policy`, `Updates`. Where
    /// syllables stand beside them, words of letters may be broken anywhere; and so may a name that its cell is too narrow for.
    func capitalBelow(_ end: LineEnd) -> LineJoin? {
        guard !end.fillsAlone, Script.isLatin(end.first), !Script.isSmallLatin(end.first),
            Script.isSmallLatin(end.last) || end.last == LineSigns.ampersand, end.isWithoutSyllables
        else { return nil }
        return LineJoin(isSpace: true, reason: .wholeWord)
    }

    /// A cell's or a box's two syllables below each other are one word, as they are beside each other, spread: `번 호`.
    func spreadLabel(_ end: LineEnd) -> LineJoin? {
        guard end.isInBox, end.before.count == 1, end.after.count == 1, Script.isHangul(end.last), Script.isHangul(end.first) else {
            return nil
        }
        return LineJoin(isSpace: false, reason: .brokenWord)
    }

    /// A word of letters goes on that its column was too narrow for: small letters below, and words of the document neither above
    /// nor below.
    func wordTooWide(_ end: LineEnd) -> LineJoin? {
        guard end.fillsAlone, Script.isLatin(end.last), Script.isSmallLatin(end.first), !boundary(end.before, end.after).isSpace
        else { return nil }
        return LineJoin(isSpace: false, reason: .brokenWord)
    }

    /// A word of letters beside syllables goes on that the document has whole elsewhere: some producers break lines of Korean text
    /// inside foreign words, too.
    func brokenForeignWord(_ end: LineEnd) -> LineJoin? {
        guard end.meetsInLetters else { return nil }
        let (isSpace, reason) = boundary(end.before, end.after)
        return !isSpace && reason == .lexicon ? LineJoin(isSpace: false, reason: .brokenWord) : nil
    }

    /// A text that wraps between words only has a space here, but before a suffix, or before a bracket, where a line may break
    /// although no space stands there; and a cell that is too narrow for a word breaks it all the same.
    func wrapAtWords(_ end: LineEnd) -> LineJoin? {
        guard wrapsAtWords || keepsWords && end.meetsInSyllables && !end.isInBox, !isSuffix(end), !LineSigns.opening.contains(end.first)
        else { return nil }
        if end.fillsAlone, let join = endOfWord(end) { return join }
        return LineJoin(isSpace: true, reason: .wrapsAtWords, habit: roomShare)
    }

    /// Whether syllables follow that belong to a figure, a letter or a sign (`42`+`건`, `3.3%`+`로`), or a particle that belongs to
    /// a bracket: lines break there even where words are kept whole.
    private func isSuffix(_ end: LineEnd) -> Bool {
        Script.isHangul(end.first)
            && (Script.isDigit(end.last) || Script.isLatin(end.last) || LineSigns.units.contains(end.last) || isParticleBehindBracket(end)
                || isLoneParticle(end))
    }

    /// Whether a particle of one syllable opens the line below, behind a word that it belongs to: `인력` and `을`.
    private func isLoneParticle(_ end: LineEnd) -> Bool {
        guard Script.isHangul(end.last), end.after.prefix(while: { !LaidText.isSpace($0) }).count == 1 else { return false }
        let (isSpace, reason) = boundary(end.before, end.after)
        return !isSpace && reason == .spelling
    }

    /// Whether a particle follows a bracket or a quotation: `「…에 관한 법률」` and `에 따라`. Lines break there, and no space does.
    private func isParticleBehindBracket(_ end: LineEnd) -> Bool {
        guard LineSigns.closingBrackets.contains(end.last) || LineSigns.closingQuotes.contains(end.last) else { return false }
        let (isSpace, reason) = boundary(end.before, end.after)
        return !isSpace && reason == .spelling
    }

    /// The join of a word that its column was too narrow for with its end; `nil` where the words part two of them.
    private func endOfWord(_ end: LineEnd) -> LineJoin? {
        guard end.meetsInSyllables else { return nil }
        let (isSpace, reason) = boundary(end.before, end.after)
        return isSpace ? nil : LineJoin(isSpace: false, reason: reason)
    }

    /// Words of letters are parted also where a sentence or a bracket ends: `do it.` and `Although`, or the mark of a note that
    /// belongs to what it follows.
    func sentenceOfLetters(_ end: LineEnd) -> LineJoin? {
        guard Script.isLatin(end.first), let last = end.before.last(where: { !LineSigns.noteMarks.contains($0) }),
            LineSigns.sentenceEnds.contains(last) || last != end.last && Script.isLatin(last)
        else { return nil }
        return LineJoin(isSpace: true, reason: .wholeWord)
    }

    /// Words of letters and figures are not broken.
    func wholeWords(_ end: LineEnd) -> LineJoin? {
        let isWordLike = { (scalar: UInt32) in Script.isLatin(scalar) || Script.isDigit(scalar) }
        return isWordLike(end.last) && isWordLike(end.first) ? LineJoin(isSpace: true, reason: .wholeWord) : nil
    }

    /// What the document's words, spelling and statistics say.
    func knownWords(_ end: LineEnd) -> LineJoin {
        let (isSpace, reason) = boundary(end.before, end.after)
        return LineJoin(isSpace: isSpace, reason: reason)
    }
}
