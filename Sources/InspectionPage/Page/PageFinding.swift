import BriefingModel

/// Something to look at, with its places: a diagnostic of the reading, or what the briefing says against itself.
/// The stored properties are the template's names.
package struct PageFinding: Hashable, Sendable {
    /// What is said at one of its places.
    package struct Quotation: Hashable, Sendable {
        /// Empty where nothing is to be quoted: a diagnostic says all in its message.
        var text: String
        /// Id in the model; empty when it is about a page or the document.
        var target: String
        var places: [Place]
        /// First page that it is on; 0 for none.
        var page: Int
        /// `p. 5`; empty for none.
        var place: String
        /// From 0, among those of its finding.
        var side = 0

        package init(text: String = "", target: String, places: [Place]) {
            (self.text, self.target, self.places) = (text, target, places)
            (page, place) = (places.first?.page ?? 0, places.inWords)
        }
    }

    /// From 1, in the list and on the page; given when the page is made.
    var number = 0
    var severity, message: String
    /// What found it: the diagnostic's code, or a rule's name.
    var rule: String
    /// One, or the sides of a contradiction.
    var quotations: [Quotation]
    /// Where the first one is.
    var page: Int
    var place: String

    package init(severity: String, rule: String, message: String, quotations: [Quotation]) {
        (self.severity, self.rule, self.message) = (severity, rule, message)
        self.quotations = quotations.enumerated().map { side, quotation in
            var quotation = quotation
            quotation.side = side
            return quotation
        }
        (page, place) = (quotations.first?.page ?? 0, quotations.first?.place ?? "")
    }

    /// The diagnostics of the model, then what others found, numbered.
    static func all(of briefing: Briefing, and others: [PageFinding]) -> [PageFinding] {
        let own = briefing.diagnostics.map { diagnostic in
            PageFinding(
                severity: diagnostic.severity.rawValue, rule: diagnostic.code, message: diagnostic.message,
                quotations: [Quotation(target: diagnostic.target ?? "", places: diagnostic.at)])
        }
        return (own + others).enumerated().map { index, finding in
            var finding = finding
            finding.number = index + 1
            return finding
        }
    }
}
