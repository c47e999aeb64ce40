import ArgumentParser
import Writers

/// How a command ends.
enum Outcome {
    /// Runs the work; an error becomes one line on standard error and its exit code.
    static func code(of work: () throws -> ExitCode) -> ExitCode {
        do {
            return try work()
        } catch {
            return report(error)
        }
    }

    private static func report(_ error: any Error) -> ExitCode {
        // Where even this cannot be written, the exit code still says it.
        try? say("\(error)")
        return ExitCode(for: error)
    }

    /// Says something on standard error, on one line behind the program's name.
    static func say(_ text: String) throws(WriteError) {
        try OutputStream.standardError.write(Array("briefing: \(line(text))\n".utf8))
    }

    /// A message on one line: names and reasons come from outside and may hold anything.
    static func line(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
