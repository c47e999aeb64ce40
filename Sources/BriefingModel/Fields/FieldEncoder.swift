/// Hands an object's fields to an encoder.
struct FieldEncoder: FieldVisitor {
    var container: KeyedEncodingContainer<FieldName>

    mutating func field(_ name: StaticString, _ value: inout String, required: Bool) throws {
        if required || !value.isEmpty { try write(name, value) }
    }

    mutating func field(_ name: StaticString, _ value: inout String?) throws {
        if let value, !value.isEmpty { try write(name, value) }
    }

    mutating func field(_ name: StaticString, _ value: inout [String]) throws {
        if !value.isEmpty { try write(name, value) }
    }

    mutating func field<Word: RawRepresentable<String> & Codable & CaseIterable>(_ name: StaticString, _ value: inout Word) throws {
        try write(name, value)
    }

    mutating func field(_ name: StaticString, _ value: inout Int) throws { try write(name, value) }

    mutating func field(_ name: StaticString, _ value: inout Int, unless standard: Int) throws {
        if value != standard { try write(name, value) }
    }

    mutating func field(_ name: StaticString, _ value: inout [Double]) throws { try write(name, value) }

    mutating func field(_ name: StaticString, _ value: inout [String: Int]) throws {
        if !value.isEmpty { try write(name, value) }
    }

    mutating func flag(_ name: StaticString, _ value: inout Bool) throws {
        if value { try write(name, value) }
    }

    mutating func field(_ name: StaticString, _ value: inout Bool?) throws {
        if let value { try write(name, value) }
    }

    mutating func field<Object: ModelObject>(_ name: StaticString, _ value: inout Object, role: FieldRole) throws {
        try write(name, value)
    }

    mutating func field<Object: ModelObject>(_ name: StaticString, _ value: inout Object?) throws {
        if let value { try write(name, value) }
    }

    mutating func field<Object: ModelObject>(
        _ name: StaticString, _ value: inout [Object], required: Bool, role: FieldRole
    ) throws {
        if required || !value.isEmpty { try write(name, value) }
    }

    private mutating func write(_ name: StaticString, _ value: some Encodable) throws {
        try container.encode(value, forKey: FieldName(name))
    }
}
