/// A claim and what says otherwise.
struct Contradiction {
    let claim: Mention
    let evidence: Mention
    /// A slip of the hand is likely; else only the words agree.
    let isSlip: Bool

    /// For every claim that nothing confirms: what speaks of the same amount with another number.
    ///
    /// Two numbers count as one amount when the words around them agree, the more so the less the digits do. A claim that
    /// is confirmed anywhere is left alone, and so is evidence that is claimed elsewhere: then both amounts are meant.
    static func found(claims: [Mention], evidence: [Mention]) -> [Contradiction] {
        claims.compactMap { claim -> Contradiction? in
            let rivals = evidence.filter { $0.quantity.unit == claim.quantity.unit }
            guard !rivals.contains(where: { $0.quantity.agrees(with: claim.quantity) }) else { return nil }
            let scored = rivals.compactMap { other -> (score: Double, contradiction: Contradiction)? in
                guard other.isComparable(with: claim), !claims.contains(where: { $0.quantity.agrees(with: other.quantity) }),
                    !other.quantity.isSameDigitsOtherSize(as: claim.quantity)
                else { return nil }
                let isSlip = other.quantity.isSlip(of: claim.quantity)
                guard let score = Self.score(claim, other, isSlip: isSlip) else { return nil }
                return (score, Contradiction(claim: claim, evidence: other, isSlip: isSlip))
            }
            return scored.max { $0.score < $1.score }?.contradiction
        }
    }

    /// How surely both speak of one amount; `nil` when it is not likely enough.
    private static func score(_ claim: Mention, _ other: Mention, isSlip: Bool) -> Double? {
        let shared = claim.sharedWords(with: other)
        let share = Double(shared) / Double(max(1, min(claim.words.count, other.words.count)))
        let hasHead = claim.sharesHead(with: other)
        let digits = max(claim.quantity.digits.utf8.count, other.quantity.digits.utf8.count)
        let isLikely =
            if isSlip && digits >= 3 {
                hasHead || shared >= 2
            } else if isSlip && digits == 2 {
                (hasHead && shared >= 2) || (shared >= 2 && share >= 0.5)
            } else if isSlip {
                hasHead && shared >= 3 && share >= 0.6
            } else {
                hasHead && shared >= 3 && share >= 0.75
            }
        return isLikely ? Double(shared) + (isSlip ? 2 : 0) + (hasHead ? 1 : 0) : nil
    }
}
