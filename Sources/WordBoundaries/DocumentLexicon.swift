/// What a document's own lines show about its words: which are seen whole, and where words end.
///
/// The first and the last word of a line may be parts of words that the line's end cut; but for those that open a paragraph or
/// end it, they do not count.
package struct DocumentLexicon: Sendable {
    private var tree = WordTree()
    private(set) var statistics = BoundaryStatistics()
    private(set) var turns = SyllableTurns()
    /// Syllables that are words of their own.
    private(set) var loneSyllables = Set<UInt32>()

    /// Longer beginnings are not kept.
    private static let longestBeginning = 8

    /// - Parameter paragraphs: the texts of their lines, words parted by U+0020.
    package init(paragraphs: [[[UInt32]]]) {
        for lines in paragraphs {
            for (i, line) in lines.enumerated() {
                let tokens = line.split(separator: 0x20)
                statistics.add(tokens)
                turns.add(tokens)
                countFigures(tokens)
                countWords(tokens.dropFirst(i > 0 ? 1 : 0).dropLast(i + 1 < lines.count ? 1 : 0))
            }
        }
    }

    private mutating func countWords(_ tokens: ArraySlice<ArraySlice<UInt32>>) {
        for token in tokens {
            let word = Self.core(token)
            if word.count == 1, let only = word.first { loneSyllables.insert(only) }
            guard word.count >= 2 else { continue }
            tree.add(word) { depth, counts in
                if depth == word.count { counts.words += 1 }
                if (2...Self.longestBeginning).contains(depth) { counts.beginnings += 1 }
            }
        }
    }

    private mutating func countFigures(_ tokens: [ArraySlice<UInt32>]) {
        for (i, token) in tokens.enumerated() {
            for k in token.indices.dropFirst() where Self.isDigit(token[k - 1]) && !Self.isDigit(token[k]) {
                tree.add(token[k...].prefix(2)) { $1.tightBehindFigure += 1 }
            }
            guard i > 0, let last = tokens[i - 1].last, Self.isDigit(last) else { continue }
            tree.add(token.prefix(2)) { $1.spacedBehindFigure += 1 }
        }
    }

    /// Whether the document sets what starts so apart from a figure before it; `nil` when it never follows one.
    func isApartFromFigures(_ text: ArraySlice<UInt32>) -> Bool? {
        for length in [2, 1] where text.count >= length {
            let seen = tree[text.prefix(length)]
            if seen.tightBehindFigure != seen.spacedBehindFigure { return seen.spacedBehindFigure > seen.tightBehindFigure }
        }
        return nil
    }

    /// How often the word was seen whole.
    func count(of word: some Sequence<UInt32>) -> Int { tree[word].words }

    /// How often a word was seen that starts so.
    func count(ofBeginning beginning: some Sequence<UInt32>) -> Int { tree[beginning].beginnings }

    /// The letters of a token, without punctuation at its ends.
    static func core(_ token: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        guard let first = token.firstIndex(where: isLetter), let last = token.lastIndex(where: isLetter) else { return [] }
        return token[first...last]
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { ScalarKind(scalar) == .digit }

    static func isLetter(_ scalar: UInt32) -> Bool { ScalarKind(scalar) != .other }
}
