import BriefingModel
import Foundation
import Testing

@Suite struct StitchTests {
    /// A weekly of ours with a table over a page break.
    private static let weekly = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../samples/weekly/2025-03-07/weekly-2025-03-07--weasyprint.pdf").path

    /// Pages that each of the document's tables stands on.
    private func pages(_ arguments: String...) async throws -> [[Int]] {
        let run = try await ProgramRun.bash(#"exec "$briefing" convert "$@""#, arguments + [Self.weekly])
        return try run.briefing.sections.flatMap(\.articles).flatMap(\.body).flatMap(tables)
    }

    private func tables(_ block: Block) -> [[Int]] {
        switch block.content {
        case .table: [block.at.map(\.page)]
        case .heading(let heading): heading.children.flatMap(tables)
        default: []
        }
    }

    @Test func aTableOverAPageBreakIsOneUnlessStitchingIsOff() async throws {
        let whole = try await pages(), parts = try await pages("--stitch", "off")
        #expect(whole.contains { $0.count == 2 })
        #expect(parts.allSatisfy { $0.count == 1 })
        #expect(parts.count == whole.count + 1)
    }
}
