import BriefingModel
import Foundation
import Subprocess
import Testing
import Writers

/// `briefing lint`, as its users run it.
@Suite struct LintTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A model with these paragraphs in one article.
    private func model(_ name: String, _ paragraphs: [String], issueDate: String = "2025-03-07") throws -> String {
        var briefing = Briefing(
            generator: .init(name: "test", version: "1", profile: nil), source: .init(fileName: "a.pdf", sha256: "", pageCount: 1))
        briefing.publication.issueDate = issueDate
        var article = Article(id: "s1.a1")
        article.title = "새 기술의 실증"
        article.body = paragraphs.enumerated().map { index, text in
            Block(
                id: "s1.a1.b\(index + 1)", content: .paragraph(RichText(text)),
                at: [Place(page: index + 1, box: [70, 100, 500, 120])])
        }
        var section = Section(id: "s1", kind: "body")
        section.articles = [article]
        briefing.sections = [section]
        return try folder.file(name, JSONWriter().bytes(of: briefing))
    }

    private static let impossible = "회의는 2024년 4월 31일 열렸다."

    @Test func aFindingIsToldWithItsPlaceRuleAndQuotation() async throws {
        let path = try model("a.json", ["모두 맞는 문단이다.", Self.impossible])
        let run = try await ProgramRun.run("lint", path)
        #expect(run.status == .exited(1), "\(run.messages)")
        #expect(run.text.hasPrefix("\(path):2: error: there is no such day [impossible-day]\n"), "\(run.text)")
        #expect(run.text.contains(Self.impossible) && run.text.hasSuffix("1 error\n"))
        #expect(run.messages.isEmpty)
    }

    @Test func aCleanBriefingEndsWithNought() async throws {
        let run = try await ProgramRun.run("lint", try model("a.json", ["모두 맞는 문단이다."]))
        #expect(run.status == .exited(0))
        #expect(run.text == "nothing found\n")
    }

    @Test("The gravity that fails the command is chosen", arguments: [("error", 1), ("never", 0)] as [(String, Int32)])
    func failOn(threshold: String, code: Int32) async throws {
        let path = try model("a.json", [Self.impossible])
        #expect(try await ProgramRun.run("lint", path, "--fail-on", threshold).status == .exited(code))
    }

    @Test func rulesAreChosenAndLeftOutByTheirNames() async throws {
        let path = try model("a.json", [Self.impossible + " (미완"])
        #expect(try await ProgramRun.run("lint", path, "--rules", "brackets").text.contains("[impossible-day]") == false)
        #expect(try await ProgramRun.run("lint", path, "--disable", "brackets,impossible-day").text == "nothing found\n")
        let odd = try await ProgramRun.run("lint", path, "--rules", "no-such")
        #expect(odd.status == .exited(64))
        #expect(odd.messages.hasPrefix("briefing: no-such: no such rule; briefing lint --help lists them"), "\(odd.messages)")
    }

    @Test func aBaselineTellsOnlyWhatIsNew() async throws {
        let path = try model("a.json", [Self.impossible])
        let known = try folder.file("known.json", try await ProgramRun.run("lint", path, "--format", "json").output)
        #expect(try await ProgramRun.run("lint", path, "--baseline", known).text == "nothing found\n")
        let more = try model("b.json", [Self.impossible, "2월 30일에도 열렸다."])
        let run = try await ProgramRun.run("lint", more, "--baseline", known)
        #expect(run.text.contains("2월 30일") && run.text.hasSuffix("1 error\n") && !run.text.contains("4월 31일"))
    }

    @Test func programsGetJSONAndSARIF() async throws {
        let path = try model("a.json", [Self.impossible])
        let json = try JSONSerialization.jsonObject(with: Data(try await ProgramRun.run("lint", path, "--format", "json").output))
        let finding = try #require(((json as? [String: Any])?["findings"] as? [[String: Any]])?.first)
        #expect(finding["rule"] as? String == "impossible-day" && finding["severity"] as? String == "error")
        let quotation = try #require((finding["quotations"] as? [[String: Any]])?.first)
        #expect(quotation["file"] as? String == path && quotation["target"] as? String == "s1.a1.b1")
        let log = try JSONSerialization.jsonObject(with: Data(try await ProgramRun.run("lint", path, "--format", "sarif").output))
        let run = try #require(((log as? [String: Any])?["runs"] as? [[String: Any]])?.first)
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        #expect((log as? [String: Any])?["version"] as? String == "2.1.0" && result["level"] as? String == "error")
        let rules = ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]] ?? []
        #expect(rules.contains { $0["id"] as? String == result["ruleId"] as? String })
    }

    @Test func issuesOfASeriesAreHeldAgainstEachOther() async throws {
        let first = try model("may.json", ["2024년 국가 수소 충전소 설치 실적은 1,240곳으로 집계되었다."])
        let second = try model("june.json", ["2024년 국가 수소 충전소 설치 실적은 1,420곳으로 집계되었다."])
        let run = try await ProgramRun.run("lint", first, second, "--fail-on", "ask")
        #expect(run.status == .exited(1))
        #expect(run.text.contains("[series-number]") && run.text.contains(second + ", "), "\(run.text)")
        #expect(try await ProgramRun.run("lint", first).text == "nothing found\n")
    }

    @Test func aPDFIsReadAsItIsConverted() async throws {
        let pdf = try folder.file("a.pdf", MiniPDF(pages: ["one line \\(of text"]).bytes)
        let run = try await ProgramRun.run("lint", pdf)
        #expect(run.status == .exited(1), "\(run.messages)")
        #expect(run.text.contains("a.pdf:1: warning: ( has no partner [brackets]"))
        let piped = try await ProgramRun.run("lint", "-", input: MiniPDF(pages: ["one line \\(of text"]).bytes)
        #expect(piped.text.hasPrefix("-:1: warning") || piped.text.hasPrefix("standard input:1: warning"), "\(piped.text)")
    }

    @Test func aLockedPDFIsOpenedByItsPassword() async throws {
        let pdf = try folder.file("a.pdf", LockedPDF.bytes), password = try folder.file("password", Array(LockedPDF.password.utf8))
        let refused = try await ProgramRun.run("lint", pdf)
        #expect(refused.status == .exited(77) && refused.messages.contains("needs a password"))
        #expect(try await ProgramRun.run("lint", pdf, "--password-file", password, "--fail-on", "never").status == .exited(0))
        let copy = folder.path("marked.pdf")
        let run = try await ProgramRun.run("lint", pdf, "--password-file", password, "--annotate", copy, "--fail-on", "never")
        #expect(run.status == .exited(0), "\(run.messages)")
        #expect(try await ProgramRun.run("convert", copy).status == .exited(77))
        #expect(try await ProgramRun.run("convert", copy, "--password-file", password).status == .exited(0))
    }

    @Test func aCopyOfThePDFHasTheFindingsAsRemarks() async throws {
        let bytes = MiniPDF(pages: ["all well", "one line \\(of text"]).bytes
        let pdf = try folder.file("a.pdf", bytes), copy = folder.path("marked.pdf")
        let run = try await ProgramRun.run("lint", pdf, "--annotate", copy, "--format", "json")
        #expect(run.status == .exited(1))
        #expect(run.text.contains("brackets") && run.messages.isEmpty, "\(run.messages)")
        let marked = try folder.bytes("marked.pdf")
        #expect(marked.starts(with: bytes))
        #expect(
            String(decoding: marked.dropFirst(bytes.count), as: UTF8.self).split(separator: "/Subtype /Highlight").count - 1
                == run.text.split(separator: "\"page\"").count - 1)
        // Nothing of it is on the page: it is read as its original is.
        func text(_ path: String) async throws -> String { try await ProgramRun.run("convert", path, "-f", "text").text }
        #expect(try await text(copy) == text(pdf))
    }

    @Test func aCopyNeverReplacesItsSourceAndIsMadeOfPDFsOnly() async throws {
        let bytes = MiniPDF(pages: ["one line \\(of text"]).bytes
        let pdf = try folder.file("a.pdf", bytes)
        let over = try await ProgramRun.run("lint", pdf, "--annotate", pdf)
        #expect(over.status == .exited(64) && over.messages.contains("would overwrite the input"))
        #expect(try folder.bytes("a.pdf") == bytes)
        let ofModel = try await ProgramRun.run("lint", try model("a.json", [Self.impossible]), "--annotate", folder.path("m.pdf"))
        #expect(ofModel.status == .exited(64) && ofModel.messages.contains("is a model; name the PDF that it was read from"))
        let ofTwo = try await ProgramRun.run("lint", pdf, pdf, "--annotate", folder.path("m.pdf"))
        #expect(ofTwo.status == .exited(64) && ofTwo.messages.contains("marks one PDF"))
        let nowhere = try await ProgramRun.run("lint", pdf, "--annotate", folder.path("none/m.pdf"))
        #expect(nowhere.status == .exited(74) && nowhere.messages.contains("cannot write"))
        #expect(try folder.names == ["a.json", "a.pdf"])
    }

    @Test func whatCannotBeReadIsSaidInOneLine() async throws {
        let missing = try await ProgramRun.run("lint", folder.path("none.pdf"))
        #expect(missing.status == .exited(66) && missing.messages == "briefing: \(folder.path("none.pdf")): no such file; check the path\n")
        let odd = try await ProgramRun.run("lint", try folder.file("odd.pdf", Array("no".utf8)))
        #expect(odd.status == .exited(65) && odd.messages.contains("is not a PDF"))
        let json = try await ProgramRun.run("lint", try folder.file("odd.json", Array("{}".utf8)))
        #expect(json.status == .exited(65) && json.messages.contains("not a briefing model"))
    }
}
