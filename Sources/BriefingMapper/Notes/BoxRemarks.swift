import Layout

/// Tells the lines of a box that open with a note's mark from the notes in it.
///
/// A box is a remark itself, and `※` is a bullet in it like any other: what stands under the box's heading, at its top or
/// on a level with its items says something of its own. A note in a box is answered by a mark, or hangs under the item that
/// it explains.
struct BoxRemarks: Sendable {
    /// Indents closer than this (in em) are one level.
    private let sameIndent = OutlineBuilder.Tuning().sameIndent

    /// The blocks, linked to their notes before, with such lines as items.
    func settled(_ blocks: [DraftBlock]) -> [DraftBlock] {
        let answered = Set(blocks.flatMap(\.answers))
        var settled = blocks
        for i in blocks.indices where blocks[i].isNote && !answered.contains(blocks[i].uid) && isLineOfBox(i, blocks) {
            settled[i].kind = .item
            settled[i].kindEvidence = Evidence(.lineOfBox)
            adopt(from: i, &settled)
        }
        return settled
    }

    /// Gives a line that is an item now what stands under it, up to the next line on its level: a note has nothing under it, and so
    /// that hung from the item before.
    private func adopt(from item: Int, _ blocks: inout [DraftBlock]) {
        for i in blocks.indices[(item + 1)...] {
            guard let parent = blocks[i].parent, parent != blocks[item].parent else { return }
            if case .item = blocks[parent].kind, parent < item, blocks[parent].parent == blocks[item].parent { blocks[i].parent = item }
        }
    }

    private func isLineOfBox(_ note: Int, _ blocks: [DraftBlock]) -> Bool {
        guard let parent = blocks[note].parent else { return false }
        if case .callout = blocks[parent].kind { return true }
        guard isInBox(parent, blocks) else { return false }
        // A remark at the margin between items says something of its own, too.
        if blocks[parent].isHeading || blocks[note].depthEvidence.rule == .indented { return true }
        let slack = sameIndent * blocks[note].fontSize
        return blocks[..<note].contains { block in
            guard case .item = block.kind, block.parent == parent else { return false }
            return abs(block.left - blocks[note].left) < slack
        }
    }

    private func isInBox(_ block: Int, _ blocks: [DraftBlock]) -> Bool {
        var next = blocks[block].parent
        while let here = next {
            if case .callout = blocks[here].kind { return true }
            next = blocks[here].parent
        }
        return false
    }
}
