import PageModel

/// What is printed over a page or under it and is no part of it, known before the page is read.
package struct PageOverlay: Sendable {
    /// Words.
    var watermarks: [Watermark] = []
    /// Pictures and outlines.
    var backdrops = BackdropFinder.Backdrops()
    /// Glyphs of the numbers that count its lines.
    var lineNumbers: Set<Int> = []

    var isEmpty: Bool { watermarks.isEmpty && backdrops.pictures.isEmpty && backdrops.paths.isEmpty && lineNumbers.isEmpty }

    /// The page's ink without words and outlines, and with its pictures known. These stay painted: a letter may be white on one.
    func ink(of page: PageContent) -> PageInk {
        let glyphs = lineNumbers.union(watermarks.flatMap(\.glyphs))
        let rest = glyphs.isEmpty ? page : page.keeping { !glyphs.contains($0) }
        let unmarked = rest.withoutPaths(backdrops.paths.union(HighlightFinder().highlights(on: rest)))
        var ink = InkBuilder().ink(of: unmarked)
        ink.backdrops = backdrops.pictures
        return ink
    }
}
