import CPoppler
import PageModel
import Testing

@testable import PopplerReader

/// Poppler's own face for applications, poppler-glib, as a second opinion. It shares process-wide state with the reader.
@Suite struct GlibAgreementTests {
    /// What poppler-glib says of page 1.
    private struct Opinion {
        var width = 0.0, height = 0.0
        var characters: [(x1: Double, y1: Double, x2: Double, y2: Double)] = []
        var text = ""
    }

    private func opinion(_ bytes: [UInt8]) throws -> Opinion {
        let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
        defer { g_bytes_unref(data) }
        let document = try #require(poppler_document_new_from_bytes(data, nil, nil))
        defer { g_object_unref(UnsafeMutableRawPointer(document)) }
        let page = try #require(poppler_document_get_page(document, 0))
        defer { g_object_unref(UnsafeMutableRawPointer(page)) }

        var opinion = Opinion()
        poppler_page_get_size(page, &opinion.width, &opinion.height)
        let text = try #require(poppler_page_get_text(page))
        defer { g_free(text) }
        opinion.text = String(cString: text)
        var rectangles: UnsafeMutablePointer<PopplerRectangle>?
        var count: guint = 0
        if poppler_page_get_text_layout(page, &rectangles, &count) != 0 {
            defer { g_free(rectangles) }
            opinion.characters = UnsafeBufferPointer(start: rectangles, count: Int(count)).map { ($0.x1, $0.y1, $0.x2, $0.y2) }
        }
        return opinion
    }

    @Test("Size, text and places agree with poppler-glib on turned and cropped pages", arguments: [0, 90, 180, 270])
    func agreement(rotation: Int) throws {
        var sketch = PDFSketch()
        // The text runs the way that is upright on the displayed page.
        let direction: [Int: String] = [0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"]
        sketch.addPage(
            "BT /F1 10 Tf \(try #require(direction[rotation])) 250 400 Tm (Wide) Tj ET", mediaBox: "0 0 595 842",
            entries: "/CropBox [100 200 400 600] /Rotate \(rotation)")
        let ours = try sketch.page()
        let theirs = try opinion(sketch.bytes())
        #expect(near(ours.width, theirs.width) && near(ours.height, theirs.height))
        #expect(ours.glyphs.string == theirs.text)
        try #require(theirs.characters.count == ours.glyphs.count)
        for (index, box) in theirs.characters.enumerated() {
            let x = ours.glyphs.originX[index], y = ours.glyphs.originY[index]
            #expect(near(x, min(box.x1, box.x2), within: 0.01) && near(ours.glyphs.advanceX[index], abs(box.x2 - box.x1), within: 0.01))
            #expect(min(box.y1, box.y2) < y && y < max(box.y1, box.y2), "the baseline lies inside the box")
        }
    }

    @Test func theReaderWorksOnWhenGlibHasComeAndGone() throws {
        var sketch = PDFSketch()
        sketch.addPage("nonsense BT /F1 10 Tf 50 500 Td (a) Tj ET")
        let before = try sketch.page()
        _ = try opinion(sketch.bytes())
        let after = try sketch.page()
        #expect(before == after && after.faults.count == 1, "complaints still arrive at the reader")
    }
}
