import BriefingModel

/// Something that a briefing says against itself, or against the habits of its own form.
///
/// A contradiction is stated with both quotations and their places; which of them is right is left to the reader.
package struct Finding: Hashable, Sendable {
    package enum Severity: String, CaseIterable, Hashable, Sendable, Comparable {
        /// Cannot be right.
        case error
        /// Very likely a slip.
        case warning
        /// May be meant so; somebody who knows should look.
        case ask
        /// Worth knowing.
        case info

        /// The graver one is the lesser.
        package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

        private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
    }

    /// What is said, and where.
    package struct Quotation: Hashable, Sendable {
        package let text: String
        /// Id of the block, article or section.
        package let target: String
        /// Article and kind of text, for people.
        package let place: String
        package let at: [Place]
        /// Index of the issue, where several are looked at.
        package var issue = 0
    }

    /// Name of the rule, in kebab case.
    package let rule: String
    package let severity: Severity
    package let message: String
    /// One, or the two sides of a contradiction.
    package var quotations: [Quotation]
    package let suggestion: String?

    package init(
        rule: String, severity: Severity, message: String, quotations: [Quotation], suggestion: String? = nil
    ) {
        (self.rule, self.severity, self.message) = (rule, severity, message)
        (self.quotations, self.suggestion) = (quotations, suggestion)
    }

    /// Stays the same while the text does, wherever it moves: what a baseline of known findings holds.
    package var fingerprint: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325  // FNV-1a
        for byte in ([rule, message] + quotations.map(\.text)).joined(separator: "\u{1F}").utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return String(hash, radix: 16)
    }
}
