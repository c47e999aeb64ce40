import BriefingModel
import Testing

@testable import BriefingMapper

@Suite struct SourceLineTests {
    private func source(_ lines: String) async -> Article.Source? {
        let issue =
            "2025. 3. 7.\n===\n#1 단신동향\n#2 01 첫 번째 단신의 제목\n○ 첫 번째 단신은 한 줄의 사실과 그 출처로 이루어져 있으며 다른 단신보다 조금 더 길게 적어 두기로 하였음\n○ 둘째 줄은 짧게 적음\n"
            + lines
        return await IssueSketch(issue).briefing().articles.first?.source
    }

    @Test(
        "A source line is known in every form",
        arguments: [
            "출처: 인민망 (02.28)", "출처 : 인민망, ’25.2.28.", "[출처] 인민망 (02.28)", "(출처: 인민망, 2.28)", "※ 출처: 인민망(2025.2.28)", "☞ 출처: 인민망 (2월 28일)",
            "<출처> 인민망 | 2025-02-28", "출처 : 인민망, 2025. 2. 28.",
        ])
    func forms(line: String) async {
        let source = await source("s \(line)\n")
        #expect(source?.name == "인민망")
        #expect(source?.date?.iso == "2025-02-28")
    }

    @Test(
        "Name and day over an address are a source without a word for it",
        arguments: ["▸ 인민망, 2.28", "인민망 / 2월 28일", "☞ 인민망(02.28)", "인민망 | 2025. 2. 28."])
    func bareOverAddress(line: String) async {
        let source = await source("s \(line)\ns http://news.example.cn/1.htm\n")
        #expect(source?.name == "인민망")
        #expect(source?.date?.iso == "2025-02-28")
        #expect(source?.url == "http://news.example.cn/1.htm")
    }

    @Test("A line in the sign of the brief's own items is one of them", arguments: ["○ 거점의 선정 기준을 공개(2.28)", "○ 인민망, 2.28"])
    func itemOverAddress(line: String) async { #expect(await source("\(line)\ns http://news.example.cn/1.htm\n")?.name == nil) }

    @Test func theAddressMayStandInTheSameLine() async {
        let source = await source("s 출처: 인민망 (02.28) http://news.example.cn/1.htm\n")
        #expect(source?.name == "인민망")
        #expect(source?.date?.text == "02.28")
        #expect(source?.url == "http://news.example.cn/1.htm")
    }

    @Test func aBracketMayStandAroundTheSourceButNotItsAddress() async {
        let source = await source("s <출처: 인민망, 2025.02.28> http://news.example.cn/1.htm\n")
        #expect(source?.name == "인민망")
        #expect(source?.date?.iso == "2025-02-28")
    }

    @Test("An address that the line breaks is whole", arguments: ["https://", "https://news.", "https://news.example.cn/"])
    func brokenAddress(start: String) async {
        let rest = "https://news.example.cn/a-1.htm".dropFirst(start.count)
        let source = await source("s 출처: 인민망 (02.28) \(start)\ns \(rest)\n")
        #expect(source?.name == "인민망")
        #expect(source?.date?.text == "02.28")
        #expect(source?.url == "https://news.example.cn/a-1.htm")
    }

    @Test func anAddressInTwoLinesOfItsOwnIsWhole() async {
        let source = await source("s 출처: 인민망 (02.28)\ns https://news.example.cn/2025/\ns a-1.htm\n")
        #expect(source?.url == "https://news.example.cn/2025/a-1.htm")
    }

    @Test func theAddressMayStandBehindTheBracketOfTheLine() async {
        let source = await source("s (자료: 인민망, 2.28) http://news.example.cn/1.htm\n")
        #expect(source?.name == "인민망")
        #expect(source?.date?.text == "2.28")
    }

    @Test func theAddressMayBeALinkOnly() async {
        #expect(await source("s 출처: 인민망 (02.28)<http://news.example.cn/1.htm>\n")?.url == "http://news.example.cn/1.htm")
    }

    @Test func aNoteOfTheBriefDoesNotHideItsSource() async {
        let source = await source("s ※ 지난해의 예산은 9억 위안\ns 출처: 인민망 (02.28)\ns http://news.example.cn/1.htm\n")
        #expect(source?.name == "인민망")
        #expect(source?.url == "http://news.example.cn/1.htm")
    }

    @Test func aMonthAfterTheIssuesIsOfTheYearBefore() async {
        #expect(await source("s 출처: 인민망 (12.27)\n")?.date?.iso == "2024-12-27")
    }

    @Test("A month with its year is the day as printed, without one that could be resolved", arguments: ["2025. 2.", "2025년 2월", "’25.2월"])
    func monthAlone(date: String) async {
        let source = await source("s 출처: 인민망 (\(date))\n")
        #expect(source?.name == "인민망")
        #expect(source?.date == PrintedDate(text: date, iso: nil))
    }

    @Test(
        "At the right a name and its day end an article of any section, in brackets or over an address",
        arguments: [
            String(repeating: " ", count: 75) + "(전자신문, 2025.3.5.)\n",
            String(repeating: " ", count: 77) + "전자신문, 2025.3.5.\n" + String(repeating: " ", count: 88)
                + "s https://www.etnews.example.com/1\n",
        ])
    func sourceAtTheRight(source: String) async {
        let briefing = await IssueSketch(
            """
            2025. 3. 7.

            #2 목 차

            b 정책동향
              中, 거점 조성 계획 확정
            b 세계는 지금
              시험위성의 궤도 진입
            ===
            #1 정책동향
            #2 中, 거점 조성 계획 확정
            - 국무원은 조성 계획을 의결하고 거점의 선정 기준과 지원 방식을 공개하였음
            ===
            #1 세계는 지금
            #2 시험위성의 궤도 진입
            - 시험위성이 동결궤도에 들어섰으며 원자시계의 편차도 기준에 맞고 통신을 하루에 스무 시간까지
            - 지상국은 위성의 자료를 받아 궤도를 다시 계산함
            \(source)
            """
        ).briefing()
        #expect(briefing.articles.last?.source?.name == "전자신문")
        #expect(briefing.articles.last?.source?.date?.iso == "2025-03-05")
    }
}
