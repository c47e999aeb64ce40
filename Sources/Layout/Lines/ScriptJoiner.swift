import Geometry

/// Puts pieces that are superscripts or subscripts into the line they belong to.
struct ScriptJoiner {
    typealias Placed = LineBuilder.Placed

    let tuning: LineBuilder.Tuning
    /// Whether a piece is what notes are marked with: figures, stars, brackets.
    let isSign: ([Placed]) -> Bool

    /// A piece: from where to where its ink runs along the line, its baseline, and the size of most of it.
    private struct Measure {
        var u0, u1, v, size: Double

        init(_ piece: [Placed]) {
            (u0, u1, v, size) = (.infinity, -.infinity, piece[0].v, LineBuilder.dominantSize(piece))
            for glyph in piece where !glyph.isSpace { (u0, u1) = (min(u0, glyph.u0), max(u1, glyph.u1)) }
        }
    }

    /// The pieces with their scripts behind their own glyphs; `nil` where there are no scripts.
    /// - Parameter pieces: in order of their baselines; each has ink.
    func joined(_ pieces: [[Placed]]) -> [[Placed]]? {
        guard pieces.count > 1 else { return nil }
        let measures = pieces.map(Measure.init), hosts = hosts(of: pieces, measures)
        guard !hosts.isEmpty else { return nil }
        var result = pieces
        let baselines = measures.map(\.v)
        // Pieces that went to the line before them.
        var joined: [Int: Int] = [:]
        for (script, first) in hosts.sorted(by: { $0.key < $1.key }) {
            // A script of a script goes where its host goes.
            var host = first, steps = 0
            while let next = hosts[host] ?? joined[host], steps < 4 { (host, steps) = (next, steps + 1) }
            guard host != script else { continue }
            result[host] += pieces[script]
            result[script] = []
            // A long power tears its line: what stands right behind it goes on with the line.
            let end = measures[script].u1
            guard end > measures[host].u1 else { continue }
            let reach = tuning.baselineTolerance.points(at: measures[host].size), line = measures[host].v
            let near = baselines.firstIndex(notBelow: line - reach)..<baselines.count
            let rest = near.prefix { baselines[$0] <= line + reach }.first { k in
                goesOn(measures[k], with: measures[host], behind: end) && k != host && hosts[k] == nil && !result[k].isEmpty
            }
            if let rest {
                result[host] += result[rest]
                result[rest] = []
                joined[rest] = host
            }
        }
        return result.filter { !$0.isEmpty }
    }

    /// Whether a piece on the baseline of a line goes on with it where a script of this ends.
    private func goesOn(_ piece: Measure, with line: Measure, behind end: Double) -> Bool {
        abs(piece.u0 - end) <= tuning.scriptGap.points(at: line.size) && abs(piece.size - line.size) < 0.1 * line.size
    }

    /// The hosts of the pieces that are scripts, by these.
    private func hosts(of pieces: [[Placed]], _ measures: [Measure]) -> [Int: Int] {
        var hosts: [Int: Int] = [:]
        let reach = (measures.map(\.size).max() ?? 0) * tuning.superscriptRise.value
        for (i, script) in measures.enumerated() {
            var best: (host: Int, gap: Double)?
            // Pieces are in order of v: a host is near in the list.
            for step in [-1, 1] {
                var j = i + step
                while measures.indices.contains(j), abs(measures[j].v - script.v) <= reach {
                    if let gap = gap(of: pieces[i], script, in: pieces[j], measures[j]), best == nil || gap < best!.gap { best = (j, gap) }
                    j += step
                }
            }
            if let best { hosts[i] = best.host }
        }
        return hosts
    }

    /// How far a script stands from what it belongs to in a line; `nil` where it is no script of that.
    private func gap(of piece: [Placed], _ script: Measure, in line: [Placed], _ host: Measure) -> Double? {
        let rise = host.v - script.v
        let isOfWords = isOfWords(piece, rise: rise, of: line, size: host.size)
        let isSmall = script.size <= host.size * tuning.scriptSize, isLowered = isLoweredFigure(piece, script, rise: rise, of: line, host)
        guard isSmall || isOfWords || isLowered || isRaisedSign(piece, script, rise: rise, of: line, host),
            rise <= tuning.superscriptRise.points(at: host.size),
            isLowered || rise >= -tuning.subscriptDrop.points(at: host.size)
        else { return nil }
        let slack = tuning.scriptGap.points(at: host.size)
        // A note at the foot of a page may open with its raised sign.
        let opens = rise > 0 && abs(host.u0 - script.u1) <= (isSign(piece) ? tuning.openingGap.points(at: host.size) : slack)
        guard script.u0 >= host.u0 - slack || opens, script.u0 <= host.u1 + slack,
            script.u1 <= host.u1 + max(slack, script.u1 - script.u0 + slack)
        else { return nil }
        // The place of each of its glyphs must be free in the host: two powers of one formula (`β²B⁴`) are one piece.
        let (overlap, length) = overlap(of: piece, with: line)
        guard isOfWords || overlap < 0.3 * length + 0.05 * host.size || isCondensed(piece, script, rise: rise, of: line, host) else {
            return nil
        }
        let before = line.last { !$0.isSpace && $0.u1 <= script.u0 + slack }?.u1 ?? host.u0
        let gap = opens ? abs(host.u0 - script.u1) : abs(script.u0 - before)
        return opens || gap <= slack * 2 ? gap : nil
    }

    /// Whether a piece is the sign of a note, hardly smaller than the line that it stands raised in, and tight behind a glyph of it.
    private func isRaisedSign(_ piece: [Placed], _ script: Measure, rise: Double, of line: [Placed], _ host: Measure) -> Bool {
        guard piece.count <= tuning.longestSign, rise >= tuning.signRise.points(at: host.size), script.size <= host.size,
            isSign(piece)
        else { return false }
        let touch = tuning.signTouch.points(at: host.size)
        return line.contains { !$0.isSpace && abs(script.u0 - $0.u1) <= touch }
    }

    /// Whether a piece is figures lowered in a line, hardly smaller than that, and tight behind a letter of it.
    private func isLoweredFigure(_ piece: [Placed], _ script: Measure, rise: Double, of line: [Placed], _ host: Measure) -> Bool {
        guard rise <= -tuning.signRise.points(at: host.size), rise >= -tuning.figureDrop.points(at: host.size),
            script.size <= host.size, piece.count <= tuning.longestSign, piece.allSatisfy({ $0.isSpace || Script.isDigit($0.scalar) })
        else { return false }
        let touch = tuning.signTouch.points(at: host.size)
        return line.contains { Script.isLatin($0.scalar) && abs(script.u0 - $0.u1) <= touch }
    }

    /// Whether a piece is the raised sign of a note that lies over nothing but the end of the letter before it, and under the start
    /// of the one behind it: in condensed type each steps back over the one before.
    private func isCondensed(_ piece: [Placed], _ script: Measure, rise: Double, of line: [Placed], _ host: Measure) -> Bool {
        guard piece.count <= tuning.longestSign, rise >= tuning.signRise.points(at: host.size), isSign(piece) else { return false }
        return line.allSatisfy { other in
            let isBefore = other.u0 < script.u0 && other.u1 < script.u1, isBehind = other.u0 > script.u0 && other.u1 > script.u1
            let size = isBefore ? host.size : isBehind ? script.size : 0
            return other.isSpace || min(other.u1, script.u1) - max(other.u0, script.u0) <= tuning.condensed.points(at: size)
        }
    }

    /// Whether a piece is letters of words of the line, raised or lowered a little, each between two others, as logos have them. Such
    /// letters are moved together: they lie over their neighbours.
    private func isOfWords(_ piece: [Placed], rise: Double, of host: [Placed], size: Double) -> Bool {
        guard piece.count <= tuning.mostMovedLetters, rise != 0, abs(rise) <= tuning.letterShift.points(at: size) else { return false }
        let touch = tuning.letterTouch.points(at: size), letters = host.filter { !$0.isSpace }
        return piece.allSatisfy { moved in
            moved.isSpace
                || letters.contains { $0.u0 < moved.u0 && $0.u1 >= moved.u0 - touch && $0.u1 <= moved.u1 }
                    && letters.contains { $0.u0 > moved.u0 && $0.u0 <= moved.u1 + touch && $0.u1 > moved.u1 }
        }
    }

    /// How much of the ink of one piece lies over the ink of another, along the line, and how long that ink is.
    private func overlap(of script: [Placed], with host: [Placed]) -> (overlap: Double, length: Double) {
        var overlap = 0.0, length = 0.0
        for glyph in script where !glyph.isSpace {
            length += glyph.u1 - glyph.u0
            for other in host where !other.isSpace { overlap += max(0, min(other.u1, glyph.u1) - max(other.u0, glyph.u0)) }
        }
        return (overlap, length)
    }
}
