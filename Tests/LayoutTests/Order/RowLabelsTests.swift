import Geometry
import Testing

@testable import Layout

@Suite struct RowLabelsTests {
    /// The pieces in the order in which they are read, by name.
    private func order(_ pieces: [(String, Rect)]) -> [String] {
        let boxes = pieces.map(\.1)
        return ReadingOrder().flows(
            of: boxes, isLine: boxes.map { _ in true }, fontSizes: boxes.map { _ in 10 }, in: Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)
        ).flatMap(\.members).map { pieces[$0].0 }
    }

    private func line(_ name: String, x: Double, y: Double, width: Double = 150) -> (String, Rect) {
        (name, Rect(minX: x, minY: y, maxX: x + width, maxY: y + 10))
    }

    @Test func aLabelBetweenTwoLinesIsReadBeforeThem() {
        let pieces = [line("online", x: 360, y: 100), line("label", x: 300, y: 109, width: 40), line("paper", x: 360, y: 118)]
        #expect(order(pieces) == ["label", "online", "paper"])
    }

    @Test func aLabelOnTheMiddleOfThreeLinesIsReadBeforeThem() {
        let pieces = [
            line("first", x: 360, y: 100), line("label", x: 300, y: 115, width: 40), line("second", x: 360, y: 115),
            line("third", x: 360, y: 130),
        ]
        #expect(order(pieces) == ["label", "first", "second", "third"])
    }

    @Test func aLabelBetweenTwoCentredLinesIsReadBeforeThem() {
        let pieces = [
            line("first", x: 101, y: 100, width: 183), line("label", x: 78, y: 109, width: 6), line("second", x: 123, y: 118, width: 139),
        ]
        #expect(order(pieces) == ["label", "first", "second"])
    }

    @Test func rowsThatHaveALabelEachStayRows() {
        let pieces = (0..<3).flatMap { row in
            [line("label\(row)", x: 100, y: 100 + Double(row) * 15, width: 40), line("text\(row)", x: 160, y: 100 + Double(row) * 15)]
        }
        #expect(order(pieces) == ["label0", "text0", "label1", "text1", "label2", "text2"])
    }

    @Test func aColumnHasNoLabel() {
        let column = (0..<9).map { line("text\($0)", x: 160, y: 100 + Double($0) * 15) }
        let pieces = column + [line("beside", x: 100, y: 160, width: 40)]
        #expect(order(pieces).firstIndex(of: "beside") == 4)
    }
}
