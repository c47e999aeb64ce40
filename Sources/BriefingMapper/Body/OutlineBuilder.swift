import Layout

/// Finds under which block each block of a body hangs: by marker, indent, size and weight.
///
/// Headings are told from items before; here a stack holds the open ones. A block closes what is of its own series at
/// its own indent, and what is indented deeper; a heading closes all items, and headings of its own series or smaller.
struct OutlineBuilder: Sendable {
    struct Tuning: Sendable {
        /// Indents closer than this (in em) are one level. Ladders step by 0.5 em and more.
        var sameIndent = 0.33
        /// A marker of the same series is a sibling within this range of indents (hand-set indents vary).
        var seriesSlack = 1.1
        /// Where a note starts at least, as a share of the way from its host's marker to its host's text.
        var noteIndent = 0.45
    }

    var tuning = Tuning()

    /// Sets `parent` of all blocks from `range` on; `root` is what they hang under at the top.
    func nest(_ blocks: inout [DraftBlock], _ range: Range<Int>, root: Int?) {
        var stack: [Int] = []
        for i in range {
            let block = blocks[i]
            switch block.kind {
            case .table, .figure, .callout:
                blocks[i].parent = stack.last { blocks[$0].isHeading } ?? root
            case .heading:
                stack.removeAll { !blocks[$0].isHeading }
                if let same = stack.firstIndex(where: { series(blocks[$0]) == series(block) && abs(blocks[$0].fontSize - block.fontSize) < 0.12 * block.fontSize }) {
                    stack.removeSubrange(same...)
                }
                while let top = stack.last, outranks(block, blocks[top]) { stack.removeLast() }
                blocks[i].parent = stack.last ?? root
                stack.append(i)
            case .item:
                while let top = stack.last, !blocks[top].isHeading, closes(block, blocks[top], stack, blocks) { stack.removeLast() }
                blocks[i].parent = stack.last ?? root
                stack.append(i)
            case .paragraph:
                let slack = tuning.sameIndent * block.fontSize
                while let top = stack.last, !blocks[top].isHeading, blocks[top].left >= block.left - slack { stack.removeLast() }
                blocks[i].parent = stack.last ?? root
            case .note:
                // A note hangs under what it is indented from: it starts nearer to its host's text than to its marker, or right of it.
                blocks[i].parent = stack.last { blocks[$0].isHeading || block.left > blocks[$0].left + tuning.noteIndent * (blocks[$0].textLeft - blocks[$0].left) } ?? root
            }
        }
    }

    private func series(_ block: DraftBlock) -> String { block.marker?.series ?? "" }

    /// Whether a heading stands above another of a different series.
    private func outranks(_ new: DraftBlock, _ open: DraftBlock) -> Bool {
        if new.fontSize > open.fontSize * 1.06 { return true }
        if new.fontSize < open.fontSize * 0.94 { return false }
        return new.left < open.left - tuning.sameIndent * 2 * new.fontSize && new.boldShare >= open.boldShare - 0.2
    }

    private func closes(_ new: DraftBlock, _ open: DraftBlock, _ stack: [Int], _ blocks: [DraftBlock]) -> Bool {
        let em = new.fontSize
        let step = new.left - open.left
        if series(new) == series(open), abs(step) < tuning.seriesSlack * em { return true }
        if step < -tuning.sameIndent * em { return true }
        if step > tuning.sameIndent * em { return false }
        // One indent, two markers: the same series further down the stack closes this one; smaller type hangs under it.
        if stack.dropLast().contains(where: { series(blocks[$0]) == series(new) && abs(blocks[$0].left - new.left) < tuning.seriesSlack * em }) { return true }
        return new.fontSize >= open.fontSize * 0.95
    }
}
