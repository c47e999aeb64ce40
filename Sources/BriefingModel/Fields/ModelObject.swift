/// An object of the model as the contract writes it: a list of named fields in the contract's order.
///
/// `visitFields` is that list. Writing, encoding and decoding all go over it, so they cannot differ
/// in a name, an order or in what is left out.
public protocol ModelObject: Codable {
    /// How a person likes to see it set out; says nothing to programs.
    static var setting: ObjectSetting { get }

    /// What decoding starts from: an object of which only what was read will be filled in.
    static var blank: Self { get }

    /// Shows every field to the visitor, in the contract's order. A visitor that writes leaves the
    /// values as they are; one that reads sets them.
    mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure)
}

/// How an object stands in output that is set out for people.
public enum ObjectSetting: Sendable {
    /// Each field on a line of its own.
    case open
    /// All fields on one line; in a list, each object on its own.
    case line
    /// All fields on one line, and so is a list of them.
    case small
}

/// What a field is for. A writer may leave out the fields of a kind.
public enum FieldRole: Sendable {
    /// What the document says.
    case content
    /// Where it stands on paper.
    case place
    /// How the model came to be: program, file, coverage, diagnostics.
    case frame
}

extension ModelObject {
    public static var setting: ObjectSetting { .open }

    /// Reads its fields by name; unknown ones are passed over.
    public init(from decoder: any Decoder) throws {
        var visitor = FieldDecoder(container: try decoder.container(keyedBy: FieldName.self))
        self = Self.blank
        try visitFields(&visitor)
    }

    /// Writes its fields in the contract's order.
    public func encode(to encoder: any Encoder) throws {
        var visitor = FieldEncoder(container: encoder.container(keyedBy: FieldName.self))
        var copy = self
        try copy.visitFields(&visitor)
    }
}
