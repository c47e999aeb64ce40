import Testing

@testable import Layout

@Suite struct BandCaptionTests {
    @Test func aCaptionInTheMiddleBelowTheLastRowIsNoneOfItsTexts() {
        let band = PageSketch(
            """
            South       310       355

                    By_industry
            """)
        let marks = band.text.marks, box = marks.map(\.box).reduce(marks[0].box) { $0.union($1) }
        let rows = TextRowBuilder().rows(of: marks)
        #expect(BandCaption().isLast(of: rows, in: box))
        #expect(!BandCaption().isLast(of: Array(rows.prefix(1)), in: box))
    }

    @Test func theSecondLineOfACellIsNone() {
        let band = PageSketch(
            """
            South  exports_of_ships  355
                   and_other_goods
            """, pitch: 12)
        let marks = band.text.marks, box = marks.map(\.box).reduce(marks[0].box) { $0.union($1) }
        let rows = TextRowBuilder().rows(of: marks)
        #expect(!BandCaption().isLast(of: rows, in: box))
    }
}
