import Layout

/// References that no title announces: the last lines of an article, each with a sign that opens nothing else there, and with its address.
struct UntitledReferences: Sendable {
    let places: PlaceMaker

    /// Where the run of such lines starts that ends the pieces.
    func start(in pieces: [Piece]) -> Int? {
        var start: Int?, series: String?, hasAddress = false
        for i in pieces.indices.reversed() {
            guard let block = pieces[i].text else { break }
            let address = PrintedAddress.first(in: block.text, places)
            guard let marker = block.marker else {
                // An address alone in its line belongs to the title above it.
                guard let address, !hasAddress, address.range.count == block.text.trimmed.count else { break }
                hasAddress = true
                continue
            }
            guard Self.opensReference(marker), series == nil || series == marker.series,
                hasAddress || address != nil || places.link(over: block) != nil
            else { break }
            (start, series, hasAddress) = (i, marker.series, false)
        }
        guard let start, let series, start > 0 else { return nil }
        let isOwn = !pieces[..<start].contains { piece in piece.texts.contains { $0.marker?.series == series } }
        return isOwn ? start : nil
    }

    /// A bullet, or a number in square brackets.
    private static func opensReference(_ marker: Marker) -> Bool {
        switch marker.kind {
        case .bullet: marker.readableText != nil
        case .number: marker.text.hasPrefix("[")
        default: false
        }
    }
}
