import BriefingMapper
import BriefingModel
import Layout

/// Why a block of the model is what it is, in words: its type, its depth, its lines, its place, its notes.
package struct Explanation: Hashable, Sendable {
    /// One decision.
    package struct Step: Hashable, Sendable {
        /// What was decided: `Type`, `Depth`, `Line 2`.
        package var question: String
        package var answer: String
        /// The rule that settled it.
        package var reason: String
        /// What the rule compared.
        package var figures: [String]
    }

    package var steps: [Step]

    /// - Parameter parent: Id of what the block hangs under.
    package init(of block: Block, origin: BlockOrigin, under parent: String, noteLinks: [NoteLink]) {
        steps = [
            Step("Type", block.kindName, origin.kind, origin.kind.rule.words),
            Step("Depth", "under \(parent)", origin.depth, origin.depth.rule.words),
        ]
        if let text = origin.text {
            steps.append(Step("Order", text.order.rule.answer, text.order, text.order.rule.words))
            steps += Self.lines(of: text)
        }
        steps += noteLinks.map { link in
            Step(question: "Note", answer: "\(link.marker) → \(link.note ?? "none")", reason: link.rule.words, figures: [])
        }
    }

    private static func lines(of text: TextBlock) -> [Step] {
        text.lineEvidence.enumerated().map { index, evidence in
            var step = Step("Line \(index + 1)", evidence.rule.continues ? "goes on" : "opens the block", evidence, evidence.rule.words)
            if index > 0, text.joins.indices.contains(index - 1) {
                let join = text.joins[index - 1]
                step.answer += join.isSpace ? ", joined with a space" : ", joined without a space"
                step.reason += "; " + join.reason.words
                step.figures += [join.habit].compactMap { $0?.words }
            }
            return step
        }
    }
}

extension Explanation.Step {
    fileprivate init<Rule>(_ question: String, _ answer: String, _ evidence: Evidence<Rule>, _ reason: String) {
        self.init(question: question, answer: answer, reason: reason, figures: evidence.comparisons.map(\.words))
    }
}

extension Block {
    /// Its type as the model spells it.
    var kindName: String { content.kind.rawValue }
}
