import Geometry

/// One stroke or thin box before joining: part of a line, or a speck.
struct LinePiece: Sendable {
    var box: Rect
    var color: UInt32
    var isDashed: Bool
    /// A round dot; alone it is a shape like any other.
    var isRound = false
    /// Index of its path: what was painted later covers what was painted before.
    var order: Int
    var glyphsBefore: Int
    /// Taller than wide. A square speck says nothing about its direction.
    var isUpright: Bool { box.height > box.width }

    var speck: PagePaint.Shape {
        PagePaint.Shape(box: box, kind: isRound ? .outline : .speck, color: color, isFilled: true, glyphsBefore: glyphsBefore)
    }
}

/// A shading with its place in painting order.
struct PaintedShading: Sendable {
    var shading: Shading
    var order: Int
}
