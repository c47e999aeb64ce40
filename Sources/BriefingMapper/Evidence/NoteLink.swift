import Geometry
import Layout

/// A note's mark in a text, and the note that answers it.
public struct NoteLink: Sendable {
    public var marker: String
    /// Id of the note; `nil` when none answers.
    public var note: String?
    public var rule: NoteRule
    /// Where the mark stands; `nil` when none of its glyphs is known.
    public var place: PagePlace?
}
