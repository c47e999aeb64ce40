import Layout

/// Lines that say something about a table, figure or article and are no content of the body.
struct LineKinds: Sendable {
    private let sourceKeys: [[UInt32]], unitKeys: [[UInt32]], referenceKeys: Set<TextKey>

    init(profile: Profile) {
        sourceKeys = profile.source.map { Array($0.unicodeScalars.map(\.value)) }
        unitKeys = profile.unit.map { Array($0.unicodeScalars.map(\.value)) }
        referenceKeys = Set(profile.references.map { TextKey($0) })
    }

    /// What follows `출처:`; a marker before it (`*`, `☞`, `※`) and brackets around it do not matter.
    func source(_ block: TextBlock) -> LaidText? { value(after: sourceKeys, in: block.text) }

    /// What stands in `(단위: …)`.
    func unit(_ block: TextBlock) -> LaidText? {
        let text = Brackets.inside(block.text, roundToo: true) ?? block.text
        return value(after: unitKeys, in: text)
    }

    /// Whether the block is the title of a list of references.
    func isReferencesTitle(_ block: TextBlock) -> Bool {
        block.text.count <= 16 && referenceKeys.contains(TextKey(block.text))
    }

    /// A caption's text: what stands in brackets, or a line that opens with a bracketed number.
    func caption(_ block: TextBlock) -> LaidText? {
        guard block.marker == nil || block.marker?.text == "※", block.lineCount <= 3, unit(block) == nil else { return nil }
        if let inside = Brackets.inside(block.text) { return inside }
        // `[표 1] 제목`: the bracket holds a number.
        if let length = Brackets.openingLength(block.text), length <= 14, length < block.text.count,
            block.text.scalars[..<length].contains(where: { (0x30...0x39).contains($0) })
        {
            return block.text
        }
        return nil
    }

    private func value(after keys: [[UInt32]], in text: LaidText) -> LaidText? {
        var from = 0
        let opening: Set<UInt32> = [0x28, 0x5B, 0x3C, 0xFF08, 0x3008, 0x2A, 0x203B, 0x20]
        while from < text.count, opening.contains(text.scalars[from]) { from += 1 }
        for key in keys {
            guard text.count - from > key.count, Array(text.scalars[from..<(from + key.count)]) == key else { continue }
            var i = from + key.count
            while i < text.count, text.scalars[i] == 0x20 { i += 1 }
            guard i < text.count, text.scalars[i] == 0x3A || text.scalars[i] == 0xFF1A else { continue }
            var end = text.count
            if from > 0, text.scalars[..<from].contains(where: { [0x28, 0x5B, 0x3C, 0xFF08, 0x3008].contains($0) }),
                let last = text.scalars.last, [0x29, 0x5D, 0x3E, 0xFF09, 0x3009].contains(last)
            {
                end -= 1
            }
            return text[min(i + 1, end)..<end].trimmed
        }
        return nil
    }
}
