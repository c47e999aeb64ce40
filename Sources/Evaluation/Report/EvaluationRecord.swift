import BriefingModel

/// The figures of one run over several documents, as they are kept and read again.
package struct EvaluationRecord: Codable, Hashable, Sendable {
    package struct Document: Codable, Hashable, Sendable {
        /// The PDF or model that was looked at, as the user named it.
        package var name: String
        /// Why there is nothing to compare; the document then scores 0.
        package var failure: String?
        package var overall: Double
        package var isPerfect: Bool
        package var groups: [String: Double] = [:]
        package var metrics: [String: Figure] = [:]
        package var fields: [Field] = []
        package var wholeRecords: [WholeFigure] = []
        package var differences: [Finding] = []
    }

    package struct Figure: Codable, Hashable, Sendable {
        package var score: Double
        package var right: Double
        package var total: Double
    }

    /// A text field by the four ways to call two texts the same; each an F1, left out where neither side has the field.
    package struct Field: Codable, Hashable, Sendable {
        package var field: String
        package var expected: Int
        package var found: Int
        package var strict, soft, levenshtein, ratcliffObershelp: Double?
    }

    package struct WholeFigure: Codable, Hashable, Sendable {
        package var kind: String
        package var right: Int
        package var total: Int
    }

    package struct Finding: Codable, Hashable, Sendable {
        package var metric: String
        package var stage: String
        package var place: String
        package var at: [Place]?
        package var expected: String?
        package var found: String?
    }

    package var documents: [Document]
    /// Mean over the documents.
    package var overall: Double

    package init(_ documents: [DocumentEvaluation]) {
        self.documents = documents.map(Document.init)
        overall = documents.isEmpty ? 0 : documents.reduce(0) { $0 + $1.overall } / Double(documents.count)
    }
}

/// What came of one document.
package struct DocumentEvaluation: Sendable {
    package enum Result: Sendable {
        case compared(Evaluation)
        /// One line.
        case failed(String)
    }

    package let name: String
    package let result: Result

    package init(name: String, result: Result) { (self.name, self.result) = (name, result) }

    package var evaluation: Evaluation? { if case .compared(let evaluation) = result { evaluation } else { nil } }
    package var failure: String? { if case .failed(let reason) = result { reason } else { nil } }
    package var overall: Double { evaluation?.overall ?? 0 }
    package var differences: [Difference] { evaluation?.differences ?? [] }
}

extension EvaluationRecord.Document {
    init(_ document: DocumentEvaluation) {
        (name, failure, overall) = (document.name, document.failure, document.overall)
        isPerfect = document.evaluation?.isPerfect ?? false
        guard let evaluation = document.evaluation else { return }
        for group in Metric.Group.allCases { groups[group.rawValue] = evaluation.score(group) }
        for (metric, share) in evaluation.shares {
            guard let score = share.score else { continue }
            metrics[metric.rawValue] = .init(score: score, right: share.right, total: share.total)
        }
        fields = evaluation.fields.map(EvaluationRecord.Field.init)
        wholeRecords = evaluation.wholeRecords.map { .init(kind: $0.kind, right: $0.right, total: $0.total) }
        differences = evaluation.differences.map {
            .init(
                metric: $0.metric.rawValue, stage: $0.stage.rawValue, place: $0.place, at: $0.at.isEmpty ? nil : $0.at,
                expected: $0.expected, found: $0.found)
        }
    }
}

extension EvaluationRecord.Field {
    init(_ matching: FieldMatching) {
        (field, expected, found) = (matching.field, matching.expectedCount, matching.foundCount)
        (strict, soft) = (matching.f1(.strict), matching.f1(.soft))
        (levenshtein, ratcliffObershelp) = (matching.f1(.levenshtein), matching.f1(.ratcliffObershelp))
    }
}
