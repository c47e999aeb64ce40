/// Punctuation twice in a row where once is meant: `,,`, `..`, `, ,`.
struct DoubledPunctuation: Rule {
    static let id = "punctuation"
    static let summary = "doubled punctuation"
    /// Where letters could not be read, the marks between them stand side by side.
    static let needsWholePages = true

    func findings(in issue: IssueText) -> [Finding] {
        issue.passages.filter { $0.role != .contents }.flatMap { passage in
            Self.places(passage.scalars).map { place in
                finding(.warning, "doubled punctuation", [passage.quotation(place)])
            }
        }
    }

    private static let marks = Set(",.·;:、。，!?".unicodeScalars)

    private static func places(_ text: [Unicode.Scalar]) -> [Range<Int>] {
        var places: [Range<Int>] = [], index = 0
        while index < text.count {
            guard marks.contains(text[index]) else { index += 1; continue }
            let start = index
            var run: [Unicode.Scalar] = []
            while index < text.count,
                marks.contains(text[index])
                    || (text[index] == " " && index + 1 < text.count && marks.contains(text[index + 1]) && text[index + 1] != ".")
            {
                if text[index] != " " { run.append(text[index]) }
                index += 1
            }
            guard run.count >= 2, isFault(run, text, start, index) else { continue }
            places.append(start..<index)
        }
        return places
    }

    private static func isFault(_ run: [Unicode.Scalar], _ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        // Three and more points or dots are an ellipsis or a leader; marks of amazement pile up.
        if run.count >= 3 && Set(run.prefix(3)).count == 1 && ".·".unicodeScalars.contains(run[0]) { return false }
        // No author sets a comma behind a space or a bracket: something between was a drawing, or could not be read.
        if run[0] == ",", start > 0, text[start - 1] == " " || text[start - 1] == "(" { return false }
        // Addresses of networks, and names in programs: FF02::1, std::map.
        if run == [":", ":"], start == 0 || !(text[start - 1].isHangul || text[start - 1] == ")") { return false }
        if run.allSatisfy({ $0 == "!" || $0 == "?" }) { return false }
        // Abbreviations: Co., Ltd., et al.; and times, ratios: 3::1 is one.
        if run[0] == ".", start > 0, text[start - 1].isLatin || text[start - 1] == ")", run[1] != "." { return false }
        if run[0] == ".", run[1] == ",", start > 0, text[start - 1].isDigit { return false }
        if start > 0, end < text.count, text[start - 1].isLatin, text[end].isLatin, start + 2 == end { return run[0] == "," }
        // ../path
        if end < text.count, text[end] == "/" { return false }
        return true
    }
}
