import BriefingModel

/// Something to look at: a diagnostic of the model, with its place.
struct Finding: Sendable {
    /// From 1, in the list and on the page.
    var number: Int
    var severity, message: String
    /// Id in the model that it is about; empty when it is about a page or the document.
    var target: String
    var places: [Place]
    /// First page that it is on; 0 for none.
    var page: Int
    /// `p. 5`; empty for none.
    var place: String

    init(number: Int, severity: String, message: String, target: String, places: [Place]) {
        (self.number, self.severity, self.message, self.target, self.places) = (number, severity, message, target, places)
        (page, place) = (places.first?.page ?? 0, places.inWords)
    }

    static func all(of briefing: Briefing) -> [Finding] {
        briefing.diagnostics.enumerated().map { index, diagnostic in
            Finding(
                number: index + 1, severity: diagnostic.severity.rawValue, message: diagnostic.message, target: diagnostic.target ?? "",
                places: diagnostic.at)
        }
    }
}
