import Layout

/// What the titles of one look all open or end with, though nothing on the line sets it apart: numbers, categories, pages.
extension ContentsTree {
    /// Rows with the figures that open their titles as numbers, where rows of one look count from 1 on with them: `1 정책동향`; they
    /// may count anew under each row of another look.
    static func withBareNumbers(_ rows: [ContentsRow]) -> [ContentsRow] {
        let opened = rows.indices.compactMap { i -> (row: Int, number: Int, length: Int)? in
            let title = rows[i].title, digits = rows[i].number == nil ? title.scalars.prefix(while: Script.isDigit) : []
            guard (1...2).contains(digits.count), digits.count + 1 < title.count, LaidText.isSpace(title.scalars[digits.count]) else {
                return nil
            }
            return Int(String(scalarValues: digits)).map { (i, $0, digits.count) }
        }
        let steps = Array(zip(opened, opened.dropFirst()))
        guard opened.count >= fewestParts, opened[0].number == 1, steps.contains(where: { $1.number == $0.number + 1 }),
            steps.allSatisfy({ $1.number == $0.number + 1 || $1.number == 1 && $1.row > $0.row + 1 }),
            Set(opened.map { Look(rows[$0.row], usesLeft: true) }).count == 1
        else { return rows }
        let look = Look(rows[opened[0].row], usesLeft: true)
        guard
            rows.allSatisfy({ $0.number != nil || Look($0, usesLeft: true) != look || $0.title.scalars.first.map(Script.isDigit) ?? false })
        else { return rows }
        var rows = rows
        for (i, _, length) in opened {
            (rows[i].number, rows[i].series) = (rows[i].title[0..<length].string, "#")
            rows[i].title = rows[i].title[length..<rows[i].title.count].trimmed
        }
        return rows
    }

    /// Rows with the Roman numeral that stands tight before a title as their number: `Ⅱ정책동향`.
    static func withRomanNumbers(_ rows: [ContentsRow]) -> [ContentsRow] {
        rows.map { row in
            guard row.number == nil, row.title.count > 2, Script.isRomanNumeral(row.title.scalars[0]),
                !Script.isRomanNumeral(row.title.scalars[1])
            else { return row }
            var row = row
            (row.number, row.series) = (row.title[0..<1].string, row.series ?? "Ⅰ")
            row.title = row.title[1..<row.title.count].trimmed
            return row
        }
    }

    /// Rows with their pages, where these stand before the titles: figures that grow down the list, and neither count on from 1 nor anew.
    static func withPagesFirst(_ rows: [ContentsRow]) -> [ContentsRow] {
        let numbered = rows.indices.filter { rows[$0].number.map { $0.allSatisfy(\.isNumber) } ?? false && rows[$0].series == "badge" }
        let pages = numbered.compactMap { rows[$0].number.flatMap(Int.init) }
        guard numbered.count >= fewestTails, pages.count == numbered.count, rows.allSatisfy({ $0.page == nil }),
            zip(pages, pages.dropFirst()).allSatisfy({ $0 <= $1 }), !zip(pages, pages.dropFirst()).allSatisfy({ $0 + 1 == $1 })
        else { return rows }
        var rows = rows
        for i in numbered { (rows[i].page, rows[i].number, rows[i].series) = (rows[i].number, nil, nil) }
        return rows
    }

    /// Rows with what stands before their titles as a row of its own, where that is a section's name: it stands beside its first article.
    func withSectionsApart(_ rows: [ContentsRow], _ sections: Set<TextKey>) -> [ContentsRow] {
        rows.flatMap { row -> [ContentsRow] in
            guard let name = row.category, sections.contains(TextKey(name)) else { return [row] }
            var head = row, entry = row
            (head.title, head.category, head.page, head.start) = (name, nil, nil, nil)
            head.left = row.start ?? row.places.first?.box.minX ?? row.left
            (entry.category, entry.number, entry.series) = (nil, nil, nil)
            // Its own category may stand before its title in turn.
            if let (tag, rest) = TitleTags.opening(of: row.title) {
                (entry.category, entry.title) = (tag, row.title[rest..<row.title.count].trimmed)
            }
            return [head, entry]
        }
    }

    /// Rows without the pages and the categories in brackets that end the titles of one look: `제목 4`, `제목 (기술전략)`.
    static func withTails(_ rows: [ContentsRow]) -> [ContentsRow] {
        let looks = Dictionary(grouping: rows.indices) { Look(rows[$0], usesLeft: true) }
        var rows = rows
        for group in looks.values where group.count >= fewestTails {
            takePages(of: group, &rows)
            takeCategories(of: group, &rows)
        }
        return rows
    }

    /// Figures behind a space are pages where all titles have such, none a lower one than the title above; a list in columns may go
    /// back with each of its parts.
    private static func takePages(of group: [Int], _ rows: inout [ContentsRow]) {
        let paged = group.compactMap { i -> (row: Int, page: Int, space: Int?)? in
            if let page = rows[i].page.flatMap(Int.init) { return (i, page, nil) }
            return finalFigures(rows[i].title).map { (i, $0.value, $0.space) }
        }
        guard paged.count == group.count, Set(paged.map(\.page)).count > 1,
            zip(paged, paged.dropFirst()).allSatisfy({ $0.row + 1 < $1.row || $0.page <= $1.page })
        else { return }
        for (i, _, space) in paged where rows[i].page == nil {
            guard let space else { continue }
            let title = rows[i].title
            (rows[i].page, rows[i].title) = (title[(space + 1)..<title.count].string, title[0..<space].trimmed)
        }
    }

    /// The figures that end a title, and where the space before them stands.
    private static func finalFigures(_ title: LaidText) -> (value: Int, space: Int)? {
        guard let space = title.scalars.lastIndex(where: LaidText.isSpace), (1...3).contains(title.count - space - 1) else { return nil }
        let figures = title.scalars[(space + 1)...]
        return figures.allSatisfy(Script.isDigit) ? Int(String(scalarValues: figures)).map { ($0, space) } : nil
    }

    /// Words without figures in brackets of one kind are categories where all titles end with such.
    private static func takeCategories(of group: [Int], _ rows: inout [ContentsRow]) {
        let starts = group.compactMap { rows[$0].category == nil ? finalBracket(rows[$0].title) : nil }
        guard starts.count == group.count, Set(zip(group, starts).map { rows[$0].title.scalars[$1] }).count == 1 else { return }
        for (i, start) in zip(group, starts) {
            let title = rows[i].title
            rows[i].category = title[(start + 1)..<(title.count - 1)].trimmed
            rows[i].title = title[0..<start].trimmed
        }
    }

    /// Where a short word in brackets starts that ends a title.
    private static func finalBracket(_ title: LaidText) -> Int? {
        guard let start = TitleTags.endStart(of: title), (1...longestCategory).contains(title.count - start - 2),
            !title.scalars[start...].contains(where: Script.isDigit)
        else { return nil }
        return start
    }

    /// Titles of one look that show a habit.
    private static let fewestTails = 3
    /// Characters of a category behind a title.
    private static let longestCategory = 8
    static let fewestParts = 2
}
