import Layout

/// Brackets that captions, titles and units stand in.
enum Brackets {
    private static let pairs: [UInt32: UInt32] = [
        0x3008: 0x3009, 0x3C: 0x3E, 0x5B: 0x5D, 0x300A: 0x300B, 0x3010: 0x3011, 0xFF1C: 0xFF1E, 0x2329: 0x232A, 0x27E8: 0x27E9,
        0xFF3B: 0xFF3D,
        0x3014: 0x3015, 0x300E: 0x300F, 0x300C: 0x300D, 0x2039: 0x203A, 0xAB: 0xBB,
    ]
    private static let round: [UInt32: UInt32] = [0x28: 0x29, 0xFF08: 0xFF09]

    /// What stands inside when one pair of brackets (round ones left out) holds the whole text.
    static func inside(_ text: LaidText, roundToo: Bool = false) -> LaidText? {
        let body = text.trimmed
        guard body.count >= 3, let first = body.scalars.first else { return nil }
        guard let close = pairs[first] ?? (roundToo ? round[first] : nil), body.scalars[body.count - 1] == close else { return nil }
        var depth = 0
        for (i, scalar) in body.scalars.enumerated() {
            if scalar == first { depth += 1 }
            if scalar == close { depth -= 1 }
            if depth == 0, i < body.count - 1 { return nil }
        }
        guard depth == 0 else { return nil }
        return body[1..<(body.count - 1)].trimmed
    }

    /// Whether quotation marks hold the whole text: it says what somebody said.
    static func areQuoted(_ text: LaidText) -> Bool {
        let body = text.trimmed.scalars
        guard body.count >= 3, let first = body.first, let close = quotes[first], body.last == close else { return false }
        return !body.dropFirst().dropLast().contains(close)
    }

    private static let quotes: [UInt32: UInt32] = [0x201C: 0x201D, 0x2018: 0x2019, 0x22: 0x22]

    /// Length of the bracketed part that opens the text, brackets included: `[표 1] …`.
    static func openingLength(_ text: LaidText) -> Int? {
        guard let first = text.scalars.first, let close = pairs[first], let end = text.scalars.firstIndex(of: close) else { return nil }
        return end + 1
    }

    /// Range of the bracketed part that opens the text.
    static func openingRange(_ text: LaidText, roundToo: Bool = false) -> Range<Int>? {
        guard let first = text.scalars.first, let close = pairs[first] ?? (roundToo ? round[first] : nil),
            let end = text.scalars.firstIndex(of: close)
        else { return nil }
        return 0..<(end + 1)
    }

    /// The bracket that a closing one belongs to.
    static func opening(of closing: UInt32) -> UInt32? { (pairs.first { $0.value == closing } ?? round.first { $0.value == closing })?.key }

    /// Whether a bracket that captions and tags stand in opens with it.
    static func opens(_ scalar: UInt32) -> Bool { pairs[scalar] != nil }

    /// Whether the text ends within round brackets.
    static func areOpen(_ text: LaidText) -> Bool {
        var open = 0
        for scalar in text.scalars {
            if round[scalar] != nil { open += 1 } else if round.values.contains(scalar) { open = max(0, open - 1) }
        }
        return open > 0
    }

    /// Whether the text ends with a round bracket that was opened before it.
    static func areClosed(by text: LaidText) -> Bool {
        guard let last = text.trimmed.scalars.last, round.values.contains(last) else { return false }
        return text.scalars.count { round[$0] != nil } < text.scalars.count { round.values.contains($0) }
    }

    /// Range of the last pair of round brackets when the text ends with it.
    static func trailingRound(_ text: LaidText) -> Range<Int>? { trailing(text, opening: [0x28, 0xFF08], closing: [0x29, 0xFF09]) }

    /// The same of square brackets.
    static func trailingSquare(_ text: LaidText) -> Range<Int>? { trailing(text, opening: [0x5B, 0xFF3B], closing: [0x5D, 0xFF3D]) }

    private static func trailing(_ text: LaidText, opening: [UInt32], closing: [UInt32]) -> Range<Int>? {
        let body = text.scalars
        var end = body.count
        while end > 0, LaidText.isSpace(body[end - 1]) { end -= 1 }
        guard end > 2, closing.contains(body[end - 1]) else { return nil }
        var depth = 0
        for i in stride(from: end - 1, through: 0, by: -1) {
            if closing.contains(body[i]) { depth += 1 }
            if opening.contains(body[i]) { depth -= 1 }
            if depth == 0 { return i..<end }
        }
        return nil
    }
}
