import BriefingModel
import Testing

@testable import Evaluation

@Suite struct EvaluationTests {
    @Test func aModelAgreesWithItself() throws {
        let weekly = try Documents.weekly
        let evaluation = Evaluation(expected: weekly, found: weekly)
        #expect(evaluation.isPerfect)
        #expect(evaluation.overall == 1)
        #expect(evaluation.differences.filter { $0.metric.weight != nil } == [])
        #expect(evaluation.wholeRecords.allSatisfy { $0.right == $0.total })
    }

    @Test func theWeightsAddUpToAHundred() {
        #expect(Metric.Group.allCases.reduce(0) { $0 + $1.weight } == 100)
    }

    /// What differs between two articles of these blocks.
    private func differences(_ expected: [Block], _ found: [Block]) -> [Difference] {
        Evaluation(expected: Documents.article(expected), found: Documents.article(found)).differences
            .filter { $0.metric.weight != nil }
    }

    private static let sentences = [
        "선전시는 기업 21개사와 함께 6억 위안 규모의 기금을 조성", "기업이 제안한 문제를 과학 질문으로 바꾸는 절차를 운영", "목표에 이르지 못한 과제의 기록도 공개하기로 결정",
    ]

    @Test func aLostSpaceIsBlamedOnTheLines() {
        let found = [Self.sentences[0].replacing("21개사와 함께", with: "21개사와함께"), Self.sentences[1], Self.sentences[2]]
        let differences = differences(Self.sentences.map(Documents.paragraph), found.map(Documents.paragraph))
        #expect(Set(differences.map(\.metric)) == [.blocksExact, .blocksText])
        #expect(Set(differences.map(\.stage)) == [.lines])
        #expect(differences[0].expected?.contains("⟦ ⟧") == true)
    }

    @Test func aCharacterThatIsNowhereIsBlamedOnTheGlyphs() {
        let found = [Self.sentences[0].replacing("기금", with: "기㎢"), Self.sentences[1], Self.sentences[2]]
        let differences = differences(Self.sentences.map(Documents.paragraph), found.map(Documents.paragraph))
        #expect(differences.contains { $0.metric == .blocksExact && $0.stage == .glyphs })
    }

    @Test func aSplitParagraphIsBlamedOnTheBlocks() {
        let words = Self.sentences[0].split(separator: " ")
        let pieces = [words.prefix(4).joined(separator: " "), words.dropFirst(4).joined(separator: " ")]
        let differences = differences(
            Self.sentences.map(Documents.paragraph), (pieces + Self.sentences.dropFirst()).map(Documents.paragraph))
        #expect(differences.map(\.metric) == [.blocksSegmentation])
        #expect(differences[0].stage == .blocks)
        #expect(differences[0].found?.hasPrefix("split into") == true)
    }

    @Test func anItemReadAsAParagraphIsBlamedOnTheMapping() {
        let item = Block(content: .item(Outline(marker: "○", text: RichText(Self.sentences[0]))), at: [])
        let differences = differences([item], [Documents.paragraph(Self.sentences[0])])
        #expect(Set(differences.map(\.metric)) == [.blocksType, .blocksMarker])
        #expect(Set(differences.map(\.stage)) == [.mapping])
    }

    @Test func aWrongCellIsBlamedOnTheTableAndNamedByItsPlace() {
        let rows = [["구분", "2023년", "2024년"], ["위안", "420", "6"]]
        let expected = Documents.table(rows), found = Documents.table([rows[0], ["위안", "6", "420"]])
        let cells = differences([expected], [found]).filter { $0.metric == .tablesCells }
        #expect(cells.count == 2)
        #expect(cells.allSatisfy { $0.stage == .tables })
        #expect(cells[0].place.hasSuffix("cell 1,1"))
    }

    @Test func whatWasNotFoundIsPlacedBesideWhatWasFoundBeforeIt() {
        let box = Place(page: 3, box: [10, 20, 30, 40])
        let expected = Self.sentences.map(Documents.paragraph)
        let found = [Block(content: .paragraph(RichText(Self.sentences[0])), at: [box]), expected[2]]
        let lost = differences(expected, found).first { $0.metric == .blocksSegmentation }
        #expect(lost?.expected == Self.sentences[1])
        #expect(lost?.at == [box])
    }
}

@Suite struct TableSimilarityTests {
    private func teds(_ a: [[String]], _ b: [[String]], withText: Bool = true) -> Double {
        func table(_ rows: [[String]]) -> ComparedTable {
            guard case .table(let table) = Documents.table(rows).content else { preconditionFailure("a table is a table") }
            return ComparedTable(table)
        }
        return TableSimilarity.teds(table(a), table(b), withText: withText)
    }

    @Test func equalTablesAreAlike() { #expect(teds([["a", "b"], ["c", "d"]], [["a", "b"], ["c", "d"]]) == 1) }

    @Test func aLostRowCostsItselfAndItsCells() {
        // Six nodes below the root; three are lost.
        #expect(abs(teds([["a", "b"], ["c", "d"]], [["a", "b"]]) - (1 - 3.0 / 6)) < 1e-9)
    }

    @Test func aChangedTextCostsItsShare() {
        #expect(abs(teds([["abcd", "b"]], [["abcx", "b"]]) - (1 - 0.25 / 3)) < 1e-9)
        #expect(teds([["abcd", "b"]], [["abcx", "b"]], withText: false) == 1)
    }

    @Test func hugeTablesAreComparedRowByRow() {
        let rows = (0..<120).map { row in (0..<30).map { "\(row),\($0)" } }
        let score = teds(rows, Array(rows.dropLast(30)))
        #expect(abs(score - 0.75) < 0.01)
    }
}

@Suite struct BaselineTests {
    private func record(_ found: [Block]) -> EvaluationRecord {
        let expected = Documents.article(["하나의 문단이 있다", "또 하나의 문단이 있다"].map(Documents.paragraph))
        let evaluation = Evaluation(expected: expected, found: Documents.article(found))
        return EvaluationRecord([DocumentEvaluation(name: "a.pdf", result: .compared(evaluation))])
    }

    private let whole = ["하나의 문단이 있다", "또 하나의 문단이 있다"].map(Documents.paragraph)

    @Test func nothingChangesAgainstItself() {
        let comparison = BaselineComparison(before: record(whole), now: record(whole))
        #expect(!comparison.gotWorse)
        #expect(comparison.text == "nothing changed\n")
    }

    @Test func aLostBlockIsWorseAndComesBackAsBetter() {
        let less = record([whole[0]])
        #expect(BaselineComparison(before: record(whole), now: less).gotWorse)
        let back = BaselineComparison(before: less, now: record(whole))
        #expect(!back.gotWorse)
        #expect(back.changes.contains { $0.metric == "blocks.segmentation" && $0.difference > 0 })
    }

    @Test func aDocumentThatIsGoneIsWorse() {
        let comparison = BaselineComparison(before: record(whole), now: EvaluationRecord([]))
        #expect(comparison.gotWorse)
        #expect(comparison.lost == ["a.pdf"])
    }
}

@Suite struct EvaluationPageTests {
    @Test func textsOfTheDocumentCannotBecomeMarkup() {
        let evaluation = Evaluation(
            expected: Documents.article([Documents.paragraph("문단 <script>alert(1)</script> 하나")]),
            found: Documents.article([Documents.paragraph("문단 <b>하나")], title: "제목 \"><img>"))
        let record = EvaluationRecord([DocumentEvaluation(name: "<a>.pdf", result: .compared(evaluation))])
        let html = EvaluationPage(record, pictures: [:]).html
        #expect(!html.contains("<script>alert"))
        #expect(!html.contains("<img"))
        #expect(!html.contains("<a>"))
        #expect(html.contains("&lt;script&gt;"))
    }

    @Test func onlyPagesWithDifferencesAreDrawn() {
        let blocks = (1...3).map { page in
            Block(content: .paragraph(RichText("\(page)쪽에 있는 문단의 글")), at: [Place(page: page, box: [0, 0, 9, 9])])
        }
        var changed = blocks
        changed[1].content = .paragraph(RichText("2쪽에 있는 문단 글"))
        let evaluation = Evaluation(expected: Documents.article(blocks), found: Documents.article(changed))
        let record = EvaluationRecord([DocumentEvaluation(name: "a.pdf", result: .compared(evaluation))])
        #expect(EvaluationPage.pages(of: record) == [EvaluationPage.PageKey(document: "a.pdf", page: 2)])
    }
}
