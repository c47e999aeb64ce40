/// Why there is no such profile.
public enum ProfileError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknown(String, known: [String])
    case unreadable(ConversionError)
    case invalid(String, reason: String)

    public var description: String {
        switch self {
        case .unknown(let name, let known): "\(name): no such profile; choose one of \(known.joined(separator: ", ")), or name a YAML file"
        case .unreadable(let error): "\(error)"
        case .invalid(let path, let reason): "\(path): is no profile (\(reason)); compare it with a built-in one"
        }
    }
}
