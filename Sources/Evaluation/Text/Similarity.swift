/// How alike two texts are. Texts are code points; all measures are exact, none approximates.
enum Similarity {
    /// Length of the longest common subsequence: bit-parallel, a word of 64 positions at a time
    /// (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004).
    static func commonSubsequence(_ first: [UInt32], _ second: [UInt32]) -> Int {
        var (long, short, common) = trimmed(first, second)
        guard !long.isEmpty, !short.isEmpty else { return common }
        if long.count < short.count { swap(&long, &short) }
        let words = (long.count + 63) / 64
        var slots: [UInt32: Int] = [:], masks: [UInt64] = []
        for (position, character) in long.enumerated() {
            let slot: Int
            if let known = slots[character] {
                slot = known
            } else {
                slot = slots.count
                slots[character] = slot
                masks.append(contentsOf: repeatElement(0, count: words))
            }
            masks[slot * words + position / 64] |= 1 << UInt64(position % 64)
        }
        var row = [UInt64](repeating: .max, count: words)
        for character in short {
            guard let slot = slots[character] else { continue }
            var carry: UInt64 = 0
            for word in 0..<words {
                let hit = row[word] & masks[slot * words + word]
                let (sum, overflow) = row[word].addingReportingOverflow(hit)
                let (total, carried) = sum.addingReportingOverflow(carry)
                carry = overflow || carried ? 1 : 0
                row[word] = total | (row[word] & ~hit)
            }
        }
        common += row.reduce(0) { $0 + (~$1).nonzeroBitCount }
        return common
    }

    /// Edit distance with unit costs.
    static func levenshtein(_ first: [UInt32], _ second: [UInt32]) -> Int {
        let (a, b, _) = trimmed(first, second)
        guard !a.isEmpty, !b.isEmpty else { return a.count + b.count }
        var row = Array(0...b.count)
        for (i, character) in a.enumerated() {
            var diagonal = i
            row[0] = i + 1
            for j in 0..<b.count {
                let above = row[j + 1]
                row[j + 1] = min(min(above, row[j]) + 1, diagonal + (character == b[j] ? 0 : 1))
                diagonal = above
            }
        }
        return row[b.count]
    }

    /// Indel similarity: twice the common subsequence over both lengths; 1 for two empty texts.
    static func indel(_ a: [UInt32], _ b: [UInt32]) -> Double {
        a == b ? 1 : Double(2 * commonSubsequence(a, b)) / Double(a.count + b.count)
    }

    /// Both texts without their common start and end, and the length of what was cut.
    private static func trimmed(_ a: [UInt32], _ b: [UInt32]) -> (a: [UInt32], b: [UInt32], common: Int) {
        let limit = min(a.count, b.count)
        var start = 0
        while start < limit && a[start] == b[start] { start += 1 }
        var end = 0
        while end < limit - start && a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
        return (Array(a[start..<(a.count - end)]), Array(b[start..<(b.count - end)]), start + end)
    }
}
