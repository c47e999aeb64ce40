import Geometry

extension BlockBuilder {
    package struct Tuning: Hashable, Sendable {
        /// Sizes that differ by more than this share are two blocks.
        package var sizeChange = 0.13
        /// The same of two bold lines: a title and the lead under it differ by less. Producers round sizes by 1 %, and signs from
        /// another font are 3 % off. Guard: `BlockBuilderTests.aLeadIsNoPartOfTheTitleThatFillsItsLine`.
        package var boldSizeChange = 0.05
        /// Sizes of one paragraph that starts with an indent and goes on at the margin differ by no more: a line of another
        /// size there is the next one. Guard: `BlockBuilderTests.aLineAtTheMarginOfAnotherSizeIsNoPartOfANote`.
        package var sameSize = 0.02
        /// Line pitch beyond this multiple of the paragraph's own (or the text's usual) pitch is a gap between blocks.
        package var pitchSlack = 1.28
        /// The usual pitch where nothing else is known, and the most that a paragraph's lines can be apart.
        package var usualPitch: Em = 1.7.em
        package var mostPitch: Em = 2.6.em
        /// The most that a column's own full lines can be apart: double-spaced Chinese reports reach 2.6 em.
        package var mostOwnPitch: Em = 3.0.em
        /// So many full lines show their column's own pitch, when this share of them follow each other within `samePitch`.
        package var fewestPitches = 4
        package var pitchShare = 0.75
        package var samePitch: Em = 0.06.em
        /// A pitch that is not so many times the usual one needs no room of its own: `pitchSlack` allows for it.
        package var widerPitch = 1.2
        /// The most that the second line of a marked block is below the first when it starts right under its text: line
        /// pitches reach 200 % of the type size in Korean office documents.
        /// Guard: `BlockBuilderTests.aNoteSetWiderThanTheTextIsOneBlock`.
        package var hangingPitch: Em = 2.05.em
        /// How far left of its number a badge starts. Guard: `BlockBuilderTests.aTitleGoesOnUnderItsBadge`.
        package var badgeEdge: Em = 1.em
        /// A title is so many times as large as the running text, has no more lines, and they are no further apart.
        /// Guard: `BlockBuilderTests.aTitleBrokenByHandIsOneBlock`.
        package var titleSize = 1.3
        package var mostTitleLines = 3
        package var titlePitch: Em = 1.65.em
        /// The same of two lines around one middle, which are seen to be one title further apart: house over report.
        package var centredTitlePitch: Em = 1.95.em
        /// From a star to the text that is tight behind it: a star is half an em wide at most.
        package var starWidth: Em = 0.6.em
        /// How exactly what wraps under a note starts under the text behind its star.
        package var sameHang: Em = 0.15.em
        /// Left edges closer than this are the same.
        package var sameEdge: Em = 0.45.em
        /// Lines as long as this that share both edges are justified, and one that ends full breaks its last word; short ones that
        /// are centred may have one width, and short ones of a narrow text fill it by accident.
        /// Guard: `SentenceTests.longLinesThatShareBothEdgesAreNotCentred`.
        package var longLine: Em = 20.em
        /// So many lines that start together, within so much, show a column's margin.
        package var fewestStarts = 3
        package var sameStart: Points = 1.5.pt
        /// A paragraph's first line is indented by a space at least, where it is indented.
        /// Guard: `SentenceTests.aParagraphOpensBehindAFullLineAsItsFirstDid`.
        package var leastIndent: Em = 0.2.em
        /// How far a wrapped line may start left of the paragraph's first line (first-line indent).
        package var firstLineIndent: Em = 3.2.em
        /// How far a wrapped line may start right of its marker or first line (hanging indent).
        package var hangingIndent: Em = 4.5.em
        /// Room left at a line's end beyond the next line's first word that still counts as full (justification, hanging punctuation).
        package var fullSlack: Em = 0.6.em
        /// How far a line may end behind the margin that an indent at the right leaves: a column shows its own right side by its longest
        /// line only. Guard: `SentenceTests.aTextIndentedOnBothSidesIsOneBlock`.
        package var longestSlack: Em = 1.5.em
        /// A longer word (a URL, mostly) is taken to start a line of its own choice.
        package var longestWord: Em = 8.0.em
        /// The same of a word of Hangul alone, which a producer that breaks lines between words moves whole: eleven syllables.
        /// Guard: `BlockBuilderTests.aLineBeforeALongKoreanWordIsFull`.
        package var longestHangul: Em = 11.0.em
        /// The same of a word of letters, with the day that is tight behind it.
        /// Guard: `BlockBuilderTests.aLongWordWithItsDayGoesOn`.
        package var longestLatinWord: Em = 14.0.em
        /// What moves to the next line of a Chinese text: an ideograph, with the stop that may not open a line.
        /// Guard: `BlockBuilderTests.aChineseLineThatEndsEarlyEndsItsText`.
        package var ideographs: Em = 2.em
        /// Free room up to which a line of ragged text may end early, when the next one starts right under the text behind
        /// the marker. Guard: `BlockBuilderTests.aRaggedLineUnderTheTextBehindAMarkerGoesOn`.
        package var raggedRoom: Em = 5.0.em
        /// A ragged line fills this share of its column at least: a shorter one is a label or a heading.
        package var raggedFill = 0.6
        /// Free room up to which a line may end early in the middle of a sentence that is seen to go on in the next: a word that is
        /// kept whole is this long. Guard: `SentenceTests.aSentenceGoesOnBehindALineThatEndsEarly`.
        package var earlyRoom: Em = 6.5.em
        /// Lines of one paragraph follow each other in the text's pitch, within this.
        package var tightPitch = 1.08
        /// The widest indent of a paragraph's first line, where the next is seen to go on with it: half an inch and more.
        /// Guard: `SentenceTests.aWordInSmallLettersGoesOnAtTheMargin`.
        package var widestIndent: Em = 6.em
        /// Room in a cell that a figure does not leave where it is broken.
        package var moreFigures: Em = 2.em
        /// Width of a syllable: a line with less room broke a word.
        package var syllable: Em = 1.em
        /// Deeper than this behind the text of a marked line nothing starts but what hangs from one of its words.
        package var farRight: Em = 3.em
        /// Words of what stands before a far indent: `2004. 11.`, `급성 :`.
        package var labelWords = 3
        /// What hangs under a label's value starts behind this share of the way to it.
        package var valueShare = 0.7
        /// A label beside its text is no wider: eight syllables or less, in one to four lines.
        /// Guard: `BlockBuilderTests.aCentredLabelOfThreeLinesIsOneBlock`.
        package var labelWidth: Em = 9.em
        /// Free margin on both sides from which equal margins mean centred.
        package var centreMargin: Em = 2.0.em
        package var centreTolerance: Em = 1.2.em
        /// Middles of centred lines agree within this; a space at a line's end moves one by half of it.
        /// Guard: `BlockBuilderTests.raggedLinesInTheMiddleOfAColumnAreNotCentred`.
        package var sameMiddle: Em = 0.5.em
        /// No text is centred that has more lines.
        package var mostCentred = 12
        /// Marks of notes: `***` is the longest, a raised one is smaller than the text by this share, and what wraps stands so close
        /// under it. Guard: `CellTextTests.aNotesMarkAloneOnALineBelongsToTheTextAboveIt`.
        package var longestNoteMark = 3
        package var smallMark = 0.85
        package var markPitch: Em = 2.em
        /// A text runs around nothing that is narrower.
        package var aroundWidth: Em = 6.em
    }
}
