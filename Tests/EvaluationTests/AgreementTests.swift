import BriefingModel
import Foundation
import Subprocess
import Testing
import Writers

@testable import Evaluation

/// Our figures against those of the scorer that the samples' makers use, where it is there.
@Suite struct AgreementTests {
    private static let scorer = Documents.root.appending(path: "../shared/tools/score_briefing.py")
    /// In shares of 1.
    private static let tolerance = 0.005

    @Test func theFiguresAgreeWithTheScorer() async throws {
        guard FileManager.default.fileExists(atPath: Self.scorer.path) else {
            print("skipped: there is no \(Self.scorer.standardized.path)")
            return
        }
        let pairs = try Self.pairs()
        let folder = FileManager.default.temporaryDirectory.appending(path: "agreement-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var index = "predicted\ttruth\n"
        for (number, pair) in pairs.enumerated() {
            try Data(JSONWriter().bytes(of: pair.found)).write(to: folder.appending(path: "\(number).json"))
            try Data(JSONWriter().bytes(of: pair.expected)).write(to: folder.appending(path: "\(number).expected.json"))
            index += "\(number).json\t\(number).expected.json\n"
        }
        try Data(index.utf8).write(to: folder.appending(path: "index.tsv"))
        let run = try await Subprocess.run(
            .name("python3"), arguments: [Self.scorer.path, "--pairs", folder.appending(path: "index.tsv").path, "--json"],
            output: .bytes(limit: 1 << 24), error: .string(limit: 1 << 16))
        #expect(run.terminationStatus == .exited(0), "\(run.standardError)")
        let theirs = try JSONDecoder().decode(Scores.self, from: Data(run.standardOutput))
        #expect(theirs.documents.count == pairs.count)
        for (pair, document) in zip(pairs, theirs.documents) {
            let evaluation = Evaluation(expected: pair.expected, found: pair.found)
            #expect(abs(evaluation.overall - document.overall) <= Self.tolerance)
            for metric in Metric.allCases {
                let mine = evaluation.score(metric), other = document.metrics[metric.rawValue]?.score
                #expect((mine == nil) == (other == nil), "\(metric.rawValue) of \(pair.name)")
                #expect(abs((mine ?? 1) - (other ?? 1)) <= Self.tolerance, "\(metric.rawValue) of \(pair.name)")
            }
        }
    }

    /// Real conversions, damaged models, and a model against another document's.
    private static func pairs() throws -> [(name: String, expected: Briefing, found: Briefing)] {
        var pairs: [(name: String, expected: Briefing, found: Briefing)] = []
        for name in ["weekly/2025-03-07/weekly-2025-03-07--libreoffice", "biweekly/2026-01-09/biweekly-2026-01-09--typst"] {
            let expected = try Documents.expected(name)
            let golden = name.split(separator: "/").last.map(String.init) ?? ""
            pairs.append(
                (golden, expected, try Documents.model(Documents.root.appending(path: "Tests/GoldenTests/Goldens/\(golden).json"))))
            for seed in 1...2 {
                var damage = Damage(seed: UInt64(seed))
                pairs.append(("\(golden) damaged by \(seed)", expected, damage.damaged(expected)))
            }
        }
        pairs.append(("biweekly against weekly", try Documents.biweekly, try Documents.weekly))
        return pairs
    }

    private struct Scores: Decodable {
        struct Document: Decodable {
            var overall: Double
            var metrics: [String: Metric]
        }
        struct Metric: Decodable { var score: Double? }
        var documents: [Document]
    }
}
