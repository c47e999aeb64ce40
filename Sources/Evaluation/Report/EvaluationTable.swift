/// The figures of a run as a table for a terminal.
package struct EvaluationTable {
    private let documents: [DocumentEvaluation]

    package init(_ documents: [DocumentEvaluation]) { self.documents = documents }

    /// Documents, then metrics, fields, whole records and differences by stage over all of them.
    package var text: String {
        let compared = documents.compactMap(\.evaluation)
        var parts = [documentTable]
        if !compared.isEmpty { parts += [metricTable(compared), fieldTable(compared), recordLines(compared)] }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var documentTable: String {
        let heads = Metric.Group.allCases.map { $0.rawValue.split(separator: " ").first.map(String.init) ?? "" }
        var rows = [["document", "overall"] + heads + ["differences"]]
        for document in documents {
            let groups = Metric.Group.allCases.map { document.evaluation?.score($0)?.asScore ?? "n/a" }
            let verdict =
                document.failure.map { "FAILED: \($0)" }
                ?? (document.evaluation?.isPerfect == true ? "perfect" : "\(document.differences.count)")
            rows.append([document.name, document.overall.asScore] + groups + [verdict])
        }
        if documents.count > 1 {
            let groups = Metric.Group.allCases.map { group in mean(documents.map { $0.evaluation.map { $0.score(group) } ?? 0 }) }
            let perfect = documents.count { $0.evaluation?.isPerfect == true }
            rows.append(["mean", mean(documents.map(\.overall))] + groups + ["\(perfect) of \(documents.count) perfect"])
        }
        return Columns(rows).text
    }

    private func mean(_ scores: [Double?]) -> String {
        let known = scores.compactMap { $0 }
        return known.isEmpty ? "n/a" : (known.reduce(0, +) / Double(known.count)).asScore
    }

    private func metricTable(_ evaluations: [Evaluation]) -> String {
        var rows = [["metric", "mean", "right", "of", "weight"]]
        for metric in Metric.allCases {
            let shares = evaluations.compactMap { $0.shares[metric] }.filter { $0.total > 0 }
            guard !shares.isEmpty else { continue }
            let right = shares.reduce(0) { $0 + $1.right }, total = shares.reduce(0) { $0 + $1.total }
            rows.append([
                metric.rawValue, mean(shares.map(\.score)), count(right), count(total), metric.weight.map { count($0.value) } ?? "apart",
            ])
        }
        return Columns(rows).text
    }

    private func count(_ value: Double) -> String { value == value.rounded() ? value.rounded(toPlaces: 0) : value.rounded(toPlaces: 2) }

    private func fieldTable(_ evaluations: [Evaluation]) -> String {
        guard let first = evaluations.first?.fields else { return "" }
        var rows = [["text field (F1)", "expected", "found", "strict", "soft", "Levenshtein ≥ 0.8", "Ratcliff-Obershelp ≥ 0.95"]]
        for index in first.indices {
            let sum = evaluations.dropFirst().reduce(first[index]) { $0 + $1.fields[index] }
            guard sum.expectedCount + sum.foundCount > 0 else { continue }
            rows.append(
                [sum.field, "\(sum.expectedCount)", "\(sum.foundCount)"] + FieldMatching.Way.allCases.map { sum.f1($0)?.asScore ?? "n/a" })
        }
        return Columns(rows).text
    }

    private func recordLines(_ evaluations: [Evaluation]) -> String {
        guard let first = evaluations.first?.wholeRecords else { return "" }
        var rows: [[String]] = first.indices.map { index in
            let sum = evaluations.dropFirst().reduce(first[index]) { $0 + $1.wholeRecords[index] }
            return [sum.kind, "\(sum.right) of \(sum.total)"]
        }
        let stages = evaluations.flatMap(\.differences).map(\.stage)
        if !stages.isEmpty {
            let counts = Stage.allCases.map { stage in "\(stage.rawValue) \(stages.count { $0 == stage })" }
            rows.append(["differences by stage", counts.joined(separator: ", ")])
        }
        return Columns(rows).text
    }

    /// Every difference: what was expected, what was found, where, and which stage is to blame.
    package var details: String {
        var lines: [String] = []
        for document in documents where !document.differences.isEmpty {
            lines += ["", "#### \(document.name)"]
            for difference in document.differences {
                lines.append("- \(difference.metric.rawValue) [\(difference.stage.rawValue)] \(difference.place)\(difference.paper)")
                lines.append("    expected: \(difference.expected ?? "—")")
                lines.append("    found:    \(difference.found ?? "—")")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Difference {
    /// Page and box, for people.
    var paper: String {
        guard let first = at.first else { return "" }
        let box = first.box.map { $0.rounded(toPlaces: 0) }.joined(separator: " ")
        return " (p.\(first.page) [\(box)]" + (at.count > 1 ? " …)" : ")")
    }
}

/// Rows set in columns; numbers to the right, texts to the left. Wide characters count twice.
package struct Columns {
    private let rows: [[String]]

    package init(_ rows: [[String]]) { self.rows = rows }

    package var text: String {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in rows.map { $0.indices.contains(column) ? Self.width($0[column]) : 0 }.max() ?? 0 }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let gap = String(repeating: " ", count: widths[column] - Self.width(cell))
                let isLast = column == row.count - 1
                line += column == 0 || (isLast && !Self.isNumber(cell)) ? cell + (isLast ? "" : gap) : gap + cell
                if !isLast { line += "  " }
            }
            return line + "\n"
        }.joined()
    }

    private static func isNumber(_ text: String) -> Bool { text.utf8.allSatisfy { (0x2E...0x39).contains($0) } }

    /// In columns of a terminal.
    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) {
            $0
                + ((0x1100...0x115F).contains($1.value) || (0x2E80...0xA4CF).contains($1.value) || (0xAC00...0xD7A3).contains($1.value)
                    || (0xF900...0xFAFF).contains($1.value) || (0xFF00...0xFF60).contains($1.value) ? 2 : 1)
        }
    }
}
