import BriefingModel

/// A text as GitHub-flavoured Markdown inside one line.
struct MarkdownText {
    let notes: NoteIndex

    /// - Parameter isAtLineStart: nothing but the text stands in its line, so that `#`, `-` or `1.` would begin a block.
    func line(_ text: RichText, isAtLineStart: Bool = false) -> String {
        let pieces = text.pieces
        var line = ""
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .mark(let reference): line += mark(reference)
            case .text(let stretch, let style, let url):
                let next = index + 1 < pieces.count ? pieces[index + 1] : nil
                line += Self.styled(stretch, style, url: url, before: line.unicodeScalars.last, after: next?.firstScalar)
            }
        }
        return isAtLineStart ? Self.guarded(line) : line
    }

    /// `[^id]` where the note is known, else the marker as printed.
    func mark(_ reference: NoteReference) -> String {
        if let id = reference.note, notes.entries[id] != nil { return "[^\(id)]" }
        return "<sup>\(Self.escaped(reference.marker))</sup>"
    }

    /// With a backslash before everything that Markdown, as GitHub and pandoc read it, would take for its own.
    static func escaped(_ text: String) -> String {
        var result = ""
        let scalars = Array(text.unicodeScalars)
        for (i, scalar) in scalars.enumerated() {
            switch scalar {
            // Addresses are links where the model says so: a bare one would take up the Korean words behind it.
            case ":" where scalars[(i + 1)...].starts(with: "//".unicodeScalars), "@",
                "." where scalars[..<i].suffix(3).elementsEqual("www".unicodeScalars):
                result += "\\" + String(scalar)
            case "\\", "`", "*", "_", "[", "]", "<", ">", "~", "^", "$", "|": result += "\\" + String(scalar)
            case "&": result += "&amp;"
            case "\n": result += "<br>"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Escapes what would begin a heading, a list or a rule at the start of a line.
    static func guarded(_ line: String) -> String {
        guard let first = line.unicodeScalars.first else { return line }
        if "#+-=:".unicodeScalars.contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, let delimiter = line.dropFirst(digits.count).first, delimiter == "." || delimiter == ")" {
            return digits + "\\" + line.dropFirst(digits.count)
        }
        return line
    }

    /// A link's text and target.
    static func link(_ text: String, to url: String) -> String {
        guard let target = WebLink.target(of: url) else { return text }
        return "[\(text)](\(target))"
    }

    private static func styled(
        _ text: String, _ style: TextStyle, url: String?, before: Unicode.Scalar?, after: Unicode.Scalar?
    ) -> String {
        // Emphasis may not begin or end with white space: that stays outside.
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return text }
        let core = String(scalars[first...last])
        var result = escaped(core)
        if style.contains(.superscript) { result = "<sup>\(result)</sup>" }
        if style.contains(.subscript) { result = "<sub>\(result)</sub>" }
        if style.contains(.underline) { result = "<ins>\(result)</ins>" }
        let outerBefore = first == scalars.startIndex ? before : " ",
            outerAfter = scalars.index(after: last) == scalars.endIndex ? after : " "
        let isPlain = style.isDisjoint(with: [.superscript, .subscript, .underline]) && url == nil
        let flanks = isPlain && canFlank(core, before: outerBefore, after: outerAfter)
        if style.contains(.italic) { result = flanks ? "*\(result)*" : "<em>\(result)</em>" }
        if style.contains(.bold) { result = flanks ? "**\(result)**" : "<strong>\(result)</strong>" }
        if let url { result = link(result, to: url) }
        return String(scalars[..<first]) + result + String(scalars[scalars.index(after: last)...])
    }

    /// Whether asterisks around the text would open and close emphasis where it stands (CommonMark 0.31, 6.2). They do not
    /// where a bracket closes the text and a letter follows, which is usual in Korean: `**기업(’24)**의`.
    private static func canFlank(_ core: String, before: Unicode.Scalar?, after: Unicode.Scalar?) -> Bool {
        guard let first = core.unicodeScalars.first, let last = core.unicodeScalars.last else { return false }
        // Pandoc opens none at punctuation right behind a link either.
        return (!first.isMarkdownPunctuation || before.isOutsideWord && before != ")")
            && (!last.isMarkdownPunctuation || after.isOutsideWord)
            && before != "*" && after != "*"
    }
}

extension InlinePiece {
    fileprivate var firstScalar: Unicode.Scalar? {
        switch self {
        case .text(let text, _, _): text.unicodeScalars.first
        case .mark: "["
        }
    }
}

extension Unicode.Scalar {
    /// Punctuation and symbols, as CommonMark counts them.
    fileprivate var isMarkdownPunctuation: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            true
        default: false
        }
    }
}

extension Unicode.Scalar? {
    /// The line's end, white space or punctuation.
    fileprivate var isOutsideWord: Bool {
        guard let self else { return true }
        return self.properties.isWhitespace || self.isMarkdownPunctuation
    }
}
