import Testing

@testable import Layout

@Suite struct DisjointSetsTests {
    @Test func whatIsJoinedOverOthersIsOneSet() {
        var sets = DisjointSets(count: 6)
        sets.join(0, to: 1)
        sets.join(2, to: 3)
        sets.join(1, to: 2)
        #expect([0, 1, 2, 3].allSatisfy { sets.root(of: $0) == 3 })
        #expect(sets.root(of: 4) == 4 && sets.root(of: 5) == 5)
    }
}
