import BriefingModel
import Foundation
import Subprocess
import Testing

/// `briefing validate`, as its users run it.
@Suite struct ValidateTests {
    let folder: TemporaryFolder
    let pdf: String
    let expected: String

    init() async throws {
        folder = try TemporaryFolder()
        pdf = try folder.file("a.pdf", MiniPDF(pages: ["one line of text"]).bytes)
        expected = try folder.file("a.expected.json", try await ProgramRun.run("convert", pdf).output)
    }

    private func expectOther(_ text: String) throws {
        let json = String(decoding: try folder.bytes("a.expected.json"), as: UTF8.self)
        _ = try folder.file("a.expected.json", Array(json.replacingOccurrences(of: "one line of text", with: text).utf8))
    }

    @Test func aFolderOfPairsIsCompared() async throws {
        let run = try await ProgramRun.run("validate", folder.url.path)
        #expect(run.status == .exited(0), "\(run.messages)")
        #expect(run.text.contains("a.pdf"))
        #expect(run.text.contains("perfect"))
    }

    @Test func aDifferenceIsListedWithItsPlaceAndStage() async throws {
        try expectOther("one lineof text")
        let run = try await ProgramRun.run("validate", pdf, "--details")
        #expect(run.status == .exited(0))
        #expect(run.text.contains("blocks.exact [lines]"))
        #expect(run.text.contains("(p.1 ["))
    }

    @Test func aScoreBelowTheLeastEndsWithOne() async throws {
        try expectOther("something else altogether")
        #expect(try await ProgramRun.run("validate", pdf, "--min", "0.98").status == .exited(1))
        #expect(try await ProgramRun.run("validate", pdf, "--min", "0.1").status == .exited(0))
    }

    @Test func anEarlierRunSaysWhatGotWorse() async throws {
        let before = try folder.file("before.json", try await ProgramRun.run("validate", pdf, "--json").output)
        try expectOther("one line of other text")
        let run = try await ProgramRun.run("validate", pdf, "--baseline", before)
        #expect(run.status == .exited(1))
        #expect(run.text.contains("worse   1.0000 →"))
    }

    @Test func blessingShowsTheDifferenceAndWritesWhatWasRead() async throws {
        try expectOther("one line of other text")
        let run = try await ProgramRun.run("validate", pdf, "--bless")
        #expect(run.status == .exited(0))
        #expect(run.text.contains("other"))
        #expect(run.messages.contains("a.expected.json: now expects what was read"))
        #expect(try await ProgramRun.run("validate", pdf).text.contains("perfect"))
        #expect(!String(decoding: try folder.bytes("a.expected.json"), as: UTF8.self).contains("\"at\""))
    }

    @Test func withoutBlessingNothingIsWritten() async throws {
        try expectOther("one line of other text")
        let before = try folder.bytes("a.expected.json")
        _ = try await ProgramRun.run("validate", pdf, "--details")
        #expect(try folder.bytes("a.expected.json") == before)
    }

    @Test func aModelCanStandForThePDF() async throws {
        let model = try folder.file("b.json", try await ProgramRun.run("convert", pdf).output)
        #expect(try await ProgramRun.run("validate", model, "--expected", expected).text.contains("perfect"))
    }

    @Test func aPDFThatCrashesTheReaderFailsAlone() async throws {
        _ = try folder.file("hostile.pdf", MiniPDF(pages: ["one line of text"]).bytes)
        _ = try folder.file("hostile.expected.json", try folder.bytes("a.expected.json"))
        let run = try await ProgramRun.run("validate", folder.url.path, "--fault", "crash@hostile.pdf")
        #expect(run.status == .exited(1))
        #expect(run.text.contains("perfect") && run.text.contains("hostile.pdf: crashed the reader (SIGSEGV)"))
    }

    @Test func aPDFThatCannotBeReadFailsAlone() async throws {
        _ = try folder.file("bad.pdf", Array("no".utf8))
        _ = try folder.file("bad.expected.json", try folder.bytes("a.expected.json"))
        let run = try await ProgramRun.run("validate", folder.url.path)
        #expect(run.status == .exited(1))
        #expect(run.text.contains("FAILED"))
        #expect(run.text.contains("perfect"))
    }

    @Test func whatCannotBeUsedIsSaidInOneLine() async throws {
        let empty = try await ProgramRun.run("validate", folder.path("none"))
        #expect(empty.status == .exited(66))
        #expect(empty.messages.hasSuffix("name a folder of NAME.pdf with NAME.expected.json\n"))
        let odd = try folder.file("odd.json", Array("{}".utf8))
        let run = try await ProgramRun.run("validate", pdf, "--expected", odd)
        #expect(run.status == .exited(65))
        #expect(run.messages == "briefing: \(odd): not a briefing model (no field schemaVersion); make one with briefing convert\n")
        #expect(try await ProgramRun.run("validate", pdf, "--baseline", odd).status == .exited(65))
    }

    @Test func theReportShowsThePageAndNeedsNoNetwork() async throws {
        try expectOther("one line of other text")
        let report = folder.path("report.html")
        #expect(try await ProgramRun.run("validate", pdf, "--report", report).status == .exited(0))
        let html = String(decoding: try folder.bytes("report.html"), as: UTF8.self)
        #expect(html.contains("data:image/jpeg;base64,"))
        #expect(!html.contains("http"))
    }
}
