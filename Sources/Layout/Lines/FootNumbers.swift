import Geometry

/// Reads the bare figures that open footnotes as their marks: `1 플라스틱 액체`, as word processors number them.
///
/// A figure opens many a line. Here it stands raised in a larger text above, or in one as large where the short line over footnotes
/// is drawn; the lines that open so count on down the page, and nothing larger stands under them.
struct FootNumbers {
    /// A note is set at most this large, against the text in which its figure stands raised.
    private let noteSize = 0.97
    /// Figures of a note's number.
    private let mostFigures = 3
    /// A line under the notes is no larger than they are, against that; but for a page number.
    private let larger = 1.1
    private let largerLines = 1

    /// A figure that stands raised: how large and how far down the text is that has it.
    private struct Sign {
        var size, baseline: Double
    }

    /// The line over footnotes.
    private let rule = FootRuleFinder.Tuning()

    /// The page's running text with the marks of such notes; `lines` are those of all its regions, the running text first.
    func marked(_ lines: [[ReadLine]], in ink: borrowing PageInk, rulings: [RulingLine]) -> [ReadLine] {
        guard let text = lines.first else { return [] }
        let signs = signs(in: lines)
        guard !signs.isEmpty else { return text }
        var marked = text
        let lengths = rule.shortest.points(of: ink.page.width)...rule.longest.points(of: ink.page.width)
        let rules = rulings.filter { $0.axis == .horizontal && lengths.contains($0.length) }
        for i in notes(in: text, answering: signs, under: rules) {
            let figures = Self.figures(of: text[i]), start = figures.count + 1
            let mark = Marker(text: String(scalarValues: Array(figures)), kind: .noteMark, series: MarkerReader.raisedSeries)
            marked[i].marker = MarkerReader.Found(marker: mark, length: start)
            let glyph = Int(text[i].text.glyphs[start].glyph)
            if glyph >= 0 { marked[i].textLeft = ink.minX[glyph] }
        }
        return marked
    }

    /// The lines that open with the figures, when they count on from the first to the last.
    private func notes(in text: [ReadLine], answering signs: [Int: Sign], under rules: [RulingLine]) -> [Int] {
        var found: [Int] = [], last: Int?, isRuled = false
        for (i, line) in text.enumerated() {
            guard let value = number(opening: line), let sign = signs[value], line.baseline > sign.baseline,
                last.map({ value == $0 + 1 }) ?? opensWithWord(line)
            else { continue }
            if found.isEmpty { isRuled = rules.contains { isRight(under: $0, line) } }
            guard line.fontSize <= sign.size * (isRuled ? larger : noteSize) else { continue }
            found.append(i)
            last = value
        }
        guard let first = found.first else { return [] }
        let note = text[first]
        let under = text[first...].count {
            $0.box.minY > note.box.minY && $0.box.maxX > note.left && $0.fontSize > note.fontSize * larger
        }
        return under > largerLines ? [] : found
    }

    private func isRight(under rule: RulingLine, _ line: ReadLine) -> Bool {
        (0...self.rule.gap.points(at: line.fontSize)).contains(line.box.minY - rule.position)
            && abs(line.left - rule.start) <= self.rule.indent.points(at: line.fontSize)
    }

    /// The figures that open a line before a space.
    private func number(opening line: ReadLine) -> Int? {
        let figures = Self.figures(of: line), scalars = line.text.scalars
        guard line.marker == nil, !figures.isEmpty, figures.count <= mostFigures, figures.count + 1 < scalars.count,
            LaidText.isSpace(scalars[figures.count])
        else { return nil }
        return Self.value(of: figures)
    }

    /// Whether a word or a title in brackets follows the figures: behind more figures and signs they are an amount.
    private func opensWithWord(_ line: ReadLine) -> Bool {
        let next = line.text.scalars[Self.figures(of: line).count + 1]
        return Script.isSyllabic(next) || Script.isLatin(next) || Self.opening.contains(next)
    }

    private static let opening = Set("([〈《「『｢“‘".unicodeScalars.map(\.value))

    private static func figures(of line: ReadLine) -> ArraySlice<UInt32> { line.text.scalars.prefix(while: Script.isDigit) }

    private static func value(of figures: ArraySlice<UInt32>) -> Int { figures.reduce(0) { $0 * 10 + Int($1) - 0x30 } }

    /// The figures that stand raised behind words, with the largest text of each.
    private func signs(in lines: [[ReadLine]]) -> [Int: Sign] {
        var signs: [Int: Sign] = [:]
        for line in lines.joined() where line.text.looks.contains(where: { $0.contains(.superscript) }) {
            let text = line.text
            var i = 1
            while i < text.count {
                let end = text.looks[i...].firstIndex { !$0.contains(.superscript) } ?? text.count
                let figures = text.scalars[i..<end].prefix(while: Script.isDigit)
                if !text.looks[i - 1].contains(.superscript), !figures.isEmpty, figures.count <= mostFigures {
                    let value = Self.value(of: figures), size = max(signs[value]?.size ?? 0, line.fontSize)
                    signs[value] = Sign(size: size, baseline: min(signs[value]?.baseline ?? .infinity, line.baseline))
                }
                i = max(end, i + 1)
            }
        }
        return signs
    }
}
