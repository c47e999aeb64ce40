import Geometry
import PageModel

/// Small pictures that stand in lines of text as words do: a formula, a sign. They fill the gaps that would tear the lines.
struct InlinePictures {
    /// A larger picture is no word. In em of the line.
    var widest: Em = 8.em
    var highest: Em = 6.em
    /// From the words to the picture between them: a space and more.
    var reach: Em = 0.8.em
    /// So much of the line stands before it: a picture behind a word or two is a button or an arrow.
    var before: Em = 8.em
    /// Pictures that are looked at: more of them are tiles of one.
    static let most = 300

    private let boxes: [Rect]

    /// The pictures of a page whose text runs from left to right; none where there are too many.
    init(of page: PageContent) {
        boxes = page.pictures.count <= Self.most ? page.pictures.map(\.box) : []
    }

    /// Whether a picture fills the gap of a line that starts at `start`, from `end` to the glyph behind it.
    func fill(from end: Double, to glyph: LineBuilder.Placed, lineStart start: Double) -> Bool {
        guard end - start >= before.points(at: glyph.size) else { return false }
        let reach = reach.points(at: glyph.size), middle = glyph.v - glyph.size / 3
        return boxes.contains { box in
            abs(box.minX - end) <= reach && abs(glyph.u0 - box.maxX) <= reach && box.minY < middle && middle < box.maxY
                && box.width <= widest.points(at: glyph.size) && box.height <= highest.points(at: glyph.size)
        }
    }
}
