import Layout

/// The words that count a part before its title: `제1장 기술동향`, `Part Ⅱ. 기술동향`.
struct PartNumber {
    /// As printed, without the words: `1`, `Ⅱ`.
    let number: String
    /// The words as the marker of what they count.
    let marker: Marker
    /// What is counted.
    let title: LaidText

    /// `nil` where no such words open the text, or nothing else stands in it.
    init?(_ text: LaidText) {
        let found = Vocabulary.partNumbers.lazy.compactMap { Self.length(of: $0, in: text.scalars) }.first
        guard let found else { return nil }
        var start = found.end
        while start < text.count, Self.partings.contains(text.scalars[start]) { start += 1 }
        // The title may start in a line of its own.
        guard start < text.count, start > found.end || text.looks[start].contains(.lineStart) else { return nil }
        (number, title) = (text[found.number].string, text[start..<text.count])
        marker = Marker(
            text: text[0..<found.end].string, kind: .number(NumberSign.value(number) ?? 0),
            series: Self.words(text[0..<found.number.lowerBound]) + "#" + Self.words(text[found.number.upperBound..<found.end]))
    }

    /// `제 #장` and `제#장` count alike.
    private static func words(_ text: LaidText) -> String {
        String(scalarValues: text.scalars.filter { !LaidText.isSpace($0) })
    }

    /// What parts the words from the title.
    private static let partings = Set(" .:：、|｜│-–\u{3000}".unicodeScalars.map(\.value))

    private static func isNumeral(_ scalar: UInt32) -> Bool {
        Script.isDigit(scalar) || Script.isRomanNumeral(scalar) || IdeographicNumeral.isPart(scalar)
    }

    /// Where the figures stand and where the pattern ends when the text opens with it; `#` stands for figures.
    private static func length(of pattern: [UInt32], in scalars: [UInt32]) -> (number: Range<Int>, end: Int)? {
        var i = 0
        var number: Range<Int>?
        for sign in pattern {
            if sign == 0x20 {
                while i < scalars.count, scalars[i] == 0x20 { i += 1 }
            } else if sign == 0x23 {
                let start = i
                while i < scalars.count, isNumeral(scalars[i]) { i += 1 }
                guard i > start else { return nil }
                number = start..<i
            } else {
                guard i < scalars.count, scalars[i] == sign else { return nil }
                i += 1
            }
        }
        return number.map { ($0, i) }
    }
}
