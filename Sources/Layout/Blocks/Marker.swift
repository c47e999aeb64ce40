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

    /// Its text, where that can be read.
    package var readableText: String? { text == "\u{FFFD}" ? nil : text }

    /// The same as the mark of a note.
    public var asNoteMark: Marker { Marker(text: text, kind: .noteMark, series: series) }

    /// Whether it counts with a syllable or letter (`다.`, `b)`), which may as well be the end of a sentence.
    public var isLettered: Bool {
        guard case .number = kind, let sign = series.unicodeScalars.first(where: { $0 != "(" }) else { return false }
        return sign.value == MarkerReader.hangulLetters[0] || sign == "a" || sign == "A"
    }
}

extension Marker {
    /// Whether it is a dash as wide as a letter, which items open with tight.
    var isLongDash: Bool { series.unicodeScalars.first.map { MarkerReader.longDashes.contains($0.value) } ?? false }
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
        /// A small number that stands raised.
        var isRaisedNumber: Bool { marker.series == MarkerReader.raisedSeries }
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
                guard scalars.count > 2, opensText(scalars[1...], behind: first), !Script.isLatin(first) else { return nil }
                isTight = true
            }
            // A bullet that is drawn twice or in pairs (`- -`) is a rule, not a marker.
            let length = spaced ? 2 : 1
            guard scalars.count > length else { return nil }
            if spaced, isBetweenDashes(text) { return nil }
            return Found(
                marker: Marker(text: String(scalarValues: [first]), kind: .bullet, series: String(scalarValues: [first])), length: length,
                isTight: isTight)
        }
        return number(scalars)
    }

    /// Whether words stand between two dashes, as subtitles do: `- 제목의 뜻 -`.
    package static func isBetweenDashes(_ text: LaidText) -> Bool {
        // Hardly a line opens with a sign of these blocks.
        guard let sign = text.scalars.first, sign < 0x30 || (0x2010..<0x2213).contains(sign) || sign == 0xFF0D else { return false }
        let scalars = text.trimmedScalars
        guard let first = scalars.first, LineSigns.dashes.contains(first), scalars.count > 4,
            scalars.prefix(2).elementsEqual([first, 0x20]), scalars.suffix(2).elementsEqual([0x20, first])
        else { return false }
        return scalars.contains { Script.isSyllabic($0) || Script.isLatin($0) }
    }

    /// Whether words start here, and no figure that a sign may belong to (`-5조`): a syllable, a quotation or title in brackets
    /// (`·<그림 3> 아래의`, `-(성과)`), a year without its century, a name of a figure and capitals (`-3D 프린터`); behind a long
    /// dash also a capital.
    private static func opensText(_ rest: ArraySlice<UInt32>, behind sign: UInt32) -> Bool {
        guard let first = rest.first else { return false }
        if Script.isSyllabic(first) { return true }
        if longDashes.contains(sign), Script.isCapitalLatin(first) { return true }
        if first == 0x2019 { return rest.dropFirst().first.map(Script.isDigit) ?? false }
        if quotes.contains(first) || first == 0x28 || first == 0xFF08 {
            return rest.dropFirst().first { !LaidText.isSpace($0) }.map(Script.isSyllabic) ?? false
        }
        let figures = rest.prefix(while: Script.isDigit)
        return !figures.isEmpty && figures.count <= 2 && rest.dropFirst(figures.count).first.map(Script.isCapitalLatin) ?? false
    }

    fileprivate static let longDashes = Set("—―".unicodeScalars.map(\.value))

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
            guard scalars.count > length, !closesQuotation(scalars[length...]) else { return nil }
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

    /// Whether a quotation ends here, and no year opens (`’24년`): the star before it stands behind its last word.
    private static func closesQuotation(_ scalars: ArraySlice<UInt32>) -> Bool {
        guard let first = scalars.first else { return false }
        return first == 0x2019 && !(scalars.dropFirst().first.map(Script.isDigit) ?? false) || closingQuotes.contains(first)
    }

    private static let closingQuotes = Set("”」｣』》〉".unicodeScalars.map(\.value))

    /// A small raised number (with or without a bracket) opens a footnote.
    private static func raisedNumber(_ text: LaidText) -> Found? {
        let raised = text.looks.prefix { $0.contains(.superscript) }.count
        guard raised > 0, raised <= 4, raised < text.count else { return nil }
        let sign = text.scalars[0..<raised].filter { $0 != 0x20 }
        guard sign.contains(where: Script.isDigit), sign.allSatisfy({ Script.isDigit($0) || $0 == 0x29 || $0 == 0x2A }) else { return nil }
        return found(Array(sign), .noteMark, raisedSeries, in: text.scalars, taking: raised)
    }

    /// What all markers share that are small raised numbers.
    static let raisedSeries = "\u{B9}"

    /// Whether this character can open a line as a bullet.
    package static func isBullet(_ scalar: UInt32) -> Bool {
        // Asked for every glyph of a line: most are syllables.
        !(0xAC00...0xD7A3).contains(scalar) && (bullets.contains(scalar) || scalar == LaidText.unknown)
    }

    private static let bullets: Set<UInt32> = Set(
        ("□■▢▣▪▫◻◼◽◾￭∎❏❐❑❒☐☑☒√✓✔✗○●◦◯◌◎◉⊙❍∘ㅇㅁｏoOοо•·․∙‧⋅･・ㆍ⦁⚫◇◆❖◈◊⬥⬧⧫"
            + "▷▶►▸▹▻›»‣➢➣➤➔→⇒⇨⇢➜➡➠☞☛☜★☆✦✱❍▲△▼▽▴▾-－–—―−‐‑").unicodeScalars.map(\.value))

    private static func needsSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xBB, 0x203A, 0x221A, 0x3141, 0x6F, 0x4F, 0xFF4F, 0x3BF, 0x43E, 0x2D, 0xFF0D, 0x2010...0x2015, 0x2212, 0x25B2...0x25B5,
            0x25BC...0x25BF,
            0x2192,
            0x21D2, 0x2605,
            0x2606,
            0xB7:
            true
        default: false
        }
    }

    static func found(_ marker: [UInt32], _ kind: Marker.Kind, _ series: String, in scalars: [UInt32], taking: Int? = nil) -> Found? {
        var length = taking ?? marker.count
        if length < scalars.count, scalars[length] == 0x20 { length += 1 }
        guard length < scalars.count else { return nil }
        return Found(marker: Marker(text: String(scalarValues: marker), kind: kind, series: series), length: length)
    }
}
