/// What got better and worse since an earlier run.
package struct BaselineComparison: Hashable, Sendable {
    package struct Change: Hashable, Sendable {
        package let document: String
        /// A metric, or `overall`.
        package let metric: String
        /// `nil`: it had nothing to count then, or has nothing now.
        package let before, now: Double?

        /// Scores of 1 where there was nothing to be wrong about.
        package var difference: Double { (now ?? 1) - (before ?? 1) }
    }

    /// Smaller changes are noise of rounding.
    private static let least = 0.0005

    package private(set) var changes: [Change] = []
    /// Documents of the earlier run that are not in this one.
    package private(set) var lost: [String] = []
    package private(set) var new: [String] = []

    package init(before: EvaluationRecord, now: EvaluationRecord) {
        let earlier = Dictionary(before.documents.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for document in now.documents {
            guard let old = earlier[document.name] else {
                new.append(document.name)
                continue
            }
            add(Change(document: document.name, metric: "overall", before: old.overall, now: document.overall))
            for metric in Metric.allCases.map(\.rawValue) {
                add(
                    Change(
                        document: document.name, metric: metric, before: old.metrics[metric]?.score, now: document.metrics[metric]?.score))
            }
        }
        let names = Set(now.documents.map(\.name))
        lost = before.documents.map(\.name).filter { !names.contains($0) }
    }

    private mutating func add(_ change: Change) {
        if abs(change.difference) >= Self.least { changes.append(change) }
    }

    /// Whether a document as a whole scores lower, or is not there any more.
    package var gotWorse: Bool { !lost.isEmpty || changes.contains { $0.metric == "overall" && $0.difference < 0 } }

    /// For people.
    package var text: String {
        var lines = changes.map { change in
            let scores = [change.before, change.now].map { $0?.asScore ?? "–" }.joined(separator: " → ")
            return "\(change.difference < 0 ? "worse " : "better")  \(scores)  \(change.metric)  \(change.document)"
        }
        lines += lost.map { "lost    \($0)" } + new.map { "new     \($0)" }
        return (lines.isEmpty ? ["nothing changed"] : lines).joined(separator: "\n") + "\n"
    }
}
