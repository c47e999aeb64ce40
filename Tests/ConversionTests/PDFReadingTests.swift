import Testing

@testable import Conversion

@Suite struct PDFReadingTests {
    @Test(arguments: [0, 1, 5, 6, 11, 12, 18, 47, 48, 500])
    func sharesCoverEveryPageOnceInOrder(count: Int) {
        let shares = PDFReading.shares(of: count)
        #expect(shares.flatMap { $0 } == Array(0..<count))
        #expect((1...8).contains(shares.count))
        #expect(count == 0 || shares.allSatisfy { !$0.isEmpty })
        #expect((shares.map(\.count).max() ?? 0) - (shares.map(\.count).min() ?? 0) <= 1)
    }

    /// A PDF of so many empty pages, each a point wider than the one before.
    private func document(pageCount: Int) -> InputFile {
        let kids = (0..<pageCount).map { "\($0 + 3) 0 R" }.joined(separator: " ")
        let pages = (0..<pageCount).map { "\($0 + 3) 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(100 + $0) 100] >>\nendobj\n" }
        let body =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
            + "2 0 obj\n<< /Type /Pages /Count \(pageCount) /Kids [\(kids)] >>\nendobj\n" + pages.joined()
        return InputFile(path: "drawn.pdf", bytes: Array((body + "trailer\n<< /Root 1 0 R >>\n%%EOF\n").utf8))
    }

    @Test("Pages come in their order, however many documents they are read from", arguments: [1, 20, 40, 70])
    func pagesComeInOrder(count: Int) async throws {
        let (facts, values) = try await PDFReading(file: document(pageCount: count), password: nil, selection: nil).read { page, index in
            [Double(index), page.width]
        }
        #expect(facts.pageCount == count && values == (0..<count).map { [Double($0), Double(100 + $0)] })
    }

    @Test func aPageThatThereIsNotIsNamed() async throws {
        let reading = PDFReading(file: document(pageCount: 40), password: nil, selection: PageSelection("41"))
        await #expect(throws: ConversionError.self) { try await reading.read() }
    }
}
