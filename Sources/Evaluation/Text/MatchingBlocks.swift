/// Stretches that two sequences have in common, by Ratcliff and Obershelp's gestalt pattern matching
/// (Dr. Dobb's Journal, July 1988): the longest stretch first, then the same to its left and right.
struct MatchingBlocks {
    struct Block: Hashable {
        var first: Int
        var second: Int
        var count: Int
    }

    /// In order; none empty.
    let blocks: [Block]

    init<Element: Hashable>(_ a: [Element], _ b: [Element]) {
        var places: [Element: [Int]] = [:]
        for (index, element) in b.enumerated() { places[element, default: []].append(index) }
        var found: [Block] = []
        var open = [(a.startIndex..<a.endIndex, b.startIndex..<b.endIndex)]
        var lengths = [Int](repeating: 0, count: b.count + 1)
        while let (left, right) = open.popLast() {
            guard let block = Self.longest(of: a, in: left, places, in: right, &lengths) else { continue }
            found.append(block)
            open.append((left.lowerBound..<block.first, right.lowerBound..<block.second))
            open.append(((block.first + block.count)..<left.upperBound, (block.second + block.count)..<right.upperBound))
        }
        blocks = found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// The longest common stretch; of equal ones the first in `a`, then the first in `b`.
    /// - Parameter lengths: working space, all 0 before and after.
    private static func longest<Element: Hashable>(
        of a: [Element], in left: Range<Int>, _ places: [Element: [Int]], in right: Range<Int>, _ lengths: inout [Int]
    ) -> Block? {
        guard !left.isEmpty, !right.isEmpty else { return nil }
        var best = Block(first: left.lowerBound, second: right.lowerBound, count: 0)
        var before: [Int] = []  // places in b whose length (at index + 1) was set by the element before
        for i in left {
            let here = (places[a[i]] ?? []).filter(right.contains)
            let grown = here.map { lengths[$0] + 1 }
            for j in before { lengths[j + 1] = 0 }
            for (j, length) in zip(here, grown) {
                lengths[j + 1] = length
                if length > best.count { best = Block(first: i - length + 1, second: j - length + 1, count: length) }
            }
            before = here
        }
        for j in before { lengths[j + 1] = 0 }
        return best.count > 0 ? best : nil
    }

    /// Twice what is common over both lengths; 1 for two empty sequences.
    func ratio(_ lengths: Int) -> Double {
        lengths == 0 ? 1 : Double(2 * blocks.reduce(0) { $0 + $1.count }) / Double(lengths)
    }
}
