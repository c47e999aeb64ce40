/// How a house prints: its producer, its templates, and the marks that it puts for ours.
package struct House: Decodable, Sendable {
    /// The markup that its producer reads.
    package enum Form: String, Decodable, Sendable { case html, odt, typst }

    package struct Brackets: Decodable, Sendable {
        package var open, close: String
    }

    /// Last part of the file names, in `NAME--producer.pdf`.
    package var producer: String
    package var form: Form
    /// Program that sets the form: `chromium`, `weasyprint`, `soffice`, `typst`.
    package var program: String
    /// Name of the page template under `templates/`.
    package var template: String
    /// Printed marks by ours; a mark that is not here is printed as it is.
    package var marks: [String: String]
    /// The mark of leads where it is not that of heads; an empty one stands for none.
    package var leadMark: String?
    /// Leads are marked lines of the body, the first ones.
    package var leadsAreItems: Bool?
    /// No profile knows its sections.
    package var isStrange: Bool?
    /// How `1)` headings are printed, with `N` for the number.
    package var numbers: String
    /// Note markers in the text are raised.
    package var raisesNoteMarks: Bool
    /// Numbered notes stand at the foot of the page.
    package var footnotes: Bool?
    /// Their numbers have no bracket.
    package var bareNoteNumbers: Bool?
    package var captions: Brackets
    package var callouts: Brackets
    package var units: Brackets
    /// Before a table's or figure's source: `* 출처: `.
    package var sourceLabel: String
    /// How the publication's date is printed, with `Y`, `M` and `D`, `MM`, `DD` for two digits, and `W` for the day of the week.
    package var dates: String
    /// `Ⅰ` for Roman, `1` for Arabic section numbers in contents and over sections; none when left out.
    package var sectionNumbers: String?
    /// The number is printed over the section too, not in the contents only.
    package var numbersSections: Bool?
    /// Badges with two digits.
    package var badges: Bool
    /// Badges of one sign, `①`.
    package var circlesNumbers: Bool?
    package var categoryTags: Bool?
    package var contentsPages: Bool?
    /// The contents page names the articles' categories; it does when left out.
    package var contentsCategories: Bool?
    package var omitsContents: Bool?
    /// Articles have no badges.
    package var omitsNumbers: Bool?
    /// How a lead's date is printed, as `dates`, with its brackets; as the source has it when left out.
    package var leadDates: String?
    /// A brief's source: `출처: N(DATE)`, and how its date is printed.
    package var sourceLine: String?
    package var sourceDates: String?
    /// Before a table's unit: `단위: `.
    package var unitLabel: String?
    /// A reference's address is a link of its title, not printed.
    package var linksReferences: Bool?
    /// What only the style sheets ask for: by name what was chosen; `{{#choice.NAME_CHOICE}}` asks for one.
    package var look: [String: String]?
    /// Over the references; `참고자료` when left out.
    package var referencesTitle: String?
    package var colours: [String: String]
    package var fonts: [String: String]
    /// Width of the text, in centimetres.
    package var textWidth: Double
    /// Width of a column of an article's body; that of the text when left out.
    package var columnWidth: Double?

    /// The printed mark for one of ours; `-#3` is the third of its list.
    package func mark(_ mark: String) -> String {
        if let counted = counted(mark) { return counted }
        if let printed = marks[mark] { return printed.contains("#") ? mark : printed }
        guard mark.count <= 3, let last = mark.last, last == ")" || last == ".", mark.first?.isNumber ?? false else { return mark }
        let number = mark.dropLast()
        guard let series = Self.series.first(where: { numbers.contains($0[0]) }), let index = Int(number),
            (1...series.count).contains(index)
        else { return numbers.replacing("N", with: number) }
        return numbers.replacing(String(series[0]), with: String(series[index - 1]))
    }

    /// Signs that count, by their first.
    private static let series = [Array("①②③④⑤⑥⑦⑧⑨"), Array("❶❷❸❹❺❻❼❽❾"), Array("가나다라마바사아자"), Array("一二三四五六七八九")]

    /// Whether items with this mark of ours are counted.
    package func counts(_ mark: String) -> Bool { marks[mark]?.contains("#") ?? false }

    private func counted(_ mark: String) -> String? {
        let parts = mark.split(separator: "#")
        guard parts.count == 2, let number = Int(parts[1]), let pattern = marks[String(parts[0])],
            let hash = pattern.firstIndex(of: "#"), let first = pattern[hash...].dropFirst().first
        else { return nil }
        let signs = Self.series.first { $0.contains(first) }
        let sign = signs.map { number <= $0.count ? String($0[number - 1]) : String(number) } ?? String(number)
        return pattern.replacing("#\(first)", with: sign)
    }

    /// The mark of leads; empty for none.
    package var printedLeadMark: String { leadMark ?? mark("■") }

    /// The printed mark of a note, for one of ours; numbers keep their form.
    package func noteMark(_ mark: String) -> String {
        guard bareNoteNumbers ?? false, mark.hasSuffix(")") else { return marks[mark] ?? mark }
        return String(mark.dropLast())
    }

    /// The mark of a reference, counted from 1.
    package func referenceMark(_ number: Int) -> String { mark("ref").replacing("N", with: String(number)) }

    /// A day of the source, as printed by a pattern like `dates`; as it stands when there is none.
    package func day(_ source: String, as pattern: String?, issueDate: String) -> String {
        guard let pattern, let iso = PrintedDay(source)?.iso(issueDate: issueDate) else { return source }
        return Self.date(iso, as: pattern)
    }

    /// A lead's date with its brackets.
    package func leadDate(_ source: String, issueDate: String) -> String {
        leadDates.map { day(source, as: $0, issueDate: issueDate) } ?? "(\(source))"
    }

    /// An article's number as this house writes it: the model's.
    package func badge(_ number: String) -> String { badges && number.count == 1 ? "0" + number : number }

    /// The same as it is printed: a circled figure is one sign on the page.
    package func printedBadge(_ number: String) -> String {
        guard circlesNumbers ?? false, let value = Int(number), (1...20).contains(value), let sign = Unicode.Scalar(0x245F + value) else {
            return badge(number)
        }
        return String(sign)
    }

    /// What stands before a section's title, where its number is part of words: `제1장`.
    package func sectionWords(_ number: Int) -> String? {
        guard let pattern = sectionNumbers, pattern.contains("N") else { return nil }
        return pattern.replacing("N", with: String(number))
    }

    /// A short word of a table's head, its letters apart where the house sets them so.
    package func spread(_ word: String) -> String {
        let isHangul = word.unicodeScalars.allSatisfy { (0xAC00...0xD7A3).contains($0.value) }
        guard look?["headLetters"] == "spread", isHangul, (2...3).contains(word.count) else { return word }
        return word.map(String.init).joined(separator: String(repeating: "\u{A0}", count: word.count == 2 ? 4 : 2))
    }

    /// A section's number, from 1.
    package func sectionNumber(_ number: Int) -> String? {
        switch sectionNumbers {
        case "Ⅰ": ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ"][number - 1]
        case .some: String(number)
        case nil: nil
        }
    }

    /// `2025-03-14` as this house prints it.
    package func date(_ iso: String) -> String { Self.date(iso, as: dates) }

    private static func date(_ iso: String, as dates: String) -> String {
        let parts = iso.split(separator: "-").map(String.init)
        let short = parts.map { String(Int($0) ?? 0) }
        let month = PrintedDay.months[max(0, min(11, (Int(parts[1]) ?? 1) - 1))]
        if dates.contains("MONTH") {
            return dates.replacing("Y", with: parts[0]).replacing("D", with: short[2]).replacing("MONTH", with: month)
        }
        return dates.replacing("W", with: PrintedDay.weekday(iso)).replacing("YY", with: parts[0].suffix(2)).replacing("MM", with: parts[1])
            .replacing("DD", with: parts[2])
            .replacing("Y", with: parts[0]).replacing("M", with: short[1]).replacing("D", with: short[2])
    }

    /// What was drawn, as `name=choice`, for people who look for the cause of a difference.
    package var traits: [String] {
        let own = [
            ("marks", marks.sorted { $0.key < $1.key }.map { $0.key + $0.value }.joined(separator: " ")), ("numbers", numbers),
            ("captions", captions.open + captions.close), ("callouts", callouts.open + callouts.close), ("sourceLabel", sourceLabel),
            ("raised", String(raisesNoteMarks)), ("foot", String(footnotes ?? false)), ("sectionNumbers", sectionNumbers ?? "-"),
            ("badges", String(badges)),
            ("categoryTags", String(categoryTags ?? false)), ("referencesTitle", referencesTitle ?? "참고자료"),
            ("leadDates", leadDates ?? "-"), ("leadMark", leadMark ?? "own"), ("strange", String(isStrange ?? false)),
            ("sourceLine", sourceLine ?? "-"), ("body", fonts["body"] ?? "-"),
        ]
        return own.map { "\($0.0)=\($0.1)" } + (look ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }
}
