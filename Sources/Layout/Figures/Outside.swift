import Geometry

extension PagePaint {
    /// What is drawn along a box's edge reaches over it by less: half of a line's width.
    private static let overhang: Points = 1.5.pt

    /// What is painted outside these boxes.
    func outside(_ boxes: [Rect]) -> PagePaint {
        let isOutside = { (box: Rect) in !boxes.contains { $0.contains(box, slack: Self.overhang.value) } }
        var rest = PagePaint()
        rest.pieceEnds = pieceEnds
        rest.rulings = rulings.filter { isOutside($0.box) }
        rest.seams = seams.filter { isOutside($0.box) }
        rest.shadings = shadings.filter { isOutside($0.box) }
        rest.shapes = shapes.filter { isOutside($0.box) }
        return rest
    }
}

extension PagePaint {
    /// What is painted, without the grounds in these boxes and the lines across inside them.
    func withoutGrounds(in boxes: [Rect]) -> PagePaint {
        guard !boxes.isEmpty else { return self }
        var rest = self
        rest.shadings = shadings.filter { shading in !boxes.contains { $0.contains(shading.box, slack: Self.overhang.value) } }
        rest.rulings = rulings.filter { line in
            line.axis == .vertical
                || !boxes.contains {
                    $0.contains(line.box, slack: Self.overhang.value)
                        && min(line.position - $0.minY, $0.maxY - line.position) > Self.overhang.value
                }
        }
        return rest
    }
}

extension TableText {
    /// The glyphs outside these boxes.
    func outside(_ boxes: [Rect]) -> TableText {
        guard !boxes.isEmpty else { return self }
        var rest: [Mark] = []
        rest.reserveCapacity(marks.count)
        for mark in marks where !boxes.contains(where: { $0.contains(mark.center) }) { rest.append(mark) }
        return TableText(sorted: rest)
    }
}
