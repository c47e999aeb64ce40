import Geometry

/// Boxes of a page's glyphs by index, in little room: they live as long as the layout, and few are asked for.
///
/// Glyphs of a line mostly have one top and one bottom, which are kept once for all that follow each other; and a font has
/// few advances, which are kept once for the page.
public struct GlyphBoxes: Sendable {
    private let minX: [Double]
    private let ends: Ends
    /// First glyph of each run, in order; top and bottom of its glyphs.
    private var starts: [Int32] = []
    private var minY: [Double] = [], maxY: [Double] = []

    private enum Ends {
        /// By glyph.
        case places([Double])
        /// From the glyph's start, by its number among the page's advances.
        case advances([Double], numbers: [UInt16])
    }

    init(_ ink: PageInk) {
        minX = ink.minX
        ends = Self.ends(of: ink)
        for i in 0..<ink.count where starts.isEmpty || ink.minY[i] != minY[minY.count - 1] || ink.maxY[i] != maxY[maxY.count - 1] {
            starts.append(Int32(i))
            minY.append(ink.minY[i])
            maxY.append(ink.maxY[i])
        }
    }

    public subscript(glyph: Int) -> Rect {
        let run = run(of: Int32(glyph)), left = minX[glyph]
        let right =
            switch ends {
            case .places(let places): places[glyph]
            case .advances(let advances, let numbers): left + advances[Int(numbers[glyph])]
            }
        return Rect(minX: left, minY: minY[run], maxX: max(left, right), maxY: max(minY[run], maxY[run]))
    }

    /// The last run that starts at the glyph or before it.
    private func run(of glyph: Int32) -> Int {
        var low = 0, high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= glyph { low = middle } else { high = middle }
        }
        return low
    }

    /// By advances where each glyph's leads to the very number that its end is, and the page has not too many.
    private static func ends(of ink: PageInk) -> Ends {
        var advances = AdvanceList()
        var numbers: [UInt16] = []
        numbers.reserveCapacity(ink.count)
        for i in 0..<ink.count {
            let advance = ink.page.glyphs.advanceX[i].magnitude
            guard ink.minX[i] + advance == ink.maxX[i], let number = advances.number(of: advance) else { return .places(ink.maxX) }
            numbers.append(number)
        }
        return .advances(advances.values, numbers: numbers)
    }
}

/// Different numbers in the order in which they came.
private struct AdvanceList {
    /// More than the fonts of any page have; half of the places, so that a search is short.
    private static let most = 1024, placeCount = 2048
    private static let none = UInt16.max

    private(set) var values: [Double] = []
    private var places = [UInt16](repeating: none, count: placeCount)

    /// The value's number, the next one for a new value; `nil` when there are too many.
    mutating func number(of value: Double) -> UInt16? {
        // A multiplicative hash (2^64 divided by the golden ratio); its eleven highest bits are a place.
        var place = Int((value.bitPattern &* 0x9E37_79B9_7F4A_7C15) >> 53)
        while places[place] != Self.none {
            if values[Int(places[place])].bitPattern == value.bitPattern { return places[place] }
            place = (place + 1) & (Self.placeCount - 1)
        }
        guard values.count < Self.most else { return nil }
        places[place] = UInt16(values.count)
        values.append(value)
        return places[place]
    }
}
