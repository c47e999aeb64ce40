import Subprocess
import Testing

@Suite struct InspectTests {
    @Test func thePageIsOneFileWithItsPicturesAndTheModel() async throws {
        let run = try await ProgramRun.run("inspect", "-", input: MiniPDF(pages: ["one", "two"]).bytes)
        #expect(run.status == .exited(0), "\(run.messages)")
        #expect(run.text.hasPrefix("<!DOCTYPE html>") && run.text.split(separator: "<img src=\"data:image/jpeg;base64,").count == 3)
        #expect(run.text.contains("\"schemaVersion\"") && !run.text.contains("{{") && !run.text.contains("src=\"http"))
    }

    @Test func wordsOfThePageCannotEndTheScript() async throws {
        let hostile = "</script><script>alert(1)</script>"
        let run = try await ProgramRun.run("inspect", "-", input: MiniPDF(pages: [hostile]).bytes)
        #expect(run.status == .exited(0), "\(run.messages)")
        #expect(
            !run.text.contains("<script>alert") && run.text.contains("\\u003cscript>alert(1)") && run.text.contains("&lt;script&gt;alert"))
    }

    @Test func theSameFileGivesTheSamePage() async throws {
        let bytes = MiniPDF(pages: ["one", "two"]).bytes
        let first = try await ProgramRun.run("inspect", "-", input: bytes)
        #expect(first.status == .exited(0))
        #expect(try await ProgramRun.run("inspect", "-", input: bytes).output == first.output)
    }

    @Test("A stage of one page is an SVG file", arguments: ["lines", "rules", "tables", "blocks", "order"])
    func aStageIsDrawn(stage: String) async throws {
        let run = try await ProgramRun.run("inspect", "-", "--svg", stage, "-p", "2", input: MiniPDF(pages: ["one", "two"]).bytes)
        #expect(run.status == .exited(0), "\(run.messages)")
        #expect(run.text.hasPrefix("<svg ") && run.text.hasSuffix("</svg>\n"))
        if stage == "lines" { #expect(run.text.contains("<g class=\"layer words\"><title>Words: 1</title>")) }
    }

    @Test func aStageOfSeveralPagesIsAUsageError() async throws {
        let run = try await ProgramRun.run("inspect", "-", "--svg", "tables", input: MiniPDF(pages: ["one", "two"]).bytes)
        #expect(run.status == .exited(64))
        #expect(run.text == "" && run.messages == "briefing: standard input: --svg draws one page, and there are 2; name one with -p\n")
    }

    @Test("What a PDF does to the reader is one line", arguments: ["inspect -", "explain - s1.a1.b1", "lint -"])
    func aCrashIsSaid(command: String) async throws {
        let run = try await ProgramRun.bash(#""$briefing" $1 --fault crash"#, [command], input: MiniPDF(pages: ["one"]).bytes)
        #expect(run.status == .exited(70))
        #expect(
            run.text == ""
                && run.messages
                    == "briefing: standard input: crashed the reader (SIGSEGV); repair it (qpdf) or export it again, and report it\n"
        )
    }

    @Test func theLayoutIsThereAsTextBeforeItIsMapped() async throws {
        let run = try await ProgramRun.run("inspect", "-", "--stage", "layout", input: MiniPDF(pages: ["one"]).bytes)
        #expect(run.status == .exited(0))
        #expect(run.text.hasPrefix("page 1 ") && run.text.hasSuffix("one\n"))
    }
}
