import Layout

/// Signs that mark a word in running text.
enum NoteSign {
    /// `1` of `1)`: both are one sign.
    static func bare(_ sign: String) -> String { sign.filter { $0 != ")" } }

    /// The word before the first run of just these stars in `text`; `nil` where there is none.
    static func term(before sign: String, in text: LaidText) -> [UInt32]? {
        let scalars = text.scalars
        var i = 0
        while i < scalars.count {
            guard scalars[i] == 0x2A else {
                i += 1
                continue
            }
            let start = i
            while i < scalars.count, scalars[i] == 0x2A { i += 1 }
            guard i - start == sign.unicodeScalars.count, start > 0, !LaidText.isSpace(scalars[start - 1]) else { continue }
            var word = start
            while word > 0, !LaidText.isSpace(scalars[word - 1]) { word -= 1 }
            return TextKey(Array(scalars[word..<start])).scalars
        }
        return nil
    }
}
