import Geometry
import Layout
import Testing

@testable import BriefingMapper

@Suite struct TitleReaderTests {
    private let reader = TitleReader(places: PlaceMaker(pages: []), kinds: LineKinds(profile: Profile()))

    private func piece(_ string: String, at top: Double, x: ClosedRange<Double>, size: Double) -> Piece {
        Piece(element: .text(TextBlock(drawn: string, at: top, x: x, size: size, isCounted: false)), page: 0)
    }

    @Test func aBadgeBetweenTheTwoLinesOfATitleIsItsNumber() throws {
        let candidate = try #require(
            reader.candidate(
                at: 0,
                in: [
                    piece("국가 과학데이터센터의 자료", at: 100, x: 75...280, size: 13), piece("01", at: 109, x: 50...64, size: 10),
                    piece("등록 기준 통일", at: 116, x: 75...156, size: 13),
                ]))
        #expect(candidate.text.string == "국가 과학데이터센터의 자료 등록 기준 통일")
        #expect(candidate.number == "01")
        #expect(candidate.pieces == 0..<3)
    }

    @Test func aTagBetweenTheLinesOfABoxedTitleIsItsCategory() throws {
        let frame = FrameBlock(
            places: [PagePlace(from: 90, to: 140)], ground: 0xF6E7E6, isDrawn: false,
            elements: [
                .text(TextBlock(drawn: "소프트웨어 자립의 행동방안", at: 100, x: 115...280, size: 13, isCounted: false)),
                .text(TextBlock(drawn: "기술전략", at: 109, x: 60...100, size: 9, isCounted: false)),
                .text(TextBlock(drawn: "시행을 알림", at: 116, x: 115...160, size: 13, isCounted: false)),
            ])
        let candidate = try #require(reader.candidate(at: 0, in: [Piece(element: .frame(frame), page: 0)]))
        #expect(candidate.text.string == "소프트웨어 자립의 행동방안 시행을 알림")
        #expect(candidate.tag?.string == "기술전략")
    }

    @Test func aTagInTheGapBehindTheNumberOfATitleIsItsCategory() throws {
        let frame = FrameBlock(
            places: [PagePlace(page: 0, box: Rect(minX: 66, minY: 101, maxX: 92, maxY: 111))], ground: 0xEEEEEE, isDrawn: false,
            elements: [.text(TextBlock(drawn: "양자", at: 101, x: 68...90, size: 9, isCounted: false))])
        let candidate = try #require(
            reader.candidate(
                at: 0,
                in: [piece("1 양자 연산의 오류율", at: 100, x: 50...280, size: 13), Piece(element: .frame(frame), page: 0)]))
        #expect(candidate.tag?.string == "양자")
        #expect(candidate.pieces == 0..<2)
    }

    @Test("A badge over a title may have the tag beside it, or the title", arguments: [102.0, 118])
    func aBadgeOverATitleWithItsTag(tagTop: Double) throws {
        let tag = FrameBlock(
            places: [PagePlace(page: 0, box: Rect(minX: 90, minY: tagTop - 2, maxX: 118, maxY: tagTop + 12))], ground: 0xEEEEEE,
            isDrawn: false, elements: [.text(TextBlock(drawn: "에너지", at: tagTop, x: 92...116, size: 9, isCounted: false))])
        var badge = TextBlock(drawn: "1", at: 100, x: 60...68, size: 13, isCounted: false)
        badge.boldShare = 1
        let pieces = [
            Piece(element: .text(badge), page: 0), Piece(element: .frame(tag), page: 0),
            piece("철공기전지의 백 시간 공급", at: 118, x: 125...280, size: 13),
        ]
        let candidate = try #require(reader.candidates(in: pieces).first)
        #expect(candidate.text.string == "철공기전지의 백 시간 공급")
        #expect(candidate.number == "1" && candidate.tag?.string == "에너지")
    }

    @Test func aBadgeInTheMiddleOfATagAndATitleOfOneLineIsItsNumber() throws {
        let tag = FrameBlock(
            places: [PagePlace(page: 0, box: Rect(minX: 75, minY: 98, maxX: 103, maxY: 112))], ground: nil,
            isDrawn: true, elements: [.text(TextBlock(drawn: "에너지", at: 99, x: 77...101, size: 9, isCounted: false))])
        let pieces = [
            Piece(element: .frame(tag), page: 0), piece("2", at: 106, x: 52...60, size: 14),
            piece("철공기전지의 백 시간 공급", at: 115, x: 75...280, size: 14),
        ]
        let candidate = try #require(reader.candidates(in: pieces).first { $0.text.string == "철공기전지의 백 시간 공급" })
        #expect(candidate.number == "2" && candidate.tag?.string == "에너지")
    }

    @Test func twoTextsOfOneLookFarFromEachOtherAreNoTitle() {
        let frame = FrameBlock(
            places: [PagePlace(from: 90, to: 240)], ground: nil, isDrawn: true,
            elements: [
                .text(TextBlock(drawn: "첫 번째 그림의 이름", at: 100, x: 60...160, size: 13, isCounted: false)),
                .text(TextBlock(drawn: "두 번째 그림의 이름", at: 200, x: 60...160, size: 13, isCounted: false)),
            ])
        #expect(reader.candidate(at: 0, in: [Piece(element: .frame(frame), page: 0)])?.text.string != "첫 번째 그림의 이름 두 번째 그림의 이름")
    }

    @Test func aSpaceAtALineEndIsSettledByATitleInOneLine() {
        var broken = TextBlock(drawn: "연구비 제도의 개편 방", at: 1).text
        broken.append(0x20, .supplied, .init(page: 0, glyph: -1))
        broken.append(TextBlock(drawn: "향", at: 2).text)
        let whole = TextBlock(drawn: "연구비 제도의 개편 방향", at: 3).text
        #expect(SpaceSettler.settled(broken, by: whole).string == "연구비 제도의 개편 방향")
        #expect(SpaceSettler.settled(whole, by: broken).string == "연구비 제도의 개편 방향")
        let other = TextBlock(drawn: "연구비 제도의 개편안", at: 4).text
        #expect(SpaceSettler.settled(broken, by: other) == broken)
    }

    @Test func aCentredSecondLineSetWideIsOfTheTitle() throws {
        let candidate = try #require(
            reader.candidate(
                at: 0,
                in: [
                    piece("북극 연구선 두 척의 건조 계획", at: 100, x: 60...280, size: 13), piece("확정", at: 125, x: 157...183, size: 13),
                ]))
        #expect(candidate.text.string == "북극 연구선 두 척의 건조 계획 확정")
    }

    @Test(
        "A second line starts where the ground of the tag before the first one does, and no further left", arguments: [(54.0, 2), (46, 1)])
    func linesUnderATagsGround(left: Double, pieces count: Int) throws {
        let lines = [
            piece("정책 내년 업무의 중", at: 100, x: 60...280, size: 13), piece("점 방향", at: 119, x: left...(left + 36), size: 13),
        ]
        let candidate = try #require(reader.candidate(at: 0, in: lines))
        #expect(candidate.pieces.count == count)
    }

    @Test func aTagBesideTheBadgeOverATitleIsItsCategory() throws {
        func tag(_ string: String, at top: Double, _ x: ClosedRange<Double>, size: Double) -> Piece {
            var block = TextBlock(drawn: string, at: top, x: x, size: size, isCounted: false)
            (block.boldShare, block.ground) = (1, 0xEEE6F4)
            return Piece(element: .text(block), page: 0)
        }
        let candidates = reader.candidates(in: [
            tag("생물", at: 100, 57...90, size: 8), tag("01", at: 98, 220...240, size: 13),
            piece("기후 자료를 담는 캡슐", at: 130, x: 150...310, size: 13),
        ])
        #expect(candidates.map(\.text.string) == ["기후 자료를 담는 캡슐"])
        #expect(candidates.first?.number == "01")
        #expect(candidates.first?.tag?.string == "생물")
    }

    @Test func aSentenceIsNoTitle() {
        let pieces = [piece("미성년자는 신청할 수 없습니다. 단, 다음에 드는 사람은 할 수 있음", at: 100, x: 50...280, size: 13)]
        #expect(reader.candidate(at: 0, in: pieces) == nil)
    }

    @Test func aBadgeBesideTheFirstLineOfATitleThatGoesOnUnderItIsItsNumber() throws {
        var title = TextBlock(drawn: "연구팀, 실리콘 양자 연산의 오류율 달성", at: 100, x: 50...280, size: 13, isCounted: false)
        title.lineCount = 2
        title.left = 84
        title.places = [PagePlace(page: 0, box: Rect(minX: 50, minY: 100, maxX: 280, maxY: 134))]
        let candidate = try #require(
            reader.candidate(at: 1, in: [piece("1", at: 102, x: 55...62, size: 11), Piece(element: .text(title), page: 0)]))
        #expect(candidate.number == "1")
        #expect(candidate.pieces == 0..<2)
    }

    @Test func aSourceBehindItsTitleIsNoTag() throws {
        let candidate = try #require(
            reader.candidate(
                at: 0,
                in: [piece("자료의 등록 기준 통일", at: 100, x: 50...180, size: 13), piece("(과학시보, 2.28)", at: 103, x: 190...260, size: 9)]))
        #expect(candidate.plainText.string == "자료의 등록 기준 통일")
        #expect(candidate.tag == nil)
        #expect(candidate.origin != nil)
    }

    @Test("A text that holds a sentence is no title", arguments: ["무주택인 사람 (유의하시기 바랍니다.)", "公司董事会已出席会议。"])
    func sentences(line: String) {
        #expect(reader.candidate(at: 0, in: [piece(line, at: 100, x: 50...280, size: 13)]) == nil)
    }

    @Test func aRaisedMarkAtATitlesEndIsNoWordOfIt() {
        var block = TextBlock(drawn: "조세지출 현황2)", at: 100)
        for i in (block.text.count - 2)..<block.text.count { block.text.mark(.superscript, at: i) }
        #expect(PrintedTitle(text: block.text, blocks: [block]).text.string == "조세지출 현황")
        let plain = TextBlock(drawn: "조세지출 현황2)", at: 100)
        #expect(PrintedTitle(text: plain.text, blocks: [plain]).text.string == "조세지출 현황2)")
    }

    @Test func aNumberedCaptionIsNoTitle() {
        let reader = TitleReader(places: PlaceMaker(pages: []), kinds: LineKinds(profile: ProfileLibrary.builtIn.generic))
        #expect(reader.candidate(at: 0, in: [piece("Table 2 : Documentation to be submitted", at: 100, x: 50...280, size: 13)]) == nil)
    }

    @Test func aLineThatClosesTheTitlesBracketsIsItsEnd() throws {
        let candidate = try #require(
            reader.candidate(
                at: 0,
                in: [
                    piece("자료의 등록 기준을 통일하는 법안 (과학", at: 100, x: 50...280, size: 13),
                    piece("시보, 2.28)", at: 116, x: 140...190, size: 9), piece("법안을 공개하였음", at: 140, x: 50...180, size: 10),
                ]))
        #expect(candidate.pieces == 0..<2)
        #expect(candidate.plainText.string == "자료의 등록 기준을 통일하는 법안")
    }

    @Test func theNumberInATagsLineIsTheTitles() throws {
        let candidate = try #require(
            reader.candidate(
                at: 1, in: [piece("01 우주항공", at: 104, x: 50...90, size: 9), piece("시험위성의 궤도 진입", at: 100, x: 100...250, size: 13)]))
        #expect(candidate.number == "01")
        #expect(candidate.tag?.string == "우주항공")
    }

    @Test func whatHangsUnderTheValueOfALabelIsNoTitle() {
        var label = TextBlock(drawn: "제품명 : 용접재료", at: 100, x: 60...280, size: 13, isCounted: false)
        label.marker = Marker(text: "가.", kind: .number(1), series: "가.")
        let pieces = [Piece(element: .text(label), page: 0), piece("티그 와이어와 그 밖의 것", at: 114, x: 130...280, size: 13)]
        #expect(reader.candidate(at: 1, in: pieces) == nil)
    }

    @Test func aNumberAndATagInOneTextAreTheTitles() throws {
        var tag = TextBlock(drawn: "소재", at: 101, x: 57...98, size: 9, isCounted: false)
        (tag.marker, tag.ground) = (Marker(text: "②", kind: .number(2), series: "①"), 0xE3EFE9)
        let candidate = try #require(
            reader.candidate(
                at: 1, in: [Piece(element: .text(tag), page: 0), piece("고분자의 상온 재활용 성공", at: 100, x: 111...396, size: 13)]))
        #expect(candidate.number == "2")
        #expect(candidate.tag?.string == "소재")
        #expect(candidate.pieces == 0..<2)
    }

    @Test func aBoxedTitleOfThreeLinesHasItsBadgeAndItsTagBesideTheMiddleOne() throws {
        func text(_ string: String, at top: Double, _ x: ClosedRange<Double>, size: Double) -> Element {
            .text(TextBlock(drawn: string, at: top, x: x, size: size, isCounted: false))
        }
        let frame = FrameBlock(
            places: [PagePlace(from: 90, to: 160)], ground: 0xEEEEEE, isDrawn: false,
            elements: [
                text("혈액 한 방울로 감염과", at: 100, 91...215, size: 13), text("2", at: 118, 72...79, size: 11),
                text("염증을 가려내는 칩", at: 118, 91...200, size: 13), text("바이오", at: 119, 235...270, size: 9),
                text("개발에 성공", at: 136, 91...150, size: 13),
            ])
        let candidate = try #require(reader.candidate(at: 0, in: [Piece(element: .frame(frame), page: 0)]))
        #expect(candidate.text.string == "혈액 한 방울로 감염과 염증을 가려내는 칩 개발에 성공")
        #expect(candidate.number == "2")
        #expect(candidate.tag?.string == "바이오")
    }

    @Test func aBadgeAndATagBetweenTheLinesOfATitleAreItsNumberAndCategory() throws {
        let candidate = try #require(
            reader.candidate(
                at: 0,
                in: [
                    piece("이산화탄소로 만든 고분자의", at: 100, x: 121...282, size: 13), piece("02", at: 107, x: 57...75, size: 15),
                    piece("소재", at: 110, x: 87...104, size: 9), piece("상온 재활용 성공", at: 116, x: 121...240, size: 13),
                ]))
        #expect(candidate.text.string == "이산화탄소로 만든 고분자의 상온 재활용 성공")
        #expect(candidate.number == "02")
        #expect(candidate.tag?.string == "소재")
        #expect(candidate.pieces == 0..<4)
    }

    @Test func aSourceInALineOfItsOwnUnderATitleIsTheBriefs() throws {
        let candidate = try #require(
            reader.candidate(
                at: 0,
                in: [
                    piece("심해 채광 시험선의 취항을 연기", at: 100, x: 64...285, size: 13), piece("(남방해양보, 2.27)", at: 117, x: 136...207, size: 9),
                    piece("선박의 관측 장비를 활용하기로 함", at: 140, x: 71...280, size: 10),
                ]))
        #expect(candidate.plainText.string == "심해 채광 시험선의 취항을 연기")
        #expect(candidate.origin != nil)
        #expect(candidate.pieces == 0..<2)
    }

    @Test("Only a title of few characters has more than four lines", arguments: [(5, true), (7, false)])
    func aTitleInAVeryNarrowColumnHasFiveLines(lines: Int, isTitle: Bool) {
        var title = TextBlock(drawn: "싱가포르, 연구용 계산 자원의 공동 구매", at: 100, x: 50...105, size: 13, isCounted: false)
        title.lineCount = lines
        #expect((reader.candidate(at: 0, in: [Piece(element: .text(title), page: 0)]) != nil) == isTitle)
        var long = TextBlock(drawn: "싱가포르, 연구용 인공지능 계산 자원의 공동 구매와 그 값을 나누는 새로운 방식을 정함", at: 100, x: 50...300, size: 13, isCounted: false)
        long.lineCount = lines
        #expect(reader.candidate(at: 0, in: [Piece(element: .text(long), page: 0)]) == nil)
    }

    @Test func aBadgeAndATagBesideTheMiddleOfThreeLinesAreTheTitles() throws {
        let candidate = try #require(
            reader.candidate(
                at: 1,
                in: [
                    piece("01", at: 118, x: 52...64, size: 10), piece("네덜란드 연구팀, 실리콘", at: 100, x: 75...204, size: 13),
                    piece("양자 연산의 오류율을", at: 116, x: 75...204, size: 13), piece("양자", at: 118, x: 223...241, size: 9),
                    piece("크게 낮춤", at: 132, x: 75...164, size: 13),
                ]))
        #expect(candidate.text.string == "네덜란드 연구팀, 실리콘 양자 연산의 오류율을 크게 낮춤")
        #expect(candidate.number == "01")
        #expect(candidate.tag?.string == "양자")
        #expect(candidate.pieces == 0..<5)
    }

    @Test("A caption with its number in brackets is no title", arguments: [("[표 1] 연도별 배분액", false), ("[특집] 연도별 배분액", true)])
    func caption(text: String, isTitle: Bool) {
        let reader = TitleReader(places: PlaceMaker(pages: []), kinds: LineKinds(profile: ProfileLibrary.builtIn.generic))
        #expect((reader.candidate(at: 0, in: [piece(text, at: 100, x: 50...280, size: 13)]) != nil) == isTitle)
    }

    @Test("A numeral with its full stop is a badge, as long as the title or not", arguments: ["Ⅱ", "Ⅱ."])
    func aNumeralWithItsFullStopIsABadge(badge: String) throws {
        let candidate = try #require(
            reader.candidate(at: 1, in: [piece(badge, at: 100, x: 50...72, size: 18), piece("특집", at: 100, x: 92...128, size: 18)]))
        #expect(candidate.number == "Ⅱ")
        #expect(candidate.text.string == "특집" && candidate.tag == nil)
    }

    @Test("A small bold number over a title is its badge, one in the size of notes is none", arguments: [(10.0, "1"), (8, nil)])
    func numbersOverTitles(size: Double, number: String?) {
        var badge = TextBlock(drawn: "1", at: 100, x: 60...66, size: size, isCounted: false)
        badge.boldShare = 1
        let candidates = reader.candidates(in: [
            Piece(element: .text(badge), page: 0), piece("철공기전지의 백 시간 공급", at: 118, x: 55...210, size: 13),
        ])
        #expect(candidates.last?.text.string == "철공기전지의 백 시간 공급")
        #expect(candidates.last?.number == number)
    }

    @Test func theHyphenAtALineEndOfATitleIsNoneOfItsSigns() {
        let text = { (string: String) in TextBlock(drawn: string, at: 100).text }
        #expect(text("Visas for Techni\u{2010}").followed(by: text("cians")).string == "Visas for Technicians")
        #expect(text("A Fast-").followed(by: text("track Visa")).string == "A Fast-track Visa")
        #expect(text("Visas \u{2010}").followed(by: text("cians")).string == "Visas \u{2010} cians")
    }

    @Test func aHyphenAtALineEndIsSettledByATitleInOneLine() {
        let text = { (string: String) in TextBlock(drawn: string, at: 100).text }
        let broken = text("Visas for Techni-").followed(by: text("cians"))
        #expect(SpaceSettler.settled(broken, by: text("Visas for Technicians")).string == "Visas for Technicians")
        #expect(SpaceSettler.settled(broken, by: text("Visas for Techni-cians")).string == "Visas for Techni-cians")
    }
}
