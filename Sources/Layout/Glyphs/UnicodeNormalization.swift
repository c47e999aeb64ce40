// The standard library's own normalizer. Its public face is Foundation, which would bring the whole
// of ICU into the static binary and into every start.
@_spi(_Unicode) import Swift

extension String {
    /// The string in Unicode normalization form C.
    package var nfc: String {
        var scalars = UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }

    /// Whether the scalar could be changed by NFC or compose with a neighbour. Hangul syllables, unified
    /// ideographs and ASCII are their own NFC, so most text needs no normalizing at all.
    package static func mayNeedNFC(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x0300, 0x2C00..<0x3099, 0x309B..<0xF900, 0xFB50..<0x10000: false
        default: true
        }
    }
}
