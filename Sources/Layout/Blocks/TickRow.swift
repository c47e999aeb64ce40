/// A line of boxes to tick, one of which is ticked: `□是 ☑否`, `■ 신규 □ 계속`, `√ 适用 □ 不适用`. Its boxes belong to the text: each says
/// whether its word holds, and none opens an item.
enum TickRow {
    /// Boxes that are open, ticked or filled.
    private static let boxes = Set("□■▣☐☑☒√".unicodeScalars.map(\.value))

    /// A tick without a box, which is a root before a figure or a letter.
    private static let tick: UInt32 = 0x221A

    /// Whether the line opens with a box, and another kind of box stands before one of its later words.
    static func opens(_ scalars: [UInt32]) -> Bool {
        guard let first = scalars.first, boxes.contains(first) else { return false }
        return scalars.indices.dropFirst(2).contains { i in
            guard scalars[i] != first, boxes.contains(scalars[i]), i + 1 < scalars.count else { return false }
            if scalars[i] == tick { return scalars[(i + 1)...].first { !LaidText.isSpace($0) }.map(Script.isSyllabic) ?? false }
            return LaidText.isSpace(scalars[i - 1])
        }
    }
}
