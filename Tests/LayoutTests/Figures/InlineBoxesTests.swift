import Geometry
import Testing

@testable import Layout

@Suite struct InlineBoxesTests {
    private func frames(_ text: String, around word: String, shading: UInt32? = nil) -> [Frame] {
        let sketch = PageSketch(text), marks = sketch.text.marks
        let start = text.distance(from: text.startIndex, to: text.range(of: word)!.lowerBound)  // the word is in it
        let inside = marks.sorted { $0.minX < $1.minX }.dropFirst(text.prefix(start).filter { $0 != " " }.count).prefix(word.count)
        let box = inside.map(\.box).reduce(inside.first!.box) { $0.union($1) }.insetBy(-1.5)
        return InlineBoxes().removed(from: [Frame(box: box, shading: shading)], on: sketch.ink)
    }

    @Test func aBoxAroundAWordInTheMiddleOfALineIsNone() {
        #expect(frames("화면 아래의 단추 확인 누르면 끝난다", around: "확인").isEmpty)
    }

    @Test(
        "A tag behind a number, one at a line's end and one on a ground are",
        arguments: [
            ("① 기술 양자 소자의 오류를 줄임", "기술", nil), ("양자 소자의 오류를 줄임 기술", "기술", nil), ("화면 아래의 단추 확인 누르면 끝난다", "확인", 0xEEEEEE),
        ] as [(String, String, UInt32?)])
    func tags(text: String, word: String, shading: UInt32?) {
        #expect(frames(text, around: word, shading: shading).count == 1)
    }
}
