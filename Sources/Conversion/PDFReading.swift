import Layout
import PageModel
import PopplerReader

/// Reads what is wanted of a PDF into values; nothing stays open.
struct PDFReading: Sendable {
    let file: InputFile
    let password: String?
    /// `nil`: all pages.
    let selection: PageSelection?
    var maximumPageCount: Int?
    /// Called after each page with the number of wanted ones.
    var onPage: (@Sendable (Int) -> Void)?

    /// Opening a document once more, and making its fonts once more, costs as much as reading some pages: 60 million
    /// instructions where a page takes 10. A share must have several times as many to be worth it.
    private static let pagesPerShare = 16
    /// More would hardly be faster on usual machines, and each costs its opening, fonts and page tree again.
    private static let maximumShares = 4

    /// What the document says about itself, and its wanted pages in their order.
    func read() async throws(ConversionError) -> (facts: DocumentFacts, values: [PageContent]) { try await read { page, _ in page } }

    /// What the document says about itself, and what `value` makes of each wanted page and its place among them: the page
    /// itself is kept no longer than that takes. Two printed pages on one PDF page are two.
    ///
    /// Poppler reads one document on one thread only, so each share of the pages is read from a document
    /// of its own. The shares depend on the number of pages alone, never on the machine: what Poppler
    /// complains of at a page may depend on the pages read before it.
    func read<Value: Sendable>(
        _ value: @escaping @Sendable (PageContent, Int) -> Value
    ) async throws(ConversionError) -> (facts: DocumentFacts, values: [Value]) {
        let document = try open()
        let facts = document.facts
        if let selection, selection.highest > facts.pageCount {
            throw ConversionError(path: file.path, reason: .noSuchPage(selection.highest, pageCount: facts.pageCount))
        }
        let numbers = selection?.pages(of: facts.pageCount) ?? Array(1...facts.pageCount)
        if let maximumPageCount, numbers.count > maximumPageCount {
            throw ConversionError(path: file.path, reason: .tooManyPages(numbers.count, limit: maximumPageCount))
        }
        let sample = Self.sample(of: numbers, in: document)
        let printed = Self.ofPrintedPages(value, Imposer(judgedBy: numbers.compactMap { sample[$0] }))
        let shares = Self.shares(of: numbers.count)
        if shares.count == 1 { return (facts, await values(numbers, of: document, sample, printed).flatMap { $0 }) }
        let values = try await read(shares, first: document) { [onPage] index, document in
            let page = sample[numbers[index]] ?? document.page(numbers[index])
            onPage?(numbers.count)
            return printed(page, index)
        }
        return (facts, values.flatMap { $0 })
    }

    /// Some of the pages, by number, where the pages' sizes say that they may have been imposed.
    private static func sample(of numbers: [Int], in document: borrowing OpenDocument) -> [Int: PageContent] {
        var sample: [Int: PageContent] = [:]
        for number in Imposer.sample(of: numbers, size: { document.size(ofPage: $0) }) { sample[number] = document.page(number) }
        return sample
    }

    /// The values of the printed pages of each PDF page.
    private static func ofPrintedPages<Value>(
        _ value: @escaping @Sendable (PageContent, Int) -> Value, _ imposer: Imposer?
    ) -> @Sendable (PageContent, Int) -> [Value] {
        guard let imposer else { return { page, index in [value(page, index)] } }
        return { sheet, index in
            imposer.pages(of: sheet).enumerated().map { value($1, index * imposer.pagesPerSheet + $0) }
        }
    }

    /// The values of a few pages: each is made beside the reading of those after it.
    private func values<Value: Sendable>(
        _ numbers: [Int], of document: borrowing OpenDocument, _ sample: [Int: PageContent],
        _ value: @escaping @Sendable (PageContent, Int) -> Value
    ) async -> [Value] {
        await withTaskGroup(of: (Int, Value).self) { group in
            for (index, number) in numbers.enumerated() {
                let page = sample[number] ?? document.page(number)
                onPage?(numbers.count)
                group.addTask { (index, value(page, index)) }
            }
            var values = [Value?](repeating: nil, count: numbers.count)
            for await (index, value) in group { values[index] = value }
            return values.compactMap { $0 }
        }
    }

    /// Pictures of pages, several drawn at a time.
    func pictures(ofPages numbers: [Int], resolution: Double, as format: PagePicture.Format) async throws(ConversionError) -> [PagePicture?]
    {
        try await read(Self.shares(of: numbers.count), first: open()) { index, document in
            document.picture(ofPage: numbers[index], resolution: resolution, as: format)
        }
    }

    /// What `value` gives for each index: the first share's from a document that is open, the others' from one of their own.
    private func read<Value: Sendable>(
        _ shares: [Range<Int>], first document: borrowing OpenDocument,
        _ value: @escaping @Sendable (Int, borrowing OpenDocument) -> Value
    ) async throws(ConversionError) -> [Value] {
        var read = [[Value]](repeating: [], count: shares.count)
        let others = await withTaskGroup(of: (Int, Result<[Value], ConversionError>).self) { group in
            for (index, share) in shares.enumerated().dropFirst() {
                group.addTask { (index, Result { () throws(ConversionError) in Self.values(share, of: try open(), value) }) }
            }
            read[0] = Self.values(shares[0], of: document, value)
            return await group.reduce(into: []) { $0.append($1) }
        }
        for (index, values) in others { read[index] = try values.get() }
        return read.flatMap { $0 }
    }

    private func open() throws(ConversionError) -> OpenDocument {
        do throws(ReadError) {
            return try OpenDocument.open(bytes: file.bytes, password: password)
        } catch {
            throw ConversionError(path: file.path, reason: .read(error))
        }
    }

    private static func values<Value>(
        _ indices: Range<Int>, of document: borrowing OpenDocument, _ value: (Int, borrowing OpenDocument) -> Value
    ) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(indices.count)
        for index in indices { values.append(value(index, document)) }
        return values
    }

    /// Stretches of nearly the same length of so many pages' indices; at least one, none empty but for no pages.
    static func shares(of pageCount: Int) -> [Range<Int>] {
        let count = min(max(pageCount / pagesPerShare, 1), maximumShares)
        return (0..<count).map { (pageCount * $0 / count)..<(pageCount * ($0 + 1) / count) }
    }
}
