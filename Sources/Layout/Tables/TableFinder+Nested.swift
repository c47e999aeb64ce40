import Geometry

/// Tables in the cells of others: a box with a title band, and in it a table of its own.
extension TableFinder {
    /// What each of the groups of rules shows. The text of a table that stands inside another one tells no rows and columns of that.
    func findings(of groups: [[Rule]], _ look: Look) -> [TableFindings] {
        let alone = groups.map { foundAlone($0, look) }
        let withTables = alone.indices.filter { !alone[$0].tables.isEmpty }
        var found = alone
        for i in withTables {
            let inner = withTables.flatMap { $0 == i ? [] : boxes(of: alone[$0], inside: alone[i]) }
            guard !inner.isEmpty else { continue }
            var outer = look
            outer.telling = look.text.without(inner)
            found[i] = foundAlone(groups[i], outer)
        }
        return found
    }

    /// The tables of one group that stand clear inside a table of another.
    private func boxes(of inner: TableFindings, inside outer: TableFindings) -> [Rect] {
        inner.tables.map(\.box).filter { box in
            outer.tables.contains { $0.box.insetBy(tuning.sliver.value).contains(box) }
        }
    }

    private func foundAlone(_ group: [Rule], _ look: Look) -> TableFindings {
        let found = findings(of: group, look)
        let telling = LatticeBuilder(tuning: tuning).withoutInnerEdges(group)
        // Grounds that end inside cells add rows to a table; elsewhere they tell drawing from tables.
        guard found.tables.count == 1, telling.count < group.count else { return found }
        let plain = findings(of: telling, look)
        return plain.tables.count == 1 && overlap(plain.tables[0].box, found.tables[0].box) > 0.9 ? plain : found
    }
}

extension TableText {
    /// The glyphs that stand in none of the boxes.
    func without(_ boxes: [Rect]) -> TableText {
        TableText(sorted: marks.filter { mark in !boxes.contains { $0.contains(mark.center) } })
    }
}
