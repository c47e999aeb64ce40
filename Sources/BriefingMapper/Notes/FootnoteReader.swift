import Layout

/// Recognises numbered notes: small text that opens with a number which stands raised in the text.
///
/// `1)` opens a list item as often as a footnote; what tells them apart is the raised `1)` in the text of the
/// same article, and the smaller type.
struct FootnoteReader: Sendable {
    var bodySize: Double

    /// A note is set at most this large, against the running text.
    private let noteSize = 0.97

    /// The pieces with the markers of numbered notes turned into note marks.
    func withNotes(_ pieces: [Piece]) -> [Piece] {
        let raised = Set(pieces.flatMap(\.texts).flatMap { Self.raisedSigns(in: $0.text) })
        guard !raised.isEmpty else { return pieces }
        return pieces.map { piece in
            guard case .text(var block) = piece.element, let marker = block.marker, case .number = marker.kind else { return piece }
            guard block.fontSize <= bodySize * noteSize,
                raised.contains(marker.text) || raised.contains(marker.text.filter { $0 != ")" && $0 != "." })
            else { return piece }
            block.marker = Marker(text: marker.text, kind: .noteMark, series: marker.series)
            return Piece(element: .text(block), page: piece.page)
        }
    }

    /// Raised stretches that look like a note's sign.
    static func raisedSigns(in text: LaidText) -> [String] {
        var signs: [String] = []
        var i = 0
        while i < text.count {
            guard text.looks[i].contains(.superscript) else {
                i += 1
                continue
            }
            var end = i
            while end < text.count, text.looks[end].contains(.superscript) { end += 1 }
            let sign = text[i..<end].string.filter { $0 != " " }
            if i > 0, sign.count <= 4, sign.contains(where: \.isNumber) { signs.append(sign) }
            i = end
        }
        return signs
    }
}
