import BriefingMapper

/// Which profile reads the documents: a built-in one by its name, or one in a YAML file.
public enum ProfileChoice {
    /// What has a slash or ends in `.yaml` or `.yml` is a file; anything else is a name.
    public static func profile(_ choice: String) throws(ProfileError) -> Profile {
        guard choice.contains("/") || choice.hasSuffix(".yaml") || choice.hasSuffix(".yml") else {
            if let profile = ProfileLibrary.builtIn.profile(named: choice) { return profile }
            throw .unknown(choice, known: ProfileLibrary.builtIn.profiles.map(\.name))
        }
        return try read(from: choice)
    }

    /// The profile that a YAML file describes.
    public static func read(from path: String) throws(ProfileError) -> Profile {
        do {
            return try Profile(yaml: String(decoding: InputFile(readingFrom: path).bytes, as: UTF8.self))
        } catch let error as ConversionError {
            throw .unreadable(error)
        } catch let faults as ProfileFaults {
            throw .invalid(path, faults)
        } catch {
            preconditionFailure("neither file nor profile: \(error)")
        }
    }

    /// A built-in profile as it was written, in YAML: where a new one starts.
    public static func text(of name: String) throws(ProfileError) -> String {
        let library = ProfileLibrary.builtIn
        guard let yaml = library.yaml(of: name) else { throw .unknown(name, known: library.profiles.map(\.name)) }
        return yaml
    }
}
