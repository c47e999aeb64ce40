import Layout

/// A web address at the end of a line that goes on in the lines below.
enum BrokenAddress {
    /// The text with what the blocks below add to the address that ends it, and how many blocks that takes.
    static func joined(_ text: LaidText, _ below: [TextBlock]) -> (text: LaidText, count: Int) {
        var text = text.trimmed, count = 0
        while count < below.count, goesOn(text.scalars, with: below[count].text.trimmed.scalars) {
            text.append(below[count].text.trimmed)
            count += 1
        }
        return (text, count)
    }

    /// Whether the last word of a line is an address, or the head of one, and the next line is one word that may be its rest;
    /// behind nothing (a label that stands alone) it is one that opens with an address.
    private static func goesOn(_ line: [UInt32], with next: [UInt32]) -> Bool {
        if line.isEmpty { return WebAddress.start(in: next.prefix(longestHead)) == 0 && next.allSatisfy(WebAddress.isURLScalar) }
        let last = line.lastWord
        let isHead = WebAddress.isHead(last)
        guard isHead || WebAddress.start(in: last) == 0, !next.isEmpty, next.allSatisfy(WebAddress.isURLScalar) else { return false }
        return isHead || WebAddress.start(in: next.prefix(longestHead)) == nil
    }

    /// Scalars that tell whether an address opens a line.
    private static let longestHead = 9
}
