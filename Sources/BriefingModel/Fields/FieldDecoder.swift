/// Fills an object's fields from a decoder.
struct FieldDecoder: FieldVisitor {
    let container: KeyedDecodingContainer<FieldName>

    mutating func field(_ name: StaticString, _ value: inout String, required: Bool) throws {
        value = required ? try container.decode(String.self, forKey: FieldName(name)) : try read(name) ?? value
    }

    mutating func field(_ name: StaticString, _ value: inout String?) throws { value = try read(name) }

    mutating func field(_ name: StaticString, _ value: inout [String]) throws { value = try read(name) ?? [] }

    mutating func field<Word: RawRepresentable<String> & Codable & CaseIterable>(_ name: StaticString, _ value: inout Word) throws {
        value = try container.decode(Word.self, forKey: FieldName(name))
    }

    mutating func field(_ name: StaticString, _ value: inout Int) throws {
        value = try container.decode(Int.self, forKey: FieldName(name))
    }

    mutating func field(_ name: StaticString, _ value: inout Int, unless standard: Int) throws {
        value = try read(name) ?? standard
    }

    mutating func field(_ name: StaticString, _ value: inout [Double]) throws {
        value = try container.decode([Double].self, forKey: FieldName(name))
    }

    mutating func field(_ name: StaticString, _ value: inout [String: Int]) throws { value = try read(name) ?? [:] }

    mutating func flag(_ name: StaticString, _ value: inout Bool) throws { value = try read(name) ?? false }

    mutating func field(_ name: StaticString, _ value: inout Bool?) throws { value = try read(name) }

    mutating func field<Object: ModelObject>(_ name: StaticString, _ value: inout Object, role: FieldRole) throws {
        value = try read(name) ?? Object.blank
    }

    mutating func field<Object: ModelObject>(_ name: StaticString, _ value: inout Object?) throws { value = try read(name) }

    mutating func field<Object: ModelObject>(
        _ name: StaticString, _ value: inout [Object], required: Bool, role: FieldRole
    ) throws {
        value = required ? try container.decode([Object].self, forKey: FieldName(name)) : try read(name) ?? []
    }

    private func read<Value: Decodable>(_ name: StaticString) throws -> Value? {
        try container.decodeIfPresent(Value.self, forKey: FieldName(name))
    }
}
