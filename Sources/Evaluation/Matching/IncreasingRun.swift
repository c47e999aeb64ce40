/// Indices of a longest increasing subsequence (patience sorting; equal values do not follow each other).
func longestIncreasingRun(of values: [Int]) -> [Int] {
    var tails: [Int] = [], before = [Int](repeating: -1, count: values.count)
    for (index, value) in values.enumerated() {
        var (low, high) = (0, tails.count)
        while low < high {
            let middle = (low + high) / 2
            if values[tails[middle]] < value { low = middle + 1 } else { high = middle }
        }
        before[index] = low > 0 ? tails[low - 1] : -1
        tails.replaceSubrange(low..<min(low + 1, tails.count), with: [index])
    }
    var chain: [Int] = [], index = tails.last ?? -1
    while index >= 0 {
        chain.append(index)
        index = before[index]
    }
    return chain.reversed()
}
