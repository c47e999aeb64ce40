import Yams

extension Profile {
    /// Reads a profile that somebody wrote as YAML.
    public init(yaml: String) throws {
        self = try YAMLDecoder().decode(Profile.self, from: yaml)
    }
}
