/// What a document's own lines show about its words: which are seen whole, and where words end.
///
/// Only the middle of a line counts: its first and its last word may be parts of words that the line end cut.
public struct DocumentLexicon: Sendable {
    /// Words seen whole, with their counts.
    private var words: [[UInt32]: Int] = [:]
    /// The same for every beginning of a word, of two syllables and more.
    private var beginnings: [[UInt32]: Int] = [:]
    private(set) var statistics = BoundaryStatistics()

    /// Longer beginnings are not kept.
    private static let longestBeginning = 8

    /// `lines` are texts of lines of the page, words parted by U+0020.
    public init(lines: [[UInt32]]) {
        for line in lines {
            let tokens = line.split(separator: 0x20).map(Array.init)
            statistics.add(tokens)
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

    static func isLetter(_ scalar: UInt32) -> Bool {
        (0xAC00...0xD7A3).contains(scalar) || (0x3400...0x9FFF).contains(scalar) || (0x30...0x39).contains(scalar)
            || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }
}
