import Testing

@testable import Layout

@Suite struct LoneColumnTests {
    @Test func itemsWrappedInTheLeftHalfShowItsColumn() throws {
        let lines = PageSketch(
            """
            - 영장류와 어류의 자원은행을
              윈난에 설치하고 평가
            - 주거 지역의 비행 소음을 낮
              오십 데시벨로 제한
            """
        ).readLines
        let edge = try #require(lines.map(\.right).max())
        let pair = LoneColumn().pair(of: lines, between: 50...(50 + (edge - 50) * 2.2))
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
        #expect(LoneColumn().pair(of: lines, between: 50...350) == nil)
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
        #expect(LoneColumn().pair(of: lines, between: 50...350) == nil)
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
        let pair = LoneColumn().pair(of: lines, between: 60...(50 + (edge - 50) * 2.2))
        #expect(pair?.left == 50...edge)
    }
}
