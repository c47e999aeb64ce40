/// What the marker of an item is to a reader of a list.
enum OutlineMarker: Hashable {
    /// Only a bullet: any other would do.
    case bullet
    /// `3.` or `3)`: a list that counts can say it.
    case number(Int, delimiter: Character)
    /// It says something itself: `①`, `가.`, `☞`, `※`, `1-2`.
    case word(String)

    init(_ marker: String?) {
        guard let marker, !marker.isEmpty else {
            self = .bullet
            return
        }
        if let delimiter = marker.last, delimiter == "." || delimiter == ")", let number = Self.number(marker.dropLast()) {
            self = .number(number, delimiter: delimiter)
        } else {
            self = marker.unicodeScalars.allSatisfy(Self.isBullet) ? .bullet : .word(marker)
        }
    }

    /// Up to nine digits, as Markdown has it.
    private static func number(_ digits: Substring) -> Int? {
        guard 1...9 ~= digits.utf8.count, digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
        return Int(digits)
    }

    /// Dashes, dots, asterisks, geometric shapes, ornaments and arrows that only point on.
    private static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x25A0...0x25FF, 0x2605, 0x2606, 0x2610...0x2612, 0x2713...0x2718, 0x2736, 0x274D...0x2752, 0x2756, 0x2794...0x27BE,
            0x2B1B...0x2B55:
            true
        case 0xB7, 0x2022, 0x2024, 0x2027, 0x2043, 0x2219, 0x22C5, 0x30FB, 0x318D, 0xFF65, 0x2A, 0x2B, 0x7E: true
        default: scalar.properties.generalCategory == .dashPunctuation || scalar.value == 0x2212
        }
    }
}
