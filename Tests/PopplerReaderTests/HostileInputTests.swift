import Glibc
import PageModel
import Testing

@testable import PopplerReader

/// What is no PDF, half of one, or meant to do harm.
@Suite struct HostileInputTests {
    private func error(of bytes: [UInt8], password: String? = nil) -> ReadError? {
        do {
            _ = try OpenDocument.open(bytes: bytes, password: password)
            return nil
        } catch {
            return error
        }
    }

    private func error(ofPath path: String, password: String? = nil) -> ReadError? {
        do {
            _ = try OpenDocument.open(path: path, password: password)
            return nil
        } catch {
            return error
        }
    }

    /// Calls `body` with a new file of those bytes and removes it.
    private func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
        var name = Array("/tmp/briefing-reader-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        try #require(file >= 0)
        let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { unlink(path) }
        #expect(write(file, bytes, bytes.count) == bytes.count)
        close(file)
        return try body(path)
    }

    @Test func aFileIsReadLikeItsBytes() throws {
        var sketch = PDFSketch()
        sketch.addPage("BT /F1 10 Tf 50 500 Td (a) Tj ET")
        let fromBytes = try sketch.page()
        let fromFile = try withFile(sketch.bytes()) { path in
            let document = try OpenDocument.open(path: path)
            return document.page(1)
        }
        #expect(fromFile == fromBytes && fromFile.glyphs.string == "a")
    }

    @Test func aMissingFileIsNotFound() {
        #expect(error(ofPath: "/tmp/briefing-no-such-file.pdf") == .notFound)
        #expect(error(ofPath: "/dev/null/x.pdf") == .notFound)
    }

    @Test func aDirectoryIsSaidToBeOne() { #expect(error(ofPath: "/tmp") == .isDirectory) }

    @Test func anEmptyFileIsSaidToBeEmpty() throws {
        #expect(error(of: []) == .empty)
        #expect(try withFile([]) { error(ofPath: $0) } == .empty)
    }

    @Test("What is no PDF is said to be none", arguments: ["hello, world", "<html><body>404</body></html>", "PK\u{3}\u{4}"])
    func notPDF(text: String) { #expect(error(of: Array(text.utf8)) == .notPDF) }

    @Test func aHeaderAloneIsADamagedPDF() {
        guard case .damaged = error(of: Array("%PDF-1.7\nnothing else".utf8)) else {
            Issue.record("not said to be damaged")
            return
        }
    }

    @Test func aPDFWithoutPagesIsSaidToHaveNone() { #expect(error(of: PDFSketch().bytes()) == .noPages) }

    @Test func aFileThatLostItsEndIsRepaired() throws {
        var sketch = PDFSketch()
        sketch.addPage("BT /F1 10 Tf 50 500 Td (a) Tj ET")
        let bytes = sketch.bytes()
        let end = try #require(bytes.indices.last { bytes[$0...].starts(with: Array("xref\n0".utf8)) })
        let document = try OpenDocument.open(bytes: Array(bytes[..<end]) + Array("trailer << /Root 1 0 R >>".utf8))
        #expect(document.page(1).glyphs.string == "a")
    }

    @Test func everyTruncationIsAnErrorOrReadable() {
        var sketch = PDFSketch()
        sketch.addPage("BT /F1 10 Tf 50 500 Td (abc) Tj ET 0 0 10 10 re f")
        let bytes = sketch.bytes()
        var opened = 0
        for length in stride(from: 1, to: bytes.count, by: 7) {
            guard let document = try? OpenDocument.open(bytes: Array(bytes[..<length])) else { continue }
            opened += 1
            _ = document.page(1)
        }
        #expect(opened > 0, "some truncations can be repaired")
    }

    @Test func randomlyChangedFilesNeverEndTheProcess() {
        var sketch = PDFSketch()
        let form = sketch.addStream(
            "/P /A BDC 0 0 10 10 re f EMC",
            dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Properties << /A << /MCID 1 >> >> >>")
        sketch.addPage(
            "/P /A BDC BT /F1 10 Tf 50 500 Td (ab c) Tj ET EMC q 20 0 0 20 1 1 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q /X Do 1 2 m 3 4 5 6 7 8 c S",
            resources: "/Properties << /A << /MCID 1 /ActualText (x) >> >> /XObject << /X \(form) 0 R >>")
        let bytes = sketch.bytes()
        var state: UInt64 = 20_240_308
        func random(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        var glyphs = 0
        for _ in 0..<400 {
            var changed = bytes
            for _ in 0..<1 + random(below: 8) { changed[random(below: changed.count)] = UInt8(random(below: 256)) }
            guard let document = try? OpenDocument.open(bytes: changed) else { continue }
            glyphs += document.page(1).glyphs.count
        }
        #expect(glyphs > 400, "most changed files still show their text")
    }

    @Test func aPageThatIsMissingIsAFaultOfThatPageAlone() throws {
        var sketch = PDFSketch()
        sketch.addPage("BT /F1 10 Tf 50 500 Td (a) Tj ET")
        let document = try OpenDocument.open(bytes: sketch.bytes())
        #expect(document.page(2).faults.map(\.kind) == [.page] && document.page(0).faults.map(\.kind) == [.page])
        #expect(document.page(1).glyphs.string == "a" && document.page(1).faults.isEmpty)
    }

    @Test func aComplaintOfPopplerIsAFaultOfItsPageOnce() throws {
        let page = try PDFSketch.page("nonsense nonsense BT /F1 10 Tf 50 500 Td (a) Tj ET")
        #expect(page.glyphs.string == "a" && page.faults.map(\.kind) == [.content])
    }

    @Test func aMissingContentStreamTakesTheOthersNotAlong() throws {
        var sketch = PDFSketch()
        let stream = sketch.addStream("BT /F1 10 Tf 50 500 Td (a) Tj ET")
        sketch.addPage("", entries: "/Contents [\(stream) 0 R 99 0 R]")
        // The page has two /Contents entries now; the first one counts, so this writes the page anew.
        var bytes = String(decoding: sketch.bytes(), as: UTF8.self)
        bytes = bytes.replacing("/Contents \(stream + 1) 0 R", with: "           ")
        let page = try OpenDocument.open(bytes: Array(bytes.utf8)).page(1)
        #expect(page.glyphs.string == "a" && page.faults.contains { $0.kind == .content })
    }

    @Test func formsThatDrawEachOtherTenfoldComeToAnEnd() throws {
        var sketch = PDFSketch()
        var inner = sketch.addStream("0 0 1 1 re f", dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 1 1]")
        for _ in 0..<12 {
            inner = sketch.addStream(
                String(repeating: "/X Do ", count: 8),
                dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X \(inner) 0 R >> >>")
        }
        sketch.addPage("/X Do", resources: "/XObject << /X \(inner) 0 R >>")
        let page = try sketch.page()
        #expect(page.faults.map(\.kind) == [.limit] && page.paths.paths.count < 100_000)
    }

    @Test func numbersBeyondAllMeasureAreLeftOut() throws {
        let huge = String(repeating: "9", count: 400)
        let page = try PDFSketch.page(
            "q \(huge) 0 0 \(huge) 0 0 cm \(huge) \(huge) 10 10 re f BT /F1 \(huge) Tf (a) Tj ET Q BT /F1 10 Tf 50 500 Td (b) Tj ET")
        #expect(page.glyphs.string.hasSuffix("b") && page.glyphs.originX.allSatisfy(\.isFinite))
        #expect(page.paths.segments.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    }

    @Test func aLineOfNegativeWidthIsThin() throws {
        let page = try PDFSketch.page("-8 w 10 10 m 200 10 l S")
        #expect(page.paths.paths.map(\.lineWidth) == [0])
    }

    @Test func documentsCanBeReadAtTheSameTime() async throws {
        func bytes(_ number: Int) -> [UInt8] {
            var sketch = PDFSketch()
            for page in 0..<3 {
                sketch.addPage("nonsense\(number) BT /F1 \(number + 5) Tf 50 500 Td (document \(number) page \(page)) Tj ET")
            }
            return sketch.bytes()
        }
        func read(_ number: Int) throws -> [PageContent] {
            let document = try OpenDocument.open(bytes: bytes(number))
            return (1...3).map { document.page($0) }
        }
        let alone = try (0..<24).map(read)
        let together = try await withThrowingTaskGroup(of: (Int, [PageContent]).self) { group in
            for number in 0..<24 { group.addTask { (number, try read(number)) } }
            var results = [[PageContent]](repeating: [], count: 24)
            for try await (number, pages) in group { results[number] = pages }
            return results
        }
        #expect(together == alone)
        #expect(alone[7][0].faults.map(\.message).allSatisfy { $0.contains("nonsense7") })
    }
}
