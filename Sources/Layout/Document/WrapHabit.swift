import Geometry

/// Where a document's items go on whose markers are indented: under their text, as a hanging indent has it, or at the margin, as
/// they do where their authors typed spaces before the marker.
struct WrapHabit {
    /// Items whose second line starts under their text, at the margin behind a full line, or there behind one that ended early:
    /// the next paragraph.
    private var hanging = 0, flush = 0, fresh = 0

    /// So many items show the habit, against so many times fewer that show another.
    private static let enough = 3, share = 3
    /// The line under another one is among so many that follow it, beside those of other columns.
    private static let near = 4
    /// Left edges closer than this are the same.
    private static let sameEdge: Em = 0.45.em
    /// A line that wraps is this long at least, and has no room for the next word and so much more before the end of the one below it.
    private static let longLine: Em = 12.em, slack: Em = 0.6.em

    /// Adds what the lines of a region show.
    mutating func add(_ lines: [ReadLine]) {
        for i in lines.indices where lines[i].marker != nil {
            guard let below = lines.indices[(i + 1)...].prefix(Self.near).first(where: { lines[$0].stands(under: lines[i]) }),
                lines[below].marker == nil
            else { continue }
            let left = lines[below].left, size = lines[i].fontSize, same = Self.sameEdge.points(at: size)
            if abs(left - lines[i].textLeft) <= same {
                hanging += 1
            } else if left < lines[i].left - same {
                let isFull =
                    Self.endsInWords(lines[i]) && lines[i].box.width >= Self.longLine.points(at: size)
                    && lines[below].right - lines[i].right <= max(lines[below].firstWordWidth, size) + Self.slack.points(at: size)
                if isFull { flush += 1 } else { fresh += 1 }
            }
        }
    }

    /// Whether the line is one of words: rows of figures and dashes are items by accident.
    private static func endsInWords(_ line: ReadLine) -> Bool {
        line.text.trimmedScalars.last.map { Script.isSyllabic($0) || Script.isLatin($0) || $0 == comma } ?? false
    }

    private static let comma: UInt32 = 0x2C

    /// Whether they go on at the margin.
    var isAtMargin: Bool { flush >= Self.enough && (hanging + fresh) * Self.share <= flush }
}
