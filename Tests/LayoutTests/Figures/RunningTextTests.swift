import Geometry
import Testing

@testable import Layout

@Suite struct RunningTextTests {
    private let paragraph = """
        9월 지수는 한 달 동안 크게 하락하며 장을 마쳤습니다
        미국의 국채 금리가 상승하여 고금리 기조가 지속될 것
        이라는 전망 속에 보험과 은행 같은 금융 업종이 지수를
        웃돌았고 수익률 하위 업종으로는 화학과 조선이 있었다
        """

    @Test func paragraphsAreWhatIsReadInABox() {
        let sketch = PageSketch(paragraph)
        #expect(RunningText(on: sketch.ink).fills(sketch.box(of: paragraph.split(separator: "\n")[0].description).insetBy(-60)))
    }

    @Test func labelsOfADrawingAreNoRunningText() {
        let sketch = PageSketch(
            """
            보험 업종의 수익률     43.17%
            은행 업종의 수익률     11.54%
            화학 업종의 수익률      9.96%
            조선 업종의 수익률      8.25%
            """)
        #expect(!RunningText(on: sketch.ink).fills(sketch.box(of: "보험 업종의 수익률").insetBy(-300)))
    }
}
