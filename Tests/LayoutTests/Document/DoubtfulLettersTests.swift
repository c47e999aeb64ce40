import Testing

@testable import Layout

@Suite struct DoubtfulLettersTests {
    @Test(
        "Letters with accents inside Korean words are counted",
        arguments: [("미î과 EU의 연í 안ü", 4), ("과학기술부는 예산을 늘린다", 0), ("ITER와 AI를", 0), ("é 한 글자", 0)])
    func letters(line: String, count: Int) { #expect(DoubtfulLetters(PageSketch(line).ink).letters == count) }
}
