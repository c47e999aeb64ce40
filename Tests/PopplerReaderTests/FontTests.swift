import PageModel
import Testing

@testable import PopplerReader

/// Fonts and what their codes stand for.
@Suite struct FontTests {
    /// A composite font with a ToUnicode map of the given `beginbfchar` lines, as `/F1`.
    private func composite(
        _ mapping: [String], name: String = "ABCDEF+Test", encoding: String = "Identity-H", content: String
    ) throws -> PageContent {
        var sketch = PDFSketch()
        let map = sketch.addStream(
            """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def
            1 begincodespacerange <0000> <FFFF> endcodespacerange
            \(mapping.count) beginbfchar
            \(mapping.joined(separator: "\n"))
            endbfchar endcmap end end
            """)
        let descriptor = sketch.add(
            "<< /Type /FontDescriptor /FontName /\(name) /Flags 4 /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 /CapHeight 700 /FontBBox [0 -200 1000 800] >>"
        )
        let descendant = sketch.add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /\(name) /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                + "/FontDescriptor \(descriptor) 0 R /DW 1000 >>")
        let font = sketch.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /\(name) /Encoding /\(encoding) /DescendantFonts [\(descendant) 0 R] /ToUnicode \(map) 0 R >>"
        )
        sketch.addPage(content, resources: "/Font << /F1 \(font) 0 R >>")
        return try sketch.page()
    }

    @Test func hangulOfACompositeFontIsOneGlyphWithItsTwoByteCode() throws {
        let page = try composite(["<0102> <D55C>", "<0003> <0020>"], content: "BT /F1 10 Tf 50 500 Td <01020003> Tj ET")
        #expect(page.glyphs.string == "한 " && page.glyphs.code == [0x0102, 3])
        #expect(page.glyphs.flags[1].contains(.space) && near(page.glyphs.advanceX[0], 10))
        #expect(page.fonts[0].hasToUnicode && page.fonts[0].name == "Test")
    }

    @Test func aLigatureIsOneGlyphOfSeveralScalars() throws {
        let page = try composite(["<0001> <00660069>", "<0002> <0078>"], content: "BT /F1 10 Tf 50 500 Td <00010002> Tj ET")
        #expect(page.glyphs.count == 2 && page.glyphs.text(of: 0..<1) == "fi" && page.glyphs.text(of: 1..<2) == "x")
    }

    @Test func aScalarBeyondTheBasicPlaneIsOneScalar() throws {
        let page = try composite(["<0001> <D842DFB7>"], content: "BT /F1 10 Tf 50 500 Td <0001> Tj ET")
        #expect(page.glyphs.scalars == [0x20BB7])
    }

    @Test func aCodeWithoutUnicodeIsAnUnmappedGlyph() throws {
        let page = try composite(["<0001> <AC00>"], content: "BT /F1 10 Tf 50 500 Td <00010007> Tj ET")
        #expect(page.glyphs.count == 2 && page.glyphs.string == "가")
        #expect(page.glyphs.flags.map { $0.contains(.unmapped) } == [false, true])
    }

    @Test func verticalWritingIsFlaggedAndAdvancesDownward() throws {
        let page = try composite(["<0001> <AC00>"], encoding: "Identity-V", content: "BT /F1 10 Tf 50 500 Td <00010001> Tj ET")
        #expect(page.glyphs.flags.allSatisfy { $0.contains(.vertical) } && page.fonts[0].isVertical)
        #expect(near(page.glyphs.advanceY[0], 10) && near(page.glyphs.advanceX[0], 0))
        #expect(near(page.glyphs.originY[1] - page.glyphs.originY[0], 10))
    }

    @Test func aFontNameInCP949IsDecoded() throws {
        // 굴림 in CP949, as the escaped bytes of a name.
        let page = try composite(["<0001> <AC00>"], name: "ABCDEF+#B1#BC#B8#B2", content: "BT /F1 10 Tf 50 500 Td <0001> Tj ET")
        #expect(page.fonts[0].name == "굴림")
    }

    @Test func aFontUsedTwiceIsListedOnce() throws {
        let page = try PDFSketch.page("BT /F1 10 Tf 50 500 Td (a) Tj /F1 12 Tf (b) Tj ET")
        #expect(page.fonts.count == 1 && page.glyphs.font == [0, 0] && page.fonts[0].name == "Helvetica" && !page.fonts[0].isEmbedded)
    }

    @Test(
        "A font's name says whether it is bold",
        arguments: [
            ("ABCDEF+NotoSansKR-Bold", true), ("Arial,Bold", true), ("Arial,BoldItalic", true), ("HelveticaNeueLT-Bd", true),
            ("Pretendard-ExtraBold", true), ("SpoqaHanSans-Black", true), ("MalgunGothicBold", true), ("KoPubDotumBold", true),
            ("NanumSquareRoundB", true), ("NanumSquareRoundR", false), ("SourceHanSansVKB", false),
            ("HCRBatang", false), ("Boldini", false), ("Blackadder", false), ("NanumGothic-Light", false), ("Arial,Italic", false),
            ("NotoSansCJKkr-DemiLight", false),
            ("AvantGarde-Demi", true), ("H2hdrM", true), ("HYHeadLine-Medium", true), ("HY헤드라인M", true), ("H2gtrM", false),
        ])
    func bold(name: String, isBold: Bool) {
        #expect(FontStyle(name: name).isBold == isBold)
    }

    @Test(
        "A font's name says whether it is italic",
        arguments: [("Arial,BoldItalic", true), ("Times-Oblique", true), ("Arial-It", true), ("Itim-Regular", false)])
    func italic(name: String, isItalic: Bool) {
        #expect(FontStyle(name: name).isItalic == isItalic)
    }

    @Test(
        "Only a subset prefix is cut", arguments: [("ABCDEF+Gulim", "Gulim"), ("ABC+Gulim", "ABC+Gulim"), ("abcdef+Gulim", "abcdef+Gulim")])
    func prefix(name: String, expected: String) {
        #expect(FontStyle(name: name).name == expected)
    }

    @Test("A sign that the PDF does not name is known by its outline", arguments: [("8b8b00", "•"), ("8b8a00", "\u{F000}")])
    func signsByTheirOutlines(end: String, text: String) throws {
        // A TrueType font of an empty glyph and the dot of a font of Hancom's.
        let file = """
            000100000003002000010010676c7966000000000000003c0000001c686561640000000000000058000000386c6f63610000
            000000000090000000080001015a00b5027001ca000300002527371701e58b8b8bb58a8b8b00000000000000000000000000
            00000000000003e800000000000000000000000000000000000000000000000000000000000000000000000000000000000e
            0000
            """.replacing("8b8b00", with: end)
        var sketch = PDFSketch()
        let program = sketch.addStream(file + ">", dictionary: "/Filter /ASCIIHexDecode")
        let map = sketch.addStream(
            "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfchar <0001> <f000> endbfchar endcmap", dictionary: "")
        let descriptor = sketch.add(
            "<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 800] /FontFile2 \(program) 0 R >>")
        let descendant = sketch.add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                + "/CIDToGIDMap /Identity /FontDescriptor \(descriptor) 0 R /DW 1000 >>")
        let font = sketch.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /ToUnicode \(map) 0 R /DescendantFonts [\(descendant) 0 R] >>"
        )
        sketch.addPage("BT /F1 10 Tf 50 500 Td <0001> Tj ET", resources: "/Font << /F1 \(font) 0 R >>")
        #expect(try sketch.page().glyphs.string == text)
    }

    @Test func whatACompositeFontWithoutAMapMeansItsOwnTableOfCharactersSays() throws {
        // A TrueType font of two empty glyphs: 한 is the first, 글 the second.
        let file = """
            000100000007004000020030636d6170000000000000007c00000034676c796600000000000000b0000000046865616400000000000000b400000036
            6868656100000000000000ec00000024686d747800000000000001100000000c6c6f6361000000000000011c000000086d6178700000000000000124
            0000002000000001000300010000000c0004002800000006000400010002ae00d55cffff0000ae00d55cffff52022aa5000100000000000000000000
            0001000000010000000000005f0f3cf5000003e8000000000000000000000000000000000000000003e803e800000008000200000000000000010000
            0320ff38000003e80000000003e800010000000000000000000000000000000303e8000003e8000003e8000000000000000000000001000000030000
            000000000000000000000000000000000000000000000000
            """
        var sketch = PDFSketch()
        let program = sketch.addStream(file + ">", dictionary: "/Filter /ASCIIHexDecode")
        let descriptor = sketch.add(
            "<< /Type /FontDescriptor /FontName /Test /Flags 4 /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 /CapHeight 700 /FontBBox [0 -200 1000 800] /FontFile2 \(program) 0 R >>"
        )
        let descendant = sketch.add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                + "/FontDescriptor \(descriptor) 0 R /DW 1000 >>")
        let font = sketch.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [\(descendant) 0 R] >>")
        sketch.addPage("BT /F1 10 Tf 50 500 Td <00010002> Tj ET", resources: "/Font << /F1 \(font) 0 R >>")
        #expect(try sketch.page().glyphs.string == "한글")
    }
}
