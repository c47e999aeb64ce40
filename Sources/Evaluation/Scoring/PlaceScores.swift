import BriefingModel

/// Whether the found model says where its blocks stand. Told apart from the overall score.
extension ScoreSheet {
    /// Larger coordinates are on no page.
    private static let maximumCoordinate = 2000.0

    mutating func scorePlaces(_ c: Comparison) {
        let pageCount = c.found.briefing.source.pageCount
        func isValid(_ place: Place) -> Bool {
            place.page >= 1 && (pageCount == 0 || place.page <= pageCount) && place.box.count == 4
                && place.box.allSatisfy { (0...Self.maximumCoordinate).contains($0) } && place.box[0] < place.box[2]
                && place.box[1] < place.box[3]
        }
        var good = 0, starts: [(page: Int, unit: Int)] = []
        for (index, unit) in c.found.units.enumerated() {
            let at = unit.block.at
            if let first = at.first, at.allSatisfy(isValid) {
                good += 1
                starts.append((first.page, index))
            } else {
                let shown = at.map { "page \($0.page) \($0.box)" }.joined(separator: ", ")
                differ(.placesValid, c.location(nil, index), "a place on a page", shown.nonEmpty)
            }
        }
        var backward = 0
        for (before, after) in zip(starts, starts.dropFirst()) where after.page < before.page {
            backward += 1
            differ(.placesMonotone, c.location(nil, after.unit), "page \(before.page) or later", "page \(after.page)")
        }
        rate(.placesValid, good, c.found.units.count)
        rate(.placesMonotone, starts.count - backward, starts.count)
    }
}
