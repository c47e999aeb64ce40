/// A table as a source states it.
package struct TableSource: Decodable, Sendable {
    /// What stands at one place of the grid.
    package enum Place: Decodable, Sendable {
        /// Paragraphs; none for an empty cell. One that starts with a mark of `Place.marks` is a bullet or a note.
        case cell([String])
        /// `<`: belongs to the cell on its left.
        case left
        /// `^`: belongs to the cell above.
        case above

        package init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let list = try? value.decode([String].self) {
                self = .cell(list)
                return
            }
            let text = try value.decode(String.self)
            self =
                switch text {
                case "<": .left
                case "^": .above
                case "": .cell([])
                default: .cell([text])
                }
        }
    }

    package struct Source: Decodable, Sendable {
        package var text: String
        package var url: String?
    }

    /// A cell with its place and span.
    package struct Cell: Sendable {
        package var row, column: Int
        package var rowSpan = 1, columnSpan = 1
        package var paragraphs: [String]
    }

    package var caption: String?
    package var unit: String?
    /// Relative widths; their number is the number of columns.
    package var widths: [Double]
    /// A letter for each column: `l`, `c`, `r`.
    package var align: String?
    package var headerRows: Int
    package var headerColumns: Int?
    package var rows: [[Place]]
    package var notes: [SourceBlock]?
    package var source: Source?
    /// Set wider or smaller by the house: `dense`.
    package var look: String?

    /// The cells in row order, with the spans that `<` and `^` give them.
    package var cells: [Cell] {
        var cells: [Cell] = []
        var owner: [[Int]] = []
        for (y, row) in rows.enumerated() {
            precondition(row.count == widths.count, "row \(y) of \(caption ?? "a table") has \(row.count) places, not \(widths.count)")
            owner.append([])
            for (x, place) in row.enumerated() {
                switch place {
                case .cell(let paragraphs):
                    owner[y].append(cells.count)
                    cells.append(Cell(row: y, column: x, paragraphs: paragraphs))
                case .left: owner[y].append(owner[y][x - 1])
                case .above: owner[y].append(owner[y - 1][x])
                }
                let index = owner[y][x]
                cells[index].rowSpan = y - cells[index].row + 1
                cells[index].columnSpan = max(cells[index].columnSpan, x - cells[index].column + 1)
            }
        }
        return cells
    }

    /// Cuts a paragraph's bullet or note mark off.
    package static func marked(_ paragraph: String) -> (mark: String?, text: String) {
        for mark in ["**", "*", "※", "•", "-", "·", "○", "▪", "①", "②", "③", "④", "⑤"] where paragraph.hasPrefix(mark + " ") {
            return (mark, String(paragraph.dropFirst(mark.count + 1)))
        }
        return (nil, paragraph)
    }

    package static func isNoteMark(_ mark: String) -> Bool { ["*", "**", "※"].contains(mark) }
}
