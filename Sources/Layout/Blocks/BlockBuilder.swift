import Geometry

/// Puts the lines of one column together to blocks: by marker, indent, fullness of the line above, spacing, size and weight.
package struct BlockBuilder: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// Sizes that differ by more than this share are two blocks.
        package var sizeChange = 0.13
        /// Line pitch beyond this multiple of the paragraph's own (or the text's usual) pitch is a gap between blocks.
        package var pitchSlack = 1.28
        /// The usual pitch where nothing else is known, and the most that a paragraph's lines can be apart.
        package var usualPitch: Em = 1.7.em
        package var mostPitch: Em = 2.6.em
        /// Left edges closer than this are the same.
        package var sameEdge: Em = 0.45.em
        /// How far a wrapped line may start left of the paragraph's first line (first-line indent).
        package var firstLineIndent: Em = 3.2.em
        /// How far a wrapped line may start right of its marker or first line (hanging indent).
        package var hangingIndent: Em = 4.5.em
        /// Room left at a line's end beyond the next line's first word that still counts as full (justification, hanging punctuation).
        package var fullSlack: Em = 0.6.em
        /// A longer word (a URL, mostly) is taken to start a line of its own choice.
        package var longestWord: Em = 8.0.em
        /// Free margin on both sides from which equal margins mean centred.
        package var centreMargin: Em = 2.0.em
        package var centreTolerance: Em = 1.2.em
    }

    package var tuning = Tuning()

    /// Markers that the document shows to open blocks, with their places.
    package var knownMarkers: Set<MarkerPlace> = []

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// The horizontal room of a column and the document's habits in it.
    package struct Column: Sendable {
        package var left, right: Double
        /// Usual distance of baselines by font size (rounded to half points).
        package var pitches: [Double: Double]

        package init(left: Double, right: Double, pitches: [Double: Double]) { (self.left, self.right, self.pitches) = (left, right, pitches) }

        func pitch(for size: Double) -> Double? { pitches[(size * 2).rounded() / 2] }
    }

    /// Groups of lines, in the order of `lines` (reading order of one column).
    package func groups(of lines: [ReadLine], in column: Column) -> [LineGroup] {
        let certain = knownMarkers.union(markerPlaces(lines, column))
        var groups: [LineGroup] = []
        for line in lines {
            if let group = groups.last, continues(group, line, column, certain) {
                groups[groups.count - 1].lines.append(line)
                continue
            }
            let marker = line.marker
            let space = groups.last.map { line.box.minY - $0.last.box.maxY }
            groups.append(
                LineGroup(
                    [line], marker: marker, alignment: alignment(of: line, in: column), spaceAbove: space, columnLeft: column.left, columnRight: column.right))
        }
        for i in groups.indices {
            let last = groups[i].last
            groups[i].endsFull = column.right - last.right < tuning.fullSlack.points(at: last.fontSize) + 1.5 * last.fontSize
        }
        return groups
    }

    /// A marker at a place of a column.
    package struct MarkerPlace: Hashable {
        var series: String
        /// Left edge in steps of 3 points: a level's indent is the same all over a document within that.
        var step: Int
    }

    /// Markers that cannot be a wrapped line's accidental start: the line above ended early.
    package func markerPlaces(_ lines: [ReadLine], _ column: Column) -> Set<MarkerPlace> {
        var places: Set<MarkerPlace> = []
        for (i, line) in lines.enumerated() {
            guard let found = line.marker else { continue }
            if !found.isTight, i == 0 || !isFull(lines[i - 1], before: line, column) {
                let step = Int((line.left / 3).rounded())
                for near in (step - 1)...(step + 1) { places.insert(MarkerPlace(series: found.marker.series, step: near)) }
            }
        }
        return places
    }

    /// Whether the marker at this line's start opens a block, given that `group` stands before it.
    private func isPlausible(
        _ found: MarkerReader.Found, _ line: ReadLine, after group: LineGroup, _ column: Column, _ certain: Set<MarkerPlace>
    ) -> Bool {
        let previous = group.last
        guard isFull(previous, before: line, column) else { return true }
        let pitch = line.baseline - previous.baseline
        if pitch > allowedPitch(group, column) { return true }
        if abs(line.fontSize - previous.fontSize) > tuning.sizeChange * previous.fontSize { return true }
        if certain.contains(MarkerPlace(series: found.marker.series, step: Int((line.left / 3).rounded()))) { return true }
        // A full line above, and no other place that shows this marker here: where wrapped lines start, it is one of them.
        return abs(line.left - group.hang) > tuning.sameEdge.points(at: line.fontSize)
    }

    private func continues(_ group: LineGroup, _ line: ReadLine, _ column: Column, _ certain: Set<MarkerPlace>) -> Bool {
        if let found = line.marker, isPlausible(found, line, after: group, column, certain) { return false }
        let previous = group.last, size = previous.fontSize
        if abs(line.fontSize - size) > tuning.sizeChange * max(size, line.fontSize) { return false }
        let pitch = line.baseline - previous.baseline
        // A piece on the same baseline is beside, not below.
        if pitch < 0.5 * size { return false }
        if pitch > allowedPitch(group, column) { return false }
        let full = isFull(previous, before: line, column)
        let groupBold = group.lines.allSatisfy(\.isBold)
        if groupBold, line.boldShare < 0.3 { return false }
        if !groupBold, line.isBold, !full { return false }
        if line.color != previous.color, !full, colorsDiffer(line.color, previous.color) { return false }

        let centred = group.alignment == .centre && alignment(of: line, in: column) == .centre
        if centred {
            let room = (column.right - column.left) - previous.box.width
            let fills = room < max(line.firstWordWidth, size) + tuning.fullSlack.points(at: size)
            return group.marker == nil && fills && abs(line.box.midX - previous.box.midX) < tuning.centreTolerance.points(at: size) * 2
        }
        guard full else { return false }
        return fitsIndent(group, line)
    }

    /// Whether the line starts where a wrapped line of the group may start.
    private func fitsIndent(_ group: LineGroup, _ line: ReadLine) -> Bool {
        let size = line.fontSize, same = tuning.sameEdge.points(at: size)
        if group.lines.count >= 2 { return abs(line.left - group.hang) <= same * 2 }
        let first = group.first
        if group.marker != nil {
            return line.left >= first.left - same && line.left <= first.textLeft + tuning.hangingIndent.points(at: size)
        }
        return line.left >= first.left - tuning.firstLineIndent.points(at: size) && line.left <= first.left + tuning.hangingIndent.points(at: size)
    }

    /// Whether the line above left no room for the next line's first word.
    package func isFull(_ above: ReadLine, before below: ReadLine, _ column: Column) -> Bool {
        let room = column.right - above.right
        // Korean also breaks inside words: then less than a syllable is left. Words of letters move whole.
        let longest = goesOnWithURL(above, below) ? Double.infinity : tuning.longestWord.points(at: below.fontSize)
        let word = min(max(below.firstWordWidth, above.fontSize), longest)
        return room < word + tuning.fullSlack.points(at: above.fontSize)
    }

    /// Whether the line above ends in a web address that the one below may continue.
    private func goesOnWithURL(_ above: ReadLine, _ below: ReadLine) -> Bool {
        let scalars = above.text.trimmed.scalars
        let token = scalars[((scalars.lastIndex(of: 0x20) ?? -1) + 1)...]
        guard WebAddress.start(in: token) != nil, let first = below.text.scalars.first, WebAddress.isURLScalar(first) else { return false }
        return WebAddress.start(in: below.text.scalars.prefix(8)) == nil
    }

    private func allowedPitch(_ group: LineGroup, _ column: Column) -> Double {
        let size = group.last.fontSize
        let most = tuning.mostPitch.points(at: size)
        if group.lines.count >= 2 {
            let own = group.last.baseline - group.lines[group.lines.count - 2].baseline
            return min(most, own * tuning.pitchSlack)
        }
        return min(most, (column.pitch(for: size) ?? tuning.usualPitch.points(at: size)) * tuning.pitchSlack)
    }

    package func alignment(of line: ReadLine, in column: Column) -> TextBlock.Alignment {
        let size = line.fontSize
        let leftMargin = line.left - column.left, rightMargin = column.right - line.right
        let margin = tuning.centreMargin.points(at: size)
        if leftMargin > margin, rightMargin > margin, abs(leftMargin - rightMargin) < tuning.centreTolerance.points(at: size) * 2 { return .centre }
        if leftMargin > margin * 2, rightMargin < size, leftMargin > 0.4 * (column.right - column.left) { return .end }
        return .start
    }

    private func colorsDiffer(_ a: UInt32, _ b: UInt32) -> Bool {
        let channel = { (color: UInt32, shift: UInt32) in Int((color >> shift) & 0xFF) }
        return [0, 8, 16].contains { abs(channel(a, $0) - channel(b, $0)) > 64 }
    }
}
