extension LineJoiner {
    /// What a document shows about its own line ends.
    package struct Habits: Hashable, Sendable {
        /// Lines that another line of the same paragraph follows.
        package var joins = 0
        /// Of these, ended by a space glyph.
        package var withSpace = 0
        /// Lines without room for a space that are followed by another, and of these the ones with a space glyph there all the same.
        package var full = 0, fullWithSpace = 0
        /// Joins of two syllables, and of these the ones with room for another.
        package var syllables = 0, withRoom = 0
        /// Joins of two syllables without a space glyph, and of these the ones at which the words say that one ends.
        package var bare = 0, wordEnds = 0
        /// Of the bare ones those at which the document's own words decide, and of these the ones inside a word.
        package var known = 0, broken = 0
        /// Lines that a hyphen between small letters ends, and of these the ones whose words the document has without it, and with it.
        package var hyphens = 0, partedWords = 0, compounds = 0
        /// Of these, lines that one ends which few authors type; and lines that have such a one inside.
        package var setHyphens = 0, innerSetHyphens = 0

        package init() {}

        /// Whether they are enough to tell how lines wrap.
        package var areShown: Bool { syllables >= Tuning().enough }

        /// Without what the room at the lines' ends says: in cells it is where the column happens to end.
        package var withoutRoom: Habits {
            var habits = self
            habits.withRoom = 0
            return habits
        }

        package mutating func add(_ other: Habits) {
            joins += other.joins
            withSpace += other.withSpace
            full += other.full
            fullWithSpace += other.fullWithSpace
            syllables += other.syllables
            withRoom += other.withRoom
            bare += other.bare
            wordEnds += other.wordEnds
            known += other.known
            broken += other.broken
            hyphens += other.hyphens
            partedWords += other.partedWords
            compounds += other.compounds
            setHyphens += other.setHyphens
            innerSetHyphens += other.innerSetHyphens
        }
    }

    /// What this pair of lines shows about the document's habits. `columnRight` is where full lines end, `stretch` the room that
    /// the gaps of the upper one have taken.
    package func observed(_ above: ReadLine, _ below: ReadLine, columnRight: Double, stretch: Double = 0) -> Habits {
        var habits = Habits()
        let text = above.text.trimmedScalars
        guard let last = text.last, let first = below.text.scalars.first else { return habits }
        habits.joins = 1
        habits.withSpace = above.endsWithSpace ? 1 : 0
        habits.innerSetHyphens = text.dropLast().contains(LineSigns.setHyphen) ? 1 : 0
        if isFull(above, columnRight: columnRight) { (habits.full, habits.fullWithSpace) = (1, habits.withSpace) }
        if Script.isHangul(last), Script.isHangul(first) {
            habits.syllables = 1
            habits.withRoom = max(columnRight - above.right, stretch) > tuning.room.points(at: above.fontSize) ? 1 : 0
            if !above.endsWithSpace {
                let (isSpace, reason) = boundary(text, below.text.scalars[...])
                (habits.bare, habits.wordEnds) = (1, isSpace ? 1 : 0)
                if reason == .lexicon { (habits.known, habits.broken) = (1, isSpace ? 0 : 1) }
            }
        }
        if LineSigns.hyphens.contains(last), Script.isLatin(first), !Script.isCapitalLatin(first),
            let letter = text.dropLast().last, Script.isLatin(letter), !Script.isCapitalLatin(letter)
        {
            (habits.hyphens, habits.setHyphens) = (1, last == LineSigns.setHyphen ? 1 : 0)
            let reason = boundary(text, below.text.scalars[...]).reason
            (habits.partedWords, habits.compounds) = (reason == .lexicon ? 1 : 0, reason == .spelling ? 1 : 0)
        }
        return habits
    }
}
