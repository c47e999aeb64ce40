import Testing

@testable import Layout

@Suite struct FootRuleFinderTests {
    private func rules(_ foot: String) -> Int {
        let text = Array(repeating: "과학기술부는 인공지능 연구개발 예산을 크게 늘리기로 하였다", count: 24) + [""]
        return PageSketch((text + foot.split(separator: "\n").map(String.init)).joined(separator: "\n")).draft.footRules.count
    }

    @Test func aShortLineOverNumberedTextsIsThatOfFootnotes() {
        #expect(rules("────────────────────\n1) 경상수입은 조세수입과 세외수입\n2) 자본수입") == 1)
    }

    @Test(
        "A line over other text, under a word, or as wide as the text is none",
        arguments: [
            "────────────────────\n경상수입은 조세수입과 세외수입이다", "────────────────────\n* 경상수입은 조세수입\n○ 산업부는 연구소를 세운다",
            "──────────────────────────────────────────────────────────\n1) 경상수입은 조세수입",
        ])
    func others(foot: String) { #expect(rules(foot) == 0) }

    @Test func whatHasTextUnderItsNotesIsNoFootRule() {
        let text = Array(repeating: "과학기술부는 인공지능 연구개발 예산을 크게 늘리기로 하였다", count: 24) + [""]
        let foot = ["────────────────────", "* 경상수입은 조세수입", "1. 국제 협력의 쟁점", "2. 자료의 공개 방식"]
        func rules(_ size: Double) -> Int {
            var sketch = PageSketch((text + foot).joined(separator: "\n"))
            for word in ["*", "경상수입은", "조세수입"] { sketch.resize(word, to: size) }
            return sketch.draft.footRules.count
        }
        #expect(rules(10) == 1)
        #expect(rules(8) == 0)
    }

    @Test func smallNotesUnderATableDoNotMakeFootnotesLarge() {
        let notes = ["* 국비 기준", "** 회계연도", "*** 추정치", "† 역년 기준"]
        var sketch = PageSketch(
            ((Array(repeating: "", count: 30) + notes + ["", "연구소의 설문1)에서"])
                + ["────────────────────", "1) 경상수입은 조세수입과 세외수입"]).joined(separator: "\n"))
        for word in notes.flatMap({ $0.split(separator: " ") }) { sketch.resize(String(word), to: 7) }
        #expect(sketch.draft.footRules.count == 1)
    }

    @Test func notesStandAtTheFootOfThePage() {
        let title = ["국제 협력의 쟁점", "────────────────────", "1) 경상수입은 조세수입과 세외수입"]
        func rules(_ above: Int, _ below: Int) -> Int {
            let text = Array(repeating: "과학기술부는 인공지능 연구개발 예산을 크게 늘리기로 하였다", count: above) + [""]
            return PageSketch(
                (text + title.dropFirst() + Array(repeating: "", count: below) + ["                            - 12 -"]).joined(
                    separator: "\n")
            )
            .draft.footRules.count
        }
        #expect(rules(42, 2) == 1)
        #expect(rules(22, 24) == 0)
    }

    @Test func aPageNumberBetweenDashesUnderTheNotesIsNoItem() {
        #expect(rules("────────────────────\n1) 경상수입은 조세수입과 세외수입\n\n- 12 -") == 1)
    }

    @Test func aLineOverTheWholeWidthIsOneOnlyOverNotesAtThePagesEnd() {
        func rules(_ above: Int) -> Int {
            let text = Array(repeating: "과학기술부는 인공지능 연구개발 예산을 크게 늘리기로 하였다", count: above) + [""]
            let foot = [String(repeating: "─", count: 58), "1) 경상수입은 조세수입과 세외수입"]
            return PageSketch((text + foot).joined(separator: "\n")).draft.footRules.count
        }
        #expect(rules(24) == 0)
        #expect(rules(47) == 1)
    }
}
