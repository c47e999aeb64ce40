import Testing

@testable import Layout

@Suite struct IdeographicNumeralTests {
    @Test(
        "Ideographs count to ninety-nine",
        arguments: [("三", 3), ("十", 10), ("十二", 12), ("二十", 20), ("九十九", 99), ("百", nil), ("十十", nil), ("一二", nil), ("甲", nil)]
            as [(String, Int?)])
    func values(numeral: String, value: Int?) {
        #expect(IdeographicNumeral.number(in: numeral.unicodeScalars.map(\.value))?.value == value)
    }
}
