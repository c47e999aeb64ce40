/// Text with what is marked in it. All offsets count Unicode scalars of `text`.
public struct RichText: Hashable, Sendable {
    /// One logical paragraph, without markers of bullets and notes.
    public var text: String
    /// In order of their starts, without overlaps.
    public var styles: [StyleRun] = []
    /// In order of their starts, without overlaps.
    public var links: [LinkRun] = []
    /// In order of their offsets.
    public var noteReferences: [NoteReference] = []

    /// Plain text.
    public init(_ text: String) { self.text = text }
}

/// A stretch that differs from the block's own weight, slant or baseline.
public struct StyleRun: Hashable, Sendable {
    /// The first scalar.
    public var start: Int
    /// Exclusive.
    public var end: Int
    /// Never empty.
    public var style: TextStyle

    /// A stretch and what is different in it.
    public init(start: Int, end: Int, style: TextStyle) { (self.start, self.end, self.style) = (start, end, style) }
}

/// A stretch of text that leads somewhere: over it lies a link, or it is a printed address.
public struct LinkRun: Hashable, Sendable {
    /// The first scalar.
    public var start: Int
    /// Exclusive.
    public var end: Int
    /// A whole address with its scheme.
    public var url: String

    /// A stretch and where it leads.
    public init(start: Int, end: Int, url: String) { (self.start, self.end, self.url) = (start, end, url) }
}

/// Where in a text a note's marker stood, and the note that it points to.
public struct NoteReference: Hashable, Sendable {
    /// The marker stood before this scalar of the text.
    public var offset: Int
    /// As printed: `*`, `**`, `1)`.
    public var marker: String
    /// Id of the note; `nil` when there is none to be found.
    public var note: String?

    /// A marker's place and its note.
    public init(offset: Int, marker: String, note: String?) {
        (self.offset, self.marker, self.note) = (offset, marker, note)
    }
}
