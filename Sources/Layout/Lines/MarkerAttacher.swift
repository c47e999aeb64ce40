import Geometry

/// Joins a marker that stands alone before a wide gap to the piece of line that it opens.
package struct MarkerAttacher: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// The widest gap between a marker and its text. Tab stops behind a bullet are up to 4 em wide.
        package var gap: Em = 5.0.em
        /// How far a marker's baseline may be from its text's; a star's, which is often larger than its note and hangs lower.
        package var baseline: Em = 0.35.em
        package var starBaseline: Em = 0.4.em
        /// How exactly a marker beside two lines stands in their middle.
        package var middle: Em = 0.2.em
        /// How far under a marker its text may start where nothing stands beside it, how far behind it, and how long it is: it had
        /// no room beside the marker. Guard: `MarkerAttacherTests.aLongWordUnderItsMarkerIsItsText`.
        package var nextLine: Em = 1.em, pitch: Em = 2.2.em, indent: Em = 2.em, leastText: Em = 5.em
        /// How far behind a marker's left edge that text starts at least; a wide marker reaches over it.
        /// Guard: `MarkerAttacherTests.aWideMarkersTextMayStartUnderIt`.
        package var hang: Em = 0.85.em
        /// The longest marker; a paragraph's number in brackets, `[0026]`, is longer.
        package var length = 4
        package var bracketed = 6
    }

    package var tuning = Tuning()

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// - Parameters:
    ///   - lines: what was read of `originals`, one by one.
    ///   - hinges: as in `LineReader.read`.
    package func attached(
        _ lines: [ReadLine], of originals: [TextLine], in ink: PageInk, reader: LineReader, hinges: inout Set<UInt16>
    ) -> [ReadLine] {
        var result = lines
        // Markers that stand before their text now, and the lines that have got one: each takes one only.
        var used = Set<Int>(), hosts = Set<Int>()
        for (i, line) in lines.enumerated() where isMarkerAlone(line) {
            let reach = tuning.gap.points(at: line.fontSize)
            let off = line.text.scalars.first == Self.star ? tuning.starBaseline : tuning.baseline
            let partner = lines.indices.filter { j in
                j != i && !used.contains(j) && !hosts.contains(j) && lines[j].direction == line.direction
                    && lines[j].left >= line.right - 1
                    && lines[j].left - line.right <= reach
                    && abs(lines[j].baseline - line.baseline) < off.points(at: max(line.fontSize, lines[j].fontSize))
            }.min { lines[$0].left < lines[$1].left }
            guard
                let partner = partner ?? first(ofLinesBeside: line, lines, used.union(hosts)) ?? below(line, lines, used.union(hosts)),
                !isMarkerAlone(lines[partner])
            else { continue }
            let host = lines[partner]
            let joined = TextLine(
                glyphs: originals[i].glyphs + originals[partner].glyphs, direction: host.direction, baseline: host.baseline,
                fontSize: host.fontSize,
                box: line.box.union(host.box))
            result[partner] = reader.read(joined, in: ink, page: host.page, hinges: &hinges)
            used.insert(i)
            hosts.insert(partner)
        }
        return result.indices.filter { !used.contains($0) }.map { result[$0] }
    }

    private static let star: UInt32 = 0x2A, bracket: UInt32 = 0x5B

    /// The upper of two lines that a marker stands beside at half their height.
    private func first(ofLinesBeside marker: ReadLine, _ lines: [ReadLine], _ used: Set<Int>) -> Int? {
        let size = marker.fontSize, reach = tuning.gap.points(at: size), slack = tuning.middle.points(at: size)
        let beside = lines.indices.filter { j in
            !used.contains(j) && lines[j].direction == marker.direction && lines[j].left >= marker.right - 1
                && lines[j].left - marker.right <= reach && abs(lines[j].baseline - marker.baseline) < size
        }
        guard beside.count == 2, abs(lines[beside[0]].left - lines[beside[1]].left) <= slack else { return nil }
        let (above, below) = (marker.baseline - lines[beside[0]].baseline, lines[beside[1]].baseline - marker.baseline)
        return above > 0 && abs(above - below) <= slack ? beside[0] : nil
    }

    /// The line under a marker that has nothing beside it, when it starts where a marker's text does: it was too long for the
    /// room behind the marker.
    private func below(_ marker: ReadLine, _ lines: [ReadLine], _ used: Set<Int>) -> Int? {
        let size = marker.fontSize, reach = tuning.gap.points(at: size)
        let column = lines.indices.filter { lines[$0].left > marker.left && lines[$0].left - marker.right <= reach }
        let next = column.filter { lines[$0].baseline > marker.baseline }.min { lines[$0].baseline < lines[$1].baseline }
        guard let next, !used.contains(next), lines[next].direction == marker.direction, lines[next].marker == nil,
            lines[next].baseline - marker.baseline <= tuning.pitch.points(at: size),
            lines[next].left >= min(marker.right, marker.left + tuning.hang.points(at: size)),
            lines[next].left - marker.right <= tuning.indent.points(at: size),
            lines[next].box.width >= tuning.leastText.points(at: size),
            lines[next].baseline - marker.baseline > tuning.nextLine.points(at: size),
            !column.contains(where: { abs(lines[$0].baseline - marker.baseline) <= tuning.nextLine.points(at: size) })
        else { return nil }
        return next
    }

    private func isMarkerAlone(_ line: ReadLine) -> Bool {
        let text = line.text.trimmed
        guard let first = text.scalars.first, text.count <= (first == Self.bracket ? tuning.bracketed : tuning.length) else { return false }
        if text.count == 1 { return MarkerReader.isBullet(first) || first == 0x2A || first == 0x203B || (0x2460...0x2473).contains(first) }
        if text.scalars.allSatisfy({ $0 == 0x2A }) { return true }
        // An enumerator needs something behind it to be read as one.
        var probe = text
        probe.append(0x20, [], text.glyphs[0])
        probe.append(0xAC00, [], text.glyphs[0])
        return MarkerReader.marker(of: probe).map { $0.length == probe.count - 1 } ?? false
    }
}
