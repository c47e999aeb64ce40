/// A character as the weights of word boundaries know it: a syllable by itself, a letter of ASCII too, all figures as one, all
/// other signs as one.
struct SyllableCode: Equatable, Sendable {
    /// At most so many bits.
    let value: UInt16
    static let bits = 14

    /// Where a word part starts and where it ends.
    static let start = SyllableCode("^"), end = SyllableCode("$")

    init(_ scalar: UInt32) {
        switch scalar {
        case 0xAC00...0xD7A3: value = UInt16(scalar - 0xAC00) + 0x80
        case 0x30...0x39: value = 0x30
        case 0x20...0x7E: value = UInt16(scalar)
        default: value = 0x2A  // *
        }
    }

    private init(_ sign: Unicode.Scalar) { value = UInt16(sign.value) }
}

/// What is looked at around a place between two syllables: how many before it and after it.
enum SyllableContext: UInt64, Sendable {
    case before, after, across, twoBefore, twoAfter, twoBeforeOne, oneBeforeTwo, threeBefore, threeAfter, twoBeforeTwo

    /// One number for the characters of such a context, four at most.
    func key(_ codes: [SyllableCode]) -> UInt64 { codes.reduce(rawValue, Self.key) }

    /// The number of a context up to one more character; of none it is the context's own.
    static func key(_ start: UInt64, then code: SyllableCode) -> UInt64 { start << SyllableCode.bits | UInt64(code.value) }
}
