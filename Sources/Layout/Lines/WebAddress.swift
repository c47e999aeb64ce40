/// Finds web addresses in text by their form.
public enum WebAddress {
    /// Whether the scalar can stand in a URL as printed.
    public static func isURLScalar(_ scalar: UInt32) -> Bool {
        guard scalar > 0x20, scalar < 0x7F else { return false }
        switch scalar {
        case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: return false
        default: return true
        }
    }

    /// Offset (into the slice, from its start) at which a URL starts in `scalars`, or `nil`.
    public static func start(in scalars: ArraySlice<UInt32>) -> Int? {
        for (index, scalar) in zip(scalars.indices, scalars) where opensHead(scalar) {
            for head in heads where Script.lowercased(scalar) == head[0] {
                let rest = scalars[index...]
                if rest.count > head.count, zip(rest, head).allSatisfy({ Script.lowercased($0) == $1 }) {
                    return index - scalars.startIndex
                }
            }
        }
        return nil
    }

    /// Whether a word is no more than what web addresses open with, as where a line ends behind it; a bracket may stand before it.
    public static func isHead(_ word: some Sequence<UInt32>) -> Bool {
        let letters = word.drop { LineSigns.opening.contains($0) }
        return heads.dropLast().contains { letters.elementsEqual($0) }
    }

    /// Whether one of the heads starts with that letter, `h` or `w`: hardly any scalar of a text is to be compared with them.
    private static func opensHead(_ scalar: UInt32) -> Bool { [0x48, 0x57].contains(scalar & ~0x20) }

    private static let heads = ["http://", "https://", "www."].map { $0.unicodeScalars.map(\.value) }

    /// Range of the first URL in `scalars` from `offset` on; sentence punctuation at its end is not part of it.
    public static func range(in scalars: [UInt32], from offset: Int = 0) -> Range<Int>? {
        guard offset < scalars.count, let found = start(in: scalars[offset...]) else { return nil }
        let start = offset + found
        var end = start
        while end < scalars.count, isURLScalar(scalars[end]) {
            end += 1
            if end < scalars.count, let after = wordInside(scalars, at: end) { end = after }
        }
        trimming: while end > start {
            switch scalars[end - 1] {
            case 0x2C, 0x2E, 0x3B, 0x3A, 0x27, 0x21: end -= 1
            case 0x29, 0x5D:
                // A closing bracket belongs to the URL only when it was opened in it.
                let (open, close): (UInt32, UInt32) = scalars[end - 1] == 0x29 ? (0x28, 0x29) : (0x5B, 0x5D)
                let body = scalars[start..<end]
                if body.count(where: { $0 == close }) > body.count(where: { $0 == open }) { end -= 1 } else { break trimming }
            default: break trimming
            }
        }
        return end - start > 8 ? start..<end : nil
    }

    /// End of a word in another script inside a URL (`…/20250303_联合基地.html`): between signs that only URLs have there.
    private static func wordInside(_ scalars: [UInt32], at start: Int) -> Int? {
        guard Script.isSyllabic(scalars[start]), signsInside.contains(scalars[start - 1]) else { return nil }
        var end = start
        while end < scalars.count, Script.isSyllabic(scalars[end]), end - start < 40 { end += 1 }
        guard end + 1 < scalars.count, scalars[end] == 0x2E || signsInside.contains(scalars[end]), scalars[end + 1] < 0x7F,
            isURLScalar(scalars[end + 1])
        else { return nil }
        return end
    }

    /// `/_-=&?#`
    private static let signsInside: [UInt32] = [0x2F, 0x5F, 0x2D, 0x3D, 0x26, 0x3F, 0x23]
}
