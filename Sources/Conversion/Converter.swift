import BriefingMapper
import BriefingModel
import Layout
import PageModel
import PopplerReader

/// Converts documents: read, lay out, map.
public struct Converter: Sendable {
    /// Opens encrypted documents.
    public var password: String?
    /// `nil`: all of them.
    public var pages: PageSelection?
    /// `nil`: the one that each document's own words choose.
    public var profile: Profile?
    /// A document with more wanted pages is refused; `nil`: none is.
    public var maximumPageCount: Int?
    /// Told of each step, on whatever thread takes it.
    public var progress: (@Sendable (ConversionStep) -> Void)?

    /// Whether a table that goes on over page breaks becomes one table.
    public var stitchesTables = true

    /// Reads all pages, without a password, by the profile that each document chooses.
    public init() {}

    var engine: LayoutEngine {
        var engine = LayoutEngine(judge: LineBoundaries.judge)
        engine.stitchesTables = stitchesTables
        return engine
    }

    /// The model of one document.
    ///
    /// Throws when there is nothing to make a model of. A page that cannot be read leaves the others
    /// as they are; the result is then partial, and says so in its diagnostics. The file's bytes are let go once they are read.
    public func conversion(of file: consuming InputFile) async throws(ConversionError) -> ConvertedDocument {
        let name = file.name
        var read = try await read(file)
        _ = consume file
        let layout = await engine.layout(of: &read.drafts, facts: read.facts, keepsReasons: false)
        progress?(.laidOut)
        let incomplete = layout.sheets.filter(\.isIncomplete).map(\.number)
        let source = Source(fileName: name, sha256: read.digest, layout: layout)
        // The mapper takes the layout and lets its parts go as it has mapped them.
        let briefing = Mapper().briefing(
            of: consume layout, profile: profile, generator: Generator(name: Program.name, version: Program.version, profile: nil),
            source: source)
        progress?(.mapped)
        return ConvertedDocument(briefing: briefing, incompletePages: incomplete)
    }

    /// What stands on the pages, before it is mapped.
    package func layout(of file: InputFile) async throws(ConversionError) -> DocumentLayout {
        var (facts, drafts) = try await drafts(of: file)
        return await engine.layout(of: &drafts, facts: facts, keepsReasons: true)
    }

    /// The pages one by one, and the file's digest.
    private func read(_ file: InputFile) async throws(ConversionError) -> (facts: DocumentFacts, drafts: [PageDraft], digest: String) {
        // The digest takes as long as reading a few pages: beside them, not before.
        async let digest = Digest.sha256(of: file.bytes)
        let (facts, drafts) = try await drafts(of: file)
        return (facts, drafts, await digest)
    }

    private func drafts(of file: InputFile) async throws(ConversionError) -> (facts: DocumentFacts, drafts: [PageDraft]) {
        let (facts, read) = try await reading(of: file).read { [engine] page, index in
            ReadPage(draft: engine.draft(of: page, index: index), hasVisibleText: page.hasVisibleText)
        }
        guard read.contains(where: \.hasVisibleText) else {
            throw nothingToRead(in: file, pageCount: read.count, faults: read.lazy.flatMap(\.draft.blank.faults))
        }
        return (facts, read.map(\.draft))
    }

    /// What is kept of a page once it is read.
    private struct ReadPage: Sendable {
        var draft: PageDraft
        var hasVisibleText: Bool
    }

    func reading(of file: InputFile) -> PDFReading {
        let onPage = progress.map { progress in { @Sendable (count: Int) in progress(.page(of: count)) } }
        return PDFReading(file: file, password: password, selection: pages, maximumPageCount: maximumPageCount, onPage: onPage)
    }

    /// Something to be read must have come out of the pages.
    func check(_ pages: [PageContent], of file: InputFile) throws(ConversionError) {
        guard pages.contains(where: \.hasVisibleText) else {
            throw nothingToRead(in: file, pageCount: pages.count, faults: pages.lazy.flatMap(\.faults))
        }
    }

    private func nothingToRead(in file: InputFile, pageCount: Int, faults: some Sequence<ReadFault>) -> ConversionError {
        if let fault = faults.first(where: { $0.kind == .page }) {
            return ConversionError(path: file.path, reason: .read(.damaged(reason: fault.message)))
        }
        return ConversionError(path: file.path, reason: .noText(pageCount: pageCount))
    }
}
