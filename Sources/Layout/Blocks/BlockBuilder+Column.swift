import Geometry

extension BlockBuilder {
    /// The horizontal room of a column and the document's habits in it.
    package struct Column: Sendable {
        package var left, right: Double
        /// Usual distance of baselines by font size (rounded to half points).
        package var pitches: [Double: Double]
        /// Whether its first line may go on with the page before; what stands in a box begins there.
        package var goesOnFromPage = false
        /// The sides of the cell or box that the column is in.
        package var sides: ClosedRange<Double>?
        /// Where several of its lines start, left of all others; `nil` where few do.
        package var margin: Double?
        /// Whether its numbered lines go on right of their numbers, rather than at the margin.
        package var numbersHang = false
        /// Where what stands beside lines at their right leaves them less room.
        package var besides: [RoomBeside] = []
        /// Of its page's glyphs: lines hang from words above.
        package var boxes: GlyphBoxes?

        package init(left: Double, right: Double, pitches: [Double: Double], boxes: GlyphBoxes? = nil, goesOnFromPage: Bool = false) {
            (self.left, self.right, self.pitches, self.boxes, self.goesOnFromPage) = (left, right, pitches, boxes, goesOnFromPage)
        }

        func pitch(for size: Double) -> Double? { pitches[size.roundedToHalf] }

        /// Where the room of a line ends.
        func right(of line: ReadLine) -> Double {
            besides.isEmpty ? right : besides.first { $0.heights.contains(line.box.midY) }?.right ?? right
        }
    }

    /// The column with the pitch at which its own full lines follow each other, where that is wider than the document's
    /// usual one: a paper may set its text wide and its tables close.
    func withOwnPitches(_ lines: [ReadLine], _ column: Column) -> Column {
        // Two pitches tell one at least.
        guard lines.count > 2 else { return column }
        var pitches: [Double: [Double]] = [:]
        // The same where the line above ends no sentence, and the least distance of any two lines of one size.
        var running: [Double: [Double]] = [:]
        var closest: [Double: Double] = [:]
        for (above, below) in zip(lines, lines.dropFirst()) where above.sharesSize(with: below, within: tuning.sizeChange) {
            let pitch = below.baseline - above.baseline
            if pitch > 0.5 * above.fontSize {
                closest[above.fontSize.roundedToHalf] = min(closest[above.fontSize.roundedToHalf] ?? .infinity, pitch)
            }
            guard below.marker == nil, isFull(above, before: below, column), pitch > above.fontSize,
                pitch <= tuning.mostOwnPitch.points(at: above.fontSize)
            else { continue }
            pitches[above.fontSize.roundedToHalf, default: []].append(pitch)
            if !endsSentence(above) { running[above.fontSize.roundedToHalf, default: []].append(pitch) }
        }
        var column = column
        for (size, all) in pitches {
            let own = all.count >= tuning.fewestPitches ? all : running[size] ?? []
            guard own.count >= tuning.fewestPitches || column.sides == nil && areClosest(own, closest[size], at: size) else { continue }
            // The middle one of lines that are as close to each other as a paragraph's are.
            let middle = own.sorted()[own.count / 2]
            let alike = own.count { abs($0 - middle) <= tuning.samePitch.points(at: size) }
            let usual = column.pitches[size] ?? tuning.usualPitch.points(at: size)
            if Double(alike) >= tuning.pitchShare * Double(own.count), middle > tuning.widerPitch * usual { column.pitches[size] = middle }
        }
        return column
    }

    /// Where several of these lines start and none further left.
    func margin(of lines: [ReadLine]) -> Double? {
        guard lines.count >= tuning.fewestStarts else { return nil }
        let starts = lines.map(\.left).sorted()
        guard starts[tuning.fewestStarts - 1] - starts[0] <= tuning.sameStart.value else { return nil }
        return starts[0]
    }

    /// Whether more of the numbered lines that are full go on right of their numbers than left of these.
    func numbersHang(_ lines: [ReadLine], _ column: Column) -> Bool {
        var hanging = 0
        for (above, below) in zip(lines, lines.dropFirst()) {
            guard case .number? = above.marker?.marker.kind, below.marker == nil, isAlike(below, above),
                isFull(above, before: below, column)
            else { continue }
            let same = tuning.sameEdge.points(at: above.fontSize)
            if abs(below.left - above.left) > same { hanging += below.left > above.left ? 1 : -1 }
        }
        return hanging > 0
    }

    /// Whether a line starts at the column's left edge or before it, or where several of its lines do and none further left.
    func isAtMargin(_ line: ReadLine, _ column: Column) -> Bool {
        let same = tuning.sameEdge.points(at: line.fontSize)
        return line.left - column.left <= same || column.margin.map { line.left - $0 <= same } ?? false
    }

    /// Whether no lines of the column stand closer than these, which are two at least and all alike.
    private func areClosest(_ own: [Double], _ closest: Double?, at size: Double) -> Bool {
        guard own.count >= 2, let closest else { return false }
        return own.allSatisfy { $0 - closest <= tuning.samePitch.points(at: size) }
    }

    /// Whether the line ends as a sentence does: what follows it may be the next paragraph.
    private func endsSentence(_ line: ReadLine) -> Bool { line.text.trimmed.scalars.last.map(Self.endings.contains) ?? true }
}
