import BriefingModel

/// Turns text into the markup that a producer reads.
package struct Markup: Sendable {
    package let form: House.Form
    package let raisesNoteMarks: Bool

    package init(form: House.Form, raisesNoteMarks: Bool) { (self.form, self.raisesNoteMarks) = (form, raisesNoteMarks) }

    /// Plain text.
    package func text(_ text: String) -> String {
        switch form {
        case .html, .odt:
            text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
        case .typst:
            "#\"" + literal(text) + "\""
        }
    }

    /// What stands between the quotation marks of a string literal, or in an attribute.
    package func literal(_ text: String) -> String {
        form == .typst ? text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") : self.text(text)
    }

    /// What running heads and feet say: a style sheet's strings know no entities.
    package func running(_ text: String) -> String {
        form == .html ? text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") : self.text(text)
    }

    /// - Parameter footnote: the text of the note that a mark opens at the foot of the page.
    package func text(_ inline: InlineText, mark: (String) -> String, footnote: (String) -> String? = { _ in nil }) -> String {
        inline.pieces.map { piece in
            switch piece {
            case .text(let text, let style): styled(self.text(text), style)
            case .noteMark(let own, _): footnote(own).map { self.footnote($0, mark: mark(own)) } ?? noteMark(mark(own))
            }
        }.joined()
    }

    private func footnote(_ text: String, mark: String) -> String {
        switch form {
        case .html: "<span class=\"foot\">\(text)</span>"
        case .odt:
            "<text:note text:note-class=\"footnote\"><text:note-citation text:label=\"\(mark)\">\(mark)</text:note-citation>"
                + "<text:note-body><text:p text:style-name=\"Foot\">\(mark.hasSuffix(")") ? "" : "<text:s/>")\(text)</text:p></text:note-body></text:note>"
        case .typst: "#footnote[\(text)]"
        }
    }

    private func noteMark(_ mark: String) -> String {
        switch form {
        case .html: raisesNoteMarks ? "<sup class=\"mark\">\(mark)</sup>" : mark
        case .odt: raisesNoteMarks ? "<text:span text:style-name=\"Mark\">\(mark)</text:span>" : mark
        case .typst: raisesNoteMarks ? "#super(\"\(mark)\")" : text(mark)
        }
    }

    private func styled(_ text: String, _ style: TextStyle) -> String {
        var result = text
        for (option, html, odt, typst) in Self.wrappers where style.contains(option) {
            result =
                switch form {
                case .html: "<\(html)>\(result)</\(html)>"
                case .odt: "<text:span text:style-name=\"\(odt)\">\(result)</text:span>"
                case .typst: "#\(typst)[\(result)]"
                }
        }
        return result
    }

    private static let wrappers: [(TextStyle, html: String, odt: String, typst: String)] = [
        (.bold, "b", "Bold", "strong"), (.italic, "i", "Italic", "emph"), (.underline, "u", "Underline", "underline"),
        (.superscript, "sup", "Superscript", "super"), (.subscript, "sub", "Subscript", "sub"),
    ]
}
