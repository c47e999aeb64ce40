/// Which program wrote the model.
public struct Generator: Hashable, Sendable {
    /// `briefing`.
    public var name: String
    /// The program's own version: `0.1.0`.
    public var version: String
    /// Name of the profile that was used.
    public var profile: String?

    /// A program's name and version, and its profile's name.
    public init(name: String, version: String, profile: String?) {
        (self.name, self.version, self.profile) = (name, version, profile)
    }
}
