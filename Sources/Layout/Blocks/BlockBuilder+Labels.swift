/// Lists without markers, whose lines open with labels: `일시 : …`, `장소 : …`.
extension BlockBuilder {
    /// Whether the line opens with a label as the block above does, at the same place: the next value, however full that is.
    func opensNextLabel(_ line: ReadLine, after group: LineGroup) -> Bool {
        line.marker == nil && group.marker == nil && isAlike(line, group.last)
            && abs(line.left - group.first.left) <= tuning.sameEdge.points(at: line.fontSize) && opensWithLabel(line)
            && opensWithLabel(group.first)
    }

    /// Whether syllables with a colon that stands apart on both sides open the line.
    private func opensWithLabel(_ line: ReadLine) -> Bool {
        let scalars = line.text.scalars.prefix(Self.longestLabel)
        guard let colon = scalars.firstIndex(of: 0x3A), colon > Self.shortestLabel, colon + 1 < scalars.count,
            LaidText.isSpace(scalars[colon - 1]), LaidText.isSpace(scalars[colon + 1])
        else { return false }
        return scalars[..<colon].allSatisfy { Script.isSyllabic($0) || LaidText.isSpace($0) }
    }

    /// Characters before a label's colon, the space among them: letters that are spread have spaces between them, too.
    private static let shortestLabel = 1, longestLabel = 16
}
