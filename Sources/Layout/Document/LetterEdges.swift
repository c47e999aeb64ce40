/// Left and right edges of letters, exactly, in two or three bytes each where most of them start where the one before
/// ends: what is kept of such a letter is how far its edge lies from that sum in the last bits, which matrices leave different.
struct LetterEdges: Sendable {
    private let advances: PackedColumn
    /// How many representable numbers the left edge lies behind the end of the letter before; `none` where it has a place of its own.
    private let steps: [Int8]
    /// The places of their own, in order, and how many there are before each stretch of letters.
    private let places: [Double]
    private let placesBefore: [Int32]

    private static let none = Int8.min
    /// The first letter of so many has a place of its own, so that the way to each of them is short.
    private static let stretch = 16

    init(_ left: [Double], advances: [Double]) {
        self.advances = PackedColumn(advances)
        var steps: [Int8] = [], places: [Double] = [], placesBefore: [Int32] = []
        steps.reserveCapacity(left.count)
        for (i, edge) in left.enumerated() {
            let isFirst = i % Self.stretch == 0
            if isFirst { placesBefore.append(Int32(places.count)) }
            let end = i > 0 ? left[i - 1] + advances[i - 1] : 0
            if !isFirst, end.bitPattern == edge.bitPattern {
                steps.append(0)
            } else if !isFirst, let step = Self.step(from: end, to: edge) {
                steps.append(step)
            } else {
                steps.append(Self.none)
                places.append(edge)
            }
        }
        // Copies have no room for more.
        (self.steps, self.places, self.placesBefore) = (steps, places.map { $0 }, placesBefore.map { $0 })
    }

    subscript(letter: Int) -> (left: Double, right: Double) {
        let edge = self.edge(of: letter).left
        return (edge, edge + advances[letter])
    }

    /// A letter's left edge, and which of the places of their own is the last up to it.
    private func edge(of letter: Int) -> (left: Double, place: Int) {
        let first = letter - letter % Self.stretch
        var place = Int(placesBefore[letter / Self.stretch]), edge = places[place]
        for i in first..<letter {
            if steps[i + 1] == Self.none {
                place += 1
                edge = places[place]
            } else {
                edge = Self.number(steps[i + 1], from: edge + advances[i])
            }
        }
        return (edge, place)
    }

    /// How far a letter reaches from its left edge.
    func advance(_ letter: Int) -> Double { advances[letter] }

    /// The leftmost and the rightmost edge of letters that follow each other: each is one step from the one before.
    func span(of letters: Range<Int>) -> (left: Double, right: Double) {
        var (edge, place) = self.edge(of: letters.lowerBound)
        var left = edge, right = edge + advances[letters.lowerBound]
        for letter in letters.dropFirst() {
            if steps[letter] == Self.none {
                place += 1
                edge = places[place]
            } else {
                edge = Self.number(steps[letter], from: edge + advances[letter - 1])
            }
            left = min(left, edge)
            right = max(right, edge + advances[letter])
        }
        return (left, right)
    }

    /// The number of representable numbers between two, where it is small.
    private static func step(from a: Double, to b: Double) -> Int8? {
        guard a.sign == b.sign else { return nil }
        let (step, overflows) = Int64(bitPattern: b.bitPattern).subtractingReportingOverflow(Int64(bitPattern: a.bitPattern))
        return overflows ? nil : Int8(exactly: step).flatMap { $0 == none ? nil : $0 }
    }

    private static func number(_ step: Int8, from a: Double) -> Double {
        Double(bitPattern: UInt64(bitPattern: Int64(bitPattern: a.bitPattern) + Int64(step)))
    }
}
