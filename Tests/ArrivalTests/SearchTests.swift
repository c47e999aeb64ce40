import Foundation
import GRDB
import SystemPackage
import Testing

@testable import Arrival
@testable import Workers

@Suite struct SearchTests {
    static let articles = [
        "중국, 신에너지 자동차 보급을 확대", "能源局发布新能源汽车发展规划", "반도체 공급망과 AI반도체의 전망", "Solid-state batteries by 2027",
    ]

    private func catalogue() throws -> (Catalogue, TemporaryPath) {
        let path = TemporaryPath()
        let catalogue = try Catalogue(path: path.path, create: true)
        for (index, text) in Self.articles.enumerated() {
            var issue = IssueRecord()
            issue.sha256 = "\(index)"
            issue.issueDate = "2024-0\(index + 1)-15"
            var article = IssueRecord.Article(id: "s1.a1", page: 1)
            article.passages = [.init(page: 1, text: "title \(index)"), .init(page: 3, text: text)]
            issue.articles = [article]
            try catalogue.database.write { database in
                try database.execute(
                    sql: "INSERT INTO document (id, sha256, state, fileName, size, place, arrived) VALUES (?, ?, 'reserved', ?, 1, ?, '')",
                    arguments: [index + 1, "\(index)", "\(index).pdf", "\(index)"])
            }
            try catalogue.converted(
                Int64(index + 1), issue, DocumentReply(status: .converted), results: [], attempts: 1, flags: [], milliseconds: 1)
        }
        return (catalogue, path)
    }

    @Test(
        "A word of any length is found, with its particles and inside others",
        arguments: [
            ("차", [0]), ("자동차", [0]), ("신에너지 자동차", [0]), ("에너지", [0]), ("能", [1]), ("能源", [1]), ("新能源汽车", [1]),
            ("반도체", [2]), ("AI", [2]), ("ai반도체", [2]), ("batter", [3]), ("2027", [3]), ("源能", []), ("자동차 반도체", []), ("!", []),
            ("\"OR\" *", []),
        ])
    func words(words: String, expected: [Int]) throws {
        let (catalogue, path) = try catalogue()
        defer { path.remove() }
        let hits = try catalogue.find(words, limit: 10)
        #expect(hits.map(\.sha256) == expected.map(String.init))
        for hit in hits {
            #expect(hit.page == 3)
            #expect(hit.snippet?.hits.isEmpty == false)
        }
    }

    @Test func datesLimitWhatIsFound() throws {
        let (catalogue, path) = try catalogue()
        defer { path.remove() }
        #expect(try catalogue.find("title", limit: 10).count == 4)
        #expect(Set(try catalogue.find("title", since: "2024-03", limit: 10).map(\.sha256)) == ["2", "3"])
        #expect(Set(try catalogue.find("title", until: "2024-02", limit: 10).map(\.sha256)) == ["0", "1"])
    }

    @Test func aDocumentThatIsConvertedAgainIsFoundOnce() throws {
        let (catalogue, path) = try catalogue()
        defer { path.remove() }
        var issue = IssueRecord()
        var article = IssueRecord.Article(id: "s1.a1", page: 1)
        article.passages = [.init(page: 1, text: "새 제목")]
        issue.articles = [article]
        try catalogue.converted(1, issue, DocumentReply(status: .converted), results: [], attempts: 2, flags: [], milliseconds: 1)
        #expect(try catalogue.find("자동차", limit: 10).isEmpty)
        #expect(try catalogue.find("제목", limit: 10).count == 1)
    }

    @Test func theSnippetMarksEveryHit() {
        let snippet = Snippet(of: "에너지 차", in: "중국의 신에너지 차 보급과 에 너지")
        #expect(snippet?.marked("[", "]") == "중국의 신[에너지] [차] 보급과 [에 너지]")
    }
}

@Suite struct SeriesTests {
    private func issue(sections: [String], articles: Int, markers: [String] = ["□", "○"], coverage: Double = 1) -> IssueRecord {
        var issue = IssueRecord()
        (issue.sections, issue.markers, issue.coverage) = (sections, markers, coverage)
        issue.articles = (0..<articles).map { IssueRecord.Article(id: "s1.a\($0)", page: 1) }
        return issue
    }

    private let usual = Array(
        repeating: SeriesMemory.Predecessor(sections: ["feature", "policy"], markers: ["□", "○"], articleCount: 10, coverage: 1), count: 4)

    @Test func anIssueLikeTheOthersHasNoFlag() {
        #expect(SeriesMemory().flags(of: issue(sections: ["feature", "policy"], articles: 8), after: usual).isEmpty)
    }

    @Test func theFirstIssuesHaveNoFlag() {
        #expect(SeriesMemory().flags(of: issue(sections: [], articles: 0), after: Array(usual.prefix(2))).isEmpty)
    }

    @Test func whatIsUnlikeIsSaid() {
        let flags = SeriesMemory().flags(of: issue(sections: ["feature"], articles: 4, markers: ["□", "◈"], coverage: 0.9), after: usual)
        #expect(
            flags == [
                "sections missing: policy", "4 articles where 10 are usual", "90.0 % of the text placed where 100.0 % is usual",
                "unknown markers: ◈",
            ])
    }
}

@Suite struct SettlingTests {
    private let start = ContinuousClock.now
    private let path: FilePath = "in/a.pdf"

    private func state(_ size: Int64) -> FileState { FileState(size: size, modified: size, inode: 1) }

    @Test func aFileThatGrowsHasNotSettled() {
        var settling = Settling()
        settling.see(path, state(1), age: .zero, isClosed: false, now: start)
        settling.see(path, state(2), age: .zero, isClosed: false, now: start + .seconds(1.9))
        #expect(settling.settled(now: start + .seconds(2.5)).isEmpty)
        #expect(settling.settled(now: start + .seconds(4)).map(\.path) == [path])
    }

    @Test func aFileThatWasClosedSettlesSoon() {
        var settling = Settling()
        settling.see(path, state(1), age: .zero, isClosed: true, now: start)
        #expect(settling.settled(now: start + .milliseconds(300)).count == 1)
    }

    @Test func anOldFileHasSettledLongAgo() {
        var settling = Settling()
        settling.see(path, state(1), age: .seconds(3600), isClosed: false, now: start)
        #expect(settling.settled(now: start).count == 1)
        settling.see("in/b.pdf", state(1), age: .seconds(-3600), isClosed: false, now: start)
        #expect(settling.settled(now: start).count == 1, "a date to come says nothing")
    }

    @Test func anEmptyFileIsWaitedFor() {
        var settling = Settling()
        settling.see(path, state(0), age: .seconds(3600), isClosed: true, now: start)
        #expect(settling.settled(now: start + .seconds(5)).isEmpty)
    }
}

@Suite struct ResultPlaceTests {
    @Test func aPlaceIsPublicationDateAndName() {
        var issue = IssueRecord()
        (issue.publication, issue.issueDate) = ("주간/동향", "2024-03-08")
        #expect(ResultPlace.place(of: issue, fileName: "a.PDF", version: 1, sha256: "0", taken: { _ in false }) == "주간 동향/2024-03-08/a")
        #expect(ResultPlace.place(of: issue, fileName: "a.pdf", version: 2, sha256: "0", taken: { _ in false }) == "주간 동향/2024-03-08/a.v2")
        #expect(
            ResultPlace.place(of: issue, fileName: "a.pdf", version: 1, sha256: "abc", taken: { _ in true }) == "주간 동향/2024-03-08/a-abc")
    }

    @Test("No name leads out of the folder", arguments: ["..", ".", "", "/", "../../etc", "\u{0}", ".hidden"])
    func names(name: String) {
        let part = ResultPlace.part(name)
        #expect(!part.contains("/") && !part.hasPrefix(".") && !part.isEmpty)
    }
}

struct TemporaryPath {
    let path = FileManager.default.temporaryDirectory.appending(path: "briefing-tests-\(UUID().uuidString).sqlite").path
    func remove() { for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) } }
}
