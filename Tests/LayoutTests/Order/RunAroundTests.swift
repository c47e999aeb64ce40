import Geometry
import Testing

@testable import Layout

@Suite struct RunAroundTests {
    /// A large title at the left, a smaller line under it, and a text that starts beside them and goes on below.
    private func order(titleSize: Double) -> [Int] {
        let text = { (y: Double, left: Double) in Rect(minX: left, minY: y, maxX: 500, maxY: y + 10) }
        let boxes = [
            Rect(minX: 60, minY: 100, maxX: 290, maxY: 126), text(101, 300), text(115, 300),
            Rect(minX: 60, minY: 127, maxX: 240, maxY: 139),
            text(129, 300), text(143, 60), text(157, 60),
        ]
        let sizes = [titleSize, 9, 9, 12, 9, 9, 9]
        return RunAround().first(in: Array(boxes.indices), boxes, isLine: boxes.map { _ in true }, sizes: sizes)
    }

    @Test func whatATextRunsAroundIsReadBeforeIt() { #expect(order(titleSize: 24) == [0, 3, 1, 2, 4, 5, 6]) }

    @Test func labelsInTheTextsOwnTypeStayInTheirRows() { #expect(order(titleSize: 9) == [0, 1, 2, 3, 4, 5, 6]) }
}
