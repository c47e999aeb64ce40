import BriefingModel
import Subprocess
import Testing

@Suite struct ConvertTests {
    @Test func theModelComesOnStandardOutput() async throws {
        let folder = try TemporaryFolder()
        let bytes = MiniPDF(pages: ["one", "two"]).bytes
        let run = try await ProgramRun.run("convert", try folder.file("a.pdf", bytes))
        #expect(run.status == .exited(0))
        #expect(run.messages == "")
        let source = try run.briefing.source
        #expect(source.fileName == "a.pdf")
        #expect(source.pageCount == 2)
        #expect(source.sha256 == (try await ProgramRun.bash("sha256sum | cut -d' ' -f1 | tr -d '\\n'", input: bytes).text))
    }

    @Test func standardInputGivesTheSameButForTheName() async throws {
        let folder = try TemporaryFolder()
        let bytes = MiniPDF(pages: ["one"]).bytes
        let path = try folder.file("a.pdf", bytes)
        var named = try await ProgramRun.run("convert", path).briefing
        let piped = try await ProgramRun.run("convert", "-", input: bytes).briefing
        #expect(piped.source.fileName == "standard input")
        named.source.fileName = "standard input"
        #expect(piped == named)
    }

    @Test func theSameBytesGiveTheSameOutput() async throws {
        let bytes = MiniPDF(pages: ["one", "two", "three"]).bytes
        let first = try await ProgramRun.run("convert", "-", input: bytes).output
        for _ in 0..<3 { #expect(try await ProgramRun.run("convert", "-", input: bytes).output == first) }
    }

    @Test func compactIsOneLineThatSaysTheSame() async throws {
        let bytes = MiniPDF(pages: ["one"]).bytes
        let indented = try await ProgramRun.run("convert", "-", input: bytes)
        let compact = try await ProgramRun.run("convert", "--compact", "-", input: bytes)
        #expect(compact.text.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
        #expect(compact.text.hasSuffix("\n"))
        #expect(try compact.briefing == indented.briefing)
    }

    @Test func aPasswordOpensALockedFile() async throws {
        let folder = try TemporaryFolder()
        let pdf = try folder.file("a.pdf", LockedPDF.bytes)
        let password = try folder.file("password", Array("\(LockedPDF.password)\r\nand a remark\n".utf8))
        let run = try await ProgramRun.run("convert", "--password-file", password, pdf)
        #expect(run.status == .exited(0), "\(run.messages)")
        #expect(try run.briefing.source.pageCount == 1)
    }

    @Test func aPageThatFailsIsADiagnosticAndLeavesTheOthers() async throws {
        let run = try await ProgramRun.run("convert", "-", input: MiniPDF(pages: ["one", "two"], missingPages: 1).bytes)
        #expect(run.status == .exited(1))
        let diagnostics = try run.briefing.diagnostics.filter { $0.code == "read-page" }
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.severity == .error)
        #expect(diagnostics.first?.message.contains("page 3") == true)
    }

    @Test func onlyTheChosenPagesAreRead() async throws {
        let input = MiniPDF(pages: ["First words", "Second words", "Third words"]).bytes
        let text = try await ProgramRun.run("convert", "--pages", "2", "-", input: input).text
        #expect(text.contains("Second words"))
        #expect(!text.contains("First words") && !text.contains("Third words"))
        #expect(text.contains(#""pageCount": 3"#))
    }

    @Test func everyPageOfALongDocumentComesInItsOrder() async throws {
        let words = (1...40).map { "Words of page \($0)." }
        let briefing = try await ProgramRun.run("convert", "-", input: MiniPDF(pages: words).bytes).briefing
        #expect(briefing.source.pageCount == 40)
        let pages = briefing.sections.flatMap(\.articles).flatMap(\.body).flatMap(\.at).map(\.page)
        #expect(Set(pages) == Set(1...40))
        #expect(pages == pages.sorted())
    }

    @Test func aProfileIsTakenByNameOrFromAFile() async throws {
        let folder = try TemporaryFolder()
        let pdf = try folder.file("a.pdf", MiniPDF(pages: ["one"]).bytes)
        let file = try folder.file("mine.yaml", Array("name: mine\ndescribes: a test\n".utf8))
        #expect(try await ProgramRun.run("convert", "--profile", "kostec-weekly", pdf).briefing.generator.profile == "kostec-weekly")
        #expect(try await ProgramRun.run("convert", "--profile", file, pdf).briefing.generator.profile == "mine")
    }

    @Test func aNameInDecomposedHangulIsComposed() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("\u{1103}\u{1169}\u{11BC}\u{1112}\u{1163}\u{11BC}.pdf", MiniPDF(pages: ["one"]).bytes)
        let name = try await ProgramRun.run("convert", path).briefing.source.fileName
        #expect(Array(name.unicodeScalars) == Array("\u{B3D9}\u{D5A5}.pdf".unicodeScalars))
    }

    @Test func theVersionNamesPoppler() async throws {
        let run = try await ProgramRun.run("--version")
        #expect(run.status == .exited(0))
        #expect(try #/briefing \d+\.\d+\.\d+ \(Poppler \d+\.\d+\.\d+\)\n/#.wholeMatch(in: run.text) != nil)
    }

    @Test(arguments: [["--help"], ["convert", "--help"]])
    func helpHasExamples(arguments: [String]) async throws {
        let run = try await ProgramRun.bash(#""$briefing" "$@""#, arguments)
        #expect(run.status == .exited(0))
        #expect(run.messages == "")
        #expect(run.text.contains("EXAMPLES"))
        #expect(run.text.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE") })
    }
}
