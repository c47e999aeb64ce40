import BriefingModel

/// A text as a source writes it, cut into pieces of one style.
///
/// `<b> <i> <u> <sup> <sub>` are styles, `{*}` is a note's marker, `{*:name}` the marker of the note of
/// that name. Any other `<` or `{` stands for itself.
package struct InlineText: Hashable, Sendable {
    package enum Piece: Hashable, Sendable {
        case text(String, TextStyle)
        case noteMark(String, name: String?)
    }

    package var pieces: [Piece] = []

    package init(_ source: some StringProtocol) {
        var style: TextStyle = []
        var run = ""
        var rest = Substring(source)
        func flush(into pieces: inout [Piece]) {
            if !run.isEmpty { pieces.append(.text(run, style)) }
            run = ""
        }
        while let next = rest.first {
            if next == "<", let tag = Self.tag(at: rest) {
                flush(into: &pieces)
                if tag.closes { style.remove(tag.style) } else { style.insert(tag.style) }
                rest = rest.dropFirst(tag.length)
            } else if next == "{", let end = rest.firstIndex(of: "}"), let mark = Self.noteMark(rest[rest.startIndex..<end].dropFirst()) {
                flush(into: &pieces)
                pieces.append(mark)
                rest = rest[rest.index(after: end)...]
            } else {
                run.append(next)
                rest = rest.dropFirst()
            }
        }
        flush(into: &pieces)
    }

    /// The text without its note markers.
    package var plain: String {
        pieces.reduce(into: "") { text, piece in
            if case .text(let part, _) = piece { text += part }
        }
    }

    /// Marker and name of each reference to a note, in order.
    package var noteMarks: [(mark: String, name: String?)] {
        pieces.compactMap { piece in
            if case .noteMark(let mark, let name) = piece { (mark, name) } else { nil }
        }
    }

    private static let styles: [(name: String, style: TextStyle)] = [
        ("b", .bold), ("i", .italic), ("u", .underline), ("sup", .superscript), ("sub", .subscript),
    ]

    private static func tag(at text: Substring) -> (style: TextStyle, closes: Bool, length: Int)? {
        for (name, style) in styles {
            if text.hasPrefix("<\(name)>") { return (style, false, name.count + 2) }
            if text.hasPrefix("</\(name)>") { return (style, true, name.count + 3) }
        }
        return nil
    }

    /// `*`, `**:name`; `nil` when it is no marker.
    private static func noteMark(_ text: Substring) -> Piece? {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard let mark = parts.first, mark.allSatisfy({ "*※†".contains($0) }) || mark.last == ")" && mark.count <= 3 else { return nil }
        return .noteMark(String(mark), name: parts.count > 1 ? String(parts[1]) : nil)
    }
}
