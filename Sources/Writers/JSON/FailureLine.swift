import BriefingModel

/// What stands in NDJSON for an input that gave no model. It has no `schemaVersion`: that tells the two apart.
package struct FailureLine: Hashable, Sendable {
    /// As the user named it.
    package var input: String
    /// A word for programs, in kebab case: `damaged`, `needs-password`.
    package var status: String
    /// A sentence for people.
    package var message: String
    /// What the program would end with, had this been its only input.
    package var exitCode: Int

    package init(input: String, status: String, message: String, exitCode: Int) {
        (self.input, self.status, self.message, self.exitCode) = (input, status, message, exitCode)
    }

    /// The line, with its line break.
    package var bytes: [UInt8] {
        var writer = JSONFieldWriter(isIndented: false, leavingOut: [])
        writer.value(self)
        writer.output.append(.lineFeed)
        return writer.output.bytes
    }
}

extension FailureLine: ModelObject {
    package static var setting: ObjectSetting { .line }
    package static var blank: FailureLine { FailureLine(input: "", status: "", message: "", exitCode: 0) }

    package mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("input", &input, required: true)
        try visitor.field("status", &status, required: true)
        try visitor.field("message", &message, required: true)
        try visitor.field("exitCode", &exitCode)
    }
}
