import ArgumentParser
import Conversion
import Workers
import Writers

/// `briefing stages`: what each stage of a conversion costs; for `tools/benchmark`.
struct StagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stages", abstract: "Times the stages of a conversion; one line of JSON, in milliseconds a page.", shouldDisplay: false
    )

    static let _errorLabel = Program.name

    @Argument(help: ArgumentHelp("The PDF.", valueName: "file.pdf"))
    var input: String

    @Option(name: [.customShort("n"), .long], help: "Conversions; the medians are printed.")
    var runs = 5

    func validate() throws {
        if runs < 1 { throw ValidationError("-n: at least 1") }
    }

    func run() throws {
        let code = Outcome.code { () throws -> ExitCode in
            let file = try InputFile(readingFrom: input)
            var times: [StageTimes] = []
            for _ in 0..<runs { times.append(try Self.times(of: file).get()) }
            let pages = times[0].pages
            let parts: [(String, (StageTimes) -> Duration)] = [
                ("read", \.read), ("layOut", \.layOut), ("map", \.map), ("write", \.write), ("total", \.total),
            ]
            let figures = parts.map { name, part in
                let sorted = times.map(part).sorted()
                return "\"\(name)\":\(milliseconds(sorted[sorted.count / 2] / pages))"
            }
            try OutputStream.standardOutput.write(Array("{\"pages\":\(pages),\"runs\":\(runs),\(figures.joined(separator: ","))}\n".utf8))
            return .success
        }
        if code != .success { throw code }
    }

    /// In this process: a worker's start is no stage.
    private static func times(of file: InputFile) -> Result<StageTimes, ConversionError> {
        Crew.result(threadCount: Processors.count) {
            do throws(ConversionError) {
                return .success(try await Converter().stageTimes(of: file))
            } catch {
                return .failure(error)
            }
        }
    }

    /// Thousandths are kept.
    private func milliseconds(_ duration: Duration) -> Double { (duration / .milliseconds(1) * 1000).rounded() / 1000 }
}
