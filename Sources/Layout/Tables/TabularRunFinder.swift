import Geometry
import PageModel

/// Finds the runs of neighbouring rules of a stack between which text stands in columns.
struct TabularRunFinder {
    private let text: TableText
    /// Tables found already. A band beside one belongs to it only when its text stands in its columns.
    private let ruled: [TableGrid]
    /// Drawn lines; the other rules are sides of grounds.
    private let drawn: LinesByHeight
    private let reader: RuleBandReader
    /// Share of a run's bands that must hold rows of cells; the others are labels of groups. Titles with a number beside
    /// them between the lines of a page are fewer.
    var leastTabularBands = 0.5
    /// A single band is judged by its alignment alone, as if it had no lines.
    var fewestTabularBands = 2
    /// One line that is larger than the rows above it by more than this share is a title between two tables. Labels of groups are
    /// of the rows' size. Guard: `OpenTableTests.aLargerLineBetweenTwoTablesIsTheTitleOfTheSecond`.
    var largestLabel = 1.15
    /// Lines around a table are so much heavier than those in it, where they are.
    var heavier = 1.3
    /// An empty band that is higher, in sizes of the text, is room between two tables.
    var widestRoom = 2.0
    /// A ruled table holds bands that reach over its sides by no more.
    var overSide: Points = 3.0.pt
    /// Lines that part the rows of a group at least.
    var fewestParting = 2
    /// Places across a band at which the ground under a head is looked at.
    var headPlaces = [0.1, 0.3, 0.5, 0.7, 0.9]
    var stackFinder = RuleStackFinder()
    /// The page's grounds.
    private let ground: GroundIndex

    init(text: TableText, ruled: [TableGrid], drawn: LinesByHeight, ground: GroundIndex) {
        (self.text, self.ruled, self.drawn, reader) = (text, ruled, drawn, RuleBandReader(text: text))
        self.ground = ground
    }

    /// How a line is drawn: producers round widths to pixels, and then tell heavy lines by their colour.
    private struct Pen {
        var thickness, weight: Double

        func finer(_ other: Pen?) -> Pen {
            guard let other else { return self }
            return Pen(thickness: min(thickness, other.thickness), weight: min(weight, other.weight))
        }

        func heavier(_ other: Pen?) -> Pen {
            guard let other else { return self }
            return Pen(thickness: max(thickness, other.thickness), weight: max(weight, other.weight))
        }
    }

    /// Bands that may be a table, from top to bottom.
    private struct Run {
        /// The rules that they lie between: one more than bands.
        var rules: [Double] = []
        var kinds: [RuleBand] = []
        /// Size of the largest words.
        var largest = 0.0
        /// Whether a band has rows.
        var hasRows = false
        /// The heaviest line over the first band with rows.
        var top: Pen?
        /// The finest line between that band and the last.
        var finest = Pen(thickness: .infinity, weight: .infinity)
        /// Height of the highest band of one line.
        var highest = 0.0

        var isEmpty: Bool { rules.isEmpty }

        mutating func dropLast() {
            rules.removeLast()
            kinds.removeLast()
        }
    }

    /// The rules of each run, from top to bottom.
    func runs(of stack: RuleStack) -> [[Double]] {
        var runs: [[Double]] = [], run = Run()
        func close() {
            if let rules = tabularPart(of: run, stack) { runs.append(rules) }
            run = Run()
        }
        var above: (band: Rect, table: Int?)?
        for (upper, lower) in zip(stack.rows, stack.rows.dropFirst()) {
            let band = Rect(minX: stack.minX, minY: upper, maxX: stack.maxX, maxY: max(upper, lower))
            let marks = text.marks(in: band), rows = TextRowBuilder().rows(of: marks)
            let isGround = pen(at: upper) == nil && pen(at: lower) == nil
            let kind = !rows.isEmpty && isInRows(band, of: stack) ? .tabular : reader.kind(of: band, rows, isGround: isGround)
            let table = ruled.firstIndex { holds($0.box, band) }
            if let above, !run.isEmpty, isParted(above, (band, table)) { close() }
            above = (band, table)
            let isRoom = kind == .empty && band.height > widestRoom * text.bodySize
            // What stands in one line there is the title of the second table, counted or not.
            let isBetween = kind != .tabular && isBetweenTables(band, behind: run, isLast: lower == stack.rows.last)
            if kind == .prose || isRoom || isBetween { close(); continue }
            // A title between the two tells that the next one starts, be its rows on the next page.
            let isTitled = run.kinds.last == .single || run.kinds.last == .numbered
            let mayStart = isTitled || run.kinds.last == .empty && lower != stack.rows.last
            if kind == .tabular, mayStart, startsOver(band, run, stack, isTitled: isTitled) {
                if isTitled { run.dropLast() }
                close()
            }
            if run.isEmpty, kind == .tabular, reader.standsLow(rows, in: band) || BandCaption().isFirst(of: rows, in: band) { continue }
            let size = marks.reduce(0) { max($0, $1.size) }
            if kind == .single, run.largest > 0, size > largestLabel * run.largest { close(); continue }
            if kind == .single, run.kinds.count > 1, reader.isCaption(band, rows, underRowsOf: run.highest) { close(); continue }
            if let row = reader.look(of: band, rows) { run.highest = max(run.highest, row.height) }
            if kind == .tabular { run.largest = max(run.largest, size) }
            if run.isEmpty { run.rules = [upper] }
            // The lines over what heads a table tell no more than that they are heavy.
            if run.hasRows { run.finest = run.finest.finer(pen(at: upper)) } else { run.top = pen(at: upper)?.heavier(run.top) ?? run.top }
            run.hasRows = run.hasRows || kind == .tabular
            run.rules.append(lower)
            run.kinds.append(kind)
        }
        close()
        return runs
    }

    /// Whether a ruled table's box holds a band, which may be wider or narrower.
    private func holds(_ box: Rect, _ band: Rect) -> Bool {
        let slack = overSide.value, wider = slack + abs(box.width - band.width)
        return band.minY >= box.minY - slack && band.maxY <= box.maxY + slack && band.minX >= box.minX - wider
            && band.maxX <= box.maxX + wider
    }

    /// Whether lines that begin beside the label of a group part a band into its rows.
    private func isInRows(_ band: Rect, of stack: RuleStack) -> Bool {
        let slack = stackFinder.sameHeight.value
        let inside = drawn.lines(from: band.minY + slack, to: max(band.minY + slack, band.maxY - slack))
        guard inside.count >= fewestParting else { return false }
        let groups = CutGroups(lines: drawn), lines = inside.filter { groups.isPartial($0, stack) }
        guard lines.count >= fewestParting, let first = lines.first else { return false }
        return lines.allSatisfy { abs($0.start - first.start) <= groups.sameEnd.value }
    }

    /// Whether a band under an empty one is painted as the run's first is, and the row above is not: the head of the next table. So it
    /// is under one of one line, a title, if it is painted alike all over.
    private func startsOver(_ band: Rect, _ run: Run, _ stack: RuleStack, isTitled: Bool) -> Bool {
        guard let first = run.kinds.firstIndex(of: .tabular), let last = run.kinds.lastIndex(where: { $0 != .empty }), first < last else {
            return false
        }
        let colors = { (low: Double, high: Double) in
            headPlaces.map { ground.color(at: Point(x: stack.minX + $0 * (stack.maxX - stack.minX), y: (low + high) / 2)) }
        }
        let head = colors(run.rules[first], run.rules[first + 1])
        if isTitled, head[0].looksLike(.paper, within: 3) || head.contains(where: { $0 != head[0] }) { return false }
        return head == colors(band.minY, band.maxY) && head != colors(run.rules[last], run.rules[last + 1])
    }

    /// The pen of the line that is drawn at a height.
    private func pen(at y: Double) -> Pen? {
        let slack = stackFinder.sameHeight.value
        guard let line = drawn.first(from: y - slack), line.position <= y + slack else { return nil }
        return Pen(thickness: line.thickness, weight: line.weight)
    }

    /// Whether a run goes into or out of a ruled table between two bands: only with a band that has the table's columns.
    private func isParted(_ above: (band: Rect, table: Int?), _ below: (band: Rect, table: Int?)) -> Bool {
        guard above.table != below.table else { return false }
        guard let table = below.table ?? above.table, above.table == nil || below.table == nil else { return true }
        return !reader.stands(below.table == nil ? below.band : above.band, in: ruled[table])
    }

    /// Whether a band lies over the line over the head of the next table, which is drawn with the pen of the first one's head. A label
    /// over the foot of a table does too: then more rows would have to follow.
    private func isBetweenTables(_ band: Rect, behind run: Run, isLast: Bool) -> Bool {
        guard let foot = pen(at: band.minY), let head = pen(at: band.maxY), let top = run.top else { return false }
        let heavy = isLast ? head.finer(top).finer(foot) : head.finer(top)
        // White lines part painted rows.
        return heavy.thickness >= heavier * run.finest.thickness
            || run.finest.weight > 0 && heavy.weight >= heavier * run.finest.weight
    }

    /// The rules of the bands of a run that are a table: single lines at the ends are captions and notes.
    private func tabularPart(of run: Run, _ stack: RuleStack) -> [Double]? {
        let kinds = reader.settled(run.kinds), tabular = kinds.count { $0 == .tabular }
        guard tabular >= fewestTabularBands else { return nil }
        var labels = GroupLabels(run.rules, kinds, stack, reader)
        var first = 0, last = kinds.count - 1
        while kinds[last] == .empty || kinds[last] == .single && !labels.isLabel(last) { last -= 1 }
        while kinds[first] == .single || kinds[first] == .empty { first += 1 }
        let filled = kinds[first...last].count { $0 != .empty }
        return Double(tabular) >= leastTabularBands * Double(filled) ? Array(run.rules[first...(last + 1)]) : nil
    }

    /// Single lines that label groups of rows. A group's label may end a page: one like those in front of other rows.
    private struct GroupLabels {
        private let rules: [Double], kinds: [RuleBand], stack: RuleStack, reader: RuleBandReader
        /// The looks of bands that were asked for.
        private var looks: [Int: (height: Double, start: Double)?] = [:]

        init(_ rules: [Double], _ kinds: [RuleBand], _ stack: RuleStack, _ reader: RuleBandReader) {
            (self.rules, self.kinds, self.stack, self.reader) = (rules, kinds, stack, reader)
        }

        mutating func isLabel(_ band: Int) -> Bool {
            guard let own = look(band) else { return false }
            for other in kinds.indices.dropFirst().prefix(while: { $0 < band }) where kinds[other] == .single {
                if let look = look(other), abs(look.height - own.height) <= reader.sameHeight.value,
                    abs(look.start - own.start) <= reader.sameStart.value
                {
                    return true
                }
            }
            return false
        }

        private mutating func look(_ band: Int) -> (height: Double, start: Double)? {
            if let known = looks[band] { return known }
            let (upper, lower) = (rules[band], rules[band + 1])
            let box = Rect(minX: stack.minX, minY: upper, maxX: stack.maxX, maxY: max(upper, lower))
            let look = reader.look(of: box, reader.rows(in: box))
            looks[band] = .some(look)
            return look
        }
    }
}
