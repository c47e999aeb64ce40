import BriefingModel

/// What is marked inside texts: styles, links, note references.
extension ScoreSheet {
    /// Texts that are the same on both sides.
    private struct Pair {
        var expected: [RichText]
        var found: [RichText]
        var location: Location
        /// Links are given for blocks, not for cells.
        var withLinks = false
    }

    mutating func scoreMarks(_ c: Comparison, cells: [CellMatch]) {
        var totals: [MarkedText.Mark: (right: Int, total: Int)] = [:]
        var right = 0, total = 0
        for pair in Self.pairs(c, cells) {
            let left = MarkedText(pair.expected, in: c.expected, withLinks: pair.withLinks)
            let other = MarkedText(pair.found, in: c.found, withLinks: pair.withLinks)
            if left.isPlain && other.isPlain { continue }
            let projection = Projection(from: other.text, to: left.text)
            for mark in MarkedText.Mark.allCases {
                let expected = left.marked(mark), found = other.marked(mark)
                let moved = Set(found.map { MarkedText.MarkedCharacter(position: projection[$0.position] ?? -1, url: $0.url) })
                let before = totals[mark] ?? (0, 0)
                totals[mark] = (before.right + 2 * expected.intersection(moved).count, before.total + expected.count + found.count)
                if expected != moved { differ(mark.metric, pair.location, left.shown(mark), other.shown(mark)) }
            }
            let links = scoreNoteLinks(c, pair.location, left, other, projection)
            right += links.right
            total += links.total
        }
        for mark in MarkedText.Mark.allCases { rate(mark.metric, totals[mark]?.right ?? 0, totals[mark]?.total ?? 0) }
        rate(.notesLinks, right, total)
    }

    private static func pairs(_ c: Comparison, _ cells: [CellMatch]) -> [Pair] {
        var pairs: [Pair] = []
        func texts(_ units: [ComparedUnit], _ indices: [Int]) -> [RichText] { indices.compactMap { units[$0].rich } }
        for group in c.blocks.groups {
            pairs.append(
                Pair(
                    expected: texts(c.expected.units, group.expected), found: texts(c.found.units, group.found),
                    location: c.location(group.expected[0], group.found[0]), withLinks: true))
        }
        for i in c.expected.units.indices where c.blocks.ofExpected[i] == nil {
            pairs.append(Pair(expected: texts(c.expected.units, [i]), found: [], location: c.location(i, nil), withLinks: true))
        }
        for j in c.found.units.indices where c.blocks.ofFound[j] == nil {
            pairs.append(Pair(expected: [], found: texts(c.found.units, [j]), location: c.location(nil, j), withLinks: true))
        }
        for cell in cells {
            pairs.append(
                Pair(
                    expected: cell.expected.map { [$0.cell.text] } ?? [], found: cell.found.map { [$0.cell.text] } ?? [],
                    location: cell.location))
        }
        return pairs
    }

    private mutating func scoreNoteLinks(
        _ c: Comparison, _ location: Location, _ left: MarkedText, _ other: MarkedText, _ projection: Projection
    ) -> (right: Int, total: Int) {
        var open = other.references, missing: [MarkedText.Reference] = []
        for reference in left.references {
            let hit = open.firstIndex {
                abs(projection.gap($0.position) - reference.position) <= 1 && $0.marker == reference.marker
                    && c.isSameNote(reference.note, $0.note)
            }
            if let hit { open.remove(at: hit) } else { missing.append(reference) }
        }
        for k in 0..<max(missing.count, open.count) {
            differ(
                .notesLinks, location, k < missing.count ? left.shown(missing[k]) : nil, k < open.count ? other.shown(open[k]) : nil)
        }
        return (2 * (left.references.count - missing.count), left.references.count + other.references.count)
    }

    mutating func scoreNotes(_ c: Comparison) {
        func keys(_ document: ComparedDocument) -> [Keyed] {
            document.notes.map { ([$0.marker, $0.text], document.location(ofUnit: $0.unit)) }
        }
        rateBags(.notesBlocks, expected: keys(c.expected), found: keys(c.found))
    }
}

/// Character of one dense text -> its counterpart in another.
private struct Projection {
    private let blocks: [MatchingBlocks.Block]?

    init(from text: [UInt32], to other: [UInt32]) { blocks = text == other ? nil : MatchingBlocks(text, other).blocks }

    subscript(_ position: Int) -> Int? {
        guard let blocks else { return position }
        guard let block = blocks.first(where: { ($0.first..<($0.first + $0.count)).contains(position) }) else { return nil }
        return block.second + position - block.first
    }

    /// A place between two characters: behind the counterpart of the character before it.
    func gap(_ position: Int) -> Int {
        if blocks == nil || position <= 0 { return position }
        return self[position - 1].map { $0 + 1 } ?? self[position] ?? MarkedText.nowhere
    }
}

extension Comparison {
    fileprivate func isSameNote(_ mine: ComparedDocument.Target?, _ other: ComparedDocument.Target?) -> Bool {
        guard let mine, let other else { return mine == nil && other == nil }
        if mine.kind == .block, other.kind == .block, let group = blocks.ofFound[other.index], group == blocks.ofExpected[mine.index] {
            return true
        }
        return mine.text == other.text
    }
}
