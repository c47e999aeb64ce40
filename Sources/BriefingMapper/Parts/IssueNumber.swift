/// Finds an issue's number by the profile's patterns: `제#호`, `#년 제#호`, `Vol. #`; `#` stands for figures (`24-23`).
struct IssueNumber: Sendable {
    var patterns: [String]

    /// The longest part of `text` that a pattern fits, as printed.
    func number(in text: String) -> String? {
        let characters = Array(text)
        var longest: ArraySlice<Character> = []
        // Tight behind a word it is that word's: `투자신탁제1호`.
        for start in characters.indices where start == 0 || !characters[start - 1].isNumber && !characters[start - 1].isLetter {
            for pattern in patterns {
                if let end = Self.end(of: Array(pattern), in: characters, from: start), end - start > longest.count {
                    longest = characters[start..<end]
                }
            }
        }
        return longest.isEmpty ? nil : String(longest)
    }

    /// Where the pattern ends when it fits from `start` on; spaces may be wider or missing.
    private static func end(of pattern: [Character], in text: [Character], from start: Int) -> Int? {
        var i = start
        for sign in pattern {
            if sign == " " { continue }
            while i < text.count, text[i] == " ", i > start { i += 1 }
            guard i < text.count else { return nil }
            if sign == "#" {
                let first = i
                while i < text.count, text[i].isASCII, text[i].isNumber || text[i] == "-" && i > first { i += 1 }
                guard i > first else { return nil }
            } else {
                guard text[i] == sign else { return nil }
                i += 1
            }
        }
        return i
    }
}
