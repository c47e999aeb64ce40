import Geometry
import PageModel
import Testing

@testable import PopplerReader

/// Pages drawn as pictures.
@Suite struct PagePictureTests {
    /// A page of 400 × 600 points with a black square at the top left, 100 points wide.
    private func document() throws -> OpenDocument {
        var sketch = PDFSketch()
        sketch.addPage("0 500 100 100 re f")
        return try OpenDocument.open(bytes: sketch.bytes())
    }

    @Test func aPageHasItsSizeAtTheResolution() throws {
        let document = try document()
        let page = document.page(1)
        let drawn = document.picture(ofPage: 1, resolution: 144)
        let picture = try #require(drawn)
        #expect(picture.pixelWidth == Int(page.width * 2) && picture.pixelHeight == Int(page.height * 2))
        #expect(picture.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && picture.mediaType == "image/png")
    }

    @Test func aPartIsThatPartOnly() throws {
        let drawn = try document().picture(ofPage: 1, resolution: 72, part: Rect(minX: 10, minY: 20, maxX: 60, maxY: 50))
        let picture = try #require(drawn)
        #expect(picture.pixelWidth == 50 && picture.pixelHeight == 30)
    }

    @Test func aJPEGIsOneAndSmallerAtLowerQuality() throws {
        var sketch = PDFSketch()
        sketch.addPage((0..<200).map { "\(($0 * 37) % 380) \(($0 * 91) % 580) 9 7 re f" }.joined(separator: " "))
        let document = try OpenDocument.open(bytes: sketch.bytes())
        let pictures = [90, 20].compactMap { document.picture(ofPage: 1, resolution: 72, as: .jpeg(quality: $0)) }
        try #require(pictures.count == 2)
        #expect(pictures[0].bytes.starts(with: [0xFF, 0xD8, 0xFF]) && pictures[1].bytes.count < pictures[0].bytes.count)
    }

    @Test func aPageThatIsNotThereHasNoPicture() throws {
        let document = try document()
        let pictures = [document.picture(ofPage: 2, resolution: 72), document.picture(ofPage: 1, resolution: 0)]
        #expect(pictures == [nil, nil])
    }

    @Test func aHugePageIsDrawnCoarser() throws {
        let document = try document()
        // 240,000 square points, 60 million pixels: some 16 pixels a point, in place of 1,000.
        let drawn = document.picture(ofPage: 1, resolution: 72_000, part: Rect(minX: 0, minY: 0, maxX: 10, maxY: 10))
        let picture = try #require(drawn)
        #expect((150...170).contains(picture.pixelWidth) && picture.pixelHeight == picture.pixelWidth)
    }

    @Test func aPageIsReadAfterItWasDrawnAsBefore() throws {
        var sketch = PDFSketch()
        sketch.addPage("BT /F1 10 Tf 50 500 Td (text) Tj ET")
        let document = try OpenDocument.open(bytes: sketch.bytes())
        let before = document.page(1).glyphs.string
        _ = document.picture(ofPage: 1, resolution: 36)
        let after = document.page(1).glyphs.string
        #expect(after == before && before == "text")
    }

    /// A page with a JPEG of 40 × 30 samples, placed as `matrix` says, and what is drawn after it.
    private func original(matrix: String = "80 0 0 60 10 500", then content: String = "") throws -> (picture: PagePicture?, jpeg: [UInt8]) {
        let part = Rect(minX: 0, minY: 0, maxX: 40, maxY: 30)
        let drawn = try document().picture(ofPage: 1, resolution: 72, part: part, as: .jpeg(quality: 80))
        let jpeg = try #require(drawn)
        var sketch = PDFSketch()
        let image = sketch.addStream(
            jpeg.bytes,
            dictionary: "/Type /XObject /Subtype /Image /Width 40 /Height 30 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode")
        sketch.addPage("q \(matrix) cm /Im1 Do Q \(content)", resources: "/XObject << /Im1 \(image) 0 R >>")
        let page = try OpenDocument.open(bytes: sketch.bytes())
        let found = page.picture(ofPage: 1, resolution: 72, part: Rect(minX: 10, minY: 40, maxX: 90, maxY: 100), as: .originalJPEG)
        return (found, jpeg.bytes)
    }

    @Test func aPhotographIsTheFileThatLiesInThePDF() throws {
        let (picture, jpeg) = try original()
        #expect(picture?.bytes == jpeg && picture?.pixelWidth == 40 && picture?.pixelHeight == 30 && picture?.mediaType == "image/jpeg")
    }

    @Test(
        "A photograph that is seen otherwise than its file has no original",
        arguments: [
            ("80 0 0 60 10 500", "20 510 10 10 re f"), ("80 0 0 -60 10 560", ""), ("0 60 80 0 10 500", ""), ("60 0 0 60 10 500", ""),
        ])
    func otherwise(matrix: String, then: String) throws {
        #expect(try original(matrix: matrix, then: then).picture == nil)
    }
}
