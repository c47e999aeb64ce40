import BriefingModel
import Markup

/// A text as HTML inside a paragraph.
struct HTMLText {
    /// What stands for a note's marker.
    let mark: (NoteReference) -> String
    /// The document's language, when stretches in Chinese and Japanese are to be told apart from it.
    var language: DocumentLanguage?

    /// Marks as printed, without links.
    static var plain: HTMLText { HTMLText { "<sup>\($0.marker.escapedForMarkup)</sup>" } }

    func html(_ text: RichText) -> String {
        var html = ""
        for piece in text.pieces {
            switch piece {
            case .mark(let reference): html += mark(reference)
            case .text(let stretch, let style, let url): html += styled(words(stretch), style, url: url)
            }
        }
        return html
    }

    /// Words without marks in them.
    func words(_ text: String) -> String {
        guard language == .korean || language == .english else { return text.escapedForMarkup }
        return LanguageRuns(text).map { run in
            let words = run.text.escapedForMarkup
            return run.language.map { "<span lang=\"\($0.rawValue)\">\(words)</span>" } ?? words
        }.joined()
    }

    func cell(_ cell: Table.Cell) -> String {
        CellParagraphs(cell).paragraphs.map { paragraph in
            (paragraph.marker.map { $0.escapedForMarkup + " " } ?? "") + html(paragraph.text)
        }.joined(separator: "<br>")
    }

    /// A link where the address is safe to follow, else the words alone.
    static func link(_ words: String, to url: String?) -> String {
        guard let target = url.flatMap(WebLink.target) else { return words }
        return "<a href=\"\(target.escapedForMarkup)\">\(words)</a>"
    }

    private func styled(_ words: String, _ style: TextStyle, url: String?) -> String {
        var result = words
        for (member, tag) in Self.tags where style.contains(member) { result = "<\(tag)>\(result)</\(tag)>" }
        return Self.link(result, to: url)
    }

    private static let tags: [(TextStyle, String)] = [
        (.superscript, "sup"), (.subscript, "sub"), (.underline, "u"), (.italic, "em"), (.bold, "strong"),
    ]
}
