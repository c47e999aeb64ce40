import BriefingModel

/// The objects that a schema speaks of, each described once.
final class SchemaBook {
    /// By name; an object that is being described stands there empty, so that it may refer to itself.
    private var definitions: [String: JSONValue] = [:]

    /// A reference to the description of an object, which is written when it is not there yet.
    func reference<Object: ModelObject>(to type: Object.Type) -> JSONValue {
        let name = Self.name(of: type)
        if definitions[name] == nil {
            definitions[name] = [:]
            definitions[name] = description(of: type)
        }
        return ["$ref": .string("#/$defs/\(name)")]
    }

    /// What may stand for an object of the type: one list of fields, or, when its kind decides which fields it has, one a kind.
    func description<Object: ModelObject>(of type: Object.Type) -> JSONValue {
        let name = Self.name(of: type)
        func visited(_ variant: String?) -> SchemaVisitor {
            var object = Object.blank
            var visitor = SchemaVisitor(owner: name, variant: variant, book: self)
            object.visitFields(&visitor)
            return visitor
        }
        let plain = visited(nil)
        let kinds = plain.variants.map(visited)
        let fields = Set(kinds.map { $0.properties.map(\.name) })
        return fields.count > 1 ? ["oneOf": .array(kinds.map(\.schema))] : plain.schema
    }

    /// The descriptions in the order of their names.
    var json: JSONValue { .object(definitions.sorted { $0.key < $1.key }.map { JSONValue.Field(name: $0.key, value: $0.value) }) }

    /// `Article.Source` is `ArticleSource`.
    private static func name<Object>(of type: Object.Type) -> String {
        String(reflecting: type).split(separator: ".").dropFirst().joined()
    }
}
