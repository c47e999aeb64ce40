import PageModel
import Testing

@testable import PopplerReader

/// Pictures: their place, never their content.
@Suite struct PictureTests {
    @Test func aPictureHasItsSizeInSamplesAndItsObjectNumber() throws {
        var sketch = PDFSketch()
        // The stream is not an image at all: nobody may read it.
        let image = sketch.addStream(
            "no samples",
            dictionary:
                "/Type /XObject /Subtype /Image /Width 300 /Height 200 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode")
        sketch.addPage("BT /F1 10 Tf 50 500 Td (ab) Tj ET q 60 0 0 40 10 10 cm /Im1 Do Q", resources: "/XObject << /Im1 \(image) 0 R >>")
        let page = try sketch.page()
        let picture = try #require(page.pictures.first)
        #expect(picture.pixelWidth == 300 && picture.pixelHeight == 200 && !picture.isMask && picture.glyphsBefore == 2)
        #expect(picture.objectNumber == image && near(picture.box.width, 60) && near(picture.box.height, 40))
        #expect(page.faults.isEmpty)
    }

    @Test func contentAfterAnInlinePictureIsRead() throws {
        // The data holds `EI` and an unbalanced bracket.
        let page = try PDFSketch.page(
            "q 20 0 0 20 10 10 cm BI /W 4 /H 2 /CS /G /BPC 8 ID ( EI abc EI Q BT /F1 10 Tf 50 500 Td (after) Tj ET")
        let picture = try #require(page.pictures.first)
        #expect(picture.pixelWidth == 4 && picture.pixelHeight == 2 && picture.objectNumber == nil && near(picture.box.width, 20))
        #expect(page.glyphs.string == "after")
    }

    @Test func aStencilIsAMask() throws {
        let page = try PDFSketch.page("q 20 0 0 20 10 10 cm BI /W 8 /H 1 /IM true /BPC 1 ID a EI Q 0 0 5 5 re f")
        #expect(page.pictures.map(\.isMask) == [true] && page.paths.paths.count == 1)
    }

    @Test func aStencilFilledWithAPatternIsAPictureAndNoPath() throws {
        let resources =
            "/Pattern << /P1 << /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 400 0] "
            + "/Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >> >> >>"
        let page = try PDFSketch.page(
            "/Pattern cs /P1 scn q 20 0 0 20 10 10 cm BI /W 8 /H 1 /IM true /BPC 1 ID a EI Q", resources: resources)
        #expect(page.pictures.count == 1 && page.paths.paths.isEmpty)
    }

    @Test func aPictureIsCutByTheClipAndNotListedOutsideIt() throws {
        let picture = "BI /W 1 /H 1 /CS /G /BPC 8 ID a EI"
        let cut = try PDFSketch.page("q 0 0 30 600 re W n 60 0 0 40 10 10 cm \(picture) Q")
        #expect(cut.pictures.count == 1 && near(cut.pictures[0].box.maxX, 30))
        #expect(try PDFSketch.page("q 0 0 5 600 re W n 60 0 0 40 10 10 cm \(picture) Q").pictures.isEmpty)
    }

    /// A page with one picture, whose colour space is that.
    private func page(withColorSpace space: (inout PDFSketch) -> String) throws -> PageContent {
        var sketch = PDFSketch()
        let space = space(&sketch)
        let picture = sketch.addStream(
            Array(repeating: 0x80, count: 12),
            dictionary: "/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace \(space)")
        sketch.addPage("q 40 0 0 30 100 200 cm /X Do Q", resources: "/XObject << /X \(picture) 0 R >>")
        return try sketch.page()
    }

    @Test func aColourProfileChangesNothingOfAPicture() throws {
        let plain = try page { _ in "/DeviceRGB" }
        let profiled = try page { sketch in "[/ICCBased \(sketch.addStream("no profile", dictionary: "/N 3")) 0 R]" }
        #expect(plain.pictures.count == 1 && profiled.pictures.map(\.box) == plain.pictures.map(\.box) && profiled.faults.isEmpty)
    }

    @Test func aColourProfileOfUnknownSizeIsLeftToPoppler() throws {
        #expect(try page { sketch in "[/ICCBased \(sketch.addStream("", dictionary: "/N 7")) 0 R]" }.pictures.count <= 1)
    }
}
