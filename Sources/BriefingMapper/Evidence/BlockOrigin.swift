import BriefingModel
import Layout

/// Where a block of the model comes from, and why it is what it is.
public struct BlockOrigin: Sendable {
    /// Why it has its type.
    public var kind: Evidence<KindRule>
    /// Why it hangs where it does.
    public var depth: Evidence<DepthRule>
    /// The text as it was laid out: why its lines are one block, how they were joined, and why it stands where it does.
    /// `nil` for tables, figures and boxes.
    public var text: TextBlock?
}

/// A briefing with the origins of its blocks.
///
/// Only inspection asks for it; a conversion keeps none of this.
public struct MappedBriefing: Sendable {
    public var briefing: Briefing
    /// By the block's id.
    public var origins: [String: BlockOrigin]
    /// Marks of notes, by the id of the block, table or figure that has them.
    public var noteLinks: [String: [NoteLink]]
    /// Where titles and captions stand, which the model has without a place: `s1.a2.title`, `s1.a2.t1.caption`.
    public var partPlaces: [String: [Place]]
}
