import Testing

@testable import Layout

@Suite struct LetterEdgesTests {
    @Test func edgesAreKeptToTheLastBit() {
        var generator = SplitMix64(seed: 7)
        func random(_ count: UInt64) -> UInt64 { .random(in: 0..<count, using: &generator) }
        var left: [Double] = [-30], advances: [Double] = []
        for _ in 0..<2000 {
            advances.append(Double(random(60)) / 7)
            let end = left[left.count - 1] + advances[advances.count - 1]
            switch random(10) {
            // A word's space, a new line.
            case 0: left.append(end + 2.5)
            case 1: left.append(Double(random(500)) / 3 - 40)
            // The last bits of a matrix's sum; more than a byte of them.
            case 2..<5: left.append(Double(bitPattern: end.bitPattern &+ random(120)))
            case 5: left.append(Double(bitPattern: end.bitPattern &- 127 - random(3)))
            case 6: left.append(random(2) == 0 ? -end : 0)
            default: left.append(end)
            }
        }
        advances.append(4)
        let edges = LetterEdges(left, advances: advances)
        for i in left.indices {
            let (start, end) = edges[i]
            #expect(start.bitPattern == left[i].bitPattern && end.bitPattern == (left[i] + advances[i]).bitPattern)
        }
        for _ in 0..<200 {
            let start = Int(random(1900)), letters = start..<(start + 1 + Int(random(90)))
            let span = edges.span(of: letters)
            #expect(span.left == letters.map { left[$0] }.min() && span.right == letters.map { left[$0] + advances[$0] }.max())
        }
    }
}
