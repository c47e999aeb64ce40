import Geometry

/// What a line and the group above it leave room for: indents, words to hang from, the end of the line.
extension BlockBuilder {
    /// Whether the line starts under a word of the group's only line, far behind its marker: under what `name :` introduces.
    func hangsFarRight(_ line: ReadLine, _ group: LineGroup, _ column: Column) -> Bool {
        hangsUnderValue(line, group, column)
            || hangsFromWord(line, group, column) && line.left - group.hang >= tuning.farRight.points(at: line.fontSize)
    }

    /// Whether the line starts under the value of a marked label, `○ 생식독성 : …`, or somewhat before it: authors move such
    /// lines there with spaces, and nothing else starts so far right.
    func hangsUnderValue(_ line: ReadLine, _ group: LineGroup, _ column: Column) -> Bool {
        guard group.lines.count == 1, group.marker != nil, let boxes = column.boxes else { return false }
        let first = group.first, scalars = first.text.scalars
        guard line.left - group.hang >= tuning.farRight.points(at: line.fontSize), let colon = scalars.firstIndex(where: Script.isColon),
            let value = scalars[(colon + 1)...].firstIndex(where: { !LaidText.isSpace($0) }), first.text.glyphs[value].glyph >= 0
        else { return false }
        let start = boxes[Int(first.text.glyphs[value].glyph)].minX
        return line.left <= start + tuning.sameEdge.points(at: line.fontSize)
            && line.left - group.hang >= tuning.valueShare * (start - group.hang)
    }

    /// Whether the group ends within round brackets: `… 충족하는 사람 (단,`.
    func endsInBrackets(_ group: LineGroup) -> Bool {
        var open = 0
        for scalar in group.lines.suffix(Self.bracketLines).lazy.flatMap(\.text.scalars) {
            if scalar == 0x28 || scalar == 0xFF08 { open += 1 } else if scalar == 0x29 || scalar == 0xFF09 { open = max(0, open - 1) }
        }
        return open > 0
    }

    /// No remark in brackets has more lines.
    private static let bracketLines = 8

    /// Whether the line closes the round brackets that are open above it, and opens none before: a sentence, or the words of a cell,
    /// run on in them.
    func closesBrackets(_ line: ReadLine, _ group: LineGroup) -> Bool {
        if closesTitle(line, group) { return true }
        guard line.marker == nil, let bracket = line.text.scalars.first(where: Self.roundBrackets.contains),
            bracket == 0x29 || bracket == 0xFF09
        else { return false }
        return endsInBrackets(group) && (group.sides != nil || isText(group))
    }

    /// Whether the line ends the title in brackets that the group's lines open: `[참고: …` over `… 제도]`, set alike.
    private func closesTitle(_ line: ReadLine, _ group: LineGroup) -> Bool {
        guard group.marker == nil, line.marker == nil, group.lines.count < tuning.mostTitleLines,
            let first = group.first.text.scalars.first, let pair = Self.brackets.first(where: { $0.0 == first }),
            line.text.trimmedScalars.last == pair.1, isAlike(line, group.last)
        else { return false }
        let scalars = group.lines.lazy.flatMap(\.text.scalars)
        return !scalars.contains(pair.1) && scalars.count { $0 == first } == 1 && !line.text.scalars.contains(first)
    }

    private static let roundBrackets = Set("()（）".unicodeScalars.map(\.value))

    /// Whether brackets hold the whole line: a caption, a label.
    func isBracketed(_ line: ReadLine) -> Bool {
        let scalars = line.text.trimmed.scalars
        guard let first = scalars.first, let last = scalars.last, let pair = Self.brackets.first(where: { $0.0 == first }) else {
            return false
        }
        return pair.1 == last && scalars.count { $0 == first } == 1 && scalars.count { $0 == last } == 1
    }

    /// Whether a number in brackets opens the line, as it does captions: `[그림 1] 제목`.
    func opensWithNumberInBrackets(_ line: ReadLine) -> Bool {
        let scalars = line.text.trimmed.scalars
        guard let first = scalars.first, let pair = Self.brackets.first(where: { $0.0 == first }),
            let close = scalars.prefix(Self.longestNumber).firstIndex(of: pair.1)
        else { return false }
        return scalars[..<close].contains(where: Script.isDigit)
    }

    /// Characters of a number in brackets, with its word: `[Figure 1-12]`.
    private static let longestNumber = 14

    private static let brackets: [(UInt32, UInt32)] = [
        (0x3008, 0x3009), (0x300A, 0x300B), (0x300E, 0x300F), (0x3010, 0x3011), (0x5B, 0x5D), (0x3C, 0x3E),
    ]
    static let endings = Set(".:;!?。：；".unicodeScalars.map(\.value))

    /// Whether the line starts where a wrapped line of the group may start.
    func fitsIndent(_ group: LineGroup, _ line: ReadLine, _ column: Column) -> Bool {
        let size = line.fontSize, same = tuning.sameEdge.points(at: size)
        if group.lines.count >= 2 { return abs(line.left - group.hang) <= same * 2 && !opensAsItsFirstLine(line, group) }
        let first = group.first
        if hangsFromWord(line, group, column) || hangsUnderValue(line, group, column) { return true }
        if let marker = group.marker?.marker {
            // A badge starts left of its number.
            let badge = marker.series == NumberBadge.series ? tuning.badgeEdge.points(at: size) : same
            return line.left >= first.left - badge && line.left <= first.textLeft + tuning.hangingIndent.points(at: size)
        }
        return line.left >= first.left - tuning.firstLineIndent.points(at: size)
            && line.left <= first.left + tuning.hangingIndent.points(at: size)
    }

    /// Whether the line starts under a word of the group's only line: authors let lines hang from what stands behind `name :`.
    func hangsFromWord(_ line: ReadLine, _ group: LineGroup, _ column: Column) -> Bool {
        guard group.lines.count == 1, let boxes = column.boxes else { return false }
        // Far right, behind a label's words, nothing else starts: what is moved there with spaces need not stand exactly.
        let isFar = line.left - group.hang >= tuning.farRight.points(at: line.fontSize)
        let scalars = group.first.text.scalars, colon = scalars.firstIndex(where: Script.isColon) ?? 0
        let label = isFar ? max(tuning.labelWords, scalars[..<colon].count { LaidText.isSpace($0) } + 1) : 0
        let same = tuning.sameEdge.points(at: line.fontSize)
        return group.first.wordStarts(boxes).enumerated().contains { abs($1 - line.left) <= ($0 < label ? same : same / 2) }
    }

    /// Whether the line above left no room for the next line's first word.
    package func isFull(_ above: ReadLine, before below: ReadLine, _ column: Column) -> Bool {
        column.right(of: above) - above.right < needed(by: below, after: above, column) && !above.endsWithLeader
    }

    /// Whether the line starts at the margin under a title or picture that the lines above stand beside: they share both sides,
    /// and their sentence goes on, to the margin's end or before it. So do the lines under it.
    func goesOnUnderWhatItRunsAround(_ line: ReadLine, _ group: LineGroup, _ column: Column) -> Bool {
        guard group.marker == nil, line.marker == nil, group.lines.count >= 2, isText(group) else { return false }
        let last = group.last, before = group.lines[group.lines.count - 2], same = tuning.sameEdge.points(at: line.fontSize)
        let around = tuning.aroundWidth.points(at: line.fontSize)
        if group.hang - last.left >= around { return abs(last.left - line.left) <= same }
        return abs(last.left - before.left) <= same && abs(last.right - before.right) <= same && line.right - last.right <= same * 2
            && last.left - line.left >= around
    }

    /// Whether an address that is set to the right ends in this line.
    func isAddressAtRight(_ line: ReadLine, _ above: ReadLine) -> Bool {
        goesOnWithURL(above, line) && line.text.scalars.allSatisfy(WebAddress.isURLScalar)
            && abs(line.right - above.right) <= tuning.sameEdge.points(at: line.fontSize)
    }

    /// The room that the first word of the line below would have needed on the line above.
    private func needed(by below: ReadLine, after above: ReadLine, _ column: Column) -> Double {
        if let run = neededRun(by: below, after: above, column) { return run + tuning.fullSlack.points(at: above.fontSize) }
        // Korean also breaks inside words: then less than a syllable is left. Words of letters move whole.
        let size = tuning.ideographs.points(at: below.fontSize)
        if partsIdeographs, below.text.scalars.first.map(Script.isIdeograph) ?? false, size < below.firstWordWidth {
            return size + tuning.fullSlack.points(at: above.fontSize)
        }
        let most = isHangulWord(below) ? tuning.longestHangul : isLatinWord(below) ? tuning.longestLatinWord : tuning.longestWord
        let longest = goesOnWithURL(above, below) ? Double.infinity : most.points(at: below.fontSize)
        return min(max(below.firstWordWidth, above.fontSize), longest) + tuning.fullSlack.points(at: above.fontSize)
    }

    /// The room that the run of ideographs would have needed that opens the line below, where such runs are kept whole; `nil` where
    /// they are not, or the line above does not end with one.
    private func neededRun(by below: ReadLine, after above: ReadLine, _ column: Column) -> Double? {
        guard keepsRuns, below.marker == nil, let boxes = column.boxes, let last = above.text.trimmedScalars.last,
            let first = below.text.scalars.first, Script.isWide(first) || Script.isDigit(first), IdeographRun.mayBreak(between: last, first)
        else { return nil }
        let end = Int(below.text.glyphs[IdeographRun.length(of: below.text.scalars[...]) - 1].glyph)
        guard end >= 0 else { return nil }
        return boxes[end].maxX - below.left
    }

    /// Whether the line stands further below than lines of one text do, behind a sentence that ended early: runs of ideographs are
    /// long, and so a paragraph's last line may have no room for the next one's first.
    func opensBehindSentence(_ line: ReadLine, after group: LineGroup, _ column: Column, pitch: Double) -> Bool {
        let above = group.last
        guard keepsRuns, let last = above.text.trimmedScalars.last, IdeographRun.endsSentence(last),
            column.right - above.right >= tuning.ideographs.points(at: above.fontSize) + tuning.fullSlack.points(at: above.fontSize)
        else { return false }
        let lines = group.lines.suffix(2).map(\.baseline)
        let own = lines.count == 2 ? lines[1] - lines[0] : column.pitch(for: above.fontSize)
        return own.map { pitch > $0 * tuning.tightPitch } ?? false
    }

    /// Whether the line opens with a word of Hangul alone.
    private func isHangulWord(_ line: ReadLine) -> Bool {
        line.text.scalars.prefix { !LaidText.isSpace($0) }.allSatisfy(Script.isHangul)
    }

    /// Whether the line opens with a word of letters that is no address: `generators(2026.4.29)`.
    private func isLatinWord(_ line: ReadLine) -> Bool {
        let word = line.text.scalars.prefix { !LaidText.isSpace($0) }
        return word.first.map(Script.isLatin) ?? false && word.allSatisfy { $0 < Self.firstOtherScript }
            && WebAddress.start(in: word) == nil
    }

    /// Behind the Latin letters with accents.
    private static let firstOtherScript: UInt32 = 0x250

    func room(above: ReadLine, before below: ReadLine, _ column: Column) -> Comparison {
        Comparison(.room, column.right(of: above) - above.right, against: needed(by: below, after: above, column))
    }
}
