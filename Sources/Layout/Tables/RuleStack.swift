import Geometry

/// Horizontal rules of one width, one below the other: the skeleton of a table without upright rules.
struct RuleStack {
    /// y of the rules that run over the whole width, top to bottom.
    var rows: [Double]
    var minX, maxX: Double
}

/// Finds stacks of horizontal rules.
struct RuleStackFinder {
    /// Rules whose middles are nearer than this lie on one height.
    var sameHeight: Points = 2.0.pt
    /// Gap between two rules on one height that a reader does not see as an end: cell-wise borders with white between.
    var bridge: Points = 9.0.pt
    /// Ends of rules of one stack differ by at most this, or by this share of their length.
    var sameEnd: Points = 3.0.pt
    var sameEndShare = 0.02
    /// Shorter rules are no table's width.
    var shortest: Points = 60.0.pt

    func stacks(of rules: [Rule]) -> [RuleStack] {
        var runs = bridged(rules.filter { $0.axis == .horizontal })
        runs.removeAll { $0.end - $0.start < shortest.value }
        var stacks: [RuleStack] = []
        for run in runs {
            let slack = max(sameEnd.value, sameEndShare * (run.end - run.start))
            if let index = stacks.indices.last(where: {
                abs(stacks[$0].minX - run.start) <= slack && abs(stacks[$0].maxX - run.end) <= slack
            }) {
                stacks[index].rows.append(run.position)
                stacks[index].minX = min(stacks[index].minX, run.start)
                stacks[index].maxX = max(stacks[index].maxX, run.end)
            } else {
                stacks.append(RuleStack(rows: [run.position], minX: run.start, maxX: run.end))
            }
        }
        return stacks
    }

    /// Rules on one height joined over small gaps, by height.
    private func bridged(_ rules: [Rule]) -> [(position: Double, start: Double, end: Double)] {
        let sorted = rules.sorted { ($0.position, $0.start) < ($1.position, $1.start) }
        var result: [(position: Double, start: Double, end: Double)] = []
        var first = 0
        while first < sorted.count {
            var next = first + 1
            while next < sorted.count, sorted[next].position - sorted[first].position <= sameHeight.value { next += 1 }
            var open: (position: Double, start: Double, end: Double)?
            for rule in sorted[first..<next].sorted(by: { ($0.start, $0.position) < ($1.start, $1.position) }) {
                if let run = open, rule.start - run.end <= bridge.value {
                    open = (run.position, run.start, max(run.end, rule.end))
                } else {
                    if let run = open { result.append(run) }
                    open = (rule.position, rule.start, rule.end)
                }
            }
            if let run = open { result.append(run) }
            first = next
        }
        return result.sorted { ($0.position, $0.start) < ($1.position, $1.start) }
    }
}
