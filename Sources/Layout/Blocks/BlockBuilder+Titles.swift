import Geometry

/// Titles whose lines are broken by hand, wherever the sense allows it.
extension BlockBuilder {
    /// Whether a line goes on with a title in large type: set alike and close under it, at its edge or around its middle. As many
    /// lines of one look as no title has are a list.
    func goesOnAsTitle(_ index: Int, of lines: [ReadLine], after group: LineGroup) -> Bool {
        let line = lines[index]
        guard let bodySize, line.fontSize >= tuning.titleSize * bodySize, group.marker == nil, line.marker == nil,
            isNextOfTitle(line, group.last), holdsWords(line), endsOpen(group.last),
            // Lines that open with one word are a list: `Part 1`, `Part 2`.
            firstWord(of: line) != firstWord(of: group.last)
        else { return false }
        var first = index - 1, last = index
        while first > 0, last - first < tuning.mostTitleLines, isNextOfTitle(lines[first], lines[first - 1]) { first -= 1 }
        while last + 1 < lines.count, last - first < tuning.mostTitleLines, isNextOfTitle(lines[last + 1], lines[last]) { last += 1 }
        return last - first < tuning.mostTitleLines
    }

    private func isNextOfTitle(_ line: ReadLine, _ above: ReadLine) -> Bool {
        let pitch = line.baseline - above.baseline, size = line.fontSize, same = tuning.sameEdge.points(at: size)
        guard isAlike(line, above), pitch > size / 2, !isBracketed(above), !isBracketed(line) else { return false }
        if pitch <= tuning.titlePitch.points(at: size), abs(line.left - above.left) <= same / 2 { return true }
        guard abs(line.box.midX - above.box.midX) <= same / 2 else { return false }
        // A day stands under who signs.
        return pitch <= tuning.titlePitch.points(at: size) || pitch <= tuning.centredTitlePitch.points(at: size) && isInWords(line)
    }

    /// Whether a line may end there that has to go on: with a word, a comma or a bracket, but no figure or full stop.
    private func endsOpen(_ line: ReadLine) -> Bool {
        guard let last = line.text.trimmedScalars.last else { return false }
        return !Script.isDigit(last) && !Self.endings.contains(last)
    }

    private func firstWord(of line: ReadLine) -> ArraySlice<UInt32> { line.text.scalars.prefix { !LaidText.isSpace($0) } }

    private func isInWords(_ line: ReadLine) -> Bool {
        line.text.scalars.count(where: Script.isDigit) < line.text.scalars.count { Script.isSyllabic($0) || Script.isLatin($0) }
    }

    private func holdsWords(_ line: ReadLine) -> Bool {
        line.text.scalars.contains { Script.isSyllabic($0) || Script.isLatin($0) }
    }
}
