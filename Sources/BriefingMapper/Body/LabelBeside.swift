import Layout

/// Labels on a ground of their own that stand left of what they head: `(추진배경) 국민 생활비 부담을 …` with the words in a pill.
enum LabelBeside {
    /// A label is no longer, in characters.
    private static let longest = 14
    /// Two texts are on one line when this share of the lower one's height lies beside the other.
    private static let sameLine = 0.4

    /// Whether the piece at `index` is such a label.
    static func isLabel(at index: Int, in pieces: [Piece]) -> Bool {
        guard let label = pieces[index].text, label.ground != nil, label.marker == nil, label.lineCount == 1, label.text.count <= longest,
            index + 1 < pieces.count, let text = pieces[index + 1].text, text.ground != label.ground,
            let a = label.places.first, let b = text.places.first, a.page == b.page, b.box.minX > a.box.maxX
        else { return false }
        // The text's first line: it may have several, all right of the label.
        var line = b.box
        line.maxY = min(line.maxY, line.minY + line.height / Double(max(1, text.lineCount)))
        return a.box.isBeside(line, sharing: sameLine)
    }
}
