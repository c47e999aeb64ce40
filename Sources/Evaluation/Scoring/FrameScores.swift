import BriefingModel

/// What stands around the articles: publication, contents, summary, references.
extension ScoreSheet {
    mutating func scoreFrame(_ c: Comparison) {
        let left = c.expected.briefing.publication.fields, right = c.found.briefing.publication.fields
        rateField(
            .publicationFields,
            zip(left, right).map { mine, other in (mine.value, other.value, Location(text: "publication › \(mine.name)")) })
        scoreContents(c)
        scoreSummary(c)
        scoreReferences(c)
    }

    private mutating func scoreContents(_ c: Comparison) {
        func entries(_ list: [ContentsEntry]) -> [ContentsEntry] { list.flatMap { [$0] + entries($0.children) } }
        func key(_ entry: ContentsEntry) -> [String] { [entry.number.compared, entry.category.compared, entry.title.compared] }
        func location(_ entry: ContentsEntry) -> Location {
            Location(text: "contents › \(entry.title.compared.shortened())", at: entry.at)
        }
        let left = entries(c.expected.briefing.contents), right = entries(c.found.briefing.contents)
        rateBags(.contentsEntries, expected: left.map { (key($0), location($0)) }, found: right.map { (key($0), location($0)) })
        let leftKeys = left.map(key), rightKeys = right.map(key)
        let pairing = Pairing(leftKeys.map { $0[2] }, rightKeys.map { $0[2] }, least: 0.6) { leftKeys[$0] == rightKeys[$1] ? 0.1 : 0 }
        let pairs = pairing.things(left, right)
        rateField(
            .contentsPage,
            pairs.compactMap { mine, other in
                (other ?? mine).map { (mine?.page.compared, other?.page.compared, location($0)) }
            })
        rateTargets(
            .contentsTarget, c, pairs.map { ($0?.target, $0 != nil, $1?.target, ($1 ?? $0).map(location) ?? Location(text: "contents")) })
    }

    private mutating func scoreSummary(_ c: Comparison) {
        let left = c.expected.briefing.summary, right = c.found.briefing.summary
        let pairing = Pairing(left.map(\.text.compared), right.map(\.text.compared), least: 0.4)
        func location(_ entry: SummaryEntry?) -> Location {
            Location(text: "summary › \((entry?.text.compared ?? "").shortened())", at: entry?.at ?? [])
        }
        var common = 0, total = 0
        for (mine, other) in pairing.things(left, right) {
            let a = (mine?.text).compared, b = (other?.text).compared
            common += 2 * Similarity.commonSubsequence(a.codePoints, b.codePoints)
            total += a.unicodeScalars.count + b.unicodeScalars.count
            guard a != b else { continue }
            let contrast = a.isEmpty || b.isEmpty ? nil : Contrast(a, b)
            differ(.summaryText, location(other ?? mine), contrast?.expected ?? a.nonEmpty, contrast?.found ?? b.nonEmpty)
        }
        rate(.summaryText, common, total)
        rateTargets(.summaryTarget, c, pairing.things(left, right).map { ($0?.target, $0 != nil, $1?.target, location($1 ?? $0)) })
    }

    /// Whether what an entry names is what it should name.
    private mutating func rateTargets(
        _ metric: Metric, _ c: Comparison, _ entries: [(expected: String?, isExpected: Bool, found: String?, location: Location)]
    ) {
        var right = 0, total = 0
        for (expected, isExpected, found, location) in entries {
            let isSame = c.isSameTarget(expected, found)
            guard isSame != nil || (isExpected && expected == nil && found != nil) else { continue }
            total += 1
            if isSame == true { right += 1 } else { differ(metric, location, expected, found) }
        }
        rate(metric, right, total)
    }

    private mutating func scoreReferences(_ c: Comparison) {
        /// An article that was not expected has a number that no expected one has.
        let beyond = c.expected.articles.count
        func keys(_ document: ComparedDocument, _ article: (Int) -> Int, _ parts: (Reference) -> [String]) -> [Keyed] {
            document.articles.enumerated().flatMap { index, thing in
                thing.references.compactMap { reference -> Keyed? in
                    let texts = parts(reference)
                    guard texts.contains(where: { !$0.isEmpty }) else { return nil }
                    var location = document.location(ofArticle: index)
                    (location.article, location.at) = (article(index) < beyond ? article(index) : nil, reference.at)
                    return (texts + ["article \(article(index) + 1)"], location)
                }
            }
        }
        let metrics: [(Metric, (Reference) -> [String])] = [
            (.referencesExact, { [$0.title.compared, $0.url.compared] }), (.referencesURL, { [$0.url.compared] }),
        ]
        for (metric, parts) in metrics {
            rateBags(
                metric, expected: keys(c.expected, { $0 }, parts),
                found: keys(c.found, { c.articles.toExpected[$0] ?? beyond + $0 }, parts))
        }
    }
}

extension Publication {
    /// Its fields in the contract's order.
    var fields: [(name: String, value: String)] {
        [
            ("title", title.compared), ("issueDate", issueDate.compared), ("issueNumber", issueNumber.compared),
            ("publisher", publisher.compared), ("organization", organization.compared), ("address", address.compared),
            ("phone", phone.map(\.compared).joined(separator: " | ")), ("email", email.compared), ("website", website.compared),
        ]
    }
}
