import Geometry

/// Decides whether two lines of one paragraph are joined with a space.
///
/// Korean wraps inside words. A producer that keeps a typed space at the line's end says what is meant; where none
/// does, the text itself has to.
package struct LineJoiner: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// Share of joined lines with a space at their end below which a producer is taken to drop such spaces.
        /// In files that keep them the share was 0.25 to 0.8.
        package var leastKept = 0.06
        /// Share of the line ends without a space glyph at which, by the words, a word ends: above it the missing
        /// space says nothing. The words err in one of five in files that keep their spaces; a file that sets a space
        /// only where a run ends (a bold word, a link) shows 0.7 and more.
        /// Guard: `LineJoinerTests.aFewSpacesDoNotMakeAHabit`.
        package var mostRefuted = 0.6
        /// Share of line ends at which a word ends from which the text is taken to wrap between words, justified or not.
        /// Text that wraps anywhere has 0.3 to 0.6. Guard: `LineJoinerTests.aTextWhoseLinesAllEndWithWordsWrapsAtWords`.
        package var wordEndShare = 0.8
        /// Line ends without a space glyph at which the document's own words decide, from which they tell how the text wraps: at
        /// words when hardly any of them is inside one. Text that wraps anywhere has 0.5 to 0.8 of them there.
        /// Guard: `LineJoinerTests.aTextWhoseKnownWordsAreNeverBrokenWrapsAtWords`.
        package var fewestKnown = 6
        package var brokenShare = 0.1
        /// Free room at a line's end, in em, into which another syllable would have gone: such a line was broken between words.
        package var room: Em = 1.25.em
        /// So many times that room in a line's gaps is more than any typesetter stretches a line by that it could have filled.
        package var wideStretch = 2.0
        /// Width of a closing mark, which no line starts with.
        package var closer: Em = 0.55.em
        /// Share of lines with such room from which the text is taken to wrap at words only.
        package var wordWrapShare = 0.3
        /// Share of joins inside words that the document has whole elsewhere from which the text wraps inside words, whatever room
        /// its lines show: words that are also written as one (`전년 동기`) make a few of them, syllables of one word many.
        /// Guard: `LineJoinerTests.aTextThatBreaksItsWordsDoesNotWrapAtWords`.
        package var breakingShare = 0.12
        /// Free room at a line's end that a space needs; spaces of Korean fonts are 0.25 to 0.35 em wide.
        package var spaceRoom: Em = 0.4.em
        /// Joins seen before a share means something.
        package var enough = 12
    }

    package var tuning = Tuning()
    package var habits: Habits
    /// How far the document's lines are stretched.
    package var stretch = LineStretch()
    /// Probability of a word boundary between two texts; `nil` where nobody knows.
    package var boundary: @Sendable (_ before: ArraySlice<UInt32>, _ after: ArraySlice<UInt32>) -> (isSpace: Bool, reason: LineJoin.Reason)

    package init(
        habits: Habits, stretch: LineStretch = LineStretch(), tuning: Tuning = Tuning(),
        boundary: @escaping @Sendable (ArraySlice<UInt32>, ArraySlice<UInt32>) -> (isSpace: Bool, reason: LineJoin.Reason)
    ) {
        (self.habits, self.stretch, self.tuning, self.boundary) = (habits, stretch, tuning, boundary)
    }

    /// The same for text of these habits.
    package func knowing(_ habits: Habits) -> LineJoiner {
        var joiner = self
        joiner.habits = habits
        return joiner
    }

    private var keepsSpaces: Bool {
        habits.joins >= tuning.enough && Double(habits.withSpace) >= tuning.leastKept * Double(habits.joins)
            && !(habits.bare >= tuning.enough / 2 && Double(habits.wordEnds) >= tuning.mostRefuted * Double(habits.bare))
    }

    /// Whether a space that has no room is left out: some producers keep a typed space at a line's end only inside the column.
    private var dropsHangingSpaces: Bool { Double(habits.fullWithSpace) < tuning.leastKept * Double(habits.full) }

    private var wrapsAtWords: Bool {
        if habits.bare >= tuning.enough, Double(habits.broken) >= tuning.breakingShare * Double(habits.bare) { return false }
        return habits.syllables >= tuning.enough && Double(habits.withRoom) >= tuning.wordWrapShare * Double(habits.syllables)
            || habits.bare >= tuning.enough && Double(habits.wordEnds) >= tuning.wordEndShare * Double(habits.bare)
    }

    /// Whether the document's own words are never broken: said of syllables, and of text that has room for a word.
    private var keepsWords: Bool {
        habits.known >= tuning.fewestKnown && Double(habits.broken) <= tuning.brokenShare * Double(habits.known)
    }

    private var spaceShare: Comparison {
        Comparison(.spaceShare, Double(habits.withSpace) / Double(max(1, habits.joins)), against: tuning.leastKept)
    }

    private var roomShare: Comparison {
        Comparison(.roomShare, Double(habits.withRoom) / Double(max(1, habits.syllables)), against: tuning.wordWrapShare)
    }

    /// Whether a space behind the line's last word would stand outside its column.
    package func isFull(_ line: ReadLine, columnRight: Double) -> Bool {
        columnRight - line.right < tuning.spaceRoom.points(at: line.fontSize)
    }

    /// How `above` and `below` are joined. `isFull` says that no space had room behind the line above; `room` is the free room
    /// on that line, in points, where the block shows it, `stretch` what its gaps have taken of it, and `fontSize` the line's.
    /// `fillsAlone` says that the line is one word as wide as its column, `isInBox` that a cell or a frame holds it.
    package func join(
        _ above: LaidText, _ below: LaidText, pieceHasSpaces: Bool, isFull: Bool = false, room: Double? = nil, stretch: Double? = nil,
        fillsAlone: Bool = false, isInBox: Bool = false, fontSize: Double = 0
    ) -> LineJoin {
        let before = above.trimmed.scalars, after = below.trimmed.scalars
        if above.scalars.last == 0x20 {
            // The scheme of a web address goes on whatever was set behind it.
            let isScheme =
                before.suffix(Self.schemeEnd.count).elementsEqual(Self.schemeEnd)
                && after.first.map(WebAddress.isURLScalar) ?? false
            return LineJoin(isSpace: !isScheme, reason: isScheme ? .url : .spaceGlyph)
        }
        guard let last = before.last, let first = after.first else { return LineJoin(isSpace: false, reason: .punctuation) }
        if continuesURL(before, after) { return LineJoin(isSpace: false, reason: .url) }
        let hyphen = joinAtHyphen(before, after)
        if let hyphen, hyphen.reason == .droppedHyphen { return hyphen }
        let needed = neededRoom(last, after)?.points(at: fontSize)
        if let room, let needed, room > needed {
            return LineJoin(isSpace: true, reason: .roomLeft, habit: Comparison(.room, room, against: needed))
        }
        if Script.isLatin(last), Script.isLatin(first), isInLatinWords(before) { return LineJoin(isSpace: true, reason: .wholeWord) }
        if !fillsAlone, opensLatinWord(after, behind: before) { return LineJoin(isSpace: true, reason: .wholeWord) }
        let endsSentence = last == Self.fullStop && (Script.isHangul(first) || Script.isLatin(first) && !Script.isSmallLatin(first))
        if keepsSpaces, pieceHasSpaces, !endsSentence, !(isFull && dropsHangingSpaces) {
            return LineJoin(isSpace: false, reason: .noSpaceGlyph, habit: spaceShare)
        }
        if let stretch, let needed, stretch > needed, endsWord(before, after, stretch: stretch / needed) {
            return LineJoin(isSpace: true, reason: .roomLeft, habit: Comparison(.room, stretch, against: needed))
        }
        // No line opens with a colon that is tight.
        if Self.spacedColon.elementsEqual(after.prefix(Self.spacedColon.count)) { return LineJoin(isSpace: true, reason: .punctuation) }
        let wide = { (scalar: UInt32) in Script.isIdeograph(scalar) || Script.isKana(scalar) || Script.isIdeographicPunctuation(scalar) }
        if wide(last), wide(first) { return LineJoin(isSpace: false, reason: .ideographs) }
        if Self.opening.contains(last) || Self.noteMarks.contains(first) || Self.closing.contains(first) && !Self.isYear(after) {
            return LineJoin(isSpace: false, reason: .punctuation)
        }
        // Lines break behind a middle dot or a wave dash, and between a figure, letter or sign and the syllables that belong to
        // it (`42`+`건`, `3.3%`+`로`), even where words are kept whole.
        if Self.tight.contains(last) || Self.tight.contains(first) { return LineJoin(isSpace: false, reason: .punctuation) }
        if let hyphen { return hyphen }
        // In words of letters no line breaks before a bracket that is tight.
        if Self.opening.contains(first), Script.isLatin(last), !(before + after).contains(where: Script.isSyllabic) {
            return LineJoin(isSpace: true, reason: .punctuation)
        }
        let isSuffix =
            Script.isHangul(first)
            && (Script.isDigit(last) || Script.isLatin(last) || Self.units.contains(last) || isParticleBehindBracket(before, after))
        if fillsAlone, isBrokenWord(before, after) { return LineJoin(isSpace: false, reason: .brokenWord) }
        if isBrokenAcronym(before, after) { return LineJoin(isSpace: false, reason: .brokenWord) }
        let areSyllables = Script.isHangul(last) && Script.isHangul(first)
        // Before a bracket a line may break although no space stands there.
        if wrapsAtWords || keepsWords && areSyllables && !isInBox, !isSuffix, !Self.opening.contains(first) {
            if fillsAlone, let end = wordEnd(before, after) { return end }
            return LineJoin(isSpace: true, reason: .wrapsAtWords, habit: roomShare)
        }
        if Self.ending.contains(last) || endsSentence {
            return LineJoin(isSpace: true, reason: .punctuation)
        }
        // A bracket that follows a closed one is a remark of its own: `(…) […]`.
        if Self.closed.contains(last), Self.opening.contains(first) { return LineJoin(isSpace: true, reason: .punctuation) }
        // So is one that follows the full stop of a sentence.
        if last == Self.fullStop, Self.opening.contains(first), let end = before.dropLast().last, Script.isHangul(end) {
            return LineJoin(isSpace: true, reason: .punctuation)
        }
        // Words of letters are parted also where a sentence or a bracket ends: `do it.` and `Although`.
        if Script.isLatin(first), Self.ends.contains(last) { return LineJoin(isSpace: true, reason: .wholeWord) }
        let wordLike = { (scalar: UInt32) in Script.isLatin(scalar) || Script.isDigit(scalar) }
        if wordLike(last), wordLike(first) { return LineJoin(isSpace: true, reason: .wholeWord) }
        let (isSpace, reason) = boundary(before[...], after[...])
        return LineJoin(isSpace: isSpace, reason: reason)
    }

    /// Whether a word ends in a line that is stretched by so many times the room of a syllable. Behind a figure, a letter or a
    /// bracket a line may break all the same; and typesetters that weigh whole paragraphs stretch lines a little that they could
    /// have filled, which a word shows that the document has whole elsewhere.
    private func endsWord(_ before: [UInt32], _ after: [UInt32], stretch: Double) -> Bool {
        guard let last = before.last, Script.isHangul(last) else { return false }
        if stretch > tuning.wideStretch { return true }
        let (isSpace, reason) = boundary(before[...], after[...])
        return isSpace || reason == .statistics
    }

    /// The join behind a hyphen: it is no part of the word where the document has that whole elsewhere.
    private func joinAtHyphen(_ before: [UInt32], _ after: [UInt32]) -> LineJoin? {
        guard let last = before.last, Self.hyphens.contains(last), let first = after.first, Script.isLatin(first),
            let letter = before.dropLast().last, Script.isLatin(letter) || Script.isDigit(letter)
        else { return nil }
        let isBroken = Script.isLatin(letter) && boundary(before[...], after[...]).reason == .lexicon
        return LineJoin(isSpace: false, reason: isBroken ? .droppedHyphen : .hyphen)
    }

    /// Whether a line is words of letters and nothing else: none of them is broken at its end. A Korean text may break its foreign
    /// words anywhere, and a cell the one that it is too narrow for.
    private func isInLatinWords(_ line: [UInt32]) -> Bool {
        line.count(where: LaidText.isSpace) >= Self.severalSpaces && !line.contains(where: Script.isSyllabic)
    }

    private static let severalSpaces = 3

    /// Whether a capital opens the line below in a text of letters alone, behind a word of small ones or the sign for and: `Policy`,
    /// `Updates`. Where syllables stand beside them, words of letters may be broken anywhere.
    private func opensLatinWord(_ after: [UInt32], behind before: [UInt32]) -> Bool {
        guard let last = before.last, let first = after.first, Script.isLatin(first), !Script.isSmallLatin(first),
            Script.isSmallLatin(last) || last == Self.ampersand
        else { return false }
        return !before.contains(where: Script.isSyllabic) && !after.contains(where: Script.isSyllabic)
    }

    private static let ampersand: UInt32 = 0x26

    /// Whether a word of letters goes on that its column was too narrow for: small letters below, and words of the document
    /// neither above nor below.
    private func isBrokenWord(_ before: [UInt32], _ after: [UInt32]) -> Bool {
        guard let last = before.last, Script.isLatin(last), let first = after.first, Script.isSmallLatin(first) else { return false }
        return !boundary(before[...], after[...]).isSpace
    }

    /// Whether a particle follows a bracket or a quotation: `「…에 관한 법률」` and `에 따라`. Lines break there, and no space does.
    private func isParticleBehindBracket(_ before: [UInt32], _ after: [UInt32]) -> Bool {
        guard let last = before.last, Self.closed.contains(last) || Self.closingQuotes.contains(last) else { return false }
        let (isSpace, reason) = boundary(before[...], after[...])
        return !isSpace && reason == .spelling
    }

    /// Whether a word of letters beside syllables is broken that the document has whole elsewhere: some producers break lines of
    /// Korean text inside foreign words, too.
    private func isBrokenAcronym(_ before: [UInt32], _ after: [UInt32]) -> Bool {
        guard let last = before.last, Script.isLatin(last), let first = after.first, Script.isLatin(first) else { return false }
        let (isSpace, reason) = boundary(before[...], after[...])
        return !isSpace && reason == .lexicon
    }

    /// The join of a word that its column was too narrow for with its last syllable, or with more where the document's words or
    /// spelling say so; `nil` where the words part two of them.
    private func wordEnd(_ before: [UInt32], _ after: [UInt32]) -> LineJoin? {
        let end = after.prefix(while: Script.isHangul)
        guard let last = before.last, Script.isHangul(last), !end.isEmpty else { return nil }
        let (isSpace, reason) = boundary(before[...], after[...])
        return isSpace || end.count > 1 && reason == .statistics ? nil : LineJoin(isSpace: false, reason: reason)
    }

    /// What the first syllable of the line below, with what may not be parted from it, would have needed on the line above;
    /// `nil` where it could not have gone there.
    private func neededRoom(_ last: UInt32, _ after: [UInt32]) -> Em? {
        guard let first = after.first, Script.isHangul(first), !Self.opening.contains(last), !Self.tight.contains(last) else { return nil }
        let closers = after.dropFirst().prefix { Self.closing.contains($0) }.count
        return Em(tuning.room.value + Double(closers) * tuning.closer.value)
    }

    /// Whether the line above ends inside a URL that the line below continues.
    private func continuesURL(_ before: [UInt32], _ after: [UInt32]) -> Bool {
        let token = before.lastWord
        guard WebAddress.isHead(token) || token.count >= 8 && WebAddress.start(in: token) != nil, let first = after.first,
            WebAddress.isURLScalar(first)
        else { return false }
        // A URL ends where the next line starts with a word of its own: letters followed by a space and more prose are not a path.
        let next = after.prefix { $0 != 0x20 }
        return next.allSatisfy(WebAddress.isURLScalar)
    }

    /// Whether the text starts with a year without its century: `’25년`. The same sign closes a quotation.
    private static func isYear(_ text: [UInt32]) -> Bool { text.first == 0x2019 && text.count > 1 && Script.isDigit(text[1]) }

    /// Marks that call a note: they are tight.
    static let noteMarks: Set<UInt32> = Set("*†‡".unicodeScalars.map(\.value))
    /// Signs that stand for a unit.
    private static let units: Set<UInt32> = Set("%‰℃℉°㎞㎏㎡㎢㎥㎜㎝㏈㎾㎿".unicodeScalars.map(\.value))
    private static let spacedColon = ": ".unicodeScalars.map(\.value)
    private static let fullStop: UInt32 = 0x2E
    /// What ends a sentence or a remark.
    private static let ends = Set(".)]”’\"%".unicodeScalars.map(\.value))
    private static let hyphens: Set<UInt32> = [0x2D, 0x2010, 0x2011]
    private static let schemeEnd = "://".unicodeScalars.map(\.value)
    private static let opening: Set<UInt32> = Set("([{〈《「｢『【〔‘“（［".unicodeScalars.map(\.value))
    private static let closed: Set<UInt32> = Set(")]}〉》」｣』】〕".unicodeScalars.map(\.value))
    private static let closingQuotes: Set<UInt32> = Set("’”".unicodeScalars.map(\.value))
    private static let closing: Set<UInt32> = Set(")]}〉》」｣』】〕’”）］,.;:!?%、。，：；".unicodeScalars.map(\.value))
    private static let ending: Set<UInt32> = Set(",;:!?".unicodeScalars.map(\.value))
    private static let tight: Set<UInt32> = Set("·ㆍ・/~∼～‧･".unicodeScalars.map(\.value))
}
