import Testing

@testable import Layout

@Suite struct TallyTests {
    @Test func aValueThatComesAgainLaterIsCountedOn() {
        var tally = Tally<Int>()
        for value in [9, 9, 10, 9, 9, 9] { tally.add(value) }
        #expect(tally.counts == [9: 5, 10: 1])
    }

    @Test func theSmallerOfTwoThatComeEquallyOftenIsTheMostCommon() {
        var tally = Tally<Int>()
        #expect(tally.mostCommon == nil)
        for value in [12, 12, 9, 9, 10] { tally.add(value) }
        #expect(tally.mostCommon == 9)
    }

    @Test func aValueIsTheOnlyOneUntilAnotherComes() {
        var tally = Tally<Int>()
        #expect(tally.only == nil)
        for value in [9, 9] { tally.add(value) }
        #expect(tally.only == 9)
        for value in [10, 9] { tally.add(value) }
        #expect(tally.only == nil)
    }

    @Test func nothingCountsAsNothing() { #expect(Tally<Double>().counts.isEmpty) }
}
