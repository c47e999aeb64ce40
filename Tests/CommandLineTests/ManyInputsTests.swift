import BriefingModel
import Foundation
import Subprocess
import Testing

/// Several inputs: each has its result or its message, in the order of the inputs, and none stops the others.
@Suite struct ManyInputsTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func pdf(_ name: String, pages: Int = 1) throws -> String {
        let parent = URL(filePath: folder.path(name)).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        return try folder.file(name, MiniPDF(pages: (0..<pages).map { "\(name) page \($0)" }).bytes)
    }

    /// The names of the converted files, in the order of the results.
    private func names(_ run: ProgramRun) async throws -> [String] {
        let names = try await ProgramRun.bash("jq -r .source.fileName", input: run.output)
        return names.text.split(separator: "\n").map(String.init)
    }

    @Test("Results come in the order of the inputs, whatever the number of jobs", arguments: [1, 2, 5])
    func order(jobs: Int) async throws {
        // The first ones take longest.
        let paths = try [60, 1, 20, 1, 1, 5, 1, 1].enumerated().map { try pdf("\($0.offset).pdf", pages: $0.element) }
        let run = try await ProgramRun.bash(#""$briefing" convert --compact --jobs "$@""#, ["\(jobs)"] + paths)
        #expect(run.status == .exited(0), "\(run.messages)")
        #expect(try await names(run) == (0..<8).map { "\($0).pdf" })
    }

    @Test func oneFailureIsSaidAndTheOthersGoOn() async throws {
        let good = try pdf("a.pdf"), bad = try folder.file("b.pdf", Array("no PDF".utf8)), last = try pdf("c.pdf")
        let run = try await ProgramRun.run("convert", "--compact", good, bad, folder.path("missing.pdf"), last)
        #expect(run.status == .exited(1))
        #expect(try await names(run) == ["a.pdf", "c.pdf"])
        #expect(
            run.messages == """
                briefing: \(bad): is not a PDF; convert it to PDF first
                briefing: \(folder.path("missing.pdf")): no such file; check the path

                """)
    }

    @Test func inputsThatNeedNoWorkerEndHoweverManyTheyAre() async throws {
        // More in a row than may wait for a worker.
        let paths = (1...60).map { folder.path("missing\($0).pdf") } + [try pdf("last.pdf")]
        let run = try await ProgramRun.bash(#"timeout 60 "$briefing" convert --compact "$@""#, paths)
        #expect(run.status == .exited(1), "\(run.messages)")
        #expect(try await names(run) == ["last.pdf"])
        #expect(run.messages.split(separator: "\n").count == 60)
    }

    @Test func aFolderIsItsPDFsAndOnRequestThoseBelow() async throws {
        _ = try (pdf("in/b.PDF"), pdf("in/a.pdf"), pdf("in/below/c.pdf"), pdf("in/.hidden.pdf"), folder.file("in/notes.txt", [1]))
        #expect(try await names(ProgramRun.run("convert", "--compact", folder.path("in"))) == ["a.pdf", "b.PDF"])
        #expect(try await names(ProgramRun.run("convert", "--compact", "-r", folder.path("in"))) == ["a.pdf", "b.PDF", "c.pdf"])
    }

    @Test func pathsComeFromAFileOrFromStandardInput() async throws {
        let list = try folder.file("list", Array("\(pdf("b.pdf"))\n\(pdf("a.pdf"))".utf8))
        #expect(try await names(ProgramRun.run("convert", "--compact", "--paths-from", list)) == ["b.pdf", "a.pdf"])
        let piped = try await ProgramRun.bash(#"tr '\n' '\n' <"$1" | "$briefing" convert --compact --paths-from -"#, [list])
        #expect(try await names(piped) == ["b.pdf", "a.pdf"])
    }

    @Test func aResultIsThereBeforeTheNextPathIs() async throws {
        // The second path is sent only once the first result has come.
        let run = try await ProgramRun.bash(
            #"""
            coproc "$briefing" convert --compact --paths-from -
            for path in "$@"; do
                echo "$path" >&"${COPROC[1]}"
                read -r -t 20 line <&"${COPROC[0]}" && echo "$line"
            done
            """#, try [pdf("a.pdf"), pdf("b.pdf")])
        #expect(try await names(run) == ["a.pdf", "b.pdf"])
    }

    @Test func aNameOfAnyBytesIsFound() async throws {
        let run = try await ProgramRun.bash(
            #"""
            cd "$1"; mkdir odd; cp a.pdf $'odd/\xff\xfe.pdf'; cp a.pdf $'odd/two\nlines.pdf'
            "$briefing" convert --compact -r odd; "$briefing" convert --compact $'odd/\xff\xfe.pdf'
            """#, [URL(filePath: try pdf("a.pdf")).deletingLastPathComponent().path])
        #expect(run.messages == "")
        #expect(try await names(run).count == 3)
    }

    @Test func aFolderGetsOneResultForEachInput() async throws {
        _ = try (pdf("in/a.pdf"), pdf("in/2024/a.pdf"))
        let out = folder.path("out")
        let run = try await ProgramRun.run("convert", "-r", folder.path("in"), "-o", out)
        #expect(run.status == .exited(0), "\(run.messages)")
        #expect(run.output.isEmpty)
        let found = try await ProgramRun.bash(#"cd "$1" && find . -type f | sort"#, [out])
        #expect(found.text == "./2024/a.json\n./a.json\n")
    }

    @Test func aResultThatIsThereIsKeptUnlessForced() async throws {
        let a = try pdf("a.pdf"), b = try pdf("b.pdf"), out = folder.path("out")
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        _ = try folder.file("out/a.json", Array("old".utf8))
        let refused = try await ProgramRun.run("convert", a, b, "-o", out)
        #expect(refused.status == .exited(1))
        #expect(refused.messages.contains("a.json is there already"))
        #expect(try folder.bytes("out/a.json") == Array("old".utf8))
        #expect(try folder.bytes("out/b.json").first == UInt8(ascii: "{"))
        let skipped = try await ProgramRun.run("convert", "--skip-existing", a, b, "-o", out)
        #expect(skipped.status == .exited(0) && skipped.messages == "")
        #expect(try folder.bytes("out/a.json") == Array("old".utf8))
        #expect(try await ProgramRun.run("convert", "--force", a, b, "-o", out).status == .exited(0))
        #expect(try folder.bytes("out/a.json").first == UInt8(ascii: "{"))
    }

    @Test func twoInputsOfOneNameDoNotShareAResult() async throws {
        let first = try pdf("1/a.pdf"), second = try pdf("2/a.pdf"), out = folder.path("out")
        let run = try await ProgramRun.run("convert", first, second, "-o", out)
        #expect(run.status == .exited(1))
        #expect(run.messages.contains("\(second): would be written over the result of \(first)"))
        #expect(String(decoding: try folder.bytes("out/a.json"), as: UTF8.self).contains("1/a.pdf page 0"))
    }

    @Test func progressIsLinesWhereNoTerminalIsAndItIsAskedFor() async throws {
        let paths = try (0..<3).map { try pdf("\($0).pdf") }
        // One hangs, so that the run lasts longer than it takes to say a line.
        let plain = try await ProgramRun.bash(
            #""$briefing" convert --fault hang@2.pdf --idle-limit 3 --progress always "$@" >/dev/null"#, paths)
        #expect(plain.messages.contains("of 3 documents"), "\(plain.messages)")
        #expect(plain.messages.contains("2 converted, 1 failed"))
        #expect(!plain.messages.contains("\u{1B}"))
        #expect(try await ProgramRun.bash(#""$briefing" convert "$@" >/dev/null"#, paths).messages == "")
    }

    @Test func quietSaysOnlyWhatFailedAndVerboseAll() async throws {
        let good = try pdf("a.pdf"), bad = try folder.file("b.pdf", [])
        #expect(
            try await ProgramRun.run("convert", "--quiet", good, bad).messages == "briefing: \(bad): is empty; fetch or export it again\n")
        let verbose = try await ProgramRun.run("convert", "-v", good, bad).messages
        #expect(verbose.contains("briefing: \(good): converted") && verbose.contains("1 converted, 1 failed"))
    }
}
