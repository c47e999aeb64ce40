/// The text gives one number, a cell of the article's table another one for the same thing.
struct TextAgainstTable: Rule {
    static let id = "text-against-table"
    static let summary = "a number of the text that a table of the article gives otherwise"

    func findings(in issue: IssueText) -> [Finding] {
        issue.tables.flatMap { placed -> [Finding] in
            let table = NumberTable(placed)
            let texts = issue.mentions(ofArticle: placed.article, where: \.isProse)
            return findings(table, texts + issue.summaryMentions(ofArticle: placed.article))
        }
    }

    private func findings(_ table: NumberTable, _ mentions: [Mention]) -> [Finding] {
        let cells = table.bodyRows.flatMap { row in
            table.bodyColumns.compactMap { column in table[row, column].map { Cell(table, $0, row, column) } }
        }
        return mentions.compactMap { mention -> Finding? in
            let comparable = cells.filter { $0.quantity.unit == mention.quantity.unit }
            guard !comparable.contains(where: { $0.quantity.agrees(with: mention.quantity) }) else { return nil }
            let rivals = comparable.filter { cell in
                cell.isMeant(by: mention) && cell.quantity.isSlip(of: mention.quantity) && mention.quantity.digits.utf8.count >= 2
                    && !mentions.contains { $0.quantity.agrees(with: cell.quantity) }
            }
            guard let cell = rivals.first, rivals.count == 1 else { return nil }
            return finding(
                .warning, "the text says \(mention.printed), the table \(cell.number.cell.text.text)\(cell.unitNote)",
                [mention.quotation, table.quotation(cell.number, saying: "\(cell.head): \(cell.number.cell.text.text)")])
        }
    }

    /// A number of a table as the text would say it.
    private struct Cell {
        let number: NumberTable.Number
        let quantity: Quantity
        let rowWords: [String]
        let columnWords: [String]
        let rowYears, columnYears: Set<String>
        let rowPlaces, columnPlaces: Set<String>
        let head: String
        let unitNote: String

        init(_ table: NumberTable, _ number: NumberTable.Number, _ row: Int, _ column: Int) {
            let rowHead = table.rowHead(row), columnHead = table.columnHead(column)
            let caption = table.placed.table.caption ?? ""
            let unit = TableUnit(cell: number.cell.text.text, heads: [columnHead, rowHead], table: table.placed.table.unit)
            self.number = number
            quantity = Quantity(
                value: number.value * unit.factor, step: number.step * unit.factor, digits: number.digits, magnitude: unit.magnitude,
                unit: unit.unit, range: 0..<0, isRough: false)
            rowWords = Words.nouns(in: rowHead.unicodeScalars)
            columnWords = Words.nouns(in: (columnHead + " " + caption).unicodeScalars)
            (rowYears, columnYears) = (Words.years(in: rowHead), Words.years(in: columnHead))
            (rowPlaces, columnPlaces) = (Words.places(in: rowHead), Words.places(in: columnHead))
            head = [rowHead, columnHead].filter { !$0.isEmpty }.joined(separator: " × ")
            unitNote =
                unit.unit.isEmpty || number.cell.text.text.hasSuffix(unit.unit)
                ? "" : " (\(unit.magnitude)\(unit.magnitude.isEmpty ? "" : " ")\(unit.unit))"
        }

        /// Whether the words around the mention name this row and, where they name any, this column.
        func isMeant(by mention: Mention) -> Bool {
            func names(_ words: [String], _ years: Set<String>, _ places: Set<String>) -> Bool {
                if !years.isDisjoint(with: mention.years) || !places.isDisjoint(with: mention.places) { return true }
                return words.contains { word in mention.words.contains { Words.areSame($0, word) } }
            }
            let years = rowYears.union(columnYears)
            if !years.isEmpty && !mention.years.isEmpty && years.isDisjoint(with: mention.years) { return false }
            let places = rowPlaces.union(columnPlaces)
            if !places.isEmpty && !mention.places.isEmpty && places.isDisjoint(with: mention.places) { return false }
            return names(rowWords, rowYears, rowPlaces) && names(columnWords, columnYears, columnPlaces)
        }
    }
}

/// What the numbers of a table are amounts of.
struct TableUnit {
    private(set) var unit = ""
    private(set) var magnitude = ""
    private(set) var factor = 1.0

    /// Said in the cell, in a head (`매출(억 위안)`), or beside the table (`단위: 만 건, %`): the first that says it.
    init(cell: String, heads: [String], table: String?) {
        if let last = QuantityReader.quantities(in: cell).first {
            (unit, magnitude) = (last.unit, last.magnitude)
            factor = Vocabulary.magnitudes[last.magnitude] ?? 1
            return
        }
        for head in heads where read(inBrackets(head)) { return }
        if let table { _ = read(table) }
    }

    private func inBrackets(_ head: String) -> String {
        let scalars = Array(head.unicodeScalars)
        guard let open = scalars.lastIndex(of: "("), let close = scalars.lastIndex(of: ")"), open < close else { return "" }
        return String(scalars: scalars[(open + 1)..<close])
    }

    /// `억 위안`, `만 건`, `%`; of several units only the first.
    private mutating func read(_ text: String) -> Bool {
        let first = text.split(separator: ",").first.map(String.init) ?? ""
        let quantities = QuantityReader.quantities(in: "1" + String(scalars: first.unicodeScalars.drop { $0 == " " }))
        guard let quantity = quantities.first else { return false }
        (unit, magnitude, factor) = (quantity.unit, quantity.magnitude, Vocabulary.magnitudes[quantity.magnitude] ?? 1)
        return true
    }
}
