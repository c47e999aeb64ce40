import BriefingModel
import Testing

@testable import BriefingMapper

/// Lines of one marker, size and indent are of one type in an article.
@Suite struct LineClassesTests {
    /// `heading` or `item` for each block with this marker, in order.
    private func kinds(_ marker: String, of issue: String) async -> [String] {
        let briefing = await IssueSketch(issue).briefing("generic")
        return briefing.articles.flatMap(\.blocks).compactMap { block in
            switch block.content {
            case .heading(let outline) where outline.marker == marker: "heading"
            case .item(let outline) where outline.marker == marker: "item"
            default: nil
            }
        }
    }

    @Test func aBoldLineAmongLongItemsIsAnItem() async {
        let kinds = await kinds(
            "○",
            of: """
                #2 인공지능 연구개발 예산의 확대
                ○ 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 국회에 보고함
                b ○ 산업부의 연구소 신설
                ○ 두 부처는 예산을 함께 쓰기로 하였으며 그 밖의 일은 따로 정하여 다음 달까지 발표하기로 함
                ○ 국회는 이를 다음 달에 심의하여 올해 안에 확정할 예정이며 그 결과를 누리집에 공개하기로 함
                """)
        #expect(kinds == ["item", "item", "item", "item"])
    }

    @Test func boldLinesThatAreAllThereIsAreItems() async {
        let kinds = await kinds(
            "○",
            of: """
                #2 인공지능 연구개발 예산의 확대
                b ○ 과학기술부의 예산 확대
                b ○ 산업부의 연구소 신설
                """)
        #expect(kinds == ["item", "item"])
    }

    @Test func headingsThatStandUnderItemsAreItems() async {
        let issue = """
            #2 인공지능 연구개발 예산의 확대
            1) 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 국회에 보고함
                b 가) 클라우드 환경 구축
                    - 대내와 대외의 서버 환경을 구축하고 관리 체계를 마련하여 운영함
                b 나) 자료의 통합
                    - 계측 자료의 기반을 옮기고 전사의 자료를 수집하고 유통하는 체계를 구축함
            2) 산업부는 연구소를 새로 세우고 사람을 더 뽑기로 하였으며 그 밖의 일은 따로 정하기로 함
            """
        #expect(await kinds("1)", of: issue) == ["item"])
        #expect(await kinds("가)", of: issue) == ["item"])
        #expect(await kinds("나)", of: issue) == ["item"])
    }

    @Test func aHeadingWithABoxInItsPartStaysOne() async {
        let issue = """
            #2 인공지능 연구개발 예산의 확대
            1) 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 국회에 보고함
                b 가) 클라우드 환경 구축
                    - 대내와 대외의 서버 환경을 구축하고 관리 체계를 마련하여 운영함
            [
            상자 안의 한 줄은 이 상자가 무엇을 말하는지 알려 주는 것으로 충분함
            상자 안의 둘째 줄도 그것으로 충분하며 더 적을 것이 없음
            ]
            """
        #expect(await kinds("가)", of: issue) == ["heading"])
    }

    @Test func attachedPagesUseTheMarksOfTheTextOtherwise() async {
        let kinds = await kinds(
            "□",
            of: """
                #2 예산의 확대를 담은 계획의 발표
                □ 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 국회에 보고함
                □ 산업부는 연구소를 새로 세우고 사람을 더 뽑기로 하였으며 그 밖의 일은 따로 정하기로 함
                ===
                #2 계획의 개요와 앞으로의 일정
                b □ 도입액의 추이
                ○ 지난해의 도입액은 앞선 해보다 늘었으며 올해도 그만큼 늘 것으로 보임
                b □ 앞으로의 일정
                ○ 다음 달까지 자세한 계획을 마련하여 발표하고 올해 안에 시행할 예정임
                """)
        #expect(kinds == ["item", "item", "heading", "heading"])
    }

    @Test func aMarkThatHeadsInBoldIsABulletInRunningText() async {
        let kinds = await kinds(
            "◇",
            of: """
                #2 인공지능 연구개발 예산의 확대
                b ◇ 핵융합과 양자기술의 산업화
                - 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 국회에 보고함
                b ◇ 첨단기술의 융합
                - 국회는 이를 다음 달에 심의하여 올해 안에 확정할 예정이며 그 결과를 누리집에 공개하기로 함
                [
                참고: 플랫폼의 개요
                    ◇ 새로운 기금을 만드는 대신 기존 기금의 재원을 유도
                    ◇ 우수한 과제에 인증을 부여
                ]
                """)
        #expect(kinds == ["heading", "heading", "item", "item"])
    }

    @Test func aBoldLineWithARunInLabelAmongItemsIsAnItemBeforeABoxToo() async {
        let kinds = await kinds(
            "○",
            of: """
                #2 인공지능 연구개발 예산의 확대
                ○ (현황) 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 국회에 보고함
                ○ (목적) 두 부처는 예산을 함께 쓰기로 하였으며 그 밖의 일은 따로 정하여 다음 달까지 발표하기로 함
                b ○ (계획) 진단 체계의 개발
                [
                산업부는 연구소를 새로 세우고 사람을 더 뽑기로 하였음
                국회는 이를 다음 달에 심의하여 올해 안에 확정할 예정임
                ]
                """)
        #expect(kinds == ["item", "item", "item"])
    }

    @Test func headingsWhoseItemsStandFurtherLeftAreNoItems() async {
        let kinds = await kinds(
            "❶",
            of: """
                #2 연구 장비의 공동 이용
                  b ❶ 비용을 나누는 방식
                ○ 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로 하였으며 이를 국회에 보고함
                  - 두 부처는 예산을 함께 쓰기로 하였으며 그 밖의 일은 따로 정하여 다음 달까지 발표하기로 함
                  b ❷ 설문의 결과
                    b ▶ 비용
                ○ 국회는 이를 다음 달에 심의하여 올해 안에 확정할 예정이며 그 결과를 누리집에 공개하기로 함
                """)
        #expect(kinds == ["heading"])
    }

    @Test func numberedTitlesRightOverTheirBoxesAreHeadings() async {
        func issue(_ second: String) -> String {
            """
            #2 인공지능 연구개발 예산의 확대
            가. 기능에 관한 요구 사항
            [
            상자 안의 한 줄은 이 상자가 무엇을 말하는지 알려 주는 것으로 충분함
            상자 안의 둘째 줄도 그것으로 충분하며 더 적을 것이 없음
            ]
            나. 성능에 관한 요구 사항
            \(second)
            상자 안의 한 줄은 이 상자가 무엇을 말하는지 알려 주는 것으로 충분함
            상자 안의 둘째 줄도 그것으로 충분하며 더 적을 것이 없음
            ]
            """
        }
        #expect(await kinds("가.", of: issue("[")) == ["heading"])
        #expect(await kinds("나.", of: issue("[")) == ["heading"])
        // One that says something itself shows that they are items.
        #expect(await kinds("가.", of: issue("다. 그 밖에 정하지 않은 일은 서로 협의하여 따로 정한다.\n[")) == ["item"])
    }

    @Test func linesOfAListInLargerTypeThanItsLowerLevelAreItems() async {
        let small = "s     – 지금까지는 부처가 자율로 등록하였으나 내년부터는 지방정부와 산하 기관까지 의무로 바뀌며 그 항목은 따로 정함"
        let issue = """
            #2 알고리즘 기록부의 확대
            ▪ 국민에게 영향을 미치는 판단에 쓰이는 알고리즘을 모두 공개하도록 하는 지침을 개정
            \(small)
            \(small)
            ▪ 기록부에 오르지 않은 시스템은 예산을 신청할 수 없으며 의회가 점검한 결과를 공개
            ▪ 시민단체는 등록만으로 피해를 막기 어렵다며 이의를 제기할 창구가 필요하다고 지적
            ▪ 예산과 묶은 의무화는 기관의 참여를 빠르게 끌어올리는 수단으로 참고할 필요가 있음
            \(small)
            \(small)
            ▪ 내년에 시행
            """
        #expect(await kinds("▪", of: issue) == ["item", "item", "item", "item", "item"])
    }
}
