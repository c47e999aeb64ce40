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
        let (facts, stretches) = await withTaskGroup(of: Stretch<[Value]>.self) { group in
            let facts = withDocument { document throws(ConversionError) in
                let numbers = try wantedPages(of: document.facts)
                let sample = Self.sample(of: numbers, in: document)
                let printed = Self.ofPrintedPages(value, Imposer(judgedBy: numbers.compactMap { sample[$0] }))
                let shares = Self.shares(of: numbers.count)
                if shares.count == 1 {
                    // Each page's value is made beside the reading of the pages after it.
                    for (index, number) in numbers.enumerated() {
                        let page = sample[number] ?? document.page(number)
                        onPage?(numbers.count)
                        group.addTask { .success((index, [printed(page, index)])) }
                    }
                } else {
                    read(shares, first: document, in: &group) { [onPage] index, document in
                        let page = sample[numbers[index]] ?? document.page(numbers[index])
                        onPage?(numbers.count)
                        return printed(page, index)
                    }
                }
                return document.facts
            }
            return (facts, await group.reduce(into: []) { $0.append($1) })
        }
        return (try facts.get(), try Self.joined(stretches).flatMap { $0 })
    }

    /// Pictures of pages, several drawn at a time.
    func pictures(ofPages numbers: [Int], resolution: Double, as format: PagePicture.Format) async throws(ConversionError) -> [PagePicture?]
    {
        let (opened, stretches) = await withTaskGroup(of: Stretch<PagePicture?>.self) { group in
            let opened = withDocument { document throws(ConversionError) in
                read(Self.shares(of: numbers.count), first: document, in: &group) { [onPage] index, document in
                    defer { onPage?(numbers.count) }
                    return document.picture(ofPage: numbers[index], resolution: resolution, as: format)
                }
            }
            return (opened, await group.reduce(into: []) { $0.append($1) })
        }
        try opened.get()
        return try Self.joined(stretches)
    }

    /// The wanted pages of a document, by number.
    private func wantedPages(of facts: DocumentFacts) throws(ConversionError) -> [Int] {
        if let selection, selection.highest > facts.pageCount {
            throw ConversionError(path: file.path, reason: .noSuchPage(selection.highest, pageCount: facts.pageCount))
        }
        let numbers = selection?.pages(of: facts.pageCount) ?? Array(1...facts.pageCount)
        if let maximumPageCount, numbers.count > maximumPageCount {
            throw ConversionError(path: file.path, reason: .tooManyPages(numbers.count, limit: maximumPageCount))
        }
        return numbers
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
        guard let imposer else { return { page, index in [value(page.withRecognisedText, index)] } }
        return { sheet, index in
            imposer.pages(of: sheet.withRecognisedText).enumerated().map { value($1, index * imposer.pagesPerSheet + $0) }
        }
    }

    /// The values of some neighbouring indices, with the first of them.
    private typealias Stretch<Value> = Result<(start: Int, values: [Value]), ConversionError>

    private static func joined<Value>(_ stretches: [Stretch<Value>]) throws(ConversionError) -> [Value] {
        var values: [(start: Int, values: [Value])] = []
        values.reserveCapacity(stretches.count)
        for stretch in stretches { values.append(try stretch.get()) }
        return values.sorted { $0.start < $1.start }.flatMap(\.values)
    }

    /// What `value` gives for each index: the first share's from a document that is open, the others' from one of their own.
    private func read<Value: Sendable>(
        _ shares: [Range<Int>], first document: borrowing OpenDocument, in group: inout TaskGroup<Stretch<Value>>,
        _ value: @escaping @Sendable (Int, borrowing OpenDocument) -> Value
    ) {
        for share in shares.dropFirst() {
            group.addTask { withDocument { (share.lowerBound, Self.values(share, of: $0, value)) } }
        }
        let first = Self.values(shares[0], of: document, value)
        group.addTask { .success((0, first)) }
    }

    /// What `body` makes of the document, which is open as long as that takes.
    private func withDocument<Value>(_ body: (borrowing OpenDocument) throws(ConversionError) -> Value) -> Result<Value, ConversionError> {
        do throws(ReadError) {
            return try OpenDocument.reading(file.bytes, password: password) { document in
                Result { () throws(ConversionError) in try body(document) }
            }
        } catch {
            return .failure(ConversionError(path: file.path, reason: .read(error)))
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
