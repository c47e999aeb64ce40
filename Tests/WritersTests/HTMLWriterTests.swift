import BriefingModel
import Testing
import Writers

@Suite struct HTMLWriterTests {
    @Test func marksAndNotesLeadToEachOther() {
        let html = Briefing.of(
            .item("○", RichText("계획 과제").marked(2, "*", "s1.a1.n1").marked(5, "*", "s1.a1.n1"), .note("*", "주"))
        ).written(as: .html)
        #expect(html.contains(##"계획<sup><a id="ref-s1.a1.n1-1" href="#s1.a1.n1" role="doc-noteref">*</a></sup> 과제"##))
        #expect(html.contains(##"과제<sup><a id="ref-s1.a1.n1-2" href="#s1.a1.n1" role="doc-noteref">*</a></sup>"##))
        #expect(
            html.contains(
                ##"<aside id="s1.a1.n1" class="note" role="doc-footnote"><p><a href="#ref-s1.a1.n1-1" role="doc-backlink">*</a>"##
                    + ##"<sup><a href="#ref-s1.a1.n1-2" role="doc-backlink">2</a></sup> 주</p></aside>"##))
    }

    @Test func wordsOfTheDocumentCannotBecomeMarkup() {
        let html = Briefing.of(
            .item("'\\", RichText("<script>&\"").linked(0..<8, "javascript:alert(1)"), id: "x\"y")
        ).written(as: .html)
        #expect(html.contains(#"<li id="x&quot;y""#))
        #expect(html.contains("&lt;script&gt;&amp;&quot;"))
        #expect(!html.contains("javascript:") && !html.contains("<script"))
    }

    @Test func headerCellsSayWhatTheyName() {
        let table = Table([["가", "나", "<"], ["다", "1", "2"], ["^", "3", "4"], ["라", "5", "6"]], headerRows: 1, headerColumns: 1)
        let html = Briefing.of(.table(table)).written(as: .html)
        #expect(html.contains(#"<thead>\#n<tr><th scope="col">가</th><th colspan="2" scope="colgroup">나</th></tr>\#n</thead>"#))
        #expect(html.contains(#"<tr><th rowspan="2" scope="rowgroup">다</th><td>1</td>"#))
        #expect(html.contains(#"<tr><th scope="row">라</th>"#))
    }

    @Test func chineseStretchesInAKoreanPageSayTheirLanguage() {
        let html = Briefing.of(.paragraph("中 과학기술부(科技部)와 未来")).written(as: .html)
        #expect(html.contains(#"<html lang="ko">"#))
        #expect(html.contains(#"中 과학기술부(<span lang="zh">科技部</span>)와 <span lang="zh">未来</span>"#))
    }

    @Test func aChinesePageIsChineseThroughout() {
        let html = Briefing.of(.paragraph("科技部发布AI计划")).written(as: .html)
        #expect(html.contains(#"<html lang="zh">"#) && !html.contains("<span lang"))
    }
}
