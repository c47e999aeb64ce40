extension Profile {
    /// Reads a profile that somebody wrote as YAML. What it leaves out is as in the built-in profile that it `extends`,
    /// else as in `generic`. Throws all faults with their lines and what is allowed there.
    package init(yaml: String) throws(ProfileFaults) {
        self = try ProfileReader.profile(yaml: yaml) { ProfileLibrary.builtIn.profile(named: $0) }
    }
}
