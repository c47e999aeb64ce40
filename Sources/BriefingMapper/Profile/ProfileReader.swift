import Yams

/// Reads a profile from YAML and says of every fault where it is and what is allowed there.
///
/// A key that is left out is as in the profile that it extends: the one named by `extends`, else `generic`.
struct ProfileReader {
    private var faults: [ProfileFault] = []
    private var base: (String) -> Profile?

    /// The profile in `yaml`. `base` knows the profiles that it may extend.
    static func profile(yaml: String, base: @escaping (String) -> Profile?) throws(ProfileFaults) -> Profile {
        let root: Node?
        do {
            // Without rules that tell numbers from words by regular expressions: what a value is, its key says. The
            // encoding is named, or the environment would be searched for it.
            root = try Yams.compose(yaml: yaml, .basic, .default, .utf8)
        } catch {
            throw ProfileFaults(faults: [syntaxFault(error)])
        }
        var reader = ProfileReader(base: base)
        let profile = reader.profile(root)
        guard let profile, reader.faults.isEmpty else {
            throw ProfileFaults(faults: reader.faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
        }
        return profile
    }

    private init(base: @escaping (String) -> Profile?) { self.base = base }

    private static func syntaxFault(_ error: any Error) -> ProfileFault {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            ProfileFault(line: mark.line, key: "", "no YAML: \(problem)")
        default: ProfileFault(line: nil, key: "", "no YAML")
        }
    }

    // MARK: The profile

    private mutating func profile(_ root: Node?) -> Profile? {
        guard let root, let fields = fields(of: root, at: "", allowed: Profile.Key.allCases.map(\.rawValue)) else {
            if faults.isEmpty { faults.append(ProfileFault(line: nil, key: "", "is empty; a profile has at least name and describes")) }
            return nil
        }
        var profile = Profile()
        if let node = fields["extends"] {
            let name = string(node, at: "extends") ?? ""
            if let found = base(name) { profile = found } else { fault(node, "extends", "no built-in profile is called \(name)") }
        } else if let generic = base("generic") {
            profile = generic
        }
        profile.name = name(fields["name"])
        profile.describes =
            fields["describes"].flatMap { string($0, at: "describes") }
            ?? missing("describes", "one line that says what the publication is")
        // How a document is known is each profile's own.
        profile.recognise = fields["recognise"].map { recognition($0) } ?? Profile.Recognition()
        profile.drawn = fields["drawn"].map { drawn($0) } ?? Profile.Drawn()
        if let node = fields["sections"] { profile.sections = sections(node) }
        for (key, path) in Profile.Key.lists {
            if let node = fields[key.rawValue] { profile[keyPath: path] = strings(node, at: key.rawValue) }
        }
        if let node = fields["leadMarkers"] {
            for (i, marker) in profile.leadMarkers.enumerated() where marker.unicodeScalars.count != 1 {
                fault(node, "leadMarkers[\(i)]", "“\(marker)” is more than one character; allowed is a sign such as \"■\"")
            }
        }
        if let node = fields["masthead"],
            let labels = self.fields(of: node, at: "masthead", allowed: Profile.Masthead.Field.allCases.map(\.rawValue))
        {
            takeLabels(labels, into: &profile.masthead)
        }
        if let node = fields["release"] { profile.release = release(node) }
        return profile
    }

    /// Fields that are left out keep the labels that they had, without those that another field has now.
    private mutating func takeLabels(_ nodes: [String: Node], into masthead: inout Profile.Masthead) {
        var taken: [TextKey: Profile.Masthead.Field] = [:]
        for field in Profile.Masthead.Field.allCases {
            guard let node = nodes[field.rawValue] else { continue }
            let path = "masthead.\(field.rawValue)"
            masthead.labels[field] = strings(node, at: path)
            guard field != .addressInside else { continue }
            for label in masthead.labels[field] ?? [] {
                if let other = taken.updateValue(field, forKey: TextKey(label)), other != field {
                    fault(node, path, "“\(label)” is a label of masthead.\(other.rawValue) too")
                }
            }
        }
        for field in Profile.Masthead.Field.allCases where nodes[field.rawValue] == nil && field != .addressInside {
            masthead.labels[field]?.removeAll { taken[TextKey($0)] != nil }
        }
    }

    private mutating func drawn(_ node: Node) -> Profile.Drawn {
        var drawn = Profile.Drawn()
        guard let fields = fields(of: node, at: "drawn", allowed: ["title", "organization"]) else { return drawn }
        drawn.title = fields["title"].flatMap { string($0, at: "drawn.title") }
        drawn.organization = fields["organization"].flatMap { string($0, at: "drawn.organization") }
        return drawn
    }

    private mutating func release(_ node: Node) -> Profile.Release {
        var release = Profile.Release()
        let keys: [(String, WritableKeyPath<Profile.Release, [String]>)] = [
            ("names", \.names), ("times", \.times), ("attachments", \.attachments), ("chiefs", \.chiefs),
        ]
        guard let fields = fields(of: node, at: "release", allowed: keys.map(\.0)) else { return release }
        for (key, path) in keys { if let node = fields[key] { release[keyPath: path] = strings(node, at: "release.\(key)") } }
        return release
    }

    private mutating func name(_ node: Node?) -> String {
        guard let node else { return missing("name", "a short name in small letters, such as my-weekly") }
        let name = string(node, at: "name") ?? ""
        let isPlain = !name.isEmpty && name.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
        if !isPlain { fault(node, "name", "“\(name)”; allowed are small letters, figures and hyphens") }
        return name
    }

    private mutating func recognition(_ node: Node) -> Profile.Recognition {
        var recognition = Profile.Recognition()
        guard let fields = fields(of: node, at: "recognise", allowed: ["phrases", "least", "articles"]) else { return recognition }
        if let node = fields["phrases"] { recognition.phrases = strings(node, at: "recognise.phrases") }
        for (key, path) in [("least", \Profile.Recognition.least), ("articles", \.articles)] {
            guard let node = fields[key] else { continue }
            if let number = node.scalar.flatMap({ Int($0.string) }), number >= 1 {
                recognition[keyPath: path] = number
            } else {
                fault(node, "recognise.\(key)", "allowed is a whole number from 1 on")
            }
        }
        return recognition
    }

    private mutating func sections(_ node: Node) -> [Profile.Section] {
        guard let list = node.sequence else {
            fault(node, "sections", "allowed is a list of sections, each with kind and titles")
            return []
        }
        var sections: [Profile.Section] = []
        var seen: [TextKey: String] = [:]
        for (i, node) in list.enumerated() {
            let path = "sections[\(i)]"
            guard let fields = fields(of: node, at: path, allowed: ["kind", "titles", "isBriefs"]) else { continue }
            var section = Profile.Section(kind: "", titles: [])
            if let kind = fields["kind"] {
                section.kind = string(kind, at: path + ".kind") ?? ""
                let isPlain = section.kind.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
                if !isPlain {
                    fault(kind, path + ".kind", "“\(section.kind)”; allowed are small letters, figures and hyphens, such as policy")
                }
            } else {
                fault(node, path, "has no kind; allowed is a word of your choice, such as policy")
            }
            if let titles = fields["titles"] {
                section.titles = strings(titles, at: path + ".titles")
                if section.titles.isEmpty { fault(titles, path + ".titles", "is empty; name at least one title as it is printed") }
                for title in section.titles {
                    if let other = seen.updateValue(path, forKey: TextKey(title)), other != path {
                        fault(titles, path + ".titles", "“\(title)” is a title of \(other) too")
                    }
                }
            } else {
                fault(node, path, "has no titles; name them as they are printed")
            }
            if let isBriefs = fields["isBriefs"] {
                if let value = isBriefs.bool {
                    section.isBriefs = value
                } else {
                    fault(isBriefs, path + ".isBriefs", "allowed is true or false")
                }
            }
            sections.append(section)
        }
        return sections
    }

    // MARK: Nodes

    private mutating func fields(of node: Node, at path: String, allowed: [String]) -> [String: Node]? {
        guard let mapping = node.mapping else {
            fault(node, path, "allowed are the keys \(allowed.joined(separator: ", "))")
            return nil
        }
        var fields: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            if !allowed.contains(name) {
                let likely = allowed.first { Self.isNear($0, name) }.map { "did you mean \($0)? " } ?? ""
                fault(key, path.isEmpty ? name : "\(path).\(name)", "unknown key; \(likely)allowed are \(allowed.joined(separator: ", "))")
            }
            fields[name] = value
        }
        return fields
    }

    /// - Parameter path: made only to say where a fault is.
    private mutating func string(_ node: Node, at path: @autoclosure () -> String) -> String? {
        guard let text = node.scalar?.string, !text.isEmpty else {
            fault(node, path(), "allowed is a text")
            return nil
        }
        return text
    }

    /// A list of texts; one text alone is a list of one.
    private mutating func strings(_ node: Node, at path: String) -> [String] {
        if let one = node.scalar { return one.string.isEmpty ? [] : [one.string] }
        guard let list = node.sequence else {
            fault(node, path, "allowed is a list of texts: [목차, CONTENTS]")
            return []
        }
        return list.enumerated().compactMap { i, node in string(node, at: "\(path)[\(i)]") }
    }

    private mutating func fault(_ node: Node, _ key: String, _ problem: String) {
        faults.append(ProfileFault(line: node.mark?.line, key: key, problem))
    }

    private mutating func missing(_ key: String, _ what: String) -> String {
        faults.append(ProfileFault(line: nil, key: key, "is missing; allowed is \(what)"))
        return ""
    }

    /// Whether two keys differ by a letter or two, or by case.
    private static func isNear(_ a: String, _ b: String) -> Bool {
        let (x, y) = (Array(a.lowercased()), Array(b.lowercased()))
        guard abs(x.count - y.count) <= 2, !y.isEmpty else { return false }
        var row = Array(0...y.count)
        for i in 1...max(1, x.count) {
            var diagonal = row[0]
            row[0] = i
            for j in 1...y.count {
                let least = min(row[j] + 1, row[j - 1] + 1, diagonal + (x[i - 1] == y[j - 1] ? 0 : 1))
                (diagonal, row[j]) = (row[j], least)
            }
        }
        return row[y.count] <= 2
    }
}
