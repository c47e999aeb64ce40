/// Foreign names behind Korean ones: `딥시크(深度求索)`, `과학기술부(MOST)`.
struct Gloss {
    /// Words before the bracket, the last one nearest.
    let name: [String]
    let foreign: String
    let isHan: Bool
    let passage: Passage
    let range: Range<Int>

    static func all(in issue: IssueText) -> [Gloss] { issue.passages.filter { $0.role != .contents }.flatMap(glosses) }

    /// Korean words that are kept before a bracket.
    private static let nameWords = 4

    private static func glosses(_ passage: Passage) -> [Gloss] {
        let text = passage.scalars
        var found: [Gloss] = []
        for open in text.indices where text[open] == "(" && open > 0 {
            guard let close = text[open...].firstIndex(of: ")"), close - open <= 40 else { continue }
            let inside = text[(open + 1)..<close]
            let parts = inside.split(whereSeparator: { $0 == "," || $0 == "·" || $0 == "/" || $0 == ";" })
            let first = parts.first.map(Array.init) ?? []
            let trimmed = Array(first.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            let isHan = trimmed.count >= 2 && trimmed.allSatisfy(\.isHan)
            // Several acronyms are examples (`클라우드(AWS/NCP)`), no name.
            let isAcronym =
                parts.count == 1 && !(trimmed.first?.isDigit ?? true) && (2...10).contains(trimmed.count)
                && trimmed.allSatisfy { $0.isLatin || $0.isDigit || $0 == "-" || $0 == "&" }
                && trimmed.count { (0x41...0x5A).contains($0.value) } >= 2
            guard isHan || isAcronym else { continue }
            var start = open
            while start > 0,
                text[start - 1].isHangul || text[start - 1] == " " || text[start - 1].isLatin || text[start - 1].isDigit
                    || text[start - 1] == "·"
            { start -= 1 }
            let words = text[start..<open].split(separator: " ").suffix(nameWords).map { String(scalars: $0) }
            guard let last = words.last, last.unicodeScalars.contains(where: \.isHangul), text[open - 1] != " " else { continue }
            let nameLength = words.joined(separator: " ").unicodeScalars.count
            found.append(
                Gloss(
                    name: words, foreign: String(scalars: trimmed), isHan: isHan, passage: passage,
                    range: max(0, open - min(nameLength, 12))..<(close + 1)))
        }
        return found
    }
}
