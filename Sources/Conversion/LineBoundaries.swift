import Layout
import WordBoundaries

/// Says whether a word ends where a line does, when nothing on the page says so: from the document's own words.
enum LineBoundaries {
    @Sendable static func judge(_ paragraphs: [[[UInt32]]]) -> LayoutEngine.BoundaryJudge {
        let judge = BoundaryJudge(lexicon: DocumentLexicon(paragraphs: paragraphs))
        return { before, after in
            let decision = judge.isSpace(before: before, after: after)
            switch decision.reason {
            case .lexicon: return (decision.isSpace, .lexicon)
            case .spelling: return (decision.isSpace, .spelling)
            case .conjunction: return (decision.isSpace, .conjunction)
            case .statistics: return (decision.isSpace, .statistics)
            }
        }
    }
}
