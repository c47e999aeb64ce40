import BriefingModel

/// What was right of what there is.
package struct Share: Hashable, Sendable {
    package var right: Double
    package var total: Double

    /// `nil` where there is nothing to be right about.
    package var score: Double? { total > 0 ? right / total : nil }
}

/// The metrics of one comparison as they are collected.
struct ScoreSheet {
    private(set) var shares: [Metric: Share] = [:]
    private(set) var differences: [Difference] = []

    mutating func rate(_ metric: Metric, _ right: Int, _ total: Int) { rate(metric, Double(right), Double(total)) }
    mutating func rate(_ metric: Metric, _ right: Double, _ total: Double) { shares[metric] = Share(right: right, total: total) }

    mutating func differ(_ metric: Metric, _ location: Location, _ expected: String?, _ found: String?) {
        differences.append(
            Difference(
                metric: metric, place: location.text, article: location.article, at: location.at, expected: expected, found: found,
                stage: .mapping))
    }

    /// One field of one matched thing. `nil`: there is no such thing; empty: it lacks the field.
    typealias Row = (expected: String?, found: String?, location: Location)

    /// Exact rate of one field over the matches of which either side has it. A thing without counterpart is wrong,
    /// but not listed again: the metric that counts the things lists it.
    mutating func rateField(_ metric: Metric, _ rows: some Sequence<Row>) {
        var right = 0, total = 0
        for (expected, found, location) in rows where expected?.nonEmpty != nil || found?.nonEmpty != nil {
            total += 1
            if expected == found {
                right += 1
            } else if let expected, let found {
                differ(metric, location, expected.nonEmpty, found.nonEmpty)
            }
        }
        rate(metric, right, total)
    }

    /// A thing with what makes it the same as another.
    typealias Keyed = (key: [String], location: Location)

    /// F1 of two bags.
    mutating func rateBags(_ metric: Metric, expected: [Keyed], found: [Keyed]) {
        var wanted: [[String]: Int] = [:]
        for thing in expected { wanted[thing.key, default: 0] += 1 }
        var extra: [Keyed] = []
        for thing in found {
            if let count = wanted[thing.key], count > 0 { wanted[thing.key] = count - 1 } else { extra.append(thing) }
        }
        var missing: [Keyed] = []
        for thing in expected.reversed() {  // of equal things the last ones are missing
            if let count = wanted[thing.key], count > 0 {
                wanted[thing.key] = count - 1
                missing.insert(thing, at: 0)
            }
        }
        rate(metric, 2 * (expected.count - missing.count), expected.count + found.count)
        func shown(_ thing: Keyed) -> String { thing.key.map { $0.isEmpty ? "–" : $0 }.joined(separator: " | ") }
        let pairing = Pairing(missing.map(shown), extra.map(shown), least: 0.5)
        for (lost, other) in pairing.things(missing, extra) {
            guard var location = lost?.location ?? other?.location else { continue }
            if let other, !other.location.at.isEmpty { location.at = other.location.at }
            differ(metric, location, lost.map(shown), other.map(shown))
        }
    }
}
