import Geometry
import PageModel
import Testing

@testable import Layout

/// Printed pages that a PDF page shows side by side, or reduced.
@Suite struct ImposerTests {
    private static let paragraph = """
        과학기술 혁신 전략을 발표하고 예산을 늘림
        연구 시설을 함께 쓰는 제도를 새로 만듦
        기업 부설 연구소의 장비를 지역에 개방함
        박사과정생의 장학금을 두 배로 올림
        국제 공동 연구의 심사 기준을 밝힘
        대학의 기초 연구비를 따로 셈함
        표준 특허의 출원을 돕는 창구를 둠
        실증 단지를 세 곳에 새로 지정함
        """
    private static let left = PageSketch(paragraph).page, right = PageSketch("□ 둘째 쪽\n" + paragraph).page

    /// Two pages beside each other on one that is twice as wide, all of it `scale` times as large.
    private static func sheet(_ left: PageContent, _ right: PageContent? = nil, scale: Double = 1) -> PageContent {
        let width = (left.width + (right?.width ?? 0)) * scale
        var sheet = PageContent(number: 3, width: width, height: left.height * scale)
        sheet.fonts = left.fonts
        for (page, shift) in [(left, 0)] + (right.map { [($0, left.width)] } ?? []) {
            let glyphs = page.glyphs
            for i in 0..<glyphs.count {
                sheet.glyphs.append(
                    scalars: glyphs.scalars(of: i), code: glyphs.code[i], originX: (glyphs.originX[i] + shift) * scale,
                    originY: glyphs.originY[i] * scale, advanceX: glyphs.advanceX[i] * scale, advanceY: 0,
                    fontSize: glyphs.fontSize[i] * scale, font: glyphs.font[i], flags: glyphs.flags[i])
            }
        }
        return sheet
    }

    private static func line(on sheet: inout PageContent, _ box: Rect) {
        let start = sheet.paths.segments.count
        sheet.paths.segments += [.init(.move, box.minX, box.minY), .init(.line, box.maxX, box.maxY)]
        sheet.paths.paths.append(.init(paint: .stroke, box: box, segments: start..<start + 2, lineWidth: 1))
    }

    private func near(_ a: [Double], _ b: [Double]) -> Bool { a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < 1e-6 } }

    @Test func twoPagesSideBySideBecomeTwo() throws {
        let sheet = Self.sheet(Self.left, Self.right)
        let imposer = try #require(Imposer(judgedBy: [sheet]))
        let pages = imposer.pages(of: sheet)
        #expect(imposer.pagesPerSheet == 2 && pages.map(\.number) == [3, 3])
        #expect(pages.map(\.glyphs.scalars) == [Self.left, Self.right].map(\.glyphs.scalars))
        #expect(near(pages[1].glyphs.originX, Self.right.glyphs.originX) && near(pages[1].glyphs.originY, Self.right.glyphs.originY))
        #expect(pages.map(\.width) == [595, 595] && pages.map(\.height) == [842, 842])
    }

    @Test func aBoxOfTheRightPageHasItsPlaceOnTheSheet() throws {
        let sheet = Self.sheet(Self.left, Self.right)
        let page = try #require(Imposer(judgedBy: [sheet])).pages(of: sheet)[1]
        let box = Rect(minX: 50, minY: 60, maxX: 150, maxY: 80)
        #expect(page.imposition?.onSheet(box) == Rect(minX: 645, minY: 60, maxX: 745, maxY: 80))
    }

    @Test func theLineBetweenTwoPagesIsNoHindrance() throws {
        var sheet = Self.sheet(Self.left, Self.right)
        Self.line(on: &sheet, Rect(minX: 595, minY: 0, maxX: 595, maxY: 842))
        #expect(Imposer(judgedBy: [sheet])?.pagesPerSheet == 2)
    }

    @Test func aTabAtAPagesEdgeHoldsNoPagesTogether() {
        var sheet = Self.sheet(Self.left, Self.right)
        Self.line(on: &sheet, Rect(minX: 570, minY: 300, maxX: 595, maxY: 400))
        #expect(Imposer(judgedBy: [sheet])?.pagesPerSheet == 2)
    }

    @Test func aCoverBesideAPageTellsNothing() {
        let cover = PageSketch("과학기술 동향").page
        let sheets = [Self.sheet(cover, Self.right), Self.sheet(cover, Self.left), Self.sheet(Self.left, Self.right)]
        #expect(Imposer(judgedBy: sheets)?.pagesPerSheet == 2)
        #expect(Imposer(judgedBy: Array(sheets.prefix(2))) == nil)
    }

    @Test func whatIsPaintedOverTheFoldEndsAtIt() throws {
        var sheet = Self.sheet(Self.left, Self.right)
        Self.line(on: &sheet, Rect(minX: 100, minY: 700, maxX: 1000, maxY: 700))
        let pages = try #require(Imposer(judgedBy: [Self.sheet(Self.left, Self.right)])).pages(of: sheet)
        #expect(pages.map { $0.paths.paths.map(\.box.minX) } == [[100], [0]])
        #expect(pages.map { $0.paths.paths.map(\.box.maxX) } == [[595], [405]])
        #expect(pages.allSatisfy { $0.paths.segments.count == 2 })
    }

    @Test func aPageWithTextOverTheFoldStaysWhole() throws {
        let wide = PageSketch(String(repeating: "한 줄로 이어지는 제목 ", count: 9), origin: Point(x: 300, y: 60), size: (1190, 842)).page
        let pages = try #require(Imposer(judgedBy: [Self.sheet(Self.left, Self.right)])).pages(of: wide)
        #expect(pages.map(\.glyphs.count) == [wide.glyphs.count, 0])
        #expect(pages[0].width == wide.width && pages[0].imposition?.origin == Point(x: 0, y: 0))
    }

    @Test func twoColumnsOfASlideAreNoPages() {
        let column = Self.paragraph.split(separator: "\n")
        let slide = PageSketch(
            column.map { "\($0)" + String(repeating: " ", count: 74 - 2 * $0.count) + $0 }.joined(separator: "\n"),
            origin: Point(x: 60, y: 60),
            size: (842, 595)
        ).page
        #expect(Imposer(judgedBy: [slide]) == nil)
    }

    @Test func slidesWithTextOverTheirMiddleAreNoSheetsOfTwoPages() {
        let slide = PageSketch(
            Array(repeating: "가로로 놓인 쪽의 한 줄은 쪽의 가운데를 지나 오른쪽까지 이어진다 그래서 두 쪽이 아니다 하나이다", count: 14).joined(separator: "\n"),
            size: (842, 595)
        ).page
        #expect(Imposer(judgedBy: [slide]) == nil)
    }

    @Test func aReducedPageIsReadAtTheSizeThatItWasMadeFor() throws {
        let sheet = Self.sheet(Self.left, scale: 0.6)
        let page = try #require(Imposer(judgedBy: [sheet])).pages(of: sheet)[0]
        #expect(near([page.width, page.height], [595, 842]) && near(page.glyphs.fontSize, Self.left.glyphs.fontSize))
        #expect(near(page.glyphs.originX, Self.left.glyphs.originX))
        #expect(page.imposition?.onSheet(page.box).maxX == sheet.width)
    }

    @Test func aSmallBookIsNoReducedPage() {
        #expect(Imposer(judgedBy: [PageSketch(Self.paragraph, size: (420, 595)).page]) == nil)
    }

    @Test func onlyPagesOfSuchSizesAreLookedAt() {
        #expect(Imposer.sample(of: [1, 2, 3]) { _ in (595, 842) }.isEmpty)
        #expect(Imposer.sample(of: [1, 2, 3]) { $0 == 1 ? (595, 842) : (1190, 842) } == [2, 3])
        #expect(Imposer.sample(of: [1, 2, 3]) { _ in (1190, 842) } == [1, 2, 3])
        #expect(Imposer.sample(of: Array(1...100)) { _ in (420, 595) }.count == 8)
    }
}
