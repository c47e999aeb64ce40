/// Text blocks: what they say, what they are, under what and in which order they stand.
extension ScoreSheet {
    mutating func scoreBlocks(_ c: Comparison) {
        scoreCharacters(c)
        scoreSegments(c)
        let pairs = c.expected.units.indices.map { (expected: $0, found: c.blocks.first($0)) }
        for (metric, field) in [
            (Metric.blocksType, { $0.kind.rawValue }), (.blocksMarker, { $0.marker }), (.blocksLabel, { $0.label }),
        ] as [(Metric, (ComparedUnit) -> String)] {
            rateField(metric, pairs.map { c.row(($0.expected, $0.found), field) })
        }
        scoreParents(c, pairs)
        scoreOrder(c, pairs.compactMap { i, j in j.map { (expected: i, found: $0) } })
    }

    private mutating func scoreSegments(_ c: Comparison) {
        let expected = c.expected.units, found = c.found.units
        var exact = 0, oneToOne = 0
        for (i, unit) in expected.enumerated() {
            guard let group = c.blocks.group(ofExpected: i) else {
                differ(.blocksSegmentation, c.location(i, nil), unit.full.nonEmpty ?? unit.kind.rawValue, c.found.hint(of: unit.dense))
                continue
            }
            if group.expected.count == 1 && group.found.count == 1 {
                oneToOne += 1
                let other = found[group.found[0]]
                if unit.isText && unit.text == other.text {
                    exact += 1
                } else if unit.isText {
                    let contrast = Contrast(unit.text, other.text)
                    differ(.blocksExact, c.location(i, group.found[0]), contrast.expected, contrast.found)
                }
            } else if group.expected[0] == i {
                let what = group.found.count > 1 ? "split into: " : "merged with the next into: "
                let pieces = group.found.map { found[$0].full.shortened(to: 50) }.joined(separator: " ⏐ ")
                differ(.blocksSegmentation, c.location(i, group.found[0]), unit.full, what + pieces)
            }
        }
        for (j, unit) in found.enumerated() where c.blocks.ofFound[j] == nil {
            differ(.blocksSegmentation, c.location(nil, j), c.expected.hint(of: unit.dense), unit.full.nonEmpty ?? unit.kind.rawValue)
        }
        rate(.blocksExact, exact, expected.count(where: \.isText))
        rate(.blocksSegmentation, 2 * oneToOne, expected.count + found.count)
    }

    private mutating func scoreParents(_ c: Comparison, _ pairs: [(expected: Int, found: Int?)]) {
        var parents: [Row] = [], inCallouts: [Row] = []
        for (i, j) in pairs {
            let name = c.expected.parentName(of: i)
            let other = j.map { c.hasSameParent(i, $0) ? name : c.found.parentName(of: $0) + " (not its counterpart)" }
            let row: Row = (name, other, c.location(i, j))
            let isInCallout = c.expected.isInCallout(i) || (j.map(c.found.isInCallout) ?? false)
            if c.expected.units[i].isText || isInCallout { parents.append(row) }
            if isInCallout { inCallouts.append(row) }
        }
        rateField(.blocksParent, parents)
        rateField(.calloutsChildren, inCallouts)
    }

    private mutating func scoreOrder(_ c: Comparison, _ pairs: [(expected: Int, found: Int)]) {
        guard c.expected.units.count > 1 else { return }
        let order = pairs.map(\.found)
        let possible = order.count * (order.count - 1) / 2
        rate(.blocksOrder, possible - inversions(of: order), possible > 0 ? possible : 1)
        let kept = Set(longestIncreasingRun(of: order))
        rate(.blocksInPlace, possible > 0 ? kept.count : 0, max(order.count, 1))
        func before(_ units: [ComparedUnit], _ index: Int) -> String {
            index > 0 ? "after “\(units[index - 1].full.shortened(to: 40))”" : "first"
        }
        for (k, pair) in pairs.enumerated() where !kept.contains(k) {
            differ(
                .blocksInPlace, c.location(pair.expected, pair.found), before(c.expected.units, pair.expected),
                before(c.found.units, pair.found))
        }
    }

    private func inversions(of values: [Int]) -> Int {
        var seen: [Int] = [], count = 0
        for value in values {
            let slot = seen.partitioningIndex { $0 >= value }
            count += seen.count - slot
            seen.insert(value, at: slot)
        }
        return count
    }
}

extension [Int] {
    /// Where a predicate that is false, then true, turns.
    fileprivate func partitioningIndex(_ isBeyond: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Comparison {
    /// A field of both sides of a match.
    func row(_ match: (expected: Int?, found: Int?), _ field: (ComparedUnit) -> String) -> ScoreSheet.Row {
        (
            match.expected.map { field(expected.units[$0]) }, match.found.map { field(found.units[$0]) },
            location(match.expected, match.found)
        )
    }

    fileprivate func hasSameParent(_ i: Int, _ j: Int) -> Bool {
        switch (expected.units[i].parent, found.units[j].parent) {
        case (nil, nil): isInSameArticle(i, j)
        case (let mine?, let other?): blocks.group(ofFound: other)?.expected.contains(mine) ?? false
        default: false
        }
    }
}

extension ComparedDocument {
    fileprivate func isInCallout(_ index: Int) -> Bool { units[index].parent.map { units[$0].kind == .callout } ?? false }

    fileprivate func parentName(of index: Int) -> String {
        guard let parent = units[index].parent else {
            return "under the article “\(articles[units[index].article].title.compared.shortened(to: 40))”"
        }
        let unit = units[parent]
        return "under \(unit.kind.rawValue) \(unit.marker) “\(unit.full.shortened(to: 40))”"
    }
}
