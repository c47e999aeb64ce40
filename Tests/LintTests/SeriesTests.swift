import BriefingModel
import Testing

@testable import Lint

/// What two issues of a series say of one thing.
@Suite struct SeriesTests {
    /// An issue of one article.
    private func issue(_ title: String, _ sentences: String...) -> Briefing {
        var article = Article(id: "s1.a1")
        article.title = title
        article.body = sentences.enumerated().map { index, text in
            Block(id: "s1.a1.b\(index + 1)", content: .paragraph(RichText(text)), at: [Place(page: 3, box: [70, 100, 500, 120])])
        }
        var section = Section(id: "s1", kind: "policy")
        section.articles = [article]
        var briefing = Briefing(
            generator: .init(name: "test", version: "1", profile: nil), source: .init(fileName: "a.pdf", sha256: "", pageCount: 4))
        briefing.sections = [section]
        return briefing
    }

    private func findings(_ rule: String, _ issues: Briefing...) -> [Finding] { Linter(enabled: [rule]).findings(in: issues) }

    @Test(
        "A quantity that two issues give otherwise is told with both places",
        arguments: [
            ("2024년 수소 충전소 설치 실적은 1,240곳으로 집계되었다.", "2024년 수소 충전소 설치 실적은 1,420곳으로 집계되었다."),
            ("2023년 해상풍력 설비 누적 용량은 37.3GW이다.", "지난 조사에서 2023년 해상풍력 설비 누적 용량은 33.7GW로 나타났다."),
            ("’24년 기초연구 예산 총액은 930억 위안으로 책정", "’24년 기초연구 예산 총액은 390억 위안으로 책정되었다."),
            ("2024년 국제특허 출원 건수는 7만 160건이다.", "2024년 국제특허 출원 건수는 7만 610건을 기록하였다."),
            ("2024년 양자통신 위성 발사 횟수는 12회이다.", "2024년 양자통신 위성 발사 횟수는 21회였다."),
            ("2022년 인공지능 인재 양성 규모는 5,800명이다.", "2022년 인공지능 인재 양성 규모는 8,500명으로 늘었다."),
            ("2024년 신에너지차 수출 대수는 128만 대이다.", "2024년 신에너지차 수출 대수는 182만 대로 집계되었다."),
            ("2023년 반도체 장비 국산화 비율은 13.6%이다.", "2023년 반도체 장비 국산화 비율은 16.3%에 이른다."),
        ])
    func otherNumber(first: String, second: String) throws {
        let found = findings("series-number", issue("앞선 호", first), issue("뒤의 호", second))
        let finding = try #require(found.first)
        #expect(found.count == 1 && finding.severity == .ask)
        #expect(finding.quotations.map(\.issue) == [0, 1])
        #expect(finding.quotations.allSatisfy { $0.at.first?.page == 3 })
    }

    @Test(
        "Quantities of other things, other years or other precision are left alone",
        arguments: [
            ("2023년 수소 충전소 설치 실적은 1,240곳이다.", "2024년 수소 충전소 설치 실적은 1,420곳이다."),
            ("2024년 수소 충전소 설치 실적은 1,240곳이다.", "2024년 전기차 정비소 폐업 건수는 1,420곳이다."),
            ("2024년 수소 충전소 설치 실적은 1,240곳이다.", "2024년 수소 충전소 설치 실적은 1,240곳으로 확정되었다."),
            ("2024년 기초연구 예산 총액은 930억 위안이다.", "2024년 기초연구 예산 총액의 비중은 6.9%이다."),
            ("2024년 수출 대수는 128.4만 대이다.", "2024년 수출 대수는 약 128만 대이다."),
        ])
    func nothingToTell(first: String, second: String) {
        #expect(findings("series-number", issue("앞선 호", first), issue("뒤의 호", second)).isEmpty)
    }

    @Test(
        "A topic that goes on is told",
        arguments: [
            ("중국 국무원, 수소 산업 중장기 발전 계획 발표", "국무원의 수소 산업 발전 계획, 지방으로 확대"),
            ("EU 집행위, 핵심 원자재법 이행 점검", "EU 핵심 원자재법 이행 1년의 성과"),
            ("선전시, 저고도 비행 노선 120개 개통", "선전시 저고도 비행 노선 200개로 늘어"),
            ("일본 내각부, 통합혁신전략 초안 공개", "일본 내각부 통합혁신전략 확정"),
            ("양자컴퓨터 오류 정정 실험 성공", "양자컴퓨터 오류 정정, 실험에서 실증으로"),
            ("상하이 반도체 장비 국산화 기금 조성", "상하이의 반도체 장비 기금, 첫 투자"),
            ("독일 연방정부, 해상풍력 입찰 제도 개편", "독일 해상풍력 입찰 제도 개편안 통과"),
            ("달 탐사선 창어 6호 시료 분석 결과", "창어 6호 달 시료 분석 논문 게재"),
        ])
    func topicGoesOn(first: String, second: String) throws {
        let found = findings("series-topic", issue(first, "본문이다."), issue(second, "본문이다."))
        let finding = try #require(found.first)
        #expect(finding.severity == .info && finding.quotations.map(\.text) == [first, second])
    }

    @Test(
        "Titles that share little are two topics",
        arguments: [
            ("중국 국무원, 수소 산업 발전 계획 발표", "중국 국무원, 농업 기계화 지침 발표"), ("EU 핵심 원자재법 이행 점검", "EU 디지털시장법 시행"), ("해상풍력 입찰 개편", "달 시료 분석 결과"),
        ])
    func otherTopic(first: String, second: String) {
        #expect(findings("series-topic", issue(first, "본문이다."), issue(second, "본문이다.")).isEmpty)
    }

    @Test func twoPrintsOfOneIssueHaveNoTopicThatGoesOn() {
        let (first, second) = ("중국 국무원, 수소 산업 중장기 발전 계획 발표", "국무원의 수소 산업 발전 계획, 지방으로 확대")
        var (print, other) = (issue(first, "본문이다."), issue(first, "본문이다."))
        (print.publication.title, print.publication.issueDate) = ("해외 정책 주간 브리프", "2024-06-21")
        other.publication = print.publication
        #expect(findings("series-topic", print, other).isEmpty)
        other.publication.issueDate = "2024-06-28"
        #expect(!findings("series-topic", print, other).isEmpty)
        other = issue(second, "본문이다.")
        #expect(!findings("series-topic", print, other).isEmpty)
    }

    @Test func oneIssueIsNoSeries() {
        let one = issue("앞선 호", "2024년 충전소 설치 실적은 1,240곳이다.", "2024년 충전소 설치 실적은 1,420곳이다.")
        #expect(Linter(enabled: ["series-number", "series-topic"]).findings(in: one).isEmpty)
    }
}
