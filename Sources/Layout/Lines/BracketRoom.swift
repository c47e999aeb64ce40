import Geometry
import PageModel

/// The room on the outer side of brackets that stand in a wider box than theirs.
///
/// A bracket that comes from another font, or is half as wide as a syllable, may be set in the middle of a box: the same room
/// is left on both of its sides. What it holds is tight, so the inner side shows how much of the outer one is its own.
struct BracketRoom {
    /// The outer side may be wider than the inner one by so much: positions are rounded, and lines are stretched a little.
    private static let slack: Em = 0.05.em

    /// Glyphs before which the gap is a bracket's own.
    private var own: Set<Int> = []

    /// - Parameter least: gaps up to here, in points, are those of letters.
    init(of line: TextLine, in ink: PageInk, wider least: Double) {
        var glyphs: [Int] = [], gaps: [Double?] = []
        glyphs.reserveCapacity(line.glyphs.count)
        gaps.reserveCapacity(line.glyphs.count)
        var isTyped = false
        for index in line.glyphs {
            let i = Int(index)
            if ink.fate[i] == .space { isTyped = true }
            guard ink.fate[i] == .seen else { continue }
            gaps.append(isTyped ? nil : glyphs.last.map { ink.gap(from: $0, to: i, line.direction) })
            glyphs.append(i)
            isTyped = false
        }
        let slack = Self.slack.points(at: line.fontSize)
        for k in glyphs.indices.dropFirst().dropLast() {
            guard let before = gaps[k], let after = gaps[k + 1], max(before, after) > least else { continue }
            let scalar = ink.firstScalar(of: glyphs[k])
            if after > least, before <= after + slack, LineReader.opens(scalar) { own.insert(glyphs[k]) }
            if before > least, after <= before + slack, LineReader.tightMarks.contains(scalar) { own.insert(glyphs[k + 1]) }
        }
    }

    /// Whether the gap before this glyph of the line is such a room.
    func isOwn(before glyph: Int) -> Bool { own.contains(glyph) }
}
