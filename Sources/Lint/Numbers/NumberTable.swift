import BriefingModel

/// A table as rows and columns of numbers with their heads.
struct NumberTable {
    struct Number {
        let value: Double
        /// What one step of its last digit is worth.
        let step: Double
        let digits: String
        let cell: Table.Cell

        /// Whether both are the same as far as they are rounded.
        func agrees(with other: Double, slack: Double) -> Bool { abs(value - other) <= slack * (1 + 1e-9) + step * 1e-6 }
    }

    let placed: IssueText.PlacedTable
    let rowCount, columnCount: Int
    private let numbers: [Int: Number]
    private let texts: [Int: String]
    private(set) var headerRows: Int
    private(set) var headerColumns: Int

    init(_ placed: IssueText.PlacedTable) {
        self.placed = placed
        let table = placed.table
        (rowCount, columnCount) = (table.rowCount, table.columnCount)
        var numbers: [Int: Number] = [:], texts: [Int: String] = [:]
        for cell in table.cells where cell.row >= 0 && cell.column >= 0 && cell.rowSpan > 0 && cell.columnSpan > 0 {
            let rows = cell.row..<min(cell.row + cell.rowSpan, table.rowCount)
            let columns = cell.column..<min(cell.column + cell.columnSpan, table.columnCount)
            guard !rows.isEmpty, !columns.isEmpty else { continue }
            for row in rows { for column in columns { texts[row * table.columnCount + column] = cell.text.text } }
            if cell.rowSpan == 1, cell.columnSpan == 1, let number = Self.number(cell) {
                numbers[cell.row * table.columnCount + cell.column] = number
            }
        }
        (self.numbers, self.texts) = (numbers, texts)
        headerRows = max(table.headerRowCount, 0)
        headerColumns = max(table.headerColumnCount, 0)
        // A table whose head was not told: the first column without numbers heads the rows.
        if headerColumns == 0, columnCount > 1, (headerRows..<max(headerRows, rowCount)).allSatisfy({ self[$0, 0] == nil }) {
            headerColumns = 1
        }
        if headerRows == 0, rowCount > 1, (headerColumns..<max(headerColumns, columnCount)).allSatisfy({ self[0, $0] == nil }) {
            headerRows = 1
        }
    }

    subscript(row: Int, column: Int) -> Number? { numbers[row * columnCount + column] }
    func text(_ row: Int, _ column: Int) -> String { texts[row * columnCount + column] ?? "" }

    /// The texts over a column, one of each.
    func columnHead(_ column: Int) -> String { unique((0..<min(headerRows, rowCount)).map { text($0, column) }) }
    func rowHead(_ row: Int) -> String { unique((0..<min(headerColumns, columnCount)).map { text(row, $0) }) }

    private func unique(_ texts: [String]) -> String {
        texts.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }.joined(separator: " ")
    }

    var bodyRows: Range<Int> { min(headerRows, rowCount)..<rowCount }
    var bodyColumns: Range<Int> { min(headerColumns, columnCount)..<columnCount }

    func quotation(_ number: Number, saying text: String? = nil) -> Finding.Quotation {
        var quotation = placed.passage(number.cell).quotation()
        quotation = Finding.Quotation(
            text: text ?? quotation.text, target: quotation.target, place: quotation.place, at: quotation.at)
        return quotation
    }

    /// A cell that holds one number and little else: `1,234`, `△3.2%`, `(12.5)`, `27.4만 건`.
    private static func number(_ cell: Table.Cell) -> Number? {
        var text = Array(cell.text.text.unicodeScalars.filter { !$0.properties.isWhitespace })
        var sign = 1.0
        if text.first == "(", text.last == ")" { text = Array(text.dropFirst().dropLast()) }
        if let first = text.first, "△▲▼▽-–−+".unicodeScalars.contains(first) {
            if first == "△" || first == "▽" || first == "▼" || first == "-" || first == "–" || first == "−" { sign = -1 }
            text = Array(text.dropFirst())
        }
        let numerals = text.prefix { $0.isDigit || $0 == "," || $0 == "." }
        let rest = String(scalars: text.dropFirst(numerals.count))
        guard numerals.first?.isDigit == true, numerals.last?.isDigit == true, numerals.filter({ $0 == "." }).count <= 1,
            rest.isEmpty || Vocabulary.units.contains(rest) || rest == "p"
        else { return nil }
        let commas = numerals.indices.filter { text[$0] == "," }
        let whole = numerals.prefix { $0 != "." }
        guard commas.allSatisfy({ (whole.endIndex - $0) % 4 == 0 }) else { return nil }
        let digits = String(scalars: numerals.filter(\.isDigit))
        let decimals = numerals.firstIndex(of: ".").map { numerals.endIndex - $0 - 1 } ?? 0
        guard digits.utf8.count <= 15, let value = Double(digits) else { return nil }
        let step = (0..<decimals).reduce(1.0) { value, _ in value / 10 }
        return Number(value: sign * value * step, step: step, digits: digits, cell: cell)
    }

    /// Whether a head is that of a total.
    static func isTotal(_ head: String) -> Bool {
        let bare = String(scalars: head.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "(" && $0 != ")" })
        return Vocabulary.totals.contains(bare)
    }

    static func isSubtotal(_ head: String) -> Bool {
        Vocabulary.subtotals.contains(String(scalars: head.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }
}
