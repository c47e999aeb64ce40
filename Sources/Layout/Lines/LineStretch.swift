import Geometry

/// How far justified lines are stretched: a line that has taken more than a syllable's room for its gaps ended with a word,
/// for text that wraps anywhere would have gone on.
package struct LineStretch: Hashable, Sendable {
    /// Type whose spaces are alike: of one size and weight.
    fileprivate struct Face: Hashable {
        var halfPoints: Int
        var isBold: Bool

        init(_ line: ReadLine) { (halfPoints, isBold) = (Int((line.fontSize * 2).rounded()), line.isBold) }
    }

    /// The spaces of lines that are not stretched, in steps of `step`.
    package struct Spaces {
        private var counts: [Face: [Int: Int]] = [:]

        /// None yet.
        package init() {}

        /// Adds what a block of several lines shows.
        package mutating func add(_ group: LineGroup) {
            guard let gap = LineStretch.typedGap(of: group), group.last.fontSize > 0 else { return }
            counts[Face(group.last), default: [:]][Int((gap / group.last.fontSize / LineStretch.step.value).rounded()), default: 0] += 1
        }

        /// The one in the middle of each type, where there are enough.
        fileprivate var medians: [Face: Em] { counts.compactMapValues(Self.median) }

        private static func median(_ counts: [Int: Int]) -> Em? {
            let all = counts.values.reduce(0, +)
            guard all >= LineStretch.enough else { return nil }
            var below = 0
            for (size, count) in counts.sorted(by: { $0.key < $1.key }) {
                below += count
                if below * 2 > all { return Em(Double(size) * LineStretch.step.value) }
            }
            return nil
        }
    }

    /// Width of a space in lines that are not stretched, where the document shows it.
    private var spaces: [Face: Em] = [:]

    /// A line that ends so far before its block's longest one is not stretched.
    private static let short: Em = 1.em
    /// Lines that show the space of a type; fewer are chance.
    private static let enough = 4
    /// In which spaces are counted.
    private static let step: Em = 0.01.em

    /// Knows nothing of the document.
    package init() {}

    package init(_ spaces: Spaces) { self.spaces = spaces.medians }

    /// Room that the gaps of each line of a group have taken beyond what their spaces need, in points; `nil` where nothing shows
    /// that.
    package func rooms(of group: LineGroup) -> [Double?] {
        guard group.alignment == .start else { return group.lines.map { _ in nil } }
        let typed = Self.typedGap(of: group), last = Face(group.last)
        return group.lines.map { line in
            guard line.gaps.count > 0 else { return nil }
            let face = Face(line), own = face == last ? typed : nil
            // Authors squeeze single lines: of the block's space and the document's the wider one is meant.
            guard let space = [own, spaces[face]?.points(at: line.fontSize)].compactMap({ $0 }).max() else { return nil }
            return Double(line.gaps.count) * (Double(line.gaps.narrowest) - space)
        }
    }

    /// The narrowest gap of a group's last line, where that ends early, in points.
    private static func typedGap(of group: LineGroup) -> Double? {
        guard group.lines.count > 1, group.last.gaps.count > 0 else { return nil }
        let longest = group.lines.lazy.map(\.right).reduce(0, max)
        return longest - group.last.right > short.points(at: group.last.fontSize) ? Double(group.last.gaps.narrowest) : nil
    }
}
