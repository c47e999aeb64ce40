import Geometry

/// The border that is drawn around a page's text, one line or several: tabs and bands that touch it make no table with it.
///
/// A word processor draws it around all that it prints, running head and page number included, at the text's own margins.
struct PageBorder {
    let lattices: TableFinder.Tuning
    /// Borders nested in each other, at most.
    private static let mostLines = 3
    /// Shares of the page's width and height from which what holds all text of a page is its border: higher than the text's own
    /// margins leave room for, as running head and page number stand in it.
    private static let widthAroundText: PageFraction = 0.65.ofPage, heightAroundText: PageFraction = 0.88.ofPage

    /// Pieces of one line stand no further apart across it.
    private static let sameLine = 0.3

    /// The rules without the border.
    func removed(from rules: [Rule], page: Rect, text: TableText) -> [Rule] {
        var rest = rules
        for _ in 0..<Self.mostLines {
            guard let border = border(of: rest, page: page, text) else { break }
            rest = rest.indices.filter { !border.contains($0) }.map { rest[$0] }
        }
        return rest
    }

    /// Indices of four drawn lines that meet in their ends, with no line from one side to the other between them. A tab that is
    /// painted over one of them leaves pieces of it.
    private func border(of rules: [Rule], page: Rect, _ text: TableText) -> Set<Int>? {
        let drawn = rules.indices.filter { !rules[$0].isEdge }
        let across = sides(drawn.filter { rules[$0].axis == .horizontal }, of: rules, atLeast: Self.widthAroundText.points(of: page.width))
        let down = sides(drawn.filter { rules[$0].axis == .vertical }, of: rules, atLeast: Self.heightAroundText.points(of: page.height))
        // One line from side to side between them is a row's: then a table fills the page.
        guard let (top, bottom) = across, let (left, right) = down,
            meets(top, left, right), meets(bottom, left, right), meets(left, top, bottom), meets(right, top, bottom),
            fills(page, Rect(minX: left.position, minY: top.position, maxX: right.position, maxY: bottom.position), text)
        else { return nil }
        let border = Set([top, bottom, left, right].flatMap(\.pieces))
        let isParted = rules.indices.contains { !border.contains($0) && joins(rules[$0], left, right) }
        return isParted ? nil : border
    }

    /// One side of a border: a line, or pieces of one.
    private struct Side {
        var position, start, end: Double
        var pieces: [Int]
    }

    /// The first and the last line of one direction whose pieces are together so long.
    private func sides(_ candidates: [Int], of rules: [Rule], atLeast length: Double) -> (first: Side, last: Side)? {
        var sides: [Side] = []
        for i in candidates.sorted(by: { rules[$0].position < rules[$1].position }) {
            let rule = rules[i]
            if let last = sides.indices.last, rule.position - sides[last].position <= Self.sameLine {
                sides[last].start = min(sides[last].start, rule.start)
                sides[last].end = max(sides[last].end, rule.end)
                sides[last].pieces.append(i)
            } else {
                sides.append(Side(position: rule.position, start: rule.start, end: rule.end, pieces: [i]))
            }
        }
        let long = sides.filter { $0.pieces.reduce(0) { $0 + rules[$1].line.length } > length }
        guard long.count > 1, let first = long.first, let last = long.last else { return nil }
        return (first, last)
    }

    /// Whether a box fills the page, or holds all that is printed on it.
    private func fills(_ page: Rect, _ box: Rect, _ text: TableText) -> Bool {
        box.width > lattices.pageShare.points(of: page.width) && box.height > lattices.pageShare.points(of: page.height)
            || !text.marks.isEmpty && text.marks.allSatisfy { box.contains($0.center) }
    }

    /// Whether a line ends at two others.
    private func meets(_ line: Side, _ first: Side, _ last: Side) -> Bool {
        abs(line.start - first.position) <= lattices.touch.value && abs(line.end - last.position) <= lattices.touch.value
    }

    /// Whether a line that runs across reaches from one upright to the other.
    private func joins(_ rule: Rule, _ left: Side, _ right: Side) -> Bool {
        rule.axis == .horizontal && !rule.isEdge && rule.start <= left.position + lattices.touch.value
            && rule.end >= right.position - lattices.touch.value
    }
}
