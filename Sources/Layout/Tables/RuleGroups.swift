import Geometry

/// Sorts rules into groups that touch one another, directly or through others.
struct RuleGroups {
    /// Rules that come nearer than this touch.
    let reach: Double
    /// Pairs to look at before giving up: far more than any table, and short of a second.
    private static let mostPairs = 20_000_000

    /// The groups, each in the order of `rules`; groups by their first rule.
    func groups(of rules: [Rule]) -> [[Rule]] {
        var sets = DisjointSets(count: rules.count)
        // The first rule stands for its group.
        func join(_ a: Int, _ b: Int) {
            let (x, y) = (sets.root(of: a), sets.root(of: b))
            sets.join(max(x, y), to: min(x, y))
        }
        let across = rules.indices.filter { rules[$0].axis == .horizontal }.sorted { (rules[$0].position, $0) < (rules[$1].position, $1) }
        let down = rules.indices.filter { rules[$0].axis == .vertical }.sorted { (rules[$0].position, $0) < (rules[$1].position, $1) }
        var pairs = 0
        let downPositions = down.map { rules[$0].position }
        for h in across {
            let rule = rules[h]
            var place = downPositions.firstIndex(notBelow: rule.start - reach)
            while place < down.count, downPositions[place] <= rule.end + reach {
                let other = rules[down[place]]
                if rule.position >= other.start - reach, rule.position <= other.end + reach { join(h, down[place]) }
                place += 1
                pairs += 1
            }
            if pairs > Self.mostPairs { return [] }
        }
        for list in [across, down] {
            for (place, index) in list.enumerated() {
                var next = place + 1
                while next < list.count, rules[list[next]].position - rules[index].position <= reach {
                    let a = rules[index], b = rules[list[next]]
                    if min(a.end, b.end) >= max(a.start, b.start) - reach { join(index, list[next]) }
                    next += 1
                    pairs += 1
                }
                if pairs > Self.mostPairs { return [] }
            }
        }
        var members: [Int: [Rule]] = [:]
        for index in rules.indices { members[sets.root(of: index), default: []].append(rules[index]) }
        return members.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension Array where Element == Double {
    /// First index whose element is at least `value`, in a sorted array.
    func firstIndex(notBelow value: Double) -> Int {
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Its stretches in which neighbours are no further apart; the values ascend.
    func parted(byGapsOver gap: Double) -> [ArraySlice<Double>] {
        var stretches: [ArraySlice<Double>] = [], first = 0
        for next in indices.dropFirst() where self[next] - self[next - 1] > gap {
            stretches.append(self[first..<next])
            first = next
        }
        return isEmpty ? [] : stretches + [self[first...]]
    }

    /// The middles of such stretches.
    func middles(ofStretchesWithin gap: Double) -> [Double] {
        parted(byGapsOver: gap).map { ($0[$0.startIndex] + $0[$0.endIndex - 1]) / 2 }
    }
}
