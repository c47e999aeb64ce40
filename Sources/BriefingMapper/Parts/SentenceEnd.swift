import Layout

/// The end of a sentence: what holds one is no title and no heading.
enum SentenceEnd {
    /// Whether a sentence ends within the text, or with it: a full stop behind a syllable, brackets closed behind it or not.
    static func stands(in text: LaidText) -> Bool {
        let scalars = text.scalars
        return scalars.indices.dropFirst().contains { i in
            guard scalars[i] != ideographicStop else { return true }
            // `다. 국제 협력` counts.
            guard scalars[i] == 0x2E, i > 1, Script.isHangul(scalars[i - 1]) else { return false }
            return scalars[(i + 1)...].first { !closing.contains($0) }.map(LaidText.isSpace) ?? true
        }
    }

    private static let ideographicStop: UInt32 = 0x3002
    private static let closing = Set(")]）”’」｣』".unicodeScalars.map(\.value))
}
