import PageModel
import Testing

@testable import PopplerReader

/// What a document says about itself.
@Suite struct DocumentTests {
    private func facts(info: [UInt8]) throws -> DocumentFacts {
        var sketch = PDFSketch()
        sketch.addPage("")
        sketch.info = info
        return try OpenDocument.open(bytes: sketch.bytes()).facts
    }

    @Test func titlesInUTF16AreDecoded() throws {
        #expect(try facts(info: Array("<< /Title <FEFFC815CC45> /Producer (Test 1.0) >>".utf8)).title == "정책")
        #expect(try facts(info: Array("<< /Title <FFFE15C845CC> >>".utf8)).title == "정책")
    }

    @Test func titlesInCP949AreDecoded() throws {
        // 정책 in CP949.
        #expect(try facts(info: Array("<< /Title (".utf8) + [0xC1, 0xA4, 0xC3, 0xA5] + Array(") >>".utf8)).title == "정책")
    }

    @Test func titlesInTheDocumentEncodingAreDecoded() throws {
        // 0x84 is an em dash, which CP949 has no single byte for.
        #expect(try facts(info: Array("<< /Title (a ".utf8) + [0x84] + Array(" b) >>".utf8)).title == "a — b")
    }

    @Test func anEmptyTitleIsNone() throws {
        let facts = try facts(info: Array("<< /Title (  ) /Creator (x\\ny) >>".utf8))
        #expect(facts.title == nil && facts.creator == "x y" && facts.producer == nil)
    }

    @Test(
        "A date is given in UTC",
        arguments: [
            ("D:20240308100203+09'00'", "2024-03-08T01:02:03Z"), ("D:20240308010203Z", "2024-03-08T01:02:03Z"),
            ("D:20240307200203-05'00'", "2024-03-08T01:02:03Z"), ("D:2024", "2024-01-01T00:00:00Z"),
        ])
    func date(written: String, expected: String) throws {
        #expect(try facts(info: Array("<< /CreationDate (\(written)) >>".utf8)).created == expected)
    }

    @Test("What is no date is none", arguments: ["yesterday", "", "D:"])
    func noDate(written: String) throws {
        #expect(try facts(info: Array("<< /CreationDate (\(written)) >>".utf8)).created == nil)
    }

    @Test func bytesAreReadWhereTheyAreAsTheirCopyIs() throws {
        var sketch = PDFSketch()
        for _ in 0..<3 { sketch.addPage("BT /F1 10 Tf (a) Tj ET") }
        let bytes = sketch.bytes(), copy = try OpenDocument.open(bytes: bytes)
        let (facts, page) = try OpenDocument.reading(bytes) { ($0.facts, $0.page(2)) }
        #expect(facts == copy.facts && page == copy.page(2))
        #expect(throws: ReadError.empty) { try OpenDocument.reading([]) { $0.facts } }
    }

    @Test func versionAndTaggingAreReported() throws {
        var sketch = PDFSketch()
        sketch.version = "1.4"
        sketch.catalog = "/MarkInfo << /Marked true >>"
        sketch.addPage("")
        let facts = try OpenDocument.open(bytes: sketch.bytes()).facts
        #expect(facts.version == "1.4" && facts.isTagged && facts.pageCount == 1 && !facts.isEncrypted)
    }

    @Test func pageLabelsAreThoseOfTheDocument() throws {
        var sketch = PDFSketch()
        sketch.catalog = "/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /P (A-) /St 3 >>] >>"
        sketch.addPage("")
        sketch.addPage("")
        #expect(try [sketch.page(1).label, sketch.page(2).label] == ["i", "A-3"])
    }

    @Test func aDocumentWithoutLabelsGivesNone() throws {
        #expect(try PDFSketch.page("").label == nil)
    }

    @Test func theOutlineIsATreeWithPages() throws {
        var sketch = PDFSketch()
        let first = sketch.addPage(""), second = sketch.addPage("")
        let root = sketch.nextNumber
        sketch.add("<< /Type /Outlines /First \(root + 1) 0 R /Last \(root + 3) 0 R >>")
        sketch.add("<< /Title <FEFFC815CC45> /Parent \(root) 0 R /First \(root + 2) 0 R /Next \(root + 3) 0 R /Dest [\(first) 0 R /Fit] >>")
        sketch.add("<< /Title (child) /Parent \(root + 1) 0 R /A << /S /GoTo /D (there) >> >>")
        sketch.add("<< /Title (nowhere) /Parent \(root) 0 R >>")
        sketch.catalog = "/Outlines \(root) 0 R /Dests << /there [\(second) 0 R /XYZ 0 0 0] >>"
        let outline = try OpenDocument.open(bytes: sketch.bytes()).facts.outline
        #expect(
            outline == [
                .init(title: "정책", page: 1, children: [.init(title: "child", page: 2, children: [])]),
                .init(title: "nowhere", page: nil, children: []),
            ])
    }

    @Test func anOutlineThatTurnsBackOnItselfEnds() throws {
        var sketch = PDFSketch()
        sketch.addPage("")
        let root = sketch.nextNumber
        sketch.add("<< /Type /Outlines /First \(root + 1) 0 R >>")
        sketch.add("<< /Title (a) /First \(root + 1) 0 R /Next \(root + 2) 0 R >>")
        sketch.add("<< /Title (b) /First \(root + 1) 0 R /Next \(root + 1) 0 R >>")
        sketch.catalog = "/Outlines \(root) 0 R"
        #expect(try OpenDocument.open(bytes: sketch.bytes()).facts.outline.map(\.title) == ["a", "b"])
    }

    @Test func linksLeadToPagesByDestinationAndByName() throws {
        var sketch = PDFSketch()
        let target = sketch.nextNumber + 3
        sketch.catalog = "/Names << /Dests << /Names [(there) [\(target) 0 R /Fit]] >> >>"
        sketch.addPage(
            "",
            entries: "/Annots [<< /Subtype /Link /Rect [10 10 20 20] /Dest [\(target) 0 R /Fit] >> "
                + "<< /Subtype /Link /Rect [20 10 10 20] /A << /S /GoTo /D (there) >> >> "
                + "<< /Subtype /Link /Rect [0 0 1 1] /A << /S /GoTo /D (missing) >> >>]")
        #expect(sketch.addPage("") == target)
        let links = try sketch.page().links
        #expect(links.map(\.target) == [.page(2), .page(2)] && links[1].box.minX == 10)
    }

    @Test func anOutputIntentDoesNotChangeWhatIsRead() throws {
        var sketch = PDFSketch()
        let profile = sketch.addStream("no profile", dictionary: "/N 3")
        sketch.catalog =
            "/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile \(profile) 0 R >>]"
        sketch.addPage("1 0 0 rg BT /F1 10 Tf 50 500 Td (a) Tj ET")
        let page = try sketch.page()
        #expect(page.glyphs.color == [0xFF0000])
        #expect(page.faults.isEmpty, "the broken profile was never looked at")
    }
}
