import Geometry
import PageModel
import Testing

@testable import PopplerReader

/// One page with a glyph, a box, a picture and a link at known places, turned and cropped in every way.
@Suite struct PageSpaceTests {
    /// A page whose crop box is x 100…400, y 200…600 of a larger media box.
    private static func sketch(rotation: Int, userUnit: Double) -> PDFSketch {
        var sketch = PDFSketch()
        let image = sketch.addStream(
            [0, 0, 0, 0], dictionary: "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8")
        sketch.addPage(
            """
            BT /F1 10 Tf 150 300 Td (A) Tj ET
            150 300 20 10 re f
            q 40 0 0 30 150 300 cm /Im1 Do Q
            """,
            mediaBox: "0 0 595 842", resources: "/XObject << /Im1 \(image) 0 R >>",
            entries: "/CropBox [100 200 400 600] /Rotate \(rotation) /UserUnit \(userUnit) "
                + "/Annots [<< /Type /Annot /Subtype /Link /Rect [150 300 190 330] /A << /S /URI /URI (https://example.org/) >> >>]")
        return sketch
    }

    private static func page(rotation: Int, userUnit: Double = 1) throws -> PageContent {
        try sketch(rotation: rotation, userUnit: userUnit).page()
    }

    /// Where a point of the page's own space is displayed, worked out by hand for the crop box above.
    private static func displayed(_ x: Double, _ y: Double, rotation: Int) -> Point {
        switch rotation {
        case 90: Point(x: y - 200, y: x - 100)
        case 180: Point(x: 400 - x, y: y - 200)
        case 270: Point(x: 600 - y, y: 400 - x)
        default: Point(x: x - 100, y: 600 - y)
        }
    }

    private static func box(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, rotation: Int) -> Rect {
        Rect(displayed(x0, y0, rotation: rotation), displayed(x1, y1, rotation: rotation))
    }

    private static func same(_ a: Rect, _ b: Rect) -> Bool { a.contains(b, slack: 0.001) && b.contains(a, slack: 0.001) }

    static let rotations = [0, 90, 180, 270]

    @Test("A page has the size at which it is displayed", arguments: rotations)
    func displayedSize(rotation: Int) throws {
        let page = try Self.page(rotation: rotation)
        #expect([page.width, page.height] == (rotation % 180 == 0 ? [300, 400] : [400, 300]))
    }

    @Test("A glyph's origin is where it is displayed", arguments: rotations)
    func glyphOrigin(rotation: Int) throws {
        let glyphs = try Self.page(rotation: rotation).glyphs
        let expected = Self.displayed(150, 300, rotation: rotation)
        #expect(near(glyphs.originX[0], expected.x) && near(glyphs.originY[0], expected.y))
    }

    @Test("A glyph's advance points the way the text runs on the displayed page", arguments: rotations)
    func glyphAdvance(rotation: Int) throws {
        let glyphs = try Self.page(rotation: rotation).glyphs
        let directions: [Int: (Double, Double)] = [0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)]
        let direction = try #require(directions[rotation])
        #expect(near(glyphs.advanceX[0], 6.67 * direction.0) && near(glyphs.advanceY[0], 6.67 * direction.1))
        #expect(near(glyphs.fontSize[0], 10))
    }

    @Test("A path's box and steps are where it is displayed", arguments: rotations)
    func path(rotation: Int) throws {
        let paths = try Self.page(rotation: rotation).paths
        let path = try #require(paths.paths.first)
        #expect(Self.same(path.box, Self.box(150, 300, 170, 310, rotation: rotation)))
        let start = Self.displayed(150, 300, rotation: rotation), first = paths.segments[path.segments.lowerBound]
        #expect(first.step == .move && near(first.x, start.x) && near(first.y, start.y))
    }

    @Test("A picture's box is where it is displayed", arguments: rotations)
    func picture(rotation: Int) throws {
        let picture = try #require(try Self.page(rotation: rotation).pictures.first)
        #expect(Self.same(picture.box, Self.box(150, 300, 190, 330, rotation: rotation)))
    }

    @Test("A link's box is where it is displayed", arguments: rotations)
    func link(rotation: Int) throws {
        let link = try #require(try Self.page(rotation: rotation).links.first)
        #expect(Self.same(link.box, Self.box(150, 300, 190, 330, rotation: rotation)))
        #expect(link.target == .url("https://example.org/"))
    }

    @Test func theUserUnitScalesEverything() throws {
        let page = try Self.page(rotation: 0, userUnit: 2)
        #expect(page.width == 600 && page.height == 800)
        #expect(near(page.glyphs.originX[0], 100) && near(page.glyphs.originY[0], 600) && near(page.glyphs.fontSize[0], 20))
        let half = Self.box(150, 300, 190, 330, rotation: 0)
        let doubled = Rect(minX: 2 * half.minX, minY: 2 * half.minY, maxX: 2 * half.maxX, maxY: 2 * half.maxY)
        #expect(Self.same(page.pictures[0].box, doubled) && Self.same(page.links[0].box, doubled))
    }

    @Test("The size is told without reading the page", arguments: rotations)
    func size(rotation: Int) throws {
        let document = try OpenDocument.open(bytes: Self.sketch(rotation: rotation, userUnit: 2).bytes())
        let page = document.page(1), size = document.size(ofPage: 1), none = document.size(ofPage: 2)
        #expect(size.width == page.width && size.height == page.height)
        #expect(none.width == 0 && none.height == 0)
    }

    @Test(
        "White space around an address and control characters are no part of it",
        arguments: [#" https://example.org/\n"#, #"https://example\000.org/\000"#])
    func addresses(text: String) throws {
        var sketch = PDFSketch()
        sketch.addPage(
            "BT /F1 10 Tf 150 300 Td (A) Tj ET",
            entries: "/Annots [<< /Type /Annot /Subtype /Link /Rect [150 300 190 330] /A << /S /URI /URI (\(text)) >> >>]")
        #expect(try sketch.page().links.map(\.target) == [.url("https://example.org/")])
    }
}
