import Geometry

/// Puts the words of a figure together as its reader sees them: the lines of one label, set closely below each other, are read
/// before the label beside it.
struct FigureLabels {
    struct Tuning: Hashable, Sendable {
        /// How far the boxes of a label's lines overlap at most (an em box is taller than its letters), and the most room between.
        var overlap: Em = 0.35.em
        var room: Em = 0.4.em
        /// How far the middles or the left edges of its lines differ.
        var aside: Em = 0.6.em
        /// Sizes that differ by less are one. Points: sizes are rounded by producers.
        var sameSize: Points = 0.5.pt
    }

    var tuning = Tuning()

    /// The lines of each label, labels in reading order.
    func labels(of lines: [ReadLine]) -> [[ReadLine]] {
        guard lines.count > 1 else { return lines.map { [$0] } }
        let sorted = lines.sorted { ($0.box.minY, $0.left) < ($1.box.minY, $1.left) }
        var labels: [[ReadLine]] = []
        for line in sorted {
            if let index = labels.lastIndex(where: { goesOn($0[$0.count - 1], in: line) }) {
                labels[index].append(line)
            } else {
                labels.append([line])
            }
        }
        let boxes = labels.map { label in label.map(\.box).reduce(label[0].box) { $0.union($1) } }
        return ReadingOrder.byRows(Array(labels.indices), boxes).map { labels[$0] }
    }

    /// Whether a line is the next one of a label. Figures below each other are a scale's.
    private func goesOn(_ line: ReadLine, in next: ReadLine) -> Bool {
        let em = min(line.fontSize, next.fontSize)
        let room = next.box.minY - line.box.maxY
        guard abs(line.fontSize - next.fontSize) <= tuning.sameSize.value, line.isBold == next.isBold,
            room >= -tuning.overlap.points(at: em), room <= tuning.room.points(at: em), hasWords(line), hasWords(next)
        else { return false }
        let aside = tuning.aside.points(at: em)
        return abs(line.box.midX - next.box.midX) <= aside || abs(line.left - next.left) <= aside
    }

    private func hasWords(_ line: ReadLine) -> Bool {
        line.text.scalars.contains { Script.isSyllabic($0) || Script.isLatin($0) }
    }
}
