import Geometry

/// The places of a lattice sorted into regions: places with no rule between them.
struct PlaceMap {
    /// Region of each place, numbered from 0 in row order of their first places.
    private(set) var region: [[Int]]
    var regionCount: Int { extents.count }
    /// Rows and columns that each region reaches over.
    private var extents: [(rows: Range<Int>, columns: Range<Int>)] = []
    let lattice: Lattice

    init(_ lattice: Lattice) {
        self.lattice = lattice
        let rows = lattice.rowCount, columns = lattice.columnCount
        region = Array(repeating: Array(repeating: -1, count: columns), count: rows)
        var open: [(Int, Int)] = []
        for row in 0..<rows {
            for column in 0..<columns where region[row][column] < 0 {
                let number = extents.count
                var (lines, places) = (row..<row + 1, column..<column + 1)
                region[row][column] = number
                open.append((row, column))
                while let (i, j) = open.popLast() {
                    lines = min(lines.lowerBound, i)..<max(lines.upperBound, i + 1)
                    places = min(places.lowerBound, j)..<max(places.upperBound, j + 1)
                    if j + 1 < columns, !lattice.down[i][j + 1], region[i][j + 1] < 0 { region[i][j + 1] = number; open.append((i, j + 1)) }
                    if j > 0, !lattice.down[i][j], region[i][j - 1] < 0 { region[i][j - 1] = number; open.append((i, j - 1)) }
                    if i + 1 < rows, !lattice.across[i + 1][j], region[i + 1][j] < 0 { region[i + 1][j] = number; open.append((i + 1, j)) }
                    if i > 0, !lattice.across[i][j], region[i - 1][j] < 0 { region[i - 1][j] = number; open.append((i - 1, j)) }
                }
                extents.append((lines, places))
            }
        }
    }

    /// Regions that are open to the page: their outer border is missing on two neighbouring sides, or above
    /// and below, or they are no rectangles. A row open to the left or right, or a head open above, is a cell
    /// all the same.
    var openRegions: Set<Int> {
        var missing = Array(repeating: Sides(), count: regionCount)
        let rows = lattice.rowCount, columns = lattice.columnCount
        for j in 0..<columns {
            if !lattice.across[0][j] { missing[region[0][j]].insert(.top) }
            if !lattice.across[rows][j] { missing[region[rows - 1][j]].insert(.bottom) }
        }
        for i in 0..<rows {
            if !lattice.down[i][0] { missing[region[i][0]].insert(.left) }
            if !lattice.down[i][columns] { missing[region[i][columns - 1]].insert(.right) }
        }
        return Set(
            missing.indices.filter { index in
                let sides = missing[index]
                let upright = sides.intersection([.top, .bottom]), level = sides.intersection([.left, .right])
                if (!upright.isEmpty && !level.isEmpty) || upright == [.top, .bottom] { return true }
                // What runs round something else and out of the lattice is the page between boxes.
                return !sides.isEmpty && boxes(ofRegion: index, rows: 0..<rows, columns: 0..<columns).count > 1
            })
    }

    private struct Sides: OptionSet {
        let rawValue: UInt8
        static let top = Sides(rawValue: 1), bottom = Sides(rawValue: 2), left = Sides(rawValue: 4), right = Sides(rawValue: 8)
    }

    /// Ranges of places that closed regions cover, one for each set of them that hang together along a rule.
    func closedParts(open: Set<Int>) -> [(rows: Range<Int>, columns: Range<Int>, openShare: Double)] {
        var seen = Array(repeating: Array(repeating: false, count: lattice.columnCount), count: lattice.rowCount)
        var parts: [(rows: Range<Int>, columns: Range<Int>, openShare: Double)] = []
        for row in 0..<lattice.rowCount {
            for column in 0..<lattice.columnCount where !seen[row][column] && !open.contains(region[row][column]) {
                var rows = row..<row + 1, columns = column..<column + 1
                var area = 0.0
                var stack = [(row, column)]
                seen[row][column] = true
                while let (i, j) = stack.popLast() {
                    rows = min(rows.lowerBound, i)..<max(rows.upperBound, i + 1)
                    columns = min(columns.lowerBound, j)..<max(columns.upperBound, j + 1)
                    area += lattice.box(rows: i..<i + 1, columns: j..<j + 1).area
                    for (y, x) in [(i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)]
                    where y >= 0 && y < lattice.rowCount && x >= 0 && x < lattice.columnCount && !seen[y][x] && !open.contains(region[y][x])
                    {
                        seen[y][x] = true
                        stack.append((y, x))
                    }
                }
                let whole = lattice.box(rows: rows, columns: columns).area
                parts.append((rows, columns, whole > 0 ? 1 - area / whole : 0))
            }
        }
        return parts
    }

    /// Boxes of places that together are the region: one when it is a rectangle, else as few as a
    /// cut along rows or along columns gives.
    func boxes(ofRegion number: Int, rows: Range<Int>, columns: Range<Int>) -> [(rows: Range<Int>, columns: Range<Int>)] {
        let rows = rows.clamped(to: extents[number].rows), columns = columns.clamped(to: extents[number].columns)
        if rows.allSatisfy({ row in columns.allSatisfy { region[row][$0] == number } }), !rows.isEmpty, !columns.isEmpty {
            return [(rows, columns)]
        }
        let byRow = bands(rows, columns) { region[$0][$1] == number }
        if byRow.count == 1 { return byRow.map { ($0.0, $0.1) } }
        let byColumn = bands(columns, rows) { region[$1][$0] == number }
        return byColumn.count < byRow.count ? byColumn.map { ($0.1, $0.0) } : byRow.map { ($0.0, $0.1) }
    }

    /// Runs along the second direction, with equal runs of neighbouring lines joined.
    private func bands(_ outer: Range<Int>, _ inner: Range<Int>, _ isIn: (Int, Int) -> Bool) -> [(Range<Int>, Range<Int>)] {
        var done: [(Range<Int>, Range<Int>)] = []
        var open: [(Range<Int>, Range<Int>)] = []
        for line in outer {
            var runs: [Range<Int>] = []
            for place in inner where isIn(line, place) {
                if let last = runs.last, last.upperBound == place {
                    runs[runs.count - 1] = last.lowerBound..<place + 1
                } else {
                    runs.append(place..<place + 1)
                }
            }
            var next: [(Range<Int>, Range<Int>)] = []
            for (lines, run) in open {
                if let index = runs.firstIndex(of: run) {
                    runs.remove(at: index)
                    next.append((lines.lowerBound..<line + 1, run))
                } else {
                    done.append((lines, run))
                }
            }
            open = next + runs.map { (line..<line + 1, $0) }
        }
        return done + open
    }
}
