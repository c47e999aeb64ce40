import Layout

/// Notes that stand in one line.
extension BodyReader {
    /// A note, or several that stand in one line: `* …   ** …`.
    static func notes(in block: TextBlock, because evidence: Evidence<KindRule>, uids: inout UIDs) -> [DraftBlock] {
        var starts: [(at: Int, length: Int)] = []
        let scalars = block.text.scalars
        if block.marker?.text.allSatisfy({ $0 == "*" }) ?? false {
            var i = 1
            while i < scalars.count {
                if scalars[i] == 0x2A, LaidText.isSpace(scalars[i - 1]) {
                    var end = i
                    while end < scalars.count, scalars[end] == 0x2A { end += 1 }
                    if end < scalars.count, LaidText.isSpace(scalars[end]) || Script.isWordStart(scalars[end]) {
                        starts.append((i, end - i))
                    }
                    i = end
                }
                i += 1
            }
        }
        var notes: [DraftBlock] = []
        var first = DraftBlock(kind: .note, because: evidence, block: block, uid: uids.next())
        first.body = first.body.with(block.text[0..<(starts.first?.at ?? block.text.count)].trimmed)
        notes.append(first)
        for (k, start) in starts.enumerated() {
            let end = k + 1 < starts.count ? starts[k + 1].at : block.text.count
            var note = DraftBlock(kind: .note, because: evidence, block: block, uid: uids.next())
            note.marker = Marker(text: String(repeating: "*", count: start.length), kind: .noteMark, series: "*")
            note.body = note.body.with(block.text[(start.at + start.length)..<end].trimmed)
            notes.append(note)
        }
        return notes.filter { !$0.body.text.isEmpty }
    }
}

extension Script {
    /// A letter, syllable, figure or opening mark: what a note's text starts with.
    static func isWordStart(_ scalar: UInt32) -> Bool {
        isHangul(scalar) || isIdeograph(scalar) || isLatin(scalar) || isDigit(scalar)
            || [0x27, 0x2018, 0x22, 0x201C, 0x28, 0x300C, 0x2460].contains(scalar)
    }
}
