import Geometry
import PageModel
import Testing

@testable import PopplerReader

/// Painted paths, wherever they are painted.
@Suite struct PathTests {
    private func paths(_ content: String, resources: String = "") throws -> PathTable {
        try PDFSketch.page(content, resources: resources).paths
    }

    private static let gradient =
        "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 400 0] "
        + "/Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >>"

    @Test func aThinFilledBoxIsAFillOfThatBox() throws {
        let path = try #require(try paths("0 0 1 rg 50 500 200 0.5 re f").paths.first)
        #expect(path.paint == .fill && path.color == 0x0000FF && path.lineWidth == 0 && !path.isDashed && path.opacity == 1)
        #expect(near(path.box.minX, 50) && near(path.box.width, 200) && near(path.box.minY, 99.5) && near(path.box.height, 0.5))
    }

    @Test func aRectangleIsClosedByItsLastStep() throws {
        let table = try paths("50 500 200 10 re S")
        let steps = try #require(table.paths.first).segments.map { table.segments[$0] }
        #expect(steps.map(\.step) == [.move, .line, .line, .line, .close])
        #expect(steps.last.map { near($0.x, 50) && near($0.y, 100) } == true)
    }

    @Test func anOpenPathStaysOpen() throws {
        #expect(try paths("10 10 m 20 20 l 30 10 l S").segments.map(\.step) == [.move, .line, .line])
    }

    @Test func aCurveIsOneStepWhoseControlPointsWidenTheBox() throws {
        let table = try paths("100 100 m 100 200 200 200 200 100 c h S")
        #expect(table.segments.map(\.step) == [.move, .curve, .close])
        #expect(near(table.paths[0].box.minY, 400) && near(table.paths[0].box.maxY, 500))
    }

    @Test func aSubpathForEachMove() throws {
        #expect(try paths("10 10 m 20 10 l 10 30 m 20 30 l S").segments.map(\.step) == [.move, .line, .move, .line])
    }

    @Test func lineWidthAndDashAreThoseOfThePage() throws {
        let path = try #require(try paths("q 2 0 0 2 0 0 cm 1.5 w [3 1] 0 d 10 10 m 100 10 l S Q").paths.first)
        #expect(path.paint == .stroke && near(path.lineWidth, 3) && path.isDashed)
        #expect(near(path.box.minX, 20) && near(path.box.maxX, 200))
    }

    @Test func aStrokeAfterADashIsSolidAgain() throws {
        #expect(try paths("[3] 0 d 10 10 m 100 10 l S [] 0 d 10 20 m 100 20 l S").paths.map(\.isDashed) == [true, false])
    }

    @Test func fillAndStrokeAreTwoPathsInThatOrder() throws {
        let table = try paths("1 0 0 rg 0 1 0 RG 10 10 50 50 re B")
        #expect(table.paths.map(\.paint) == [.fill, .stroke] && table.paths.map(\.color) == [0xFF0000, 0x00FF00])
    }

    @Test func grayAndCMYKAreRGB() throws {
        let colors = try paths("0.5 g 0 0 10 10 re f 0 1 1 0 k 20 0 10 10 re f").paths.map(\.color)
        #expect(colors[0] == 0x808080)
        #expect(colors[1] >> 16 > 0xC0 && colors[1] & 0xFF < 0x40, "red, whatever the conversion")
    }

    @Test func theClipCutsTheBoxAndNotTheSteps() throws {
        let table = try paths("q 100 100 50 50 re W n 0 110 400 10 re f Q")
        let path = try #require(table.paths.first)
        #expect(near(path.box.minX, 100) && near(path.box.maxX, 150) && near(table.segments[0].x, 0))
    }

    @Test("A path out of sight is not listed", arguments: ["q 0 0 10 10 re W n 100 100 10 10 re f Q", "500 700 10 10 re f"])
    func outside(content: String) throws {
        let table = try paths(content)
        #expect(table.paths.isEmpty && table.segments.isEmpty)
    }

    @Test func aRuleOnTheClipsEdgeIsListed() throws {
        #expect(try paths("q 100 100 50 50 re W n 2 w 100 99.5 m 150 99.5 l S Q").paths.count == 1)
    }

    @Test func aGradientIsAPatternOfTheClippedArea() throws {
        let table = try paths("q 100 100 50 50 re W n /S1 sh Q", resources: "/Shading << /S1 \(Self.gradient) >>")
        let path = try #require(table.paths.first)
        #expect(table.paths.count == 1 && path.paint == .pattern && near(path.box.minX, 100) && near(path.box.maxY, 500))
    }

    @Test func aFillWithAShadingPatternIsAPatternOfThatArea() throws {
        let resources = "/Pattern << /P1 << /PatternType 2 /Shading \(Self.gradient) >> >>"
        let path = try #require(try paths("/Pattern cs /P1 scn 100 100 50 50 re f", resources: resources).paths.first)
        #expect(path.paint == .pattern && near(path.box.minX, 100) && near(path.box.maxX, 150))
    }

    @Test func aTilingPatternIsOnePatternAndNotItsTiles() throws {
        var sketch = PDFSketch()
        let pattern = sketch.addStream(
            "0 0 1 1 re f",
            dictionary: "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 2 2] /XStep 2 /YStep 2 /Resources << >>")
        sketch.addPage("/Pattern cs /P1 scn 100 100 50 50 re f", resources: "/Pattern << /P1 \(pattern) 0 R >>")
        let paths = try sketch.page().paths.paths
        #expect(paths.map(\.paint) == [.pattern] && near(paths[0].box.minX, 100) && near(paths[0].box.maxX, 150))
    }

    @Test func aFormIsDrawnWhereItIsPlaced() throws {
        var sketch = PDFSketch()
        let form = sketch.addStream("0 0 10 10 re f", dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 5 0]")
        sketch.addPage("q 2 0 0 2 100 100 cm /X1 Do Q", resources: "/XObject << /X1 \(form) 0 R >>")
        let path = try #require(try sketch.page().paths.paths.first)
        #expect(near(path.box.minX, 110) && near(path.box.maxX, 130) && near(path.box.maxY, 500))
    }

    @Test func opacityOfATransparencyGroupAppliesToWhatIsInside() throws {
        var sketch = PDFSketch()
        let form = sketch.addStream(
            "/Half gs 0 0 10 10 re f",
            dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 100 100] "
                + "/Group << /S /Transparency /I true >> /Resources << /ExtGState << /Half << /ca 0.5 >> >> >>")
        sketch.addPage(
            "q /Half gs /X1 Do Q 50 50 10 10 re f", resources: "/XObject << /X1 \(form) 0 R >> /ExtGState << /Half << /ca 0.5 >> >>")
        #expect(try sketch.page().paths.paths.map(\.opacity) == [0.25, 1])
    }

    @Test func whatASoftMaskIsMadeOfIsNotOnThePage() throws {
        var sketch = PDFSketch()
        let mask = sketch.addStream(
            "BT /F1 10 Tf 10 10 Td (mask) Tj ET 1 g 0 0 400 600 re f",
            dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 400 600] /Group << /S /Transparency /CS /DeviceGray >> "
                + "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>")
        sketch.addPage(
            "/Masked gs BT /F1 10 Tf 10 10 Td (page) Tj ET 20 20 30 30 re f",
            resources: "/ExtGState << /Masked << /SMask << /S /Luminosity /G \(mask) 0 R >> >> >>")
        let page = try sketch.page()
        #expect(page.glyphs.string == "page" && page.paths.paths.count == 1)
    }

    @Test func aPathKnowsHowManyGlyphsCameBefore() throws {
        #expect(try paths("0 0 9 9 re f BT /F1 10 Tf 50 500 Td (abc) Tj ET 0 0 9 9 re f").paths.map(\.glyphsBefore) == [0, 3])
    }
}
