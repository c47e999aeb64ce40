/// What a page number is printed like.
enum PageNumber {
    /// Whether the text is one, without its spaces: `12`, `-12-`, `1/8`, `-2/10-`, `ⅳ`.
    static func isOne(_ text: [UInt32]) -> Bool {
        let digits = text.count(where: Script.isDigit)
        if digits == 0 { return text.count <= longestRoman && text.allSatisfy { romanSigns.contains($0) || smallRoman.contains($0) } }
        return digits <= mostDigits && text.allSatisfy { Script.isDigit($0) || signs.contains($0) }
    }

    /// The numbers in a text, in order.
    static func numbers(in text: [UInt32]) -> [Int] {
        text.split { !Script.isDigit($0) }.map { digits in digits.prefix(longestFigure).reduce(0) { $0 * 10 + Int($1 & 0xF) } }
    }

    /// Signs of `xviii`, and digits of `123/1024`.
    private static let longestRoman = 5, mostDigits = 7
    /// Digits that are read of a figure: no document has more pages.
    private static let longestFigure = 6
    private static let romanSigns: ClosedRange<UInt32> = 0x2160...0x217F
    private static let smallRoman: Set<UInt32> = Set("ivx".unicodeScalars.map(\.value))
    private static let signs: Set<UInt32> = Set("-/–—―|·<>()[]─".unicodeScalars.map(\.value))
}
