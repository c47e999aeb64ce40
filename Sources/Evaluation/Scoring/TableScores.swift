import BriefingModel

extension ScoreSheet {
    /// Scores the tables; gives the matched cells for their styles and note references.
    mutating func scoreTables(_ c: Comparison) -> [CellMatch] {
        let matches = c.matches(.table)
        rateCount(.tablesCount, c, matches)
        let fields: [(Metric, (ComparedUnit) -> String)] = [
            (.tablesCaption, { $0.text }),
            (.tablesUnit, { $0.table?.unit.compared ?? "" }),
            (.tablesSource, { $0.sourceText }),
            (.tablesHeaderRows, { "\($0.table?.headerRowCount ?? 0) header rows" }),
            (.tablesHeaderColumns, { unit in unit.table.map { $0.headerColumnCount == 0 ? "" : "\($0.headerColumnCount)" } ?? "" }),
            (.tablesGrid, { "\($0.table?.rowCount ?? 0) × \($0.table?.columnCount ?? 0)" }),
        ]
        for (metric, field) in fields { rateField(metric, matches.map { c.row($0, field) }) }
        var sums: [Metric: Share] = [:], cells: [CellMatch] = []
        for match in matches {
            let left = match.expected.flatMap { c.expected.units[$0].table }.map(ComparedTable.init)
            let right = match.found.flatMap { c.found.units[$0].table }.map(ComparedTable.init)
            let location = c.location(match.expected, match.found)
            compare(left, right, location, &sums)
            let pairs = CellMatch.matches(left?.cells ?? [], right?.cells ?? [], at: location)
            if left != nil && right != nil { listCells(pairs, location) }
            compareParagraphs(pairs, &sums)
            cells += pairs
        }
        for metric in [Metric.tablesCells, .tablesCellText, .tablesTEDS, .tablesTEDSStructure, .tablesParagraphs, .tablesExact] {
            rate(metric, sums[metric]?.right ?? 0, sums[metric]?.total ?? 0)
        }
        return cells
    }

    private mutating func compare(_ left: ComparedTable?, _ right: ComparedTable?, _ location: Location, _ sums: inout [Metric: Share]) {
        let mine = left?.cells ?? [], others = right?.cells ?? []
        var equal = 0
        if let left, let right { equal = left.equalCellCount(with: right) }
        sums.add(.tablesCells, Double(2 * equal), Double(mine.count + others.count))
        let leftText = left?.text ?? "", rightText = right?.text ?? ""
        let a = leftText.codePoints, b = rightText.codePoints
        sums.add(.tablesCellText, Double(2 * Similarity.commonSubsequence(a, b)), Double(a.count + b.count))
        for (metric, withText) in [(Metric.tablesTEDS, true), (.tablesTEDSStructure, false)] {
            var score = 0.0
            if let left, let right {
                score = TableSimilarity.teds(left, right, withText: withText)
                if score < 1 { differ(metric, location, "1.000", score.rounded(toPlaces: 3)) }
            }
            sums.add(metric, score, 1)
        }
        var isExact = false
        if let left, let right {
            isExact = left.isSame(as: right)
            if leftText != rightText {
                let contrast = Contrast(leftText, rightText)
                differ(.tablesCellText, location, contrast.expected, contrast.found)
            }
        }
        sums.add(.tablesExact, isExact ? 1 : 0, 1)
        if !isExact { differ(.tablesExact, location, left?.shown, right?.shown) }
    }

    private mutating func compareParagraphs(_ cells: [CellMatch], _ sums: inout [Metric: Share]) {
        for cell in cells {
            let sides = [cell.expected, cell.found].map { $0?.paragraphs.map(\.marker) }
            guard sides.contains(where: { $0?.isEmpty == false }) else { continue }
            // A cell without paragraphs has one without marker.
            let markers = sides.map { $0.map { $0.isEmpty ? [""] : $0 } }
            sums.add(.tablesParagraphs, markers[0] == markers[1] ? 1 : 0, 1)
            if markers[0] != markers[1] {
                let shown = markers.map { $0.map { "\($0.count): " + $0.map { $0.isEmpty ? "–" : $0 }.joined(separator: " | ") } }
                differ(.tablesParagraphs, cell.location, shown[0], shown[1])
            }
        }
    }

    /// The cells that differ; one line for a row that is missing, extra or only moved.
    private mutating func listCells(_ cells: [CellMatch], _ location: Location) {
        struct Row: Hashable { let isExtra: Bool, number: Int }
        var rows: [Row: [CellMatch]] = [:], order: [Row] = []
        for cell in cells {
            let row = Row(isExtra: cell.expected == nil, number: cell.expected?.row ?? cell.found?.row ?? -1)
            if rows[row] == nil { order.append(row) }
            rows[row, default: []].append(cell)
        }
        for row in order {
            let cells = rows[row] ?? [], place = location.appending("row \(row.number)")
            let text = cells.compactMap { ($0.expected ?? $0.found)?.text }.joined(separator: " | ")
            if row.isExtra || cells.allSatisfy({ $0.found == nil }) {
                differ(.tablesCells, place, row.isExtra ? nil : text, row.isExtra ? text : nil)
            } else if let target = cells.movedRow, target != row.number {
                differ(.tablesCells, place, "row \(row.number): \(text)", "row \(target)")
            } else {
                for cell in cells where cell.expected?.key != cell.found?.key {
                    differ(.tablesCells, cell.location, cell.expected?.shown, cell.found?.shown)
                }
            }
        }
    }
}

extension [CellMatch] {
    /// The one found row that has all these cells unchanged.
    fileprivate var movedRow: Int? {
        let targets = map { match -> Int? in
            guard let a = match.expected?.key, let b = match.found?.key else { return nil }
            return (a.column, a.rowSpan, a.columnSpan, a.text) == (b.column, b.rowSpan, b.columnSpan, b.text) ? b.row : nil
        }
        return Set(targets).count == 1 ? targets[0] : nil
    }
}

extension [Metric: Share] {
    fileprivate mutating func add(_ metric: Metric, _ right: Double, _ total: Double) {
        let before = self[metric] ?? Share(right: 0, total: 0)
        self[metric] = Share(right: before.right + right, total: before.total + total)
    }
}
