import BriefingModel

/// How well a found model agrees with the expected one.
///
/// Texts are compared in NFC with white space collapsed. Sections and articles are matched by their titles, blocks
/// by their texts wherever they stand, tables by their content; what each metric counts, `Metric` says.
package struct Evaluation: Sendable {
    package let shares: [Metric: Share]
    package let differences: [Difference]
    package let fields: [FieldMatching]
    package let wholeRecords: [WholeRecord]

    /// - Parameters:
    ///   - expected: what the document says; places and frame may be missing.
    ///   - found: what was read from it.
    package init(expected: Briefing, found: Briefing) {
        let comparison = Comparison(expected: ComparedDocument(expected), found: ComparedDocument(found))
        var sheet = ScoreSheet()
        sheet.scoreFrame(comparison)
        sheet.scoreArticles(comparison)
        sheet.scoreBlocks(comparison)
        sheet.scoreFiguresAndCallouts(comparison)
        let cells = sheet.scoreTables(comparison)
        sheet.scoreMarks(comparison, cells: cells)
        sheet.scoreNotes(comparison)
        sheet.scorePlaces(comparison)
        let judge = StageJudge(comparison)
        shares = sheet.shares
        differences = sheet.differences.map { difference in
            var judged = difference
            judged.stage = judge.stage(of: difference)
            return judged
        }
        fields = FieldMatching.all(comparison, cells)
        wholeRecords = WholeRecord.all(comparison, differences)
    }

    package func score(_ metric: Metric) -> Double? { shares[metric]?.score }

    package func score(_ group: Metric.Group) -> Double? {
        Self.weighted(group.metrics.map { (score($0), $0.weight?.value ?? 0) })
    }

    /// Over all groups, in 0…1.
    package var overall: Double { Self.weighted(Metric.Group.allCases.map { (score($0), $0.weight) }) ?? 0 }

    /// Nothing differs in what counts.
    package var isPerfect: Bool {
        Metric.Group.allCases.flatMap(\.metrics).allSatisfy { score($0) == nil || score($0) == 1 }
    }

    private static func weighted(_ scores: [(score: Double?, weight: Double)]) -> Double? {
        let known = scores.compactMap { score, weight in score.map { ($0, weight) } }
        let total = known.reduce(0) { $0 + $1.1 }
        return total > 0 ? known.reduce(0) { $0 + $1.0 * $1.1 } / total : nil
    }
}
