import Geometry
import PageModel

/// The gaps of a line that have no space glyph, and are as wide as those of its space glyphs.
///
/// Some producers lose single space glyphs, where a run ends; the room that they took is left. Between letters of one script,
/// and behind a closing mark, a gap like those of the line's spaces is one too. Between two scripts it is not where word
/// processors part them by as much. Nor are the gaps on both sides of one letter, which stand in a word that is spread.
struct TypedSpaces {
    /// A gap is like those of the spaces from this share of the narrowest on: positions are rounded.
    private static let share = 0.9
    /// The tracking of a run shows in gaps up to here.
    private static let mostTracking: Em = 0.15.em

    /// Glyphs behind such a gap.
    private var behind: Set<Int> = []

    /// - Parameters:
    ///   - least: gaps up to here, in points, are those of letters; a space glyph may lie over one.
    ///   - partsScripts: whether a gap between two scripts says nothing on the page; nor does it in a line that has more of them than
    ///     letters of two scripts that touch.
    init(of line: TextLine, in ink: PageInk, wider least: Double, partsScripts: Bool) {
        let gaps = Self.gaps(of: line, in: ink)
        guard let narrowest = gaps.lazy.filter({ $0.isTyped && $0.space > least }).map(\.space).min() else { return }
        let isBare = gaps.map { !$0.isTyped && $0.space > least && $0.space >= Self.share * narrowest }
        let scripts = gaps.indices.filter {
            !gaps[$0].isTyped && ScriptSpacing.areTwo(ink.firstScalar(of: gaps[$0].before), ink.firstScalar(of: gaps[$0].after))
        }
        let partsScripts = partsScripts || 2 * scripts.count { isBare[$0] } > scripts.count
        for i in gaps.indices where isBare[i] && Self.mayPart(gaps[i], in: ink, partsScripts) {
            let isSpread = i > 0 && isBare[i - 1] || i + 1 < isBare.count && isBare[i + 1]
            if !isSpread { behind.insert(gaps[i].after) }
        }
    }

    /// Whether the gap before this glyph of the line is such a one.
    func isOne(before glyph: Int) -> Bool { behind.contains(glyph) }

    private struct Gap {
        var before, after: Int
        /// In points, without the tracking of the run, which is behind the letter and behind the space; of a set one no more than
        /// the font has for it, for a stretched line makes it wider.
        var space: Double
        /// Whether a space glyph stands in it.
        var isTyped: Bool
    }

    private static func gaps(of line: TextLine, in ink: PageInk) -> [Gap] {
        var gaps: [Gap] = []
        var previous: Int?, advance: Double?, tracking = 0.0
        let most = mostTracking.points(at: line.fontSize)
        for index in line.glyphs {
            let i = Int(index)
            if ink.fate[i] == .space { advance = min(advance ?? .infinity, ink.maxX[i] - ink.minX[i]) }
            guard ink.fate[i] == .seen else { continue }
            if let previous {
                let width = ink.gap(from: previous, to: i, line.direction)
                let space = advance.map { min(width - 2 * tracking, $0) } ?? width - 2 * tracking
                gaps.append(Gap(before: previous, after: i, space: space, isTyped: advance != nil))
                if advance == nil, abs(width) < most { tracking = width }
            }
            (previous, advance) = (i, nil)
        }
        return gaps
    }

    private static func mayPart(_ gap: Gap, in ink: PageInk, _ partsScripts: Bool) -> Bool {
        let a = ink.firstScalar(of: gap.before), b = ink.firstScalar(of: gap.after)
        let isWord = { (scalar: UInt32) in Script.isHangul(scalar) || Script.isLatin(scalar) || Script.isDigit(scalar) }
        if closing.contains(a) { return isWord(b) }
        if !partsScripts, isWord(a), isWord(b) || LineReader.opens(b) { return true }
        return Script.isHangul(a) ? Script.isHangul(b) : Script.isLatin(a) && Script.isLatin(b)
    }

    private static let closing = Set(",;:)]’”」｣』〉》.".unicodeScalars.map(\.value))
}
