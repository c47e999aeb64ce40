import Layout

/// How a title looks: what all titles of one rank in a document share.
struct TitleStyle: Hashable, Sendable {
    /// In half points.
    var size: Int
    var isBold: Bool
    /// Stands in a box or on a ground of its own.
    var isSetOff: Bool
    /// 0xRRGGBB.
    var color: UInt32

    init(_ block: TextBlock, isFramed: Bool) {
        size = Int((block.fontSize * 2).rounded())
        isBold = block.isBold || Self.areBold(block.text)
        isSetOff = isFramed || block.ground != nil
        color = block.color
    }

    /// Whether the words are bold, whatever the number before them is.
    static func areBold(_ text: LaidText) -> Bool {
        guard text.looks.contains(where: { $0.contains(.bold) }) else { return false }
        let ink = text.scalars.indices.lazy.filter { !LaidText.isSpace(text.scalars[$0]) }
        return ink.count { text.looks[$0].contains(.bold) } * 10 > ink.count { _ in true } * 7
    }

    /// Whether two blocks look like titles of one rank: sizes that differ by a rounding still do.
    func matches(_ other: TitleStyle) -> Bool {
        abs(size - other.size) <= 1 && isBold == other.isBold && isSetOff == other.isSetOff && isNear(other.color)
    }

    private func isNear(_ other: UInt32) -> Bool {
        [0, 8, 16].allSatisfy { shift in abs(Int((color >> shift) & 0xFF) - Int((other >> shift) & 0xFF)) <= 48 }
    }
}
