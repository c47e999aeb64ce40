import PageModel
import Testing

@testable import PopplerReader

/// What a glyph says about itself.
@Suite struct TextTests {
    private func glyphs(_ content: String, resources: String = "") throws -> GlyphTable {
        try PDFSketch.page(content, resources: resources).glyphs
    }

    @Test func spacesAreGlyphs() throws {
        let glyphs = try glyphs("BT /F1 10 Tf 50 500 Td (a b ) Tj ET")
        #expect(glyphs.string == "a b ")
        #expect(glyphs.flags.map { $0.contains(.space) } == [false, true, false, true])
    }

    @Test func theCodeIsTheOneOfTheContentStream() throws {
        #expect(try glyphs("BT /F1 10 Tf 50 500 Td (aZ) Tj ET").code == [97, 90])
    }

    @Test func advanceLeavesCharacterAndWordSpacingOut() throws {
        let plain = try glyphs("BT /F1 10 Tf 50 500 Td (a b) Tj ET")
        let spaced = try glyphs("BT /F1 10 Tf 3 Tc 7 Tw 50 500 Td (a b) Tj ET")
        #expect(zip(plain.advanceX, spaced.advanceX).allSatisfy { near($0, $1) })
        #expect(near(spaced.originX[1] - plain.originX[1], 3) && near(spaced.originX[2] - plain.originX[2], 13))
    }

    @Test func fontSizeIsTheEmInPageSpace() throws {
        #expect(try glyphs("BT /F1 5 Tf 2 0 0 2 50 500 Tm (a) Tj ET").fontSize.allSatisfy { near($0, 10) })
        #expect(try glyphs("q 3 0 0 3 0 0 cm BT /F1 4 Tf 10 100 Td (a) Tj ET Q").fontSize.allSatisfy { near($0, 12) })
    }

    @Test func aSlantedFontIsNoLarger() throws {
        let glyphs = try glyphs("BT /F1 10 Tf 1 0 0.4 1 50 500 Tm (a) Tj ET")
        #expect(near(glyphs.fontSize[0], 10) && near(Double(glyphs.widthScale[0]), 1))
    }

    @Test func horizontalScalingIsTheWidthScale() throws {
        let glyphs = try glyphs("BT /F1 10 Tf 80 Tz 50 500 Td (a) Tj ET")
        #expect(near(Double(glyphs.widthScale[0]), 0.8) && near(glyphs.fontSize[0], 10) && near(glyphs.advanceX[0], 5.56 * 0.8))
    }

    @Test func riseMovesTheOriginUpAndIsReported() throws {
        let glyphs = try glyphs("BT /F1 10 Tf 50 500 Td (a) Tj 4 Ts (b) Tj ET")
        #expect(near(glyphs.originY[0] - glyphs.originY[1], 4))
        #expect(glyphs.rise == [0, 4])
    }

    @Test func colorIsTheFillColor() throws {
        #expect(try glyphs("BT /F1 10 Tf 1 0 0 rg 50 500 Td (a) Tj 0 0 1 rg (b) Tj ET").color == [0xFF0000, 0x0000FF])
    }

    @Test func outlineLettersHaveTheStrokeColor() throws {
        let glyphs = try glyphs("BT /F1 10 Tf 1 Tr 0 1 0 RG 50 500 Td (a) Tj ET")
        #expect(glyphs.flags[0].contains(.outline) && glyphs.color == [0x00FF00])
    }

    @Test func fillAndStrokeInOneColorIsBold() throws {
        #expect(try glyphs("BT /F1 10 Tf 2 Tr 1 0 0 rg 1 0 0 RG 50 500 Td (a) Tj ET").flags[0].contains(.fillStroke))
    }

    @Test func fillAndStrokeInTwoColorsIsNotBold() throws {
        #expect(try !glyphs("BT /F1 10 Tf 2 Tr 1 0 0 rg 1 1 1 RG 50 500 Td (a) Tj ET").flags[0].contains(.fillStroke))
    }

    @Test("Text that is not painted is there, flagged", arguments: ["3 Tr", "7 Tr", "/Clear gs"])
    func invisible(state: String) throws {
        let glyphs = try glyphs("BT /F1 10 Tf \(state) 50 500 Td (a) Tj ET", resources: "/ExtGState << /Clear << /ca 0 >> >>")
        #expect(glyphs.string == "a" && glyphs.flags[0].contains(.invisible))
    }

    @Test func textThatAGradientIsPaintedThroughIsSeen() throws {
        let shading =
            "/Shading << /S1 << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 400 0] "
            + "/Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >> >>"
        let page = try PDFSketch.page("q BT /F1 10 Tf 7 Tr 50 500 Td (a) Tj ET /S1 sh Q BT 7 Tr 50 400 Td (b) Tj ET", resources: shading)
        #expect(page.glyphs.visible == "a")
        #expect(page.paths.paths.isEmpty, "the gradient is the letters' colour, not an area")
    }

    @Test func textInAPatternIsSeenAndNoPathOfItsOwn() throws {
        let pattern =
            "/Pattern << /P1 << /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 400 0] "
            + "/Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >> >> >>"
        let page = try PDFSketch.page("/Pattern cs /P1 scn BT /F1 10 Tf 50 500 Td (ab) Tj ET", resources: pattern)
        #expect(page.glyphs.visible == "ab" && page.paths.paths.isEmpty)
    }

    @Test("Text out of sight is there, flagged", arguments: ["0 0 20 20 re W n BT", "BT 1 0 0 1 900 0 cm", "BT 1 0 0 1 0 900 cm"])
    func clipped(start: String) throws {
        let glyphs = try glyphs("\(start) /F1 10 Tf 50 500 Td (a) Tj ET")
        #expect(glyphs.string == "a" && glyphs.flags[0].contains(.clipped))
    }

    @Test func textPartlyInsideTheClipIsNotClipped() throws {
        #expect(try glyphs("0 0 53 600 re W n BT /F1 10 Tf 50 500 Td (a) Tj ET").visible == "a")
    }

    @Test("A line that a tall clip cuts stands where more of it is seen", arguments: [("0 20 600 482", ""), ("0 20 600 485", "a")])
    func cutLine(clip: String, seen: String) throws {
        #expect(try glyphs("\(clip) re W n BT /F1 10 Tf 50 500 Td (a) Tj ET").visible == seen)
    }

    @Test func lettersInBandsAreSeen() throws {
        #expect(try glyphs("0 498 600 4 re W n BT /F1 10 Tf 50 500 Td (a) Tj ET").visible == "a")
    }

    /// A page with an annotation of that kind, whose appearance writes `b` and paints a box.
    private func annotated(_ kind: String, _ content: String = "BT /F1 10 Tf 50 500 Td (a) Tj ET") throws -> PageContent {
        var sketch = PDFSketch()
        let form = sketch.addStream(
            "0 0 5 5 re f BT /F1 10 Tf 2 2 Td (b) Tj ET",
            dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 20 20] "
                + "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>")
        sketch.addPage(
            content, entries: "/Annots [<< /Type /Annot \(kind) /DA (/Helv 10 Tf) /F 4 /Rect [100 100 120 120] /AP << /N \(form) 0 R >> >>]"
        )
        return try sketch.page()
    }

    @Test("What somebody put on the page as a remark is none of its ink", arguments: ["FreeText", "Stamp"])
    func remarks(kind: String) throws {
        let page = try annotated("/Subtype /\(kind)")
        #expect(page.glyphs.string == "ab" && page.glyphs.visible == "a" && page.paths.paths.isEmpty)
    }

    @Test("What is filled in or typed on the page is", arguments: ["Widget /FT /Tx /T (a)", "FreeText /IT /FreeTextTypeWriter"])
    func filledIn(kind: String) throws {
        let page = try annotated("/Subtype /\(kind)")
        #expect(page.glyphs.visible == "ab" && page.paths.paths.count == 1)
    }

    @Test func whatStandsOnAPageWithoutTextIsItsText() throws {
        #expect(try annotated("/Subtype /FreeText", "").glyphs.visible == "b")
    }
}
