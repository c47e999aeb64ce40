/// Weights of what stands around a place between two syllables: positive where a word ends there.
///
/// Learnt by logistic regression over 1,330,000 such places: of 34 public Korean documents (plans, notices, press releases,
/// reports, terms), counted twice, of ten bills of the National Assembly, and of Debian's Korean manuals, messages and package
/// descriptions. Kept are the contexts that were seen eight times and that an L1 penalty left, their weights then fitted
/// anew and rounded to halves. Of 27,000 places in briefings that were not learnt from they tell 93 of 100; single syllables
/// and lengths alone told 88.
enum SyllableWeights {
    /// More breaks fall inside words than between them.
    static let usual = -1.1
    /// By the length of the word part before and after the place: 1, 2, … syllables.
    static let lengthsBefore = [-2.0, 0.1, 0.6, 0.5, 0.4, -0.4], lengthsAfter = [-1.7, -0.1, 0.4, 0.4, 0.4, -0.2]

    /// The weights of all contexts, by the context's key.
    static let all: IntegerMap<Float> = {
        var weights = IntegerMap<Float>(capacity: count)
        let tables: [(SyllableContext, length: Int, [(halves: Int, keys: String)])] = [
            (.before, 1, before), (.after, 1, after), (.across, 2, across), (.twoBefore, 2, twoBefore), (.twoAfter, 2, twoAfter),
            (.twoBeforeOne, 3, twoBeforeOne), (.oneBeforeTwo, 3, oneBeforeTwo), (.threeBefore, 3, threeBefore),
            (.threeAfter, 3, threeAfter), (.twoBeforeTwo, 4, twoBeforeTwo),
        ]
        for (context, length, levels) in tables {
            for (halves, keys) in levels { add(keys, of: context, length, Float(halves) / 2, to: &weights) }
        }
        return weights
    }()

    /// Room for as many as there are.
    private static let count = 15_000

    /// Adds a weight for each of the contexts that a text of a table holds, parted by spaces or not: all have one length, and none
    /// comes twice.
    ///
    /// By the bytes of UTF-8, which are one for ASCII and three for a syllable: scalar by scalar, and in a map that had to grow, the
    /// tables took a fiftieth of a short conversion.
    private static func add(
        _ keys: String, of context: SyllableContext, _ length: Int, _ weight: Float, to weights: inout IntegerMap<Float>
    ) {
        var keys = keys
        keys.withUTF8 { bytes in
            var key = context.rawValue, missing = length, i = 0
            while i < bytes.count {
                var scalar = UInt32(bytes[i])
                i += 1
                if scalar == 0x20 { continue }
                if scalar >= 0x80 {
                    scalar = (scalar & 0xF) << 12 | UInt32(bytes[i] & 0x3F) << 6 | UInt32(bytes[i + 1] & 0x3F)
                    i += 2
                }
                key = SyllableContext.key(key, then: SyllableCode(scalar))
                missing -= 1
                guard missing == 0 else { continue }
                weights.insert(key, weight)
                (key, missing) = (context.rawValue, length)
            }
        }
    }
}
