import Geometry

/// The columns that a page's lines are set in.
extension PageComposer {
    /// The columns that a page's own text shows.
    package func columns(of page: PageDraft) -> [ColumnPair] {
        guard mayHaveColumns(page) else { return [] }
        let pieces = pieces(in: 0, of: page), region = page.tree.regions[0]
        let flows = flows(of: pieces, in: region, columns: [], dividers: page.dividers)
        return zip(flows, flows.dropFirst()).compactMap { left, right in
            guard left.because.rule == .leftOfGutter, right.because.rule == .rightOfGutter else { return nil }
            let leftColumn = column(of: left, pieces.lines, region: region, page)
            let rightColumn = column(of: right, pieces.lines, region: region, page)
            guard leftColumn.left < leftColumn.right, leftColumn.right < rightColumn.left, rightColumn.left < rightColumn.right else {
                return nil
            }
            return ColumnPair(
                left: leftColumn.left...leftColumn.right, right: rightColumn.left...rightColumn.right,
                pieces: min(left.members.count, right.members.count))
        }
    }

    /// The columns that lines of a page may stand in: those of the document, else its own where it is half empty.
    func columns(of lines: [ReadLine], on page: PageDraft) -> [ColumnPair] {
        let pairs = grid.pairs(onPage: page.index, width: page.box.width)
        guard pairs.isEmpty, let margins = measures.margins(ofWidth: page.box.width, onPage: page.index) else { return pairs }
        return [LoneColumn().pair(of: lines, in: page.box, between: margins)].compactMap(\.self)
    }

    /// Whether enough stands to the right of a column, so that a gutter is worth looking for.
    private func mayHaveColumns(_ page: PageDraft) -> Bool {
        let start = page.box.minX + Self.leftColumn.points(of: page.box.width)
        let boxes = page.findings.tables.lazy.map(\.box) + page.findings.frames.map(\.box) + page.figures.map(\.box)
        let right = page.lines[0].count { $0.left >= start } + boxes.count { $0.minX >= start }
        return right >= order.columns.tuning.leastLines
    }

    /// Where the second column starts at the earliest.
    private static let leftColumn: PageFraction = 0.25.ofPage

    /// The members of a flow with the lines of a caption beside a figure together before it.
    func arranged(_ members: [Int], of pieces: Pieces) -> [Int] {
        let count = pieces.lines.count
        var arranged = members
        for figure in members where figure >= count {
            guard case .figure(_, _, let box) = pieces.objects[figure - count] else { continue }
            let lines = arranged.filter { $0 < count }.map { (place: $0, line: pieces.lines[$0]) }
            let beside = CaptionLines(figures: []).lines(beside: box, among: lines).map(\.place)
            guard !beside.isEmpty else { continue }
            arranged.removeAll(where: beside.contains)
            arranged.insert(contentsOf: beside, at: arranged.firstIndex(of: figure) ?? arranged.endIndex)
        }
        return arranged
    }

    /// Whether a box stands in the margin of a column, as a turned tab does: it parts no text.
    func isInMargin(_ object: Object, of column: BlockBuilder.Column) -> Bool {
        guard case .frame(_, _, let box) = object else { return false }
        return box.minX >= column.right || box.maxX <= column.left
    }

    /// Whether a box stands in a gap of a line, as a tag before a title's words does: it parts no text.
    func isInGap(_ object: Object, of line: ReadLine) -> Bool {
        guard case .frame(_, _, let box) = object else { return false }
        return box.minX > line.left && box.maxX < line.right && line.box.minY <= box.midY && box.midY <= line.box.maxY
            && box.height <= Self.tag.points(at: line.fontSize)
    }

    /// The room that boxes and figures of a flow leave the lines beside them.
    func roomBeside(_ pieces: Pieces, in flow: ReadingOrder.Flow, from left: Double, to right: Double) -> [RoomBeside] {
        let count = pieces.lines.count
        let objects = flow.members.lazy.filter { $0 >= count }.map { pieces.objects[$0 - count] }.filter { !$0.isTable }.map(\.box)
            .filter { RoomBeside.leavesRoom($0, from: left, to: right) }
        guard !objects.isEmpty else { return [] }
        return RoomBeside.stretches(
            of: flow.members.filter { $0 < count }.map { pieces.lines[$0] }, beside: Array(objects))
    }

    /// Whether a box stands beside the text of a column that goes on from this line: it parts none.
    func isBeside(_ object: Object, _ line: ReadLine, in column: BlockBuilder.Column) -> Bool {
        guard case .frame(_, _, let box) = object else { return false }
        return column.besides.contains { $0.object == box && $0.heights.upperBound >= line.box.midY }
    }

    /// A tag's box is no higher, against the line that it stands in.
    private static let tag: Em = 1.6.em

    /// The groups with each box in the margin or in a line before the group that it stands beside; `after` counts the lines over it.
    func withBoxes(
        _ boxes: [(element: LayoutElement<LineGroup>, after: Int)], in groups: [LineGroup]
    ) -> [LayoutElement<LineGroup>] {
        var elements: [LayoutElement<LineGroup>] = [], rest = boxes[...], lines = 0
        for group in groups {
            lines += group.lines.count
            while let box = rest.first, box.after < lines {
                elements.append(box.element)
                rest = rest.dropFirst()
            }
            elements.append(.text(group))
        }
        return elements + rest.map(\.element)
    }

    /// The run cut where its lines stand at a figure, as captions do: these have a column of their own.
    func parts(
        of run: [ReadLine], at figures: [Rect], in column: BlockBuilder.Column
    ) -> [(lines: [ReadLine], column: BlockBuilder.Column)] {
        var parts: [(lines: [ReadLine], figure: Int?)] = []
        let captions = CaptionLines(figures: figures.enumerated().map { ($0, $1) }).figures(of: run)
        for (line, figure) in zip(run, captions) {
            if let last = parts.last, last.figure == figure {
                parts[parts.count - 1].lines.append(line)
            } else {
                parts.append(([line], figure))
            }
        }
        return parts.map { lines, figure in
            guard figure != nil else { return (lines, column) }
            var own = column
            own.left = lines.map(\.left).reduce(column.right, min)
            own.right = lines.map(\.right).reduce(own.left, max)
            return (lines, own)
        }
    }

    /// The lines of a box, those apart that stand beside smaller ones at its right side: a title beside its source ends before that.
    func withoutSide(_ part: (lines: [ReadLine], column: BlockBuilder.Column)) -> [(lines: [ReadLine], column: BlockBuilder.Column)] {
        guard let size = part.lines.map(\.fontSize).max() else { return [part] }
        let large = part.lines.filter { $0.fontSize > Self.smaller * size },
            small = part.lines.filter { $0.fontSize <= Self.smaller * size }
        guard large.count > 1, let first = large.first, let edge = large.map(\.right).max(), !small.isEmpty,
            small.allSatisfy({ $0.left >= edge && $0.box.minY < first.box.maxY && $0.box.maxY > first.box.minY })
        else { return [part] }
        var own = part.column
        own.right = edge
        return [(small, part.column), (large, own)]
    }

    /// A source is set smaller than its title by this.
    private static let smaller = 0.85

    /// The column of lines that reach as far as the box above them does and no further: a page with text in its left
    /// column only shows no gutter.
    func narrowed(_ column: BlockBuilder.Column, under box: Rect?, _ run: [ReadLine]) -> BlockBuilder.Column {
        guard let box, let size = run.map(\.fontSize).max(), let left = run.map(\.left).min(), let right = run.map(\.right).max(),
            run.count >= Self.severalLines, column.right - box.maxX > Self.emptyColumn.points(at: size),
            abs(box.minX - column.left) <= size, left >= box.minX - 1, right <= box.maxX + Self.hangingStop.points(at: size),
            box.maxX - right <= Self.nearlyFull.points(at: size)
        else { return column }
        var column = column
        column.right = box.maxX
        return column
    }

    /// Lines that show how far they reach.
    private static let severalLines = 3
    /// The least width of a column of text, and how near to its side the longest of several lines ends.
    private static let emptyColumn: Em = 10.em
    private static let nearlyFull: Em = 1.5.em
    /// A full-width stop at a line's end hangs out of its column by so much.
    private static let hangingStop: Em = 0.6.em

    /// The room of a flow's column: where its full lines start and end.
    func column(of flow: ReadingOrder.Flow, _ lines: [ReadLine], region: Region, _ page: PageDraft) -> BlockBuilder.Column {
        let members = flow.members.filter { $0 < lines.count }.map { lines[$0] }, boxes = page.blank.glyphBoxes
        // An address may reach out of its column.
        let wrapped = members.filter { !$0.endsInAddress }
        guard let left = outermost(members, sign: 1, { $0.left }),
            let right = outermost(wrapped.isEmpty ? members : wrapped, sign: -1, { $0.right })
        else {
            return BlockBuilder.Column(left: flow.left, right: flow.right, pitches: pitches, boxes: boxes)
        }
        switch region.kind {
        case .page:
            if let own = flow.column {
                return BlockBuilder.Column(
                    left: own.lowerBound, right: own.upperBound, pitches: pitches, boxes: boxes, goesOnFromPage: true)
            }
            let whole = flow.left <= region.box.minX + 1 && flow.right >= region.box.maxX - 1
            if whole, let margins = measures.margins(ofWidth: page.box.width, onPage: page.index) ?? grid.margins(ofWidth: page.box.width) {
                return BlockBuilder.Column(
                    left: margins.lowerBound, right: margins.upperBound, pitches: pitches, boxes: boxes, goesOnFromPage: page.index > 0)
            }
            return BlockBuilder.Column(left: left, right: right, pitches: pitches, boxes: boxes, goesOnFromPage: true)
        default:
            let padding = max(0, min(left - region.box.minX, region.box.maxX - right))
            var column = BlockBuilder.Column(
                left: region.box.minX + padding, right: region.box.maxX - padding, pitches: pitches, boxes: boxes)
            column.sides = region.box.minX...region.box.maxX
            return column
        }
    }

    /// A line that stands so far outside of all others is a heading that is set into the margin, and no column's edge.
    private static let outdent: Em = 1.5.em
    /// Edges of full lines agree within this; justified lines end where their last glyph does. In points, as the page is set.
    private static let sameEdge: Points = 1.5.pt

    /// The outermost left (`sign` 1) or right (-1) edge that lines share, unless the outermost line of all stands far outside.
    private func outermost(_ lines: [ReadLine], sign: Double, _ edge: (ReadLine) -> Double) -> Double? {
        let edges = lines.map { sign * edge($0) }
        guard let first = edges.indices.min(by: { edges[$0] < edges[$1] }) else { return nil }
        let outdent = Self.outdent.points(at: lines[first].fontSize)
        let all = edges.sorted()
        for (one, next) in zip(all, all.dropFirst()) {
            if one - all[0] > outdent { break }
            if next - one <= Self.sameEdge.value { return sign * one }
        }
        return sign * all[0]
    }
}
