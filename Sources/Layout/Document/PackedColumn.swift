/// Numbers of which many are the same, to the last bit: each is kept once, and its place in one or two bytes where it was.
struct PackedColumn: Sendable {
    private enum Places {
        case bytes([UInt8])
        case words([UInt16])
        /// Too many are different: `values` has them all.
        case all
    }

    private let values: [Double]
    private let places: Places

    init(_ all: [Double]) {
        guard let (values, numbers) = Self.table(of: all) else {
            (self.values, places) = (all, .all)
            return
        }
        self.values = values
        places = values.count <= Int(UInt8.max) + 1 ? .bytes(numbers.map { UInt8($0) }) : .words(numbers)
    }

    subscript(index: Int) -> Double {
        switch places {
        case .bytes(let numbers): values[Int(numbers[index])]
        case .words(let numbers): values[Int(numbers[index])]
        case .all: values[index]
        }
    }

    /// The different values, and the place of each value among them; `nil` where there are too many.
    private static func table(of all: [Double]) -> (values: [Double], numbers: [UInt16])? {
        var values: [Double] = [], numbers: [UInt16] = []
        numbers.reserveCapacity(all.count)
        var slots = [UInt16](repeating: .max, count: 1 << slotBits)
        for value in all {
            if let last = numbers.last, values[Int(last)].bitPattern == value.bitPattern {
                numbers.append(last)
                continue
            }
            // A multiplicative hash (2^64 divided by the golden ratio), of which the highest bits are a slot.
            var slot = Int((value.bitPattern &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - slotBits))
            while slots[slot] != .max, values[Int(slots[slot])].bitPattern != value.bitPattern { slot = (slot + 1) & (slots.count - 1) }
            if slots[slot] == .max {
                guard values.count < most else { return nil }
                slots[slot] = UInt16(values.count)
                values.append(value)
            }
            numbers.append(slots[slot])
        }
        return (values.map { $0 }, numbers)
    }

    /// Slots of the table as a power of two, and the most values in it: half of them, so that a search is short.
    private static let slotBits = 11
    private static let most = 1024
}
