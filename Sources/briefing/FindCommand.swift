import ArgumentParser
import Arrival
import Conversion
import Foundation
import Writers

/// `briefing find`: articles that say something.
struct FindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Finds articles in the catalogue: all the words, in Korean, Chinese or Latin letters.",
        discussion: """
            A word is found inside others, as Korean particles and Chinese need it; one
            character is enough. Ends with 1 when nothing is found.

            EXAMPLES
              briefing find 신에너지 자동차 --since 2024-01
              briefing find 能 -f json | jq -r .place
            """)

    static let _errorLabel = Program.name

    @Argument(help: ArgumentHelp("What to look for; all of the words must be in an article.", valueName: "words"))
    var words: [String]

    @Option(help: ArgumentHelp("Issues from then on.", valueName: "2024-01"))
    var since: String?

    @Option(help: ArgumentHelp("Issues up to then.", valueName: "2024-12"))
    var until: String?

    @Option(help: ArgumentHelp("Publications whose name has this in it.", valueName: "name"))
    var publication: String?

    @Option(help: ArgumentHelp("At most so many (20).", valueName: "count"))
    var limit = 20

    @OptionGroup var options: CatalogueOptions

    func validate() throws {
        for date in [since, until].compactMap({ $0 }) where date.wholeMatch(of: #/\d{4}(-\d{2}(-\d{2})?)?/#) == nil {
            throw ValidationError("\(date): is no date; write 2024, 2024-01 or 2024-01-31")
        }
        if limit < 1 { throw ValidationError("--limit \(limit): give a number from 1 on") }
    }

    func run() throws {
        let code = Outcome.code { () throws -> ExitCode in
            let hits = try options.open().find(
                words.joined(separator: " "), since: since, until: until, publication: publication, limit: limit)
            let output: [String]
            switch options.format {
            case .json:
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
                output = try hits.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
            case .text:
                let isColoured = Terminal.isColoured(1)
                output = hits.map { hit in
                    let issue = [hit.publication, hit.issueDate].compactMap { $0 }.joined(separator: ", ")
                    let snippet = hit.snippet?.marked(isColoured ? "\u{1B}[1m" : "**", isColoured ? "\u{1B}[0m" : "**") ?? hit.text
                    return
                        "\(Outcome.line(hit.title ?? "(no title)"))\n  \(Outcome.line(issue.isEmpty ? hit.fileName : issue)), page \(hit.page) · \(hit.place) \(hit.article)\n  \(snippet)\n"
                }
            }
            try OutputStream.standardOutput.write(Array(output.map { $0 + "\n" }.joined().utf8))
            return hits.isEmpty ? .partial : .success
        }
        if code != .success { throw code }
    }
}

/// What a terminal wants.
enum Terminal {
    /// Whether colour may be written there: a terminal, and nobody has said no (no-color.org).
    static func isColoured(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1 && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
    }
}
