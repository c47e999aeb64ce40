import PageModel

/// The gaps between the ideographs of a line that stand side by side: a justified line without spaces parts them all alike.
struct IdeographGaps {
    /// In points; the narrowest is infinite where there is none.
    private(set) var narrowest = Double.infinity, widest = 0.0
    private var count = 0

    /// So many gaps show that a line is stretched.
    private static let fewest = 4

    init(of line: TextLine, in ink: PageInk) {
        var previous: Int?
        for index in line.glyphs where ink.fate[Int(index)] == .seen || ink.fate[Int(index)] == .space {
            let i = Int(index)
            let isIdeograph = ink.fate[i] == .seen && Script.isIdeograph(ink.firstScalar(of: i))
            if isIdeograph, let previous {
                let gap = max(0, ink.gap(from: previous, to: i, line.direction))
                (narrowest, widest, count) = (min(narrowest, gap), max(widest, gap), count + 1)
            }
            previous = isIdeograph ? i : nil
        }
    }

    /// From which gap on two signs of the line are parted when all its ideographs are parted alike; `nil` when they are not.
    /// - Parameter alike: how many times as wide as the narrowest of them the widest is at most.
    func stretched(alike: Double) -> Double? { count >= Self.fewest && widest <= alike * narrowest ? alike * widest : nil }
}
