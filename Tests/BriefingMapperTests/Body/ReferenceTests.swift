import BriefingModel
import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct ReferenceTests {
    private func references(_ list: String) async -> [Reference] {
        let issue =
            "2026. 1. 9.\n===\n#1 정책동향\n#2 첫 번째 기사의 제목\n- 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식, 지방 재정의 분담 비율을 함께 공개하였다고 함\n- 지방은 해마다 성과를 보고함\n"
            + list
        return await IssueSketch(issue).briefing().articles[0].references
    }

    @Test("The list's title may stand in any bracket", arguments: ["참고자료", "〈참고자료〉", "[참고 문헌]", "【참고자료】", "■ 참고자료"])
    func titleInBrackets(title: String) async {
        let found = await references("b \(title)\ns ☞ 科技工作会议在京召开\ns   https://www.most.example.cn/1.html\n")
        #expect(found.map(\.title) == ["科技工作会议在京召开"])
        #expect(found.map(\.url) == ["https://www.most.example.cn/1.html"])
        #expect(found.map(\.marker) == ["☞"])
    }

    @Test func whatIsLargerThanTheTextEndsTheList() async {
        let list = "b 참고자료\ns ☞ 科技工作会议在京召开\ns   https://www.most.example.cn/1.html\n"
        #expect(await references(list + "#1 목록 뒤의 알림\n- 이 줄은 참고자료가 아니라 본문이라고 보아야 할 것임\n").count == 1)
    }

    @Test("A date and a publisher stand before the title in brackets", arguments: ["(25.12.19, 科技部)", "[科技部, 25.12.19]"])
    func datedEntry(head: String) async throws {
        let entry = try #require(await references("b 참고자료\ns ☞ \(head) 工作会议在京召开\ns   https://www.most.example.cn/1.html\n").first)
        #expect(entry.title == "工作会议在京召开")
        #expect(entry.publisher == "科技部")
        #expect(entry.date == PrintedDate(text: "25.12.19", iso: "2025-12-19"))
    }

    @Test func sourcesUnderOneSignAreALineEach() async {
        let lines =
            "s ☞ 출처: Gov.uk, The Bletchley Declaration, 1-2 November 2023, 2023.11.01.\ns     Venturebeat, Researchers turn to AI, 2023.10.06.\n"
        let found = await references(lines)
        #expect(found.map(\.publisher) == ["Gov.uk", "Venturebeat"])
        #expect(found.map(\.title) == ["The Bletchley Declaration, 1-2 November 2023", "Researchers turn to AI"])
        #expect(found.map { $0.date?.iso } == ["2023-11-01", "2023-10-06"])
        #expect(found.map(\.marker) == ["☞", "☞"])
    }

    @Test(
        "An entry opens in its own line behind a full one where authors and years tell it",
        arguments: [("OECD. (2021). Government at a Glance", 2), ("OECD 보고서 18-14", 1), ("자료집 (2021)", 2)])
    func entriesBehindFullLines(last: String, count: Int) {
        let opening = "김수현 외. (2020). 성과평가 제도의 연구. 연구보고서 18-14. "
        var block = TextBlock(drawn: opening + last, at: 100)
        block.text.mark(.lineStart, at: opening.unicodeScalars.count)
        #expect(ReferenceReader.openings(of: block.text).count == count)
    }

    @Test(
        "Lines with their addresses that end an article are references without a title too, where their sign opens nothing else",
        arguments: [
            ("s ☞ 科技工作会议在京召开\ns   https://www.most.example.cn/1.html\ns ☞ 工作会议纪要 https://www.most.example.cn/2.html\n", 2),
            ("s [1] 科技工作会议在京召开 https://www.most.example.cn/1.html\n", 1), ("s ☞ 科技工作会议在京召开<https://www.most.example.cn/1.html>\n", 1),
            ("- 자세한 내용은 누리집 참조 https://www.most.example.cn/1.html\n", 0), ("s ☞ 다음 달에 공개할 예정이라고 함\n", 0),
        ])
    func untitled(lines: String, count: Int) async {
        let found = await references(lines)
        #expect(found.count == count)
        #expect(count == 0 || found[0].title == "科技工作会议在京召开")
        #expect(count == 0 || found[0].url == "https://www.most.example.cn/1.html")
    }

    @Test func aTitleRightUnderTheAddressAboveItOpensAnEntry() {
        let address = "https://www.most.example.cn/1.html"
        var block = TextBlock(drawn: address + " 工作会议纪要", at: 120, isCounted: false)
        let reader = ReferenceReader(issueDate: nil, places: PlaceMaker(pages: []))
        #expect(reader.partedBehindAddress(block).count == 1)
        block.text.mark(.lineStart, at: address.unicodeScalars.count + 1)
        #expect(reader.partedBehindAddress(block).map(\.text.string) == [address, "工作会议纪要"])
    }

    @Test func aMarkedSourceWithoutADayIsAllTitle() async {
        #expect(await references("s ☞ 출처: 국가통계국, 과학기술 통계 연보\n").map(\.title) == ["국가통계국, 과학기술 통계 연보"])
    }

    @Test func anAddressMayBeALinkOnly() async throws {
        let entry = try #require(await references("b 참고자료\ns ☞ 科技工作会议在京召开<https://www.most.example.cn/1.html>\n").first)
        #expect(entry.title == "科技工作会议在京召开")
        #expect(entry.url == "https://www.most.example.cn/1.html")
    }

    @Test func aBrokenAddressIsWholeWithItsNextLine() async throws {
        let list = "b 참고자료\ns ☞ 科技工作会议在京召开\ns   https://www.most.example.cn/kjbgz/202512/\ns   t20251219_201877.html\n"
        let entry = try #require(await references(list).first)
        #expect(entry.title == "科技工作会议在京召开")
        #expect(entry.url == "https://www.most.example.cn/kjbgz/202512/t20251219_201877.html")
    }

    @Test func ideographsInsideAnAddressBelongToIt() async throws {
        let list = "b 참고자료\ns ☞ 负责人答记者问\ns   https://www.most.example.cn/2025_联合基地.html?id=1\n"
        let entry = try #require(await references(list).first)
        #expect(entry.url == "https://www.most.example.cn/2025_联合基地.html?id=1")
        #expect(entry.title == "负责人答记者问")
    }

    @Test func percentSignsOfALinkAreUndoneForOtherScriptsOnly() {
        #expect(PrintedAddress.decoded("https://a.cn/%E8%81%94%E5%90%88.html?q=a%20b") == "https://a.cn/联合.html?q=a%20b")
        #expect(PrintedAddress.decoded("https://a.cn/%FF%FE") == "https://a.cn/%FF%FE")
    }

    @Test func withoutMarksAndAddressesEachLineIsAnEntry() async {
        let found = await references("b 참고자료\ns 기획재정부. (2022). 「재정운용전략위원회 개최」.\ns 대한민국 정부. (2021). 국가결산보고서.\n")
        #expect(found.map(\.title) == ["기획재정부. (2022). 「재정운용전략위원회 개최」.", "대한민국 정부. (2021). 국가결산보고서."])
    }

    @Test func theBracketsOfAnAddressGoWithIt() async {
        let found = await references("b 참고자료\ns ☞ 科技工作会议在京召开 <https://www.most.example.cn/1.html> 참고\n")
        #expect(found.map(\.title) == ["科技工作会议在京召开 참고"])
    }

    @Test func aBoxWithATableEndsTheList() async {
        let box = "[\n세 나라의 비교\n국가⇥2022⇥2023⇥2024\n중국⇥1,204⇥1,310⇥1,422\n미국⇥310⇥355⇥401\n독일⇥95⇥120⇥166\n합계⇥1,609⇥1,785⇥1,989\n]\n"
        #expect(await references("b 참고자료\ns ☞ 科技工作会议在京召开\ns   https://www.most.example.cn/1.html\n" + box).count == 1)
    }

    @Test("A note under the list is no entry where the text has its mark", arguments: [("^1)^", 2), ("", 3)])
    func aNoteUnderTheList(mark: String, count: Int) async {
        let issue = """
            2026. 1. 9.
            ===
            #1 정책동향
            #2 첫 번째 기사의 제목
            - 국무원은 조성 계획\(mark)을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음
            b 참고자료
            s 1) 科技工作会议在京召开
            s 2) 负责人答记者问
            s 1) 해마다 고치는 계획
            """
        #expect(await IssueSketch(issue).briefing().articles[0].references.count == count)
    }

    @Test func aCommaPartsATitleFromItsAddress() async {
        let found = await references("b 참고자료\ns ☞ 科技工作会议在京召开, https://www.most.example.cn/1.html\n")
        #expect(found.map(\.title) == ["科技工作会议在京召开"])
    }

    @Test func aTableOfSeveralColumnsEndsTheList() async {
        let table = "\n국가⇥2022⇥2023⇥2024\n중국⇥1,204⇥1,310⇥1,422\n미국⇥310⇥355⇥401\n독일⇥95⇥120⇥166\n합계⇥1,609⇥1,785⇥1,989\n"
        #expect(await references("b 참고자료\ns ☞ 科技工作会议在京召开\ns   https://www.most.example.cn/1.html\n" + table).count == 1)
    }

    @Test func entriesWithoutMarksOpenWithTheirYearsThoughOneHasAnAddress() async {
        let list = """
            b 참고문헌
            s 정다온(2024), “운영비의 구조와 변화”, 『기술혁신연구』, 32(2).
            s 한빛원(2025), 「활용 실태조사 보고서」, 대전.
            s OECD(2023), Shared Infrastructures, Paris. https://doi.example.org/10.1

            """
        #expect(await references(list).map(\.url) == [nil, nil, "https://doi.example.org/10.1"])
    }

    @Test func theDayBehindAnAddressIsTheEntrys() async throws {
        let entry = try #require(await references("b 참고자료\ns · 재무부, https://www.most.example.cn/1.html (2025. 12. 19.)\n").first)
        #expect(entry.title == "재무부")
        #expect(entry.date?.iso == "2025-12-19")
        #expect(entry.url == "https://www.most.example.cn/1.html")
    }

    @Test("A number in a cell of its own counts the entry behind it", arguments: ["1", "[1]"])
    func aNumberInACellOfItsOwn(number: String) {
        let blocks = [number, "科技工作会议在京召开", "https://www.most.example.cn/1.html"].enumerated().map { index, text in
            var block = TextBlock(drawn: text, at: 100 + 20 * Double(index), isCounted: false)
            block.places = []
            return block
        }
        let found = ReferenceReader(issueDate: nil, places: PlaceMaker(pages: [])).references(of: blocks)
        #expect(found.map(\.marker) == [number])
        #expect(found.map(\.title) == ["科技工作会议在京召开"])
        #expect(found.map(\.url) == ["https://www.most.example.cn/1.html"])
    }

    @Test(
        "The full stop that parts a title from its address is none of its own, but for an abbreviation's",
        arguments: [
            ("Quantum memory in diamond. https://www.example.org/a", "Quantum memory in diamond"),
            ("Fusion: Fortschreibung 2026. https://www.example.org/a", "Fusion: Fortschreibung 2026"),
            ("Annual report of Example Inc. https://www.example.org/a", "Annual report of Example Inc."),
        ])
    func fullStopBeforeAnAddress(line: String, title: String) async {
        #expect(await references("b 참고자료\ns [1] \(line)\n").map(\.title) == [title])
        let parted = line.replacing(" https", with: "\ns     https")
        #expect(await references("b 참고자료\ns [1] \(parted)\n").map(\.title) == [title])
    }
}
