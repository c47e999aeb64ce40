import Conversion
import FoundationEssentials

/// What is to be compared with what.
struct ValidationSet {
    struct Pair {
        /// A PDF, or a model that was read from one.
        let input: String
        let expected: String
    }

    private(set) var pairs: [Pair] = []

    /// Ends the name of an expected model; the PDF beside it has the same name without it.
    private static let suffix = ".expected.json"

    /// Every pair in a folder and the folders in it, in the names' order; for a PDF, the model beside it.
    init(paths: [String]) throws(ValidationSetError) {
        for path in paths {
            var isFolder = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .missing(path) }
            if isFolder {
                let names = ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(Self.suffix) }
                    .sorted()
                let found = names.compactMap { name in Self.pair(expected: (path.hasSuffix("/") ? path : path + "/") + name) }
                if found.isEmpty { throw .nothingIn(path) }
                pairs += found
            } else {
                let stem = path.hasSuffix(".pdf") || path.hasSuffix(".PDF") ? String(path.dropLast(4)) : path
                let expected = stem + Self.suffix
                guard FileManager.default.fileExists(atPath: expected) else { throw .noExpectation(path, expected: expected) }
                pairs.append(Pair(input: path, expected: expected))
            }
        }
    }

    init(input: String, expected: String) { pairs = [Pair(input: input, expected: expected)] }

    private static func pair(expected: String) -> Pair? {
        let stem = expected.dropLast(suffix.count)
        let inputs = [".pdf", ".PDF"].map { stem + $0 }.filter { FileManager.default.fileExists(atPath: String($0)) }
        return inputs.first.map { Pair(input: String($0), expected: expected) }
    }
}

enum ValidationSetError: Error, CustomStringConvertible {
    case missing(String)
    case nothingIn(String)
    case noExpectation(String, expected: String)
    case badBaseline(String, reason: String)

    var description: String {
        switch self {
        case .missing(let path): "\(path): no such file or folder; name a folder of NAME.pdf with NAME.expected.json"
        case .nothingIn(let path):
            "\(path): has no pair of NAME.pdf and NAME.expected.json; make one with --expected NAME.expected.json --bless"
        case .noExpectation(let path, let expected): "\(path): there is no \(expected); name the expected model with --expected"
        case .badBaseline(let path, let reason):
            "\(path): not figures of an earlier run (\(reason)); make them with briefing validate --json"
        }
    }
}
