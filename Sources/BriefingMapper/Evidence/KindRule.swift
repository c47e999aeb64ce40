import Layout

/// What settles the kind of a body's block.
package enum KindRule: UInt8, Hashable, Sendable, CaseIterable {
    /// A grid of rules with text in its cells.
    case ruledTable
    /// Rows between horizontal rules, columns by alignment.
    case openTable
    /// Rows and columns by alignment alone.
    case alignedTable
    /// A picture or drawing.
    case figure
    /// A box with more in it than a heading.
    case box
    /// One short text in a box, bold, large or on a ground.
    case boxedHeading
    /// A short text on a ground of its own, left of what it heads.
    case labelBeside
    /// It opens with a note's mark.
    case noteMark
    /// It opens with a note's mark close under a table, within its width.
    case noteUnderTable
    /// It opens with a note's mark, but no mark points to it, and it is a line of a box like its other lines.
    case lineOfBox

    /// It has a marker, is short, and all of it is bold.
    case markedBold
    /// It has a marker, is short, and larger than the running text.
    case markedLarge
    /// It has a marker whose lines are all short and head others, over the whole document.
    case markedHead
    /// It has a number, and stands right over the first heading of a list further in.
    case headsList
    /// It has a marker and is short, and a table, figure or box stands in the midst of what hangs under it.
    case holdsObject
    /// It has a marker, and neither weight nor size makes it a heading.
    case marked
    /// Most lines with its marker at its indent are headings, or are items.
    case levelHeads, levelItems
    /// It has a marker and stands under the headline of a release, which it sums up.
    case underHeadline
    /// It has a marker, and is longer than a heading or ends like a sentence.
    case markedLong

    /// No marker; short, and clearly larger than the running text.
    case plainLarge
    /// No marker; one short line, all of it bold.
    case plainBold
    /// The title of a law's or a contract's supplementary provisions, whatever its size and weight.
    case supplement
    /// No marker, and nothing stands below it in its article or box that it could head; or it stands above the title.
    case headsNothing
    /// No marker, and neither weight nor size makes it a heading.
    case plain
    /// No marker and no word: figures and signs only, or a day.
    case plainFigures
    /// No marker, and longer than a heading, or ends like a sentence.
    case plainLong

    init(_ evidence: TableGrid.Evidence) {
        switch evidence {
        case .ruled, .partlyRuled: self = .ruledTable
        case .horizontalRules: self = .openTable
        case .aligned: self = .alignedTable
        }
    }
}
