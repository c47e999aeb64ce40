import BriefingModel

extension Section {
    /// Its title with the number that is printed before it; `nil` for a section without a title.
    var heading: String? { title.map { title in [number, title].compactMap { $0 }.joined(separator: " ") } }
}
