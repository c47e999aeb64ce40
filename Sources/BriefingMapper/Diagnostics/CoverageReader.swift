import BriefingModel
import Layout

/// Counts every visible glyph of a document once, and says what a reader of the model must know of those that are not in it.
struct CoverageReader {
    /// Glyphs that are in the model, by page (from 0).
    var placed: [GlyphSet]
    /// Glyphs that the mapper found to be furniture, by page.
    var setAside: [GlyphSet]
    /// Text that is left out for a reason.
    var dropped: DroppedText

    /// So many letters that no Korean word has, and this share of its syllables, show that the text cannot be trusted: a name
    /// such as `Nestlé` before a particle gives a few.
    private static let fewestDoubtful = 8, doubtfulShare = 0.004

    func coverage(of pages: [PageLayout]) -> (ledger: Coverage, diagnostics: [Diagnostic]) {
        var coverage = Coverage(), diagnostics: [Diagnostic] = []
        if let doubtful = doubtfulText(of: pages) { diagnostics.append(doubtful) }
        if let recognised = recognisedText(of: pages) { diagnostics.append(recognised) }
        diagnostics += watermarks(of: pages)
        for (index, page) in pages.enumerated() {
            let unplaced = count(page, index, in: &coverage)
            diagnostics += losses(of: page, unplaced: unplaced) + faults(of: page) + hiddenText(of: page)
        }
        return (coverage, diagnostics)
    }

    // MARK: Counts

    /// - Returns: How many of the page's glyphs are nowhere.
    private func count(_ page: PageLayout, _ index: Int, in coverage: inout Coverage) -> Int {
        let ledger = page.ledger, placed = placed[index], setAside = setAside[index]
        let furniture = ledger.furniture + page.countContent(setAside, without: placed)
        let content = page.countContent(placed)
        var dropped: [DroppedText.Reason: Int] = [
            .duplicate: ledger.duplicates, .unreadable: ledger.unreadable, .watermark: ledger.watermarks, .remark: ledger.remarks,
        ]
        for (reason, glyphs) in self.dropped.glyphs {
            dropped[reason, default: 0] += page.countContent(GlyphSet(glyphs[index] ?? []), without: placed, setAside)
        }
        let unplaced = max(0, ledger.visible - dropped.values.reduce(0, +) - furniture - content)
        coverage.glyphs += ledger.visible
        coverage.content += content
        coverage.furniture += furniture
        coverage.unplaced += unplaced
        for (reason, count) in dropped where count > 0 { coverage.dropped[reason.rawValue, default: 0] += count }
        return unplaced
    }

    // MARK: What to say

    /// What to say of a document in whose words letters stand that no Korean word has.
    private func doubtfulText(of pages: [PageLayout]) -> Diagnostic? {
        let doubtful = pages.filter { $0.ledger.doubtfulLetters > 0 }
        let letters = doubtful.reduce(0) { $0 + $1.ledger.doubtfulLetters }
        let syllables = pages.reduce(0) { $0 + $1.ledger.syllables }
        guard letters >= Self.fewestDoubtful, Double(letters) >= Self.doubtfulShare * Double(syllables) else { return nil }
        return Diagnostic(
            .doubtfulText, "letters that no Korean word has stand in \(letters) places: the fonts say wrongly what their glyphs mean",
            at: doubtful.map { Place(whole: $0) })
    }

    /// What to say of a document with pages that are pictures.
    private func recognisedText(of pages: [PageLayout]) -> Diagnostic? {
        let recognised = pages.filter(\.isRecognised)
        guard !recognised.isEmpty else { return nil }
        let message =
            "\(recognised.count == 1 ? "a page is a picture" : "\(recognised.count) pages are pictures"): the text is what a program "
            + "recognised there, and may be wrong"
        return Diagnostic(.recognisedText, message, at: recognised.map { Place(whole: $0) })
    }

    /// What is printed over pages or under them, with all its pages.
    private func watermarks(of pages: [PageLayout]) -> [Diagnostic] {
        var texts: [String] = [], pagesOf: [String: [PageLayout]] = [:]
        for page in pages {
            for text in page.watermarks {
                if pagesOf[text] == nil { texts.append(text) }
                pagesOf[text, default: []].append(page)
            }
        }
        return texts.map { text in
            let pages = pagesOf[text, default: []]
            let message = "the watermark `\(text)` of \(pages.count == 1 ? "a page" : "\(pages.count) pages") is no part of the text"
            return Diagnostic(.watermark, message, at: pages.map { Place(whole: $0) })
        }
    }

    private func losses(of page: PageLayout, unplaced: Int) -> [Diagnostic] {
        var result: [Diagnostic] = []
        if unplaced > 0 {
            let message = "\(unplaced) glyphs of page \(page.number) are nowhere in the model"
            result.append(Diagnostic(.unplacedGlyphs, message, at: [Place(whole: page)]))
        }
        if page.ledger.unreadable > 0 {
            let message = "\(page.ledger.unreadable) glyphs of page \(page.number) have a font that does not say what they mean"
            result.append(Diagnostic(.unreadableText, message, at: [Place(whole: page)]))
        }
        return result
    }

    private func faults(of page: PageLayout) -> [Diagnostic] {
        page.faults.map { fault in
            Diagnostic(
                code: "read-\(fault.kind.rawValue)", severity: fault.kind == .content ? .info : .error,
                message: "page \(page.number): \(fault.message)", at: page.width > 0 && page.height > 0 ? [Place(whole: page)] : [])
        }
    }

    private func hiddenText(of page: PageLayout) -> [Diagnostic] {
        var result: [Diagnostic] = []
        let unseen = UnseenReason.allCases.compactMap { reason in page.ledger.unseen[reason].map { "\($0) \(words(of: reason))" } }
        if !unseen.isEmpty {
            let message = "page \(page.number) has glyphs that cannot be seen and were left out: \(unseen.joined(separator: ", "))"
            result.append(Diagnostic(.hiddenText, message, at: [Place(whole: page)]))
        }
        if page.ledger.remarks > 0 {
            let message = "\(page.ledger.remarks) glyphs of page \(page.number) are of remarks that somebody put on it, and were left out"
            result.append(Diagnostic(.remark, message, at: [Place(whole: page)]))
        }
        return result
    }

    private func words(of reason: UnseenReason) -> String {
        switch reason {
        case .invisible: "drawn invisibly"
        case .clipped: "clipped away"
        case .hiddenLayer: "on a hidden layer"
        case .offPage: "outside the page"
        case .whiteOnWhite: "white on white"
        }
    }
}

extension Place {
    /// All of a page as it is seen.
    init(whole page: PageLayout) {
        self.init(page: page.number, box: [0, 0, page.sheetSize.width, page.sheetSize.height].map { ($0 * 10).rounded() / 10 })
    }
}
