import Geometry
import PageModel

/// The gaps of a line that have no space glyph, and are as wide as those of its space glyphs.
///
/// Some producers lose single space glyphs, where a run ends; the room that they took is left. Between letters of one script,
/// and behind a closing mark, a gap like those of the line's spaces is one too. Between two scripts it is not: word processors
/// part them by as much. Nor are the gaps on both sides of one letter, which stand in a word that is spread.
struct TypedSpaces {
    /// A gap is like those of the spaces from this share of the narrowest on: positions are rounded.
    private static let share = 0.9

    /// Glyphs behind such a gap.
    private var behind: Set<Int> = []

    /// - Parameter least: gaps up to here, in points, are those of letters; a space glyph may lie over one.
    init(of line: TextLine, in ink: PageInk, wider least: Double) {
        let gaps = Self.gaps(of: line, in: ink)
        guard let narrowest = gaps.lazy.filter({ $0.isTyped && $0.width > least }).map(\.width).min() else { return }
        let isBare = gaps.map { !$0.isTyped && $0.width > least && $0.width >= Self.share * narrowest }
        for i in gaps.indices where isBare[i] && Self.mayPart(gaps[i], in: ink) {
            let isSpread = i > 0 && isBare[i - 1] || i + 1 < isBare.count && isBare[i + 1]
            if !isSpread { behind.insert(gaps[i].after) }
        }
    }

    /// Whether the gap before this glyph of the line is such a one.
    func isOne(before glyph: Int) -> Bool { behind.contains(glyph) }

    private struct Gap {
        var before, after: Int
        /// In points.
        var width: Double
        /// Whether a space glyph stands in it.
        var isTyped: Bool
    }

    private static func gaps(of line: TextLine, in ink: PageInk) -> [Gap] {
        var gaps: [Gap] = []
        var previous: Int?, isTyped = false
        for index in line.glyphs {
            let i = Int(index)
            if ink.fate[i] == .space { isTyped = true }
            guard ink.fate[i] == .seen else { continue }
            if let previous {
                gaps.append(Gap(before: previous, after: i, width: ink.gap(from: previous, to: i, line.direction), isTyped: isTyped))
            }
            (previous, isTyped) = (i, false)
        }
        return gaps
    }

    private static func mayPart(_ gap: Gap, in ink: PageInk) -> Bool {
        let a = ink.firstScalar(of: gap.before), b = ink.firstScalar(of: gap.after)
        if Script.isHangul(a) { return Script.isHangul(b) }
        if Script.isLatin(a) { return Script.isLatin(b) }
        return closing.contains(a) && (Script.isHangul(b) || Script.isLatin(b) || Script.isDigit(b))
    }

    private static let closing = Set(",;:)]’”」』〉》".unicodeScalars.map(\.value))
}
