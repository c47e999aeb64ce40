import PageModel

/// Which fonts of a document set their spaces as glyphs, and which leave gaps instead.
///
/// A gap in a font that sets spaces is kerning or justification; the same gap in one that never does is a space.
package struct SpacingStatistics: Sendable {
    private var spaces: [String: Int] = [:]
    private var seen: [String: Int] = [:]
    private var allSpaces = 0, allSeen = 0

    package init(_ pages: [PageInk]) {
        for ink in pages {
            let glyphs = ink.page.glyphs
            var spacesHere = Array(repeating: 0, count: ink.page.fonts.count), seenHere = spacesHere
            for i in 0..<ink.count {
                switch ink.fate[i] {
                case .space: spacesHere[Int(glyphs.font[i])] += 1
                case .seen: seenHere[Int(glyphs.font[i])] += 1
                default: break
                }
            }
            for (i, font) in ink.page.fonts.enumerated() where !font.isType3 {
                spaces[font.name, default: 0] += spacesHere[i]
                seen[font.name, default: 0] += seenHere[i]
                allSpaces += spacesHere[i]
                allSeen += seenHere[i]
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
