import BriefingModel

/// A marker that counts: `1)`, `②`, `(3)`, `가.`
struct Numbering: Hashable {
    let number: Int
    /// What stands around the number, with the kind of number: markers of one list share it.
    let form: String

    private static let letters = Array("가나다라마바사아자차카타파하".unicodeScalars)

    init?(marker: String?) {
        guard let marker, !marker.isEmpty else { return nil }
        let scalars = Array(marker.unicodeScalars)
        if scalars.count == 1 {
            // ① … ⑳, ❶ … ❿, ➊ … ➓
            for (first, last) in [(0x2460, 0x2473), (0x2776, 0x277F), (0x2780, 0x2789), (0x278A, 0x2793)] as [(UInt32, UInt32)]
            where (first...last).contains(scalars[0].value) {
                number = Int(scalars[0].value - first) + 1
                form = "circle \(first)"
                return
            }
        }
        let digits = scalars.filter(\.isDigit)
        let around = scalars.filter { !$0.isDigit }
        let frame = Set("().[]〔〕<>〈〉 ".unicodeScalars)
        if !digits.isEmpty, digits.count <= 2, around.allSatisfy(frame.contains), let value = Int(String(scalars: digits)) {
            number = value
            form = "digit " + String(scalars: around)
            return
        }
        let letters = scalars.filter { Self.letters.contains($0) }
        let rest = scalars.filter { !Self.letters.contains($0) }
        guard letters.count == 1, !rest.isEmpty, rest.allSatisfy(frame.contains), let place = Self.letters.firstIndex(of: letters[0]) else {
            return nil
        }
        number = place + 1
        form = "letter " + String(scalars: rest)
    }
}

extension Block {
    /// Of headings and items.
    var marker: String? {
        switch content {
        case .heading(let outline), .item(let outline): outline.marker
        case .note(let note): note.marker
        default: nil
        }
    }
}
