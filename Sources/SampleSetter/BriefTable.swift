/// A section of briefs that a house prints as one table: who reported it, its title, its day.
enum BriefTable {
    private static let head = ["출처", "제목", "날짜"], widths: [Double] = [3, 10, 2]

    /// The section itself where not all of its articles are briefs.
    static func section(_ source: IssueSource.Section) -> IssueSource.Section {
        let briefs = source.articles.compactMap { article in article.source.map { (article, $0) } }
        guard briefs.count == source.articles.count, briefs.count > 1 else { return source }
        let rows = [Self.head] + briefs.map { article, origin in [origin.name, article.title ?? "", origin.date] }
        let table = TableSource(
            widths: Self.widths, align: "clc", headerRows: 1, rows: rows.map { $0.map { TableSource.Place.cell([$0]) } })
        var section = source
        section.articles = [IssueSource.Article(body: [SourceBlock(table)])]
        return section
    }
}
