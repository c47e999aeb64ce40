import PageModel
import Testing

@testable import PopplerReader

/// Type 3 fonts, as Hancom writes them.
@Suite struct Type3Tests {
    /// A font whose code 1 is a box, one em wide, that stands for 가.
    private func page(
        _ content: String, matrix: String = "0.001 0 0 0.001 0 0", box: String = "0 -200 1000 800", width: Int = 1000
    ) throws -> PageContent {
        var sketch = PDFSketch()
        let drawing = sketch.addStream("\(width) 0 0 0 1000 800 d1 0 0 1000 800 re f")
        let map = sketch.addStream(
            "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <01> <AC00> endbfchar endcmap")
        let font = sketch.add(
            "<< /Type /Font /Subtype /Type3 /FontBBox [\(box)] /FontMatrix [\(matrix)] /CharProcs << /a \(drawing) 0 R >> "
                + "/Encoding << /Type /Encoding /Differences [1 /a] >> /FirstChar 1 /LastChar 1 /Widths [\(width)] /ToUnicode \(map) 0 R >>"
        )
        sketch.addPage(content, resources: "/Font << /F1 \(font) 0 R >>")
        return try sketch.page()
    }

    @Test func aDrawnCharacterIsAGlyphAndNoPath() throws {
        let page = try page("BT /F1 10 Tf 50 500 Td <01> Tj ET")
        #expect(page.glyphs.string == "가" && page.glyphs.flags[0].contains(.type3) && page.fonts[0].isType3)
        #expect(near(page.glyphs.advanceX[0], 10) && near(page.glyphs.fontSize[0], 10))
        #expect(page.paths.paths.isEmpty)
    }

    @Test func anEmptyStringIsASpaceWhereItStands() throws {
        let page = try page("BT /F1 10 Tf 1 0 0 1 50 500 Tm [<01>] TJ 1 0 0 1 60 500 Tm [<>] TJ 1 0 0 1 65 500 Tm [<01>] TJ ET")
        #expect(page.glyphs.string == "가 가" && page.glyphs.flags[1].contains(.space))
        #expect(near(page.glyphs.originX[1], 60) && near(page.glyphs.originY[1], 100) && page.glyphs.advanceX[1] == 0)
    }

    @Test func anEmptyStringInsideARunIsNoSpace() throws {
        #expect(try page("BT /F1 10 Tf 50 500 Td [<01> <> <01>] TJ ET").glyphs.string == "가가")
    }

    @Test func anEmptyStringInAnotherFontIsNoSpace() throws {
        #expect(try PDFSketch.page("BT /F1 10 Tf 50 500 Td [(a)] TJ [()] TJ (b) Tj ET").glyphs.string == "ab")
    }

    @Test func aBoxTooSmallForItsLettersSaysNothingOfTheSize() throws {
        let page = try page("BT /F1 10 Tf 50 500 Td <01> Tj ET", box: "0 0 1 -1")
        #expect(near(page.glyphs.fontSize[0], 10) && near(page.glyphs.advanceX[0], 10))
    }

    @Test func aFontOfItsOwnUnitStillHasTheSizeThatIsSeen() throws {
        // 60 units tall at a font size of 0.2: 12 points.
        let page = try page("BT /F1 0.2 Tf 50 500 Td <01> Tj ET", matrix: "1 0 0 1 0 0", box: "0 -12 60 48", width: 60)
        #expect(near(page.glyphs.fontSize[0], 12) && near(page.glyphs.advanceX[0], 12))
    }

    @Test(
        "A drawn face that has the name of an embedded one is that face made bold",
        arguments: [("Plain", true), ("Other", false)])
    func emboldened(name: String, isBold: Bool) {
        var drawn = FontFace(name: name), embedded = FontFace(name: "Plain")
        (drawn.isType3, embedded.isEmbedded) = (true, true)
        var fonts = [drawn, embedded]
        fonts.markEmboldened()
        #expect(fonts.map(\.isBold) == [isBold, false])
    }

    @Test func aDescribedFontHasItsDescriptorsName() throws {
        var sketch = PDFSketch()
        let drawing = sketch.addStream("1000 0 0 0 1000 800 d1 0 0 1000 800 re f")
        let descriptor = sketch.add("<< /Type /FontDescriptor /FontName /ABCDEF+Batang /Flags 4 /ItalicAngle 0 >>")
        let font = sketch.add(
            "<< /Type /Font /Subtype /Type3 /FontBBox [0 -200 1000 800] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a \(drawing) 0 R >> "
                + "/Encoding << /Type /Encoding /Differences [1 /a] >> /FirstChar 1 /LastChar 1 /Widths [1000] "
                + "/FontDescriptor \(descriptor) 0 R >>")
        sketch.addPage("BT /F1 10 Tf 50 500 Td <01> Tj ET", resources: "/Font << /F1 \(font) 0 R >>")
        #expect(try sketch.page().fonts[0].name == "Batang")
    }

    @Test(
        "A font that paints the outlines of its letters besides filling them is bold",
        arguments: [
            ("0 0 1000 800 re 20 w B", true), ("0 0 1000 800 re f", false), ("20 w 0 0 1000 800 re f", false),
            ("0 0 1000 800 re 1 w B", false),
        ])
    func outlined(drawing: String, isBold: Bool) throws {
        var sketch = PDFSketch()
        let letter = sketch.addStream("1000 0 0 0 1000 800 d1 \(drawing)"), space = sketch.addStream("500 0 d0")
        let font = sketch.add(
            "<< /Type /Font /Subtype /Type3 /FontBBox [0 -200 1000 800] /FontMatrix [0.001 0 0 0.001 0 0] "
                + "/CharProcs << /a \(letter) 0 R /b \(space) 0 R >> /Encoding << /Type /Encoding /Differences [1 /a /b] >> "
                + "/FirstChar 1 /LastChar 2 /Widths [1000 500] >>")
        sketch.addPage("BT /F1 10 Tf 50 500 Td <01> Tj ET", resources: "/Font << /F1 \(font) 0 R >>")
        #expect(try sketch.page().fonts[0].isBold == isBold)
    }
}
