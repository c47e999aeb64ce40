/// How Korean prose parts its words, for documents too short to show it themselves.
///
/// Log-odds of a word boundary from what stands around the place, up to three syllables on each side: particles and endings
/// close a word (`은`, `에서`), some syllables open one (`및`, `따라`), pairs stand inside of words (`연|구`) or between two (`수|있`).
/// `SyllableWeights` holds the weights and says what they were learnt from.
enum BoundaryPrior {
    /// Log-odds of a boundary between the word part `before` and the word part `after`.
    static func logit(before: ArraySlice<UInt32>, after: ArraySlice<UInt32>) -> Double {
        guard let last = before.last, let first = after.first else { return 0 }
        var logit = SyllableWeights.usual
        logit += SyllableWeights.lengthsBefore[min(before.count, SyllableWeights.lengthsBefore.count) - 1]
        logit += SyllableWeights.lengthsAfter[min(after.count, SyllableWeights.lengthsAfter.count) - 1]
        let a = SyllableCode(last), b = SyllableCode(first)
        // A word part that is too short for a feature shows where it starts or ends.
        let a2 = before.count > 1 ? SyllableCode(before[before.endIndex - 2]) : .start
        let b2 = after.count > 1 ? SyllableCode(after[after.startIndex + 1]) : .end
        let weights = SyllableWeights.all
        let add = { (context: SyllableContext, codes: [SyllableCode]) in
            logit += Double(weights[context.key(codes)] ?? 0)
        }
        add(.before, [a])
        add(.after, [b])
        add(.across, [a, b])
        add(.twoBefore, [a2, a])
        add(.twoAfter, [b, b2])
        add(.twoBeforeOne, [a2, a, b])
        add(.oneBeforeTwo, [a, b, b2])
        add(.twoBeforeTwo, [a2, a, b, b2])
        if before.count > 1 {
            add(.threeBefore, [before.count > 2 ? SyllableCode(before[before.endIndex - 3]) : .start, a2, a])
        }
        if after.count > 1 {
            add(.threeAfter, [b, b2, after.count > 2 ? SyllableCode(after[after.startIndex + 2]) : .end])
        }
        return logit
    }

    /// Whether a syllable that follows another sign is a word of its own: `및`, `등`.
    static func opensWords(_ syllable: UInt32) -> Bool { opening.contains(syllable) }

    /// Whether a syllable is a word of its own: `뒤`, `후`.
    static func isWord(_ syllable: UInt32) -> Bool { words.contains(syllable) }

    /// Whether a syllable may be one: counters, adverbs and short nouns, which end longer words as well.
    static func mayBeWord(_ syllable: UInt32) -> Bool { words.contains(syllable) || shortWords.contains(syllable) }

    private static let opening = Set("및있등".unicodeScalars.map(\.value))
    private static let shortWords = Set("년월일시분초명개건차주달해원층점종총약각본신현새더또이그저한두세네첫말안밖속위옆앞쪽측편길힘값".unicodeScalars.map(\.value))
    private static let words = Set("뒤후전중등및내외때곳것수번".unicodeScalars.map(\.value))
}
