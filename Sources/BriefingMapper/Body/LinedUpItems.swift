import Layout

/// Items that are printed beside each other in one line: `○ 신청  ○ 심사  ○ 발표`.
enum LinedUpItems {
    /// Signs that stand for nothing but items; dots, dashes and arrows stand in sentences too.
    private static let signs = Set("□■▢▣○●◎◇◆▶▷❍❏❑☐".unicodeScalars.map(\.value))

    /// The items of a line, each as a block of its own; other blocks as they are.
    static func items(in block: TextBlock) -> [TextBlock] {
        guard block.lineCount == 1, let marker = block.marker, marker.kind == .bullet, let sign = marker.text.unicodeScalars.first?.value,
            marker.text.unicodeScalars.count == 1, signs.contains(sign)
        else { return [block] }
        let scalars = block.text.scalars
        let starts = scalars.indices.dropFirst().filter { i in
            scalars[i] == sign && LaidText.isSpace(scalars[i - 1]) && i + 1 < scalars.count
                && (LaidText.isSpace(scalars[i + 1]) || Script.isWordStart(scalars[i + 1]))
        }
        guard let end = starts.first else { return [block] }
        var first = block
        first.text = block.text[0..<end].trimmed
        let items =
            [first]
            + zip(starts, starts.dropFirst() + [scalars.count]).map { start, end in
                var item = block
                item.text = block.text[(start + 1)..<end].trimmed
                item.markerGlyphs = [block.text.glyphs[start]]
                return item
            }
        // `○ ○ ○` is a name left open.
        return items.allSatisfy { $0.text.count >= 2 } ? items : [block]
    }
}
