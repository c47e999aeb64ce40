import PageModel

extension [FontFace] {
    /// Marks as bold the Type 3 fonts that have the name of a font that is embedded as it is: browsers embed a face's own
    /// outlines, and draw those that they made heavier because the family has no bold.
    mutating func markEmboldened() {
        let plain = Set(filter { !$0.isType3 && $0.isEmbedded && !$0.name.isEmpty }.map(\.name))
        guard !plain.isEmpty else { return }
        for i in indices where self[i].isType3 && plain.contains(self[i].name) { self[i].isBold = true }
    }
}
