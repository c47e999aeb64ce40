import Geometry

/// Finds the tables and frames that lines and grounds draw on a page.
///
/// Rules that touch make a group; a group is snapped to a lattice; places with no rule between them
/// make a cell; a lattice open to the page falls into its closed parts. What is left is a frame
/// (one cell), a table (more, with text in them), or drawing (no text, or open).
public struct TableFinder: Sendable {
    /// How near rules meet, and the least that a table has.
    public struct Tuning: Hashable, Sendable {
        /// Rules that miss each other by less still meet. Cell-wise borders end up to a line's width
        /// short of the corner; two tables stand at least a blank line apart.
        public var touch: Points = 2.2.pt
        /// Rules of one group nearer than this share an edge: doubled borders, grounds drawn beside their
        /// border. HWP's double rule is up to 2.3 pt wide.
        public var sameEdge: Points = 2.5.pt
        /// A row or column thinner than this with nothing in it is a doubled border, not a place for text
        /// (the smallest print is 4 pt).
        public var sliver: Points = 4.5.pt
        /// What cells keep free at their sides: 2.8 pt in Hancom's word processor, 5.4 pt in Word.
        public var widestPadding: Points = 8.0.pt
        /// Starts of rules that differ by less make one side border.
        public var sameOverhang: Points = 4.0.pt
        /// Sides of a table and of its middle part differ by less: rules overhang the outer columns. No row is lower.
        public var sameSide: Points = 6.0.pt
        /// Rules that reach less over the last upright line only cross it.
        public var shortestOverhang: Points = 6.0.pt
        /// Only a table of more rows goes on beside its last upright line without text there: title boxes have two or three.
        public var fewRows = 4
        /// A rule over this share of a place's side closes the side.
        public var drawnShare = 0.6
        /// The largest part of a table's box that may be open to the page: ragged corners, stairs.
        public var mostOpen = 0.3
        /// A ground thinner than this is a mark or a bar, not a cell: half a line of the smallest print.
        public var smallestGround: Points = 6.0.pt
        /// Share of a grid's box from which its only cell with text is the box, and the others are ornaments.
        public var mostOfBox = 0.7
        /// In a drawn lattice a ground's edge counts where no line is drawn only if it covers this share of the lattice's side.
        public var leastEdge = 0.5
        /// A line's ground is no higher, and ends so near beside its words, where it highlights them.
        /// Guard: `TableFinderTests.highlightedWordsOverAnUnderlineAreNoFrame`.
        public var highlight: Em = 1.3.em, highlightSide: Em = 0.08.em
        /// What fills this share of the page's width and height is the page's own border or ground.
        public var pageShare: PageFraction = 0.86.ofPage
        /// One row with text in one cell only is the end of a row that a page break cut, if it is as wide as tables in the
        /// running text are; narrower ones are boxes with a tab.
        public var remnantShare: PageFraction = 0.6.ofPage
        /// The least share of cells with text: an empty form has its labels at least.
        public var leastFilled = 0.12
        /// Share of the rows that open with a text from which a grid with fewer is a plan of work.
        /// Guard: `TableFinderTests.aPlanOfWorkWithEmptyPlacesIsATable`.
        public var labelledShare = 0.7
        /// Slanted lines and outlines for each cell with text that make a lattice a chart.
        public var mostShapesPerCell = 3.0
        /// No table that people read has more places; larger lattices are drawings.
        public var mostPlaces = 60_000
        /// Limits the visible ground edges looked at on a page.
        public var mostEdges = 20_000
        /// The values that all conversions use.
        public init() {}
    }

    /// What counts as a table.
    public var tuning = Tuning()
    /// A finder with those measures.
    public init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// Tables and frames of one page, with what led to them.
    public func findings(paint: PagePaint, text: TableText, page: Rect) -> TableFindings {
        var findings = TableFindings()
        let drawn = paint.rulings.map { Rule(line: $0, isEdge: false) } + ShadingEdges(tuning: tuning, page: page).rules(of: paint)
        let inside = PageBorder(lattices: tuning).removed(from: drawn, page: page, text: text)
        let rules = UnderlinesAtSides(touch: tuning.touch.value).removed(from: inside, text: text)
        findings.edges = rules.map(\.line)
        let look = Look(paint: paint, text: text, page: page, tiles: GroundTiles(tuning: tuning).tiles(of: paint))
        for found in self.findings(of: groups(of: rules, look), look) { findings.add(found) }
        addOpenTables(rules, look, to: &findings)
        partLabelledBoxes(rules, look, in: &findings)
        findings.sort()
        return findings
    }

    /// Rules that a reader sees as one table or one frame.
    private func groups(of rules: [Rule], _ look: Look) -> [[Rule]] {
        let touching = RuleGroups(reach: tuning.touch.value).groups(of: rules).flatMap {
            TableSeams().parted($0, at: look.paint.seams)
        }.flatMap { Enclosure(tuning: tuning).parted($0) }.flatMap { Enclosure(tuning: tuning).partedInCells($0) }
        let whole = UncrossedColumns().joined(touching, page: look.page)
        let uprights = LoneUprights().joined(whole, text: look.text, page: look.page)
        let boxes = BoxGrid(lattices: tuning).joined(uprights, text: look.text, shapes: look.paint.shapes)
        let headed = HeadsOverUprights(lattices: tuning).joined(boxes, text: look.text)
        let tables = SidelessTable(lattices: tuning).joined(headed, text: look.text)
        return InnerUprights(tuning: tuning).joined(InnerLines(lattices: tuning).joined(tables, text: look.text))
    }

    /// What every group is judged against.
    struct Look {
        var paint: PagePaint
        var text: TableText
        var page: Rect
        var ground: GroundIndex
        var tiles: [Rect]
        /// What of the text tells rows and columns, where that is not all.
        var telling: TableText?
    }

    func findings(of group: [Rule], _ look: Look) -> TableFindings {
        var findings = TableFindings()
        guard let lattice = LatticeBuilder(tuning: tuning).lattice(of: group, text: look.text) else { return findings }
        findings.junctions = lattice.junctions
        add(lattice, isDrawn: group.contains { !$0.isEdge }, group, look, to: &findings)
        return findings
    }

    private func add(_ lattice: Lattice, isDrawn: Bool, _ group: [Rule], _ look: Look, to findings: inout TableFindings) {
        // Without upright lines the sides of grounds show some columns, not all; nor does a frame around stripes show them.
        let refiner = LatticeRefiner(tuning: tuning)
        let hasUprights = group.contains { !$0.isEdge && $0.axis == .vertical } && !refiner.areFramedStripes(lattice, group)
        let map = PlaceMap(lattice)
        let open = map.openRegions
        let parts = map.closedParts(open: open)
        if parts.isEmpty { findings.rejected.append(.init(box: lattice.box, reason: .open)) }
        for part in parts {
            if let box = tabbedBox(map, open: open, rows: part.rows, columns: part.columns) {
                addFrame(box, isDrawn: isDrawn, look, to: &findings)
                continue
            }
            if part.openShare > tuning.mostOpen {
                findings.rejected.append(.init(box: lattice.box(rows: part.rows, columns: part.columns), reason: .open))
                addFrames(of: map, open: open, part, isDrawn: isDrawn, look, to: &findings)
                continue
            }
            var inner = open.isEmpty && parts.count == 1 ? lattice : lattice.part(rows: part.rows, columns: part.columns)
            let ruled = inner.columnCount
            var isHeaded = false
            if inner.rowCount * inner.columnCount > 1 {
                // Two rows say little, unless cells are painted beside each other.
                let isTold = inner.rowCount >= 3 || !GroundTiles(tuning: tuning).cells(in: inner.box, look.tiles).isEmpty
                let frame = HeadedFrame(tuning: tuning), telling = look.telling ?? look.text
                isHeaded = frame.isHeaded(inner, group, telling) || frame.hasMoreHeads(inner, group, telling)
                inner = refiner.refined(
                    inner, text: telling, trust: isHeaded || !hasUprights && isTold ? .open : .ruled, rules: group,
                    pieceEnds: look.paint.pieceEnds, tiles: look.tiles)
            }
            var grid = self.grid(of: inner, look)
            if !hasUprights || isHeaded, inner.columnCount > ruled { grid.evidence = .partlyRuled }
            findings.faces += grid.cells.map(\.box)
            add(grid, isDrawn: isDrawn, look, to: &findings)
        }
    }

    /// Adds a grid as a table, or as the frame that it is, or that its cells are.
    private func add(_ grid: TableGrid, isDrawn: Bool, _ look: Look, to findings: inout TableFindings) {
        if grid.cells.count == 1 {
            addFrame(grid.cells[0].box, isDrawn: isDrawn, isOpenAbove: grid.isOpenAbove, look, to: &findings)
        } else if let reason = whyNot(grid, isDrawn: isDrawn, look) {
            findings.rejected.append(.init(box: grid.box, reason: reason))
            if reason == .chart {
                findings.rejected += BarChart().frames(of: grid.box, on: look.paint).map { .init(box: $0, reason: .bars) }
            } else if reason == .open || reason == .page {
                for cell in grid.cells { addFrame(cell.box, isDrawn: isDrawn, look, to: &findings) }
            } else if reason == .empty, let box = boxAroundOneCell(grid, look.text) {
                addFrame(box, isDrawn: isDrawn, look, to: &findings)
            }
        } else {
            findings.tables.append(grid)
        }
    }

    /// The lattice's regions as cells; each place in exactly one.
    func grid(of lattice: Lattice, _ look: Look) -> TableGrid {
        let map = PlaceMap(lattice)
        var cells: [TableGrid.Cell] = []
        for region in 0..<map.regionCount {
            for (rows, columns) in map.boxes(ofRegion: region, rows: 0..<lattice.rowCount, columns: 0..<lattice.columnCount) {
                let box = lattice.box(rows: rows, columns: columns)
                cells.append(
                    TableGrid.Cell(
                        row: rows.lowerBound, column: columns.lowerBound, rowSpan: rows.count, columnSpan: columns.count, box: box,
                        shading: shading(of: box, look.ground)))
            }
        }
        cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        return TableGrid(
            box: lattice.box, evidence: .ruled, rowEdges: lattice.rows, columnEdges: lattice.columns, cells: cells,
            isOpenAbove: lattice.isOpenAbove, isOpenBelow: lattice.isOpenBelow)
    }

    /// The colour at most of five places near the corners and in the middle.
    func shading(of box: Rect, _ ground: GroundIndex) -> UInt32? {
        let inner = box.insetBy(min(3, min(box.width, box.height) / 4))
        let colors = [
            Point(x: inner.minX, y: inner.minY), Point(x: inner.maxX, y: inner.minY), Point(x: inner.minX, y: inner.maxY),
            Point(x: inner.maxX, y: inner.maxY), Point(x: inner.midX, y: inner.midY),
        ].map { ground.color(at: $0) }
        let most = colors.first { color in 2 * colors.count { $0 == color } > colors.count }
        return most.flatMap { $0.looksLike(.paper, within: 3) ? nil : $0 }
    }

    private func addFrame(_ box: Rect, isDrawn: Bool, isOpenAbove: Bool = false, _ look: Look, to findings: inout TableFindings) {
        if box.width > tuning.pageShare.points(of: look.page.width), box.height > tuning.pageShare.points(of: look.page.height) {
            findings.rejected.append(.init(box: box, reason: .page))
            return
        }
        let marks = look.text.marks(in: box)
        guard min(box.width, box.height) >= tuning.smallestGround.value, !marks.isEmpty else {
            findings.rejected.append(.init(box: box, reason: .empty))
            return
        }
        // Nor are highlighted words over a line that underlines what stands below them.
        if isHighlight(box, of: marks) { return }
        // A ground alone is a frame only when it holds more than one line: highlighted words are none.
        if !isDrawn {
            let spread = (marks.map { $0.baseline }.max() ?? 0) - (marks.map { $0.baseline }.min() ?? 0)
            guard spread > 0.8 * (marks.map { $0.size }.max() ?? 0) else { return }
        }
        findings.frames.append(Frame(box: box, shading: shading(of: box, look.ground), isOpenAbove: isOpenAbove))
    }

    /// Whether a box is as wide as the words of one line, with no room beside or over them.
    private func isHighlight(_ box: Rect, of marks: [TableText.Mark]) -> Bool {
        guard let size = marks.lazy.map(\.size).max(), box.height <= tuning.highlight.points(at: size), marks.count > 1,
            let left = marks.lazy.map(\.minX).min(), let right = marks.lazy.map(\.maxX).max()
        else { return false }
        let side = tuning.highlightSide.points(at: size)
        return left - box.minX <= side && box.maxX - right <= side
    }

    private func addFrames(
        of map: PlaceMap, open: Set<Int>, _ part: (rows: Range<Int>, columns: Range<Int>, openShare: Double), isDrawn: Bool, _ look: Look,
        to findings: inout TableFindings
    ) {
        for region in 0..<map.regionCount where !open.contains(region) {
            let boxes = map.boxes(ofRegion: region, rows: part.rows, columns: part.columns)
            guard boxes.count == 1 else { continue }
            addFrame(map.lattice.box(rows: boxes[0].rows, columns: boxes[0].columns), isDrawn: isDrawn, look, to: &findings)
        }
    }

    /// Why a grid of several cells is no table; `nil` for a table.
    func whyNot(_ grid: TableGrid, isDrawn: Bool, _ look: Look) -> TableFindings.Rejected.Reason? {
        let page = look.page
        let filled = filledCells(of: grid, look.text)
        let count = filled.count { $0 }
        // Rows and columns with text in them are a table that fills its page, not the page's border.
        let isParted = grid.rowCount > 1 && grid.columnCount > 1 && count > 2
        if grid.cells.count <= 4, !isParted, grid.box.width > tuning.pageShare.points(of: page.width),
            grid.box.height > tuning.pageShare.points(of: page.height)
        {
            return .page
        }
        if isDrawn, grid.isRemnant(filled: filled), grid.box.width > tuning.remnantShare.points(of: page.width) { return nil }
        let needed = isDrawn ? tuning.leastFilled : 0.5
        if count < 2 || Double(count) < needed * Double(grid.cells.count), !(isDrawn && hasLabels(grid, filled)) { return .empty }
        let shapes = look.paint.shapes.filter { shape in
            shape.kind != .speck && grid.box.contains(shape.box) && !grid.cells.contains { isCellBar(shape, $0) }
        }
        if Double(shapes.count) > tuning.mostShapesPerCell * Double(count) { return .chart }
        let bars = BarChart()
        if bars.isDrawn(in: grid.box, by: look.paint.shadings) || !bars.lying(in: grid.box, on: look.paint).isEmpty { return .chart }
        return nil
    }

    /// Whether most rows of a grid open with a text under a head of several: a plan of work, with bars in its other places or nothing.
    private func hasLabels(_ grid: TableGrid, _ filled: [Bool]) -> Bool {
        let texts = zip(grid.cells, filled).lazy.filter(\.1).map(\.0)
        let labelled = texts.reduce(0) { $0 + ($1.column == 0 ? $1.rowSpan : 0) }
        return grid.rowCount > tuning.fewRows && texts.count { $0.row == 0 } > 2
            && Double(labelled) >= tuning.labelledShare * Double(grid.rowCount)
    }

    /// The grid's box where all text stands in one cell that is most of it: a box with a fold or an ornament in its corner.
    private func boxAroundOneCell(_ grid: TableGrid, _ text: TableText) -> Rect? {
        let filled = zip(grid.cells, filledCells(of: grid, text)).filter(\.1).map(\.0.box)
        return filled.count == 1 && filled[0].area >= tuning.mostOfBox * grid.box.area ? grid.box : nil
    }

    /// The bar of a split cell runs from corner to corner.
    private func isCellBar(_ shape: PagePaint.Shape, _ cell: TableGrid.Cell) -> Bool {
        shape.kind == .slanted && cell.box.contains(shape.box, slack: 2)
            && shape.box.width > 0.7 * cell.box.width && shape.box.height > 0.7 * cell.box.height
    }

    /// Whether text stands in each cell.
    private func filledCells(of grid: TableGrid, _ text: TableText) -> [Bool] {
        let map = CellMap(grid)
        var filled = Array(repeating: false, count: grid.cells.count)
        for mark in text.marks(in: grid.box) { if let cell = map.cell(at: mark.center) { filled[cell] = true } }
        return filled
    }
}

extension TableFinder.Look {
    /// The look of a page, with its grounds found.
    init(paint: PagePaint, text: TableText, page: Rect, tiles: [Rect] = []) {
        self.init(paint: paint, text: text, page: page, ground: GroundIndex(paint, page: page), tiles: tiles)
    }
}
