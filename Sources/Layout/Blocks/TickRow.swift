/// A line of boxes to tick, one of which is ticked: `□是 ☑否`, `■ 신규 □ 계속`. Its boxes belong to the text: each says
/// whether its word holds, and none opens an item.
enum TickRow {
    /// Boxes that are open, ticked or filled.
    private static let boxes = Set("□■▣☐☑☒".unicodeScalars.map(\.value))

    /// Whether the line opens with a box, and another kind of box stands before one of its later words.
    static func opens(_ scalars: [UInt32]) -> Bool {
        guard let first = scalars.first, boxes.contains(first) else { return false }
        return scalars.indices.dropFirst(2).contains { i in
            scalars[i] != first && boxes.contains(scalars[i]) && LaidText.isSpace(scalars[i - 1]) && i + 1 < scalars.count
        }
    }
}
