import Layout

/// Text as it is compared: without spaces, quotes, dots and brackets, Latin in lower case. Titles are printed
/// with other spacing and other quotes in the contents, on the article and in a running head.
struct TextKey: Hashable, Sendable {
    let scalars: [UInt32]

    init(_ text: String) { scalars = Self.key(of: text.unicodeScalars.map(\.value)) }

    init(_ scalars: [UInt32]) { self.scalars = Self.key(of: scalars) }

    init(_ text: LaidText) { self.scalars = Self.key(of: text.scalars) }

    var isEmpty: Bool { scalars.isEmpty }

    private static func key(of scalars: [UInt32]) -> [UInt32] {
        var key: [UInt32] = []
        key.reserveCapacity(scalars.count)
        for scalar in scalars {
            switch scalar {
            case 0xAC00...0xD7A3, 0x3131...0x318E, 0x3400...0x9FFF, 0x3041...0x3096, 0x30A1...0x30FA: key.append(scalar)
            case 0x41...0x5A: key.append(scalar + 0x20)
            case 0x30...0x39, 0x61...0x7A, 0xC0...0x24F: key.append(scalar)
            case 0x20000...0x323AF: key.append(scalar)
            case 0x25, 0x2B: key.append(scalar)
            default: continue
            }
        }
        return key
    }

    /// Whether a longer key ends with this one: 정책동향 ends `주요국 정책동향`.
    func ends(_ longer: TextKey) -> Bool {
        scalars.count < longer.scalars.count && longer.scalars.suffix(scalars.count) == scalars[...]
    }

    /// Characters of a name that tells by itself what a longer one is that it ends: shorter ones end many titles.
    static let shortestEnd = 4

    /// Dice coefficient of the two keys' pairs of neighbours, 0…1 (Dice 1945).
    func similarity(to other: TextKey) -> Double {
        if scalars == other.scalars { return 1 }
        return TextPairs(self).similarity(to: TextPairs(other))
    }
}

/// A key with its pairs of neighbours in order, to be compared with many others.
struct TextPairs: Sendable {
    let key: TextKey
    private let pairs: [UInt64]

    init(_ key: TextKey) {
        self.key = key
        pairs = zip(key.scalars, key.scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }.sorted()
    }

    /// The same as that of the keys.
    func similarity(to other: TextPairs) -> Double {
        if key == other.key { return 1 }
        guard !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
        return 2 * Double(shared(with: other)) / Double(pairs.count + other.pairs.count)
    }

    /// Share of the shorter key's pairs that the other has too, 0…1 (overlap coefficient).
    func sharing(with other: TextPairs) -> Double {
        guard !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
        return Double(shared(with: other)) / Double(min(pairs.count, other.pairs.count))
    }

    private func shared(with other: TextPairs) -> Int {
        var (i, j, shared) = (0, 0, 0)
        while i < pairs.count, j < other.pairs.count {
            let (a, b) = (pairs[i], other.pairs[j])
            if a == b { shared += 1 }
            if a <= b { i += 1 }
            if b <= a { j += 1 }
        }
        return shared
    }
}
