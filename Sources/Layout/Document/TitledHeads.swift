import Geometry

/// Finds the running head of a document that is too short for it to come again: the first row of a page behind the first, in
/// type no larger than the text's and apart from it, that says what the first page says in large type.
struct TitledHeads {
    let tuning: FurnitureFinder.Tuning
    /// The first page's title is larger than its running text by this.
    var titleSize = 1.2
    /// A title has so many signs at least, and no page has more lines so large.
    var fewestSigns = 4, mostTitles = 40
    /// A rule under the row is no further from it.
    var ruleGap: Em = 1.2.em

    func lines(on pages: [PageDraft], bodySize: Double) -> [(page: Int, id: PageDraft.LineID)] {
        guard let first = pages.first, pages.count > 1 else { return [] }
        var titles: [[UInt32]] = []
        for lines in first.lines {
            for line in lines where line.fontSize >= titleSize * bodySize && titles.count < mostTitles {
                let title = signs(of: line)
                if title.count >= fewestSigns { titles.append(title) }
            }
        }
        guard !titles.isEmpty else { return [] }
        return pages.indices.dropFirst().flatMap { i -> [(page: Int, id: PageDraft.LineID)] in
            let row = firstRow(of: pages[i], bodySize)
            let saysTitle = row.contains { id in
                let text = signs(of: pages[i].line(id))
                return titles.contains { title in text.count >= title.count && text.starts(with: title) }
            }
            return saysTitle ? row.map { (i, $0) } : []
        }
    }

    /// Without spaces, in small letters: heads are set in capitals often.
    private func signs(of line: ReadLine) -> [UInt32] {
        line.text.scalars.lazy.filter { !LaidText.isSpace($0) }.map(Script.lowercased)
    }

    /// The lines of the page's first row, where it stands in the page's head and apart from the text.
    private func firstRow(of page: PageDraft, _ bodySize: Double) -> [PageDraft.LineID] {
        let lines = page.lines.joined()
        guard let top = lines.map(\.baseline).min() else { return [] }
        let row = page.lines[0].indices.filter { page.lines[0][$0].baseline - top <= tuning.samePlace.value }
        guard let line = row.first.map({ page.lines[0][$0] }),
            row.allSatisfy({ page.lines[0][$0].fontSize <= bodySize && page.lines[0][$0].marker == nil }),
            line.box.maxY <= tuning.headDepth.points(of: page.box.height)
        else { return [] }
        let rows = Array(Set(lines.map(\.baseline).filter { $0 - top > tuning.samePlace.value })).sorted()
        let isApart = rows.count > 1 && rows[0] - top > tuning.edgeGap * (rows[1] - rows[0])
        let isOverRule = page.dividers.contains { (0...ruleGap.points(at: line.fontSize)).contains($0.midY - line.box.maxY) }
        return isApart || isOverRule ? row.map { .init(region: 0, line: $0) } : []
    }
}
