import BriefingModel

/// Looks for what briefings say against themselves. Pure: models in, findings out, always in the same order.
package struct Linter: Sendable {
    /// Every rule, in the order in which findings are told.
    private static let rules: [any Rule.Type] = [
        MarkerWithoutNote.self, NoteWithoutMarker.self, ContentsWithoutArticle.self, ArticleWithoutContents.self,
        SummaryWithoutArticle.self,
        NumberingJumps.self, DuplicateBadge.self, EmptySection.self, ArticleWithoutReferences.self, TableGrid.self,
        CaptionWithoutTable.self,
        LeadAgainstBody.self, SummaryAgainstArticle.self, TextAgainstTable.self, TableSum.self, TableShares.self, GrowthRate.self,
        MagnitudeSlip.self, ListCount.self, ExchangeRate.self,
        DateAfterIssue.self, BriefBeforeEvent.self, ImpossibleDay.self, RangeOrder.self,
        HanziForms.self, TwoNames.self, TermConflict.self, SpellingVariants.self,
        YearApostrophe.self, DateForms.self, UnitForms.self, AddressForm.self, Brackets.self, DoubledPunctuation.self,
    ]
    private static let seriesRules: [any SeriesRule.Type] = [SeriesNumbers.self, SeriesTopics.self]

    /// Id and one line of every rule.
    package static var catalogue: [(id: String, summary: String)] {
        rules.map { ($0.id, $0.summary) } + seriesRules.map { ($0.id, $0.summary) }
    }

    /// Ids of the rules that are applied.
    package var enabled: Set<String>

    package init(enabled: Set<String>? = nil) { self.enabled = enabled ?? Set(Self.catalogue.map(\.id)) }

    /// The findings of one issue.
    package func findings(in briefing: Briefing) -> [Finding] { findings(in: [briefing]) }

    /// The findings of each issue, then those between issues of a series.
    package func findings(in briefings: [Briefing]) -> [Finding] {
        let issues = briefings.map(IssueText.init)
        let own = issues.enumerated().flatMap { index, issue in
            Self.rules.filter { enabled.contains($0.id) }.flatMap { Self.findings(of: $0, in: issue) }.map { finding in
                var placed = finding
                for quotation in placed.quotations.indices { placed.quotations[quotation].issue = index }
                return placed
            }
        }
        guard issues.count > 1 else { return own }
        return own + Self.seriesRules.filter { enabled.contains($0.id) }.flatMap { $0.init().findings(in: issues) }
    }

    private static func findings(of rule: any Rule.Type, in issue: IssueText) -> [Finding] {
        let findings = rule.init().findings(in: issue)
        guard rule.needsWholePages, !findings.isEmpty else { return findings }
        let unreadable = issue.unreadablePages
        return findings.filter { finding in
            !finding.quotations.contains { $0.at.contains { unreadable.contains($0.page) } }
        }
    }
}
