import Workers

/// What the predecessors of an issue looked like, and how an issue that looks unlike them is noticed.
package struct SeriesMemory {
    package struct Predecessor: Hashable, Sendable {
        package var sections: [String]
        package var markers: [String]
        package var articleCount: Int
        package var coverage: Double

        package init(sections: [String], markers: [String], articleCount: Int, coverage: Double) {
            (self.sections, self.markers, self.articleCount, self.coverage) = (sections, markers, articleCount, coverage)
        }
    }

    package struct Tuning: Hashable, Sendable {
        /// Fewer predecessors than this are no series yet.
        package var fewestPredecessors = 3
        /// A section that this share of them has is expected.
        package var usualShare = 0.8
        /// Fewer articles than this share of the usual number are too few.
        package var articleShare = 0.5
        /// A coverage this much below the usual one is low.
        package var coverageDrop = 0.02
    }

    package var tuning = Tuning()

    package init() {}

    /// What is unusual about the issue, one short sentence each; none for the first issues of a series.
    package func flags(of issue: IssueRecord, after predecessors: [Predecessor]) -> [String] {
        guard predecessors.count >= tuning.fewestPredecessors else { return [] }
        var flags: [String] = []
        let usual = Set(predecessors.flatMap(\.sections)).filter { section in
            Double(predecessors.count { $0.sections.contains(section) }) >= tuning.usualShare * Double(predecessors.count)
        }
        let missing = usual.subtracting(issue.sections).sorted()
        if !missing.isEmpty { flags.append("sections missing: \(missing.joined(separator: ", "))") }
        let articles = Self.median(predecessors.map { Double($0.articleCount) })
        if Double(issue.articles.count) < tuning.articleShare * articles {
            flags.append("\(issue.articles.count) articles where \(Int(articles)) are usual")
        }
        let coverage = Self.median(predecessors.map(\.coverage))
        if issue.coverage < coverage - tuning.coverageDrop {
            flags.append("\(Self.percent(issue.coverage)) of the text placed where \(Self.percent(coverage)) is usual")
        }
        let unknown = Set(issue.markers).subtracting(predecessors.flatMap(\.markers)).sorted()
        if !unknown.isEmpty { flags.append("unknown markers: \(unknown.joined(separator: " "))") }
        return flags
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func percent(_ share: Double) -> String { "\((share * 1000).rounded(.down) / 10) %" }
}
