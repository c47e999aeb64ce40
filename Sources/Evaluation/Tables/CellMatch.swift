import BriefingModel

/// A cell of an expected table and its counterpart.
struct CellMatch {
    var expected: ComparedCell?
    var found: ComparedCell?
    var location: Location

    /// Cells of equal rows, else by place and text, else by text, else by place.
    static func matches(_ expected: [ComparedCell], _ found: [ComparedCell], at location: Location) -> [CellMatch] {
        let moved = movedRows(expected, found)
        var pairs: [Int: Int] = [:], used: Set<Int> = []
        func pair(_ mine: (ComparedCell) -> Key?, _ others: (ComparedCell) -> Key?) {
            var open: [Key: [Int]] = [:]
            for (j, cell) in found.enumerated().reversed() where !used.contains(j) {
                if let key = others(cell) { open[key, default: []].append(j) }
            }
            for (i, cell) in expected.enumerated() where pairs[i] == nil {
                guard let key = mine(cell), let j = open[key]?.popLast() else { continue }
                pairs[i] = j
                used.insert(j)
            }
        }
        func whole(_ cell: ComparedCell) -> Key? { Key(row: cell.row, column: cell.column, text: cell.text) }
        func text(_ cell: ComparedCell) -> Key? { cell.text.isEmpty ? nil : Key(text: cell.text) }
        func place(_ cell: ComparedCell) -> Key? { Key(row: cell.row, column: cell.column) }
        pair({ cell in moved[cell.row].map { Key(row: $0, column: cell.column, text: cell.text) } }, whole)
        pair(whole, whole)
        pair(text, text)
        pair(place, place)
        return Pairing(pairs.map { ($0, $1) }, expected.count, found.count).things(expected, found).map { mine, other in
            let cell = mine ?? other!  // a match has at least one side
            var location = location.appending("cell \(cell.row),\(cell.column)")
            if let at = other?.cell.at, !at.isEmpty { location.at = at }
            return CellMatch(expected: mine, found: other, location: location)
        }
    }

    private struct Key: Hashable {
        var row: Int?
        var column: Int?
        var text: String?
    }

    /// Expected rows -> found rows of the same texts, in order.
    private static func movedRows(_ expected: [ComparedCell], _ found: [ComparedCell]) -> [Int: Int] {
        func rows(_ cells: [ComparedCell]) -> [(number: Int, texts: [Key])] {
            var rows: [(number: Int, texts: [Key])] = []
            for cell in cells {  // sorted by row
                if rows.last?.number != cell.row { rows.append((cell.row, [])) }
                rows[rows.count - 1].texts.append(Key(column: cell.column, text: cell.text))
            }
            return rows
        }
        let left = rows(expected), right = rows(found)
        var moved: [Int: Int] = [:]
        for block in MatchingBlocks(left.map(\.texts), right.map(\.texts)).blocks {
            for k in 0..<block.count { moved[left[block.first + k].number] = right[block.second + k].number }
        }
        return moved
    }
}
