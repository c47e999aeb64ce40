import Geometry

/// Which signs at the start of a line are markers, and which the middle of a sentence.
extension BlockBuilder {
    /// Markers that cannot be a wrapped line's accidental start: the line above ended early.
    package func certainMarkers(_ lines: [ReadLine], _ column: Column) -> KnownMarkers {
        var known = KnownMarkers()
        for (i, line) in lines.enumerated() {
            guard let found = line.marker, !found.isTight || found.marker.isLongDash,
                i == 0 || !isFull(lines[i - 1], before: line, column) || isBoldLetter(found.marker, line, after: lines[i - 1])
            else { continue }
            // The first line may be the end of a sentence that began on the page before, unless all of it is bold.
            if i == 0, column.goesOnFromPage, found.marker.isLettered, !line.isBold { continue }
            known.add(found, at: line.left)
        }
        return known
    }

    /// Whether a list's letter opens a bold line after one that is not: a sentence ends in its own weight.
    private func isBoldLetter(_ marker: Marker, _ line: ReadLine, after previous: ReadLine) -> Bool {
        marker.isLettered && line.isBold && previous.boldShare < Self.fewBold
    }

    /// Whether a letter that looks like a list's (`다.` after `나.`) is the end of a sentence that wraps there: the column's
    /// list does not come to it, and where it has no such list, no list of the document does.
    func endsSentence(
        _ found: MarkerReader.Found, _ line: ReadLine, after groups: [LineGroup], _ column: Column, _ certain: [KnownMarkers]
    ) -> Bool {
        guard found.marker.isLettered, case .number(let value) = found.marker.kind, value > 1 else { return false }
        if let group = groups.last {
            guard isText(group), isFull(group.last, before: line, column), fitsIndent(group, line, column) else { return false }
        } else if !column.goesOnFromPage {
            return false
        }
        let list = groups.last {
            $0.marker?.marker.series == found.marker.series
                && abs($0.first.left - line.left) <= tuning.firstLineIndent.points(at: line.fontSize)
        }
        guard let list, case .number(let last)? = list.marker?.marker.kind else {
            return !certain.contains(where: { $0.havePredecessor(of: found.marker) })
        }
        return last != value - 1
    }

    /// Whether the group's last line may be the middle of a sentence.
    func isText(_ group: LineGroup) -> Bool {
        group.last.text.trimmed.scalars.last.map { !Self.endings.contains($0) } ?? false
    }

    /// Why the marker at this line's start opens a block, given that `group` stands before it; `nil` when it is a wrapped
    /// line's accidental start.
    func evidence(
        forMarker found: MarkerReader.Found, of line: ReadLine, after group: LineGroup, _ column: Column, _ certain: [KnownMarkers]
    ) -> Evidence<LineRule>? {
        let previous = group.last
        guard isFull(previous, before: line, column) else {
            return Evidence(.markerAfterShortLine, room(above: previous, before: line, column))
        }
        // `IP(layer` and `3)의 헤더`: a bracket is closed.
        if found.marker.text.hasSuffix(")"), !found.marker.text.hasPrefix("("), endsInBrackets(group) { return nil }
        let pitch = line.baseline - previous.baseline, allowed = allowedPitch(group, column, before: line)
        let countsOn = countsOnInline(found, line, in: group, column)
        // A sign from another font sets its line apart.
        if countsOn, pitch > allowed, pitch <= tuning.mostPitch.points(at: previous.fontSize) {
            return Evidence(.wrapped, room(above: previous, before: line, column))
        }
        if pitch > allowed { return Evidence(.markerAfterGap, Comparison(.pitch, pitch, against: allowed)) }
        if abs(line.fontSize - previous.fontSize) > tuning.sizeChange * previous.fontSize {
            return Evidence(.markerOfOtherSize, Comparison(.fontSize, line.fontSize, against: previous.fontSize))
        }
        if line.isBold, !found.marker.isLettered, found.marker.kind != .noteMark, !previous.isBold, previous.boldShare < Self.fewBold {
            return Evidence(.otherWeight, Comparison(.boldShare, line.boldShare, against: previous.boldShare))
        }
        if isReference(found, line, after: group, column, certain) || countsOn { return nil }
        if BrokenDate.goesOn(found.marker, after: group) { return nil }
        if found.marker.text == "※" && !found.isTight || isNoWord(found, line, in: group) { return Evidence(.noteSign) }
        let edge = Comparison(.leftEdge, line.left, against: group.hang)
        // Markers with a space behind them say nothing of a sign that is set tight.
        if !found.isTight || found.marker.isLongDash, certain.contains(where: { $0.open(found, at: line.left) }) {
            return Evidence(.markerKnownHere, edge)
        }
        if found.isTight, joinsWords(found.marker), isText(group), fitsIndent(group, line, column),
            line.left > group.first.left + tuning.sameEdge.points(at: line.fontSize)
        {
            return nil
        }
        // A full line above, and no other place that shows this marker here: where wrapped lines start, it is one of them.
        return abs(line.left - group.hang) > tuning.sameEdge.points(at: line.fontSize) ? Evidence(.markerOffHang, edge) : nil
    }

    /// Whether a box, a circle or a diamond with a space behind it opens the line: no sentence has one there but as an example, or
    /// before each of several things that it names.
    private func isNoWord(_ found: MarkerReader.Found, _ line: ReadLine, in group: LineGroup) -> Bool {
        guard found.marker.kind == .bullet, let sign = line.text.scalars.first, Self.signs.contains(sign),
            line.text.scalars.dropFirst().first.map(LaidText.isSpace) ?? false,
            group.last.text.trimmedScalars.last.map({ !Self.beforeMore.contains($0) }) ?? false
        else { return false }
        let own = group.marker?.length ?? 0
        return !group.lines.enumerated().contains { i, line in line.text.scalars.dropFirst(i == 0 ? own : 0).contains(sign) }
    }

    private static let signs = Set("□■▢▣◻◼❏❐❑❒○●◦◯◎◉⊙❍ㅇ◇◆❖".unicodeScalars.map(\.value))
    /// What more of the sentence follows: `해당란에(□, ○`.
    private static let beforeMore = Set(",、，/(（[‘“·:：".unicodeScalars.map(\.value))

    /// Whether stars with a space behind them open a note under a full line: they alone would have gone there, or the line below
    /// hangs from the text behind them and not where wrapped lines of the group start.
    func opensNote(
        _ found: MarkerReader.Found, _ line: ReadLine, before next: ReadLine?, after group: LineGroup, _ column: Column
    ) -> Bool {
        guard found.isStar, !found.isTightStar else { return false }
        let size = line.fontSize, stars = tuning.starWidth.points(at: size) * Double(found.length - 1)
        if column.right(of: group.last) - group.last.right > stars + tuning.fullSlack.points(at: size) { return true }
        guard let next, next.marker == nil, next.sharesSize(with: line, within: tuning.sizeChange),
            next.baseline > line.baseline, next.baseline - line.baseline <= tuning.mostPitch.points(at: size)
        else { return false }
        return abs(next.left - line.textLeft) <= tuning.sameHang.points(at: size)
            && next.left - group.hang > tuning.sameEdge.points(at: size)
    }

    /// Whether a note's sign stands behind the last word of the full line above, where it had no room: it is tight before more
    /// words of the text's size. Stars that open notes have a space behind them; a raised number opens a note only under the
    /// text, or behind another.
    private func isReference(
        _ found: MarkerReader.Found, _ line: ReadLine, after group: LineGroup, _ column: Column, _ certain: [KnownMarkers]
    ) -> Bool {
        guard isText(group), fitsIndent(group, line, column),
            abs(line.fontSize - group.last.fontSize) <= tuning.sameSize * line.fontSize
        else { return false }
        if found.isRaisedNumber { return group.marker?.isRaisedNumber != true }
        return found.isTightStar && line.textLeft - line.left <= tuning.starWidth.points(at: line.fontSize) * Double(found.length)
            && certain[1...].contains(where: \.spacesStars)
    }

    /// Whether a line that wrapped opens with the next number of what the text counts in its lines: `① …, ② …`.
    private func countsOnInline(_ found: MarkerReader.Found, _ line: ReadLine, in group: LineGroup, _ column: Column) -> Bool {
        guard case .number(let value) = found.marker.kind, value > 1, isText(group),
            let sign = line.text.scalars.first, MarkerReader.circled(sign) == value, fitsIndent(group, line, column)
        else { return false }
        let own = group.marker?.length ?? 0, family = MarkerReader.circledFamily(sign)
        return group.lines.enumerated().contains { i, line in
            line.text.scalars.dropFirst(i == 0 ? own : 0).contains {
                MarkerReader.circled($0) == value - 1 && MarkerReader.circledFamily($0) == family
            }
        }
    }

    /// Share of words in bold up to which a line is set in the weight of the text.
    private static let fewBold = 0.3

    /// Whether the sign also stands between two words of a text, which may be parted there: `안전·안심`.
    private func joinsWords(_ marker: Marker) -> Bool {
        marker.series.unicodeScalars.first.map { Self.middleDots.contains($0.value) } ?? false
    }

    private static let middleDots = Set("·ㆍ・‧･".unicodeScalars.map(\.value))
}
