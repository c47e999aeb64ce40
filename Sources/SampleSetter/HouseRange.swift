/// What houses of the genre differ in, as `samples/varied/range.yaml` lists it: a house is drawn from each list for itself.
package struct HouseRange: Decodable, Sendable {
    package struct Producer: Decodable, Sendable {
        package var producer: String
        package var form: House.Form
        package var program: String
    }

    package struct Fonts: Decodable, Sendable {
        package var body, head: String
        /// Without a bold face: for producers that make none themselves, bold words would not be seen.
        package var lacksBold: Bool?
    }

    package struct Ladder: Decodable, Sendable {
        package var head, arrow: String
        /// `#가.`, `(#1)`: a mark that counts, from the sign behind `#` on.
        package var items: [String]
        package var box: String
    }

    package struct Brackets: Decodable, Sendable {
        /// Opening and closing, with a space between; empty for none.
        package var captions, callouts, units: [String]
    }

    package struct SourceLine: Decodable, Sendable {
        package var line, date: String
    }

    /// In centimetres.
    package struct Page: Decodable, Sendable {
        package var width, height, side, top, bottom: Double
    }

    package enum NoteMarks: String, Decodable, Sendable { case raisedStars, plainStars, raisedNumbers }
    /// Before or after what else stands under the item, at the foot of its page, or at the end of the article.
    package enum NotePlace: String, Decodable, Sendable { case first, last, foot, end }
    package enum Categories: String, Decodable, Sendable { case contents, tags, both, none }

    package var producers: [Producer]
    package var fonts: [Fonts]
    package var colours: [[String: String]]
    package var ladders: [Ladder]
    package var numbers, references, referenceTitles: [String]
    package var brackets: Brackets
    package var unitLabels, sourceLabels, dates, leadDates: [String]
    /// `own` for the mark of heads, `none`, or a mark.
    package var leadMarks: [String]
    /// `그림 N. |표 N. `: before the caption of a figure and of a table; empty for none.
    package var captionNumbers: [String]
    package var sourceLines: [SourceLine]
    /// An empty one stands for no number.
    package var sectionNumbers: [String]
    /// Whether the articles' numbers are `①`, `②` …
    package var circledNumbers: [Bool]
    package var noteMarks: [NoteMarks]
    package var notePlaces: [NotePlace]
    /// Whether numbers of notes at the foot of pages have no bracket.
    package var bareNoteNumbers: [Bool]
    package var categories: [Categories]
    /// By the kind of section.
    package var sectionTitles: [String: [String]]
    package var titles, summaryTitles, contentsTitles: [String]
    /// Whether a house's publication is one that no profile knows: then its name and section titles are the strange ones.
    package var strangers: [Bool]
    package var strangeTitles: [String]
    package var strangeSectionTitles: [String: [String]]
    /// By language, for issues that are not Korean.
    package var languages: [String: Language]
    /// Titles in English, and the lines that say who wrote.
    package var subtitles, authors: [String]
    package var pages: [Page]
    package var look: [String: [String]]
}
