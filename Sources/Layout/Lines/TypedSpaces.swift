import Geometry
import PageModel

/// The gaps that the space glyphs of a line leave between its letters.
///
/// Some producers lose single space glyphs, where a run ends; the room that they took is left. Between letters of one script,
/// and behind a closing mark, a gap like those of the line's spaces is one too. Between two scripts it is not: word processors
/// part them by as much.
struct TypedSpaces {
    /// A gap is like those of the spaces from this share of the narrowest on: positions are rounded.
    private static let share = 0.9

    private let narrowest: Double
    private let ink: PageInk

    /// - Parameter least: gaps up to here, in points, are those of letters; a space glyph may lie over one.
    init(of line: TextLine, in ink: PageInk, wider least: Double) {
        self.ink = ink
        var narrowest = Double.infinity
        var previous: Int?, isSpaced = false
        for index in line.glyphs {
            let i = Int(index)
            if ink.fate[i] == .space { isSpaced = true }
            guard ink.fate[i] == .seen else { continue }
            if let previous, isSpaced {
                let gap = ink.gap(from: previous, to: i, line.direction)
                if gap > least { narrowest = min(narrowest, gap) }
            }
            (previous, isSpaced) = (i, false)
        }
        self.narrowest = narrowest
    }

    /// Whether a gap between two letters without a space glyph is as wide as those with one, and may be a space.
    func areNoWider(than gap: Double, between a: Int, _ b: Int) -> Bool {
        gap >= Self.share * narrowest && mayPart(ink.firstScalar(of: a), ink.firstScalar(of: b))
    }

    private func mayPart(_ a: UInt32, _ b: UInt32) -> Bool {
        if Script.isHangul(a) { return Script.isHangul(b) }
        if Script.isLatin(a) { return Script.isLatin(b) }
        return Self.closing.contains(a) && (Script.isHangul(b) || Script.isLatin(b) || Script.isDigit(b))
    }

    private static let closing = Set(",;:)]’”」』〉》".unicodeScalars.map(\.value))
}
