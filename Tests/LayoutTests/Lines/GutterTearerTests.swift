import Testing

@testable import Layout

@Suite struct GutterTearerTests {
    /// Two columns; the last line of the left one ends near the gutter.
    private let columns = """
        기반 시설을 자원층과 유통층    층마다 필수 기능을 정의하고
        나누고 층마다 기능을 정의하    데이터 세트를 공개하기로 함
        산업별 고품질 데이터 세트를    공개 데이터에는 출처와 이력
        구축하고 이 가운데 절반은      전자 표지를 반드시 부착하고
        지방정부가 만든 데이터 공간간   비상업 연구의 목적에 한하며
        """

    @Test func aNarrowGapOverTheGutterOfOtherLinesTears() {
        #expect(PageSketch(columns).lineTexts.count == 10)
    }

    @Test func aPageNumberUnderTheGutterHidesItFromNoLine() {
        let sketch = PageSketch(columns + "\n\n" + String(repeating: " ", count: 28) + "12")
        #expect(sketch.lineTexts.count == 11)
    }

    @Test func theSameGapInTextOverTheWholePageTearsNothing() {
        let sketch = PageSketch(
            """
            기반 시설을 자원층과 유통층으로 나누고 층마다 필수 기능을 정의
            나누고 층마다 기능을 정의하고 데이터 세트를 공개하기로 하였으며
            산업별 고품질 데이터 세트를 공개하고 데이터에는 출처와 이력까지
            지방정부가 만든 데이터 공간간   비상업 연구의 목적에 한하며
            """)
        #expect(sketch.lineTexts.count == 4)
    }

    @Test func aTagBesideTheMiddleOfThreeLinesIsAPieceOfItsOwn() {
        let sketch = PageSketch(
            """
                       달 궤도 통신 시험위성
            우주항공   칭차오 일호가 궤도에
                       진입하였음
            """)
        #expect(sketch.lineTexts == ["달 궤도 통신 시험위성", "우주항공", "칭차오 일호가 궤도에", "진입하였음"])
    }

    @Test func aMarkBetweenTheLinesOfAListStaysWithItsText() {
        let sketch = PageSketch(
            """
            □  과학기술부는 인공지능 예산을
               올해보다 크게 늘리기로 하고
            □  산업부는 연구소를 새로 세워
               사람을 더 뽑을 계획
            """)
        #expect(sketch.lineTexts.count == 4)
    }

    @Test func theWhiteBetweenEachOfThreeColumnsTears() {
        let full = "과학기술부는예산을늘리기로"
        let rows = Array(repeating: "\(full)    \(full)    \(full)", count: 5) + ["\(full)a   \(full)a   \(full)"]
        #expect(PageSketch(rows.joined(separator: "\n")).lineTexts.count == 18)
    }
}
