import BriefingMapper

/// Why there is no such profile.
public enum ProfileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No built-in profile has that name, and it names no file.
    case unknown(String, known: [String])
    /// A file of that name is there and cannot be read.
    case unreadable(ConversionError)
    /// The file's text is no profile.
    case invalid(String, ProfileFaults)

    /// What is wrong and what to do next, on one line.
    public var description: String {
        switch self {
        case .unknown(let name, let known): "\(name): no such profile; choose one of \(known.joined(separator: ", ")), or name a YAML file"
        case .unreadable(let error): "\(error)"
        case .invalid(let path, let faults): "\(path): \(faults); `briefing profiles check` says all that is wrong with it"
        }
    }
}
