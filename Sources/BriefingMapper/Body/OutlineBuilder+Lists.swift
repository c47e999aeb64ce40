import Layout

/// Lists that count: which item goes on with which, and what stands between two of them.
extension OutlineBuilder {
    /// Whether the new block counts on from the open one.
    func follows(_ new: DraftBlock, _ open: DraftBlock) -> Bool {
        guard case .number(let value)? = new.marker?.kind, case .number(let last)? = open.marker?.kind else { return false }
        return value == last + 1
    }

    /// The numbered item under which a list hangs that the item goes on with, at one indent with it, behind a paragraph at the
    /// margin that closed both: `一、…`, `（一）…`, text, `（二）…`.
    func hostOfList(goingOnWith index: Int, _ blocks: [DraftBlock]) -> (host: Int, sibling: Int)? {
        let new = blocks[index]
        guard case .number(let value)? = new.marker?.kind, value > 1 else { return nil }
        var between: Set<String> = []
        for i in (0..<index).reversed() {
            if blocks[i].isHeading { return nil }
            guard case .item = blocks[i].kind else { continue }
            guard series(blocks[i]) == series(new) else {
                between.insert(series(blocks[i]))
                continue
            }
            guard follows(new, blocks[i]), abs(blocks[i].left - new.left) <= tuning.sameIndent * new.fontSize, let host = blocks[i].parent,
                case .item = blocks[host].kind, case .number? = blocks[host].marker?.kind, !between.contains(series(blocks[host])),
                abs(blocks[host].left - new.left) <= tuning.sameIndent * new.fontSize
            else { return nil }
            return (host, i)
        }
        return nil
    }

    /// Whether the new block starts to count right behind one that counts otherwise: `1. …` under `（一）…`, `가. …` under `1. …`.
    func opensList(_ new: DraftBlock, under open: DraftBlock) -> Bool {
        guard case .number(1)? = new.marker?.kind, case .number? = open.marker?.kind else { return false }
        return true
    }

    /// Whether the new block is the first of circled numbers behind a bullet: `①` stands under `□` and `○`, never over them.
    func opensCircled(_ new: DraftBlock, under open: DraftBlock) -> Bool {
        guard case .number(1)? = new.marker?.kind, case .bullet? = open.marker?.kind else { return false }
        return new.marker?.text.unicodeScalars.first.flatMap { MarkerReader.circled($0.value) } != nil
    }

    /// Hangs blocks of a kind in `range` under one that turns out to be open still: they are printed before more of what is its.
    func hang(_ blocks: inout [DraftBlock], _ range: Range<Int>, under host: Int, _ isOfKind: (DraftBlock) -> Bool) {
        for i in range where isOfKind(blocks[i]) && blocks[i].parent.map({ $0 < host }) ?? true {
            (blocks[i].parent, blocks[i].depthEvidence) = (host, Evidence(.indented))
        }
    }

    /// The item with the number before that of the item at `index`, when bullets between the two have closed it: they stand no
    /// further in than it does, for the spaces that indent them are narrow in many fonts, but what stands in a list is its items'.
    func interrupted(before index: Int, _ stack: [Int], _ blocks: [DraftBlock]) -> Int? {
        let new = blocks[index]
        guard case .number(let value)? = new.marker?.kind, value > 1 else { return nil }
        for i in (0..<index).reversed() {
            if blocks[i].isHeading { return nil }
            guard case .item = blocks[i].kind, series(blocks[i]) == series(new) else { continue }
            let beside = blocks[(i + 1)..<index].filter { block in
                if case .item = block.kind { block.parent == blocks[i].parent } else { false }
            }
            return follows(new, blocks[i]) && !stack.contains(i) && abs(blocks[i].left - new.left) <= tuning.sameIndent * new.fontSize
                && !beside.isEmpty
                && beside.allSatisfy {
                    $0.marker?.kind == .bullet && $0.left >= blocks[i].left - tuning.outdent * $0.fontSize
                } ? i : nil
        }
        return nil
    }
}
