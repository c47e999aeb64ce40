import ArgumentParser
import Foundation

/// Writes, for every issue under a folder and every house that prints it, what its producer is to set
/// and what must be read from the result.
@main
struct SampleSetter: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write what the producers set the samples from, and the expected models.",
        discussion: """
            OUT gets a folder NAME--producer for each PDF, with main.html, main.fodt or main.typ and expected.json, \
            and plan.tsv: program, folder, main file, folder of the finished files.
            Contents pages that print page numbers need pages.tsv in that folder (anchor, page), from a first setting.
            """)

    @Argument(help: "The folder of the samples.", completion: .directory)
    var samples: String

    @Argument(help: "Where the producers' input goes.", completion: .directory)
    var out: String

    func run() throws {
        let folder = URL(filePath: samples, directoryHint: .isDirectory)
        let out = URL(filePath: out, directoryHint: .isDirectory)
        var plan = ""
        for file in try Workshop.issues(in: folder) {
            let workshop = try Workshop(folder: folder, issue: file)
            for name in workshop.issue.houses {
                let job = try workshop.set(house: name, in: out)
                plan += [job.program, job.folder, job.main, file.deletingLastPathComponent().path].joined(separator: "\t") + "\n"
            }
        }
        try Data(plan.utf8).write(to: out.appending(path: "plan.tsv"))
    }
}
