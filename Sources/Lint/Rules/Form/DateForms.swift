/// Dates of one kind in two forms: `3.5` here, `03.05` or `3/5` there.
struct DateForms: Rule {
    static let id = "date-forms"
    static let summary = "dates of one kind in two forms"

    private struct Form: Hashable {
        let separators: String
        let hasYear: Bool
        /// `nil`: the date cannot tell, none of its numbers is below ten.
        let isPadded: Bool?
    }

    func findings(in issue: IssueText) -> [Finding] {
        let byKind = Dictionary(grouping: issue.printedDates, by: \.kind)
        return byKind.keys.sorted().flatMap { kind -> [Finding] in
            let dates = byKind[kind] ?? []
            let forms = dates.map { Self.form($0.date.text) }
            return odd(dates.map(\.quotation), forms.map { form in form.map { "\($0.separators)\($0.hasYear)" } }, kind)
                + odd(dates.map(\.quotation), forms.map { form in form?.isPadded.map { "\($0)" } }, kind)
        }
    }

    /// What differs from the form of most. Where no form leads, no one knows which is odd.
    private func odd(_ quotations: [Finding.Quotation], _ forms: [String?], _ kind: String) -> [Finding] {
        let counts = Dictionary(forms.compactMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +)
        guard counts.count > 1, let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
            let example = forms.firstIndex(of: usual.key)
        else { return [] }
        return forms.indices.filter { forms[$0] != nil && forms[$0] != usual.key }.map { index in
            finding(.ask, "dates of the \(kind) have two forms", [quotations[index], quotations[example]])
        }
    }

    private static func form(_ text: String) -> Form? {
        let numbers = text.split(whereSeparator: { !($0.isASCII && $0.isNumber) })
        guard numbers.count >= 2 else { return nil }
        let separators = String(text.filter { !($0.isASCII && $0.isNumber) && $0 != " " && $0 != "’" && $0 != "'" }.prefix(1))
        let hasYear = numbers.count >= 3
        let small = numbers.suffix(2).filter { (Int($0) ?? 10) < 10 }
        return Form(separators: separators, hasYear: hasYear, isPadded: small.isEmpty ? nil : small.allSatisfy { $0.count == 2 })
    }
}
