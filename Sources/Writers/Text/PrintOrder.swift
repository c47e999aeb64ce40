import BriefingModel

/// The order in which a page prints its blocks, for forms that people read from top to bottom.
///
/// In the model a table, figure or box hangs under its heading, never under an item. Where it is printed among the items
/// under an open one, what follows it there comes before it in the tree: here it stands where the page has it.
struct PrintOrder {
    /// The briefing with its tables, figures and boxes among the items that they are printed between.
    static func arranged(_ briefing: Briefing) -> Briefing {
        var briefing = briefing
        for s in briefing.sections.indices {
            for a in briefing.sections[s].articles.indices {
                briefing.sections[s].articles[a].body = arranged(briefing.sections[s].articles[a].body)
            }
        }
        return briefing
    }

    static func arranged(_ blocks: [Block]) -> [Block] {
        var result: [Block] = []
        for var block in blocks {
            block.children = arranged(block.children)
            guard block.isObject, let last = result.indices.last, result[last].isItem,
                let inside = inserted(block, among: result[last].children)
            else {
                result.append(block)
                continue
            }
            result[last].children = inside
        }
        return result
    }

    /// The blocks with the object before the first that is printed below it; `nil` where none is.
    private static func inserted(_ object: Block, among blocks: [Block]) -> [Block]? {
        var blocks = blocks
        for i in blocks.indices {
            if stands(blocks[i], below: object) {
                blocks.insert(object, at: i)
                return blocks
            }
            if blocks[i].isItem, let inside = inserted(object, among: blocks[i].children) {
                blocks[i].children = inside
                return blocks
            }
        }
        return nil
    }

    /// Whether a block starts below another's end, in its column or on a later page.
    private static func stands(_ block: Block, below object: Block) -> Bool {
        guard let first = block.at.first, let last = object.at.last, first.box.count == 4, last.box.count == 4 else { return false }
        if first.page != last.page { return first.page > last.page }
        return first.box[1] >= last.box[3] - halfLine && first.box[0] < last.box[2] && last.box[0] < first.box[2]
    }

    /// Boxes of neighbours overlap by less, in points: a border, a descender.
    private static let halfLine = 5.0
}

extension Block {
    fileprivate var isObject: Bool {
        switch content {
        case .table, .figure, .callout: true
        case .heading, .item, .paragraph, .note: false
        }
    }

    fileprivate var isItem: Bool {
        if case .item = content { true } else { false }
    }
}
