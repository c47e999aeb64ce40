import Geometry
import Testing

@testable import Layout

/// What stands in the margins.
@Suite struct SideFurnitureFinderTests {
    /// Pages of text between margins of 90 points, each with words turned along its edge or level at it.
    private func furniture(_ words: [String], x: Double, turned: Bool) -> [[String]] {
        let drafts = words.enumerated().map { i, words in
            let office = ["과학기술부", "산업통상부", "교육정책국", "환경관리청"][i % 4]
            let text = (0..<20).map { "\(office)는 인공지능 연구개발 예산을 \($0 + 3)배로 늘리기로 하였다" }.joined(separator: "\n")
            var page = PageSketch(text, pitch: 28, origin: Point(x: 90, y: 150), size: (595, 842), number: i + 1).page
            for (k, scalar) in words.unicodeScalars.enumerated() {
                page.glyphs.append(
                    scalars: [scalar.value], code: scalar.value, originX: turned ? x : x + 8 * Double(k),
                    originY: turned ? 500 - 8 * Double(k) : 300 + 22 * Double(i), advanceX: turned ? 0 : 8, advanceY: turned ? -8 : 0,
                    fontSize: 8, font: 0, flags: scalar == " " ? [.space] : [])
            }
            return PageDrafter().draft(of: page, index: i)
        }
        return zip(drafts, FurnitureFinder().furniture(of: drafts)).map { draft, found in
            found.keys.sorted().map { draft.line($0).text.trimmed.string }
        }
    }

    @Test func wordsTurnedAlongTheEdgeOfEachPageAreFurniture() {
        let words = "홍길동 님이 내려받음"
        #expect(furniture(Array(repeating: words, count: 4), x: 20, turned: true) == Array(repeating: [words], count: 4))
    }

    @Test func theNumbersOfTabsAtTheEdgeAreFurnitureWhereverTheyStand() {
        #expect(furniture(["1", "1", "2", "2"], x: 575, turned: false) == [["1"], ["1"], ["2"], ["2"]])
    }

    @Test func wordsBesideTheTextOfOnePageAreNot() {
        #expect(furniture(["주요 내용", "", "", ""], x: 20, turned: true) == [[], [], [], []])
    }

    @Test func numbersInTheMarginNearTheTextAreNot() {
        #expect(furniture(["1", "1", "2", "2"], x: 60, turned: false) == [[], [], [], []])
    }
}
