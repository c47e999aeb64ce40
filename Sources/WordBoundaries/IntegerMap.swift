/// A map from 64-bit integers: open addressing over keys that stand in the order in which they came.
///
/// `Dictionary` hashes every key so that no attacker can make them collide, and makes a buffer per array-shaped key; in the
/// counts of a document that was a twentieth of a conversion. Here the worst that a hostile document can do is a slow search
/// through the words of its own lines.
struct IntegerMap<Value: Sendable>: Sendable {
    private var entries: [(key: UInt64, value: Value)] = []
    /// Place of a key in `entries`, plus one; 0 is free. A power of two in number, at most half of them taken.
    private var slots: [UInt32] = Array(repeating: 0, count: 1024)

    init() {}

    /// - Parameter capacity: of so many keys there is room for from the start.
    init(capacity: Int) {
        entries.reserveCapacity(capacity)
        var size = slots.count
        while size < 2 * (capacity + 1) { size *= 2 }
        slots = Array(repeating: 0, count: size)
    }

    var count: Int { entries.count }

    /// The value of a key that is there.
    subscript(key: UInt64) -> Value? {
        let place = slots[slot(of: key)]
        return place == 0 ? nil : entries[Int(place) - 1].value
    }

    /// The value of a key, which is there afterwards.
    subscript(key: UInt64, default standard: @autoclosure () -> Value) -> Value {
        get { self[key] ?? standard() }
        _modify {
            var slot = slot(of: key)
            if slots[slot] == 0 {
                if 2 * (entries.count + 1) > slots.count {
                    grow()
                    slot = self.slot(of: key)
                }
                entries.append((key, standard()))
                slots[slot] = UInt32(entries.count)
            }
            yield &entries[Int(slots[slot]) - 1].value
        }
    }

    /// Adds a key that is not there: half the work of looking it up.
    /// - Precondition: there is room for it.
    mutating func insert(_ key: UInt64, _ value: Value) {
        precondition(2 * (entries.count + 1) <= slots.count, "no room was made")
        entries.append((key, value))
        let mask = slots.count - 1
        var slot = Self.slot(of: key) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(entries.count)
    }

    /// Where the search for a key starts, by the bits that are taken. Fibonacci hashing (Knuth, TAOCP 6.4): the high bits are the
    /// mixed ones.
    private static func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) }

    /// The slot that has the key, or the free one where it belongs.
    private func slot(of key: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Self.slot(of: key) & mask
        while slots[slot] != 0, entries[Int(slots[slot]) - 1].key != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (place, entry) in entries.enumerated() { slots[slot(of: entry.key)] = UInt32(place + 1) }
    }
}
