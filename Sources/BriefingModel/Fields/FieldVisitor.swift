/// Something that goes over the fields of model objects: a writer, an encoder, a decoder.
///
/// A field that has nothing to say (`nil`, an empty text or list, a number that is its default) is
/// left out, unless `required`: then it is always written, and reading fails where it is missing.
public protocol FieldVisitor {
    /// `Never` for visitors that cannot fail.
    associatedtype Failure: Error

    /// A text; left out when empty.
    mutating func field(_ name: StaticString, _ value: inout String, required: Bool) throws(Failure)
    mutating func field(_ name: StaticString, _ value: inout String?) throws(Failure)
    mutating func field(_ name: StaticString, _ value: inout [String]) throws(Failure)
    /// A word of a closed set; always required.
    mutating func field<Word: RawRepresentable<String> & Codable & CaseIterable>(_ name: StaticString, _ value: inout Word) throws(Failure)

    /// A number that is always there.
    mutating func field(_ name: StaticString, _ value: inout Int) throws(Failure)
    /// A number that is left out when it is `standard`.
    mutating func field(_ name: StaticString, _ value: inout Int, unless standard: Int) throws(Failure)
    /// Coordinates in points; written with one decimal.
    mutating func field(_ name: StaticString, _ value: inout [Double]) throws(Failure)
    /// Counts by name, in the names' order; left out when empty.
    mutating func field(_ name: StaticString, _ value: inout [String: Int]) throws(Failure)

    /// `true`, or left out.
    mutating func flag(_ name: StaticString, _ value: inout Bool) throws(Failure)
    /// `true` or `false`, or left out when unknown.
    mutating func field(_ name: StaticString, _ value: inout Bool?) throws(Failure)

    /// An object that may be missing in models without places and frame; else it is always there.
    mutating func field<Object: ModelObject>(_ name: StaticString, _ value: inout Object, role: FieldRole) throws(Failure)
    mutating func field<Object: ModelObject>(_ name: StaticString, _ value: inout Object?) throws(Failure)
    mutating func field<Object: ModelObject>(
        _ name: StaticString, _ value: inout [Object], required: Bool, role: FieldRole
    ) throws(Failure)
}

extension FieldVisitor {
    mutating func field(_ name: StaticString, _ value: inout String) throws(Failure) {
        try field(name, &value, required: false)
    }

    mutating func field<Object: ModelObject>(_ name: StaticString, _ value: inout [Object], required: Bool = false) throws(Failure) {
        try field(name, &value, required: required, role: .content)
    }

    /// Where the object stands on paper.
    mutating func places(_ value: inout [Place]) throws(Failure) {
        try field("at", &value, required: false, role: .place)
    }
}
