/// What figures in running heads and feet count: the pages, or something else.
extension FurnitureFinder {
    /// The candidates of one place with their own words as their keys, where figures in them do not count the pages: `Annex 1`
    /// and `Annex 2` at the top of two pages are two titles, `3 | House` and `4 | House` one running foot.
    func withKeys(_ places: [Candidate]) -> [Candidate] {
        let countsPages = Dictionary(grouping: places.lazy.filter { $0.key.contains(Self.numberSign) }, by: \.key).mapValues(countsPages)
        return places.map { candidate in
            guard !candidate.isNumber, countsPages[candidate.key] == false else { return candidate }
            var own = candidate
            own.key = own.text
            return own
        }
    }

    /// Whether figures in lines that are alike but for them count the pages.
    private func countsPages(_ alike: [Candidate]) -> Bool {
        let alike = alike.sorted { $0.page < $1.page }
        var steps = 0, counted = 0
        for (a, b) in zip(alike, alike.dropFirst()) where a.page != b.page {
            steps += 1
            if a.text == b.text
                || zip(PageNumber.numbers(in: a.text), PageNumber.numbers(in: b.text)).contains(where: {
                    counts(($0, a), ($1, b), alike.count)
                })
            {
                counted += 1
            }
        }
        return Double(counted) >= tuning.repeatedShare * Double(steps)
    }

    /// Whether a figure grows as the pages do. One that is below its page's place in the file may count something else as
    /// well: then it takes many lines to say so.
    private func counts(_ a: (figure: Int, line: Candidate), _ b: (figure: Int, line: Candidate), _ lines: Int) -> Bool {
        let pages = b.line.page - a.line.page, figures = b.figure - a.figure
        if a.figure > a.line.page { return figures >= pages }
        return figures == pages && lines >= tuning.manyPages / 2 + 1
    }

    /// Whether the first or last figure of a running foot is its page's own number: `4 | House`.
    func saysItsPage(_ candidate: Candidate, _ pages: [PageDraft]) -> Bool {
        let page = pages[candidate.page].blank, numbers = PageNumber.numbers(in: candidate.text)
        let own = [page.number] + [page.label.flatMap { Int($0) }].compactMap { $0 }
        guard candidate.isFoot, let first = numbers.first, let last = numbers.last,
            candidate.text.first.map(Script.isDigit) ?? false || candidate.text.last.map(Script.isDigit) ?? false
        else { return false }
        return own.contains(first) || own.contains(last)
    }
}
