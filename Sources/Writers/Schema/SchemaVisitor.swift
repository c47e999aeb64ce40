import BriefingModel

/// Describes the fields of one object, as JSON Schema, by going over them as every writer does.
struct SchemaVisitor: FieldVisitor {
    typealias Failure = Never

    /// The object's name in the schema.
    let owner: String
    /// What the object is set to be, when it can be several things (`type`).
    var variant: String?
    /// Where objects that it refers to are described.
    let book: SchemaBook
    private(set) var properties: [JSONValue.Field] = []
    private(set) var required: [JSONValue] = []
    /// The words of the field that says what the object is.
    private(set) var variants: [String] = []

    init(owner: String, variant: String?, book: SchemaBook) { (self.owner, self.variant, self.book) = (owner, variant, book) }

    /// What may stand in an object of this kind: nothing but these fields.
    var schema: JSONValue {
        ["type": "object", "properties": .object(properties), "required": .array(required), "additionalProperties": false]
    }

    // MARK: Fields

    mutating func field(_ name: StaticString, _ value: inout String, required: Bool) {
        // What is always written may be empty; what may be left out never is.
        add(name, required ? ["type": "string"] : ["type": "string", "minLength": 1], isRequired: required)
    }

    mutating func field(_ name: StaticString, _ value: inout String?) { add(name, ["type": "string", "minLength": 1]) }

    mutating func field(_ name: StaticString, _ value: inout [String]) {
        add(name, ["type": "array", "items": ["type": "string", "minLength": 1], "minItems": 1])
    }

    mutating func field<Word: RawRepresentable<String> & Codable & CaseIterable>(_ name: StaticString, _ value: inout Word) {
        let words = Word.allCases.map(\.rawValue)
        if let variant, let word = Word(rawValue: variant) {
            value = word
            add(name, ["const": .string(variant)], isRequired: true)
        } else {
            variants = words
            add(name, ["enum": .array(words.map { .string($0) })], isRequired: true)
        }
    }

    mutating func field(_ name: StaticString, _ value: inout Int) { add(name, ["type": "integer", "minimum": 0], isRequired: true) }

    mutating func field(_ name: StaticString, _ value: inout Int, unless standard: Int) {
        add(name, ["type": "integer", "minimum": 0, "default": .integer(standard)])
    }

    mutating func field(_ name: StaticString, _ value: inout [Double]) {
        add(name, ["type": "array", "items": ["type": "number"]], isRequired: true)
    }

    mutating func field(_ name: StaticString, _ value: inout [String: Int]) {
        add(name, ["type": "object", "additionalProperties": ["type": "integer", "minimum": 1], "minProperties": 1])
    }

    mutating func flag(_ name: StaticString, _ value: inout Bool) { add(name, ["const": true]) }

    mutating func field(_ name: StaticString, _ value: inout Bool?) { add(name, ["type": "boolean"]) }

    mutating func field<Object: ModelObject>(_ name: StaticString, _ value: inout Object, role: FieldRole) {
        add(name, book.reference(to: Object.self), isRequired: true)
    }

    mutating func field<Object: ModelObject>(_ name: StaticString, _ value: inout Object?) {
        add(name, book.reference(to: Object.self))
    }

    mutating func field<Object: ModelObject>(_ name: StaticString, _ value: inout [Object], required: Bool, role: FieldRole) {
        var list: JSONValue = ["type": "array", "items": book.reference(to: Object.self)]
        if !required { list["minItems"] = 1 }
        add(name, list, isRequired: required)
    }

    private mutating func add(_ name: StaticString, _ schema: JSONValue, isRequired: Bool = false) {
        var described = schema
        if let note = FieldNote.note(of: "\(name)", in: owner) {
            for (key, value) in note.rules { described[key] = value }
            described["description"] = .string(note.text)
        }
        properties.append(JSONValue.Field(name: "\(name)", value: described))
        if isRequired { required.append(.string("\(name)")) }
    }
}
