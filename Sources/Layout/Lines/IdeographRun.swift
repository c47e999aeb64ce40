/// The runs that a text of ideographs is parted into where its producer keeps words whole: it has no spaces, so its lines break at
/// signs only, and what stands up to the next one moves to the next line as a whole.
enum IdeographRun {
    /// Whether a line may break between two characters.
    static func mayBreak(between a: UInt32, _ b: UInt32) -> Bool {
        LaidText.isSpace(a) || LaidText.isSpace(b) || closing.contains(a) && !closing.contains(b)
            || opening.contains(b) && !opening.contains(a)
    }

    /// How many characters of a text stand before the first place where a line may break; all where there is none.
    static func length(of scalars: ArraySlice<UInt32>) -> Int {
        for (i, ends) in zip(scalars, scalars.dropFirst()).enumerated() where mayBreak(between: ends.0, ends.1) { return i + 1 }
        return scalars.count
    }

    /// Whether a clause goes on behind this sign: `，`, `、`, `；`.
    static func goesOn(behind sign: UInt32) -> Bool { sign == 0xFF0C || sign == 0x3001 || sign == 0xFF1B }

    /// Whether a sentence ends with this sign.
    static func endsSentence(_ sign: UInt32) -> Bool { sentenceEnds.contains(sign) }

    private static let closing = Set("，。、；：！？）」』》〉】〕］・".unicodeScalars.map(\.value))
    private static let opening = Set("（「『《〈【〔［".unicodeScalars.map(\.value))
    private static let sentenceEnds = Set("。！？".unicodeScalars.map(\.value))
}
