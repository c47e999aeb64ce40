/// Lines across a page, from top to bottom, found by their heights.
struct LinesByHeight {
    private let lines: [RulingLine], heights: [Double]

    init(_ lines: [RulingLine]) {
        self.lines = lines.sorted { $0.position < $1.position }
        heights = self.lines.map(\.position)
    }

    /// Those from a height on, down to another that is not included.
    func lines(from top: Double, to bottom: Double) -> ArraySlice<RulingLine> {
        let first = heights.firstIndex(notBelow: top)
        return lines[first..<max(first, heights.firstIndex(notBelow: bottom))]
    }

    /// The highest one from a height on.
    func first(from top: Double) -> RulingLine? {
        let first = heights.firstIndex(notBelow: top)
        return first < lines.count ? lines[first] : nil
    }
}
