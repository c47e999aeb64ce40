/// The pairs of neighbouring characters of a text, with its start and end: a bag, in order.
struct Bigrams {
    private let sorted: [UInt64]

    init(_ text: [UInt32]) {
        let padded = [2] + text + [3]
        sorted = zip(padded, padded.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }.sorted()
    }

    var count: Int { sorted.count }

    /// How many both bags have.
    func shared(with other: Bigrams) -> Int {
        var (i, j, number) = (0, 0, 0)
        while i < sorted.count && j < other.sorted.count {
            if sorted[i] == other.sorted[j] {
                (i, j, number) = (i + 1, j + 1, number + 1)
            } else if sorted[i] < other.sorted[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return number
    }

    /// Sørensen-Dice coefficient.
    func dice(_ other: Bigrams) -> Double { Double(2 * shared(with: other)) / Double(count + other.count) }
}
