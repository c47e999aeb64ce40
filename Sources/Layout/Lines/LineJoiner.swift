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
        /// One such space may have been kept where a run ends. Guard: `LineJoinerTests.oneSpaceMakesNoHabit`.
        package var fewestKept = 2
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
        /// Lines that end with a hyphen from which a document is taken to part its words, when it has no more than this share of
        /// them as compound words. Guard: `LineJoinerTests.aTextThatPartsItsWordsHasNoHyphensInThem`.
        package var fewestHyphens = 3
        package var mostCompounds = 0.34
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

    /// Whether the producer keeps the spaces at line ends: where there is none, a word goes on.
    var keepsSpaces: Bool {
        habits.joins >= tuning.enough && habits.withSpace >= tuning.fewestKept
            && Double(habits.withSpace) >= tuning.leastKept * Double(habits.joins)
            && !(habits.bare >= tuning.enough / 2 && areBareEndsOfWords)
    }

    /// Whether most line ends without a space glyph are, by the words, ends of words.
    var areBareEndsOfWords: Bool {
        habits.wordEnds > 0 && Double(habits.wordEnds) >= tuning.mostRefuted * Double(habits.bare)
    }

    /// Whether a space that has no room is left out: some producers keep a typed space at a line's end only inside the column.
    var dropsHangingSpaces: Bool { Double(habits.fullWithSpace) < tuning.leastKept * Double(habits.full) }

    /// Whether the text wraps between words only.
    var wrapsAtWords: Bool {
        if habits.bare >= tuning.enough, Double(habits.broken) >= tuning.breakingShare * Double(habits.bare) { return false }
        return habits.syllables >= tuning.enough && Double(habits.withRoom) >= tuning.wordWrapShare * Double(habits.syllables)
            || habits.bare >= tuning.enough && Double(habits.wordEnds) >= tuning.wordEndShare * Double(habits.bare)
    }

    /// Whether the document's own words are never broken: said of syllables, and of text that has room for a word.
    var keepsWords: Bool {
        habits.known >= tuning.fewestKnown && Double(habits.broken) <= tuning.brokenShare * Double(habits.known)
    }

    /// Whether the document's typesetter parts words with a hyphen of its own: no line has one inside.
    var setsHyphens: Bool { habits.setHyphens > 0 && habits.innerSetHyphens == 0 }

    /// Whether words are parted at line ends with the hyphen that authors type: some are seen whole elsewhere, and there are more
    /// hyphens than compound words have.
    var hyphenatesWords: Bool {
        !setsHyphens && habits.hyphens >= tuning.fewestHyphens && habits.partedWords > 0
            && Double(habits.compounds) <= tuning.mostCompounds * Double(habits.hyphens)
    }

    var spaceShare: Comparison {
        Comparison(.spaceShare, Double(habits.withSpace) / Double(max(1, habits.joins)), against: tuning.leastKept)
    }

    var roomShare: Comparison {
        Comparison(.roomShare, Double(habits.withRoom) / Double(max(1, habits.syllables)), against: tuning.wordWrapShare)
    }

    /// Whether a space behind the line's last word would stand outside its column.
    package func isFull(_ line: ReadLine, columnRight: Double) -> Bool {
        columnRight - line.right < tuning.spaceRoom.points(at: line.fontSize)
    }

    /// How the lines that meet at `end` are joined: the first rule that knows decides.
    ///
    /// First what leaves no doubt: what was typed, and the room that a word would have had. Then signs that are tight or stand
    /// apart whatever the words are; how the text wraps; signs that end a clause or a word; and at last the words themselves.
    package func join(at end: LineEnd) -> LineJoin {
        if let join = spreadLabel(end) ?? typedSpace(end) ?? nothingToPart(end) ?? webAddress(end) ?? droppedHyphen(end) { return join }
        if let join = roomLeft(end) ?? lineOfLetters(end) ?? capitalBelow(end) { return join }
        if let join = conjunction(end) ?? missingSpace(end) ?? roomInGaps(end) { return join }
        if let join = brokenFigure(end) ?? colonApart(end) ?? ideographs(end) ?? tightMark(end) ?? signBetween(end) { return join }
        if let join = particleBehindMark(end) ?? keptHyphen(end) ?? bracketBehindLetters(end) { return join }
        if let join = wordTooWide(end) ?? brokenForeignWord(end) ?? wrapAtWords(end) { return join }
        if let join = clauseEnd(end) ?? bracketBehindBracket(end) ?? bracketBehindSentence(end) { return join }
        return sentenceOfLetters(end) ?? wholeWords(end) ?? knownWords(end)
    }
}
