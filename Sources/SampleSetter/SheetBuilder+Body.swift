import Foundation

extension SheetBuilder {
    /// The blocks one after the other, each knowing its depth among items.
    mutating func lines(_ blocks: [SourceBlock], id: String, depth: Int) -> [Sheet] {
        var lines: [Sheet] = []
        let figures = Set(blocks.indices.filter { if case .figure = blocks[$0].content { true } else { false } })
        for (i, block) in blocks.enumerated() {
            let isPaired = !figures.isDisjoint(with: [i - 1, i + 1])
            lines += self.lines(block, id: id, depth: depth, isPaired: isPaired)
        }
        return lines
    }

    /// - Parameter isPaired: a figure that stands beside another one.
    private mutating func lines(_ block: SourceBlock, id: String, depth: Int, isPaired: Bool) -> [Sheet] {
        switch block.content {
        case .line(.note, let mark?, _) where house.footnotes ?? false && Self.isNumber(mark): return []
        case .line(let kind, let mark, let text):
            let inline = inline(text)
            let children = lines(block.children, id: id, depth: kind == .item ? depth + 1 : depth)
            let line = sheet([
                "depth": String(depth), "deep1": depth > 0, "deep2": depth > 1, "deep3": depth > 2, "text": inline,
                "mark": self.text(mark.map(kind == .note ? house.noteMark : house.mark)),
                "drawn": kind == .item ? mark.flatMap { drawn(house.mark($0), depth) } : nil,
                "label": self.text(block.label.map { "(\($0)) " }), "leads": !children.isEmpty,
            ])
            return [Self.line(Self.name(of: kind, mark: mark), line)] + children
        case .table(let table):
            return [Self.line("table", self.table(table))]
        case .figure(let figure):
            return [Self.line("figure", self.figure(figure, isPaired: isPaired))]
        case .callout(let title):
            let title = title.map { house.callouts.open + $0 + house.callouts.close }
            return [Self.line("callout", sheet(["title": text(title), "lines": lines(block.children, id: id, depth: 0)]))]
        }
    }

    /// What the producer is asked to draw before an item, where it draws its mark.
    private func drawn(_ mark: String, _ depth: Int) -> String? {
        guard house.look?["listMarks"] == "drawn" else { return nil }
        switch house.form {
        // WeasyPrint prints the smaller sign `◦` for a circle, where browsers draw one.
        case .html where house.program == "weasyprint" && mark == "○": return nil
        case .html: return ["•": "disc", "○": "circle", "▪": "square"][mark]
        case .odt: return Array("•◦▪").firstIndex { String($0) == mark } == depth ? mark : nil
        case .typst: return nil
        }
    }

    private static let names = [
        "square", "hollow", "numbered", "arrow", "statement", "item", "note", "paragraph", "table", "figure", "callout",
    ]

    /// One of `names`, and `false` for the others.
    private static func line(_ name: String, _ content: Sheet) -> Sheet {
        var line = Dictionary(uniqueKeysWithValues: names.map { ($0, false as Any) })
        line[name] = content
        return line
    }

    /// The key that a template asks for.
    private static func name(of kind: SourceBlock.Kind, mark: String?) -> String {
        switch kind {
        case .heading: ["■": "square", "□": "hollow", "▶": "arrow"][mark, default: "numbered"]
        case .item: mark == "▢" ? "statement" : "item"
        case .note: "note"
        case .paragraph: "paragraph"
        }
    }

    /// A mark opens its note at the foot of the page where it stands first.
    private mutating func inline(_ text: InlineText) -> String {
        var opened: [String: String] = [:]
        for (mark, _) in text.noteMarks {
            if let note = footnotes.removeValue(forKey: mark) { opened[mark] = markup.text(note, mark: house.noteMark) }
        }
        return markup.text(text, mark: house.noteMark) { opened[$0] }
    }

    private static func isNumber(_ mark: String) -> Bool { mark.hasSuffix(")") && Int(mark.dropLast()) != nil }

    /// The texts of the numbered notes among blocks, by their marks.
    static func numberedNotes(_ blocks: [SourceBlock]) -> [String: InlineText] {
        blocks.reduce(into: [:]) { notes, block in
            if case .line(.note, let mark?, let text) = block.content, isNumber(mark) { notes[mark] = text }
            notes.merge(numberedNotes(block.children)) { own, _ in own }
        }
    }

    private func caption(_ caption: String?) -> String? { text(caption.map { house.captions.open + $0 + house.captions.close }) }

    private func source(_ source: TableSource.Source) -> Sheet {
        let url = source.url == source.text ? nil : source.url
        return sheet(["text": markup.text(house.sourceLabel + source.text), "url": text(url), "href": url.map(markup.literal)])
    }

    func centimetres(_ length: Double) -> String {
        let hundredths = Int((length * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
    }

    /// - Parameter isPaired: where the markup lets figures stand beside each other.
    private mutating func figure(_ source: FigureSource, isPaired: Bool) -> Sheet {
        let isPaired = isPaired && house.form == .html && house.look?["figure"] == "plain", room = house.columnWidth ?? house.textWidth
        let width = min(source.width ?? 11, isPaired ? room / 2 - 0.3 : room)
        var file = source.picture ?? "", ratio = source.ratio ?? 0.6, svg: String?, base64: String?
        if let chart = source.chart {
            let drawing = ChartDrawing(chart: chart, house: house)
            file = "figure-\(attachments.count + 1).svg"
            attachments.append((file, drawing.svg))
            (ratio, svg, base64) = (drawing.ratio, drawing.svg, Data(drawing.svg.utf8).base64EncodedString())
        } else if house.form == .odt {
            base64 = picture(file)
        }
        return sheet([
            "caption": caption(source.caption), "source": source.source.map(self.source), "file": file, "svg": svg, "base64": base64,
            "picture": svg == nil, "pair": isPaired, "width": centimetres(width), "height": centimetres(width * ratio),
        ])
    }

    private mutating func table(_ source: TableSource) -> Sheet {
        let total = source.widths.reduce(0, +)
        let columns = source.widths.map { width in
            ["width": centimetres(house.textWidth * width / total), "share": centimetres(100 * width / total)] as Sheet
        }
        var rows = source.rows.map { $0.map { _ in sheet(["cell": nil, "covered": true]) } }
        for cell in source.cells { rows[cell.row][cell.column] = self.cell(cell, of: source) }
        let sheets = rows.map { ["cells": $0] as Sheet }
        let notes = (source.notes ?? []).compactMap { note -> Sheet? in
            guard case .line(.note, let mark?, let text) = note.content else { return nil }
            return ["mark": markup.text(house.mark(mark)), "text": inline(text)]
        }
        let unit = source.unit.map { "\(house.units.open)\(house.unitLabel ?? "단위: ")\($0)\(house.units.close)" }
        return sheet([
            "caption": caption(source.caption), "unit": text(unit), "look": source.look, "columns": columns,
            "headRows": String(source.headerRows), "columnCount": String(source.widths.count), "notes": notes,
            "source": source.source.map(self.source),
            "head": source.headerRows > 0 ? ["rows": Array(sheets[..<source.headerRows])] as Sheet : nil,
            "rows": Array(sheets[source.headerRows...]),
        ])
    }

    private mutating func cell(_ cell: TableSource.Cell, of table: TableSource) -> Sheet {
        let isHeader = cell.row < table.headerRows || cell.column < table.headerColumns ?? 0
        let align = Array(table.align ?? String(repeating: "c", count: table.widths.count))
        let paragraphs = cell.paragraphs.map { paragraph in
            let (mark, text) = TableSource.marked(paragraph)
            return sheet([
                "text": inline(InlineText(isHeader ? house.spread(text) : text)), "mark": self.text(mark.map(house.mark)),
                "note": mark.map(TableSource.isNoteMark) ?? false,
            ])
        }
        return sheet([
            "covered": nil, "cell": true, "even": cell.row.isMultiple(of: 2), "leftmost": cell.column == 0,
            "rightmost": cell.column + cell.columnSpan == table.widths.count, "row": String(cell.row), "column": String(cell.column),
            "header": isHeader, "top": cell.row < table.headerRows,
            "style": isHeader ? "Head" : "Body",
            "align": isHeader ? "center" : ["l": "left", "r": "right"][align[cell.column], default: "center"],
            "rowSpan": cell.rowSpan > 1 ? String(cell.rowSpan) : nil, "columnSpan": cell.columnSpan > 1 ? String(cell.columnSpan) : nil,
            "paragraphs": paragraphs,
        ])
    }
}
