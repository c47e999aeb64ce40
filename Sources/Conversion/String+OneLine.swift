@_spi(_Unicode) import Swift

extension String {
    /// The text as a field of the model: NFC, without control characters, without white space at its ends.
    /// For what comes from outside the pages: file names, metadata, Poppler's complaints.
    var onOneLine: String {
        var scalars = UnicodeScalarView()
        for scalar in _nfc {
            let isSpace = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
            if !isSpace {
                scalars.append(scalar)
            } else if scalars.last.map({ $0 != " " }) ?? false {
                scalars.append(" ")
            }
        }
        if scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }
}
