import PageModel
import Testing

@testable import PopplerReader

/// Marked content, replacement text and layers.
@Suite struct MarkedContentTests {
    private func page(_ content: String, properties: String = "") throws -> PageContent {
        try PDFSketch.page(content, resources: properties.isEmpty ? "" : "/Properties << \(properties) >>")
    }

    private func text(_ string: String) -> String { "BT /F1 10 Tf 50 500 Td (\(string)) Tj ET" }

    @Test func glyphsHaveTheInnermostIdentifier() throws {
        let page = try page(
            "/P <</MCID 3>> BDC \(text("a")) /Span <</Lang (ko)>> BDC \(text("b")) EMC /Span <</MCID 5>> BDC \(text("c")) EMC EMC \(text("d"))"
        )
        #expect(page.glyphs.markedContent == [3, 3, 5, -1])
        #expect(page.markedContent.map(\.tag) == ["P", "Span", "Span"])
        #expect(page.markedContent.map(\.glyphs) == [0..<3, 1..<2, 2..<3])
        #expect(page.markedContent.map(\.identifier) == [3, -1, 5])
    }

    @Test func aNamedPropertyListIsLookedUp() throws {
        let page = try page("/P /A#31 BDC \(text("a")) EMC \(text("b"))", properties: "/A1 << /MCID 7 >>")
        #expect(page.glyphs.markedContent == [7, -1] && page.markedContent.map(\.tag) == ["P"])
    }

    @Test func aNamedSequenceInsideAnotherDoesNotEndIt() throws {
        let page = try page(
            "/P <</MCID 3>> BDC /Figure /F0 BDC \(text("a")) EMC \(text("b")) EMC \(text("c"))", properties: "/F0 << /Kind /Any >>")
        #expect(page.glyphs.markedContent == [3, 3, -1])
        #expect(page.markedContent.map(\.glyphs) == [0..<2, 0..<1])
    }

    @Test func whatLooksLikeMarkedContentInStringsAndPicturesIsNot() throws {
        let content = "% /P /A1 BDC\n\(text("/P /A1 BDC")) q BI /W 14 /H 1 /CS /G /BPC 8 ID /P /A1 BDC EIx EI Q \(text("z"))"
        let page = try page(content, properties: "/A1 << /MCID 7 >>")
        #expect(page.glyphs.string == "/P /A1 BDCz" && page.markedContent.isEmpty && page.pictures.count == 1)
    }

    @Test func artifactsAreFlaggedWithWhatIsInside() throws {
        let page = try page("/Artifact BMC \(text("a")) /Span BMC \(text("b")) EMC EMC \(text("c"))")
        #expect(page.glyphs.flags.map { $0.contains(.artifact) } == [true, true, false])
    }

    @Test func aSequenceThatIsNeverEndedEndsWithThePage() throws {
        let page = try page("/P <</MCID 3>> BDC \(text("ab"))")
        #expect(page.markedContent.map(\.glyphs) == [0..<2])
    }

    @Test func replacementTextIsReported() throws {
        let page = try page("/Span <</ActualText <FEFFD55CAE00>>> BDC \(text("abc")) EMC")
        #expect(page.markedContent.map(\.actualText) == ["한글"] && page.glyphs.string == "abc")
    }

    @Test func replacementTextOfOneGlyphIsItsUnicode() throws {
        let page = try page("/Span <</ActualText <FEFFD55CAE00>>> BDC \(text("a")) EMC \(text("b"))")
        #expect(page.glyphs.text(of: 0..<1) == "한글" && page.glyphs.text(of: 1..<2) == "b")
    }

    @Test func replacementTextOfAsManyScalarsGoesToTheGlyphsInOrder() throws {
        let page = try page("/Span <</ActualText (AB C)>> BDC \(text("ab c")) EMC \(text("d"))")
        #expect(page.glyphs.string == "AB Cd")
    }

    @Test("Replacement text that does not fit its glyphs leaves them", arguments: ["(A BC)", "<FEFF0041200B00420043>", "(ABC)", "()"])
    func replacementThatDoesNotFit(text replacement: String) throws {
        #expect(try page("/Span <</ActualText \(replacement)>> BDC \(text("ab c")) EMC").glyphs.string == "ab c")
    }

    /// A file with a layer that is on (`/On`) and one that is off (`/Off`).
    private func layered(_ content: String, form: String? = nil) throws -> PageContent {
        var sketch = PDFSketch()
        let on = sketch.add("<< /Type /OCG /Name (on) >>"), off = sketch.add("<< /Type /OCG /Name (off) >>")
        sketch.catalog = "/OCProperties << /OCGs [\(on) 0 R \(off) 0 R] /D << /ON [\(on) 0 R] /OFF [\(off) 0 R] >> >>"
        var objects = ""
        if let form {
            let number = sketch.addStream(
                form,
                dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 400 600] /OC \(off) 0 R "
                    + "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>")
            objects = "/XObject << /X1 \(number) 0 R >>"
        }
        sketch.addPage(content, resources: "/Properties << /On \(on) 0 R /Off \(off) 0 R >> \(objects)")
        return try sketch.page()
    }

    @Test func textOfAHiddenLayerIsThereFlagged() throws {
        let page = try layered("/OC /Off BDC \(text("a")) /OC /On BDC \(text("b")) EMC EMC /OC /On BDC \(text("c")) EMC \(text("d"))")
        #expect(page.glyphs.string == "abcd" && page.glyphs.visible == "cd")
        #expect(page.glyphs.flags.map { $0.contains(.hiddenLayer) } == [true, true, false, false])
        #expect(page.markedContent.allSatisfy { $0.tag == "OC" } && page.markedContent.count == 3)
    }

    @Test func hiddenTextMovesTheTextThatFollows() throws {
        let page = try layered("BT /F1 10 Tf 50 500 Td /OC /Off BDC (aa) Tj EMC (b) Tj ET")
        #expect(near(page.glyphs.originX[2], 50 + 2 * 5.56))
    }

    @Test func pathsAndPicturesOfAHiddenLayerAreNotListed() throws {
        let picture = "q 20 0 0 20 10 10 cm BI /W 1 /H 1 /CS /G /BPC 8 ID a EI Q"
        let page = try layered("/OC /Off BDC 0 0 5 5 re f \(picture) EMC 9 9 5 5 re f")
        #expect(page.paths.paths.count == 1 && page.pictures.isEmpty)
    }

    @Test func aFormOfAHiddenLayerIsHidden() throws {
        let page = try layered("/X1 Do \(text("b"))", form: text("a"))
        #expect(page.glyphs.string == "ab" && page.glyphs.visible == "b")
    }
}
