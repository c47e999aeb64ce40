import Geometry

/// Tells which lines of a column stand where only a figure's caption does, beside it or in its middle.
struct CaptionLines {
    /// The figures of the column, by any number of each.
    var figures: [(number: Int, box: Rect)]

    /// A line and its place among the column's pieces.
    typealias Line = (place: Int, line: ReadLine)

    /// The lines beside a figure, from top to bottom.
    func lines(beside figure: Rect, among lines: [Line]) -> [Line] {
        let own = lines.filter { $0.line.marker == nil }
        guard let first = own.first(where: { holds($0.line, beside: figure) }) else { return [] }
        return own.filter { holds($0.line, beside: figure, with: first.line) }.sorted { $0.line.box.minY < $1.line.box.minY }
    }

    /// For each line of a run the figure at which it stands with others, as one text.
    func figures(of run: [ReadLine]) -> [Int?] {
        var result = [Int?](repeating: nil, count: run.count)
        for (number, box) in figures {
            let lines = run.indices.map { (place: $0, line: run[$0]) }
            for line in self.lines(beside: box, among: lines) { result[line.place] = number }
            for stack in [inMiddle(of: box, lines.reversed()), inMiddle(of: box, lines)] where stack.count >= Self.severalLines {
                for place in stack where result[place] == nil { result[place] = number }
            }
        }
        return result
    }

    /// Lines of a text that needs a column of its own: where one is alone, its own width says nothing.
    private static let severalLines = 2

    private func holds(_ line: ReadLine, beside figure: Rect, with first: ReadLine? = nil) -> Bool {
        FigureSide.holds(line.box, beside: figure, fontSize: line.fontSize)
            || first.map { FigureSide.holds(line.box, beside: figure, with: $0.box, fontSize: line.fontSize) } ?? false
    }

    /// The lines that stand in a figure's middle and follow each other from it on: of one look, at one edge.
    private func inMiddle(of figure: Rect, _ lines: some Sequence<Line>) -> [Int] {
        var stack: [Line] = [], top = figure.minY, bottom = figure.maxY
        for next in lines {
            let box = next.line.box
            guard next.line.marker == nil, stack.last.map({ isAlike($0.line, next.line) }) ?? true,
                FigureSide.holds(box, inMiddleOf: figure, from: top, to: bottom, fontSize: next.line.fontSize)
            else {
                if stack.isEmpty { continue } else { break }
            }
            stack.append(next)
            (top, bottom) = (min(top, box.minY), max(bottom, box.maxY))
        }
        return stack.map(\.place)
    }

    private func isAlike(_ one: ReadLine, _ other: ReadLine) -> Bool {
        one.isBold == other.isBold && one.fontSize == other.fontSize
            && FigureSide.startTogether(one.box, other.box, fontSize: one.fontSize)
    }
}
