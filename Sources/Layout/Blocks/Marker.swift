/// The sign that opens a line of an outline: a bullet, an enumerator or a note mark.
public struct Marker: Hashable, Sendable {
    /// What the sign says of its line.
    public enum Kind: Hashable, Sendable {
        /// `■`, `-`, `○` …; also a small drawn shape.
        case bullet
        /// `1)`, `가.`, `①`, `Ⅰ.` …, with its value in its own series.
        case number(Int)
        /// `*`, `**`, `※`, `†`.
        case noteMark
    }

    /// As printed: `■`, `1)`, `**`.
    public var text: String
    /// A bullet, an enumerator or a note mark.
    public var kind: Kind
    /// What all markers of one level share: the bullet itself, or the enumerator with its value taken out (`#)`, `가.`).
    public var series: String

    /// A marker with its parts.
    public init(text: String, kind: Kind, series: String) { (self.text, self.kind, self.series) = (text, kind, series) }

    /// The same as the mark of a note.
    public var asNoteMark: Marker { Marker(text: text, kind: .noteMark, series: series) }

    /// Whether it counts with a syllable or letter (`다.`, `b)`), which may as well be the end of a sentence.
    public var isLettered: Bool {
        guard case .number = kind, let sign = series.unicodeScalars.first(where: { $0 != "(" }) else { return false }
        return sign.value == MarkerReader.hangulLetters[0] || sign == "a" || sign == "A"
    }
}

/// Recognises markers at the start of a line by their shape alone.
package enum MarkerReader {
    /// A marker and how many scalars it takes, the space behind it included.
    package struct Found: Hashable, Sendable {
        package var marker: Marker
        package var length: Int
        /// Set without a space behind a sign that mostly stands for itself: a marker only where the place says so.
        package var isTight = false

        var isStar: Bool { marker.kind == .noteMark && marker.series == "*" }
        /// Stars that no space stands behind.
        var isTightStar: Bool { isStar && length == marker.text.unicodeScalars.count }
    }

    /// The marker that opens `text`, if one does.
    package static func marker(of text: LaidText) -> Found? {
        let scalars = text.scalars
        guard let first = scalars.first else { return nil }
        if let found = noteMark(scalars) ?? raisedNumber(text) { return found }
        if TickRow.opens(scalars) { return nil }
        if isBullet(first) {
            let spaced = scalars.count > 1 && scalars[1] == 0x20
            // These stand for themselves too (a minus, a range, a Latin letter): only a space behind makes them a bullet.
            var isTight = false
            if needsSpace(first), !spaced {
                guard scalars.count > 2, opensText(scalars[1...]), !Script.isLatin(first) else { return nil }
                isTight = true
            }
            // A bullet that is drawn twice or in pairs (`- -`) is a rule, not a marker.
            let length = spaced ? 2 : 1
            guard scalars.count > length else { return nil }
            return Found(
                marker: Marker(text: String(scalarValues: [first]), kind: .bullet, series: String(scalarValues: [first])), length: length,
                isTight: isTight)
        }
        return number(scalars)
    }

    /// Whether words start here, and no figure that a sign may belong to (`-5조`): a syllable, a quotation or title in brackets
    /// (`·<그림 3> 아래의`, `-(성과)`), a name of a figure and capitals (`-3D 프린터`).
    private static func opensText(_ rest: ArraySlice<UInt32>) -> Bool {
        guard let first = rest.first else { return false }
        if Script.isSyllabic(first) { return true }
        if quotes.contains(first) || first == 0x28 || first == 0xFF08 {
            return rest.dropFirst().first { !LaidText.isSpace($0) }.map(Script.isSyllabic) ?? false
        }
        let figures = rest.prefix(while: Script.isDigit)
        return !figures.isEmpty && figures.count <= 2 && rest.dropFirst(figures.count).first.map { (0x41...0x5A).contains($0) } ?? false
    }

    /// What opens a quotation or a title.
    private static let quotes = Set("‘“「『｢〈《<".unicodeScalars.map(\.value))

    private static func isStar(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2A, 0xFF0A, 0x2217, 0x204E, 0x66D, 0x2731: true
        default: false
        }
    }

    /// ※ † ‡
    private static func isReferenceSign(_ scalar: UInt32) -> Bool {
        scalar == 0x203B || scalar == 0x2020 || scalar == 0x2021 || scalar == sectionSign
    }

    /// It opens a note, and before a figure it names a part of a law.
    private static let sectionSign: UInt32 = 0xA7

    private static func noteMark(_ scalars: [UInt32]) -> Found? {
        var length = 0
        while length < scalars.count, isStar(scalars[length]) { length += 1 }
        if length > 0, length <= 5 {
            var number = length
            // `*1)`, `*2`: numbered stars are one mark.
            while number < scalars.count, number - length < 2, Script.isDigit(scalars[number]) { number += 1 }
            if number > length {
                let closes = number < scalars.count && scalars[number] == 0x29
                let spaced = number < scalars.count && scalars[number] == 0x20
                if closes || spaced, length == 1 {
                    return found(Array(scalars[0..<number + (closes ? 1 : 0)]), .noteMark, "*#", in: scalars)
                }
            }
            guard scalars.count > length else { return nil }
            return found(Array(repeating: 0x2A, count: length), .noteMark, "*", in: scalars, taking: length)
        }
        guard isReferenceSign(scalars[0]), scalars.count > 1 else { return nil }
        if scalars[0] == sectionSign,
            scalars.dropFirst().first(where: { $0 != 0x20 }).map({ Script.isDigit($0) || $0 == sectionSign }) ?? true
        {
            return nil
        }
        return found([scalars[0]], .noteMark, String(scalarValues: [scalars[0]]), in: scalars)
    }

    /// A small raised number (with or without a bracket) opens a footnote.
    private static func raisedNumber(_ text: LaidText) -> Found? {
        let raised = text.looks.prefix { $0.contains(.superscript) }.count
        guard raised > 0, raised <= 4, raised < text.count else { return nil }
        let sign = text.scalars[0..<raised].filter { $0 != 0x20 }
        guard sign.contains(where: Script.isDigit), sign.allSatisfy({ Script.isDigit($0) || $0 == 0x29 || $0 == 0x2A }) else { return nil }
        return found(Array(sign), .noteMark, "\u{B9}", in: text.scalars, taking: raised)
    }

    private static func number(_ scalars: [UInt32]) -> Found? {
        let first = scalars[0]
        if let value = circled(first), scalars.count > 1 {
            return found([first], .number(value), "\u{2460}", in: scalars)
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
            guard !opens, family == "#" || family == MarkerReader.ideographs, value <= 99,
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
        guard groups >= 2, groups <= 4, i < scalars.count, scalars[i] == 0x20, i + 1 < scalars.count,
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
    fileprivate static let hangulLetters: [UInt32] = [
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
        case 0x3260...0x327B: Int(scalar - 0x3260) + 1
        case 0x3200...0x321B: Int(scalar - 0x3200) + 1
        default: nil
        }
    }

    /// Whether this character can open a line as a bullet.
    package static func isBullet(_ scalar: UInt32) -> Bool {
        // Asked for every glyph of a line: most are syllables.
        !(0xAC00...0xD7A3).contains(scalar) && (bullets.contains(scalar) || scalar == LaidText.unknown)
    }

    private static let bullets: Set<UInt32> = Set(
        "□■▢▣▪▫◻◼◽◾￭∎❏❐❑❒☐☑☒✓✔✗○●◦◯◌◎◉⊙❍∘ㅇㅁｏoOοо•·․∙‧⋅･・ㆍ⦁⚫◇◆❖◈◊⬥⬧⧫▷▶►▸▹▻›‣➢➣➤➔→⇒⇨⇢➜➡➠☞☛☜★☆✦✱❍▲△▼▽▴▾-－–—―−‐‑".unicodeScalars.map(\.value))

    private static func needsSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x203A, 0x3141, 0x6F, 0x4F, 0xFF4F, 0x3BF, 0x43E, 0x2D, 0xFF0D, 0x2010...0x2015, 0x2212, 0x25B2...0x25B5, 0x25BC...0x25BF,
            0x2192,
            0x21D2, 0x2605,
            0x2606,
            0xB7:
            true
        default: false
        }
    }

    private static func found(_ marker: [UInt32], _ kind: Marker.Kind, _ series: String, in scalars: [UInt32], taking: Int? = nil) -> Found?
    {
        var length = taking ?? marker.count
        if length < scalars.count, scalars[length] == 0x20 { length += 1 }
        guard length < scalars.count else { return nil }
        return Found(marker: Marker(text: String(scalarValues: marker), kind: kind, series: series), length: length)
    }
}
