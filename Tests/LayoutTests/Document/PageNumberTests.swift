import Testing

@testable import Layout

@Suite struct PageNumberTests {
    @Test(
        "Figures between signs and small Roman numerals are page numbers, words and days are none",
        arguments: [
            ("12", true), ("-12-", true), ("1/8", true), ("ⅳ", true), ("xii", true), ("제1장", false), ("2024.11.29", false), ("tip", false),
        ])
    func isOne(text: String, isOne: Bool) {
        #expect(PageNumber.isOne(text.unicodeScalars.map(\.value)) == isOne)
    }

    @Test func allFiguresOfATextAreNumbers() {
        #expect(PageNumber.numbers(in: "-2/10-".unicodeScalars.map(\.value)) == [2, 10])
    }
}
