/// An article's numbered notes behind all else that it says, in their order; other notes stay where they are.
enum Endnotes {
    static func placed(_ blocks: [SourceBlock]) -> [SourceBlock] {
        var notes: [SourceBlock] = []
        return rest(of: blocks, &notes) + notes
    }

    private static func rest(of blocks: [SourceBlock], _ notes: inout [SourceBlock]) -> [SourceBlock] {
        blocks.compactMap { block in
            // What stands in a box is explained there.
            if case .callout = block.content { return block }
            if case .line(.note, let mark?, _) = block.content, mark.hasSuffix(")") {
                notes.append(block)
                return nil
            }
            var block = block
            block.children = rest(of: block.children, &notes)
            return block
        }
    }
}
