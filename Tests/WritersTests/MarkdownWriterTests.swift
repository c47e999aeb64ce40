import BriefingModel
import Testing
import Writers

@Suite struct MarkdownWriterTests {
    @Test func aMarkBecomesAFootnoteWhoseTextStandsAtTheArticlesEnd() {
        let text = Briefing.of(
            .item("○", RichText("계획을 공개").marked(2, "*", "s1.a1.n1"), .note("*", "2030년까지")),
            .paragraph("끝", id: "s1.a1.b2"))
        #expect(text.markdownBody == "- 계획[^s1.a1.n1]을 공개\n\n끝\n\n[^s1.a1.n1]: 2030년까지\n")
    }

    @Test func aNoteThatNoMarkPointsToStaysWhereItIs() {
        let text = Briefing.of(.item("-", "가", .note("※", "나")), .note("*", "다", id: "s1.a1.n2"))
        #expect(text.markdownBody == "- 가\n  - ※ 나\n\n\\* 다\n")
    }

    @Test("A table stands among the items that it is printed between", arguments: [OutputFormat.markdown, .html, .text])
    func tableAmongItems(format: OutputFormat) {
        func placed(_ block: Block, _ y: Double) -> Block {
            var block = block
            block.at = [Place(page: 1, box: [60, y, 300, y + 10])]
            return block
        }
        let item = placed(.item("○", "하나", placed(.item("-", "둘"), 120), placed(.item("-", "셋"), 160)), 100)
        let text = Briefing.of(item, placed(.table(Table([["표", "값"], ["가", "나"]], headerRows: 1)), 140)).written(as: format)
        let places = ["둘", "표", "셋"].compactMap { text.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 3 && places == places.sorted())
    }

    @Test func aMarkWithoutANoteIsPrintedAsItWas() {
        #expect(Briefing.of(.paragraph(RichText("가나").marked(1, "*", nil))).markdownBody == "가<sup>\\*</sup>나\n")
    }

    @Test func listsAreNestedAndKeepMarkersThatSaySomething() {
        let text = Briefing.of(
            .item("○", "하나", .item("-", "둘", label: "성과"), .item("①", "셋")), .item("2)", "넷", .item("·", "다섯")), .item("☞", "여섯"))
        #expect(text.markdownBody == "- 하나\n  - (성과) 둘\n  - ① 셋\n2) 넷\n   - 다섯\n- ☞ 여섯\n")
    }

    @Test(
        "What Markdown would take for its own is escaped",
        arguments: [
            ("3~5월, 7~8월", "3\\~5월, 7\\~8월"), ("a*b_c`d", "a\\*b\\_c\\`d"), ("[1] <b> x^2 $5 a|b", "\\[1\\] \\<b\\> x\\^2 \\$5 a\\|b"),
            ("# 제목", "\\# 제목"), ("- 줄", "\\- 줄"), ("1. 하나", "1\\. 하나"), ("12) 둘", "12\\) 둘"), ("R&D &lt;", "R&amp;D &amp;lt;"),
            ("www.a.kr)에서", "www\\.a.kr)에서"), ("a@b.kr로", "a\\@b.kr로"), ("https://a.kr은", "https\\://a.kr은"),
        ])
    func escapes(text: String, written: String) {
        #expect(Briefing.of(.paragraph(RichText(text))).markdownBody == written + "\n")
    }

    @Test(
        "Bold is kept, also where asterisks would not close it",
        arguments: [
            (RichText("책임과학자 제도를").styled(0..<8, .bold), "**책임과학자 제도**를"),
            (RichText("기업(’24)의").styled(0..<7, .bold), "<strong>기업(’24)</strong>의"),
            (RichText("가 나 다").styled(1..<4, .bold), "가 **나** 다"),
            (RichText("10-3").styled(2..<4, .superscript), "10<sup>-3</sup>"),
        ])
    func styles(text: RichText, written: String) {
        #expect(Briefing.of(.paragraph(text)).markdownBody == written + "\n")
    }

    @Test func linksLeadOnlyToTheWebAndToMail() {
        let text = RichText("가 나 다").linked(0..<1, "https://a.kr/x (1)").linked(2..<3, "javascript:alert(1)").linked(4..<5, "www.b.kr")
        #expect(Briefing.of(.paragraph(text)).markdownBody == "[가](https://a.kr/x%20%281%29) 나 [다](http://www.b.kr)\n")
    }

    @Test func aPlainTableIsAPipeTable() {
        var table = Table([["가", "나"], ["1|2", "3\n4"]], headerRows: 1)
        (table.caption, table.unit) = ("표", "명")
        #expect(Briefing.of(.table(table)).markdownBody == "**표** (단위: 명)\n\n| 가 | 나 |\n| --- | --- |\n| 1\\|2 | 3<br>4 |\n")
    }

    @Test func aTableWithoutAHeadGetsAnEmptyOne() {
        #expect(Briefing.of(.table(Table([["1", "2"]]))).markdownBody == "|  |  |\n| --- | --- |\n| 1 | 2 |\n")
    }

    @Test func aTableWithSpansIsHTMLInWhichNotesStillWork() {
        var table = Table([["가", "<"], ["나", "1"], ["^", "2"]], headerRows: 1, headerColumns: 1)
        table.cells[1].text = RichText("나").marked(1, "*", "s1.a1.n1")
        table.notes = [.note("*", "주")]
        #expect(
            Briefing.of(.table(table)).markdownBody == """
                <table>
                <thead>
                <tr><th colspan="2">가</th></tr>
                </thead>
                <tbody>
                <tr><th rowspan="2">

                나[^s1.a1.n1]

                </th><td>1</td></tr>
                <tr><td>2</td></tr>
                </tbody>
                </table>

                [^s1.a1.n1]: 주

                """)
    }

    @Test func frontMatterSaysWhatThePublicationIs() {
        var briefing = Briefing.of(.paragraph("가"))
        briefing.publication.title = "주간 \"동향\""
        briefing.publication.issueDate = "2025-03-07"
        #expect(briefing.written(as: .markdown).hasPrefix("---\ntitle: \"주간 \\\"동향\\\"\"\ndate: \"2025-03-07\"\nsource: \"a.pdf\"\n"))
    }

    @Test(
        "A document without a publication is called by its first title, unless that is one of several counted ones", arguments: [nil, "1"])
    func titleOfADocument(number: String?) {
        var briefing = Briefing.of(.paragraph("가"))
        (briefing.publication.title, briefing.sections[0].title) = (nil, nil)
        (briefing.sections[0].articles[0].title, briefing.sections[0].articles[0].number) = ("결과보고서", number)
        #expect(briefing.written(as: .markdown).hasPrefix("---\ntitle: \"\(number == nil ? "결과보고서" : "a.pdf")\""))
    }

    @Test func anAddressIsOneLinkAlsoWhereItIsItsOwnText() {
        let text = RichText("http://a.kr/x").linked(0..<13, "http://a.kr/x")
        #expect(Briefing.of(.paragraph(text)).markdownBody == "[http\\://a.kr/x](http://a.kr/x)\n")
    }

    @Test func aSectionsNumberStandsBeforeItsTitle() {
        var briefing = Briefing.of(.paragraph("끝"))
        (briefing.sections[0].title, briefing.sections[0].number) = ("정책동향", "Ⅱ")
        #expect(briefing.markdownBody.hasPrefix("# Ⅱ 정책동향\n"))
    }

    @Test func headingsOfAnArticleWithoutATitleStandRightUnderTheSections() {
        var briefing = Briefing.of(Block(id: "s1.a1.b1", content: .heading(Outline(marker: "▶", text: "소제목")), at: []))
        briefing.sections[0].title = "정책동향"
        briefing.sections[0].articles[0].title = nil
        #expect(briefing.markdownBody == "# 정책동향\n\n## ▶ 소제목\n")
    }
}
