// The standard library's own normalizer. Its public face is Foundation, which would bring the whole
// of ICU into the static binary and into every start.
@_spi(_Unicode) import Swift

extension String {
    /// The string in Unicode normalization form C.
    package var nfc: String {
        // Nearly every text is in that form: to see that takes a tenth of what the normalizer does.
        if unicodeScalars.allSatisfy(Self.neverChanges) { return self }
        var scalars = UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }

    /// Whether form C has a scalar as it is, whatever other such stand beside it: Latin letters, Hangul syllables, ideographs,
    /// and punctuation in between.
    private static func neverChanges(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x2010...0x2027, 0x3000...0x3029, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
        default: false
        }
    }

    /// The characters of these code points; values that are none are left out.
    package init(scalarValues: [UInt32]) { self.init(scalarValues: scalarValues[...]) }

    /// The characters of these code points; values that are none are left out.
    package init(scalarValues: ArraySlice<UInt32>) {
        let length = scalarValues.reduce(0) { length, value in length + (Unicode.Scalar(value).map { UTF8.width($0) } ?? 0) }
        // Written in one piece: a scalar view would be appended to, and its index moved, scalar by scalar.
        self.init(unsafeUninitializedCapacity: length) { bytes in
            var count = 0
            for scalar in scalarValues.lazy.compactMap({ Unicode.Scalar($0) }) {
                for byte in UTF8.encode(scalar)! {  // a scalar always encodes
                    bytes[count] = byte
                    count += 1
                }
            }
            return count
        }
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
