import Foundation
import Subprocess
import Testing

/// Where the other programs are that read what is written here: Debian's, and Python packages that `tools/test` installs.
enum Interoperability {
    static let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    static let packages = root.appending(path: ".build/interop/bin").path
    static let weekly = root.appending(path: "samples/weekly/2025-03-07/weekly-2025-03-07--chromium.pdf").path
    static let biweekly = root.appending(path: "samples/biweekly/2026-01-09/biweekly-2026-01-09--typst.pdf").path

    /// Whether all of these programs are there; `python3` only with its packages.
    static func has(_ programs: String...) -> Bool { has(programs) }

    static func has(_ programs: [String]) -> Bool {
        let folders = [packages, "/usr/local/bin", "/usr/bin", "/bin"]
        return programs.allSatisfy { program in
            guard program != "python3" else { return FileManager.default.fileExists(atPath: packages + "/../ready") }
            return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
        }
    }

    /// Runs lines of bash in a folder with `weekly.pdf` and `issues/`, the programs above and `briefing` on the PATH.
    static func run(_ lines: String, in folder: TemporaryFolder) async throws -> ProgramRun {
        let setting = """
            set -euo pipefail
            export PATH="$(dirname "$briefing"):$2:$PATH" tools=$3
            cd "$1"; mkdir -p issues
            cp -n "$4" weekly.pdf; cp -n "$4" issues/first.pdf; cp -n "$5" issues/second.pdf

            """
        return try await ProgramRun.bash(
            setting + lines, [folder.url.path, packages, root.appending(path: "tools").path, weekly, biweekly])
    }
}
