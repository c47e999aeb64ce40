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

    /// The rules without the border.
    func removed(from rules: [Rule], page: Rect, text: TableText) -> [Rule] {
        var rest = rules
        for _ in 0..<Self.mostLines {
            guard let border = border(of: rest, page: page, text) else { break }
            rest = rest.indices.filter { !border.contains($0) }.map { rest[$0] }
        }
        return rest
    }

    /// Indices of four drawn lines that meet in their ends, with no line from one side to the other between them.
    private func border(of rules: [Rule], page: Rect, _ text: TableText) -> Set<Int>? {
        let width = Self.widthAroundText.points(of: page.width), height = Self.heightAroundText.points(of: page.height)
        let across = rules.indices.filter { !rules[$0].isEdge && rules[$0].axis == .horizontal && rules[$0].line.length > width }
        let down = rules.indices.filter { !rules[$0].isEdge && rules[$0].axis == .vertical && rules[$0].line.length > height }
        // One line from side to side between them is a row's: then a table fills the page.
        guard let top = across.min(by: { rules[$0].position < rules[$1].position }),
            let bottom = across.max(by: { rules[$0].position < rules[$1].position }),
            let left = down.min(by: { rules[$0].position < rules[$1].position }),
            let right = down.max(by: { rules[$0].position < rules[$1].position }), top != bottom, left != right,
            meets(rules[top], rules[left], rules[right]), meets(rules[bottom], rules[left], rules[right]),
            meets(rules[left], rules[top], rules[bottom]), meets(rules[right], rules[top], rules[bottom]),
            fills(
                page,
                Rect(minX: rules[left].position, minY: rules[top].position, maxX: rules[right].position, maxY: rules[bottom].position), text
            )
        else { return nil }
        let border: Set = [top, bottom, left, right]
        let isParted = rules.indices.contains { !border.contains($0) && joins(rules[$0], rules[left], rules[right]) }
        return isParted ? nil : border
    }

    /// Whether a box fills the page, or holds all that is printed on it.
    private func fills(_ page: Rect, _ box: Rect, _ text: TableText) -> Bool {
        box.width > lattices.pageShare.points(of: page.width) && box.height > lattices.pageShare.points(of: page.height)
            || !text.marks.isEmpty && text.marks.allSatisfy { box.contains($0.center) }
    }

    /// Whether a line ends at two others.
    private func meets(_ line: Rule, _ first: Rule, _ last: Rule) -> Bool {
        abs(line.start - first.position) <= lattices.touch.value && abs(line.end - last.position) <= lattices.touch.value
    }

    /// Whether a line that runs across reaches from one upright to the other.
    private func joins(_ rule: Rule, _ left: Rule, _ right: Rule) -> Bool {
        rule.axis == .horizontal && !rule.isEdge && rule.start <= left.position + lattices.touch.value
            && rule.end >= right.position - lattices.touch.value
    }
}
