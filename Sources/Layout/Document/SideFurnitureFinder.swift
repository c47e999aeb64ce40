import Geometry

/// Finds what stands in the margins beside the text of many pages: who took the file and when, turned along the edge; the
/// publication's name on a bar; the numbers of tabs at the edge.
struct SideFurnitureFinder {
    let tuning: FurnitureFinder.Tuning

    private struct Candidate {
        var page: Int
        var id: PageDraft.LineID
        /// Without spaces, every number as one sign.
        var key: [UInt32]
    }

    /// The lines of such; `count` of the pages have text.
    func lines(on pages: [PageDraft], count: Int) -> [(page: Int, id: PageDraft.LineID)] {
        let candidates = pages.indices.flatMap { self.candidates(on: pages[$0], page: $0) }
        guard candidates.count >= tuning.leastPages else { return [] }
        var pagesByKey: [[UInt32]: Set<Int>] = [:]
        for candidate in candidates { pagesByKey[candidate.key, default: []].insert(candidate.page) }
        let repeated = candidates.filter { pagesByKey[$0.key]!.count >= tuning.leastRepeats(among: count) }
        let isHabit = Double(Set(repeated.map(\.page)).count) >= tuning.leastCoverage * Double(count)
        return isHabit ? repeated.map { ($0.page, $0.id) } : []
    }

    /// Lines at the very edge of a page that all other text keeps clear of.
    private func candidates(on page: PageDraft, page index: Int) -> [Candidate] {
        let depth = tuning.sideDepth.points(of: page.box.width), left = depth, right = page.box.width - depth
        let isBeside = { (line: ReadLine) in line.box.maxX <= left || line.box.minX >= right }
        guard page.lines.contains(where: { $0.contains(where: isBeside) }) else { return [] }
        let text = page.lines.joined().filter { !isBeside($0) }
        let textLeft = text.map(\.box.minX).min() ?? left, textRight = text.map(\.box.maxX).max() ?? right
        return page.lines.indices.filter { isFree(page.tree.regions[$0].kind) }.flatMap { region in
            page.lines[region].indices.compactMap { i in
                let line = page.lines[region][i]
                guard isBeside(line), line.box.maxX <= textLeft || line.box.minX >= textRight else { return nil }
                let text = line.text.trimmed.scalars.filter { $0 != 0x20 }
                return text.isEmpty
                    ? nil
                    : Candidate(
                        page: index, id: .init(region: region, line: i), key: FurnitureFinder.key(of: text))
            }
        }
    }

    private func isFree(_ kind: Region.Kind) -> Bool {
        switch kind {
        case .page, .frame: true
        case .cell, .figure: false
        }
    }
}
