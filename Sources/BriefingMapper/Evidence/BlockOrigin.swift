import BriefingModel
import Layout

/// Where a block of the model comes from, and why it is what it is.
package struct BlockOrigin: Sendable {
    /// Why it has its type.
    package var kind: Evidence<KindRule>
    /// Why it hangs where it does.
    package var depth: Evidence<DepthRule>
    /// The text as it was laid out: why its lines are one block, how they were joined, and why it stands where it does.
    /// `nil` for tables, figures and boxes.
    package var text: TextBlock?
}

/// A briefing with the origins of its blocks.
///
/// Only inspection asks for it; a conversion keeps none of this.
package struct MappedBriefing: Sendable {
    package var briefing: Briefing
    /// By the block's id.
    package var origins: [String: BlockOrigin]
    /// Marks of notes, by the id of the block, table or figure that has them.
    package var noteLinks: [String: [NoteLink]]
    /// Where titles and captions stand, which the model has without a place: `s1.a2.title`, `s1.a2.t1.caption`.
    package var partPlaces: [String: [Place]]
}
