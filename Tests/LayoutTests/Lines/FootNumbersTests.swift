import Geometry
import PageModel
import Testing

@testable import Layout

@Suite struct FootNumbersTests {
    /// Marks of the lines of a page whose text has `1` and `2` raised, and whose foot is set in this size.
    private func marks(_ foot: String, size: Double = 8, underRule: Bool = false) -> [String] {
        let text = ["플라스틱 액체1와 같은 원료를 사출해 찍어내는 기술이 널리 쓰인다", "이미 보청기2를 개발한 사례가 확인되었으며 더 늘어날 것으로 보인다"]
        var sketch = PageSketch((text + ["", "", ""] + [foot]).joined(separator: "\n"))
        for (word, sign) in [("액체1", "1"), ("보청기2", "2")] {
            let letters = Array(word.unicodeScalars.map(\.value)), glyphs = sketch.page.glyphs
            let all = (0..<glyphs.count).map { glyphs.scalars(of: $0).first ?? 0 }
            guard let start = all.indices.first(where: { all[$0...].starts(with: letters) }) else { return [sign] }
            let glyph = start + letters.count - 1
            sketch.page.glyphs.fontSize[glyph] = 6
            sketch.page.glyphs.advanceX[glyph] = 3
            sketch.page.glyphs.originY[glyph] -= 4
        }
        if underRule {
            let first = sketch.box(of: "고체")
            let (left, y) = (first.minX - 10, first.minY - 4)
            sketch.addPath(.stroke, [Point(x: left, y: y), Point(x: left + 140, y: y)], width: 0.5)
        }
        for line in foot.split(separator: "\n") {
            for word in line.split(separator: " ") where word.count > 1 { sketch.resize(String(word), to: size) }
        }
        return sketch.draft.lines[0].compactMap { $0.marker?.marker }.map { "\($0.text) \($0.kind == .noteMark)" }
    }

    @Test func bareFiguresThatStandRaisedInTheTextOpenNotes() {
        #expect(marks("1 고체에 가까운 원료\n2 귀에 넣는 기기") == ["1 true", "2 true"])
    }

    @Test(
        "Figures of the text's size, that skip one, or that stand nowhere raised open none",
        arguments: ["1 고체에 가까운 원료\n4 귀에 넣는 기기", "7 귀에 넣는 기기"])
    func others(foot: String) {
        #expect(marks(foot) == (foot.hasPrefix("1") ? ["1 true"] : []))
    }

    @Test func figuresInTextAsLargeOpenNone() {
        #expect(marks("1 고체에 가까운 원료\n2 귀에 넣는 기기", size: 10) == [])
    }

    @Test func underTheLineOverFootnotesTheyMayBeAsLarge() {
        #expect(marks("1 고체에 가까운 원료\n2 귀에 넣는 기기", size: 10, underRule: true) == ["1 true", "2 true"])
    }
}
