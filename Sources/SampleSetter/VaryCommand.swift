import ArgumentParser
import Foundation

/// Our issues in houses that are drawn from the range of the genre.
struct VaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vary", abstract: "The issues in houses drawn at random from varied/range.yaml.",
        discussion: "The same seed draws the same houses; the first N of a larger count are those of a smaller one.")

    @Argument(help: "The folder of the samples.", completion: .directory)
    var samples: String

    @Argument(help: "Where the producers' input goes.", completion: .directory)
    var out: String

    @Option(help: "How many.")
    var count = 24

    @Option(help: "Decides all that is drawn.")
    var seed: UInt64 = 1

    @Option(help: "Only the one of this number, from 1.")
    var only: Int?

    func run() throws {
        let folder = URL(filePath: samples, directoryHint: .isDirectory)
        let out = URL(filePath: out, directoryHint: .isDirectory)
        let workshop = try Workshop(folder: folder)
        let range = try Workshop.decode(HouseRange.self, from: folder.appending(path: "varied/range.yaml"))
        let further = try Workshop.further(in: folder)
        let issues = try Workshop.issues(in: folder).map { try Workshop.decode(IssueSource.self, from: $0) }.filter { $0.varies ?? true }
        var plan = Plan(), houses = ""
        for number in 1...max(count, 1) where only == nil || only == number {
            let drawing = VariedDrawing(seed: seed, number: number, range: range, issues: issues, further: further)
            let job = try workshop.set(drawing.issue, house: drawing.house, styles: "varied-\(drawing.house.form.rawValue)", in: out)
            plan.add(job, home: "-")
            houses += ([job.folder, drawing.source] + drawing.house.traits).joined(separator: "\t") + "\n"
        }
        guard only == nil else { return }
        try plan.write(in: out)
        try Data(houses.utf8).write(to: out.appending(path: "houses.tsv"))
    }
}
