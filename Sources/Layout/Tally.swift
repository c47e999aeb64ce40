/// How often each value comes, in a series where neighbours are equal mostly: sizes, colours and fonts of glyphs.
///
/// A run of equal values is counted by itself and looked up once.
struct Tally<Value: Hashable> {
    private var finished: [Value: Int] = [:]
    private var current: (value: Value, count: Int)?

    init() {}

    mutating func add(_ value: Value) {
        if current?.value == value {
            current?.count += 1
        } else {
            if let current { finished[current.value, default: 0] += current.count }
            current = (value, 1)
        }
    }

    /// The value, where all are equal.
    var only: Value? { finished.isEmpty ? current?.value : nil }

    /// The counts by value.
    var counts: [Value: Int] {
        guard let current else { return finished }
        var counts = finished
        counts[current.value, default: 0] += current.count
        return counts
    }
}

extension Tally<Int> {
    /// The value that comes most often, the smaller one of two; `nil` when there is none.
    var mostCommon: Int? { counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key }

    /// The most common of some sizes, in points and to the half point.
    static func mostCommonSize(in sizes: some Sequence<Double>) -> Double? {
        var tally = Tally(), last = 0.0, halfPoints = 0
        for size in sizes {
            if size != last { (last, halfPoints) = (size, Int((size * 2).rounded())) }
            tally.add(halfPoints)
        }
        return tally.mostCommon.map { Double($0) / 2 }
    }
}
