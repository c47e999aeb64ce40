import BriefingModel

/// One or more texts as dense characters, with what is marked in them.
struct MarkedText {
    enum Mark: CaseIterable {
        case bold, superscript, `subscript`, link

        var metric: Metric {
            switch self {
            case .bold: .stylesBold
            case .superscript: .stylesSuperscript
            case .subscript: .stylesSubscript
            case .link: .stylesLink
            }
        }

        fileprivate var style: TextStyle? {
            switch self {
            case .bold: .bold
            case .superscript: .superscript
            case .subscript: .subscript
            case .link: nil
            }
        }
    }

    struct MarkedCharacter: Hashable {
        let position: Int
        /// Of a link.
        let url: String
    }

    struct Reference {
        let position: Int
        let marker: String
        let note: ComparedDocument.Target?
    }

    private(set) var text: [UInt32] = []
    private(set) var marks: [Mark: Set<MarkedCharacter>] = [:]
    private(set) var references: [Reference] = []

    /// Stands for the place of an offset that is not in its text.
    static let nowhere = -9

    init(_ texts: [RichText], in document: ComparedDocument, withLinks: Bool) {
        for rich in texts { append(rich, document, withLinks) }
    }

    private mutating func append(_ rich: RichText, _ document: ComparedDocument, _ withLinks: Bool) {
        let scalars = Array(rich.text.unicodeScalars)
        var places: [Int] = [], count = text.count  // offset in the text -> dense position
        for scalar in scalars {
            places.append(count)
            if !scalar.properties.isWhitespace { count += 1 }
        }
        places.append(count)
        func mark(_ mark: Mark, _ start: Int, _ end: Int, url: String = "") {
            for offset in max(start, 0)..<max(min(end, scalars.count), max(start, 0)) where !scalars[offset].properties.isWhitespace {
                marks[mark, default: []].insert(MarkedCharacter(position: places[offset], url: url))
            }
        }
        for run in rich.styles {
            for kind in Mark.allCases {
                if let style = kind.style, run.style.contains(style) { mark(kind, run.start, run.end) }
            }
        }
        if withLinks { for link in rich.links { mark(.link, link.start, link.end, url: link.url.compared) } }
        for reference in rich.noteReferences {
            let position = places.indices.contains(reference.offset) ? places[reference.offset] : Self.nowhere
            references.append(
                Reference(position: position, marker: reference.marker.compared, note: reference.note.flatMap { document.targets[$0] }))
        }
        text += rich.text.dense
    }

    var isPlain: Bool { marks.isEmpty && references.isEmpty }

    func marked(_ mark: Mark) -> Set<MarkedCharacter> { marks[mark] ?? [] }

    /// The marked stretches, for people.
    func shown(_ mark: Mark) -> String? {
        var parts: [[UInt32]] = [], last = Int.min
        for position in marked(mark).map(\.position).sorted() {
            if position == last + 1 && !parts.isEmpty {
                parts[parts.count - 1].append(text[position])
            } else {
                parts.append([text[position]])
            }
            last = position
        }
        return parts.map { String(codePoints: $0) }.joined(separator: " ⏐ ").nonEmpty
    }

    func shown(_ reference: Reference) -> String {
        let at = max(0, reference.position)
        let before = String(codePoints: text[max(0, at - 10)..<at]), after = String(codePoints: text[at..<min(at + 6, text.count)])
        let note = reference.note.map { "→ “\($0.text.shortened(to: 40))”" } ?? "→ no note"
        return "…\(before)⟦\(reference.marker)⟧\(after)… \(note)"
    }
}
