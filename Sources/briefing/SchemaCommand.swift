import ArgumentParser
import Conversion
import Writers

/// `briefing schema`: the JSON Schema of what this program writes.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema (2020-12) of the model, or of a line of NDJSON.",
        discussion: """
            EXAMPLES
              briefing schema >briefing.schema.json
              briefing schema element
            """)

    static let _errorLabel = Program.name

    @Argument(help: "model: a document; element: a line of --elements; failure: the line of an input that gave no model.")
    var schema: JSONSchema = .model

    func run() throws {
        let code = Outcome.code { () throws -> ExitCode in
            try OutputStream.standardOutput.write(schema.bytes)
            return .success
        }
        if code != .success { throw code }
    }
}

extension JSONSchema: ExpressibleByArgument {}
