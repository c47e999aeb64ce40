import BriefingMapper

/// Why there is no such profile.
public enum ProfileError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknown(String, known: [String])
    case unreadable(ConversionError)
    case invalid(String, ProfileFaults)

    public var description: String {
        switch self {
        case .unknown(let name, let known): "\(name): no such profile; choose one of \(known.joined(separator: ", ")), or name a YAML file"
        case .unreadable(let error): "\(error)"
        case .invalid(let path, let faults): "\(path): \(faults); `briefing profiles check` says all that is wrong with it"
        }
    }
}
