/// A value that says which one mostly comes next.
protocol RunValue: Hashable, Sendable {
    /// What stands so many places behind it where each follows from the one before.
    func following(_ steps: Int32) -> Self
}

/// Values of which most follow from the one before, in little room: a stretch of them is kept as its first.
///
/// Equal values are kept alike, however they were put together.
struct Runs<Value: RunValue>: Hashable, Sendable {
    private struct Run: Hashable, Sendable {
        var start: Int32
        var first: Value

        func value(at index: Int32) -> Value { first.following(index - start) }
    }

    /// All stretches but the first: most texts have only that.
    private var others: [Run] = []
    private var length: Int32 = 0
    private var head: Value?

    init() {}

    /// Without room for more.
    init(_ values: some Sequence<Value>) {
        for value in values { append(value) }
        others = others.map { $0 }
    }

    var count: Int { Int(length) }

    subscript(index: Int) -> Value {
        precondition(index >= 0 && index < count, "no such value")
        // Asked for every scalar of most texts, and most have one stretch.
        if others.isEmpty, let head { return head.following(Int32(truncatingIfNeeded: index)) }
        return run(at: Int32(index)).value(at: Int32(index))
    }

    /// The stretches in order: the first value of each, and how many it has.
    func forEachStretch(_ take: (_ first: Value, _ count: Int32) -> Void) {
        guard let head else { return }
        take(head, others.first?.start ?? length)
        for (i, run) in others.enumerated() { take(run.first, (i + 1 < others.count ? others[i + 1].start : length) - run.start) }
    }

    /// Whether the first value of some stretch fulfils a condition.
    func containsFirst(where fits: (Value) -> Bool) -> Bool {
        head.map(fits) ?? false || others.contains { fits($0.first) }
    }

    /// Adds a value, and so many as follow from it.
    mutating func append(_ value: Value, count added: Int = 1) {
        guard added > 0 else { return }
        if head == nil {
            head = value
        } else if run(at: length).value(at: length) != value {
            others.append(Run(start: length, first: value))
        }
        length += Int32(added)
    }

    mutating func append(_ other: Runs, in range: Range<Int>) {
        other.forEachStretch(in: range) { first, count in append(first, count: Int(count)) }
    }

    /// The same of the values in `range`.
    func forEachStretch(in range: Range<Int>, _ take: (_ first: Value, _ count: Int32) -> Void) {
        var from = Int32(range.lowerBound)
        let end = Int32(range.upperBound)
        precondition(from >= 0 && from <= end && end <= length, "no such values")
        guard from < end, var run = head.map({ Run(start: 0, first: $0) }) else { return }
        var behind = place(ofRunBehind: from)
        if behind > 0 { run = others[behind - 1] }
        while from < end {
            let next = behind < others.count ? min(others[behind].start, end) : end
            take(run.value(at: from), next - from)
            from = next
            if from < end { run = others[behind] }
            behind += 1
        }
    }

    /// Drops so many values at the end.
    mutating func removeLast(_ dropped: Int) {
        precondition(dropped >= 0 && dropped <= count, "no such values")
        length -= Int32(dropped)
        while let last = others.last, last.start >= length { others.removeLast() }
        if length == 0 { head = nil }
    }

    /// The same with another value in one place.
    func replacing(_ index: Int, with value: Value) -> Runs {
        var result = Runs()
        result.append(self, in: 0..<index)
        result.append(value)
        result.append(self, in: (index + 1)..<count)
        return result
    }

    /// The stretch that a place belongs to, or one behind the last.
    private func run(at index: Int32) -> Run {
        let next = place(ofRunBehind: index)
        return next > 0 ? others[next - 1] : Run(start: 0, first: head!)  // asked only where there are values
    }

    /// Place among the other stretches of the first that starts behind `index`.
    private func place(ofRunBehind index: Int32) -> Int {
        // Texts are put together at their end.
        if others.last.map({ $0.start <= index }) ?? true { return others.count }
        var low = 0, high = others.count
        while low < high {
            let middle = (low + high) / 2
            if others[middle].start <= index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
