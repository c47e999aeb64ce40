/// Amounts that are given in two currencies imply rates that differ within the issue.
struct ExchangeRate: Rule {
    static let id = "exchange-rate"
    static let summary = "amounts in two currencies that imply other rates than elsewhere in the issue"

    /// Rates move from day to day, and amounts are rounded: this share of difference is nothing.
    private static let tolerance = 0.06

    private struct Conversion {
        let rate: Double
        /// Share by which rounding may have moved it.
        let slack: Double
        let quotation: Finding.Quotation
        let printed: String
    }

    func findings(in issue: IssueText) -> [Finding] {
        var byPair: [String: [Conversion]] = [:], order: [String] = []
        for (passage, mentions) in issue.mentions(where: { $0.isProse || $0 == .title || $0 == .heading }) {
            for (pair, conversion) in conversions(passage, mentions) {
                if byPair[pair] == nil { order.append(pair) }
                byPair[pair, default: []].append(conversion)
            }
        }
        return order.flatMap { pair -> [Finding] in
            let conversions = byPair[pair] ?? []
            guard conversions.count >= 2 else { return [] }
            // The usual rate is the middle one; of two, neither is.
            let middle = conversions.sorted { $0.rate < $1.rate }[conversions.count / 2]
            return conversions.compactMap { other -> Finding? in
                let distance = abs(other.rate / middle.rate - 1)
                guard distance > Self.tolerance + other.slack + middle.slack else { return nil }
                return finding(
                    conversions.count > 2 ? .warning : .ask,
                    "\(other.printed) makes \(shown(other.rate)) \(pair), \(middle.printed) makes \(shown(middle.rate))",
                    [other.quotation, middle.quotation])
            }
        }
    }

    private func shown(_ rate: Double) -> String { rate.shown(step: rate >= 100 ? 1 : rate >= 1 ? 0.1 : 0.0001) }

    /// `420억 위안(약 8조 원)`, `1위안=190원`.
    private func conversions(_ passage: Passage, _ mentions: [Mention]) -> [(String, Conversion)] {
        let quantities = mentions.map(\.quantity), scalars = passage.scalars
        return zip(quantities, quantities.dropFirst()).compactMap { a, b in
            guard a.isCurrency, b.isCurrency, a.unit != b.unit, a.value > 0, b.value > 0 else { return nil }
            let between = String(scalars: scalars[a.range.upperBound..<b.range.lowerBound].filter { $0 != " " })
            guard ["(", "(약", "=", "≒", "(한화", "(한화약", "(미화", "(우리돈", "(우리돈약", "(원화", "(약한화"].contains(between) else { return nil }
            // One pair of currencies one way round: how much of the second name in the alphabet one of the first is.
            let isForward = a.unit < b.unit
            let (from, to) = isForward ? (a, b) : (b, a)
            return (
                "\(to.unit)/\(from.unit)",
                Conversion(
                    rate: to.value / from.value, slack: 0.5 * (a.step / a.value + b.step / b.value),
                    quotation: passage.quotation(a.range.lowerBound..<b.range.upperBound),
                    printed: String(scalars: scalars[a.range.lowerBound..<b.range.upperBound]))
            )
        }
    }
}
