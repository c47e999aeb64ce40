import ArgumentParser
import Writers

/// How a command ends.
enum Outcome {
    /// Runs the work; an error becomes one line on standard error and its exit code.
    static func reported(_ work: () async throws -> ExitCode) async -> ExitCode {
        do {
            return try await work()
        } catch {
            // Where even this cannot be written, the exit code still says it.
            try? OutputStream.standardError.write(Array("briefing: \(line(of: error))\n".utf8))
            return ExitCode(for: error)
        }
    }

    /// The error's message on one line: names and reasons come from outside and may hold anything.
    private static func line(of error: any Error) -> String {
        String(String.UnicodeScalarView("\(error)".unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
