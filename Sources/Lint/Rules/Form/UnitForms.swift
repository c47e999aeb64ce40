/// One unit in two spellings: ㎢ and km², GWh and Gwh.
struct UnitForms: Rule {
    static let id = "unit-forms"
    static let summary = "one unit in two spellings"

    func findings(in issue: IssueText) -> [Finding] {
        let passages = issue.passages.filter { $0.role != .reference && $0.role != .contents }
        return Vocabulary.unitForms.compactMap { forms -> Finding? in
            let found = forms.compactMap { form in
                passages.lazy.compactMap { passage in
                    Self.place(of: form, in: passage.scalars).map { (form: form, passage: passage, range: $0) }
                }.first
            }
            guard found.count >= 2 else { return nil }
            return finding(
                .ask, "\(found[0].form) here, \(found[1].form) there", found.prefix(2).map { $0.passage.quotation($0.range) })
        }
    }

    /// Behind a number, and no part of a longer word.
    private static func place(of form: String, in text: [Unicode.Scalar]) -> Range<Int>? {
        let form = Array(form.unicodeScalars)
        guard text.count > form.count else { return nil }
        return (1...(text.count - form.count)).lazy.compactMap { start -> Range<Int>? in
            let end = start + form.count
            guard text[start..<end].elementsEqual(form) else { return nil }
            var before = start - 1
            while before >= 0, text[before] == " " || "천만억조여".unicodeScalars.contains(text[before]) { before -= 1 }
            guard before >= 0, text[before].isDigit else { return nil }
            if end < text.count,
                text[end].isLatin || text[end] == "²" || text[end] == "³" || (text[end].isDigit && form[form.count - 1].isLatin)
            {
                return nil
            }
            return start..<end
        }.first
    }
}
