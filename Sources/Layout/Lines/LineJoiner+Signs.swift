/// What the signs on both sides of a line's end tell, whatever the words are.
extension LineJoiner {
    /// No line opens with a colon that is tight.
    func colonApart(_ end: LineEnd) -> LineJoin? {
        end.after.prefix(LineSigns.spacedColon.count).elementsEqual(LineSigns.spacedColon) ? Self.apart : nil
    }

    /// Ideographs and full-width marks need no space, and neither does a lone one behind a figure: `’26.` and `上`.
    func ideographs(_ end: LineEnd) -> LineJoin? {
        if end.after.count == 1, Script.isIdeograph(end.first), let figure = end.before.last(where: { $0 != LineSigns.fullStop }),
            Script.isDigit(figure)
        {
            return LineJoin(isSpace: false, reason: .ideographs)
        }
        let isWide = (Script.isWide(end.last), Script.isWide(end.first))
        if isWide.0 && isWide.1 { return LineJoin(isSpace: false, reason: .ideographs) }
        // Figures and letters among them neither; and a figure is broken anywhere there.
        guard isWide.0 || isWide.1 || Script.isDigit(end.last) && Script.isDigit(end.first), end.isOfIdeographs else { return nil }
        return LineJoin(isSpace: false, reason: .ideographs)
    }

    /// What opens is tight with what it holds, and so are what closes and a note's mark with what they follow.
    func tightMark(_ end: LineEnd) -> LineJoin? {
        LineSigns.opening.contains(end.last) || LineSigns.noteMarks.contains(end.first) || end.opensRaised
            || LineSigns.closing.contains(end.first) && !Self.isYear(end.after) || opensYear(end) ? Self.tight : nil
    }

    /// A particle is tight with the word before a note's mark: `장치*` and `를`.
    func particleBehindMark(_ end: LineEnd) -> LineJoin? {
        guard end.noteMarks > 0, Script.isHangul(end.first) else { return nil }
        let (isSpace, reason) = boundary(end.before.dropLast(end.noteMarks), end.after)
        return !isSpace && reason == .spelling ? Self.tight : nil
    }

    /// Whether the text starts with a year without its century: `’25년`. The same sign closes a quotation.
    private static func isYear(_ text: ArraySlice<UInt32>) -> Bool {
        text.first == 0x2019 && text.dropFirst().first.map(Script.isDigit) ?? false
    }

    /// Whether the line ends behind the sign of such a year, `’21~’` and `23`: what it closed would stand before it.
    private func opensYear(_ end: LineEnd) -> Bool {
        guard end.last == 0x2019, Script.isDigit(end.first) else { return false }
        guard let sign = end.before.dropLast().last else { return true }
        return LaidText.isSpace(sign) || LineSigns.tight.contains(sign) || LineSigns.opening.contains(sign)
    }

    /// A sign between two words that stands apart from the one stands apart from the other, too: `→` with spaces round it. Lines
    /// break behind a middle dot or a wave dash even where words are kept whole.
    func signBetween(_ end: LineEnd) -> LineJoin? {
        if standsApart(end) { return Self.apart }
        return LineSigns.tight.contains(end.last) || LineSigns.tight.contains(end.first) ? Self.tight : nil
    }

    /// Whether a space parts the sign at the line's end or start from the word on its other side. Where signs meet there is no word;
    /// and a dot that is tight before is set apart behind by many: `구축· 운영`.
    private func standsApart(_ end: LineEnd) -> Bool {
        let endsWithSign = LineSigns.between.contains(end.last), opensWithSign = LineSigns.between.contains(end.first)
        guard endsWithSign != opensWithSign else { return false }
        if endsWithSign { return end.before.dropLast().last == LineSigns.space }
        return end.after.dropFirst().first == LineSigns.space && !LineSigns.tight.contains(end.first)
    }

    /// In words of letters no line breaks before a bracket that is tight.
    func bracketBehindLetters(_ end: LineEnd) -> LineJoin? {
        LineSigns.opening.contains(end.first) && Script.isLatin(end.last) && end.isWithoutSyllables ? Self.apart : nil
    }

    /// A space follows what ends a clause or a sentence.
    func clauseEnd(_ end: LineEnd) -> LineJoin? { LineSigns.clauseEnds.contains(end.last) || end.endsSentence ? Self.apart : nil }

    /// A bracket that follows a closed one is a remark of its own: `(…) […]`.
    func bracketBehindBracket(_ end: LineEnd) -> LineJoin? {
        LineSigns.closingBrackets.contains(end.last) && LineSigns.opening.contains(end.first) ? Self.apart : nil
    }

    /// So is one that follows the full stop of a sentence.
    func bracketBehindSentence(_ end: LineEnd) -> LineJoin? {
        guard end.last == LineSigns.fullStop, LineSigns.opening.contains(end.first), let syllable = end.before.dropLast().last else {
            return nil
        }
        return Script.isHangul(syllable) ? Self.apart : nil
    }

    private static let apart = LineJoin(isSpace: true, reason: .punctuation), tight = LineJoin(isSpace: false, reason: .punctuation)
}
