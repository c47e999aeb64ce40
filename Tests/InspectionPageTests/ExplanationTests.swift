import BriefingMapper
import BriefingModel
import Conversion
import Foundation
import InspectionPage
import Testing

/// Why each block came out as it did, over our own samples.
@Suite struct ExplanationTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Paths of the sample PDFs, relative to `samples/`.
    static let samples: [String] = {
        let index = (try? String(contentsOf: root.appending(path: "samples/index.tsv"), encoding: .utf8)) ?? ""
        return index.split(separator: "\n").dropFirst().compactMap { $0.split(separator: "\t").first.map(String.init) }
    }()

    private func inspection(of sample: String) async throws -> Inspection {
        try await Converter().inspection(of: InputFile(readingFrom: Self.root.appending(path: "samples/\(sample)").path))
    }

    @Test("A model with reasons is the model without", arguments: samples)
    func reasonsChangeNothing(sample: String) async throws {
        let file = try InputFile(readingFrom: Self.root.appending(path: "samples/\(sample)").path)
        #expect(try await Converter().inspection(of: file).briefing == Converter().conversion(of: file).briefing)
    }

    @Test("Every block of a sample has its reasons", arguments: samples)
    func everyBlockIsExplained(sample: String) async throws {
        let mapped = try await inspection(of: sample).mapped
        let ids = mapped.briefing.sections.flatMap(\.articles).flatMap(\.body).flatMap(Self.ids)
        try #require(ids.count > 10)
        for id in ids {
            let steps = ExplainedBlock(id, in: mapped)?.explanation.steps ?? []
            #expect(
                steps.prefix(2).map(\.question) == ["Type", "Depth"] && steps.allSatisfy { !$0.reason.isEmpty && !$0.answer.isEmpty },
                "\(id)")
        }
    }

    @Test("A block's first line opens it, its others go on", arguments: samples)
    func linesAgreeWithTheirBlock(sample: String) async throws {
        for (id, origin) in try await inspection(of: sample).mapped.origins {
            guard let text = origin.text else { continue }
            #expect(
                text.lineEvidence.count == text.lineCount && text.lineEvidence.map(\.rule.continues) == (0..<text.lineCount).map { $0 > 0 },
                "\(id)")
            #expect(text.joins.count == text.lineCount - 1, "\(id)")
        }
    }

    @Test("A mark's link is the model's, and stands where the mark does", arguments: samples)
    func noteLinksAreTheModels(sample: String) async throws {
        let mapped = try await inspection(of: sample).mapped
        let links = mapped.noteLinks.values.flatMap { $0 }
        try #require(!links.isEmpty)
        #expect(links.allSatisfy { link in link.place != nil && (link.note == nil) == (link.rule == .none) })
    }

    private static func ids(of block: Block) -> [String] {
        switch block.content {
        case .heading(let outline), .item(let outline): [block.id] + outline.children.flatMap(Self.ids)
        case .callout(let callout): [block.id] + callout.children.flatMap(Self.ids)
        case .table(let table): [block.id] + table.notes.flatMap(Self.ids)
        case .paragraph, .note, .figure: [block.id]
        }
    }
}
