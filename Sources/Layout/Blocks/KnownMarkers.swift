import Geometry

/// What a document shows about its own markers: which of them open blocks and where, and which numbers its lists have.
///
/// Only lines count whose marker cannot be a wrapped line's accidental start.
package struct KnownMarkers: Sendable {
    /// Left edges in steps of 3 points: a level's indent is the same all over a document within that.
    private static let step = 3.0

    private struct Place: Hashable {
        var series: String
        var step: Int
    }

    private struct Number: Hashable {
        var series: String
        var value: Int
    }

    private var places: Set<Place> = []
    private var numbers: Set<Number> = []
    /// Whether notes open with a star that a space stands behind, and whether some do with a tight one.
    private var hasSpacedStar = false, hasTightStar = false

    package init() {}

    package mutating func add(_ found: MarkerReader.Found, at left: Double) {
        let series = found.marker.series
        places.insert(Place(series: series, step: Self.step(of: left)))
        if found.isTightStar { hasTightStar = true } else if found.isStar { hasSpacedStar = true }
        if case .number(let value) = found.marker.kind { numbers.insert(Number(series: series, value: value)) }
    }

    package mutating func formUnion(_ other: KnownMarkers) {
        places.formUnion(other.places)
        numbers.formUnion(other.numbers)
        hasSpacedStar = hasSpacedStar || other.hasSpacedStar
        hasTightStar = hasTightStar || other.hasTightStar
    }

    /// Whether a marker of this series opens blocks at this left edge.
    package func open(_ found: MarkerReader.Found, at left: Double) -> Bool {
        let step = Self.step(of: left)
        return (step - 1...step + 1).contains { places.contains(Place(series: found.marker.series, step: $0)) }
    }

    private static func step(of left: Double) -> Int { Int((left / step).rounded()) }

    /// Whether all stars that open notes have a space behind them.
    package var spacesStars: Bool { hasSpacedStar && !hasTightStar }

    /// Whether some list has the number before this one; a list's first has none to wait for.
    package func havePredecessor(of marker: Marker) -> Bool {
        guard case .number(let value) = marker.kind, value > 1 else { return true }
        return numbers.contains(Number(series: marker.series, value: value - 1))
    }
}
