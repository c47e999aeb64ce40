/// Two texts cut to where they differ, the difference in `⟦ ⟧`, with a little of what stands around it.
struct Contrast {
    let expected: String
    let found: String

    /// Characters kept on either side of the difference.
    private static let around = 18
    /// The longest difference that is shown whole.
    private static let limit = 160

    init(_ expected: String, _ found: String) {
        let a = expected.codePoints, b = found.codePoints
        let longest = min(a.count, b.count)
        var start = 0
        while start < longest && a[start] == b[start] { start += 1 }
        var end = 0
        while end < longest - start && a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }

        func cut(_ text: [UInt32]) -> String {
            let left = max(0, start - Self.around), right = text.count - max(0, end - Self.around)
            let middle = String(codePoints: text[start..<(text.count - end)]).shortened(to: Self.limit)
            return (left > 0 ? "…" : "") + String(codePoints: text[left..<start]) + "⟦" + middle + "⟧"
                + String(codePoints: text[(text.count - end)..<right]) + (right < text.count ? "…" : "")
        }
        (self.expected, self.found) = (cut(a), cut(b))
    }
}
