/// Characters by what they do where a line ends.
package enum LineSigns {
    static let fullStop: UInt32 = 0x2E, comma: UInt32 = 0x2C, ampersand: UInt32 = 0x26, space: UInt32 = 0x20
    /// No line ends with them, and none starts with those that close.
    static let opening: Set<UInt32> = Set("([{〈《「｢『【〔‘“（［".unicodeScalars.map(\.value))
    static let closing: Set<UInt32> = Set(")]}〉》」｣』】〕’”）］,.;:!?%、。，：；".unicodeScalars.map(\.value))
    /// Close a bracket, a quotation.
    static let closingBrackets: Set<UInt32> = Set(")]}〉》」｣』】〕".unicodeScalars.map(\.value))
    static let closingQuotes: Set<UInt32> = Set("’”".unicodeScalars.map(\.value))
    /// End a clause: a space follows.
    static let clauseEnds: Set<UInt32> = Set(",;:!?".unicodeScalars.map(\.value))
    /// End a sentence or a remark in words of letters.
    static let sentenceEnds: Set<UInt32> = Set(".)]”’\"%".unicodeScalars.map(\.value))
    /// Tight on both sides, as a rule; lines break behind them.
    static let tight: Set<UInt32> = Set("·ㆍ・/~∼～‧･․⋅∙".unicodeScalars.map(\.value))
    /// Stand between two words, tight or with a space on both sides, as those that are tight as a rule do.
    static let between = tight.union(dashes).union("→⇒⇨➔➜↔=<>×÷+&|".unicodeScalars.map(\.value))
    /// Part a word of letters.
    package static let hyphens: Set<UInt32> = [0x2D, setHyphen, 0x2011]
    /// The hyphen that typesetters part a word with; most authors type the other one.
    package static let setHyphen: UInt32 = 0x2010
    /// Open items, or stand on both sides of a subtitle.
    static let dashes = Set("-－–—―−‐‑".unicodeScalars.map(\.value))
    /// Call a note: they are tight.
    static let noteMarks: Set<UInt32> = Set("*†‡".unicodeScalars.map(\.value))
    /// Whether notes are marked with such signs: figures, plain or in a circle, stars, a letter with a bracket behind it (`p)`).
    static func isSign(ofNote scalars: [UInt32]) -> Bool {
        if scalars.count == 2, scalars[1] == 0x29, Script.isLatin(scalars[0]) { return true }
        // A negative power is raised as they are.
        let signs = scalars.count > 1 && minus.contains(scalars[0]) ? scalars.dropFirst() : scalars[...]
        return signs.allSatisfy {
            Script.isDigit($0) || noteMarks.contains($0) || $0 == 0x28 || $0 == 0x29 || MarkerReader.circled($0) != nil
        }
    }
    private static let minus: Set<UInt32> = [0x2D, 0x2212, 0x2013]
    /// Open a price: `£80,000`.
    static let prices: Set<UInt32> = Set("£€$¥￥₩".unicodeScalars.map(\.value))
    /// Stand for a unit.
    static let units: Set<UInt32> = Set("%‰℃℉°㎞㎏㎡㎢㎥㎜㎝㏈㎾㎿".unicodeScalars.map(\.value))
    /// What the scheme of a web address ends with.
    static let schemeEnd = "://".unicodeScalars.map(\.value)
    static let spacedColon = ": ".unicodeScalars.map(\.value)
}
