/// A source file that cannot be used.
package struct SourceError: Error, CustomStringConvertible {
    package let file, reason: String
    package var description: String { "\(file): \(reason)" }
}
