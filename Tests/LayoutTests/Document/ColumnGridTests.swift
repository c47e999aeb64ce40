import Geometry
import PageModel
import Testing

@testable import Layout

@Suite struct ColumnGridTests {
    private func pair(_ left: Double, _ right: Double, pieces: Int = 5) -> ColumnPair {
        ColumnPair(left: left...(left + 220), right: right...(right + 220), pieces: pieces)
    }

    @Test func columnsOfTwoPagesAreTheDocuments() {
        let grid = ColumnGrid([(595, [pair(50, 300)]), (595, []), (595, [pair(51, 301)])])
        #expect(grid.pairs(ofWidth: 595).map(\.left) == [50...271])
    }

    @Test func pagesOfItemsThatAreIndentedOtherwiseShowTheSameColumns() {
        let items = ColumnPair(left: 64...270, right: 328...520, pieces: 5)
        let grid = ColumnGrid([(595, [items]), (595, [pair(50, 300)])])
        #expect(grid.pairs(ofWidth: 595).map(\.left) == [50...270])
        #expect(grid.pairs(ofWidth: 595).map(\.right) == [300...520])
    }

    @Test func aFewPiecesOfOnePageAreNot() {
        #expect(ColumnGrid([(595, [pair(50, 300)]), (595, [])]).pairs(ofWidth: 595).isEmpty)
    }

    @Test func manyPiecesOfOnePageAre() {
        #expect(ColumnGrid([(595, [pair(50, 300, pieces: 12)])]).pairs(ofWidth: 595).count == 1)
    }

    @Test func pagesOfAnotherWidthHaveTheirOwn() {
        #expect(ColumnGrid([(595, [pair(50, 300, pieces: 12)])]).pairs(ofWidth: 842).isEmpty)
    }

    @Test func aPageWithTextInItsLeftColumnOnlyIsWrappedThere() async {
        let full = PageSketch(
            """
            기반 시설을 자원층과 유통층으로     층마다 필수 기능을 정의하고 모든
            나누고 층마다 기능을 정의하고 또    데이터 세트를 공개하기로 하였으며
            산업별 고품질 데이터 세트를 모두    공개 데이터에는 출처와 이력을 담은
            구축하고 이 가운데 절반은 공개함    전자 표지를 반드시 부착하게 하였고
            지방정부가 따로 만든 데이터 공간    비상업 연구의 목적에 한하며 실명을
            규격이 서로 달라 연결이 어렵다는    등록하고 이용 계획을 제출하게 함은
            지적을 반영하여 기준을 제정하고     물론이고 이용량에 따라서 대가까지
            의료와 교통과 기상을 먼저 추진함    지급하는 수익 계정을 시범 운영함.
            """, number: 1)
        let half = PageSketch(
            """
            데이터 제공자에게 이용량에 따라
            대가를 지급하는 계정을 십 개 도
            시에서 시범 운영하고 나서 결과를
            바탕으로 모든 도시로 확대
            """, number: 2)
        let layout = await LayoutEngine { _ in { _, _ in (false, .statistics) } }.layout(
            of: [full.page, half.page], facts: DocumentFacts(pageCount: 2))
        #expect(layout.pages[1].elements.count == 1)
    }

    @Test func aPageMayGoOnInTheColumnsOfTheOneBeforeIt() {
        let grid = ColumnGrid([(595, []), (595, [pair(50, 300)]), (595, []), (595, []), (842, [])])
        #expect((0..<5).map { grid.pairs(onPage: $0, width: $0 == 4 ? 842 : 595).count } == [0, 0, 1, 0, 0])
    }
}
