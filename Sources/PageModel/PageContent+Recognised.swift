import Geometry

extension PageContent {
    /// The page, or where it is a picture under text that a program recognised, the page with that text to be seen: it says what the
    /// picture shows, and nothing else on the page does.
    package var withRecognisedText: PageContent {
        let none: GlyphTable.Flags = [.space, .unseen]
        guard !pictures.isEmpty, !glyphs.flags.contains(where: { $0.isDisjoint(with: none) }) else { return self }
        let written = (0..<glyphs.count).filter { glyphs.flags[$0].intersection(none) == .invisible }
        let over = written.count { i in
            let place = Point(x: glyphs.originX[i], y: glyphs.originY[i])
            return pictures.contains { $0.box.contains(place) }
        }
        guard over > 0, over * 2 >= written.count else { return self }
        var page = self
        page.isRecognised = true
        for i in 0..<glyphs.count { page.glyphs.flags[i].remove(.invisible) }
        return page
    }
}
