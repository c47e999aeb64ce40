import Yams

/// The built-in profiles, and profiles from files.
public struct ProfileLibrary: Sendable {
    public let profiles: [Profile]

    /// The built-in ones; their text is compiled in.
    public static let builtIn = ProfileLibrary(profiles: [
        decoded(PackageResources.kostec_weekly_yaml), decoded(PackageResources.spri_ai_brief_yaml),
        decoded(PackageResources.kr_press_release_yaml), decoded(PackageResources.generic_yaml),
    ])

    /// The built-in profile of that name.
    public func profile(named name: String) -> Profile? { profiles.first { $0.name == name } }

    /// The profile for documents of an unknown house.
    public var generic: Profile { profiles[profiles.count - 1] }

    /// A built-in profile that does not decode is a mistake in this package; its tests load every one.
    private static func decoded(_ bytes: [UInt8]) -> Profile {
        do {
            return try YAMLDecoder().decode(Profile.self, from: String(decoding: bytes, as: UTF8.self))
        } catch {
            preconditionFailure("built-in profile: \(error)")
        }
    }
}
