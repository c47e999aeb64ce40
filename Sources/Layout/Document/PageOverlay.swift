import PageModel

/// What is printed over a page or under it and is no part of it, known before the page is read.
package struct PageOverlay: Sendable {
    /// Words.
    var watermarks: [Watermark] = []
    /// Indices into the page's pictures.
    var backdrops: Set<Int> = []

    var isEmpty: Bool { watermarks.isEmpty && backdrops.isEmpty }

    /// The page's ink without the words, and with its backdrops known. They stay painted: a letter may be white on one.
    func ink(of page: PageContent) -> PageInk {
        let glyphs = Set(watermarks.flatMap(\.glyphs))
        var ink = InkBuilder().ink(of: glyphs.isEmpty ? page : page.keeping { !glyphs.contains($0) })
        ink.backdrops = backdrops
        return ink
    }
}
