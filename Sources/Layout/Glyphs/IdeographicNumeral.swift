/// Numbers written with ideographs, as Chinese documents count with them: `一`, `十二`, `二十一`.
package enum IdeographicNumeral {
    /// Whether the scalar is a digit or the ten of such a number.
    package static func isPart(_ scalar: UInt32) -> Bool { scalar == ten || digits[scalar] != nil }

    /// The number below a hundred that opens the scalars, and how many of them it takes; `nil` where none does.
    package static func number(in scalars: some Sequence<UInt32>) -> (value: Int, length: Int)? {
        let run = Array(scalars.prefix(while: isPart).prefix(longest + 1))
        let value: Int? =
            switch run.count {
            case 1: run[0] == ten ? 10 : digits[run[0]]
            case 2 where run[0] == ten: digits[run[1]].map { 10 + $0 }
            case 2 where run[1] == ten: digits[run[0]].map { $0 * 10 }
            case longest where run[1] == ten: digits[run[0]].flatMap { tens in digits[run[2]].map { tens * 10 + $0 } }
            default: nil
            }
        return value.map { ($0, run.count) }
    }

    /// `二十一`.
    private static let longest = 3
    private static let ten: UInt32 = 0x5341
    /// The ideographs of one to nine.
    private static let digits = Dictionary(
        uniqueKeysWithValues: zip([0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D] as [UInt32], 1...))
}
