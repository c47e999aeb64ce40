import Layout

/// A web address in a text: as printed, or whole from the link that lies over it where the page breaks it.
struct PrintedAddress: Sendable {
    var url: String
    /// What of the text says it.
    var range: Range<Int>

    /// The first address in `text` from `offset` on.
    static func first(in text: LaidText, from offset: Int = 0, _ places: PlaceMaker) -> PrintedAddress? {
        guard let range = WebAddress.range(in: text.scalars, from: offset) else { return nil }
        let printed = text[range].string
        guard let link = text.glyphs[range].lazy.compactMap({ places.link(over: $0) }).first else {
            return PrintedAddress(url: printed, range: range)
        }
        let whole = decoded(link)
        guard whole.count > printed.count, bare(whole).hasPrefix(bare(printed)) else { return PrintedAddress(url: printed, range: range) }
        // The rest of it stands behind, under the same link, broken by spaces or a line end.
        var end = range.upperBound
        while end < text.count, LaidText.isSpace(text.scalars[end]) || places.link(over: text.glyphs[end]) == link { end += 1 }
        while end > range.upperBound, LaidText.isSpace(text.scalars[end - 1]) { end -= 1 }
        return PrintedAddress(url: whole, range: range.lowerBound..<end)
    }

    private static func bare(_ url: String) -> Substring {
        for head in ["https://", "http://"] where url.hasPrefix(head) { return url.dropFirst(head.count) }
        return url[...]
    }

    /// Percent signs undone where they stand for letters of other scripts; such a URL is printed with the letters.
    static func decoded(_ url: String) -> String {
        var bytes: [UInt8] = []
        let source = Array(url.utf8)
        var i = 0
        while i < source.count {
            if source[i] == 0x25, i + 2 < source.count, let high = hex(source[i + 1]), let low = hex(source[i + 2]), high >= 8 {
                bytes.append(high << 4 | low)
                i += 3
            } else {
                bytes.append(source[i])
                i += 1
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? url
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
