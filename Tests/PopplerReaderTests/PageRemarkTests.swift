import CPoppler
import Geometry
import PageModel
import Testing

@testable import PopplerReader

/// Remarks that are put on a copy of a PDF, read back by poppler-glib.
@Suite struct PageRemarkTests {
    private static let remark = PageRemark(
        page: 1, boxes: [[50, 270, 90, 300]], color: [1, 0.8, 0.5], author: "briefing lint", words: "표와 본문의 수가 다름: 257.9 ≠ 259.7")

    /// A page whose crop box is x 100…400, y 200…600 of a larger media box.
    private static func sketch(rotation: Int = 0, userUnit: Int = 1, annotations: String = "") -> PDFSketch {
        var sketch = PDFSketch()
        sketch.addPage(
            "BT /F1 10 Tf 150 300 Td (A) Tj ET", mediaBox: "0 0 595 842",
            entries: "/CropBox [100 200 400 600] /Rotate \(rotation) /UserUnit \(userUnit) \(annotations)")
        sketch.addPage("BT /F1 10 Tf 150 300 Td (B) Tj ET")
        return sketch
    }

    private struct Annotation: Equatable {
        var type: PopplerAnnotType
        var contents: String
        /// Left, bottom, right, top, from the lower left of the crop box.
        var area: [Double]
    }

    /// What poppler-glib finds on a page (from 0).
    private func annotations(_ bytes: [UInt8], page index: Int32 = 0, password: String? = nil) throws -> [Annotation] {
        let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
        defer { g_bytes_unref(data) }
        let document = try #require(poppler_document_new_from_bytes(data, password, nil))
        defer { g_object_unref(UnsafeMutableRawPointer(document)) }
        let page = try #require(poppler_document_get_page(document, index))
        defer { g_object_unref(UnsafeMutableRawPointer(page)) }
        let list = poppler_page_get_annot_mapping(page)
        defer { poppler_page_free_annot_mapping(list) }
        var found: [Annotation] = [], rest = list
        while let entry = rest {
            let mapping = try #require(entry.pointee.data).assumingMemoryBound(to: PopplerAnnotMapping.self).pointee
            let contents = poppler_annot_get_contents(mapping.annot)
            defer { g_free(contents) }
            found.append(
                Annotation(
                    type: poppler_annot_get_annot_type(mapping.annot), contents: contents.map { String(cString: $0) } ?? "",
                    area: [mapping.area.x1, mapping.area.y1, mapping.area.x2, mapping.area.y2]))
            rest = entry.pointee.next
        }
        return found
    }

    @Test func aRemarkIsAHighlightWithItsWordsAtItsPlace() throws {
        let copy = try OpenDocument.annotatedCopy(of: Self.sketch().bytes(), remarks: [Self.remark])
        let expected = Annotation(type: POPPLER_ANNOT_HIGHLIGHT, contents: Self.remark.words, area: [50, 100, 90, 130])
        #expect(try annotations(copy) == [expected])
        #expect(try annotations(copy, page: 1).isEmpty)
    }

    @Test("A remark lies where it is meant on turned pages", arguments: [0, 90, 180, 270])
    func turnedPages(rotation: Int) throws {
        /// Where a point of the page's own space is displayed.
        func displayed(_ x: Double, _ y: Double) -> Point {
            switch rotation {
            case 90: Point(x: y - 200, y: x - 100)
            case 180: Point(x: 400 - x, y: y - 200)
            case 270: Point(x: 600 - y, y: 400 - x)
            default: Point(x: x - 100, y: 600 - y)
            }
        }
        let box = Rect(displayed(150, 300), displayed(190, 330))
        var remark = Self.remark
        remark.boxes = [[box.minX, box.minY, box.maxX, box.maxY]]
        let copy = try OpenDocument.annotatedCopy(of: Self.sketch(rotation: rotation).bytes(), remarks: [remark])
        #expect(String(decoding: copy, as: UTF8.self).contains("/Rect [150 300 190 330 ]"))
    }

    @Test func theUserUnitScalesARemark() throws {
        var remark = Self.remark
        remark.boxes = [[100, 540, 180, 600]]
        let copy = try OpenDocument.annotatedCopy(of: Self.sketch(userUnit: 2).bytes(), remarks: [remark])
        #expect(String(decoding: copy, as: UTF8.self).contains("/Rect [150 300 190 330 ]"))
    }

    @Test func whatWasThereStaysByteForByte() throws {
        let bytes = Self.sketch(annotations: "/Annots [<< /Type /Annot /Subtype /Link /Rect [150 300 190 330] >>]").bytes()
        let copy = try OpenDocument.annotatedCopy(of: bytes, remarks: [Self.remark, Self.remark])
        #expect(copy.starts(with: bytes))
        #expect(try annotations(copy).map(\.type) == [POPPLER_ANNOT_LINK, POPPLER_ANNOT_HIGHLIGHT, POPPLER_ANNOT_HIGHLIGHT])
    }

    @Test func theCopyIsReadAsTheOriginalIs() throws {
        let sketch = Self.sketch()
        let copy = try OpenDocument.open(bytes: OpenDocument.annotatedCopy(of: sketch.bytes(), remarks: [Self.remark]))
        let page = copy.page(1)
        #expect(page.glyphs.string == "A" && page.paths.paths.isEmpty && page.faults.isEmpty)
    }

    /// A file's identity has two halves; a writer makes the second from the time of day, as a rule.
    @Test func theSameInputGivesTheSameBytesAtAnyTime() async throws {
        var bytes = Self.sketch().bytes()
        let trailer = Array("trailer\n<<".utf8)
        let place = try #require((0..<bytes.count).last { bytes[$0...].starts(with: trailer) })
        bytes.insert(contentsOf: Array(" /ID [(one\\)) (two)]".utf8), at: place + trailer.count)
        let first = try OpenDocument.annotatedCopy(of: bytes, remarks: [Self.remark])
        try await Task.sleep(for: .milliseconds(1100))
        #expect(try OpenDocument.annotatedCopy(of: bytes, remarks: [Self.remark]) == first)
        let identity = String(decoding: first, as: UTF8.self).split(separator: "/ID").last ?? ""
        #expect(identity.hasPrefix(" [(one\\)) <") || identity.hasPrefix("[(one\\)) <") || identity.hasPrefix(" [(one\\))<"), "\(identity)")
        #expect(try annotations(first).count == 1)
    }

    @Test func aRemarkOnAPageThatThereIsNotIsLeftOut() throws {
        var remark = Self.remark
        remark.page = 7
        let bytes = Self.sketch().bytes()
        #expect(try annotations(OpenDocument.annotatedCopy(of: bytes, remarks: [remark])).isEmpty)
        #expect(try OpenDocument.annotatedCopy(of: bytes, remarks: []) == bytes)
    }
}
