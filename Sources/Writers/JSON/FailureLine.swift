import BriefingModel

/// What stands in NDJSON for an input that gave no model. It has no `schemaVersion`: that tells the two apart.
public struct FailureLine: Hashable, Sendable {
    /// As the user named it.
    public var input: String
    /// A word for programs, in kebab case: `damaged`, `needs-password`.
    public var status: String
    /// A sentence for people.
    public var message: String
    /// What the program would end with, had this been its only input.
    public var exitCode: Int

    public init(input: String, status: String, message: String, exitCode: Int) {
        (self.input, self.status, self.message, self.exitCode) = (input, status, message, exitCode)
    }

    /// The line, with its line break.
    public var bytes: [UInt8] {
        var writer = JSONFieldWriter(isIndented: false, leavingOut: [])
        writer.value(self)
        writer.output.append(.lineFeed)
        return writer.output.bytes
    }
}

extension FailureLine: ModelObject {
    public static var setting: ObjectSetting { .line }
    public static var blank: FailureLine { FailureLine(input: "", status: "", message: "", exitCode: 0) }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("input", &input, required: true)
        try visitor.field("status", &status, required: true)
        try visitor.field("message", &message, required: true)
        try visitor.field("exitCode", &exitCode)
    }
}
