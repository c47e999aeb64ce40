import BriefingModel
import Foundation
import Testing

@testable import SampleSetter

@Suite("Houses drawn from the range of the genre")
struct VariedDrawingTests {
    private static let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "samples")

    private func drawing(seed: UInt64, number: Int) throws -> VariedDrawing {
        let range = try Workshop.decode(HouseRange.self, from: Self.samples.appending(path: "varied/range.yaml"))
        let issues = try Workshop.issues(in: Self.samples).map { try Workshop.decode(IssueSource.self, from: $0) }.filter {
            $0.varies ?? true
        }
        return VariedDrawing(
            seed: seed, number: number, range: range, issues: issues, further: try Workshop.further(in: Self.samples))
    }

    private func model(_ drawing: VariedDrawing) -> Briefing { ModelBuilder(issue: drawing.issue, house: drawing.house).briefing() }

    @Test func theSameSeedDrawsTheSameHouseAndModel() throws {
        let one = try drawing(seed: 3, number: 5), two = try drawing(seed: 3, number: 5)
        #expect(one.house.traits == two.house.traits)
        #expect(model(one) == model(two))
    }

    @Test func subtitlesAndAuthorsOpenTheBodiesOfTheirArticles() throws {
        let drawings = try (1...40).map { try drawing(seed: 5, number: $0) }
        let articles = drawings.flatMap { drawing in
            zip(drawing.issue.sections.flatMap(\.articles), model(drawing).sections.flatMap(\.articles))
        }
        #expect(articles.contains { $0.0.subtitle != nil } && articles.contains { $0.0.author != nil })
        for (source, article) in articles {
            let lines = [source.subtitle, source.author].compactMap(\.self)
            let texts = article.body.prefix(lines.count).map { if case .paragraph(let text) = $0.content { text.text } else { "" } }
            #expect(texts == lines)
        }
    }

    @Test func seedsAndNumbersDrawDifferentHouses() throws {
        let traits = try [(3, 1), (3, 5), (4, 1)].map { try drawing(seed: UInt64($0.0), number: $0.1).house.traits }
        #expect(Set(traits).count == 3)
    }

    @Test func producersTakeTurns() throws {
        let producers = try (1...4).map { try drawing(seed: 9, number: $0).house.producer }
        #expect(Set(producers).count == 4)
    }

    @Test("In a drawn model ids are unique, markers have their notes and tables cover their grid", arguments: 1...40)
    func drawnModelsAreWhole(number: Int) throws {
        for article in model(try drawing(seed: 11, number: number)).sections.flatMap(\.articles) {
            let blocks = article.body.flatMap(blocks)
            let ids = blocks.map(\.id)
            #expect(Set(ids).count == ids.count)
            // Briefs that are the rows of a table have no titles of their own.
            if article.title == nil {
                #expect(article.body.map { if case .table = $0.content { true } else { false } } == [true])
            }
            for block in blocks {
                guard case .table(let table) = block.content else { continue }
                let places = table.cells.flatMap { cell in
                    (cell.row..<cell.row + cell.rowSpan).flatMap { row in
                        (cell.column..<cell.column + cell.columnSpan).map { [row, $0] }
                    }
                }
                #expect(places.count == table.rowCount * table.columnCount)
                #expect(Set(places).count == places.count)
            }
            let text = blocks.flatMap(texts)
            #expect(text.flatMap(\.noteReferences).allSatisfy { $0.note.map(ids.contains) ?? false })
        }
    }

    private func blocks(_ block: Block) -> [Block] {
        let children: [Block] =
            switch block.content {
            case .heading(let outline), .item(let outline): outline.children
            case .callout(let callout): callout.children
            case .table(let table): table.notes
            default: []
            }
        return [block] + children.flatMap(blocks)
    }

    private func texts(_ block: Block) -> [RichText] {
        switch block.content {
        case .heading(let outline), .item(let outline): [outline.text]
        case .paragraph(let text): [text]
        case .note(let note): [note.text]
        default: []
        }
    }

    @Test("Captions are counted, those of figures and of tables apart")
    func captionsAreCounted() throws {
        var numbers = try #require(CaptionNumbers("[그림 N] |[표 N] "))
        let issue = try Workshop.issues(in: Self.samples).map { try Workshop.decode(IssueSource.self, from: $0) }
        let bodies = issue.flatMap(\.sections).flatMap(\.articles).compactMap(\.body).map { numbers.numbered($0) }
        let captions = bodies.joined().flatMap(captions)
        #expect(captions.filter { $0.hasPrefix("[그림 1] ") }.count == 1)
        #expect(captions.filter { $0.hasPrefix("[표 2] ") }.count == 1)
    }

    private func captions(_ block: SourceBlock) -> [String] {
        let own =
            switch block.content {
            case .table(let table): table.caption
            case .figure(let figure): figure.caption
            case .line, .callout: String?.none
            }
        return [own].compactMap { $0 } + block.children.flatMap(captions)
    }

    @Test("Short words of a table's head stand apart where the house sets them so", arguments: [("구분", 6), ("GDP", 3), ("담당 부서", 5)])
    func lettersOfHeadsStandApart(word: String, length: Int) throws {
        var house = try drawing(seed: 3, number: 1).house
        house.look?["headLetters"] = "spread"
        #expect(house.spread(word).count == length)
    }

    @Test("Numbers of notes at the foot of pages may have no bracket", arguments: [("2)", "2"), ("*", "*")])
    func bareNumbersOfNotes(mark: String, printed: String) throws {
        var house = try drawing(seed: 3, number: 1).house
        (house.marks, house.bareNoteNumbers) = ([:], true)
        #expect(house.noteMark(mark) == printed)
    }

    @Test("A day has its weekday", arguments: [("2026-03-13", "금"), ("2024-02-29", "목"), ("2025-01-05", "일")])
    func weekday(day: String, name: String) { #expect(PrintedDay.weekday(day) == name) }

    @Test func numberedNotesGoBehindAllElse() {
        func line(_ kind: SourceBlock.Kind, _ mark: String) -> SourceBlock { SourceBlock(kind, mark: mark, text: InlineText("조성 계획")) }
        var item = line(.item, "-")
        item.children = [line(.note, "1)"), line(.note, "※")]
        let placed = Endnotes.placed([item, line(.item, "-")])
        let marks = placed.map { block -> String? in
            guard case .line(_, let mark, _) = block.content else { return nil }
            return mark
        }
        #expect(marks == ["-", "-", "1)"])
        #expect(placed[0].children.count == 1)
    }
}
