import Geometry
import Layout

/// A note's mark in a text, and the note that answers it.
package struct NoteLink: Sendable {
    package var marker: String
    /// Id of the note; `nil` when none answers.
    package var note: String?
    package var rule: NoteRule
    /// Where the mark stands; `nil` when none of its glyphs is known.
    package var place: PagePlace?
}
