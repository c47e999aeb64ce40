import Layout

extension LineRule {
    /// The rule as a clause that answers "why".
    var words: String {
        switch self {
        case .firstOfColumn: "nothing stands above it in its column"
        case .alone: "it stands for itself: a box's label, a label in a drawing, furniture"
        case .markerAfterShortLine: "a marker opens it, and the line above had room for its first word"
        case .markerAfterGap: "a marker opens it below a gap"
        case .markerOfOtherSize: "a marker opens it, and its type has another size"
        case .noteSign: "its sign opens a note or an item wherever it stands"
        case .markerKnownHere: "its marker opens blocks at this indent elsewhere in the document"
        case .markerOffHang: "a marker opens it where wrapped lines of the block above do not start"
        case .otherSize: "its type has another size than the line above"
        case .beside: "it stands beside the line above, not below it"
        case .farBelow: "it is further below the line above than lines of one block are"
        case .otherWeight: "it is bold and the line above is not, or the other way round"
        case .otherColor: "it has another colour, and the line above had room for its first word"
        case .nextLabel: "it opens with a label and a colon, as the block above does"
        case .centredAfterShortLine: "it is centred, and the centred line above had room for its first word (or another middle)"
        case .afterShortLine: "the line above had room for its first word, and still ended"
        case .offHang: "the line above is full, but it does not start where wrapped lines do"
        case .centredAfterFullLine: "it is centred under a line without room for its first word"
        case .wrapped: "the line above had no room for its first word, and it starts where wrapped lines do"
        case .closesBrackets: "it closes the brackets that the line above opened"
        case .behindComma: "the line above ended early, but with a comma"
        case .hangs: "the line above ended early, but it starts right under the text behind the marker, at the text's own pitch"
        case .titleBrokenByHand: "it is set like the large line above and close under it: a title that is broken by hand"
        case .overBreak: "the paragraph goes on over a page or a column: its last line is full, and size, weight and indent agree"
        case .cellOverBreak: "the cell goes on over a page"
        }
    }
}

extension OrderRule {
    var answer: String {
        switch self {
        case .oneColumn: "from top to bottom"
        case .aboveGutter: "before the columns"
        case .leftOfGutter: "in the left column"
        case .rightOfGutter: "in the right column"
        case .belowGutter: "after the columns"
        }
    }

    var words: String {
        switch self {
        case .oneColumn: "no gutter divides its region"
        case .aboveGutter: "it stands above the gutter that divides its region"
        case .leftOfGutter: "it stands left of a gutter that many lines keep free"
        case .rightOfGutter: "it stands right of a gutter that many lines keep free"
        case .belowGutter: "it stands below the gutter that divides its region"
        }
    }
}

extension LineJoin.Reason {
    var words: String {
        switch self {
        case .spaceGlyph: "the producer set a space at the end of the line above"
        case .noSpaceGlyph: "the producer sets spaces at line ends, and there is none here"
        case .ideographs: "ideographs need no space between them"
        case .url: "a web address goes on"
        case .hyphen: "a word was broken with a hyphen"
        case .droppedHyphen: "a word that the document has whole elsewhere was broken with a hyphen"
        case .punctuation: "the marks at the break decide"
        case .roomLeft: "another syllable would have gone on the line above"
        case .figure: "a figure goes on where its line ended"
        case .wholeWord: "words of letters and figures are not broken"
        case .brokenWord: "the column is too narrow for the word"
        case .wrapsAtWords: "this text wraps between words only"
        case .lexicon: "the document has the word whole elsewhere, or its parts as words"
        case .spelling: "spelling sets particles tight, bound nouns and auxiliary verbs apart"
        case .conjunction: "a conjunction is a word of its own"
        case .statistics: "the statistics of word boundaries, from the document's own words"
        }
    }
}
