/// One unit in two spellings: ㎢ and km², GWh and Gwh.
struct UnitForms: Rule {
    static let id = "unit-forms"
    static let summary = "one unit in two spellings"

    func findings(in issue: IssueText) -> [Finding] {
        var first: [String: Finding.Quotation] = [:]
        for passage in issue.passages where passage.role != .reference && passage.role != .contents {
            for (form, range) in Self.units(in: passage.scalars) where first[form] == nil { first[form] = passage.quotation(range) }
        }
        return Vocabulary.unitForms.compactMap { forms -> Finding? in
            let found = forms.compactMap { form in first[form].map { (form: form, quotation: $0) } }
            guard found.count >= 2 else { return nil }
            return finding(.ask, "\(found[0].form) here, \(found[1].form) there", found.prefix(2).map(\.quotation))
        }
    }

    /// The spellings by their first character.
    private static let formsByStart = Dictionary(
        grouping: Vocabulary.unitForms.flatMap { $0 }.map { (form: $0, scalars: Array($0.unicodeScalars)) }
    ) { $0.scalars[0] }
    private static let betweenNumberAndUnit = Set(" 천만억조여".unicodeScalars)

    /// The units that stand behind a number and are no part of a longer word.
    private static func units(in text: [Unicode.Scalar]) -> [(form: String, range: Range<Int>)] {
        var found: [(String, Range<Int>)] = []
        for digit in text.indices where text[digit].isDigit {
            var start = digit + 1
            while start < text.count, betweenNumberAndUnit.contains(text[start]) { start += 1 }
            guard start < text.count, !text[start].isDigit, let forms = formsByStart[text[start]] else { continue }
            for (form, scalars) in forms {
                let end = start + scalars.count
                guard end <= text.count, text[start..<end].elementsEqual(scalars) else { continue }
                if end < text.count,
                    text[end].isLatin || text[end] == "²" || text[end] == "³" || (text[end].isDigit && scalars[scalars.count - 1].isLatin)
                {
                    continue
                }
                found.append((form, start..<end))
            }
        }
        return found
    }
}
