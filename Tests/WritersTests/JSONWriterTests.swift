import BriefingModel
import Testing
import Writers

@Suite struct JSONWriterTests {
    @Test func fieldsStandInTheOrderOfTheContract() {
        #expect(
            json(.sample, .compact) == #"""
                {"schemaVersion":"1.0","generator":{"name":"briefing","version":"0.1.0","profile":"kostec-weekly"},\#
                "source":{"fileName":"a.pdf","sha256":"00","pageCount":2},"publication":{"title":"주간동향","phone":["1","2"]},\#
                "sections":[{"id":"s1","kind":"body","articles":[{"id":"s1.a1","body":[\#
                {"id":"s1.a1.b1","type":"item","marker":"-","label":"성과","text":"본문 하나","styles":[{"start":0,"end":2,"bold":true,"superscript":true}],\#
                "noteRefs":[{"offset":2,"marker":"*","note":"s1.a1.n1"}],"at":[{"page":1,"box":[1,2,3,4]}],\#
                "children":[{"id":"s1.a1.n1","type":"note","marker":"*","text":"주","at":[{"page":1,"box":[1,2,3,4]}]}]},\#
                {"id":"s1.a1.t1","type":"table","rowCount":1,"columnCount":3,"headerRowCount":1,\#
                "cells":[{"row":0,"column":0,"columnSpan":2,"header":true,"text":"가\n나",\#
                "paragraphs":[{"marker":"·","text":"가"},{"id":"s1.a1.n2","marker":"*","text":"나"}]},{"row":0,"column":2}]}]}],"at":[{"page":1,"box":[1,2.5,3,4]}]}],\#
                "coverage":{"glyphs":9,"content":7,"furniture":0,"dropped":{"decoration":1,"duplicate":1},"unplaced":0},\#
                "diagnostics":[{"code":"a-b","severity":"warning","message":"m"}]}

                """#)
    }

    @Test func placesRunsAndCellsKeepToOneLine() {
        let lines = json(.sample, .indented).split(separator: "\n").map(String.init)
        #expect(lines.contains(#"      "at": [{"page": 1, "box": [1, 2.5, 3, 4]}]"#))
        #expect(lines.contains(#"              "styles": [{"start": 0, "end": 2, "bold": true, "superscript": true}],"#))
        #expect(lines.contains(#"                {"row": 0, "column": 2}"#))
        #expect(lines.first == "{")
        #expect(lines.last == "}")
    }

    @Test func expectedModelsHaveNeitherPlacesNorFrame() {
        let text = json(.sample, .compact, leavingOut: [.place, .frame])
        for name in ["at", "generator", "source", "coverage", "diagnostics"] {
            #expect(!text.contains("\"\(name)\":"))
        }
        #expect(text.hasPrefix(#"{"schemaVersion":"1.0","publication":{"title":"주간동향""#))
    }

    @Test(
        "Quotation marks, backslashes and control characters are escaped, nothing else is",
        arguments: [
            ("\"\\/", #"\"\\/"#), ("a\nb\tc\r", #"a\nb\tc\r"#), ("\u{0}\u{1f}\u{7f}", "\\u0000\\u001f\u{7f}"), ("中🇰🇷가", "中🇰🇷가"),
        ])
    func escapes(text: String, written: String) {
        var briefing = Briefing.sample
        briefing.publication = Publication()
        briefing.publication.title = text
        #expect(json(briefing, .compact).contains("\"publication\":{\"title\":\"\(written)\"}"))
    }

    @Test(
        "Coordinates have one decimal at most",
        arguments: [
            (0.0, "0"), (-0.04, "0"), (-0.26, "-0.3"), (12.0, "12"), (12.04, "12"), (12.05, "12.1"), (99.96, "100"), (-3.5, "-3.5"),
            (841.8898, "841.9"), (.nan, "0"), (.infinity, "0"), (1e300, "0"),
        ])
    func coordinates(number: Double, written: String) {
        var briefing = Briefing.sample
        briefing.sections[0].at = [Place(page: 1, box: [number])]
        #expect(json(briefing, .compact).contains("\"box\":[\(written)]"))
    }

    @Test func theSameModelGivesTheSameBytes() {
        var briefing = Briefing.sample
        for reason in ["z", "y", "x", "w", "v", "u", "가", "中"] { briefing.coverage.dropped[reason] = 1 }
        var again = Briefing.sample
        for reason in ["가", "u", "w", "中", "x", "z", "v", "y"] { again.coverage.dropped[reason] = 1 }
        #expect(JSONWriter().bytes(of: briefing) == JSONWriter().bytes(of: again))
    }

    private func json(_ briefing: Briefing, _ setting: JSONWriter.Setting, leavingOut: Set<FieldRole> = []) -> String {
        String(decoding: JSONWriter(setting: setting, leavingOut: leavingOut).bytes(of: briefing), as: UTF8.self)
    }
}
