import Geometry

/// Finds titles that stand in the left of two columns and part both: they are larger than the text, with white above them and
/// beside them, and the right column starts anew where the text under them does.
struct LoneTitles: Sendable {
    /// A title's line is higher than the usual one by this.
    var larger = 1.3
    /// White above it on both sides, in heights of a usual line.
    var white = 1.5
    /// What is under it starts on both sides within so many heights of a usual line.
    var sameTop = 1.5

    /// - Parameter pieces: lines and objects, from top to bottom.
    func titles(among lines: [Rect], _ pieces: [Rect], beside x: Double) -> [Rect] {
        let height = median(lines.map(\.height))
        let tall = lines.filter { $0.height >= larger * height && $0.maxX < x }
        guard !tall.isEmpty else { return [] }
        let left = pieces.filter { $0.midX < x }, right = pieces.filter { $0.midX > x }
        return tall.filter { title in
            let top = title.minY - white * height
            guard !right.contains(where: { $0.maxY > top && $0.minY < title.maxY }),
                !left.contains(where: { $0 != title && $0.maxY > top && $0.minY < title.maxY }),
                right.contains(where: { $0.maxY <= top }),
                let next = left.first(where: { $0.minY >= title.maxY }), let beside = right.first(where: { $0.minY >= title.maxY })
            else { return false }
            return abs(next.minY - beside.minY) <= sameTop * height
        }
    }
}
