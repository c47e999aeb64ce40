import Geometry

/// A short line at the left over a page's footnotes.
package struct FootRule: Hashable, Sendable {
    package var position, start, end: Double

    /// Whether a line stands under it: below, and not behind its end.
    package func isOver(_ line: ReadLine) -> Bool {
        line.box.midY > position && line.left >= start - line.fontSize && line.left <= end
    }
}

/// Finds the short rules that word processors and typesetters draw over footnotes.
package struct FootRuleFinder: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// Word draws 2 inches, Hancom's word processor 5 cm, LibreOffice a quarter of the text's width; underlines of short
        /// headings are shorter, rules of columns and tables longer.
        package var shortest: PageFraction = 0.1.ofPage, longest: PageFraction = 0.4.ofPage
        /// Web pages draw one over the whole width: so far down, clear of tables, with nothing below but notes that are counted.
        package var widest: PageFraction = 0.95.ofPage, leastWideDepth: PageFraction = 0.8.ofPage
        package var clearOfTable: Points = 4.pt
        /// Footnotes stand in the lower part of a page.
        package var leastDepth: PageFraction = 0.3.ofPage
        /// The first note stands this close under it and starts this close to its left end.
        package var gap: Em = 2.5.em, indent: Em = 2.em
        /// How far a bullet in a footnote stands behind the notes' marks.
        package var bulletIndent: Em = 0.3.em
        /// The text above stands this far over it: what is closer is underlined.
        package var clear: Em = 0.4.em
        /// Notes stand together at the page's foot: no more white than this follows one of them, page number included, and the last
        /// stands so far down. Guard: `FootRuleFinderTests.notesStandAtTheFootOfThePage`.
        package var mostWhite: PageFraction = 0.15.ofPage, leastEnd: PageFraction = 0.5.ofPage
        /// Lines under it are no larger than its first note, against that; but for a page number.
        /// Guard: `FootRuleFinderTests.whatHasTextUnderItsNotesIsNoFootRule`.
        package var larger = 1.1
        package var largerLines = 2
        /// More lines that could be such rules are a drawing's.
        package var mostRules = 500
    }

    package var tuning = Tuning()

    package init() {}

    /// The rules of a page of this size; `lines` are those of its running text.
    package func rules(_ rulings: [RulingLine], over lines: [ReadLine], tables: [Rect], on page: Rect) -> [FootRule] {
        let able = rulings.filter { ruling in
            ruling.axis == .horizontal && ruling.position >= tuning.leastDepth.points(of: page.height)
                && (tuning.shortest.points(of: page.width)...tuning.widest.points(of: page.width)).contains(ruling.length)
                && !tables.contains { $0.overlapX(ruling.box) > 0 && $0.minY <= ruling.position && ruling.position <= $0.maxY }
        }.map { FootRule(position: $0.position, start: $0.start, end: $0.end) }
        guard able.count <= tuning.mostRules else { return [] }
        return able.filter {
            isFootRule($0, lines) && isAtFoot(lines.filter($0.isOver), of: page)
                && ($0.end - $0.start <= tuning.longest.points(of: page.width) || isWideFootRule($0, lines, tables, on: page))
        }
    }

    /// Whether a line over the whole width stands over counted notes alone: `1)`.
    private func isWideFootRule(_ rule: FootRule, _ lines: [ReadLine], _ tables: [Rect], on page: Rect) -> Bool {
        let marks = lines.filter { $0.box.midY > rule.position }.compactMap(\.marker?.marker)
        return rule.position >= tuning.leastWideDepth.points(of: page.height) && !marks.isEmpty
            && marks.allSatisfy { if case .number = $0.kind { $0.text.last == ")" } else { false } }
            && !tables.contains { abs($0.maxY - rule.position) <= tuning.clearOfTable.value && $0.minX < rule.end && $0.maxX > rule.start }
    }

    private func isAtFoot(_ notes: [ReadLine], of page: Rect) -> Bool {
        let sorted = notes.map(\.box).sorted { $0.minY < $1.minY }
        return sorted.contains { $0.maxY >= page.minY + tuning.leastEnd.points(of: page.height) }
            && zip(sorted, sorted.dropFirst()).allSatisfy { $1.minY - $0.maxY <= tuning.mostWhite.points(of: page.height) }
    }

    private func isFootRule(_ rule: FootRule, _ lines: [ReadLine]) -> Bool {
        let below = lines.filter(rule.isOver)
        guard let first = below.min(by: { $0.box.minY < $1.box.minY }),
            first.box.minY - rule.position <= tuning.gap.points(at: first.fontSize),
            abs(first.left - rule.start) <= tuning.indent.points(at: first.fontSize), opensNote(first),
            first.fontSize <= usualSize(lines) * tuning.larger,
            below.allSatisfy({ !isItem($0, beside: first) }),
            below.count(where: { $0.fontSize > first.fontSize * tuning.larger }) < tuning.largerLines
        else { return false }
        // A line left of it or across it shows that it is drawn to the text, not under the page's.
        return lines.allSatisfy { line in
            let gap = rule.position - line.box.maxY
            return line.right <= rule.start || line.left >= rule.end || line.box.midY > rule.position
                || gap >= tuning.clear.points(at: line.fontSize)
        }
    }

    /// The size of most of a page's lines: titles are larger, notes are not. Marked notes under a table are smaller.
    private func usualSize(_ lines: [ReadLine]) -> Double {
        let sizes = lines.lazy.filter { $0.marker?.marker.kind != .noteMark }.map(\.fontSize).sorted()
        return sizes.isEmpty ? 0 : sizes[sizes.count / 2]
    }

    /// Whether a line is an item of the text: bullets among footnotes are indented from them. The page's number between two
    /// dashes is none.
    private func isItem(_ line: ReadLine, beside note: ReadLine) -> Bool {
        line.marker?.marker.kind == .bullet && line.left <= note.left + tuning.bulletIndent.points(at: note.fontSize)
            && !PageNumber.isOne(line.text.scalars.filter { $0 != 0x20 })
    }

    private func opensNote(_ line: ReadLine) -> Bool {
        switch line.marker?.marker.kind {
        case .noteMark: true
        case .number: line.marker?.marker.isLettered == false
        case .bullet, nil: false
        }
    }
}
