import Geometry

/// Boxes of a page's glyphs by index, in little room: they live as long as the layout, and few are asked for.
public struct GlyphBoxes: Sendable {
    private let minX: [Double]
    private let maxX: Ends
    private let minY, maxY: Column

    private enum Ends {
        case places(Column)
        /// From the glyph's start: a page's fonts have few advances.
        case advances(Column)
    }

    init(_ ink: PageInk) {
        minX = ink.minX
        (minY, maxY) = (Column(ink.minY), Column(ink.maxY))
        // By advances where each leads to the very number that the glyph's end is.
        let advances = ink.page.glyphs.advanceX
        let isExact = ink.minX.indices.allSatisfy { ink.minX[$0] + advances[$0].magnitude == ink.maxX[$0] }
        maxX = isExact ? .advances(Column(advances.map(\.magnitude))) : .places(Column(ink.maxX))
    }

    public subscript(glyph: Int) -> Rect {
        let left = minX[glyph], top = minY[glyph]
        let right =
            switch maxX {
            case .places(let places): places[glyph]
            case .advances(let advances): left + advances[glyph]
            }
        return Rect(minX: left, minY: top, maxX: max(left, right), maxY: max(top, maxY[glyph]))
    }
}

/// Numbers of which many are the same: each is kept once, and its place in two bytes where it was.
private struct Column: Sendable {
    /// Places of a table, a power of two, and the most numbers in it: half of them, so that a search is short.
    private static let placeBits = 11, most = 1024
    private static let none = UInt16.max

    private let values: [Double]
    /// Empty where too many are different: `values` has them all then.
    private let numbers: [UInt16]

    init(_ all: [Double]) {
        var values: [Double] = [], numbers: [UInt16] = []
        numbers.reserveCapacity(all.count)
        var places = [UInt16](repeating: Self.none, count: 1 << Self.placeBits)
        for value in all {
            if let last = numbers.last, values[Int(last)].bitPattern == value.bitPattern {
                numbers.append(last)
                continue
            }
            // A multiplicative hash (2^64 divided by the golden ratio), of which the highest bits are a place.
            var place = Int((value.bitPattern &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.placeBits))
            while places[place] != Self.none, values[Int(places[place])].bitPattern != value.bitPattern {
                place = (place + 1) & (places.count - 1)
            }
            if places[place] == Self.none {
                guard values.count < Self.most else {
                    (self.values, self.numbers) = (all, [])
                    return
                }
                places[place] = UInt16(values.count)
                values.append(value)
            }
            numbers.append(places[place])
        }
        (self.values, self.numbers) = (values, numbers)
    }

    subscript(index: Int) -> Double { numbers.isEmpty ? values[index] : values[Int(numbers[index])] }
}
