/// A word, and where it stands.
struct FoundWord {
    let text: String
    let passage: Passage
    let range: Range<Int>

    var quotation: Finding.Quotation { passage.quotation(range) }
}

extension Passage {
    /// The unbroken runs of two and more characters of a kind, in order.
    func runs(of isMember: (Unicode.Scalar) -> Bool) -> [FoundWord] {
        let text = scalars
        var words: [FoundWord] = [], index = 0
        while index < text.count {
            guard isMember(text[index]) else { index += 1; continue }
            let start = index
            while index < text.count, isMember(text[index]) { index += 1 }
            if index - start >= 2 {
                words.append(FoundWord(text: String(scalars: text[start..<index]), passage: self, range: start..<index))
            }
        }
        return words
    }
}
