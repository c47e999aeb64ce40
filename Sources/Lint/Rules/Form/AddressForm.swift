import BriefingModel

/// A web address that cannot work, or hardly. Looks at its form only, never at the network.
struct AddressForm: Rule {
    static let id = "url"
    static let summary = "a web address that is broken or suspicious"

    func findings(in issue: IssueText) -> [Finding] {
        var findings: [Finding] = []
        func check(_ url: String?, _ target: String, _ place: String, _ at: [Place]) {
            guard let url, !url.isEmpty, let fault = Self.fault(url) else { return }
            findings.append(
                finding(
                    fault.severity, fault.message, [Finding.Quotation(text: url, target: target, place: place, at: at)],
                    suggestion: fault.better))
        }
        check(issue.briefing.publication.website, "publication", "website", [])
        for article in issue.articles {
            let context = article.title ?? article.id
            for reference in article.references { check(reference.url, article.id, context + " › reference", reference.at) }
            check(article.source?.url, article.id, context + " › source", article.source?.at ?? [])
        }
        for placed in issue.tables {
            check(placed.table.source?.url, placed.id, placed.context + " › table source", placed.table.source?.at ?? placed.at)
        }
        return findings
    }

    private struct Fault {
        let severity: Finding.Severity
        let message: String
        var better: String?
    }

    private static func fault(_ url: String) -> Fault? {
        let scalars = Array(url.unicodeScalars), lower = url.lowercased()
        if scalars.contains(where: \.properties.isWhitespace) {
            return Fault(severity: .error, message: "has a space", better: String(scalars: scalars.filter { !$0.properties.isWhitespace }))
        }
        guard let scheme = ["https://", "http://", "ftp://"].first(where: lower.hasPrefix) else {
            if lower.hasPrefix("http") || lower.hasPrefix("htt") || lower.hasPrefix("ttp") {
                return Fault(severity: .error, message: "has a broken scheme")
            }
            if lower.hasPrefix("www.") || lower.hasPrefix("doi.org/") || (!lower.contains("://") && lower.contains(".")) {
                return hostFault(lower)
            }
            return Fault(severity: .warning, message: "has no scheme")
        }
        let rest = String(lower.dropFirst(scheme.count))
        if rest.hasPrefix("/") || rest.hasPrefix(":") { return Fault(severity: .error, message: "has a broken scheme") }
        if rest.hasPrefix("http:") || rest.hasPrefix("https:") || rest.hasPrefix("http//") || rest.hasPrefix("https//") {
            return Fault(severity: .error, message: "has its scheme twice", better: String(url.dropFirst(scheme.count)))
        }
        if let fault = hostFault(rest) { return fault }
        if let last = scalars.last, ".,;:·…'\"’”".unicodeScalars.contains(last) {
            return Fault(severity: .warning, message: "ends in punctuation", better: String(url.dropLast()))
        }
        for (open, close) in [("(", ")"), ("[", "]")]
        where url.filter({ String($0) == open }).count != url.filter({ String($0) == close }).count {
            return Fault(severity: .warning, message: "has a bracket without its partner")
        }
        if scalars.contains(where: { "<>\"{}|\\^`".unicodeScalars.contains($0) }) {
            return Fault(severity: .error, message: "has a character that no address has")
        }
        if scalars.contains(where: { $0.isHangul || (0xFF00...0xFFEF).contains($0.value) || "，。、；：".unicodeScalars.contains($0) }),
            !rest.contains("wiki")
        {
            return Fault(severity: .ask, message: "has letters or punctuation that addresses seldom have")
        }
        return nil
    }

    private static func hostFault(_ rest: String) -> Fault? {
        let host =
            rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.split(separator: ":", omittingEmptySubsequences: false).first.map(
                String.init) ?? ""
        if host.contains(",") { return Fault(severity: .error, message: "has a comma in its host", better: rest.replacing(",", with: ".")) }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        if labels.contains(where: \.isEmpty) { return Fault(severity: .error, message: "has an empty part in its host") }
        if labels.count < 2 { return Fault(severity: .error, message: "has no domain") }
        let top = labels[labels.count - 1]
        let isNumeric = labels.count == 4 && labels.allSatisfy { UInt8($0) != nil }
        if !isNumeric, top.count < 2 || top.contains(where: \.isNumber) && !top.hasPrefix("xn--") {
            return Fault(severity: .error, message: "has no top-level domain")
        }
        if host.unicodeScalars.contains(where: { !$0.isASCII ? false : !($0.isLatin || $0.isDigit || $0 == "-" || $0 == "." || $0 == "_") })
        {
            return Fault(severity: .error, message: "has a character in its host that no host has")
        }
        if labels[0] == "ww" || labels[0] == "wwww"
            || labels[0].hasPrefix("www") && labels[0] != "www" && labels[0].count <= 5
                && labels[0].dropFirst(3).allSatisfy({ !$0.isNumber })
        {
            return Fault(severity: .warning, message: "has a misspelt www")
        }
        return nil
    }
}
