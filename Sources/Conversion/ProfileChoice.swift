import BriefingMapper

/// Which profile reads the documents: a built-in one by its name, or one in a YAML file.
public enum ProfileChoice {
    /// What has a slash or ends in `.yaml` or `.yml` is a file; anything else is a name.
    public static func profile(_ choice: String) throws(ProfileError) -> Profile {
        guard isFile(choice) else {
            if let profile = ProfileLibrary.builtIn.profile(named: choice) { return profile }
            throw .unknown(choice, known: ProfileLibrary.builtIn.profiles.map(\.name))
        }
        return try read(from: choice)
    }

    /// The profile that a YAML file describes.
    public static func read(from path: String) throws(ProfileError) -> Profile {
        try profile(yaml: contents(ofFile: path), from: path)
    }

    /// The text of the file that the choice names; `nil` for a built-in profile.
    public static func file(_ choice: String) throws(ProfileError) -> String? {
        isFile(choice) ? try contents(ofFile: choice) : nil
    }

    /// A profile that was read from a file of that name.
    public static func profile(yaml text: String, from name: String) throws(ProfileError) -> Profile {
        do throws(ProfileFaults) {
            return try Profile(yaml: text)
        } catch {
            throw .invalid(name, error)
        }
    }

    private static func isFile(_ choice: String) -> Bool { choice.contains("/") || choice.hasSuffix(".yaml") || choice.hasSuffix(".yml") }

    private static func contents(ofFile path: String) throws(ProfileError) -> String {
        do throws(ConversionError) {
            return String(decoding: try InputFile(readingFrom: path).bytes, as: UTF8.self)
        } catch {
            throw .unreadable(error)
        }
    }

    /// A built-in profile as it was written, in YAML: where a new one starts.
    public static func text(of name: String) throws(ProfileError) -> String {
        let library = ProfileLibrary.builtIn
        guard let yaml = library.yaml(of: name) else { throw .unknown(name, known: library.profiles.map(\.name)) }
        return yaml
    }
}
