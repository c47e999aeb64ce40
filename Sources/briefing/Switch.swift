import ArgumentParser

/// The value of an option that is on or off.
enum Switch: String, CaseIterable, NamedArgument {
    case on, off
}
