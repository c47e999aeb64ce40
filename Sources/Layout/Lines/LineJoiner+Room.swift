import Geometry

/// What the room at a line's end tells: another syllable would have gone there if the line were not broken between words.
extension LineJoiner {
    /// Room that was left free.
    func roomLeft(_ end: LineEnd) -> LineJoin? {
        guard let room = end.room, let needed = neededRoom(end), room > needed else { return nil }
        return LineJoin(isSpace: true, reason: .roomLeft, habit: Comparison(.room, room, against: needed))
    }

    /// Room that the gaps of a justified line have taken.
    func roomInGaps(_ end: LineEnd) -> LineJoin? {
        guard let stretch = end.stretch, let needed = neededRoom(end), stretch > needed, endsWord(end, stretch: stretch / needed) else {
            return nil
        }
        return LineJoin(isSpace: true, reason: .roomLeft, habit: Comparison(.room, stretch, against: needed))
    }

    /// What the first syllable of the line below, with what may not be parted from it, would have needed on the line above, in
    /// points; `nil` where it could not have gone there.
    private func neededRoom(_ end: LineEnd) -> Double? {
        guard Script.isHangul(end.first), !LineSigns.opening.contains(end.last), !LineSigns.tight.contains(end.last) else { return nil }
        let closers = end.after.dropFirst().prefix { LineSigns.closing.contains($0) }.count
        return Em(tuning.room.value + Double(closers) * tuning.closer.value).points(at: end.fontSize)
    }

    /// Whether a word ends in a line that is stretched by so many times the room of a syllable. Behind a figure, a letter or a
    /// bracket a line may break all the same; and typesetters that weigh whole paragraphs stretch lines a little that they could
    /// have filled, which a word shows that the document has whole elsewhere.
    private func endsWord(_ end: LineEnd, stretch: Double) -> Bool {
        guard Script.isHangul(end.last) else { return false }
        if stretch > tuning.wideStretch { return true }
        let (isSpace, reason) = boundary(end.before, end.after)
        return isSpace || reason == .statistics
    }
}
