import BriefingModel
import Foundation
import Subprocess

/// One run of the built program.
struct ProgramRun {
    var status: TerminationStatus
    var output: [UInt8]
    var messages: String

    /// The built program, which stands beside the test bundle.
    static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "briefing").path

    /// A program that ends before it has read its input fails its own test, and does not end all tests. A handler, since what
    /// ignores the signal hands that down to the programs.
    private static let outlivesClosedPipes: Void = { _ = signal(SIGPIPE) { _ in } }()

    /// Runs it with nothing on standard input, or these bytes.
    static func run(_ arguments: String..., input: [UInt8] = []) async throws -> ProgramRun {
        outlivesClosedPipes
        let result = try await Subprocess.run(
            .path(.init(path)), arguments: Arguments(arguments), input: .array(input), output: .bytes(limit: 1 << 24),
            error: .string(limit: 1 << 16))
        return ProgramRun(status: result.terminationStatus, output: result.standardOutput, messages: result.standardError)
    }

    /// Runs a line of bash in which `$briefing` is the program, and `$1` … are the arguments.
    static func bash(_ line: String, _ arguments: [String] = [], input: [UInt8] = []) async throws -> ProgramRun {
        outlivesClosedPipes
        let result = try await Subprocess.run(
            .name("bash"), arguments: Arguments(["-c", line, "bash"] + arguments), environment: .inherit.updating(["briefing": path]),
            input: .array(input), output: .bytes(limit: 1 << 24), error: .string(limit: 1 << 16))
        return ProgramRun(status: result.terminationStatus, output: result.standardOutput, messages: result.standardError)
    }

    var text: String { String(decoding: output, as: UTF8.self) }

    /// The model on standard output.
    var briefing: Briefing {
        get throws { try JSONDecoder().decode(Briefing.self, from: Data(output)) }
    }
}
