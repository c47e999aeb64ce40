import Foundation

/// What is left to do for the script: program, folder, main file and folder of the finished files, a line for each PDF.
struct Plan {
    private var lines = ""

    mutating func add(_ job: Workshop.Job, home: String) {
        lines += [job.program, job.folder, job.main, home].joined(separator: "\t") + "\n"
    }

    func write(in out: URL) throws { try Data(lines.utf8).write(to: out.appending(path: "plan.tsv")) }
}
