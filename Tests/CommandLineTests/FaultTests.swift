import Subprocess
import Testing

/// Whatever a document does to its worker, it gets its status, and the others their results.
@Suite struct FaultTests {
    /// A fault with the exit code that it ends with alone and words of its message.
    struct Case: CustomTestStringConvertible, Sendable {
        var fault: String
        var options: [String] = []
        var code: CInt
        var words: String
        var testDescription: String { fault }
    }

    static let cases = [
        Case(fault: "hang", options: ["--idle-limit", "3"], code: 75, words: "made no progress for 3 s"),
        // On a busy machine a second of processor time may take minutes.
        Case(fault: "spin", options: ["--time-limit", "1", "--idle-limit", "600"], code: 75, words: "more than 1 s of processor time"),
        Case(fault: "memory", options: ["--memory-limit", "700"], code: 75, words: "more than 700 MiB of memory"),
        Case(fault: "flood", options: ["--output-limit", "8"], code: 75, words: "more than 8 MiB of output"),
        Case(fault: "crash", code: 70, words: "crashed the reader (SIGSEGV)"),
        Case(fault: "abort", code: 70, words: "crashed the reader (SIGABRT)"),
        Case(fault: "exit", code: 70, words: "crashed the reader (ended with code 0)"),
        Case(fault: "garbage", code: 70, words: "answer nonsense"),
    ]

    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: cases)
    func aFaultOfTheOnlyDocumentIsSaid(_ fault: Case) async throws {
        let path = try folder.file("a.pdf", MiniPDF(pages: ["one"]).bytes)
        let run = try await ProgramRun.bash(#""$briefing" convert --fault "$@""#, [fault.fault] + fault.options + [path])
        #expect(run.status == .exited(fault.code))
        #expect(run.output.isEmpty)
        #expect(run.messages.hasPrefix("briefing: \(path): ") && run.messages.contains(fault.words), "\(run.messages)")
        #expect(run.messages.split(separator: "\n").count == 1 && run.messages.contains("; "), "what; what to do: \(run.messages)")
    }

    @Test(arguments: cases)
    func aFaultOfOneLeavesTheOthers(_ fault: Case) async throws {
        let paths = try ["a.pdf", "b.pdf", "c.pdf", "d.pdf"].map { try folder.file($0, MiniPDF(pages: ["one"]).bytes) }
        let run = try await ProgramRun.bash(
            #""$briefing" convert --compact --jobs 2 --fault "$@" | jq -r .source.fileName; exit "${PIPESTATUS[0]}""#,
            ["\(fault.fault)@b.pdf"] + fault.options + paths)
        #expect(run.status == .exited(1))
        #expect(run.text == "a.pdf\nc.pdf\nd.pdf\n")
        #expect(run.messages.hasPrefix("briefing: \(paths[1]): ") && run.messages.contains(fault.words), "\(run.messages)")
    }

    @Test("A worker can read no file of its user, write none, open no socket and start nothing", arguments: [1, 2])
    func confinement(count: Int) async throws {
        guard try await Self.hasLandlock() else {
            print("skipped: this kernel has no Landlock, so that a worker can read files")
            return
        }
        let paths = try (0..<count).map { try folder.file("\($0).pdf", MiniPDF(pages: ["one"]).bytes) }
        let run = try await ProgramRun.bash(#""$briefing" convert --fault escape "$@""#, paths)
        #expect(run.messages == paths.map { "briefing: \($0): could: \n" }.joined())
    }

    @Test func thePageLimitIsKept() async throws {
        let path = try folder.file("a.pdf", MiniPDF(pages: ["one", "two", "three"]).bytes)
        let run = try await ProgramRun.run("convert", "--page-limit", "2", path)
        #expect(run.status == .exited(75))
        #expect(run.messages.contains("has 3 pages, more than the 2 that are allowed"))
        #expect(try await ProgramRun.run("convert", "--page-limit", "2", "--pages", "2-3", path).status == .exited(0))
    }

    @Test func aWorkerEndsWithItsParent() async throws {
        let path = try folder.file("a.pdf", MiniPDF(pages: ["one"]).bytes)
        // The parent is killed while its worker hangs; soon no process is left that has the file's name or our mark.
        let run = try await ProgramRun.bash(
            #"""
            "$briefing" convert --fault hang "$1" "$1" & parent=$!
            for _ in $(seq 100); do workers=$(pgrep -P "$parent"); [[ $workers ]] && break; sleep 0.05; done
            kill -9 "$parent"
            runs() { [[ -e /proc/$1 ]] && [[ $(cut -d' ' -f3 "/proc/$1/stat") != Z ]]; }
            for _ in $(seq 100); do for worker in $workers; do runs "$worker" && { sleep 0.05; continue 2; }; done; break; done
            for worker in $workers; do runs "$worker" && echo "left: $worker"; done
            [[ $workers ]] && echo done
            """#, [path])
        #expect(run.text == "done\n")
    }

    private static func hasLandlock() async throws -> Bool {
        // landlock_create_ruleset with the flag that asks for the version.
        let probe = "import ctypes,sys; sys.exit(ctypes.CDLL(None).syscall(444, None, 0, 1) < 1)"
        return try await ProgramRun.bash("python3 -c '\(probe)'").status == .exited(0)
    }
}
