import Geometry

/// Tells a figure that a narrow cell broke from two figures below each other: `1,12` over `0`, `31.` over `5`, `202` over `4년`.
struct BrokenFigure {
    /// Digits behind each comma of a large figure.
    private static let group = 3
    /// What years begin with.
    private static let centuries: Set<[UInt32]> = [[0x31, 0x39], [0x32, 0x30]]
    private static let comma: UInt32 = 0x2C, fullStop: UInt32 = 0x2E
    /// Signs that stand in a figure.
    private static let signs: Set<UInt32> = Set(",.+-−–%()'’~∼～".unicodeScalars.map(\.value))

    /// Whether a line is a figure and nothing else, from its first digit or sign to its last digit.
    static func isFigure(_ line: ArraySlice<UInt32>) -> Bool {
        guard let first = line.first, let last = line.last, Script.isDigit(first) || Self.negatives.contains(first) else { return false }
        return (Script.isDigit(last) || last == Self.percent)
            && line.dropFirst().allSatisfy { Script.isDigit($0) || $0 == Self.comma || $0 == Self.fullStop || $0 == Self.percent }
    }

    /// Signs before a figure that is less than nothing.
    private static let negatives: Set<UInt32> = Set("-−–△▲".unicodeScalars.map(\.value))
    private static let percent: UInt32 = 0x25

    /// Whether the line below goes on with the figure above: above stand nothing but signs of figures, and it is no whole
    /// figure, or fills its line and holds more digits than the rest below.
    /// - Parameter isFull: another digit had no room above.
    func goesOn(_ above: ArraySlice<UInt32>, _ below: ArraySlice<UInt32>, isFull: Bool) -> Bool {
        guard let last = above.last, let first = below.first, Script.isDigit(first), above.contains(where: Script.isDigit),
            above.allSatisfy({ Script.isDigit($0) || Self.signs.contains($0) || Self.negatives.contains($0) }), !below.contains(0x20)
        else { return false }
        if last == Self.comma || last == Self.fullStop { return true }
        guard Script.isDigit(last) else { return false }
        let rest = below.prefix(while: Script.isDigit).count, own = above.count(where: Script.isDigit)
        if let comma = above.lastIndex(of: Self.comma), !above[comma...].contains(Self.fullStop) {
            let digits = above[comma...].count - 1 + rest
            return digits == Self.group || isFull && digits < Self.group
        }
        return isFull && (rest < own || own == 1 || Self.centuries.contains(Array(above)) && rest == above.count)
    }
}
