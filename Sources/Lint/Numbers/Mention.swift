/// A quantity where it is said, with the words that tell what it is an amount of.
struct Mention: Hashable {
    let quantity: Quantity
    let passage: Passage
    /// Nouns around it in its clause, the nearest one before it first.
    let words: [String]
    /// The noun right before it.
    let head: String?
    /// Years that are named in its clause, as two digits.
    let years: Set<String>
    let places: Set<String>

    var quotation: Finding.Quotation { passage.quotation(quantity.range) }
    var printed: String { String(scalars: passage.scalars[quantity.range]) }

    /// Whether it is all that stands in round brackets at its passage's end.
    var standsInClosingBracket: Bool {
        let scalars = passage.scalars, range = quantity.range
        return range.lowerBound > 0 && scalars[range.lowerBound - 1] == "(" && range.upperBound == scalars.count - 1
            && scalars[range.upperBound] == ")"
    }

    static func mentions(in passage: Passage) -> [Mention] {
        let quantities = QuantityReader.quantities(in: passage.text)
        guard !quantities.isEmpty else { return [] }
        let scalars = passage.scalars
        return quantities.enumerated().map { index, quantity in
            let before = index > 0 ? quantities[index - 1] : nil
            let after = index + 1 < quantities.count ? quantities[index + 1] : nil
            let start = Self.clauseStart(scalars, quantity.range.lowerBound, before)
            let end = Self.clauseEnd(scalars, quantity.range.upperBound, after)
            let left = Words.nouns(in: scalars[start..<quantity.range.lowerBound])
            let right = Words.nouns(in: scalars[quantity.range.upperBound..<end])
            let clause = String(scalars: scalars[start..<end])
            return Mention(
                quantity: quantity, passage: passage, words: Array(left.reversed().prefix(6) + right.prefix(3)), head: left.last,
                years: Words.years(in: clause), places: Words.places(in: clause))
        }
    }

    /// Where what is said of it begins: behind a sentence's end, or behind another quantity and a comma.
    private static func clauseStart(_ text: [Unicode.Scalar], _ start: Int, _ before: Quantity?) -> Int {
        var index = start - 1
        while index >= 0 {
            if text[index] == ";" || text[index] == "→" { return index + 1 }
            if text[index] == ".", index + 1 < text.count, text[index + 1] == " " { return index + 1 }
            if let before, index < before.range.upperBound { return before.range.upperBound }
            if (text[index] == "," || text[index] == "(" || text[index] == ")") && before != nil { return index + 1 }
            index -= 1
        }
        return 0
    }

    private static func clauseEnd(_ text: [Unicode.Scalar], _ end: Int, _ after: Quantity?) -> Int {
        var index = end
        let limit = after?.range.lowerBound ?? text.count
        while index < limit {
            if text[index] == "," || text[index] == "." || text[index] == ";" || text[index] == "→" || text[index] == "(" { return index }
            index += 1
        }
        return limit
    }

    /// Nouns that both have.
    func sharedWords(with other: Mention) -> Int {
        words.count { word in other.words.contains { Words.areSame(word, $0) } }
    }

    /// Whether both can speak of one amount: no other year, no other country, no rival word.
    func isComparable(with other: Mention) -> Bool {
        if !years.isEmpty && !other.years.isEmpty && years.isDisjoint(with: other.years) { return false }
        if !places.isEmpty && !other.places.isEmpty && places.isDisjoint(with: other.places) { return false }
        return !Vocabulary.rivals.contains { group in
            let mine = group.filter { word in words.contains { $0.contains(word) } }
            let others = group.filter { word in other.words.contains { $0.contains(word) } }
            return !mine.isEmpty && !others.isEmpty && mine.intersection(others).isEmpty
        }
    }

    /// Whether the noun right before one is among the nouns of the other.
    func sharesHead(with other: Mention) -> Bool {
        if let head, other.words.contains(where: { Words.areSame(head, $0) }) { return true }
        if let head = other.head, words.contains(where: { Words.areSame(head, $0) }) { return true }
        return false
    }
}
