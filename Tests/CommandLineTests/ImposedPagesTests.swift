import BriefingModel
import FoundationEssentials
import Subprocess
import Testing

/// A PDF whose pages show two printed pages each.
@Suite struct ImposedPagesTests {
    /// Eight lines on each half; the halves of a line stand on one baseline.
    private static let spread: MiniPDF = {
        var pdf = MiniPDF(pages: [nil])
        pdf.pageSize = (1190, 842)
        for (half, x) in [("left", 72), ("right", 667)] {
            for row in 0..<8 {
                pdf.lines.append((x: x, y: 700 - 40 * row, text: "- This is line \(row + 1) of the \(half) page and it is short"))
            }
        }
        return pdf
    }()

    @Test func aSpreadIsReadPageByPageAndKeepsItsPlaces() async throws {
        let run = try await ProgramRun.run("convert", "-", input: Self.spread.bytes)
        #expect(run.status == .exited(0), "\(run.messages)")
        let briefing = try JSONDecoder().decode(Briefing.self, from: Data(run.output))
        let blocks = briefing.sections.flatMap(\.articles).flatMap(\.body)
        #expect(blocks.count == 16 && blocks.flatMap(\.at).allSatisfy { $0.page == 1 })
        #expect(blocks.prefix(8).allSatisfy { $0.at[0].box[2] < 595 } && blocks.suffix(8).allSatisfy { $0.at[0].box[0] > 650 })
        #expect(briefing.source.pages.map(\.page) == [1] && briefing.source.pages.map(\.size) == [[1190, 842]])
    }

    @Test func whatIsShownOfASpreadIsOneSheet() async throws {
        let page = try await ProgramRun.run("inspect", "-", input: Self.spread.bytes)
        #expect(page.status == .exited(0) && page.text.split(separator: "<img src=\"data:image/jpeg;base64,").count == 2)
        let drawing = try await ProgramRun.run("inspect", "-", "--svg", "lines", input: Self.spread.bytes)
        #expect(
            drawing.status == .exited(0) && drawing.text.contains("viewBox=\"0 0 1190 842\"") && drawing.text.contains("translate(595 0)"))
    }
}
