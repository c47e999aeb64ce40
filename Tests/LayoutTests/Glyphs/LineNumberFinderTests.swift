import Geometry
import PageModel
import Testing

@testable import Layout

/// Numbers that count the lines of a text.
@Suite struct LineNumberFinderTests {
    private static let lines = (0..<12).map { "과학기술부는 인공지능 연구개발 예산을 \($0 + 3)배로 늘리기로 하였다" }

    private static func plain(_ number: Int) -> PageContent {
        PageSketch(lines.joined(separator: "\n"), origin: Point(x: 90, y: 120), size: (595, 842), number: number).page
    }

    /// A page of twelve lines with numbers in its margin, every `step`th line's.
    private static func page(_ number: Int, step: Int, pitch: Int = 1) -> PageContent {
        var page = plain(number)
        let baselines = Set(page.glyphs.originY).sorted()
        for (i, baseline) in baselines.enumerated() where (i + 1) % (step * pitch) == 0 {
            let digits = Array(String((i + 1) / pitch).unicodeScalars)
            for (k, digit) in digits.enumerated() {
                page.glyphs.append(
                    scalars: [digit.value], code: digit.value, originX: 60 - 5 * Double(digits.count - k), originY: baseline,
                    advanceX: 5, advanceY: 0, fontSize: 10, font: 0, flags: [])
            }
        }
        return page
    }

    private func texts(_ pages: [PageContent]) async -> (texts: [String], furniture: [Int]) {
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(
            of: pages, facts: DocumentFacts(pageCount: pages.count))
        let texts = layout.pages.flatMap(\.elements).compactMap { if case .text(let block) = $0 { block.text.trimmed.string } else { nil } }
        return (texts, layout.pages.map(\.ledger.furniture))
    }

    @Test("Numbers beside the lines are no part of the text, and counted as furniture", arguments: [(1, 15), (2, 8)])
    func numberedLines(step: Int, digits: Int) async {
        let plain = (1...3).map(Self.plain)
        let read = await texts((1...3).map { Self.page($0, step: step) })
        #expect(read.texts == (await texts(plain)).texts)
        #expect(read.furniture == [digits, digits, digits])
    }

    @Test func numbersOfOnePageOnlyAreText() async {
        let plain = (2...4).map(Self.plain)
        let read = await texts([Self.page(1, step: 1)] + plain)
        #expect(read.furniture == [0, 0, 0, 0])
    }

    @Test func numbersOfParagraphsAreText() {
        let columns = (1...3).map { LineNumberFinder().column(on: Self.page($0, step: 1, pitch: 3)) }
        #expect(columns.allSatisfy { !$0.glyphs.isEmpty && !$0.counts })
    }
}
