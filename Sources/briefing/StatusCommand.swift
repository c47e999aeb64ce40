import ArgumentParser
import Arrival
import Conversion
import Foundation
import SystemPackage
import Writers

/// `briefing status`: how the service stands.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Says what is waiting, done and failed.",
        discussion: """
            EXAMPLES
              briefing status --catalogue results/catalogue.sqlite
              briefing status -f json | jq .failures
            """)

    static let _errorLabel = Program.name

    @OptionGroup var options: CatalogueOptions

    func run() throws {
        let code = Outcome.code { () throws -> ExitCode in
            var overview = try options.open().overview()
            // What the inbox has now, not when the service last said so.
            if let path = overview.service["inbox"], overview.service["sources"] == "move" {
                var inbox = Inbox(folder: FilePath(path))
                inbox.isRecursive = overview.service["isRecursive"] == "true"
                overview.service["waiting"] = "\(inbox.contents().files.count)"
            }
            switch options.format {
            case .json:
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                try OutputStream.standardOutput.write([UInt8](encoder.encode(overview)) + [UInt8(ascii: "\n")])
            case .text: try OutputStream.standardOutput.write(Array(Self.text(overview).utf8))
            }
            return .success
        }
        if code != .success { throw code }
    }

    private static func text(_ overview: Catalogue.Overview) -> String {
        var lines = [
            "inbox     \(overview.service["inbox"] ?? "?"): \(overview.service["waiting"] ?? "0") waiting, \(overview.service["inHand"] ?? "0") in hand"
        ]
        lines.append("last seen \(overview.service["seen"] ?? "never")")
        for (status, count) in overview.documents.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            lines.append("\(count) \(status)")
        }
        lines.append("\(overview.duplicates) duplicates · \(overview.articles) articles")
        for (place, flags) in overview.flagged.sorted(by: { $0.key < $1.key }) {
            lines.append("unlike its predecessors: \(place): \(flags.joined(separator: "; "))")
        }
        for failure in overview.failures {
            lines.append("failed: \(failure.fileName): \(failure.status): \(failure.message ?? "") (\(failure.at))")
        }
        return lines.map { Outcome.line($0) + "\n" }.joined()
    }
}
