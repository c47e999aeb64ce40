import Testing

@testable import Evaluation

@Suite struct CandidateTests {
    @Test func theNearestOfThingsThatAreAllAlikeAreTheBest() {
        var state: UInt64 = 7
        func isOne() -> Bool {
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return state >> 62 == 0
        }
        for _ in 0..<200 {
            func indices() -> [Int] { (0..<30).filter { _ in isOne() } }
            let expected = indices(), found = indices()
            let best = Candidate.best(of: expected.flatMap { i in found.map { Candidate(1, i, $0) } })
            let nearest = Candidate.nearest(expected, found).sorted { $0.0 < $1.0 }
            #expect(nearest.map(\.0) == best.map(\.0) && nearest.map(\.1) == best.map(\.1), "\(expected) \(found)")
        }
    }
}
