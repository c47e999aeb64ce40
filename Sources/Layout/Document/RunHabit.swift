import Geometry

/// How a document breaks its lines of ideographs: anywhere, as most do, or at signs only.
struct RunHabit {
    /// Lines that end with a clause's sign, and that end inside a run although they could have been broken before it.
    private var whole = 0, broken = 0

    /// So many lines show a habit, against so many times fewer that are broken otherwise: of lines that are broken anywhere one in
    /// ten ends with a clause.
    private static let enough = 3, share = 3
    /// The line under another one is among so many that follow it, beside those of other columns.
    private static let near = 4
    /// A line that is broken ends no further before the one below it.
    private static let shorter: Em = 1.em

    /// Adds what the lines of a region show.
    mutating func add(_ lines: [ReadLine]) {
        // In place: a document has tens of thousands, and each is large.
        for i in lines.indices {
            guard let last = lines[i].text.scalars.last(where: { !LaidText.isSpace($0) }),
                Script.isIdeograph(last) || IdeographRun.goesOn(behind: last),
                let below = lines.indices[(i + 1)...].prefix(Self.near).first(where: { lines[$0].stands(under: lines[i]) }),
                lines[below].marker == nil, let first = lines[below].text.scalars.first, Script.isIdeograph(first)
            else { continue }
            if IdeographRun.goesOn(behind: last) {
                whole += 1
            } else if holdsBreak(lines[i]), lines[below].right - lines[i].right <= Self.shorter.points(at: lines[i].fontSize) {
                broken += 1
            }
        }
    }

    /// Whether the line could have been broken behind its marker.
    private func holdsBreak(_ line: ReadLine) -> Bool {
        let text = line.text.trimmedScalars.dropFirst(line.marker?.length ?? 0)
        return IdeographRun.length(of: text) < text.count
    }

    /// Whether runs are kept whole.
    var areKept: Bool { whole >= Self.enough && broken * Self.share <= whole }
}
