/// One name with two hanzi forms: simplified here and traditional there, or two characters that look alike.
struct HanziForms: Rule {
    static let id = "hanzi-forms"
    static let summary = "one name in two hanzi forms"

    func findings(in issue: IssueText) -> [Finding] { mixed(issue) + glossed(issue) }

    /// The same word in simplified and in traditional characters.
    private func mixed(_ issue: IssueText) -> [Finding] {
        var forms: [[Unicode.Scalar]: [FoundWord]] = [:], order: [[Unicode.Scalar]] = []
        for word in issue.passages.filter({ !Self.isForeign($0.role) }).flatMap({ $0.runs(of: \.isHan) }) {
            let key = SimplifiedForms.simplified(word.text.unicodeScalars)
            if forms[key] == nil { order.append(key) }
            forms[key, default: []].append(word)
        }
        return order.compactMap { key -> Finding? in
            let words = forms[key] ?? []
            guard let first = words.first, let other = words.first(where: { $0.text != first.text }) else { return nil }
            return finding(
                .warning, "\(first.text) here, \(other.text) there",
                [first.quotation, other.quotation])
        }
    }

    /// Titles of references and names of sources stand in the language of their country.
    private static func isForeign(_ role: Passage.Role) -> Bool { role == .contents || role == .reference || role == .source }

    /// One Korean name whose glosses differ in one character (names that differ more are two).
    private func glossed(_ issue: IssueText) -> [Finding] {
        let byName = Dictionary(grouping: Gloss.all(in: issue).filter(\.isHan)) { $0.name.last ?? "" }
        return byName.keys.sorted().flatMap { name -> [Finding] in
            guard name.unicodeScalars.count >= 2, let glosses = byName[name], let first = glosses.first else { return [] }
            let key = SimplifiedForms.simplified(first.foreign.unicodeScalars)
            let others = glosses.filter { gloss in
                let other = SimplifiedForms.simplified(gloss.foreign.unicodeScalars)
                return other != key && other.count == key.count && zip(other, key).count { $0 != $1 } == 1
            }
            return others.prefix(1).map { other in
                finding(
                    .warning, "\(name) is \(first.foreign) here, \(other.foreign) there",
                    [first.passage.quotation(first.range), other.passage.quotation(other.range)])
            }
        }
    }
}
