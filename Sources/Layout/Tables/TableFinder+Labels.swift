import Geometry

/// Boxes with a label on a ground of its own at their side, and a table in what stands beside it.
extension TableFinder {
    /// Parts such boxes from the tables in them: the lines of these keep clear of the label and of the box's upper and lower sides,
    /// while rows and columns of one table reach them.
    func partLabelledBoxes(_ rules: [Rule], _ look: Look, in findings: inout TableFindings) {
        guard findings.tables.count <= Self.mostOnPage else { return }
        let lines = rules.filter { $0.axis == .horizontal && !$0.isEdge }
        for i in findings.tables.indices {
            guard let content = besideLabel(findings.tables[i], look.text), !findings.tables.contains(where: { content.contains($0.box) })
            else { continue }
            let clear = tuning.sliver.value
            let room = Rect(
                minX: min(content.minX + clear, content.maxX), minY: min(content.minY + clear, content.midY), maxX: content.maxX,
                maxY: max(content.maxY - clear, content.midY))
            let inside = lines.filter {
                $0.position > room.minY && $0.position < room.maxY && $0.start > room.minX && $0.end <= room.maxX + tuning.sameEdge.value
            }
            guard inside.count >= 2 else { continue }
            var beside = look
            beside.text = TableText(marks: look.text.marks(in: content))
            let lattices = OpenTableFinder(tuning: tuning).lattices(rules: inside, ruled: [], on: beside)
            guard lattices.count == 1, room.contains(lattices[0].box, slack: tuning.sameEdge.value) else { continue }
            var inner = grid(of: lattices[0], look)
            inner.evidence = .horizontalRules
            guard isTabular(inner, look.text), whyNot(inner, isDrawn: true, look) == nil else { continue }
            findings.tables[i] = labelled(findings.tables[i], content)
            findings.tables.append(inner)
        }
    }

    /// More tables stand on no page that people read.
    private static let mostOnPage = 64

    /// What stands beside the painted label that fills a box's left side; `nil` where none does.
    private func besideLabel(_ table: TableGrid, _ text: TableText) -> Rect? {
        guard table.columnCount > 1, let label = table.cells.first, label.row == 0, label.column == 0, label.columnSpan == 1,
            label.rowSpan == table.rowCount, label.shading != nil, text.hasMark(in: label.box)
        else { return nil }
        return Rect(minX: table.columnEdges[1], minY: table.box.minY, maxX: table.box.maxX, maxY: table.box.maxY)
    }

    /// The box as one row of its label and what stands beside it.
    private func labelled(_ table: TableGrid, _ content: Rect) -> TableGrid {
        var label = table.cells[0]
        label.rowSpan = 1
        let beside = TableGrid.Cell(row: 0, column: 1, box: content)
        return TableGrid(
            box: table.box, evidence: table.evidence, rowEdges: [table.box.minY, table.box.maxY],
            columnEdges: [table.box.minX, content.minX, table.box.maxX], cells: [label, beside], isOpenAbove: table.isOpenAbove,
            isOpenBelow: table.isOpenBelow)
    }
}
