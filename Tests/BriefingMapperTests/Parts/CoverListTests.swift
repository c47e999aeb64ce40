import BriefingModel
import Testing

@testable import BriefingMapper

@Suite struct CoverListTests {
    private func contents(third: String, cover: String = "재정정보원", fourth: String? = nil) async -> [String] {
        await IssueSketch(
            """
            #1 재정성과관리제도의 현안
            \(cover)

            1. 재정성과관리제도의 개념
            2. 재정성과관리제도의 운영 결과
            3. 재정성과관리제도의 과제
            \(fourth.map { "4. \($0)" } ?? "")
            ===
            #2 재정성과관리제도의 개념
            정부는 재정을 결과를 보며 운영하고자 제도를 마련하여 쓰고 있다.

            #2 재정성과관리제도의 운영 결과
            성과 목표의 넷 가운데 셋을 이루었으며 지표는 예년과 같았다.

            #2 \(third)
            평가의 대상과 범위를 넓히고 결과를 예산에 반영하여야 한다.
            \(fourth.map { "\n#2 \($0)\n제도를 거듭 고쳐 나아가야 한다." } ?? "")
            """
        ).briefing(nil).contents.map(\.title)
    }

    @Test func numberedLinesOfACoverThatComeAgainAsTitlesAreItsContents() async {
        #expect(
            await contents(third: "재정성과관리제도의 과제") == ["재정성과관리제도의 개념", "재정성과관리제도의 운영 결과", "재정성과관리제도의 과제"])
    }

    @Test("One title of four may have been edited", arguments: [("맺음말", 4), (nil, 0)])
    func editedTitle(fourth: String?, count: Int) async {
        #expect(await contents(third: "재정성과관리제도의 앞날", fourth: fourth).count == count)
    }

    @Test("A list is none where a line does not come again, or where text stands on its page", arguments: [true, false])
    func otherLists(hasText: Bool) async {
        #expect(
            await contents(
                third: hasText ? "재정성과관리제도의 과제" : "맺음말", cover: hasText ? "이 글은 제도를 세 가지로 나누어 살펴본다." : "재정정보원"
            ).isEmpty)
    }
}
