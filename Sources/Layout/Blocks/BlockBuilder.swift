import Geometry

/// Puts the lines of one column together to blocks: by marker, indent, fullness of the line above, spacing, size and weight.
package struct BlockBuilder: Sendable {
    package var tuning = Tuning()

    /// What the whole document shows about its markers.
    package var knownMarkers = KnownMarkers()

    /// Whether lines are parted between any two ideographs, as Chinese text is.
    package var partsIdeographs = false

    /// Whether they are parted at signs only.
    package var keepsRuns = false

    /// Whether items with indented markers go on at the margin.
    package var wrapsAtMargin = false

    /// Size of the document's running text, where it is known: a title's lines are larger.
    package var bodySize: Double?

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// Groups of lines, in the order of `lines` (reading order of one column).
    package func groups(of lines: [ReadLine], in column: Column) -> [LineGroup] {
        var column = withOwnPitches(lines, column)
        column.margin = margin(of: lines)
        column.numbersHang = numbersHang(lines, column)
        // Side by side, not united: a table has a column for each of its cells.
        let certain = [certainMarkers(lines, column), knownMarkers]
        var groups: [LineGroup] = []
        for (i, var line) in lines.enumerated() {
            if let found = line.marker, endsSentence(found, line, after: groups, column, certain) {
                (line.marker, line.textLeft) = (nil, line.left)
            }
            let next = i + 1 < lines.count ? lines[i + 1] : nil
            var evidence =
                groups.last.map { self.evidence(for: line, before: next, after: $0, column, certain) } ?? Evidence(.firstOfColumn)
            if !evidence.rule.continues, let group = groups.last, goesOnAsTitle(i, of: lines, after: group) {
                evidence = Evidence(.titleBrokenByHand, Comparison(.pitch, line.baseline - group.last.baseline, against: line.fontSize))
            }
            if [.afterShortLine, .centredAfterShortLine].contains(evidence.rule), let group = groups.last,
                let right = rightBetweenIndents(group, before: line, column)
            {
                groups[groups.count - 1].end(at: right)
                evidence = Evidence(.wrapped, Comparison(.room, right - group.last.right, against: line.firstWordWidth))
            }
            if evidence.rule.continues {
                groups[groups.count - 1].append(line, because: evidence)
                continue
            }
            let marker = line.marker
            let space = groups.last.map { line.box.minY - $0.last.box.maxY }
            groups.append(
                LineGroup(
                    line, because: evidence, marker: marker, alignment: alignment(of: line, in: column), spaceAbove: space,
                    columnLeft: column.left,
                    columnRight: column.right(of: line)))
            groups[groups.count - 1].sides = column.sides
        }
        for i in groups.indices {
            let last = groups[i].last
            groups[i].endsFull =
                column.right(of: last) - last.right < tuning.longestWord.points(at: last.fontSize)
                + tuning.fullSlack.points(at: last.fontSize)
        }
        return groups
    }

    /// Why a line opens a block, or goes on with the group above it.
    private func evidence(
        for line: ReadLine, before next: ReadLine?, after group: LineGroup, _ column: Column, _ certain: [KnownMarkers]
    ) -> Evidence<LineRule> {
        if isSubtitle(line) || isSubtitle(group.last) { return Evidence(.alone) }
        if isMarkOfNote(line, after: group, column) {
            return Evidence(.wrapped, Comparison(.fontSize, line.fontSize, against: group.last.fontSize))
        }
        if let found = line.marker {
            if opensNote(found, line, before: next, after: group, column) {
                return Evidence(.markerKnownHere, Comparison(.leftEdge, line.left, against: group.hang))
            }
            if let evidence = evidence(forMarker: found, of: line, after: group, column, certain) { return evidence }
        }
        let previous = group.last, size = previous.fontSize
        // A line that wraps may end with words that are smaller or not bold: its source or a remark in brackets.
        let full = isFull(previous, before: line, column), groupBold = group.lines.allSatisfy(\.isBold)
        let opensAlike =
            full && isText(group) && (!groupBold || line.opensBold)
            && abs(Double(line.openingSize) - size) <= tuning.sameSize * size
        // What stands in brackets behind a title or lead is often smaller: its day.
        let change = groupBold && line.isBold && !line.opensWithBracket ? tuning.boldSizeChange : tuning.sizeChange
        if !line.sharesSize(with: previous, within: change), !opensAlike, !(full && returnsFromRemark(line, group)) {
            return Evidence(.otherSize, Comparison(.fontSize, line.fontSize, against: size))
        }
        let pitch = line.baseline - previous.baseline, allowed = allowedPitch(group, column, before: line)
        // A piece on the same baseline is beside, not below.
        if pitch < 0.5 * size { return Evidence(.beside, Comparison(.pitch, pitch, against: 0.5 * size)) }
        if pitch > allowed || opensBehindSentence(line, after: group, column, pitch: pitch) {
            return Evidence(.farBelow, Comparison(.pitch, pitch, against: allowed))
        }
        let room = room(above: previous, before: line, column)
        // An item may open with a whole line in bold; its sentence goes on under its text. What opens with words in bold has turned
        // before the line's end.
        let hangs = group.marker != nil && full && isText(group) && abs(line.left - group.hang) <= tuning.sameEdge.points(at: size)
        if groupBold
            ? line.boldShare < 0.3 && previous.endsBold && !hangs && !opensAlike && !(full && endsInBrackets(group))
            : line.isBold && (!full || isBracketed(line) || opensWithNumberInBrackets(line) || headsNext(line, behind: group))
        {
            return Evidence(.otherWeight, Comparison(.boldShare, line.boldShare, against: previous.boldShare), room)
        }
        if line.color != previous.color, !full, colorsDiffer(line.color, previous.color) { return Evidence(.otherColor, room) }
        if full, opensHanging(line, before: next, after: group, column) {
            return Evidence(.offHang, room, Comparison(.leftEdge, line.left, against: group.hang))
        }
        return evidence(forPlaceOf: line, under: group, column, isFull: full, pitch: pitch, room)
    }

    /// Whether a line that looks like the group above it stands where that goes on.
    /// - Parameters:
    ///   - isFull: whether the line above had no room for the first word.
    ///   - room: that it had, for people.
    private func evidence(
        forPlaceOf line: ReadLine, under group: LineGroup, _ column: Column, isFull: Bool, pitch: Double, _ room: Comparison
    ) -> Evidence<LineRule> {
        let previous = group.last, size = previous.fontSize
        // Lines of other middles stand by accident where centred ones could.
        let sameMiddle = abs(line.box.midX - previous.box.midX) <= tuning.sameMiddle.points(at: size)
        if opensNextLabel(line, after: group) { return Evidence(.nextLabel, Comparison(.leftEdge, line.left, against: group.first.left)) }
        if goesOnBehindComma(line, group, column) { return Evidence(.behindComma, room) }
        if isNextFigure(line, after: group, column) { return Evidence(.afterShortLine, room) }
        if closesBrackets(line, group), column.sides != nil || !isFull && fitsIndent(group, line, column) {
            return Evidence(.closesBrackets, room, Comparison(.leftEdge, line.left, against: group.hang))
        }
        if group.alignment == .centre, sameMiddle, !sharesLeft(line, previous), alignment(of: line, in: column) == .centre {
            let room = (column.right(of: previous) - column.left) - previous.box.width
            let needed = max(line.firstWordWidth, size) + tuning.fullSlack.points(at: size)
            return Evidence(
                group.marker == nil && room < needed ? .centredAfterFullLine : .centredAfterShortLine,
                Comparison(.room, room, against: needed))
        }
        if isFull, fillsAsCentred(group, before: line, column) { return Evidence(.centredAfterFullLine, room) }
        guard isFull else {
            return goesOnRagged(line, group, column, pitch: pitch) || goesOnEarly(line, group, column, pitch: pitch)
                ? Evidence(.hangs, Comparison(.leftEdge, line.left, against: group.hang), room) : Evidence(.afterShortLine, room)
        }
        return Evidence(
            fitsIndent(group, line, column) || isFlush(line, group, column) || isAddressAtRight(line, previous)
                || goesOnUnderWhatItRunsAround(line, group, column) || goesOnAtMargin(line, group, column) ? .wrapped : .offHang, room,
            Comparison(.leftEdge, line.left, against: group.hang))
    }

    /// Whether words between two dashes are all of a line: nothing goes on there.
    private func isSubtitle(_ line: ReadLine) -> Bool { line.marker == nil && MarkerReader.isBetweenDashes(line.text) }

    /// Whether a line of a cell is nothing but the small mark of a note, for which the line above had no room.
    private func isMarkOfNote(_ line: ReadLine, after group: LineGroup, _ column: Column) -> Bool {
        let text = line.text.trimmed.scalars, above = group.last
        return column.sides != nil && (1...tuning.longestNoteMark).contains(text.count) && text.allSatisfy(LineSigns.noteMarks.contains)
            && line.fontSize < tuning.smallMark * above.fontSize && line.baseline > above.baseline
            && line.baseline - above.baseline <= tuning.markPitch.points(at: above.fontSize)
    }

    /// Whether the group's lines are the first of a centred text and fill the column, so that their margins do not show it: one
    /// line, or more in a cell as narrow as a label's.
    private func fillsAsCentred(_ group: LineGroup, before line: ReadLine, _ column: Column) -> Bool {
        let isLabel = column.right - column.left <= tuning.labelWidth.points(at: line.fontSize)
        let same = tuning.sameEdge.points(at: line.fontSize)
        guard group.marker == nil, group.lines.count == 1 || isLabel || column.sides != nil && isRaggedOnBothSides(group),
            line.marker == nil, isText(group),
            alignment(of: line, in: column) == .centre || isLabel && line.left - group.last.left > same,
            group.last.isBold == line.isBold || group.last.isBold && line.opensBold, !line.opensWithBracket
        else { return false }
        return group.lines.allSatisfy { abs(line.box.midX - $0.box.midX) < same }
    }

    /// Whether the last two lines of a group start at different places: they are centred, however full.
    private func isRaggedOnBothSides(_ group: LineGroup) -> Bool {
        guard (2...tuning.mostCentred).contains(group.lines.count) else { return false }
        return abs(group.last.left - group.lines[group.lines.count - 2].left) > tuning.sameStart.value
    }

    /// Whether two lines that stand in the middle of their column share their left edge rather than their middle: a text indented
    /// on both sides, of which long lines share both edges; or the text behind a marker, under which lines hang.
    private func sharesLeft(_ line: ReadLine, _ above: ReadLine) -> Bool {
        let left = abs(line.left - above.textLeft), edge = tuning.sameStart.value
        return left < abs(line.box.midX - above.box.midX)
            || left <= edge && abs(line.right - above.right) <= edge && line.box.width >= tuning.longLine.points(at: line.fontSize)
    }

    /// Whether the line goes on at the margin with a numbered paragraph whose first line is indented: a sentence runs on.
    private func isFlush(_ line: ReadLine, _ group: LineGroup, _ column: Column) -> Bool {
        guard case .number? = group.marker?.marker.kind, group.lines.count == 1, isText(group) else { return false }
        let indent = group.first.left - line.left
        guard abs(line.fontSize - group.last.fontSize) <= tuning.sameSize * line.fontSize else { return false }
        // Where others hang, and the line had room, the next paragraph opens there.
        if column.numbersHang, column.right(of: group.last) - group.last.right >= tuning.longestSlack.points(at: line.fontSize) {
            return false
        }
        return isAtMargin(line, column) && indent > 0 && indent <= tuning.firstLineIndent.points(at: line.fontSize)
    }

    /// Whether the line goes on with a marked block although the line above ended early: text that is broken by hand or set
    /// ragged hangs from its marker, and only its own lines start right under its text.
    private func goesOnRagged(_ line: ReadLine, _ group: LineGroup, _ column: Column, pitch: Double) -> Bool {
        let previous = group.last, size = previous.fontSize, same = tuning.sameEdge.points(at: size)
        guard group.marker != nil, line.marker == nil, group.alignment == .start, !previous.endsWithLeader,
            group.hang - group.first.left > same, abs(line.left - group.hang) <= same / 2 || hangsFarRight(line, group, column)
        else { return false }
        let right = column.right(of: previous)
        guard right - previous.right <= tuning.raggedRoom.points(at: size),
            previous.right - previous.left >= tuning.raggedFill * (right - group.hang)
        else { return false }
        // A remark in brackets has a line of its own.
        if line.opensWithBracket { return false }
        // Lines of one paragraph have the text's own pitch.
        guard let usual = column.pitch(for: size), pitch <= usual * tuning.tightPitch, previous.isBold == line.isBold else { return false }
        return isText(group)
    }

    /// Whether the line above ends in a web address that the one below may continue.
    func goesOnWithURL(_ above: ReadLine, _ below: ReadLine) -> Bool {
        let token = above.text.trimmed.scalars.lastWord
        guard WebAddress.isHead(token) || WebAddress.start(in: token) != nil, let first = below.text.scalars.first,
            WebAddress.isURLScalar(first)
        else { return false }
        return WebAddress.isHead(token) || WebAddress.start(in: below.text.scalars.prefix(8)) == nil
    }

    /// The most that the line can be below the group and still go on with it.
    func allowedPitch(_ group: LineGroup, _ column: Column, before line: ReadLine) -> Double {
        let size = max(group.last.fontSize, min(line.fontSize, group.last.sizes.upperBound))
        // A column that shows its own pitch may be wider.
        let own = min(column.pitch(for: size) ?? 0, tuning.mostOwnPitch.points(at: size))
        let most = max(tuning.mostPitch.points(at: size), own + tuning.samePitch.points(at: size))
        if group.lines.count >= 2 {
            let own = group.last.baseline - group.lines[group.lines.count - 2].baseline
            return min(most, own * tuning.pitchSlack)
        }
        var usual = column.pitch(for: size) ?? tuning.usualPitch.points(at: size)
        // The text's own lines may be set closer than those of cells.
        if column.sides != nil, goesOnInWords(line, group.last), isFull(group.last, before: line, column) {
            usual = max(usual, tuning.usualPitch.points(at: size))
        }
        // Right under the text behind a marker nothing stands but the text itself: notes are often set wider than the rest. So are
        // cells, which break words.
        let isUnderText = line.marker == nil && abs(line.left - group.hang) <= tuning.sameEdge.points(at: size)
        let hangs =
            isUnderText && breaksWord(group.last, before: line, column)
            || group.marker != nil && line.marker == nil
                && (isUnderText || hangsFromWord(line, group, column)
                    || hangsInText(line, group, column)
                    || group.marker?.marker.kind == .noteMark && abs(line.left - group.first.left) <= tuning.sameEdge.points(at: size)
                        && isFull(group.last, before: line, column))
        return min(most, max(usual * tuning.pitchSlack, hangs ? tuning.hangingPitch.points(at: size) : 0))
    }

    /// Whether the end of a line and the start of the next are words.
    private func goesOnInWords(_ line: ReadLine, _ above: ReadLine) -> Bool {
        guard line.marker == nil, let end = above.text.trimmedScalars.last, let start = line.text.scalars.first else { return false }
        let isWord = { (scalar: UInt32) in Script.isHangul(scalar) || Script.isLatin(scalar) }
        return isWord(start) && (isWord(end) || Self.openEnds.contains(end))
    }

    private static let openEnds = Set(",/·ㆍ・․‧".unicodeScalars.map(\.value))

    /// Whether the line is indented from the marker of a full line whose sentence is open: a sign from another font sets lines apart.
    private func hangsInText(_ line: ReadLine, _ group: LineGroup, _ column: Column) -> Bool {
        line.left > group.first.left + tuning.sameEdge.points(at: line.fontSize) && isFull(group.last, before: line, column)
            && isText(group) && fitsIndent(group, line, column)
    }

    package func alignment(of line: ReadLine, in column: Column) -> TextBlock.Alignment {
        let size = line.fontSize
        let right = column.right(of: line), leftMargin = line.left - column.left, rightMargin = right - line.right
        let margin = tuning.centreMargin.points(at: size)
        if leftMargin > margin, rightMargin > margin, abs(leftMargin - rightMargin) < tuning.centreTolerance.points(at: size) * 2 {
            return .centre
        }
        if leftMargin > margin * 2, rightMargin < size, leftMargin > 0.4 * (right - column.left) { return .end }
        return .start
    }

    private func colorsDiffer(_ a: UInt32, _ b: UInt32) -> Bool {
        let channel = { (color: UInt32, shift: UInt32) in Int((color >> shift) & 0xFF) }
        return [0, 8, 16].contains { abs(channel(a, $0) - channel(b, $0)) > 64 }
    }
}
