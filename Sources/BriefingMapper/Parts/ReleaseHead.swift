import Layout

/// What a press release's head says of itself.
struct ReleaseHead: Sendable {
    /// `보도자료`.
    var name: String
    /// The ministry or agency, where it is printed as text.
    var house: String?
    /// ISO date of its lines that say when it may be published.
    var date: String?
}

/// The title of a page that is attached to a release: `붙임 1 | 제목`.
struct AttachmentTitle: Sendable {
    /// `붙임 1`, `참고`; none where the label is all that the page has for a title.
    var number: String?
    var title: PrintedTitle
    /// Pieces that it is made of.
    var pieces: Range<Int>
}
