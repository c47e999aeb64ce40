import ArgumentParser
import Foundation

/// Every issue under a folder, in every house that it names.
struct SetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "Every issue in the houses that it names.")

    @Argument(help: "The folder of the samples.", completion: .directory)
    var samples: String

    @Argument(help: "Where the producers' input goes.", completion: .directory)
    var out: String

    func run() throws {
        let folder = URL(filePath: samples, directoryHint: .isDirectory)
        let out = URL(filePath: out, directoryHint: .isDirectory)
        let workshop = try Workshop(folder: folder)
        var plan = Plan()
        for file in try Workshop.issues(in: folder) {
            let issue = try Workshop.decode(IssueSource.self, from: file)
            for name in issue.houses {
                let job = try workshop.set(issue, house: try workshop.house(name), styles: name, in: out)
                plan.add(job, home: file.deletingLastPathComponent().path)
            }
        }
        try plan.write(in: out)
    }
}
