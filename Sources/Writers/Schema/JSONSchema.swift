import BriefingModel

/// The JSON Schema (2020-12) of what this program writes.
///
/// Made from the list of fields that writing and reading go over too, so that it cannot say anything else than they do.
package enum JSONSchema: String, Hashable, Sendable, CaseIterable {
    /// A document: what `-f json` writes, and a line of NDJSON.
    case model
    /// A line of `--elements`.
    case element
    /// The line of an input that gave no model, in both kinds of NDJSON.
    case failure

    package var bytes: [UInt8] {
        switch self {
        case .model: schema(of: Briefing.self, title: "A briefing as a structured model")
        case .element: schema(of: Element.self, title: "A piece of a briefing that says where it belongs")
        case .failure: schema(of: FailureLine.self, title: "An input that gave no model")
        }
    }

    private func schema<Object: ModelObject>(of type: Object.Type, title: String) -> [UInt8] {
        let book = SchemaBook()
        var schema: JSONValue = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": .string("urn:briefing:\(rawValue):\(Briefing.schemaVersion)"),
            "title": .string(title),
        ]
        if case .object(let fields) = book.description(of: type) {
            for field in fields { schema[field.name] = field.value }
        }
        if case .object(let definitions) = book.json, !definitions.isEmpty { schema["$defs"] = .object(definitions) }
        return schema.bytes(isIndented: true)
    }
}
