/// What a document's own lines show about its words: which are seen whole, and where words end.
///
/// Only the middle of a line counts: its first and its last word may be parts of words that the line end cut.
public struct DocumentLexicon: Sendable {
    /// Words seen whole, with their counts.
    private var words: [[UInt32]: Int] = [:]
    /// The same for every beginning of a word, of two syllables and more.
    private var beginnings: [[UInt32]: Int] = [:]
    private(set) var statistics = BoundaryStatistics()
    /// How often what follows a figure starts so: tight behind it (`4시간`), and behind a space (`4 시간`).
    private var behindFigure: [[UInt32]: (tight: Int, spaced: Int)] = [:]

    /// Longer beginnings are not kept.
    private static let longestBeginning = 8

    /// `lines` are texts of lines of the page, words parted by U+0020.
    public init(lines: [[UInt32]]) {
        for line in lines {
            let tokens = line.split(separator: 0x20).map(Array.init)
            statistics.add(tokens)
            countFigures(tokens)
            for token in tokens.dropFirst().dropLast() {
                let word = Self.core(token)
                guard word.count >= 2 else { continue }
                words[word, default: 0] += 1
                for length in 2...max(2, min(word.count, Self.longestBeginning)) where length <= word.count {
                    beginnings[Array(word[0..<length]), default: 0] += 1
                }
            }
        }
    }

    private mutating func countFigures(_ tokens: [[UInt32]]) {
        for (i, token) in tokens.enumerated() {
            for k in token.indices.dropFirst() where Self.isDigit(token[k - 1]) && !Self.isDigit(token[k]) {
                for length in 1...2 where k + length <= token.count {
                    behindFigure[Array(token[k..<(k + length)]), default: (0, 0)].tight += 1
                }
            }
            guard i > 0, let last = tokens[i - 1].last, Self.isDigit(last) else { continue }
            for length in 1...2 where length <= token.count { behindFigure[Array(token[0..<length]), default: (0, 0)].spaced += 1 }
        }
    }

    /// Whether the document sets what starts so apart from a figure before it; `nil` when it never follows one.
    func isApartFromFigures(_ text: ArraySlice<UInt32>) -> Bool? {
        for length in [2, 1] where text.count >= length {
            if let seen = behindFigure[Array(text.prefix(length))], seen.tight != seen.spaced { return seen.spaced > seen.tight }
        }
        return nil
    }

    /// How often the word was seen whole.
    func count(of word: [UInt32]) -> Int { words[word] ?? 0 }

    /// How often a word was seen that starts so.
    func count(ofBeginning beginning: [UInt32]) -> Int { beginnings[beginning] ?? 0 }

    /// The letters of a token, without punctuation at its ends.
    static func core(_ token: [UInt32]) -> [UInt32] {
        let from = token.firstIndex(where: isLetter) ?? token.count
        let to = (token.lastIndex(where: isLetter) ?? -1) + 1
        return from < to ? Array(token[from..<to]) : []
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    static func isLetter(_ scalar: UInt32) -> Bool {
        (0xAC00...0xD7A3).contains(scalar) || (0x3400...0x9FFF).contains(scalar) || (0x30...0x39).contains(scalar)
            || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }
}
