import Layout

/// How the lines of one level look: the series of their markers, and their size.
struct MarkerLook: Hashable {
    var series: String
    /// In half points.
    var size: Int

    /// `nil` for a text without a marker.
    init?(_ block: TextBlock) {
        guard let marker = block.marker else { return nil }
        (series, size) = (marker.series, Int((block.fontSize * 2).rounded()))
    }
}
