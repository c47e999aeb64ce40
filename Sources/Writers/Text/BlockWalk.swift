import BriefingModel

/// Goes over all blocks of a document in reading order, each after the one that it stands under.
enum BlockWalk {
    /// Where a block stands in the document.
    struct Context {
        let section: Section
        let article: Article
        /// Id of the block that it stands under; `nil` at the top of an article.
        var parent: String?
        /// Texts of the headings that it stands under, from the outermost.
        var headings: [String] = []
    }

    static func forEach(in briefing: Briefing, _ visit: (Block, Context) -> Void) {
        for section in briefing.sections {
            for article in section.articles { forEach(in: article, of: section, visit) }
        }
    }

    static func forEach(in article: Article, of section: Section, _ visit: (Block, Context) -> Void) {
        for block in article.body { walk(block, Context(section: section, article: article), visit) }
    }

    private static func walk(_ block: Block, _ context: Context, _ visit: (Block, Context) -> Void) {
        visit(block, context)
        var below = context
        below.parent = block.id
        if let heading = block.headingText { below.headings.append(heading) }
        for child in block.children + block.tableNotes { walk(child, below, visit) }
    }
}

extension Block {
    /// What it is called, when it heads what stands under it.
    fileprivate var headingText: String? {
        switch content {
        case .heading(let outline): outline.text.text
        case .callout(let callout): callout.title
        default: nil
        }
    }
}
