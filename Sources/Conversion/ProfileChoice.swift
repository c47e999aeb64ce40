import BriefingMapper

/// Which profile reads the documents: a built-in one by its name, or one in a YAML file.
public enum ProfileChoice {
    /// What has a slash or ends in `.yaml` or `.yml` is a file; anything else is a name.
    public static func profile(_ choice: String) throws(ProfileError) -> Profile {
        guard choice.contains("/") || choice.hasSuffix(".yaml") || choice.hasSuffix(".yml") else {
            if let profile = ProfileLibrary.builtIn.profile(named: choice) { return profile }
            throw .unknown(choice, known: ProfileLibrary.builtIn.profiles.map(\.name))
        }
        do {
            return try Profile(yaml: String(decoding: InputFile(readingFrom: choice).bytes, as: UTF8.self))
        } catch let error as ConversionError {
            throw .unreadable(error)
        } catch {
            throw .invalid(choice, reason: "\(error)".onOneLine)
        }
    }

    /// The built-in ones, with what they are for.
    public static var all: [(name: String, purpose: String)] {
        ProfileLibrary.builtIn.profiles.map { ($0.name, $0.describes) }
    }

    /// A built-in profile as it was written.
    public static func text(of name: String) throws(ProfileError) -> String {
        let profiles = ProfileLibrary.builtIn.profiles
        guard let index = profiles.firstIndex(where: { $0.name == name }) else { throw .unknown(name, known: profiles.map(\.name)) }
        return ProfileLibrary.builtInTexts[index]
    }
}
