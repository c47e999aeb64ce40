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

    /// Feet that print, first or last, a figure that goes with the pages, beside words of their part: `4 | Policy`, `Policy | 5`.
    /// Where most of a height are, in whatever type, their words need not come again. Footnotes may count as the pages do: they
    /// have markers.
    func numberedFeet(_ candidates: [Candidate], _ pages: [PageDraft], _ bodySize: Double) -> [Candidate] {
        let feet = candidates.filter { $0.isFoot && !$0.isNumber && $0.size <= bodySize && pages[$0.page].line($0.line).marker == nil }
            .sorted { $0.baseline < $1.baseline }
        var rows: [[Candidate]] = []
        for foot in feet {
            if let first = rows.last?.first, foot.baseline - first.baseline <= tuning.samePlace.value {
                rows[rows.count - 1].append(foot)
            } else {
                rows.append([foot])
            }
        }
        return rows.flatMap { row in
            let offsets = row.map { foot in Set(figuresAtEnds(of: foot).map { $0 - foot.page }) }
            let numbered =
                Set(offsets.joined()).sorted().map { offset in row.indices.filter { offsets[$0].contains(offset) } }
                .max { $0.count < $1.count } ?? []
            let pages = Set(numbered.map { row[$0].page }).count
            let isHabit = pages >= tuning.fewestNumbered && Double(pages) >= tuning.repeatedShare * Double(Set(row.map(\.page)).count)
            return isHabit ? numbered.map { row[$0] } : []
        }
    }

    /// The figures that open and that end a line.
    private func figuresAtEnds(of line: Candidate) -> [Int] {
        let numbers = PageNumber.numbers(in: line.text), isDigit = { (scalar: UInt32?) in scalar.map(Script.isDigit) ?? false }
        return [isDigit(line.text.first) ? numbers.first : nil, isDigit(line.text.last) ? numbers.last : nil].compactMap { $0 }
    }
}
