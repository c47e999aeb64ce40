import Layout

/// Titles that a series of numbers misses, which look a little otherwise than the rest or are not listed: where `7.` and `9.`
/// are sections, so is the `8.` between them.
struct CountedSiblings: Sendable {
    /// Sizes of titles of one rank differ by no more, in half points: one may end in smaller type.
    private static let sameSize = 2

    /// A title that counts: by its own number, a badge beside it or words before it.
    private struct Counted {
        var title: TitleCandidate
        var series: String
        var value: Int

        init?(_ title: TitleCandidate) {
            if let part = PartNumber(title.block.text), case .number(let value) = part.marker.kind {
                (series, self.value) = (part.marker.series, value)
            } else if let marker = title.block.marker, case .number(let value) = marker.kind {
                (series, self.value) = (marker.series, value)
            } else if let value = title.value, !title.numberIsDoubtful {
                (series, self.value) = ("", value)
            } else {
                return nil
            }
            self.title = title
        }

        var start: Int { title.pieces.lowerBound }
    }

    private let candidates: [Counted]

    /// - Parameter candidates: all that may be titles, in order.
    init(among candidates: [TitleCandidate]) { self.candidates = candidates.compactMap(Counted.init) }

    /// `titles` with those that their numbers miss before, between and behind them, in order.
    func completed(_ titles: [TitleCandidate]) -> [TitleCandidate] {
        let known = titles.compactMap(Counted.init).sorted { $0.start < $1.start }
        guard known.count >= 2, known.count == titles.count, known.allSatisfy({ $0.series == known[0].series }),
            zip(known, known.dropFirst()).allSatisfy({ $0.value < $1.value })
        else { return titles }
        var added = run(1..<max(1, known[0].value), like: known[0], from: 0, to: known[0].start)
        for (above, below) in zip(known, known.dropFirst()) {
            added += run((above.value + 1)..<below.value, like: above, from: above.title.pieces.upperBound, to: below.start)
        }
        added += tail(behind: known[known.count - 1])
        return (titles + added.map(\.title)).sorted { $0.pieces.lowerBound < $1.pieces.lowerBound }
    }

    /// The titles of all these numbers, one after the other between two pieces; none where one is missing.
    private func run(_ values: Range<Int>, like sibling: Counted, from start: Int, to end: Int) -> [Counted] {
        var found: [Counted] = [], from = start
        for value in values {
            guard let next = candidates.first(where: { $0.start >= from && $0.start < end && $0.value == value && isAlike($0, sibling) })
            else { return [] }
            found.append(next)
            from = next.title.pieces.upperBound
        }
        return found
    }

    /// Those that count on behind the last one, as long as there are any.
    private func tail(behind last: Counted) -> [Counted] {
        var found: [Counted] = [], last = last
        while let next = candidates.first(where: {
            $0.start >= last.title.pieces.upperBound && $0.value == last.value + 1 && isAlike($0, last)
                && (PartNumber($0.title.block.text) != nil || $0.title.style.isBold == last.title.style.isBold)
        }) {
            found.append(next)
            last = next
        }
        return found
    }

    private func isAlike(_ a: Counted, _ b: Counted) -> Bool {
        a.series == b.series && a.title.style.isSetOff == b.title.style.isSetOff
            && abs(a.title.style.size - b.title.style.size) <= Self.sameSize
    }
}
