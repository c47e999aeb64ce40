import PageModel

/// What is printed over a page or under it and is no part of it, known before the page is read.
package struct PageOverlay: Sendable {
    /// Words.
    var watermarks: [Watermark] = []
    /// Pictures and outlines.
    var backdrops = BackdropFinder.Backdrops()

    var isEmpty: Bool { watermarks.isEmpty && backdrops.pictures.isEmpty && backdrops.paths.isEmpty }

    /// The page's ink without words and outlines, and with its pictures known. These stay painted: a letter may be white on one.
    func ink(of page: PageContent) -> PageInk {
        let glyphs = Set(watermarks.flatMap(\.glyphs))
        let rest = glyphs.isEmpty ? page : page.keeping { !glyphs.contains($0) }
        var ink = InkBuilder().ink(of: rest.withoutPaths(backdrops.paths))
        ink.backdrops = backdrops.pictures
        return ink
    }
}
