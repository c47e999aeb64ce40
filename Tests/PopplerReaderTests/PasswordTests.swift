import PageModel
import Testing

@testable import PopplerReader

/// Encrypted files, where the reference material has some.
@Suite struct PasswordTests {
    /// The reference material beside the package.
    private static let folder = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/shared/corpus/robust/pdfminer/"
    private static let names = ["rc4-40.pdf", "aes-128.pdf", "aes-256.pdf"]

    private static func path(_ name: String) -> String? {
        let path = folder + name
        do {
            _ = try FileProbe.hasHeader(path: path)
            return path
        } catch {
            print("skipped: no \(path)")
            return nil
        }
    }

    @Test("An encrypted file opens with its password", arguments: names)
    func opens(name: String) throws {
        guard let path = Self.path(name) else { return }
        let document = try OpenDocument.open(path: path, password: "foo")
        #expect(document.page(1).glyphs.count > 0 && document.page(1).faults.isEmpty && document.facts.isEncrypted)
    }

    @Test("An encrypted file without or with another password says so", arguments: names)
    func locked(name: String) throws {
        guard let path = Self.path(name) else { return }
        #expect(throws: ReadError.needsPassword) { _ = try OpenDocument.open(path: path) }
        #expect(throws: ReadError.wrongPassword) { _ = try OpenDocument.open(path: path, password: "bar") }
    }
}
