import Foundation

/// An inbox, a folder for results, and the program over both.
struct WatchedInbox {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: true)
    }

    /// One of our samples, in this repository.
    static func sample(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../samples/\(name)")))
    }

    func arrive(_ name: String, _ bytes: [UInt8]) throws { _ = try folder.file("in/\(name)", bytes) }

    func watchOnce(_ options: String...) async throws -> ProgramRun {
        try await bash(#""$briefing" watch in --output out --once --settle 0 "$@""#, options)
    }

    /// Asks the catalogue.
    func ask(_ command: String, _ words: String...) async throws -> ProgramRun {
        try await bash(#"command=$1 && shift && "$briefing" "$command" --catalogue out/catalogue.sqlite "$@""#, [command] + words)
    }

    /// Runs lines of bash in the folder; `$1` … are the arguments.
    ///
    /// `until_ COMMAND` waits, twenty seconds at most, until the command succeeds.
    func bash(_ lines: String, _ arguments: [String] = []) async throws -> ProgramRun {
        let prelude = #"""
            cd "$1" || exit 99; shift
            until_() { for _ in $(seq 400); do "$@" 2>/dev/null && return; sleep 0.05; done; echo "never: $*"; return 1; }

            """#
        return try await ProgramRun.bash(prelude + lines, [folder.url.path] + arguments)
    }

    /// All files below it but the catalogue's and the lock, relative to the test's folder.
    func files(below name: String) async throws -> [String] {
        try await bash(#"find "$1" -type f ! -name '*.sqlite*' ! -name '*.lock' | LC_ALL=C sort"#, [name]).text
            .split(separator: "\n").map(String.init)
    }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.path(name)) }
}
