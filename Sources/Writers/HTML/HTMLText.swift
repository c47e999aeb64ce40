import BriefingModel

/// A text as HTML inside a paragraph.
struct HTMLText {
    /// What stands for a note's marker.
    let mark: (NoteReference) -> String
    /// The document's language, when stretches in Chinese are to be told apart from it.
    var language: DocumentLanguage?

    /// Marks as printed, without links.
    static var plain: HTMLText { HTMLText { "<sup>\(escaped($0.marker))</sup>" } }

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
        guard language == .korean || language == .english else { return Self.escaped(text) }
        return HanRuns(text).map { run in
            run.isChinese ? "<span lang=\"zh\">\(Self.escaped(run.text))</span>" : Self.escaped(run.text)
        }.joined()
    }

    func cell(_ cell: Table.Cell) -> String {
        CellParagraphs(cell).paragraphs.map { paragraph in
            (paragraph.marker.map { Self.escaped($0) + " " } ?? "") + html(paragraph.text)
        }.joined(separator: "<br>")
    }

    static func escaped(_ text: String) -> String {
        guard
            text.utf8.contains(where: {
                $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == .quote || $0 == UInt8(ascii: "'")
            })
        else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A link where the address is safe to follow, else the words alone.
    static func link(_ words: String, to url: String?) -> String {
        guard let target = url.flatMap(WebLink.target) else { return words }
        return "<a href=\"\(escaped(target))\">\(words)</a>"
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
