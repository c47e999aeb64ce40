import Layout

/// A mark in a text that sends the reader to a note.
struct NoteMark {
    /// Range of its scalars in the text as it stands.
    var range: Range<Int>
    var marker: String
    var isSuperscript: Bool
    /// The word before it, by which a term is known again.
    var term: [UInt32]
}

/// Finds the marks of notes in a text: stars behind words, raised figures, and signs of notes that there are.
struct NoteMarkReader: Sendable {
    /// Signs of the article's notes.
    let known: Set<String>

    /// In order; none overlaps another.
    func marks(in text: LaidText) -> [NoteMark] {
        var marks: [NoteMark] = []
        let scalars = text.scalars
        let tight = FootnoteReader.tightRanges(in: text)
        // Few texts have any.
        let mayBeRaised = text.looks.contains { $0.contains(.superscript) }
        var i = 0
        while i < scalars.count {
            let superscript = mayBeRaised && text.looks[i].contains(.superscript)
            if scalars[i] == 0x2A || scalars[i] == 0x2217 || scalars[i] == 0xFF0A {
                var end = i
                while end < scalars.count, scalars[end] == scalars[i] { end += 1 }
                // `*1)` and `*2` are one mark.
                let stars = String(repeating: "*", count: end - i)
                var marker = stars
                var tail = end
                while tail < scalars.count, (0x30...0x39).contains(scalars[tail]) { tail += 1 }
                if tail > end {
                    let closed = tail < scalars.count && scalars[tail] == 0x29 ? tail + 1 : tail
                    let numbered = stars + String(scalarValues: scalars[end..<closed])
                    if known.contains(numbered) { (marker, end) = (numbered, closed) }
                }
                if isNoteMark(scalars, i..<end, superscript) {
                    marks.append(
                        NoteMark(range: i..<end, marker: marker, isSuperscript: superscript, term: term(before: i, scalars)))
                }
                i = end
                continue
            }
            if superscript {
                var end = i
                while end < scalars.count, text.looks[end].contains(.superscript) { end += 1 }
                let sign = String(scalarValues: scalars[i..<end]).filter { $0 != " " }
                // `1` in the text and `1)` or `1.` at the note are one sign.
                let bare = NoteSign.bare(sign)
                let marker = [sign, bare, bare + ")", bare + "."].first(where: known.contains)
                if let marker, i > 0, marker == sign || !isPower(at: i, scalars) {
                    marks.append(NoteMark(range: i..<end, marker: marker, isSuperscript: false, term: term(before: i, scalars)))
                }
                i = end
                continue
            }
            // `1)` at full size, where a note answers it.
            if let range = tight.first(where: { $0.lowerBound == i }), known.contains(text[range].string) {
                marks.append(
                    NoteMark(range: range, marker: text[range].string, isSuperscript: false, term: term(before: i, scalars)))
                i = range.upperBound
                continue
            }
            // † ‡ § ※ at full size, where a note answers them.
            // Behind an opening bracket one opens the remark there: `(※ 발표자료도 동일)`.
            if [0x2020, 0x2021, 0xA7, 0x203B].contains(scalars[i]), i > 0, !LaidText.isSpace(scalars[i - 1]),
                !Self.opening.contains(scalars[i - 1])
            {
                let marker = String(Character(Unicode.Scalar(scalars[i])!))  // a constant of the list above
                if known.contains(marker) {
                    marks.append(NoteMark(range: i..<(i + 1), marker: marker, isSuperscript: false, term: term(before: i, scalars)))
                }
            }
            i += 1
        }
        return marks
    }

    /// Whether what is raised at the index stands behind a unit or a letter of a formula: `m2`, `β2B4`, or goes on with a power: `2α−1`.
    private func isPower(at index: Int, _ scalars: [UInt32]) -> Bool {
        if scalars[..<index].last(where: { !LaidText.isSpace($0) }).map(Self.operators.contains) ?? false { return true }
        let letters = scalars[..<index].reversed().prefix { Script.isLatin($0) || Self.greek.contains($0) }.count
        return (1...Self.longestUnit).contains(letters)
    }

    private static let opening = Set("([{〈《「『【〔（［".unicodeScalars.map(\.value))
    private static let operators = Set("-−–+×=".unicodeScalars.map(\.value))
    private static let greek: ClosedRange<UInt32> = 0x370...0x3FF
    /// Letters of a unit that is raised to a power: `cm`, `km`.
    private static let longestUnit = 2

    /// Stars that mark a word: behind a letter, figure or closing mark; not between two figures or operands.
    private func isNoteMark(_ scalars: [UInt32], _ range: Range<Int>, _ superscript: Bool) -> Bool {
        guard range.lowerBound > 0 else { return false }
        let before = scalars[range.lowerBound - 1]
        if superscript { return true }
        guard !LaidText.isSpace(before), range.count <= 5 else { return false }
        let after = range.upperBound < scalars.count ? scalars[range.upperBound] : 0x20
        // `(*.pdf)`, `[* …]`: nothing to mark behind an opening bracket or quote.
        if [0x28, 0x5B, 0x3C, 0x7B, 0x2018, 0x201C, 0x3008, 0x300C, 0xFF08].contains(before) { return false }
        let operand = { (scalar: UInt32) in Script.isDigit(scalar) || Script.isLatin(scalar) }
        if operand(before), operand(after) { return false }
        // `8만 어휘*5년=40만 어휘` is a sum.
        if Script.isDigit(after), scalars[range.upperBound...].contains(Self.equals) { return false }
        return !(Script.isDigit(after) && opensWithFigure(scalars[..<range.lowerBound]))
    }

    private static let equals: UInt32 = 0x3D

    /// Whether the last word opens with a figure: `1,000항목*3세대` is a product.
    private func opensWithFigure(_ scalars: ArraySlice<UInt32>) -> Bool {
        scalars.reversed().prefix { !LaidText.isSpace($0) && $0 != 0x2A }.last.map(Script.isDigit) ?? false
    }

    private func term(before index: Int, _ scalars: [UInt32]) -> [UInt32] {
        var start = index
        while start > 0, !LaidText.isSpace(scalars[start - 1]) { start -= 1 }
        return TextKey(Array(scalars[start..<index])).scalars
    }
}
