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
    /// How `1)` headings are printed, with `N` for the number.
    package var numbers: String
    /// Note markers in the text are raised.
    package var raisesNoteMarks: Bool
    package var captions: Brackets
    package var callouts: Brackets
    package var units: Brackets
    /// Before a table's or figure's source: `* 출처: `.
    package var sourceLabel: String
    /// How the publication's date is printed, with `Y`, `M` and `D`, and `MM`, `DD` for two digits.
    package var dates: String
    /// `Ⅰ` for Roman, `1` for Arabic section numbers in contents and over sections; none when left out.
    package var sectionNumbers: String?
    /// The number is printed over the section too, not in the contents only.
    package var numbersSections: Bool?
    /// Badges with two digits.
    package var badges: Bool
    package var categoryTags: Bool?
    package var contentsPages: Bool?
    /// Over the references; `참고자료` when left out.
    package var referencesTitle: String?
    package var colours: [String: String]
    package var fonts: [String: String]
    /// Width of the text, in centimetres.
    package var textWidth: Double

    /// The printed mark for one of ours.
    package func mark(_ mark: String) -> String {
        if let printed = marks[mark] { return printed }
        guard mark.count <= 3, let last = mark.last, last == ")" || last == "." else { return mark }
        return numbers.replacing("N", with: mark.dropLast())
    }

    /// An article's number as this house prints it.
    package func badge(_ number: String) -> String { badges && number.count == 1 ? "0" + number : number }

    /// A section's number, from 1.
    package func sectionNumber(_ number: Int) -> String? {
        switch sectionNumbers {
        case "Ⅰ": ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ"][number - 1]
        case .some: String(number)
        case nil: nil
        }
    }

    /// `2025-03-14` as this house prints it.
    package func date(_ iso: String) -> String {
        let parts = iso.split(separator: "-").map(String.init)
        let short = parts.map { String(Int($0) ?? 0) }
        return dates.replacing("MM", with: parts[1]).replacing("DD", with: parts[2])
            .replacing("Y", with: parts[0]).replacing("M", with: short[1]).replacing("D", with: short[2])
    }
}
