import Foundation
import Subprocess
import Testing

/// Pages for people in a real browser; the tests themselves are in Python, beside this file.
@Suite(.serialized) struct BrowserTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let python = root.appending(path: ".build/browser/bin/python").path
    private static let browser = ["chromium", "chromium-browser", "google-chrome"].map { "/usr/bin/\($0)" }.first(
        where: FileManager.default.isExecutableFile)
    /// The built program, which stands beside the test bundle.
    private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(
        path: "briefing"
    ).path

    private static var isReady: Bool { browser != nil && FileManager.default.isExecutableFile(atPath: python) }

    @Test(
        "A page works in a browser",
        .enabled(if: isReady, "no Chromium, or no driver for it: tools/browser-tests installs the driver and runs these tests"),
        arguments: ["inspection_page.py", "briefing_page.py", "validation_page.py"])
    func works(script: String) async throws {
        let sample = Self.root.appending(path: "samples/weekly/2025-03-07/weekly-2025-03-07--chromium.pdf").path
        let path = Self.root.appending(path: "Tests/BrowserTests/\(script)").path
        let run = try await Subprocess.run(
            .path(.init(Self.python)), arguments: [path, Self.program, sample, try #require(Self.browser)],
            output: .string(limit: 1 << 20),
            error: .string(limit: 1 << 20))
        #expect(run.terminationStatus == .exited(0), "\(run.standardError)")
    }
}
