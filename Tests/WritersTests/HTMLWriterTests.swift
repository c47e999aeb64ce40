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

    @Test(
        "Chinese and Japanese stretches in a Korean page say their language; Korean hanja do not",
        arguments: [
            ("中 과학기술부(科技部)와 공동 연구", #"中 과학기술부(<span lang="zh">科技部</span>)와 공동 연구"#),
            ("‘샤오훙(驍鴻)’의 시험", #"‘샤오훙(<span lang="zh">驍鴻</span>)’의 시험"#),
            ("참고: 全国科技工作会议在京召开", #"참고: <span lang="zh">全国科技工作会议在京召开</span>"#),
            ("关于《基础研究条例（试行）》的通知 참고", #"<span lang="zh">关于《基础研究条例（试行）》的通知</span> 참고"#),
            ("链长制: 선도기업이 맡음", #"<span lang="zh">链长制</span>: 선도기업이 맡음"#),
            ("統合イノベーション戦略2024の概要 참고", #"<span lang="ja">統合イノベーション戦略2024の概要</span> 참고"#),
            ("美·中 갈등과 韓日 협력, 對中 수출", "美·中 갈등과 韓日 협력, 對中 수출"),
            ("韓美日 정상회의(前 회의)", "韓美日 정상회의(前 회의)"),
        ])
    func languagesOfStretches(text: String, expected: String) {
        let html = Briefing.of(.paragraph(RichText(text + " 본문의 나머지 우리말 문장을 그 뒤에 덧붙인다."))).written(as: .html)
        #expect(html.contains(#"<html lang="ko">"#))
        #expect(html.contains(expected), "\(html)")
    }

    @Test func aChinesePageIsChineseThroughout() {
        let html = Briefing.of(.paragraph("科技部发布AI计划")).written(as: .html)
        #expect(html.contains(#"<html lang="zh">"#) && !html.contains("<span lang"))
    }
}
