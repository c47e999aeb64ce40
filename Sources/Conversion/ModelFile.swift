import BriefingModel
import FoundationEssentials
import PopplerReader

/// A briefing that was written as JSON earlier, read again.
package struct ModelFile: Sendable {
    package let file: InputFile

    package init(_ file: InputFile) { self.file = file }

    /// Whether it looks like JSON rather than like a PDF.
    package var isLikely: Bool {
        let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]  // white space and the byte order mark
        return file.bytes.first { !blank.contains($0) } == UInt8(ascii: "{")
    }

    /// The model; throws what is wrong with the JSON, and where in it.
    package func briefing() throws(ModelFileError) -> Briefing {
        do {
            return try JSONDecoder().decode(Briefing.self, from: Data(file.bytes))
        } catch let error as DecodingError {
            throw ModelFileError(path: file.path, reason: Self.reason(error))
        } catch {
            throw ModelFileError(path: file.path, reason: "\(error)")
        }
    }

    private static func reason(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): "no field \((context.codingPath + [key]).path)"
        case .typeMismatch(_, let context), .valueNotFound(_, let context): "another type at \(context.codingPath.path)"
        case .dataCorrupted(let context): context.debugDescription
        @unknown default: "\(error)"
        }
    }
}

extension [any CodingKey] {
    /// `sections[0].articles[2].id`
    fileprivate var path: String {
        reduce("") { path, key in path + (key.intValue.map { "[\($0)]" } ?? (path.isEmpty ? key.stringValue : "." + key.stringValue)) }
    }
}

/// A file that is no briefing model.
package struct ModelFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// As the user named it.
    package let path: String
    package let reason: String

    package init(path: String, reason: String) { (self.path, self.reason) = (path, reason) }

    package var description: String { "\(path): not a briefing model (\(reason)); make one with briefing convert" }
}
