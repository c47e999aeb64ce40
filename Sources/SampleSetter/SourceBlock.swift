/// A piece of a body as a source states it: a mapping whose one odd key is the outline's mark, as in `{"-": text, in: […]}`.
///
/// The mark is the one of our own ladder; a house prints another one for it.
package struct SourceBlock: Decodable, Sendable {
    package enum Kind: Hashable, Sendable {
        case heading, item, note, paragraph
    }

    package indirect enum Content: Sendable {
        case line(Kind, mark: String?, text: InlineText)
        case table(TableSource)
        case figure(FigureSource)
        case callout(title: String?)
    }

    package var content: Content
    /// Run-in head of an item.
    package var label: String?
    /// Name of a note that several markers point to.
    package var name: String?
    package var children: [SourceBlock]

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    /// A line without children.
    init(_ kind: Kind, mark: String?, text: InlineText) {
        (content, children) = (.line(kind, mark: mark, text: text), [])
    }

    init(_ table: TableSource) { (content, children) = (.table(table), []) }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        label = try values.decodeIfPresent(String.self, forKey: Key("label"))
        name = try values.decodeIfPresent(String.self, forKey: Key("name"))
        children = try values.decodeIfPresent([SourceBlock].self, forKey: Key("in")) ?? []
        let odd = values.allKeys.filter { !["label", "name", "in"].contains($0.stringValue) }
        guard let key = odd.first, odd.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "one key must say what the block is: \(odd.map(\.stringValue))"))
        }
        switch key.stringValue {
        case "table": content = .table(try values.decode(TableSource.self, forKey: key))
        case "figure": content = .figure(try values.decode(FigureSource.self, forKey: key))
        case "callout": content = .callout(title: try values.decodeIfPresent(String.self, forKey: key))
        default:
            let text = InlineText(try values.decode(String.self, forKey: key))
            let kind = try Self.kind(of: key.stringValue, in: decoder)
            content = .line(kind, mark: kind == .paragraph ? nil : key.stringValue, text: text)
        }
    }

    private static func kind(of mark: String, in decoder: any Decoder) throws -> Kind {
        switch mark {
        case "text": return .paragraph
        case "■", "▶", "□": return .heading
        case "*", "**", "***", "※": return .note
        case "-", "·", "▸", "▷", "☞", "○", "◦", "▢", "A.": return .item
        case _ where mark.hasSuffix(")") || mark.hasSuffix("."): return .heading
        default: throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no such mark: \(mark)"))
        }
    }
}
