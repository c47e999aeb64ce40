/// Markers that count: `1.`, `가)`, `①`, `Ⅱ`, `[0026]`, `1.2`.
extension MarkerReader {
    static func number(_ scalars: [UInt32]) -> Found? {
        let first = scalars[0]
        if let value = circled(first), scalars.count > 1 {
            // `①, ②, ③` and `②~④` name items; they open none.
            if let next = scalars.dropFirst().first(where: { $0 != 0x20 }), betweenNumbers.contains(next) { return nil }
            return found([first], .number(value), circledFamily(first), in: scalars)
        }
        let opens = first == 0x28 || first == 0xFF08 || first == 0x3014 || first == 0x5B
        let start = opens ? 1 : 0
        if first == 0x5B, let found = paragraphNumber(scalars) { return found }
        guard let (value, length, family) = enumerator(scalars[start...]) else { return nil }
        let end = start + length
        guard end < scalars.count else { return nil }
        let sign = scalars[end]
        switch sign {
        case 0x29, 0xFF09, 0x3015, 0x5D:
            guard !opens || (first == 0x5B) == (sign == 0x5D) else { return nil }
            // `(1)` opens a line often; `[1]` is an enumerator, `[가]` a label.
            guard first != 0x5B || family == "#" else { return nil }
            // `사용자(130)에` names a part of a drawing.
            if opens, first != 0x5B, value > 99 { return nil }
            let series = opens ? String(scalarValues: [first]) + family + String(scalarValues: [sign]) : family + ")"
            return found(Array(scalars[0...end]), .number(value), series, in: scalars)
        case 0x2E, 0xFF0E:
            guard !opens, end + 1 < scalars.count else { return nil }
            // `1.5`, `2024.3.8` and `6. 4` are figures and dates; `1.가` is an enumerator set tight.
            let next = scalars[end + 1]
            let after = next == 0x20 && end + 2 < scalars.count ? scalars[end + 2] : next
            if family == "#", Script.isDigit(next) { return levelled(scalars) }
            if family == "#", Script.isDigit(after), value > 0, looksLikeDate(scalars[(end + 1)...]) { return nil }
            // `X.509`, `v.2`: a letter before figures is a name.
            if family != "#", Script.isDigit(next), Script.isLatin(first) { return nil }
            if value > 99 { return nil }
            return found(Array(scalars[0...end]), .number(value), family + ".", in: scalars)
        case 0x3001:
            // `1、概况`, `一、概况`; `1、2月` and `三、四线城市` are no marks.
            guard !opens, family == "#" || family == ideographs, value <= 99,
                !countsOn(from: value, family, scalars[(end + 1)...])
            else { return nil }
            return found(Array(scalars[0...end]), .number(value), family + "\u{3001}", in: scalars)
        case 0x20:
            // Roman numerals of their own block stand alone: `Ⅱ 추진 방향`.
            guard family == "\u{2160}", !opens else { return nil }
            return found(Array(scalars[0..<end]), .number(value), family, in: scalars)
        default:
            return nil
        }
    }

    /// What stands between numbers that are listed.
    private static let betweenNumbers: Set<UInt32> = Set(",、，·ㆍ・‧․/~～∼".unicodeScalars.map(\.value))

    /// `[0026]`: a paragraph's number as patents print them, of four figures with noughts before.
    private static func paragraphNumber(_ scalars: [UInt32]) -> Found? {
        let figures = scalars.dropFirst().prefix(while: Script.isDigit)
        guard figures.count == 4, figures.first == 0x30, figures.endIndex < scalars.count, scalars[figures.endIndex] == 0x5D else {
            return nil
        }
        let value = figures.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return found(Array(scalars[0...figures.endIndex]), .number(value), "[####]", in: scalars)
    }

    /// Whether the next number stands behind the sign at once: a list of numbers within a sentence.
    private static func countsOn(from value: Int, _ family: String, _ rest: ArraySlice<UInt32>) -> Bool {
        guard let first = rest.first else { return true }
        return family == "#" ? Script.isDigit(first) : IdeographicNumeral.number(in: rest)?.value == value + 1
    }

    /// The family of numbers that are written with ideographs.
    private static let ideographs = "\u{4E00}"

    /// `1.2` and `1.2.3` followed by a space: a heading's number in several levels.
    private static func levelled(_ scalars: [UInt32]) -> Found? {
        var i = 0, groups = 0, digits = 0, last = 0
        while i < scalars.count {
            if Script.isDigit(scalars[i]) {
                digits += 1
                last = last * 10 + Int(scalars[i] - 0x30)
                if digits > 2 { return nil }
            } else if scalars[i] == 0x2E, digits > 0 {
                groups += 1
                (digits, last) = (0, 0)
            } else {
                break
            }
            i += 1
        }
        if digits > 0 { groups += 1 }
        // `2.0` is a version, `0.9` an amount.
        guard groups >= 2, groups <= 4, digits == 0 || last > 0, scalars[0] != 0x30 || scalars[1] != 0x2E, i < scalars.count,
            scalars[i] == 0x20, i + 1 < scalars.count,
            Script.isSyllabic(scalars[i + 1]) || Script.isLatin(scalars[i + 1])
        else { return nil }
        return found(Array(scalars[0..<i]), .number(last), Array(repeating: "#", count: groups).joined(separator: "."), in: scalars)
    }

    private static func looksLikeDate(_ rest: ArraySlice<UInt32>) -> Bool {
        let text = rest.drop { $0 == 0x20 }
        let digits = text.prefix { Script.isDigit($0) }
        let after = text.dropFirst(digits.count).first
        return digits.count <= 2 && (after == 0x2E || after == nil || after == 0x29 || after == 0x7E)
    }

    private static func enumerator(_ scalars: ArraySlice<UInt32>) -> (value: Int, length: Int, family: String)? {
        guard let first = scalars.first else { return nil }
        let digits = scalars.prefix { (0x30...0x39).contains($0) }
        if !digits.isEmpty {
            guard digits.count <= 3 else { return nil }
            return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count, "#")
        }
        if let index = hangulLetters.firstIndex(of: first) { return (index + 1, 1, String(scalarValues: [hangulLetters[0]])) }
        if Script.isRomanNumeral(first) { return (Int(first - 0x2160) + 1, 1, "\u{2160}") }
        if (0x2170...0x217B).contains(first) { return (Int(first - 0x2170) + 1, 1, "\u{2170}") }
        if let (value, length) = IdeographicNumeral.number(in: scalars) { return (value, length, ideographs) }
        let letters = scalars.prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
        if !letters.isEmpty, letters.count <= 4 {
            if let value = roman(letters), letters.count > 1 || value == 1 || value == 5 || value == 10 {
                return (value, letters.count, first < 0x60 ? "I" : "i")
            }
            // Questions and answers are no list: `Q.` and `A.` stand on two levels.
            if letters.count == 1, first == 0x51 { return (1, 1, "Q") }
            if letters.count == 1 { return (Int(first) - (first < 0x60 ? 0x40 : 0x60), 1, first < 0x60 ? "A" : "a") }
        }
        return nil
    }

    /// The syllables with which Korean lists are lettered: 가 to 하, and from the fifteenth entry on 거 to 허.
    static let hangulLetters: [UInt32] = [
        0xAC00, 0xB098, 0xB2E4, 0xB77C, 0xB9C8, 0xBC14, 0xC0AC, 0xC544, 0xC790, 0xCC28, 0xCE74, 0xD0C0, 0xD30C, 0xD558,
        0xAC70, 0xB108, 0xB354, 0xB7EC, 0xBA38, 0xBC84, 0xC11C, 0xC5B4, 0xC800, 0xCC98, 0xCEE4, 0xD130, 0xD37C, 0xD5C8,
    ]

    private static func roman(_ letters: ArraySlice<UInt32>) -> Int? {
        let worth: [UInt32: Int] = [0x49: 1, 0x56: 5, 0x58: 10, 0x69: 1, 0x76: 5, 0x78: 10]
        var total = 0, previous = 0
        for letter in letters.reversed() {
            guard let value = worth[letter] else { return nil }
            total += value < previous ? -value : value
            previous = max(previous, value)
        }
        return total
    }

    /// Value of a circled or bracketed number sign: `①`, `❶`, `⑴`, `㉮`.
    package static func circled(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x2460...0x2473: Int(scalar - 0x2460) + 1
        case 0x2474...0x2487: Int(scalar - 0x2474) + 1
        case 0x2776...0x277F: Int(scalar - 0x2776) + 1
        case 0x2780...0x2789: Int(scalar - 0x2780) + 1
        case 0x278A...0x2793: Int(scalar - 0x278A) + 1
        case 0x24EB...0x24F4: Int(scalar - 0x24EB) + 11
        case 0x24F5...0x24FE: Int(scalar - 0x24F5) + 1
        case 0x3260...0x326D: Int(scalar - 0x3260) + 1
        case 0x326E...0x327B: Int(scalar - 0x326E) + 1
        case 0x3200...0x320D: Int(scalar - 0x3200) + 1
        case 0x320E...0x321B: Int(scalar - 0x320E) + 1
        default: nil
        }
    }

    /// Letters in circles count a level under figures in circles: `①`, and under it `㉠` or `㉮`.
    static func circledFamily(_ scalar: UInt32) -> String {
        switch scalar {
        case 0x3260...0x326D: "\u{3260}"
        case 0x326E...0x327B: "\u{326E}"
        case 0x3200...0x320D: "\u{3200}"
        case 0x320E...0x321B: "\u{320E}"
        default: "\u{2460}"
        }
    }
}
