/// A bracket or quotation mark without its partner.
struct Brackets: Rule {
    static let id = "brackets"
    static let summary = "a bracket or quotation mark without its partner"

    func findings(in issue: IssueText) -> [Finding] {
        let passages = issue.passages.filter { $0.role != .contents }
        let lone = passages.map { Self.lone(in: $0.scalars) }
        return passages.indices.compactMap { index -> Finding? in
            guard let fault = lone[index] else { return nil }
            // What opens here and closes in a piece near by was cut by the page, not by the author.
            for other in (index - Self.reach)...(index + Self.reach)
            where other != index && passages.indices.contains(other) && passages[other].article == passages[index].article {
                guard let partner = lone[other] else { continue }
                let isPair = other > index ? Self.pairs[fault.scalar] == partner.scalar : Self.pairs[partner.scalar] == fault.scalar
                if isPair { return nil }
            }
            if fault.isReversed {
                return finding(
                    .ask, "the quotation marks ’ ‘ stand the wrong way round", [passages[index].quotation(fault.place..<(fault.place + 1))])
            }
            return finding(
                .warning, "\(String(scalars: [fault.scalar])) has no partner", [passages[index].quotation(fault.place..<(fault.place + 1))])
        }
    }

    /// In pieces of text; columns and cells can lie between the halves of a sentence.
    private static let reach = 6

    private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
        "(": ")", "[": "]", "〈": "〉", "《": "》", "「": "」", "『": "』", "【": "】", "〔": "〕", "“": "”", "（": "）",
    ]
    private static let closing = Dictionary(uniqueKeysWithValues: pairs.map { ($1, $0) })

    private struct Lone {
        let scalar: Unicode.Scalar
        let place: Int
        /// Its partner is there, but on its other side.
        var isReversed = false
    }

    /// The first one without partner. The bracket of a footnote's number (`(주요국49) 비교)`) may have none: only what has no
    /// partner whether it counts or not is one.
    private static func lone(in text: [Unicode.Scalar]) -> Lone? {
        guard let lone = lone(in: text, countsNoteNumbers: true) else { return nil }
        return Self.lone(in: text, countsNoteNumbers: false) == nil ? nil : lone
    }

    private static func lone(in text: [Unicode.Scalar], countsNoteNumbers: Bool) -> Lone? {
        var open: [(scalar: Unicode.Scalar, place: Int)] = []
        for (place, scalar) in text.enumerated() {
            if !countsNoteNumbers, scalar == ")", isListMark(text, place) { continue }
            if pairs[scalar] != nil {
                open.append((scalar, place))
            } else if let opening = closing[scalar] {
                if let last = open.lastIndex(where: { $0.scalar == opening }) {
                    if last != open.count - 1 { return Lone(scalar: open[open.count - 1].scalar, place: open[open.count - 1].place) }
                    open.removeLast()
                } else if !isListMark(text, place) {
                    return Lone(scalar: scalar, place: place)
                }
            }
        }
        return open.first.map { Lone(scalar: $0.scalar, place: $0.place) } ?? loneQuote(in: text)
    }

    /// `1)`, `가)`, `a)`, `예)`, and the number of a footnote behind a word (`있음50)`): a mark, not a bracket.
    private static func isListMark(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
        guard text[place] == ")", place > 0 else { return false }
        let before = text[..<place]
        if Vocabulary.labelsBeforeBracket.contains(where: { before.reversed().starts(with: $0.unicodeScalars.reversed()) }) { return true }
        let digits = before.reversed().prefix { $0.isDigit }.count
        let mark =
            digits > 0 ? digits : countingLetters.contains(text[place - 1]) || text[place - 1].isLatin || text[place - 1] == "*" ? 1 : 0
        guard (1...3).contains(mark) else { return text[place - 1] == ":" || text[place - 1] == ";" }
        guard place - mark > 0 else { return true }
        let edge = text[place - mark - 1]
        return " \n,*(".unicodeScalars.contains(edge) || (digits > 0 && edge.isHangul)
    }

    private static let countingLetters = Set("가나다라마바사아자차카타파하".unicodeScalars)

    /// A single quotation mark. An apostrophe of a year or within a word is none, whichever way it leans.
    private static func loneQuote(in text: [Unicode.Scalar]) -> Lone? {
        let quotes = text.indices.filter { (text[$0] == "‘" || text[$0] == "’") && !isApostrophe(text, $0) }
        var open: Int?
        for (index, place) in quotes.enumerated() {
            if text[place] == "‘" {
                if let open, !text[open..<place].contains("'") { return Lone(scalar: "‘", place: open) }
                open = place
            } else if open != nil {
                open = nil
            } else if text[(index > 0 ? quotes[index - 1] : 0)..<place].contains("'") {
                // Opened by a straight mark: a slip of the keyboard, and no lone one.
            } else {
                let next = index + 1 < quotes.count ? quotes[index + 1] : nil
                let isReversed = next.map { text[$0] == "‘" } ?? false
                return Lone(scalar: "’", place: place, isReversed: isReversed)
            }
        }
        // Closed by a straight mark, as above.
        return open.flatMap { text[$0...].contains("'") ? nil : Lone(scalar: "‘", place: $0) }
    }

    private static func isApostrophe(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
        let before = place > 0 ? text[place - 1] : " "
        let after = text[(place + 1)...].prefix(3).map { $0 }
        // it’s, the states’; behind a quotation that is open, it closes it.
        if before.isLatin, (after.first?.isLatin ?? true) || (text[place] == "’" && !text[..<place].contains("‘")) { return true }
        if before.isDigit, text[place] == "’", !text[..<place].contains("‘") { return true }  // 5’, 30’
        // ’24, ‘24: two digits and no third, unless they open a quotation that closes.
        guard after.count >= 2, after[0].isDigit, after[1].isDigit, after.count < 3 || !after[2].isDigit else { return false }
        let behind = text[min(text.count, place + 3)...].first
        return text[place] == "’" || behind == nil || "년.~∼～–-)]/, ㆍ·월말초→".unicodeScalars.contains(behind ?? " ")
    }
}
