import BriefingModel
import Layout

/// What a source line says: `인민망 (02.28)`, `인민망, ’25.2.28.`, `인민망 2025.2.28 https://…`.
struct SourceLine: Sendable {
    var name: LaidText
    var date: PrintedDate?
    var url: String?
    /// Whether the date names its day: a month alone is said of a table's source too.
    private(set) var hasDay = false

    /// `value` is what stands behind the line's label.
    init(_ value: LaidText, issueDate: String?, _ places: PlaceMaker) {
        name = value
        if let address = PrintedAddress.first(in: name, places) {
            url = address.url
            name = name.removing(address.range).trimmed(behind: Self.parted)
            // `(자료: 인민망, 02.28)` and the address behind it: the bracket that the label stands in closes the name.
            if let last = name.scalars.last, Brackets.opening(of: last).map({ !name.scalars.contains($0) }) ?? false {
                name = name[0..<(name.count - 1)].trimmed(behind: Self.parted)
            }
        }
        if let inside = Brackets.inside(name) { name = inside }
        if let range = Brackets.trailingRound(name) {
            let inside = name[(range.lowerBound + 1)..<(range.upperBound - 1)].trimmed
            // `(인민망, 02.28)` as a whole is the name and the date.
            if range.lowerBound == 0 { name = inside } else { take(inside, before: range.lowerBound, issueDate) }
        }
        guard date == nil else { return }
        // Behind a comma, a stroke or a space; of `2025. 8. 2.` not `8. 2.` alone.
        for cut in name.scalars.indices where cut > 0 && Self.parting.contains(name.scalars[cut]) {
            let rest = name[(cut + 1)..<name.count].trimmed
            if !rest.isEmpty, take(rest, before: cut, issueDate) { return }
        }
    }

    /// Whether it names a source and a day.
    var isDated: Bool { date != nil && name.hasKnownText }

    private static let parting: Set<UInt32> = [0x2C, 0xFF0C, 0x3001, 0xB7, 0x2F, 0x7C, 0x3B, 0x20]
    /// Signs that parted the name from what was taken out behind it.
    private static let parted = parting.union([0x28, 0x3A])

    /// Takes a date that fills `text` out of the name, which then ends at `end`.
    @discardableResult private mutating func take(_ text: LaidText, before end: Int, _ issueDate: String?) -> Bool {
        let day = DateReader.printed(text.scalars, issueDate: issueDate)
        guard let printed = day ?? DateReader.printedMonth(text.scalars) else { return false }
        (date, hasDay) = (printed, day != nil)
        name = name[0..<end].trimmed(behind: Self.parted)
        return true
    }
}

extension SourceLine {
    /// A source takes no more lines, whatever its address takes.
    private static let mostLines = 2

    /// Whether a source line is no longer than one may be; in a narrow column its address takes several lines.
    static func isShort(_ text: LaidText, _ places: PlaceMaker) -> Bool {
        takesFewLines(words(of: text, places))
    }

    private static func takesFewLines(_ words: LaidText) -> Bool {
        words.looks.dropFirst().count { $0.contains(.lineStart) } < mostLines
    }

    /// Whether brackets that name a source and its day are all of a text but for the address behind them:
    /// `(인민망, 02.28) https://…`.
    static func standsInBrackets(_ text: LaidText, _ places: PlaceMaker) -> Bool {
        let words = words(of: text, places)
        guard let inside = Brackets.inside(words, roundToo: true), takesFewLines(words) else { return false }
        return SourceLine(inside, issueDate: nil, places).isDated
    }

    /// Whether a line at the right says a name and its day, and nothing else: `인민망(02.28)`, `인민망, 02.28`.
    static func standsAtRight(_ block: TextBlock, _ places: PlaceMaker) -> Bool { block.alignment == .end && standsAlone(block, places) }

    /// Whether a line says a name and its day, and nothing else.
    static func standsAlone(_ block: TextBlock, _ places: PlaceMaker) -> Bool {
        block.marker?.kind ?? .bullet == .bullet && block.lineCount <= mostLines && block.text.count <= longestAtRight
            && namesSourceAndDay(words(of: block.text, places), places)
    }

    /// Whether a text is a name and a day behind it, in brackets or behind a comma or a stroke, and nothing else.
    static func namesSourceAndDay(_ text: LaidText, _ places: PlaceMaker) -> Bool {
        let line = SourceLine(text, issueDate: nil, places)
        guard line.hasDay, line.name.hasKnownText, line.name.count < text.count else { return false }
        let sign = text.scalars[line.name.count...].first { !LaidText.isSpace($0) }
        return sign.map(partingDay.contains) ?? false
    }

    private static let partingDay: Set<UInt32> = [0x28, 0xFF08, 0x2C, 0xFF0C, 0x2F, 0x7C, 0x2502, 0xFF5C, 0xB7]

    /// Characters of a name with its day.
    private static let longestAtRight = 40

    /// A text without the address that ends it.
    private static func words(of text: LaidText, _ places: PlaceMaker) -> LaidText {
        guard let address = PrintedAddress.first(in: text, places), address.range.upperBound == text.count else { return text }
        return text[0..<address.range.lowerBound].trimmed
    }
}
