import Subprocess
import Testing

/// Bad input ends with one line on standard error, the exit code of its kind, and nothing on standard output.
@Suite struct BadInputTests {
    /// An input with the exit code that it must end with and a word that the message must have.
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var bytes: [UInt8]
        var code: CInt
        var word: String
    }

    static let cases = [
        Case(testDescription: "not a PDF", bytes: Array("A letter, not a PDF.\n".utf8), code: 65, word: "not a PDF"),
        Case(testDescription: "empty", bytes: [], code: 65, word: "empty"),
        Case(testDescription: "binary noise", bytes: (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167) }, code: 65, word: "not a PDF"),
        Case(testDescription: "only a header", bytes: Array("%PDF-1.7\n".utf8), code: 65, word: "PDF"),
        Case(testDescription: "cut off after 200 bytes", bytes: Array(MiniPDF(pages: ["text"]).bytes.prefix(200)), code: 65, word: "PDF"),
        Case(testDescription: "encrypted", bytes: LockedPDF.bytes, code: 77, word: "needs a password"),
        Case(testDescription: "zero pages", bytes: MiniPDF(pages: []).bytes, code: 65, word: "no pages"),
        Case(testDescription: "no text at all", bytes: MiniPDF(pages: [nil, nil]).bytes, code: 65, word: "no text on its 2 pages"),
        Case(testDescription: "no page that can be read", bytes: MiniPDF(pages: [], missingPages: 2).bytes, code: 65, word: "PDF"),
    ]

    @Test(arguments: cases)
    func aBadFileIsRefused(_ bad: Case) async throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("bad.pdf", bad.bytes)
        let run = try await ProgramRun.run("convert", path)
        expectRefusal(run, of: path, code: bad.code, word: bad.word)
    }

    @Test(arguments: cases)
    func badStandardInputIsRefused(_ bad: Case) async throws {
        let run = try await ProgramRun.run("convert", "-", input: bad.bytes)
        expectRefusal(run, of: "standard input", code: bad.code, word: bad.word)
    }

    @Test func aMissingPathIsNoInput() async throws {
        let path = try TemporaryFolder().path("missing.pdf")
        expectRefusal(try await ProgramRun.run("convert", path), of: path, code: 66, word: "no such file")
    }

    @Test func aFolderWithoutAPDFIsNoInput() async throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("notes.txt", Array("no PDF".utf8))
        expectRefusal(try await ProgramRun.run("convert", folder.url.path), of: folder.url.path, code: 66, word: "has no PDF in it")
    }

    @Test func aMissingPasswordFileIsNoInput() async throws {
        let folder = try TemporaryFolder()
        let pdf = try folder.file("a.pdf", LockedPDF.bytes), path = folder.path("password")
        expectRefusal(try await ProgramRun.run("convert", pdf, "--password-file", path), of: path, code: 66, word: "no such file")
    }

    @Test func aWrongPasswordIsRefused() async throws {
        let folder = try TemporaryFolder()
        let pdf = try folder.file("a.pdf", LockedPDF.bytes), password = try folder.file("password", Array("sesame\n".utf8))
        expectRefusal(try await ProgramRun.run("convert", pdf, "--password-file", password), of: pdf, code: 77, word: "password")
    }

    @Test func aPageThatIsNotThereIsAMistakeOfTheCommandLine() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("a.pdf", MiniPDF(pages: ["one", "two"]).bytes)
        expectRefusal(try await ProgramRun.run("convert", "--pages", "2-3", path), of: path, code: 64, word: "no page 3")
    }

    @Test func aProfileThatIsNoneIsRefused() async throws {
        let folder = try TemporaryFolder()
        let pdf = try folder.file("a.pdf", MiniPDF(pages: ["one"]).bytes), list = try folder.file("list.yaml", Array("- one\n".utf8))
        let missing = folder.path("missing.yaml")
        expectRefusal(
            try await ProgramRun.run("convert", "--profile", "unheard-of", pdf), of: "unheard-of", code: 64, word: "choose one of")
        expectRefusal(try await ProgramRun.run("convert", "--profile", list, pdf), of: list, code: 64, word: "line 1: allowed are the keys")
        expectRefusal(try await ProgramRun.run("convert", "--profile", missing, pdf), of: missing, code: 66, word: "no such file")
    }

    @Test func aLineBreakInANameDoesNotBreakTheMessage() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("two\nlines.pdf", [])
        expectRefusal(try await ProgramRun.run("convert", path), of: folder.path("two lines.pdf"), code: 65, word: "empty")
    }

    @Test(
        "A mistake on the command line ends with 64",
        arguments: [
            ["convert"], ["convert", "-", "-"], ["convert", "--force", "--skip-existing", "a.pdf"], ["convert", "--jobs", "0", "a.pdf"],
            ["convert", "--bogus", "a.pdf"], ["convert", "--pages", "3-1", "a.pdf"],
            ["frobnicate"],
        ])
    func wrongUsage(arguments: [String]) async throws {
        let run = try await ProgramRun.bash(#""$briefing" "$@""#, arguments)
        #expect(run.status == .exited(64))
        #expect(run.output.isEmpty)
        #expect(run.messages.hasPrefix("briefing: "))
    }

    @Test("However a file is cut off, it gets a status and no half answer", arguments: (0..<12).map { 1 + 97 * $0 })
    func truncation(count: Int) async throws {
        let run = try await ProgramRun.run("convert", "-", input: Array(MiniPDF(pages: ["one", "two"]).bytes.prefix(count)))
        switch run.status {
        case .exited(0), .exited(1): #expect(throws: Never.self) { try run.briefing }
        default: expectRefusal(run, of: "standard input", code: 65, word: "PDF")
        }
    }

    private func expectRefusal(_ run: ProgramRun, of path: String, code: CInt, word: String, at place: SourceLocation = #_sourceLocation) {
        #expect(run.status == .exited(code), "\(run.messages)", sourceLocation: place)
        #expect(run.output.isEmpty, sourceLocation: place)
        let lines = run.messages.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 2 && lines.last == "", "one line: \(run.messages)", sourceLocation: place)
        let message = lines.first ?? ""
        #expect(message.hasPrefix("briefing: \(path): "), "\(message)", sourceLocation: place)
        #expect(message.contains(word), "\(message)", sourceLocation: place)
        // What happened; what to do.
        #expect(message.split(separator: "; ").count == 2, "\(message)", sourceLocation: place)
    }
}
