import Geometry
import Testing

@testable import Layout

@Suite struct FurnitureFinderTests {
    /// Pages of twenty lines of text each, with a line at the head and one at the foot.
    private func pages(_ frames: [(head: String, foot: String)]) -> [PageDraft] {
        frames.enumerated().map { i, frame in
            let text = (0..<20).map { "과학기술부는 인공지능 연구개발 예산을 \($0 + 3)배로 늘리기로 하였다" }
            let drawing = ([frame.head, "", ""] + text + ["", "", "", frame.foot]).joined(separator: "\n")
            return PageSketch(drawing, pitch: 28, size: (595, 842), number: i + 1).draft
        }
    }

    /// Texts that are set aside, by page.
    private func furniture(_ frames: [(head: String, foot: String)]) -> [[String]] {
        let drafts = pages(frames)
        return zip(drafts, FurnitureFinder().furniture(of: drafts)).map { draft, found in
            found.keys.sorted().map { draft.line($0).text.trimmed.string }
        }
    }

    @Test func aHeadThatComesAgainIsFurniture() {
        #expect(furniture((1...4).map { _ in (head: "주간 동향", foot: "") }) == Array(repeating: ["주간 동향"], count: 4))
    }

    @Test func aFootThatCountsThePagesIsFurniture() {
        let found = furniture((1...4).map { (head: "", foot: "연구원 | \($0)") })
        #expect(found == (1...4).map { ["연구원 | \($0)"] })
    }

    @Test(
        "A book page in the middle of its sheet has its head deep, however wide apart its first lines stand",
        arguments: [("", [1, 1, 1, 1]), ("국내 연구자", [1, 1, 1, 0])])
    func deepHeads(last: String, count: [Int]) {
        let drafts = (1...4).map { number in
            let isLast = number == 4
            var text = (0..<12).map { "과학기술부는 인공지능 연구개발 예산을 \($0 + 3)배로 늘리기로 하였다" }
            if isLast { text.insert(contentsOf: ["", ""], at: 1) }
            let head = isLast && !last.isEmpty ? last : "\(number + 325) 학회지 제54권"
            let drawing = ([head, "", ""] + text).joined(separator: "\n")
            return PageSketch(drawing, pitch: 28, origin: Point(x: 90, y: 124), size: (595, 842), number: number).draft
        }
        #expect(FurnitureFinder().furniture(of: drafts).map(\.count) == count)
    }

    @Test func aHeadSetAsATableStaysOnTheFirstPageOnly() {
        let drafts = (1...4).map { number in
            let text = (0..<12).map { "과학기술부는 인공지능 연구개발 예산을 \($0 + number * 20)배로 늘리기로 하였다" }
            let table = ["┌────────┬────────┐", "│  자료  │ CSW-26 │", "├────────┼────────┤", "│  날짜  │ 2021년 │", "└────────┴────────┘", ""]
            return PageSketch((table + text).joined(separator: "\n"), size: (595, 842), number: number).draft
        }
        #expect(FurnitureFinder().furniture(of: drafts).map(\.count) == [0, 4, 4, 4])
    }

    @Test func aPageNumberCloseUnderTheTextIsFurniture() {
        let drafts = (1...4).map { number in
            let text = (0..<20).map { "과학기술부는 인공지능 연구개발 예산을 \($0 + 3)배로 늘리기로 하였다" }
            let drawing = (text + ["\(number)"]).joined(separator: "\n")
            return PageSketch(drawing, pitch: 28, origin: Point(x: 90, y: 124), size: (595, 842), number: number).draft
        }
        #expect(FurnitureFinder().furniture(of: drafts).map(\.count) == [1, 1, 1, 1])
    }

    @Test func titlesThatCountSomethingElseAreNot() {
        let found = furniture([(head: "", foot: ""), (head: "", foot: ""), (head: "붙임 1", foot: ""), (head: "붙임 2", foot: "")])
        #expect(found == [[], [], [], []])
    }

    @Test func pagesTakenFromALongerDocumentKeepTheirNumbers() {
        let found = furniture([(head: "", foot: "78 연구 보고서"), (head: "", foot: ""), (head: "", foot: "84 연구 보고서")])
        #expect(found == [["78 연구 보고서"], [], ["84 연구 보고서"]])
    }

    @Test("A page alone shows its number", arguments: ["- 7 -", "1/2", "22"])
    func aPageAloneShowsItsNumber(foot: String) {
        let number = foot == "22" ? foot : String(repeating: " ", count: 47) + foot
        #expect(furniture([(head: "", foot: number)]) == [[foot]])
    }

    @Test func twoFeetThatSayTheirPageAreFurnitureInALongerDocument() {
        let feet = (1...8).map { [4, 6].contains($0) ? "\($0) | 주간동향" : "" }
        #expect(furniture(feet.map { (head: "", foot: $0) }).map(\.count) == [0, 0, 0, 1, 0, 1, 0, 0])
    }

    @Test func feetThatCountThePagesBesideTheNameOfTheirPartAreFurniture() {
        let feet = ["", "2 | 특집", "특집 | 3", "4 | 정책", "기술 | 5", ""]
        #expect(furniture(feet.map { (head: "", foot: $0) }).map(\.count) == [0, 1, 1, 1, 1, 0])
    }

    @Test func figuresOfTwoLastLinesMayHappenToCount() {
        let feet = (1...12).map { [3: "예산은 전년의 3", 5: "기관의 수는 모두 5"][$0] ?? "" }
        #expect(furniture(feet.map { (head: "", foot: $0) }).joined().isEmpty)
    }

    @Test func theSecondLineOfARunningHeadIsFurnitureOnAFewPagesToo() {
        let drafts = (1...8).map { number in
            let text = (0..<20).map { "과학기술부는 인공지능 연구개발 예산을 \($0 + 3)배로 늘리기로 하였다" }
            let head = number < 3 ? ["제2장 새로운 기술을", "살펴보기"] : ["제\(number)장 정책", ""]
            return PageSketch((head + [""] + text).joined(separator: "\n"), pitch: 14, size: (595, 842), number: number).draft
        }
        let found = zip(drafts, FurnitureFinder().furniture(of: drafts)).prefix(2).map { draft, found in
            found.keys.sorted().map { draft.line($0).text.trimmed.string }
        }
        #expect(found == [["제2장 새로운 기술을", "살펴보기"], ["제2장 새로운 기술을", "살펴보기"]])
    }

    @Test("A head on one page only is furniture where it says the title", arguments: [("주간동향 제7호", 1), ("국내의 동향", 0)])
    func headsThatSayTheTitle(head: String, count: Int) {
        let text = (0..<12).map { "과학기술부는 인공지능 연구개발 예산을 \($0 + 3)배로 늘리기로 하였다" }
        var first = PageSketch((["주간동향", "", ""] + text).joined(separator: "\n"), pitch: 20, size: (595, 842), number: 1)
        first.resize("주간동향", to: 18)
        let second = PageSketch(([head, "", ""] + text).joined(separator: "\n"), pitch: 20, size: (595, 842), number: 2)
        #expect(FurnitureFinder().furniture(of: [first.draft, second.draft]).map(\.count) == [0, count])
    }
}
