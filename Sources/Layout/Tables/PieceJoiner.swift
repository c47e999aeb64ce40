import Geometry

/// Joins line pieces into the lines that a reader sees: sort by position, then sweep along each line.
struct PieceJoiner {
    let tuning: RulingBuilder.Tuning
    /// Indices of pieces that became part of no line.
    private(set) var specks: [Int] = []
    /// Where the pieces of the lines end, line by line.
    private(set) var pieceEnds: [Double] = []

    init(tuning: RulingBuilder.Tuning) { self.tuning = tuning }

    mutating func rulings(from pieces: [LinePiece]) -> [RulingLine] {
        var used = Array(repeating: false, count: pieces.count)
        var lines = joined(pieces, along: .horizontal, used: &used)
        lines += joined(pieces, along: .vertical, used: &used)
        specks = used.indices.filter { !used[$0] }
        return lines
    }

    /// One piece seen along an axis.
    private struct Run {
        var index: Int
        var position, start, end, thickness: Double
        var length: Double { end - start }
    }

    private mutating func joined(_ pieces: [LinePiece], along axis: RulingLine.Axis, used: inout [Bool]) -> [RulingLine] {
        var runs: [Run] = []
        for (index, piece) in pieces.enumerated() {
            let box = piece.box
            let isSpeck = max(box.width, box.height) <= tuning.thickest.value
            guard isSpeck || piece.isUpright == (axis == .vertical) else { continue }
            runs.append(
                axis == .horizontal
                    ? Run(index: index, position: box.midY, start: box.minX, end: box.maxX, thickness: box.height)
                    : Run(index: index, position: box.midX, start: box.minY, end: box.maxY, thickness: box.width))
        }
        runs.sort { ($0.position, $0.start, $0.index) < ($1.position, $1.start, $1.index) }
        var lines: [RulingLine] = []
        var first = 0
        while first < runs.count {
            var next = first + 1
            // Neighbours nearer than `sameLine`; a chain may not drift further than twice that.
            while next < runs.count, runs[next].position - runs[next - 1].position <= tuning.sameLine.value,
                runs[next].position - runs[first].position <= 2 * tuning.sameLine.value
            { next += 1 }
            sweep(runs[first..<next], pieces, axis, &lines, &used)
            first = next
        }
        return lines
    }

    /// Joins the pieces of one position along the axis.
    private mutating func sweep(
        _ unsorted: ArraySlice<Run>, _ pieces: [LinePiece], _ axis: RulingLine.Axis, _ lines: inout [RulingLine], _ used: inout [Bool]
    ) {
        let runs = unsorted.sorted { ($0.start, $0.end, $0.index) < ($1.start, $1.end, $1.index) }
        var open: [Run] = []
        var end = 0.0
        for run in runs {
            if let last = open.last {
                let gap = run.start - end
                let short = min(last.length, run.length)
                let joins =
                    gap <= tuning.touch.value
                    || (gap <= tuning.longestDashGap.value && max(last.length, run.length) <= tuning.longestDash.value
                        && gap <= tuning.dashGapShare * max(short, 0.5))
                if !joins || !pieces[last.index].color.looksLike(pieces[run.index].color, within: 24) && gap > -short / 2 {
                    close(open, pieces, axis, &lines, &used)
                    open = []
                }
            }
            end = open.isEmpty ? run.end : max(end, run.end)
            open.append(run)
        }
        if !open.isEmpty { close(open, pieces, axis, &lines, &used) }
    }

    private mutating func close(
        _ runs: [Run], _ pieces: [LinePiece], _ axis: RulingLine.Axis, _ lines: inout [RulingLine], _ used: inout [Bool]
    ) {
        let start = runs[0].start
        let end = runs.reduce(start) { max($0, $1.end) }
        let inked = runs.reduce(0) { $0 + $1.length }
        guard end - start >= tuning.shortest.value else { return }
        // Dots and dashes are a line only together; a speck that touches a line belongs to it.
        let hasGaps = inked < 0.9 * (end - start)
        if hasGaps || runs.allSatisfy({ $0.length <= tuning.thickest.value }), runs.count < tuning.fewestDashes { return }
        let longest = runs.max { $0.length < $1.length } ?? runs[0]
        let thickness = typicalThickness(runs)
        guard end - start >= tuning.slenderness * thickness else { return }
        let weight = max(inked, .leastNonzeroMagnitude)
        let position = runs.reduce(0) { $0 + $1.position * $1.length } / weight
        for run in runs { used[run.index] = true }
        let known = pieceEnds.count
        if !hasGaps { pieceEnds += innerEnds(of: runs, from: start, to: end) }
        lines.append(
            RulingLine(
                axis: axis, position: inked > 0 ? position : longest.position, start: start, end: end, thickness: thickness,
                color: pieces[longest.index].color, isDashed: hasGaps || pieces[longest.index].isDashed,
                pieceEnds: known..<pieceEnds.count))
    }

    /// Where pieces end between the ends of their line, each place once.
    private func innerEnds(of runs: [Run], from start: Double, to end: Double) -> [Double] {
        guard runs.count > 1 else { return [] }
        let reach = 2 * tuning.touch.value
        let ends = runs.filter { $0.length >= tuning.shortestOfCell.value }.flatMap { [$0.start, $0.end] }
            .filter { $0 > start + reach && $0 < end - reach }.sorted()
        return ends.middles(ofStretchesWithin: reach)
    }

    /// Thickness of the middle of the inked length: a thick end does not make a line thick.
    private func typicalThickness(_ runs: [Run]) -> Double {
        if runs.count == 1 { return runs[0].thickness }
        let sorted = runs.sorted { $0.thickness < $1.thickness }
        let half = sorted.reduce(0) { $0 + $1.length } / 2
        var sum = 0.0
        for run in sorted {
            sum += run.length
            if sum >= half { return run.thickness }
        }
        return sorted.last?.thickness ?? 0
    }
}
