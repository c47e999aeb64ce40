import PageModel

extension PageContent {
    /// The page with some of its glyphs; what is painted keeps its place in content order among those.
    /// - Parameter isKept: asked once for each glyph, in content order.
    func keeping(_ isKept: (Int) -> Bool) -> PageContent {
        var page = self
        page.glyphs = GlyphTable()
        // How many glyphs before each came along: places in content order are counted in glyphs.
        var kept = [0]
        kept.reserveCapacity(glyphs.count + 1)
        for i in 0..<glyphs.count {
            if isKept(i) { page.glyphs.append(i, of: glyphs) }
            kept.append(page.glyphs.count)
        }
        for i in page.paths.paths.indices { page.paths.paths[i].glyphsBefore = kept[paths.paths[i].glyphsBefore] }
        for i in page.pictures.indices { page.pictures[i].glyphsBefore = kept[pictures[i].glyphsBefore] }
        for (i, mark) in markedContent.enumerated() {
            page.markedContent[i].glyphs = kept[mark.glyphs.lowerBound]..<kept[mark.glyphs.upperBound]
        }
        return page
    }

    /// The page without some of its paths, by their indices.
    func withoutPaths(_ indices: Set<Int>) -> PageContent {
        guard !indices.isEmpty else { return self }
        var page = self
        page.paths.paths = paths.paths.enumerated().filter { !indices.contains($0.offset) }.map(\.element)
        return page
    }
}

extension GlyphTable {
    /// Adds a glyph of another table at the end.
    fileprivate mutating func append(_ i: Int, of other: GlyphTable) {
        append(
            scalars: other.scalars(of: i), code: other.code[i], originX: other.originX[i], originY: other.originY[i],
            advanceX: other.advanceX[i], advanceY: other.advanceY[i], fontSize: other.fontSize[i], widthScale: other.widthScale[i],
            rise: other.rise[i], font: other.font[i], color: other.color[i], flags: other.flags[i], markedContent: other.markedContent[i])
    }
}
