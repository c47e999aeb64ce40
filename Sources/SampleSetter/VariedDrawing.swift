/// The issue and the house of one number of a seed; the numbers do not depend on each other.
package struct VariedDrawing {
    package let issue: IssueSource
    package let house: House
    /// Name of the issue that it was drawn from.
    package let source: String

    /// - Parameters:
    ///   - number: From 1.
    ///   - further: of which the issue gets some.
    package init(seed: UInt64, number: Int, range: HouseRange, issues: [IssueSource], further: FurtherBlocks = FurtherBlocks()) {
        var mixer = SplitMix64(seed: seed)
        var random = SplitMix64(seed: mixer.next() ^ UInt64(number))
        let original = issues[Int.random(in: issues.indices, using: &random)]
        let varied = VariedHouse(
            number: number - 1, of: range.speaking(original.language), items: original.items ?? ["-", "·", "▸"], using: &random)
        source = original.name
        house = varied.house
        let digits = String(number)
        let name = "varied-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        issue = VariedIssue(house: varied, further: further).issue(original, name: name, using: &random)
    }
}
