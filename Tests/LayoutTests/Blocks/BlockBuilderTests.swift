import Geometry
import Testing

@testable import Layout

@Suite struct BlockBuilderTests {
    @Test func aFullLineGoesOnInTheNext() {
        let sketch = PageSketch(
            """
            과학기술부는 인공지능 연구개발 예산을 올해보다 크게
            늘리기로 하였다
            """)
        #expect(sketch.blocks.count == 1)
    }

    @Test func aShortLineEndsItsParagraph() {
        let sketch = PageSketch(
            """
            과학기술부는 예산을 늘린다
            산업부는 연구소를 새로 세우고 사람을 더 뽑을 계획이다
            """)
        #expect(sketch.blocks.count == 2)
    }

    @Test func aMarkerOpensABlock() {
        let sketch = PageSketch(
            """
            - 과학기술부는 인공지능 연구개발 예산을 올해보다 크게
              늘리기로 하였다
            - 산업부는 연구소를 새로 세운다
            """)
        #expect(sketch.blocks.map(\.count) == [2, 1])
    }

    @Test func aRaggedLineMayHangFromWhatALabelIntroduces() {
        let sketch = PageSketch(
            """
            ○ 급성 : 용접 중 발생하는 흄에 노출 되었을 경우 피해를
                     줄 수 있다
            """)
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right + 30, pitches: [10: 14], boxes: GlyphBoxes(sketch.ink))
        #expect(BlockBuilder().groups(of: lines, in: column).count == 1)
    }

    @Test(
        "Words in brackets go on in a cell until they are closed, whatever room the line above leaves",
        arguments: [("허용 데이터 선택(보호", "연계 서비스 한정)", 1), ("허용 데이터 선택", "연계 서비스(한정)", 2), ("허용 선택(보호)", "(연계 한정)", 2)])
    func bracketsInCells(above: String, below: String, groups: Int) {
        let lines = PageSketch("\(above)\n\(below)").readLines
        var column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right + 150, pitches: [10: 14])
        column.sides = (column.left - 5)...(column.right + 5)
        #expect(BlockBuilder().groups(of: lines, in: column).count == groups)
    }

    @Test func aTightDashOpensAnItemWhereOthersDoBehindShortLines() {
        let sketch = PageSketch(
            """
            ○ 행정 업무를 제한
             ―박사후연구원을 지원
             ―지원금을 인상하고 또 행정 업무에 쓰는 시간을 주당 네
             ―연구비를 인상
            """)
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[2].right, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).map(\.lines.count) == [1, 1, 1, 1])
    }

    @Test func aLeadIsNoPartOfTheTitleThatFillsItsLine() {
        let title = "바다 밑 케이블이 과학 관측망이 되다", lead = "통신용 해저 케이블에 장비를 붙임"
        var sketch = PageSketch(title + "\n" + lead, bold: [title, lead])
        sketch.resize(lead, to: 9.3)
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == 2)
    }

    @Test func anAddressSetToTheRightIsOneBlock() {
        let sketch = PageSketch(
            """
            https://www.nfhyb.example.cn/2026/deep-
                                    sea-mining.html
            """)
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left - 60, right: lines[0].right, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == 1)
    }

    @Test func raggedLinesInTheMiddleOfAColumnAreNotCentred() {
        // Both stand about as far from the column's left side as from its right one.
        let sketch = PageSketch(
            """
            * 국가의 수요에 맞추어 대학과
              연구소가 역할을
            """)
        let lines = sketch.readLines
        let column = BlockBuilder.Column(
            left: lines[0].left - 24, right: lines[0].right + 23, pitches: [10: 14], boxes: GlyphBoxes(sketch.ink))
        #expect(BlockBuilder().groups(of: lines, in: column).count == 1)
    }

    @Test func linesOfOneLeftEdgeInTheMiddleOfTheirColumnAreWrapped() {
        let lines = PageSketch(
            """
            플랫폼의 핵심 기능은 공공 안전 서비스로서 무료
            제공이 원칙이고 이용료를 매기면 시민이 꺼려
            """
        ).readLines
        let column = BlockBuilder.Column(left: lines[0].left - 30, right: lines[0].right + 30, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == 1)
    }

    @Test func aLineUnderTheTextOfAnItemInTheMiddleOfItsColumnIsWrapped() {
        let lines = PageSketch(
            """
            · 가벼운 항공기 보험에 대해
              보험회사·공제회 등이 거절
            """
        ).readLines
        let column = BlockBuilder.Column(left: lines[0].left - 30, right: lines[0].right + 30, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == 1)
    }

    @Test func aLineBeforeALongKoreanWordIsFull() {
        let lines = PageSketch(
            """
            ○ 회사는 고객이 번호를 변경하거나 타사로 옮기는 경우 당사자에게
               번호변경안내서비스를 안내하여야 한다
            """
        ).readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right + 95, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == 1)
    }

    @Test func aBoldTitleMayEndInSmallTypeThatIsNotBold() {
        var sketch = PageSketch(
            """
            선전, 드론 배송의 소음 기준 시
            행 (선전경제보, 12.27)
            """, bold: ["선전, 드론 배송의 소음 기준 시", "행 "])
        sketch.resize("(선전경제보, 12.27)", to: 7)
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right + 4, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == 1)
    }

    @Test func textSetWiderThanTheDocumentsTablesIsOneBlock() {
        // Lines 23 points apart in type of 10; the document's tables, which most of its lines stand in, have 14.
        let sketch = PageSketch(Array(repeating: "과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리", count: 6).joined(separator: "\n"), pitch: 23)
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == 1)
    }

    @Test func aNoteSetWiderThanTheTextIsOneBlock() {
        // Lines 20 points apart in type of 10, where the document has 14.
        let sketch = PageSketch(
            """
            * 과학기술부는 인공지능 연구개발 예산을 올해보다 크게
              늘리기로 하였다
            """, pitch: 20)
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == 1)
    }

    @Test func aNoteMayHangFromAWordOfItsFirstLineHoweverWideItIsSet() {
        let sketch = PageSketch(
            """
            * 기금(4개) : 국민연금기금, 사립학교교직원연금기금,
                          산업재해보상보험 및 예방기금
            """, pitch: 20)
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 14], boxes: GlyphBoxes(sketch.ink))
        #expect(BlockBuilder().groups(of: lines, in: column).count == 1)
    }

    @Test func aParagraphBelowAGapIsAnother() {
        let sketch = PageSketch(
            """
            과학기술부는 인공지능 연구개발 예산을 올해보다 크게
            늘리기로 하였다 그리고 산업부도 그렇게 하기로 하였다
            """, pitch: 24)
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == 2)
    }

    @Test func linesThatShareASizeAreOneParagraph() {
        var sketch = PageSketch(
            """
            북미(67억달러), 유럽(37억달러), 아시아(21억달러)순으로
            집계되었다
            """)
        for word in ["(67억달러)", "(37억달러)", "(21억달러)", "순으로"] { sketch.resize(word, to: 8) }
        #expect(sketch.readLines[0].fontSize == 8)
        #expect(sketch.blocks.count == 1)
    }

    @Test func aLineMayHangFromAWordOfTheFirst() {
        let sketch = PageSketch(
            """
            • 신청 시 필요한 서류 : 장애인증명서, 국가유공자확인원,
                                    보훈보상대상자확인원
            """)
        #expect(sketch.blocks.count == 1)
    }

    @Test func aLineThatHangsFromNoWordIsABlockOfItsOwn() {
        let sketch = PageSketch(
            """
            • 신청 시 필요한 서류 : 장애인증명서, 국가유공자확인원,
                                       보훈보상대상자확인원
            """)
        #expect(sketch.blocks.count == 2)
    }

    @Test func anEntryOfTheContentsEndsWithItsPageNumber() {
        let sketch = PageSketch(
            """
            언어 능력 평가 체계 개발 ···························· 22
            국외 한국어 교원 인증 프로그램 개발 ················· 27
            """)
        #expect(sketch.blocks.count == 2)
    }

    /// Every line stands in one group, in order, whatever the lines are like.
    @Test(arguments: 0..<40) func everyLineIsInOneGroup(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let starts = ["- ", "  ", "1) ", "* ", "", "    ", "○ "]
        let words = ["과학기술부는", "연구개발", "AI", "(2024)", "예산을", "·", "12.5%", "늘린다."]
        let drawing = (0..<Int.random(in: 1...12, using: &random)).map { _ in
            starts.randomElement(using: &random)!
                + (0..<Int.random(in: 1...6, using: &random)).map { _ in words.randomElement(using: &random)! }.joined(separator: " ")
        }.joined(separator: "\n")
        let sketch = PageSketch(drawing, pitch: Double.random(in: 11...26, using: &random))
        #expect(sketch.blocks.flatMap { $0 } == sketch.lineTexts)
    }

    /// Two lines of text in a column that is 4 em wider than the first.
    private func groups(_ drawing: String) -> [[String]] {
        let lines = PageSketch(drawing).readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right + 40, pitches: [10: 14])
        return BlockBuilder().groups(of: lines, in: column).map { $0.lines.map(\.text.trimmed.string) }
    }

    @Test func aRaggedLineUnderTheTextBehindAMarkerGoesOn() {
        #expect(
            groups(
                """
                ▶ 위성의 시험운영 기간을 거쳐 하반기부터 두 위성의
                  본격 운영을 통해 더 넓은 지역을 촬영한다
                """
            ).count == 1)
    }

    @Test func aRemarkInBracketsHasALineOfItsOwn() {
        #expect(
            groups(
                """
                - 위성의 시험운영 기간을 거쳐 하반기부터 두 위성의
                  (또는 그 뒤에 함께 쓰기로 한다)
                """
            ).count == 2)
    }

    @Test func aNumberedParagraphWithAFirstLineIndentGoesOnAtTheMargin() {
        let blocks = PageSketch(
            """
                1. 과학기술부는 인공지능 연구개발 예산을 올해보다 크게
            늘리기로 하였으며 그 밖의 일은 따로 정하기로 하였음
                2. 산업부는 연구소를 새로 세운다
            """
        ).blocks
        #expect(blocks.map(\.count) == [2, 1])
    }

    @Test func theEndOfASentenceIsNoEnumerator() {
        let blocks = PageSketch(
            """
            과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘린
            다. 그리고 산업부도 연구소를 새로 세우기로 하였으며 사람도
            """
        ).blocks
        #expect(blocks.map(\.count) == [2])
    }

    @Test func aListThatComesToTheLetterHasIt() {
        let blocks = PageSketch(
            """
            가. 과학기술부는 인공지능 연구개발 예산을 올해보다 늘린다
            나. 산업부는 연구소를 새로 세우고 사람을 더 뽑기로 하였음
            다. 그리고 두 부처가 이를 함께 추진하기로 하였음
            """
        ).blocks
        #expect(blocks.map(\.count) == [1, 1, 1])
    }

    @Test func aMiddleDotBetweenTwoWordsOpensNoItem() {
        let sketch = PageSketch(
            """
            *** 글로벌 관점에서의 연계 강화와 경쟁력 강화와 안전
              ·안심 확보
            """)
        #expect(sketch.blocks.count == 1)
    }

    @Test func aReferenceMarkOpensANoteUnderAFullLine() {
        let sketch = PageSketch(
            """
            • 전략사업의 신청 170건 가운데 지정된 것은 모두 0건
              ※ 평가위원회의 구성이 늦어진 데 따른 것
            """)
        #expect(sketch.blocks.count == 2)
    }

    @Test func aCentredTextMayFillItsColumn() {
        let sketch = PageSketch(
            """
            https://example.org/conference
                        list/
            """)
        #expect(sketch.blocks.count == 1)
    }

    @Test func aLineAtTheMarginOfAnotherSizeIsNoPartOfANote() {
        var sketch = PageSketch(
            """
              1) 먼저 항로 마흔 곳에서 설치하고 나머지 항로에서도
            출처: 경제보(12.27)
            """)
        sketch.resize("출처: 경제보(12.27)", to: 9.5)
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[1].left, right: lines[0].right, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == 2)
    }

    @Test func aStarThatHadNoRoomBehindItsWordOpensNoNote() {
        let sketch = PageSketch(
            """
            - 이사회 권고를 바탕으로 위험이 큰 협력만 고르는 원칙
            *을 채택
            """)
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 14])
        var builder = BlockBuilder()
        #expect(builder.groups(of: lines, in: column).map(\.lines.count) == [1, 1])
        // Notes of the document have a space behind their stars.
        let note = PageSketch("* 위험의 크기에 맞는 만큼만 규제").readLines[0]
        builder.knownMarkers.add(note.marker!, at: note.left)
        #expect(builder.groups(of: lines, in: column).map(\.lines.count) == [2])
    }

    @Test(
        "A star with a space behind it opens a note under a full line where what follows hangs from it, or where it had room above",
        arguments: [("    지원하지 않음", 0.0, [1, 2]), ("  지원하지 않음", 0.0, [3]), ("  지원하지 않음", 14.0, [1, 2])])
    func aSpacedStarOpensANoteUnderAFullLine(last: String, room: Double, groups: [Int]) {
        let lines = PageSketch(
            """
            - 국세나 지방세를 체납한 경우(정상화를 의결한 기업은 예외)
              * 접수 마감일까지 국세와 지방세를 모두 낸 경우에만 지원
            \(last)
            """
        ).readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right + room, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).map(\.lines.count) == groups)
    }

    @Test func aLineInBoldThatEndsInBracketsGoesOnInAnotherWeight() {
        let sketch = PageSketch(
            """
            모집 공고일 현재 소득과 자산의 기준을 충족하는 사람 (단,
            입주할 때까지 이를 유지하여야 하며 그렇지 않으면 취소)
            """, bold: ["모집", "공고일", "현재", "소득과", "자산의", "기준을", "충족하는", "사람", "(단,"])
        #expect(sketch.blocks.count == 1)
    }

    @Test func aTextThatOpensWithWordsInBoldGoesOnInAnotherWeight() {
        let sketch = PageSketch(
            """
            이자와 배당에 대한 세율의 적용 기준. 올해부터는
            소득의 종류를 가리지 않고 하나의 세율을 적용함
            """, bold: ["이자와", "배당에", "대한", "세율의", "적용", "기준."])
        #expect(sketch.blocks.count == 1)
    }

    @Test func aLineGoesOnThatOpensAsTheOneAboveEndsAndIsMostlyARemarkInSmallType() {
        var sketch = PageSketch(
            """
            - 정부 공통시스템을 안전하게 민간에 제공하는 전자정부의
              연계(정부디렉터리와 행정표준코드와 모바일 공무원증)
            """)
        for word in ["(정부디렉터리와", "행정표준코드와", "모바일", "공무원증)"] { sketch.resize(word, to: 8) }
        #expect(sketch.blocks.count == 1)
    }

    @Test("A line set apart by a taller sign goes on with the full line above it", arguments: [("   ", 1), ("", 2)])
    func hangsInText(indent: String, count: Int) {
        let lines = PageSketch(
            """
            ○ 사전의 개선 요구 사항은 사용자의 수준별 설명과 어원에 대한
            \(indent)정보의 부족
            """, pitch: 20
        ).readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == count)
    }

    @Test(
        "A circle with a space behind it opens a block under a full line, but behind a comma or where the text has the sign",
        arguments: [
            ("자료의 품질을 높이고 요약하는 기능", "○ 학습한", 2), ("자료의 품질을 높이고 요약하는 기능,", "○ 학습한", 1),
            ("해당하는 칸에 ○ 표시하고 요약하는 칸", "○ 표시한", 1), ("자료의 품질을 높이고 요약하는 기능", "○학습한", 1), ("자료의 품질을 높이고 요약하는 기능", "- 학습한", 1),
        ])
    func circleUnderAFullLine(above: String, below: String, count: Int) {
        let lines = PageSketch("* \(above)\n  \(below) 내용의 출처").readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == count)
    }

    @Test("A number that the text counts on opens no block, wherever wrapped lines start", arguments: ["  ", "   "])
    func countsOnInline(hang: String) {
        let lines = PageSketch(
            """
            * 사전의 개선 요구 사항은 ① 사용자 수준별 설명의 부족,
            \(hang)② 이해에 불충분한 설명, ③ 어원에 대한 정보의 부족
            ② 의 항목
            """
        ).readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).map(\.lines.count) == [2, 1])
    }

    @Test func aLetterInACircleCountsNothingOnThatFiguresInCirclesCount() {
        let lines = PageSketch(
            """
            ㉠ 사전의 개선 요구 사항은 ① 사용자 수준별 설명의 부족과
            ㉡ 이해에 불충분한 설명
            """
        ).readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).map(\.lines.count) == [1, 1])
    }

    @Test func aNumberThatTheTextCountsOnOpensNoBlockThoughItsSignSetsLinesApart() {
        let lines = PageSketch(
            """
            * 사전의 개선 요구 사항은 ① 사용자 수준별 설명의 부족,
               ② 이해에 불충분한 설명, ③ 어원에 대한 정보의 부족
            """, pitch: 21
        ).readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).map(\.lines.count) == [2])
    }

    @Test func aLineMovedUnderTheWordsBehindADateGoesOnWithThem() {
        let sketch = PageSketch(
            """
            ㅇ 2004. 11.   국립국어연구원을 국립국어원으로 변경 및 기능
                           조정(대통령령)
            """
        )
        let lines = sketch.readLines
        var moved = lines[1]
        moved.box = Rect(minX: moved.box.minX + 0.35 * moved.fontSize, minY: moved.box.minY, maxX: moved.box.maxX, maxY: moved.box.maxY)
        moved.textLeft = moved.box.minX
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 14], boxes: GlyphBoxes(sketch.ink))
        #expect(BlockBuilder().groups(of: [lines[0], moved], in: column).count == 1)
    }

    @Test func aCentredLabelOfThreeLinesIsOneBlock() {
        let sketch = PageSketch(
            """
            국내 제도의
            개선 방향과
               과제
            """)
        #expect(sketch.blocks.count == 1)
    }

    @Test func linesThatNoOthersStandCloserThanGoOnMidSentence() {
        // Items of two lines each, 20 points apart in type of 10, where the document's tables have 12; items are further apart.
        let item = ["1. 과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘", "리기로 하였다."]
        let sketch = PageSketch((item + item.map { $0.replacing("1.", with: "2.") }).joined(separator: "\n"), pitch: 20)
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 12])
        #expect(BlockBuilder().groups(of: lines, in: column).map(\.lines.count) == [2, 2])
    }

    @Test func aNumberThatClosesABracketOpensNothing() {
        let sketch = PageSketch(
            """
            과학기술부는 인공지능 연구개발 예산을 올해보다 계층(layer
            3)의 정보를 담은 글과 함께 늘리기로 하였다
            """)
        #expect(sketch.blocks.count == 1)
    }

    @Test func aLongWordWithItsDayGoesOn() {
        let sketch = PageSketch(
            """
            A plant in Norway covered a calm of four days with no diesel
            generators(2026.4.29)
            """)
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right + 100, pitches: [:])
        #expect(BlockBuilder().groups(of: lines, in: column).count == 1)
        let wide = BlockBuilder.Column(left: lines[0].left, right: lines[0].right + 150, pitches: [:])
        #expect(BlockBuilder().groups(of: lines, in: wide).count == 2)
    }

    @Test func aBoldLineThatOpensWithANumberInBracketsIsNoEndOfTheItemAbove() {
        let sketch = PageSketch(
            """
            - 과학기술부는 인공지능 연구개발 예산을 올해보다 늘리기로
            [그림 1] 자료 기반 시설의 구성
            """, bold: ["[그림 1] 자료 기반 시설의 구성"])
        #expect(sketch.blocks.count == 2)
    }

    @Test func aBoldNumberedLineBehindAFullOneIsAHeading() {
        let heading = "(1) 기술의 개요"
        let sketch = PageSketch("과학기술부는 인공지능 연구개발 예산을 크게 늘리기로 하였고\n\(heading)", bold: [heading])
        #expect(sketch.blocks.count == 2)
    }

    @Test("A Chinese line that ends early ends its text", arguments: [true, false])
    func aChineseLineThatEndsEarlyEndsItsText(isChinese: Bool) {
        let lines = PageSketch("包括为两台射电望远镜预留的机时\n数据来源：东亚科技战略研究中心的调查").readLines
        var builder = BlockBuilder()
        builder.partsIdeographs = isChinese
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right + 60, pitches: [:])
        #expect(builder.groups(of: lines, in: column).count == (isChinese ? 2 : 1))
    }

    @Test(
        "A run of ideographs that had no room goes on in the next line where runs are kept whole",
        arguments: [
            ("大型科研设施的建设费用高（使用周期长）", true, 1), ("大型科研设施的建设费用高（使用周期长）", false, 2),
            ("大型科研设施的建设费用高、使用周期长", true, 2), ("大型科研设施的建设费用高、使用周期长。", true, 1),
        ])
    func aRunOfIdeographsThatHadNoRoomGoesOn(above: String, keepsRuns: Bool, groups: Int) {
        let sketch = PageSketch("\(above)\n如何让更多研究人员使用成为各国科技政策的共同课题。"), lines = sketch.readLines
        var builder = BlockBuilder()
        (builder.partsIdeographs, builder.keepsRuns) = (true, keepsRuns)
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right + 150, pitches: [:], boxes: GlyphBoxes(sketch.ink))
        #expect(builder.groups(of: lines, in: column).count == groups)
    }

    @Test func aParagraphSetApartOpensBehindASentenceThatLeftNoRoomForItsFirstRun() {
        var sketch = PageSketch("大型科研设施的建设费用高、使用周期长。\n如何让更多研究人员使用成为各国科技政策的共同课题。")
        sketch.move("如何让更多研究人员使用成为各国科技政策的共同课题。", y: 3)
        let lines = sketch.readLines
        var builder = BlockBuilder()
        (builder.partsIdeographs, builder.keepsRuns) = (true, true)
        let column = BlockBuilder.Column(
            left: lines[0].left, right: lines[0].right + 150, pitches: [10: 14], boxes: GlyphBoxes(sketch.ink))
        #expect(builder.groups(of: lines, in: column).count == 2)
    }

    @Test func anAddressUnderAClosedBracketIsNoRunThatHadNoRoom() {
        let sketch = PageSketch("（都柏林信使报，5.29）\nhttps://www.example.ie/equipment-register"), lines = sketch.readLines
        var builder = BlockBuilder()
        (builder.partsIdeographs, builder.keepsRuns) = (true, true)
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[1].right + 20, pitches: [:], boxes: GlyphBoxes(sketch.ink))
        #expect(builder.groups(of: lines, in: column).count == 2)
    }

    @Test(
        "A line that opens with a label as the block above does is the next value, however full that is",
        arguments: [("대 상 : 대학과 연구 기관", 2), ("대학과 연구 기관", 1)])
    func labels(below: String, groups: Int) {
        let lines = PageSketch("예 산 : 국고 백이십억과 지방비\n\(below)").readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: max(lines[0].right, lines[1].right) + 1, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == groups)
    }

    @Test func aBoldLetterThatOpensAPageIsAMarker() {
        var sketch = PageSketch("라. 현재 인원과 고용 계획")
        let plain = sketch.readLines
        for word in ["라.", "현재", "인원과", "고용", "계획"] { sketch.mark(word, .fillStroke) }
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: 400, pitches: [10: 14], goesOnFromPage: true)
        #expect(BlockBuilder().certainMarkers(lines, column).havePredecessor(of: Marker(text: "마.", kind: .number(5), series: "가.")))
        #expect(!BlockBuilder().certainMarkers(plain, column).havePredecessor(of: Marker(text: "마.", kind: .number(5), series: "가.")))
    }

    @Test func aLineThatClosesTheBracketsAboveGoesOn() {
        let lines = PageSketch(
            """
            운전면허증을 등록 후 사용하는 서비스 포함(2024년 6월
            가능) 및 그 밖의 서비스
            """
        ).readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right + 60, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == 1)
    }

    @Test("A full line goes on somewhat before the value that its label names", arguments: [(18, 1), (14, 2)])
    func aLineMovedUnderAValueGoesOn(indent: Int, count: Int) {
        let sketch = PageSketch("○ 생식세포변이원성 : 시험관 안의 복귀돌연변이 시험\n" + String(repeating: " ", count: indent) + "음성이며 자료가 더 있다")
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right + 10, pitches: [10: 14], boxes: GlyphBoxes(sketch.ink))
        #expect(BlockBuilder().groups(of: lines, in: column).count == count)
    }

    @Test("A full line of a note set wide goes on under its sign; a short one does not", arguments: [true, false])
    func aNoteSetWideGoesOnAtItsEdge(isFull: Bool) {
        let sketch = PageSketch(
            """
            * 과학기술부는 인공지능 연구개발 예산을 올해보다 크
            게 늘리기로 하였다
            """, pitch: 19)
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right + (isFull ? 2 : 60), pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).count == (isFull ? 1 : 2))
    }

    @Test func aBoldLetterAfterALineThatIsNotOpensAList() {
        let sketch = PageSketch(
            """
            과학기술부는 인공지능 연구개발 예산을 올해보다 크게 늘리기로
            나. 해역별추진현황
            """, bold: ["나.", "해역별추진현황"])
        let lines = sketch.readLines
        let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 14])
        let next = Marker(text: "다.", kind: .number(3), series: "가.")
        #expect(BlockBuilder().certainMarkers(lines, column).havePredecessor(of: next))
    }

    @Test func aRaisedNumberThatHadNoRoomBehindItsWordOpensNoNote() {
        func counts(_ text: String) -> [Int] {
            var sketch = PageSketch(text)
            for sign in ["4)", "5)"] {
                sketch.resize(sign, to: 6)
                sketch.move(sign, x: 3, y: -4.5)
            }
            let lines = sketch.readLines
            let column = BlockBuilder.Column(left: lines[0].left, right: lines[0].right, pitches: [10: 14])
            return BlockBuilder().groups(of: lines, in: column).map(\.lines.count)
        }
        #expect(counts("이사회 권고를 바탕으로 위험이 큰 협력만 고르는 원칙\n4)을 채택하여 쓰기로 함") == [2])
        // Behind a note stands the next one.
        #expect(counts("4)이사회 권고를 바탕으로 위험이 큰 협력만 고르는 원칙\n5)위험의 크기에 맞는 만큼 규제") == [1, 1])
    }

    /// Lines of large type over text of 10 points.
    private func titles(_ drawing: String, em: Double = 18, pitch: Double = 1.4) -> [Int] {
        let lines = PageSketch(drawing, em: em, pitch: em * pitch).readLines
        var builder = BlockBuilder()
        builder.bodySize = 10
        let column = BlockBuilder.Column(left: lines[0].left, right: 600, pitches: [10: 14])
        return builder.groups(of: lines, in: column).map(\.lines.count)
    }

    @Test func aTitleBrokenByHandIsOneBlock() {
        #expect(titles("전기차 보급 정책과\n기업의 진출 여건") == [2])
        #expect(titles("전기차 보급 정책과\n기업의 진출 여건", em: 11) == [1, 1])
    }

    @Test(
        "Lines of a title around one middle may stand further apart",
        arguments: [("  ", 1.9, [2]), ("", 1.9, [1, 1]), ("  ", 2.1, [1, 1])])
    func titlesAroundOneMiddle(indent: String, pitch: Double, lines: [Int]) {
        #expect(titles("\(indent)비야디자동차회사\n2025년 제일분기 보고", pitch: pitch) == lines)
        #expect(titles("\(indent)비야디이사회\n2025년 10월 17일", pitch: pitch) == [1, 1])
    }

    @Test(
        "Large lines are none of one title where they end with figures, open with one word, or are many",
        arguments: ["모두 60\n맞은 답의 수", "Section I\nSection II", "연구\n교육\n지역\n국제"])
    func largeLines(drawing: String) { #expect(titles(drawing).allSatisfy { $0 == 1 }) }

    @Test func aTitleGoesOnUnderItsBadge() {
        var lines = PageSketch("01  중 지린성, 추운 지역의 배터리를 시험하는 시험장의\n개장").readLines
        lines[0].marker = .init(marker: Marker(text: "01", kind: .number(1), series: NumberBadge.series), length: 4)
        lines[1].box = Rect(minX: lines[1].left - 8, minY: lines[1].box.minY, maxX: lines[1].right - 8, maxY: lines[1].box.maxY)
        let column = BlockBuilder.Column(left: lines[1].left, right: lines[0].right + 4, pitches: [10: 14])
        #expect(BlockBuilder().groups(of: lines, in: column).map(\.lines.count) == [2])
    }

    @Test(
        "A day that a line's end parts from its year opens no item",
        arguments: [
            ("  보호위원회의 의견은 출동 정보를 다룬 것으로서 2025. 11.", "3. 공개된 바와 같다", 1),
            ("  보호위원회의 의견은 출동 정보를 다룬 것으로서 모두 11.", "3. 공개된 바와 같다", 2),
            ("  보호위원회의 의견은 출동 정보를 다룬 것으로서 2025. 11.", "3) 공개된 바와 같다", 2),
        ])
    func brokenDays(above: String, below: String, groups: Int) {
        #expect(PageSketch("\(above)\n\(below)").blocks.count == groups)
    }
}
