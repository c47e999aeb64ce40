import Geometry

extension PagePaint {
    /// What is painted outside these boxes.
    func outside(_ boxes: [Rect]) -> PagePaint {
        let isOutside = { (box: Rect) in !boxes.contains { $0.contains(box, slack: 1.5) } }
        var rest = PagePaint()
        rest.rulings = rulings.filter { isOutside($0.box) }
        rest.shadings = shadings.filter { isOutside($0.box) }
        rest.shapes = shapes.filter { isOutside($0.box) }
        return rest
    }
}

extension TableText {
    /// The glyphs outside these boxes.
    func outside(_ boxes: [Rect]) -> TableText {
        boxes.isEmpty ? self : TableText(sorted: marks.filter { mark in !boxes.contains { $0.contains(mark.center) } })
    }
}
