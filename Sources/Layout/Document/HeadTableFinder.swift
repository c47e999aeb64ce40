import Geometry

/// Finds heads that are set as tables (a form's name, number and date in boxes): the same table at the same place of most pages.
struct HeadTableFinder {
    let tuning: FurnitureFinder.Tuning

    /// A table near the page's upper or lower edge, and all that it says.
    private struct EdgeTable {
        var page: Int
        var box: Rect
        var lines: [PageDraft.LineID]
        var text: [UInt32]
    }

    /// The lines of such tables on every page but the first that has one: there it is the document's own head and stays.
    func lines(on pages: [PageDraft]) -> [(page: Int, id: PageDraft.LineID)] {
        guard pages.count >= Self.fewestHeads else { return [] }
        var groups: [[EdgeTable]] = []
        for table in pages.indices.flatMap({ edgeTables(on: pages[$0], page: $0) }) {
            let same = groups.firstIndex { group in
                group[0].text == table.text && abs(group[0].box.minX - table.box.minX) <= tuning.samePlace.value
                    && abs(group[0].box.minY - table.box.minY) <= tuning.samePlace.value
            }
            if let same { groups[same].append(table) } else { groups.append([table]) }
        }
        return groups.filter { group in
            let count = Set(group.map(\.page)).count
            return count >= Self.fewestHeads && Double(count) >= tuning.headingCoverage * Double(pages.count)
        }.flatMap { group in group.dropFirst().flatMap { table in table.lines.map { (table.page, $0) } } }
    }

    /// So many pages show that a table is a head.
    private static let fewestHeads = 3

    private func edgeTables(on page: PageDraft, page index: Int) -> [EdgeTable] {
        let head = tuning.edgeDepth.points(of: page.box.height)
        return page.findings.tables.indices.compactMap { table in
            let box = page.findings.tables[table].box
            guard box.maxY <= head || box.minY >= page.box.height - head else { return nil }
            let lines = page.tree.cells(ofTable: table).flatMap { region in
                page.lines[region].indices.map { PageDraft.LineID(region: region, line: $0) }
            }
            guard !lines.isEmpty else { return nil }
            return EdgeTable(
                page: index, box: box, lines: lines, text: lines.flatMap { page.line($0).text.trimmed.scalars.filter { $0 != 0x20 } })
        }
    }
}
