import Yams

/// The built-in profiles, and profiles from files.
public struct ProfileLibrary: Sendable {
    public let profiles: [Profile]

    /// The built-in ones as they were written, in YAML.
    public static let builtInTexts = [
        PackageResources.kostec_weekly_yaml, PackageResources.spri_ai_brief_yaml, PackageResources.kr_press_release_yaml,
        PackageResources.generic_yaml,
    ].map { String(decoding: $0, as: UTF8.self) }

    /// The built-in ones; their text is compiled in.
    public static let builtIn = ProfileLibrary(profiles: builtInTexts.map(decoded))

    /// The built-in profile of that name.
    public func profile(named name: String) -> Profile? { profiles.first { $0.name == name } }

    /// The profile for documents of an unknown house.
    public var generic: Profile { profiles[profiles.count - 1] }

    /// A built-in profile that does not decode is a mistake in this package; its tests load every one.
    private static func decoded(_ text: String) -> Profile {
        do {
            return try YAMLDecoder().decode(Profile.self, from: text)
        } catch {
            preconditionFailure("built-in profile: \(error)")
        }
    }
}
