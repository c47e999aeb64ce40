import Geometry
import Testing

@testable import Layout

@Suite struct LoneColumnTests {
    /// Items that are wrapped in the left half.
    private let wrapped = PageSketch(
        """
        - 영장류와 어류의 자원은행을
          윈난에 설치하고 평가
        - 주거 지역의 비행 소음을 낮
          오십 데시벨로 제한
        """)

    /// The columns of a page that has these margins at its left and at its right.
    private func pair(of lines: [ReadLine], between margins: ClosedRange<Double>) -> ColumnPair? {
        let box = Rect(minX: 0, minY: 0, maxX: margins.upperBound + margins.lowerBound, maxY: 842)
        return LoneColumn().pair(of: lines, in: box, between: margins)
    }

    @Test func itemsWrappedInTheLeftHalfShowItsColumn() throws {
        let lines = wrapped.readLines
        let edge = try #require(lines.map(\.right).max())
        let pair = self.pair(of: lines, between: 50...(50 + (edge - 50) * 2.2))
        #expect(pair?.left == 50...edge)
    }

    @Test func shortItemsShowNone() {
        let lines = PageSketch(
            """
            - 자원은행을 설치
            - 비행 소음을 제한
            - 시험장을 개장
            """
        ).readLines
        #expect(pair(of: lines, between: 50...350) == nil)
    }

    @Test func linesBrokenByHandShowNone() {
        let lines = PageSketch(
            """
            - 영장류와 어류의 자원은행을
              윈난에 설치하고 평가
            - 주거 지역의
              오십 데시벨로 제한
            - 주거 지역의 비행 소음을 낮
              오십 데시벨로 제한
            """
        ).readLines
        #expect(pair(of: lines, between: 50...350) == nil)
    }

    @Test func aColumnBeginsWhereItsOwnTextDoes() throws {
        let lines = PageSketch(
            """
            자원은행의 제목
              - 영장류와 어류의 자원은행을
                윈난에 설치하고 평가
              - 주거 지역의 비행 소음을 낮
                오십 데시벨로 제한
            """
        ).readLines
        let edge = try #require(lines.map(\.right).max())
        // Most lines of the document are items: the margin that they show is their indent.
        let pair = self.pair(of: lines, between: 60...(50 + (edge - 50) * 2.2))
        #expect(pair?.left == 50...edge)
    }

    @Test func thePageHasTheSameMarginAtBothSidesWhereItsOtherLinesAreShort() throws {
        let lines = wrapped.readLines
        let edge = try #require(lines.map(\.right).max())
        let box = Rect(minX: 0, minY: 0, maxX: 100 + (edge - 50) * 2.2, maxY: 842)
        let pair = LoneColumn().pair(of: lines, in: box, between: 50...(edge + 20))
        #expect(pair?.left == 50...edge)
    }
}
