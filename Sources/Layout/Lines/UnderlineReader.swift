import Geometry

/// Marks the words that a drawn line underlines: a rule close under their baseline that ends with them.
package struct UnderlineReader: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// A rule this close to a table's row border is that border. Borders are joined to half a point before.
        package var sameRule: Points = 1.0.pt
    }

    package var tuning = Tuning()
    private let decoration = TextDecoration()

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// The lines with their underlined letters marked. `tables` are the page's: their borders underline nothing.
    package func underlined(
        _ regions: [[ReadLine]], rulings: [RulingLine], tables: [TableGrid], text: TableText, in ink: PageInk
    ) -> [[ReadLine]] {
        let underlines = rulings.filter { line in
            line.axis == .horizontal && !isBorder(line, of: tables) && decoration.kind(of: line, in: text) == .underline
        }
        guard !underlines.isEmpty else { return regions }
        return regions.map { lines in
            lines.map { line in
                let offsets = decoration.tuning.underline
                let under = underlines.filter { rule in
                    offsets.contains((rule.position - line.baseline) / line.fontSize) && rule.end > line.left && rule.start < line.right
                }
                guard !under.isEmpty, line.direction == .right else { return line }
                var line = line
                for i in 0..<line.text.count {
                    let glyph = Int(line.text.glyphs[i].glyph)
                    guard glyph >= 0, ink.fate[glyph] != .space else { continue }
                    let middle = (ink.minX[glyph] + ink.maxX[glyph]) / 2
                    if under.contains(where: { $0.start <= middle && middle <= $0.end }) { line.text.mark(.underline, at: i) }
                }
                return line
            }
        }
    }

    private func isBorder(_ line: RulingLine, of tables: [TableGrid]) -> Bool {
        tables.contains { table in
            line.start >= table.box.minX - tuning.sameRule.value && line.end <= table.box.maxX + tuning.sameRule.value
                && table.rowEdges.contains { abs($0 - line.position) <= tuning.sameRule.value }
        }
    }
}
