/// A map from 64-bit integers: open addressing over keys that stand in the order in which they came.
///
/// `Dictionary` hashes every key so that no attacker can make them collide, and makes a buffer per array-shaped key; in the
/// counts of a document that was a twentieth of a conversion. Here the worst that a hostile document can do is a slow search
/// through the words of its own lines.
struct IntegerMap<Value: Sendable>: Sendable {
    private var keys: [UInt64] = []
    private var values: [Value] = []
    /// Place of a key in `keys`, plus one; 0 is free. A power of two in number, at most half of them taken.
    private var slots: [UInt32] = Array(repeating: 0, count: 64)

    init() {}

    /// - Parameter capacity: of so many keys there is room for from the start.
    init(capacity: Int) {
        keys.reserveCapacity(capacity)
        values.reserveCapacity(capacity)
        var size = slots.count
        while size < 2 * (capacity + 1) { size *= 2 }
        slots = Array(repeating: 0, count: size)
    }

    var count: Int { keys.count }

    /// The value of a key that is there.
    subscript(key: UInt64) -> Value? {
        let place = slots[slot(of: key)]
        return place == 0 ? nil : values[Int(place) - 1]
    }

    /// The value of a key, which is there afterwards.
    subscript(key: UInt64, default standard: @autoclosure () -> Value) -> Value {
        get { self[key] ?? standard() }
        _modify {
            var slot = slot(of: key)
            if slots[slot] == 0 {
                if 2 * (keys.count + 1) > slots.count {
                    grow()
                    slot = self.slot(of: key)
                }
                keys.append(key)
                values.append(standard())
                slots[slot] = UInt32(keys.count)
            }
            yield &values[Int(slots[slot]) - 1]
        }
    }

    /// The slot that has the key, or the free one where it belongs.
    private func slot(of key: UInt64) -> Int {
        let mask = slots.count - 1
        // Fibonacci hashing (Knuth, TAOCP 6.4): the high bits are the mixed ones.
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (place, key) in keys.enumerated() { slots[slot(of: key)] = UInt32(place + 1) }
    }
}
