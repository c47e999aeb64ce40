import Subprocess
import Testing

@Suite struct ExplainTests {
    @Test func aBlockIsExplainedWithItsRulesAndFigures() async throws {
        let run = try await ProgramRun.run("explain", "-", "s1.a1.b1", input: MiniPDF(pages: ["one"]).bytes)
        #expect(run.status == .exited(0), "\(run.messages)")
        #expect(run.text.hasPrefix("s1.a1.b1  "))
        for question in ["Type: ", "Depth: under s1.a1", "Order: from top to bottom", "Line 1: opens the block", "  because "] {
            #expect(run.text.contains(question), "\(question)")
        }
    }

    @Test func anUnknownIdIsAUsageErrorWithoutOutput() async throws {
        let run = try await ProgramRun.run("explain", "-", "s1.a1.b1", "s9.a1.b1", input: MiniPDF(pages: ["one"]).bytes)
        #expect(run.status == .exited(64))
        #expect(run.text == "" && run.messages.contains("standard input: there is no block s9.a1.b1"))
    }
}
