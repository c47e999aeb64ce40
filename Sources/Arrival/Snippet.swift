/// A piece of text around what was searched for.
package struct Snippet: Hashable, Sendable {
    package var text: String
    /// The hits in it, in Unicode scalars; ascending, none over another.
    package var hits: [Range<Int>]

    /// How much stands before and after the first hit, in scalars.
    private static let reach = 40

    /// `nil` when no word stands in the text. Words are found as the index finds them: without regard to case and spaces.
    package init?(of words: String, in text: String) {
        let scalars = Array(text.unicodeScalars)
        let folded = Folded(scalars)
        var found: [Range<Int>] = []
        for word in words.split(whereSeparator: \.isWhitespace) {
            let key = Folded(Array(word.unicodeScalars)).values
            found += folded.ranges(of: key)
        }
        found.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
        guard let first = found.first else { return nil }
        let start = max(0, first.lowerBound - Self.reach), end = min(scalars.count, first.upperBound + 2 * Self.reach)
        var view = String.UnicodeScalarView(), hits: [Range<Int>] = []
        if start > 0 { view.append("…") }
        let shift = view.count - start
        view.append(contentsOf: scalars[start..<end].map { $0.properties.generalCategory == .control ? " " : $0 })
        if end < scalars.count { view.append("…") }
        for range in found where range.upperBound <= end && range.lowerBound >= (hits.last?.upperBound ?? 0) - shift {
            hits.append((range.lowerBound + shift)..<(range.upperBound + shift))
        }
        (self.text, self.hits) = (String(view), hits)
    }

    /// The text with something before and after each hit.
    package func marked(_ before: String, _ after: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var view = String.UnicodeScalarView(), place = 0
        for hit in hits {
            view.append(contentsOf: scalars[place..<hit.lowerBound])
            view.append(contentsOf: before.unicodeScalars)
            view.append(contentsOf: scalars[hit])
            view.append(contentsOf: after.unicodeScalars)
            place = hit.upperBound
        }
        view.append(contentsOf: scalars[place...])
        return String(view)
    }

    /// Letters and digits in lower case, each with its place in the text.
    private struct Folded {
        var values: [UInt32] = []
        var places: [Int] = []

        init(_ scalars: [Unicode.Scalar]) {
            for (place, scalar) in scalars.enumerated() where SearchText.Kind(scalar) != .other {
                for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                    values.append(lower.value)
                    places.append(place)
                }
            }
        }

        func ranges(of key: [UInt32]) -> [Range<Int>] {
            guard let first = key.first, values.count >= key.count else { return [] }
            return (0...(values.count - key.count)).compactMap { start in
                guard values[start] == first, values[start..<(start + key.count)].elementsEqual(key) else { return nil }
                return places[start]..<(places[start + key.count - 1] + 1)
            }
        }
    }
}
