import PageModel

/// A font of a page, with how many of its glyphs are ink and how many are spaces.
package struct FontUse: Sendable {
    package var font: FontFace
    package var seen = 0, spaces = 0

    /// The fonts of a page, in its order.
    package static func uses(in ink: PageInk) -> [FontUse] {
        var uses = ink.page.fonts.map { FontUse(font: $0) }
        let glyphs = ink.page.glyphs
        for i in 0..<ink.count {
            switch ink.fate[i] {
            case .space: uses[Int(glyphs.font[i])].spaces += 1
            case .seen: uses[Int(glyphs.font[i])].seen += 1
            default: break
            }
        }
        return uses
    }
}

/// Which fonts of a document set their spaces as glyphs, and which leave gaps instead.
///
/// A gap in a font that sets spaces is kerning or justification; the same gap in one that never does is a space.
package struct SpacingStatistics: Sendable {
    private var spaces: [String: Int] = [:]
    private var seen: [String: Int] = [:]
    private var allSpaces = 0, allSeen = 0

    package init(_ pages: [PageInk]) { self.init(pages.map(FontUse.uses)) }

    /// - Parameter pages: the fonts of each page.
    package init(_ pages: [[FontUse]]) {
        for page in pages {
            for use in page where !use.font.isType3 {
                spaces[use.font.name, default: 0] += use.spaces
                seen[use.font.name, default: 0] += use.seen
                allSpaces += use.spaces
                allSeen += use.seen
            }
        }
    }

    /// Whether a space in this font is a glyph. Type 3 fonts never have one; a font that is used for a few
    /// characters only is taken to do what the document's other fonts do.
    package func setsSpaces(_ font: FontFace) -> Bool {
        if font.isType3 { return false }
        let seen = seen[font.name] ?? 0, spaces = spaces[font.name] ?? 0
        return seen >= 60 ? spaces * 60 > seen : spaces > 0 || allSpaces * 30 > allSeen
    }
}
