/// The built-in profiles.
package struct ProfileLibrary: Sendable {
    package let profiles: [Profile]
    /// Their YAML by name, with its comments.
    private let texts: [String: String]

    /// Compiled in; the first that fits is chosen, `generic` stands last.
    package static let builtIn = ProfileLibrary(
        PackageResources.generic_yaml,
        [
            PackageResources.kostec_weekly_yaml, PackageResources.spri_ai_brief_yaml, PackageResources.kr_press_release_yaml,
            PackageResources.fis_issue_focus_yaml, PackageResources.unknown_briefing_yaml,
        ])

    /// A built-in profile with a fault is a mistake in this package; its tests load every one.
    private init(_ generic: [UInt8], _ others: [[UInt8]]) {
        var profiles: [Profile] = [], texts: [String: String] = [:]
        for bytes in [generic] + others {
            let yaml = String(decoding: bytes, as: UTF8.self)
            let known = profiles
            do {
                let profile = try ProfileReader.profile(yaml: yaml) { name in known.first { $0.name == name } }
                profiles.append(profile)
                texts[profile.name] = yaml
            } catch {
                preconditionFailure("built-in profile: \(error)")
            }
        }
        (self.profiles, self.texts) = (Array(profiles.dropFirst()) + [profiles[0]], texts)
    }

    /// The built-in profile of that name.
    package func profile(named name: String) -> Profile? { profiles.first { $0.name == name } }

    /// The YAML of the profile of that name: where a new one starts.
    package func yaml(of name: String) -> String? { texts[name] }

    /// The profile for documents of an unknown house.
    package var generic: Profile { profiles[profiles.count - 1] }
}
