/// A number with its unit as printed in a passage: `1조 2,345억 위안`, `257.9GWh`, `약 8.5%`.
struct Quantity: Hashable {
    /// In the unit, magnitudes multiplied in.
    let value: Double
    /// What one step of its last printed digit is worth.
    let step: Double
    /// The digits as printed, without separators: `12345`, `2579`.
    let digits: String
    /// What it is multiplied with, as printed: `조`, `억`, or nothing.
    let magnitude: String
    /// By its usual spelling; empty when there is none.
    let unit: String
    /// In code points of the passage's text, unit included.
    let range: Range<Int>
    /// About, more than, at most …: it may differ from the exact figure.
    let isRough: Bool

    var isPercent: Bool { unit == "%" || unit == "%p" }
    var isCurrency: Bool { Vocabulary.currencies.contains(unit) }

    /// To what it seems to be rounded: zeros at the end of three and more digits count as rounding, two digits stay.
    private var precision: Double {
        let zeros = digits.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
        let count = digits.utf8.count
        guard count >= 3, zeros > 0 else { return step }
        return (0..<min(zeros, count - 2)).reduce(step) { value, _ in value * 10 }
    }

    /// A rounded figure may be off by this share.
    private static let roughness = 0.06

    /// Whether both can mean the same amount, as far as they are rounded.
    func agrees(with other: Quantity) -> Bool {
        guard unit == other.unit else { return false }
        let mine = precision, others = other.precision
        let distance = abs(value - other.value)
        if distance <= max(mine, others) * 0.5 * (1 + 1e-9) { return true }
        // Some cut digits off where others round.
        if distance < max(mine, others) && mine != others { return true }
        return (isRough || other.isRough) && distance <= Self.roughness * max(abs(value), abs(other.value))
    }

    /// Whether one looks like the other with a slip of the hand: a digit changed, lost or added, or two neighbours swapped.
    func isSlip(of other: Quantity) -> Bool {
        guard unit == other.unit, magnitude == other.magnitude, step == other.step, digits != other.digits else { return false }
        let a = Array(digits.utf8), b = Array(other.digits.utf8)
        guard max(a.count, b.count) >= 2 else { return true }
        if a.count == b.count {
            let places = a.indices.filter { a[$0] != b[$0] }
            if places.count == 1 { return true }
            return places.count == 2 && places[1] == places[0] + 1 && a[places[0]] == b[places[1]] && a[places[1]] == b[places[0]]
        }
        let (long, short) = a.count > b.count ? (a, b) : (b, a)
        guard long.count == short.count + 1, long.count >= 3 else { return false }
        return long.indices.contains { Array(long[..<$0]) + Array(long[($0 + 1)...]) == short }
    }

    /// Whether both have the same digits but stand for other amounts: 억 for 조, a point gone astray.
    func isSameDigitsOtherSize(as other: Quantity) -> Bool {
        unit == other.unit && significantDigits == other.significantDigits && significantDigits.count >= 2 && value != other.value
            && magnitude != other.magnitude
    }

    /// Without leading and trailing zeros.
    var significantDigits: String {
        let cut = digits.drop { $0 == "0" }
        return String(cut.reversed().drop { $0 == "0" }.reversed())
    }
}
