/// What settles which note answers a mark.
package enum NoteRule: UInt8, Hashable, Sendable, CaseIterable {
    /// The same word was marked before: the same note.
    case sameTerm
    /// The mark stands in a note: the next one with the sign.
    case fromNote
    /// The note hangs under the marked text, or follows it with nothing but notes between.
    case own
    /// The next note with the sign in the same part.
    case nextInPart
    /// The last note with the sign before the mark.
    case lastBefore
    /// The next note with the sign anywhere in the article.
    case next
    /// No note has the sign.
    case none
}
