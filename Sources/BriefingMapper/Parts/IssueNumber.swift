/// Finds an issue's number by the profile's patterns: `제#호`, `#년 제#호`, `Vol. #`; `#` stands for figures (`24-23`).
struct IssueNumber: Sendable {
    /// Without their spaces, which may be wider or missing on paper.
    private let patterns: [[Unicode.Scalar]]

    init(patterns: [String]) { self.patterns = patterns.map { $0.unicodeScalars.filter { $0 != " " } } }

    /// The longest part of `text` that a pattern fits, as printed.
    func number(in text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        var longest = 0..<0
        for start in scalars.indices {
            for pattern in patterns {
                guard let end = Self.end(of: pattern, in: scalars, from: start), end - start > longest.count,
                    !Self.goesOn(scalars, at: start)
                else { continue }
                longest = start..<end
            }
        }
        return longest.isEmpty ? nil : String(String.UnicodeScalarView(scalars[longest]))
    }

    /// Whether a place is tight behind a word, whose part it is then: `투자신탁제1호`.
    private static func goesOn(_ text: [Unicode.Scalar], at place: Int) -> Bool {
        guard place > 0 else { return false }
        let before = text[place - 1].properties
        return before.isAlphabetic || before.numericType != nil
    }

    /// Where the pattern ends when it fits from `start` on.
    private static func end(of pattern: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int) -> Int? {
        var i = start
        for (k, sign) in pattern.enumerated() {
            while i < text.count, text[i] == " ", i > start { i += 1 }
            guard i < text.count else { return nil }
            if sign == "#" {
                let first = i, endsAtDash = k + 1 < pattern.count && pattern[k + 1] == "-"
                while i < text.count, ("0"..."9").contains(text[i]) || text[i] == "-" && i > first && !endsAtDash { i += 1 }
                guard i > first else { return nil }
            } else {
                guard text[i] == sign else { return nil }
                i += 1
            }
        }
        return i
    }
}
