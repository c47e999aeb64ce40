/// What is wrong with a profile that somebody wrote: where, and what is allowed there.
public struct ProfileFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Line of the YAML text, from 1; `nil` for what is missing altogether.
    public var line: Int?
    /// The key as a path: `sections[2].kind`; empty for the text as a whole.
    public var key: String
    /// What is wrong, and what is allowed instead.
    public var problem: String

    init(line: Int?, key: String, _ problem: String) { (self.line, self.key, self.problem) = (line, key, problem) }

    /// Line, key and problem, as far as each is known.
    public var description: String {
        [line.map { "line \($0)" }, key.isEmpty ? nil : key, problem].compactMap { $0 }.joined(separator: ": ")
    }
}

/// All that is wrong with a profile, in the order of its lines; never empty.
public struct ProfileFaults: Error, Hashable, Sendable, CustomStringConvertible {
    /// In the order of their lines.
    public var faults: [ProfileFault]

    /// The first fault, and how many more there are.
    public var description: String {
        faults.count == 1 ? "\(faults[0])" : "\(faults[0]) (and \(faults.count - 1) more)"
    }
}
