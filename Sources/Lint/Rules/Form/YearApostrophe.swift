/// A two-digit year without its apostrophe, in an issue that sets one.
struct YearApostrophe: Rule {
    static let id = "year-apostrophe"
    static let summary = "a two-digit year without the apostrophe that others have"

    func findings(in issue: IssueText) -> [Finding] {
        let passages = issue.passages.filter { $0.role != .reference && $0.role != .source }
        // Once is no habit.
        let marked = passages.reduce(0) { $0 + Self.markedYears($1.scalars) }
        guard marked >= 2 else { return [] }
        return passages.flatMap { passage in
            Self.bareYears(passage.scalars).map { year in
                finding(
                    year.isSure ? .warning : .ask, "a year without apostrophe; \(marked) others have one", [passage.quotation(year.range)],
                    suggestion: "’" + String(scalars: passage.scalars[year.range]))
            }
        }
    }

    private static let apostrophes = Set("’'‘`´′".unicodeScalars)

    private static func markedYears(_ text: [Unicode.Scalar]) -> Int {
        text.indices.count { index in
            apostrophes.contains(text[index]) && index + 2 < text.count && text[index + 1].isDigit && text[index + 2].isDigit
                && !(index + 3 < text.count && text[index + 3].isDigit)
        }
    }

    private struct Bare {
        let range: Range<Int>
        let isSure: Bool
    }

    /// `24년 3월`, `24년 상반기`, `25~30년` beside `’24`. A length of time (`20년간`, `30년 만에`) is none.
    private static func bareYears(_ text: [Unicode.Scalar]) -> [Bare] {
        var years: [Bare] = [], index = 0
        while index < text.count {
            guard text[index].isDigit else { index += 1; continue }
            let start = index
            while index < text.count, text[index].isDigit { index += 1 }
            guard index - start == 2, index < text.count, text[index] == "년" else { continue }
            if start > 0, apostrophes.contains(text[start - 1]) || text[start - 1].isLatin || ".,제".unicodeScalars.contains(text[start - 1])
            {
                continue
            }
            guard let number = Int(String(scalars: text[start..<index])), (10...40).contains(number) else { continue }
            let behind = String(scalars: text[(index + 1)..<min(text.count, index + 9)])
            // ’23~24년: the apostrophe of the first counts for both.
            if start > 0, "~∼～-–".unicodeScalars.contains(text[start - 1]) { continue }
            let isMonth = monthFollows(text, index + 1)
            if isMonth || Vocabulary.yearFollowers.contains(where: behind.hasPrefix) {
                years.append(Bare(range: start..<(index + 1), isSure: isMonth))
            }
        }
        return years
    }

    private static func monthFollows(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
        var index = place
        if index < text.count, text[index] == " " { index += 1 }
        let start = index
        while index < text.count, text[index].isDigit { index += 1 }
        return (1...2).contains(index - start) && index < text.count && text[index] == "월"
    }
}
