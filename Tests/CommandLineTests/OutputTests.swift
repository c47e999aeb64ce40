import Subprocess
import Testing

/// Where the result goes, and that it gets there whole or not at all.
@Suite struct OutputTests {
    let folder: TemporaryFolder
    let pdf: String

    init() throws {
        folder = try TemporaryFolder()
        pdf = try folder.file("a.pdf", MiniPDF(pages: ["one"]).bytes)
    }

    @Test func aFileGetsWhatStandardOutputWouldGet() async throws {
        let json = folder.path("a.json")
        let run = try await ProgramRun.run("convert", pdf, "-o", json)
        #expect(run.status == .exited(0))
        #expect(run.output.isEmpty)
        #expect(try await ProgramRun.run("convert", pdf).output == folder.bytes("a.json"))
        #expect(try folder.names == ["a.json", "a.pdf"])
    }

    @Test func anOldResultIsReplacedAndKeepsItsMode() async throws {
        let json = try folder.file("a.json", Array("old".utf8))
        let run = try await ProgramRun.bash(#"chmod 640 "$2" && "$briefing" convert "$1" -o "$2" && stat -c %a "$2""#, [pdf, json])
        #expect(run.text == "640\n")
        #expect(try folder.bytes("a.json").first == UInt8(ascii: "{"))
    }

    @Test func aSymbolicLinkStaysALink() async throws {
        let run = try await ProgramRun.bash(
            #"cd "$1" && touch real.json && ln -s real.json link.json && "$briefing" convert a.pdf -o link.json && readlink link.json"#,
            [folder.url.path])
        #expect(run.text == "real.json\n")
        #expect(try folder.bytes("real.json").first == UInt8(ascii: "{"))
    }

    @Test(arguments: ["missing/a.json", "a.pdf/b.json"])
    func whatCannotBeWrittenIsSaid(name: String) async throws {
        let path = folder.path(name)
        let run = try await ProgramRun.run("convert", pdf, "-o", path)
        expectCannotWrite(run, path)
        #expect(try folder.names == ["a.pdf"])
    }

    @Test func aFullDeviceIsSaid() async throws {
        expectCannotWrite(try await ProgramRun.run("convert", pdf, "-o", "/dev/full"), "/dev/full")
        expectCannotWrite(try await ProgramRun.bash(#""$briefing" convert "$1" >/dev/full"#, [pdf]), "standard output")
    }

    @Test func aClosedStandardOutputIsSaid() async throws {
        expectCannotWrite(try await ProgramRun.bash(#""$briefing" convert "$1" >&-"#, [pdf]), "standard output")
    }

    @Test func whereTheDiskEndsTheOldResultStays() async throws {
        let json = try folder.file("a.json", Array("old".utf8))
        // A file may not grow beyond 0 blocks, and going there is an error, not a signal.
        let run = try await ProgramRun.bash(#"trap '' XFSZ; ulimit -f 0; "$briefing" convert "$1" -o "$2""#, [pdf, json])
        expectCannotWrite(run, json)
        #expect(try folder.bytes("a.json") == Array("old".utf8))
        #expect(try folder.names == ["a.json", "a.pdf"])
    }

    @Test func anInputThatIsRefusedLeavesTheOldResult() async throws {
        let json = try folder.file("a.json", Array("old".utf8)), bad = try folder.file("bad.pdf", [])
        #expect(try await ProgramRun.run("convert", bad, "-o", json).status == .exited(65))
        #expect(try folder.bytes("a.json") == Array("old".utf8))
    }

    @Test func theInputIsNotOverwritten() async throws {
        let before = try folder.bytes("a.pdf")
        #expect(try await ProgramRun.run("convert", pdf, "-o", folder.url.path + "/./a.pdf").status == .exited(64))
        #expect(try folder.bytes("a.pdf") == before)
    }

    @Test("A reader that has gone ends it without a word", arguments: ["", "trap '' PIPE; "])
    func closedPipe(before: String) async throws {
        // The reader is gone before the program starts writing.
        let run = try await ProgramRun.bash(
            before + #"{ sleep 0.2; "$briefing" convert "$1"; echo "$?" >"$2"; } | true; cat "$2""#, [pdf, folder.path("code")])
        #expect(run.messages == "")
        #expect(run.text == "141\n")
    }

    private func expectCannotWrite(_ run: ProgramRun, _ path: String, at place: SourceLocation = #_sourceLocation) {
        #expect(run.status == .exited(74), sourceLocation: place)
        #expect(run.output.isEmpty, sourceLocation: place)
        #expect(run.messages.hasPrefix("briefing: \(path): cannot write ("), "\(run.messages)", sourceLocation: place)
        #expect(run.messages.hasSuffix("; choose another place with -o\n"), "\(run.messages)", sourceLocation: place)
    }
}
