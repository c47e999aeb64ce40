import BriefingModel

/// What a Markdown file says about itself before it begins: YAML, as pandoc, Jekyll and their like read it.
struct FrontMatter {
    let briefing: Briefing

    var lines: [String] {
        let publication = briefing.publication
        var lines = ["---"]
        func add(_ name: String, _ value: String?) {
            // A string of JSON is one of YAML.
            guard let value, !value.isEmpty else { return }
            var output = JSONOutput()
            output.append(quoted: value)
            lines.append("\(name): \(String(decoding: output.bytes, as: UTF8.self))")
        }
        add("title", briefing.documentTitle)
        add("date", publication.issueDate)
        add("issue", publication.issueNumber)
        add("publisher", publication.publisher)
        add("organization", publication.organization)
        add("address", publication.address)
        add("phone", publication.phone.joined(separator: ", "))
        add("email", publication.email)
        add("website", publication.website)
        add("source", briefing.source.fileName)
        add("sha256", briefing.source.sha256)
        add("lang", DocumentLanguage(of: briefing).rawValue)
        return lines + ["---"]
    }
}
