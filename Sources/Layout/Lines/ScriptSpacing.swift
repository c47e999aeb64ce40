import Geometry
import PageModel

/// Whether a page's typesetter parts syllables from letters and figures beside them by itself, as word processors do: a gap
/// between the two scripts is no space there. Where nearly all of them are tight, one that is not is a space.
package struct ScriptSpacing: Sendable {
    /// Gap from which a letter stands apart from a syllable; kerning stays below, and a fifth of an em is the least that is set.
    private static let apart: Em = 0.1.em
    /// So many tight pairs show a habit, against so few that are apart for each of them.
    private static let enough = 4, share = 0.25

    private var tight = 0, spread = 0

    package init(_ ink: PageInk) {
        let glyphs = ink.page.glyphs
        for i in 0..<max(0, ink.count - 1) where ink.fate[i] == .seen && ink.fate[i + 1] == .seen && ink.direction[i] == .right {
            let a = ink.firstScalar(of: i), b = ink.firstScalar(of: i + 1)
            guard Self.areTwo(a, b),
                abs(glyphs.originY[i] - glyphs.originY[i + 1]) < Self.apart.points(at: glyphs.fontSize[i]),
                ink.minX[i + 1] > ink.minX[i]
            else { continue }
            if ink.gap(from: i, to: i + 1, .right) < Self.apart.points(at: glyphs.fontSize[i]) { tight += 1 } else { spread += 1 }
        }
    }

    /// Whether gaps between two scripts say nothing.
    package var partsScripts: Bool { tight < Self.enough || Double(spread) > Self.share * Double(tight) }

    /// Whether one of two characters is a syllable, and the other a figure or a Latin letter.
    static func areTwo(_ a: UInt32, _ b: UInt32) -> Bool {
        let isForeign = { (scalar: UInt32) in Script.isDigit(scalar) || Script.isLatin(scalar) }
        return Script.isHangul(a) ? isForeign(b) : isForeign(a) && Script.isHangul(b)
    }
}
