import BriefingMapper

extension KindRule {
    /// The rule as a clause that answers "why".
    var words: String {
        switch self {
        case .ruledTable: "rules make a grid, and text stands in its cells"
        case .openTable: "horizontal rules hold rows, and the text is aligned in columns"
        case .alignedTable: "the text is aligned in rows and columns"
        case .figure: "a picture, or paths that are neither rules nor grounds"
        case .box: "a closed box with more in it than a heading"
        case .boxedHeading: "one short text alone in a box, bold, large or on a ground"
        case .labelBeside: "a short text on a ground of its own, with other text beside it"
        case .noteMark: "it opens with the mark of a note"
        case .noteUnderTable: "it opens with the mark of a note, close under a table and within its width"
        case .lineOfBox: "it opens with the mark of a note, but no mark points to it, and it stands in a box as its other lines do"
        case .markedBold: "it has a marker, is short, and all of it is bold"
        case .markedHead: "it has a marker whose lines are all short and head others"
        case .markedLarge: "it has a marker, is short, and larger than the running text"
        case .headsList: "it has a number, and stands right over the first heading of a list further in"
        case .holdsObject: "it has a marker and is short, and a table, figure or box stands in the midst of what hangs under it"
        case .marked: "it has a marker, and neither its weight nor its size is a heading's"
        case .levelHeads: "most lines with its marker, size and indent are headings"
        case .levelItems: "most lines with its marker, size and indent are items, or stand under one"
        case .underHeadline: "it has a marker and stands under the headline, which it sums up"
        case .markedLong: "it has a marker, and is longer than a heading or ends like a sentence"
        case .plainLarge: "it has no marker, is short, and clearly larger than the running text"
        case .plainBold: "it has no marker, is one line, and all of it is bold"
        case .plain: "it has no marker, and neither its weight nor its size is a heading's"
        case .supplement: "it opens the supplementary provisions of a law or a contract"
        case .headsNothing:
            "it has no marker, and nothing stands below it in its article or box that it could head, or it stands above the title"
        case .plainFigures: "it has no marker and no word: figures and days head nothing"
        case .plainLong: "it has no marker, and is longer than a heading or ends like a sentence"
        }
    }
}

extension DepthRule {
    var words: String {
        switch self {
        case .top: "nothing that could hold it is open above it"
        case .objectUnderHeading: "tables, figures and boxes hang under the open heading, under no item"
        case .underHeading: "no open item could hold it: it hangs under the open heading"
        case .headingUnderHeading: "the open heading ranks higher: larger type, or less indent at the same size"
        case .indented: "it is indented from it"
        case .smallerType: "it has the same indent and smaller type"
        case .ladder: "it has the same indent, and the document sets its marker under that one elsewhere"
        case .noteIndented: "the note starts nearer to its text than to its marker"
        case .noteAnswers: "its text has the note's sign"
        case .noteBehindFigure: "the note is printed right behind a figure that stands there"
        case .endnote: "the note stands at the end of its article and answers marks of other parts"
        case .noteRun: "the note is printed right behind one that hangs there"
        }
    }
}

extension NoteRule {
    var words: String {
        switch self {
        case .sameTerm: "the same word was marked before, and that note answered it"
        case .fromNote: "the mark stands in a note: the next note with the sign"
        case .own: "the note hangs under the marked text, or follows it with only notes between"
        case .nextInPart: "the next note with the sign in the same part"
        case .lastBefore: "the last note with the sign before the mark"
        case .next: "the next note with the sign in the article"
        case .none: "no note of the article has the sign"
        }
    }
}
