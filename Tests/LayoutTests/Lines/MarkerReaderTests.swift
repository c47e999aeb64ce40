import Testing

@testable import Layout

@Suite struct MarkerReaderTests {
    private func text(_ string: String) -> LaidText {
        var text = LaidText()
        for scalar in string.unicodeScalars { text.append(scalar.value, [], .init(page: 0, glyph: 0)) }
        return text
    }

    @Test(
        "A sign that opens a line is its marker",
        arguments: [
            ("■ 요지", "■"), ("- 항목", "-"), ("－ 항목", "－"), ("· 항목", "·"), ("□정부는", "□"), ("1) 제목", "1)"), ("1. 제목", "1."), ("가. 제목", "가."),
            ("거. 제목", "거."),
            ("① 항목", "①"),
            ("Ⅱ. 추진", "Ⅱ."), ("(1) 항목", "(1)"), ("1.2. 일반", "1.2."), ("** 주", "**"), ("※ 참고", "※"), ("☞ 출처", "☞"), ("o 항목", "o"),
            ("ο 항목", "ο"),
            ("› 항목", "›"),
        ])
    func isMarker(line: String, marker: String) { #expect(MarkerReader.marker(of: text(line))?.marker.text == marker) }

    @Test(
        "Figures, dates and words are no markers",
        arguments: [
            "1.5% 증가", "2024. 6. 21.", "6. 4. 발표", "-5% 감소", "-5조원", "-(3.2)", "연구", "o", "기타", "X.509 공개키", "v.2 판", "(130)에 의해", "2.0 추진",
            "0.9 이상", "0.95 미만",
        ])
    func isNoMarker(line: String) { #expect(MarkerReader.marker(of: text(line)) == nil) }

    @Test func aDashSetTightIsAMarkerOnlyInItsPlace() {
        #expect(MarkerReader.marker(of: text("-모델링 인력"))?.isTight == true)
    }

    @Test(
        "A dash or dot set tight before a quotation, a title, a year or a name of figures and capitals is one; so is a long one before a capital",
        arguments: [
            "-「한국어기초사전」 운영", "·<그림 3> 아래의 추이", "-(성과) 예산의 확대", "-3D 프린터로 만든 물건", "―’27년까지 거점을 지정",
            "―Allocation panels meet four times",
        ])
    func tightBeforeWords(line: String) { #expect(MarkerReader.marker(of: text(line))?.isTight == true) }

    @Test func markersOfOneSeriesShareIt() {
        #expect(MarkerReader.marker(of: text("1) 하나"))?.marker.series == MarkerReader.marker(of: text("12) 열둘"))?.marker.series)
    }

    @Test(
        "Chinese lists count with ideographs, and set a comma of theirs behind figures",
        arguments: [
            ("一、基本信息", "一、"), ("（一）财务报表", "（一）"), ("十二、其他", "十二、"), ("二十一、附则", "二十一、"), ("1、概况", "1、"),
        ])
    func chineseMarkers(line: String, marker: String) { #expect(MarkerReader.marker(of: text(line))?.marker.text == marker) }

    @Test("Numbers in a row are words of a sentence", arguments: ["1、2月份的产量", "三、四线城市", "一个地方", "十分重要"])
    func numbersInARow(line: String) { #expect(MarkerReader.marker(of: text(line)) == nil) }

    @Test("Numbers in circles that are listed open nothing", arguments: ["①, ②, ③", "㉮, ㉯ 일치", "② ~ ④ 항목", "①·② 모두"])
    func listedNumbers(line: String) { #expect(MarkerReader.marker(of: text(line)) == nil) }

    @Test(
        "A tick and a closing guillemet open items with a space behind them",
        arguments: ["√ 유럽의 신설 공장", "» One form replaces 23 national forms."])
    func spacedSigns(line: String) {
        #expect(MarkerReader.marker(of: text(line))?.marker.kind == .bullet)
        #expect(MarkerReader.marker(of: text(line.replacing(" ", with: "", maxReplacements: 1)))?.isTight != false)
    }

    @Test func aRootInAnItemIsNoTick() { #expect(MarkerReader.marker(of: text("□ 한 변의 길이는 √2배로 늘어남"))?.marker.text == "□") }

    @Test(
        "Boxes to tick belong to their line's text",
        arguments: ["□是 ☑否", "☑ 适用 □ 不适用", "√ 适用 □ 不适用", "□ 适用 √ 不适用", "□ 是√否", "■ 신규 □ 계속"])
    func tickRows(line: String) { #expect(MarkerReader.marker(of: text(line)) == nil) }

    @Test func aParagraphsNumberInBracketsIsAMarker() {
        #expect(MarkerReader.marker(of: text("[0026] 본 발명은"))?.marker == Marker(text: "[0026]", kind: .number(26), series: "[####]"))
        #expect(MarkerReader.marker(of: text("[2024] 주요 성과")) == nil)
    }

    @Test func aSectionSignOpensANoteAndNoPartOfALaw() {
        #expect(MarkerReader.marker(of: text("§ 위원의 임기"))?.marker.kind == .noteMark)
        #expect(MarkerReader.marker(of: text("§ 12 제2항")) == nil)
    }

    @Test func questionsAndAnswersStandOnTwoLevels() {
        let series = ["Q. 언제까지인가?", "A. 열두 달"].map { MarkerReader.marker(of: text($0))?.marker.series }
        #expect(series[0] != nil && series[1] != nil && series[0] != series[1])
    }

    @Test func aStarBeforeTheEndOfAQuotationOpensNoNote() {
        #expect(MarkerReader.marker(of: text("*’의 보험료를 지원")) == nil)
        #expect(MarkerReader.marker(of: text("*’25년부터 시행"))?.marker.kind == .noteMark)
    }

    @Test(
        "Words between two dashes are a subtitle, no item",
        arguments: [("- 가속기를 중심으로 -", false), ("- 가속기를 중심으로", true), ("- 13 -", true), ("- A사와 B사 - C사", true)])
    func dashes(line: String, isItem: Bool) {
        #expect((MarkerReader.marker(of: text(line)) != nil) == isItem)
    }

    @Test("Letters in circles count a level of their own", arguments: [("㉡ 항목", 2), ("㉮ 항목", 1), ("㈏ 항목", 2)])
    func lettersInCircles(line: String, value: Int) throws {
        let marker = try #require(MarkerReader.marker(of: text(line))?.marker)
        #expect(marker.kind == .number(value))
        #expect(marker.series != MarkerReader.marker(of: text("② 항목"))?.marker.series)
    }
}
