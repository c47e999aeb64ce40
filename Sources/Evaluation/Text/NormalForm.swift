// The standard library's own normalizer; Foundation's would bring the whole of ICU into every start.
@_spi(_Unicode) import Swift

extension String {
    /// The text as it is compared: NFC, each run of white space one space, none at the ends.
    var compared: String {
        var scalars = UnicodeScalarView()
        for word in unicodeScalars.split(whereSeparator: \.properties.isWhitespace) {
            if !scalars.isEmpty { scalars.append(" ") }
            scalars.append(contentsOf: word)
        }
        let collapsed = String(scalars)
        guard collapsed.unicodeScalars.contains(where: { $0.value >= 0x300 }) else { return collapsed }
        var composed = UnicodeScalarView()
        for scalar in collapsed._nfc { composed.append(scalar) }
        return String(composed)
    }

    /// Its code points.
    var codePoints: [UInt32] { unicodeScalars.map(\.value) }

    /// Its code points without white space: "dense" characters.
    var dense: [UInt32] { unicodeScalars.lazy.filter { !$0.properties.isWhitespace }.map(\.value) }

    init(codePoints: some Sequence<UInt32>) {
        var scalars = UnicodeScalarView()
        for value in codePoints { if let scalar = Unicode.Scalar(value) { scalars.append(scalar) } }
        self = String(scalars)
    }

    /// At most so many code points, the last one an ellipsis where some were cut.
    func shortened(to limit: Int = 60) -> String {
        let points = codePoints
        return points.count <= limit ? self : String(codePoints: points.prefix(limit - 1)) + "…"
    }

    var nonEmpty: String? { isEmpty ? nil : self }
}

extension String? {
    /// A field as comparable text; what is not there is the empty text.
    var compared: String { self?.compared ?? "" }
}
