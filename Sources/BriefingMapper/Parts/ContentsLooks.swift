import Layout

/// What the rows of a contents list that look alike share: how wide they get, and whether they name pages.
struct ContentsLooks: Sendable {
    struct Look: Hashable {
        /// In half points.
        var size: Int
        var isBold: Bool

        init(_ row: ContentsRow) { (size, isBold) = (Int((row.fontSize * 2).rounded()), row.isBold) }
    }

    private var widths: [Look: Double] = [:], edges: [Look: Double] = [:]
    private var rows: [Look: Int] = [:], paged: [Look: Int] = [:]
    /// Rows without a page that open a run of one look, and such that end one.
    private var openers: [Look: Int] = [:], closers: [Look: Int] = [:]

    init(_ all: [ContentsRow]) {
        let looks = all.map(Look.init)
        for (i, row) in all.enumerated() {
            let look = looks[i], above = i > 0 ? all[i - 1] : nil
            widths[look] = max(widths[look] ?? 0, row.right - row.left)
            edges[look] = max(edges[look] ?? 0, row.right)
            rows[look, default: 0] += 1
            // A page may stand alone on the line under a title without room for it.
            let isPage = ContentsRowReader.pageNumber(row.title) != nil
            if row.page != nil || isPage && above.map({ ContentsRowReader.pageNumber($0.title) == nil }) ?? false {
                paged[look, default: 0] += 1
            }
            guard row.page == nil else { continue }
            if i == 0 || looks[i - 1] != look { openers[look, default: 0] += 1 }
            if i + 1 == all.count || looks[i + 1] != look { closers[look, default: 0] += 1 }
        }
    }

    /// Width of the widest title.
    func widest(like row: ContentsRow) -> Double { widths[Look(row)] ?? 0 }

    /// x where the title ends that reaches furthest.
    func rightmost(like row: ContentsRow) -> Double { edges[Look(row)] ?? .infinity }

    /// Whether half of them name a page, two at least: each title does then.
    func havePages(_ row: ContentsRow) -> Bool {
        let paged = paged[Look(row)] ?? 0
        return paged >= Self.fewest && paged * 2 >= rows[Look(row)] ?? 0
    }

    /// Whether a page stands beside the last line of its title, where that has several: the first of them has none then.
    func pagesEndTitles(like row: ContentsRow) -> Bool {
        havePages(row) && openers[Look(row), default: 0] > closers[Look(row), default: 0]
    }

    private static let fewest = 2
}
