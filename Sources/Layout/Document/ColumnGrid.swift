import Geometry

/// The columns that a document's pages are set in, by the pages' widths: a document may turn some of its pages.
package struct ColumnGrid: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// Columns whose edges are no farther apart are the same. In points: pages of one master agree to a fraction of one.
        package var sameEdge: Points = 3.pt
        /// Pages that show columns; one alone does when both have so many pieces.
        package var severalPages = 2
        package var severalPieces = 8
    }

    package var tuning = Tuning()
    private var pairs: [Double: [ColumnPair]] = [:]
    /// The columns of the page before, for pages of a width that all pages together show none of, by the page's index.
    private var carried: [Int: [ColumnPair]] = [:]

    /// No columns: every page is looked at by itself.
    package init() {}

    /// - Parameter shown: what the pages show by themselves, each with its page's width.
    package init(_ shown: [(width: Double, pairs: [ColumnPair])]) {
        var groups: [Double: [[ColumnPair]]] = [:]
        for (width, pairs) in shown {
            for pair in pairs {
                let width = width.rounded()
                if let own = groups[width]?.firstIndex(where: { $0.contains { agree($0, pair) } }) {
                    groups[width]![own].append(pair)
                } else {
                    groups[width, default: []].append([pair])
                }
            }
        }
        for (width, groups) in groups {
            pairs[width] = groups.filter { $0.count >= tuning.severalPages || $0[0].pieces >= tuning.severalPieces }
                .sorted { $0.count > $1.count }.map(joined)
        }
        for (index, (previous, page)) in zip(shown, shown.dropFirst()).enumerated() {
            let width = page.width.rounded()
            if pairs[width, default: []].isEmpty, previous.width.rounded() == width, !previous.pairs.isEmpty {
                carried[index + 1] = previous.pairs
            }
        }
    }

    /// The columns of pages of this width, those that most pages show first.
    package func pairs(ofWidth width: Double) -> [ColumnPair] { pairs[width.rounded()] ?? [] }

    /// The columns that a page may go on in: those of all pages of its width, else those of the page before it.
    package func pairs(onPage index: Int, width: Double) -> [ColumnPair] {
        carried[index] ?? pairs(ofWidth: width)
    }

    /// From the left column's edge to the right one's: where lines over both start and end.
    package func margins(ofWidth width: Double) -> ClosedRange<Double>? {
        pairs(ofWidth: width).first.map { $0.left.lowerBound...$0.right.upperBound }
    }

    /// Whether two pages are set in the same columns: a page of items shows no left edge, one of short lines no right edge.
    private func agree(_ one: ColumnPair, _ other: ColumnPair) -> Bool {
        let same = { (edge: KeyPath<ClosedRange<Double>, Double>) in
            abs(one.left[keyPath: edge] - other.left[keyPath: edge]) <= tuning.sameEdge.value
                && abs(one.right[keyPath: edge] - other.right[keyPath: edge]) <= tuning.sameEdge.value
        }
        return same(\.lowerBound) || same(\.upperBound)
    }

    /// The outermost edges of all.
    private func joined(_ pairs: [ColumnPair]) -> ColumnPair {
        let union = { (one: ClosedRange<Double>, other: ClosedRange<Double>) in
            min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
        }
        return pairs.dropFirst().reduce(pairs[0]) {
            ColumnPair(left: union($0.left, $1.left), right: union($0.right, $1.right), pieces: $0.pieces + $1.pieces)
        }
    }
}
