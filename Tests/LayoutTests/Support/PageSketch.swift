import Geometry
import PageModel
import Testing

@testable import Layout

/// A page drawn with characters: box-drawing characters become ruling lines, everything else glyphs.
///
/// A character takes half an em across, Hangul, Hanja and full-width signs a whole one; a line of the
/// drawing takes `pitch`. A rule lies in the middle of its character, so text between two rows of rules
/// is a line of a cell. A single space between two characters is a space glyph, a wider gap is none;
/// `␣` draws a space glyph anywhere (at the end of a line, say). A character that the sketch does not
/// know fails the test.
struct PageSketch {
    /// How lines are painted; what a reader sees is the same.
    enum Pen: CaseIterable {
        /// One stroke for each straight line.
        case strokes
        /// A stroke for each character, each a little beside the last: how cell-wise borders come.
        case pieces
        /// Thin filled boxes.
        case boxes
        /// Strokes half a point long, one point apart.
        case dots
        /// Everything twice, 0.5 pt apart.
        case twice
    }

    var page: PageContent
    let em, pitch: Double
    /// Where the first character's box starts.
    let origin: Point

    /// - Parameters:
    ///   - grounds: a second drawing laid under the first: each letter paints one box that covers its characters;
    ///     where the first drawing has a rule at the box's side, the box ends at the rule.
    ///   - colors: the grounds' colours (light grey when not given).
    ///   - bold: words set in the bold font wherever they stand.
    init(
        _ drawing: String, em: Double = 10, pitch: Double = 14, origin: Point = Point(x: 50, y: 60), pen: Pen = .strokes,
        lineColor: UInt32 = 0,
        grounds: String? = nil, colors: [Character: UInt32] = [:], bold: [String] = [], size: (width: Double, height: Double) = (595, 842),
        number: Int = 1, at location: SourceLocation = #_sourceLocation
    ) {
        (self.em, self.pitch, self.origin) = (em, pitch, origin)
        let rows = drawing.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let columns = rows.map(Self.width).max() ?? 0
        page = PageContent(
            number: number, width: max(size.width, origin.x * 2 + Double(columns) * em / 2),
            height: max(size.height, origin.y * 2 + Double(rows.count) * pitch))
        page.fonts = [FontFace(name: "Sketch"), FontFace(name: "Sketch-Bold")]
        page.fonts[1].isBold = true
        if let grounds { addGrounds(grounds, over: rows, colors) }
        var arms: [[[SketchStroke]]] = []
        for (row, line) in rows.enumerated() {
            var armsOfRow = Array(repeating: [SketchStroke](), count: columns)
            var column = 0
            for character in line {
                if let found = SketchStroke.arms[character] { armsOfRow[column] = found }
                if character == "╱" || character == "╲" { addDiagonal(row, column, falling: character == "╲") }
                column += Self.width(character)
            }
            arms.append(armsOfRow)
            addText(line, row: row, bold: bold, location)
        }
        addRules(arms, columns: columns, pen: pen, color: lineColor)
    }

    /// Left side of a column of the drawing; its rules lie in the middle, `em / 4` further right.
    func x(_ column: Int) -> Double { origin.x + Double(column) * em / 2 }
    /// Top of a row of the drawing; its rules lie `pitch / 2` lower.
    func y(_ row: Int) -> Double { origin.y + Double(row) * pitch }
    /// Where a rule drawn in this column or row lies.
    func ruleX(_ column: Int) -> Double { x(column) + em / 4 }
    func ruleY(_ row: Int) -> Double { y(row) + pitch / 2 }

    // MARK: - What stages make of it

    var paint: PagePaint { RulingBuilder().paint(of: page) }
    var text: TableText { TableText(page: page) }
    var findings: TableFindings { TableFinder().findings(paint: paint, text: text, page: page.box) }

    /// The characters whose centre lies in the box, in content order; spaces left out.
    func characters(in box: Rect) -> String {
        var result = ""
        for mark in text.marks(in: box).sorted(by: { $0.glyph < $1.glyph }) {
            for scalar in page.glyphs.scalars(of: Int(mark.glyph)) { result.unicodeScalars.append(Unicode.Scalar(scalar) ?? "?") }
        }
        return result
    }

    /// The grid as rows of cell texts with their spans: `a`, `b 1x2` (rows x columns).
    func rows(of grid: TableGrid) -> [[String]] {
        (0..<grid.rowCount).map { row in
            grid.cells.filter { $0.row == row }.map { cell in
                let span = cell.rowSpan == 1 && cell.columnSpan == 1 ? "" : " \(cell.rowSpan)x\(cell.columnSpan)"
                return characters(in: cell.box) + span
            }
        }
    }

    // MARK: - Drawing

    private static func width(_ line: String) -> Int { line.reduce(0) { $0 + width($1) } }

    /// Columns that a character takes.
    private static func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first?.value else { return 0 }
        switch scalar {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFF60: return 2
        default: return 1
        }
    }

    /// Whether the sketch can set a character as a glyph.
    private static func isKnown(_ character: Character) -> Bool {
        guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first?.value else { return false }
        switch scalar {
        case 0x21...0x7E, 0xA1...0x17F: return true
        case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: return true
        case 0x2E80...0x303E, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF60: return true
        case 0x2010...0x2027, 0x2030...0x203E, 0x2074...0x208E, 0x20A0...0x20BF, 0x2100...0x214F, 0x2190...0x22FF: return true
        case 0x2460...0x24FF, 0x3260...0x327B, 0x25A0...0x26FF, 0x2700...0x27BF: return true
        default: return false
        }
    }

    private mutating func addText(_ line: String, row: Int, bold: [String], _ location: SourceLocation) {
        let characters = Array(line)
        var isBold = Array(repeating: false, count: characters.count)
        for word in bold.map(Array.init) where !word.isEmpty && word.count <= characters.count {
            for start in 0...characters.count - word.count where Array(characters[start..<start + word.count]) == word {
                for index in start..<start + word.count { isBold[index] = true }
            }
        }
        func isText(_ index: Int) -> Bool {
            guard characters.indices.contains(index) else { return false }
            let character = characters[index]
            return character != " " && SketchStroke.arms[character] == nil && character != "╱" && character != "╲"
        }
        var column = 0
        for (index, character) in characters.enumerated() {
            defer { column += Self.width(character) }
            let isSpace = character == "␣" || (character == " " && isText(index - 1) && isText(index + 1))
            guard isSpace || isText(index) else { continue }
            if !isSpace, !Self.isKnown(character) {
                let codes = character.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
                Issue.record("the sketch does not know \(codes) in row \(row)", sourceLocation: location)
                continue
            }
            let code = isSpace ? 0x20 : character.unicodeScalars.first?.value ?? 0
            page.glyphs.append(
                scalars: [code], code: code, originX: x(column), originY: ruleY(row) + 0.33 * em,
                advanceX: Double(Self.width(character)) * em / 2,
                advanceY: 0, fontSize: em, font: isBold[index] ? 1 : 0, flags: isSpace ? .space : [])
        }
    }

    /// Finds the straight lines of equal arms and paints them.
    private mutating func addRules(_ arms: [[[SketchStroke]]], columns: Int, pen: Pen, color: UInt32) {
        // Two half arms a character: up/down of a column, left/right of a row.
        for row in arms.indices {
            let halves = (0..<columns).flatMap { arms[row][$0].isEmpty ? [.none, .none] : [arms[row][$0][2], arms[row][$0][3]] }
            for (stroke, range) in runs(halves) {
                for offset in stroke.offsets {
                    draw(
                        .horizontal, at: ruleY(row) + offset, from: origin.x + Double(range.lowerBound) * em / 4,
                        to: origin.x + Double(range.upperBound) * em / 4, stroke, pen, color)
                }
            }
        }
        for column in 0..<columns {
            let halves = arms.indices.flatMap { arms[$0][column].isEmpty ? [.none, .none] : [arms[$0][column][0], arms[$0][column][1]] }
            for (stroke, range) in runs(halves) {
                for offset in stroke.offsets {
                    draw(
                        .vertical, at: ruleX(column) + offset, from: origin.y + Double(range.lowerBound) * pitch / 2,
                        to: origin.y + Double(range.upperBound) * pitch / 2, stroke, pen, color)
                }
            }
        }
    }

    private func runs(_ halves: [SketchStroke]) -> [(SketchStroke, Range<Int>)] {
        var runs: [(SketchStroke, Range<Int>)] = []
        for (index, stroke) in halves.enumerated() where stroke != .none {
            if let last = runs.last, last.0 == stroke, last.1.upperBound == index {
                runs[runs.count - 1].1 = last.1.lowerBound..<index + 1
            } else {
                runs.append((stroke, index..<index + 1))
            }
        }
        return runs
    }

    private mutating func draw(
        _ axis: RulingLine.Axis, at position: Double, from start: Double, to end: Double, _ stroke: SketchStroke, _ pen: Pen,
        _ color: UInt32
    ) {
        func point(_ along: Double, _ across: Double) -> Point {
            axis == .horizontal ? Point(x: along, y: across) : Point(x: across, y: along)
        }
        let step: Double, length: Double
        switch pen {
        case .strokes, .boxes, .twice: (step, length) = (end - start, end - start)
        case .pieces: (step, length) = (em / 2, em / 2)
        case .dots: (step, length) = (1, 0.5)
        }
        var from = start, count = 0
        while from < end - 0.01 {
            let to = min(end, from + length)
            let offset = pen == .pieces ? (count % 2 == 0 ? 0.15 : -0.15) : 0
            if pen == .boxes {
                let half = stroke.width / 2
                addPath(
                    .fill,
                    [point(from, position - half), point(to, position - half), point(to, position + half), point(from, position + half)],
                    isClosed: true, color: color)
            } else {
                addPath(
                    .stroke, [point(from, position + offset), point(to, position + offset)], width: stroke.width, isDashed: stroke.isDashed,
                    color: color)
                if pen == .twice {
                    addPath(
                        .stroke, [point(from, position + 0.5), point(to, position + 0.5)], width: stroke.width, isDashed: stroke.isDashed,
                        color: color)
                }
            }
            from += step
            count += 1
        }
    }

    private mutating func addDiagonal(_ row: Int, _ column: Int, falling: Bool) {
        let top = falling ? Point(x: x(column), y: y(row)) : Point(x: x(column + 1), y: y(row))
        let bottom = falling ? Point(x: x(column + 1), y: y(row + 1)) : Point(x: x(column), y: y(row + 1))
        addPath(.stroke, [top, bottom], width: 0.5)
    }

    private mutating func addGrounds(_ drawing: String, over rows: [String], _ colors: [Character: UInt32]) {
        var spans: [(letter: Character, rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []
        for (row, line) in drawing.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for (column, letter) in line.enumerated() where letter != " " && letter != "." {
                if let index = spans.firstIndex(where: { $0.letter == letter }) {
                    let old = spans[index]
                    spans[index].rows = min(old.rows.lowerBound, row)...max(old.rows.upperBound, row)
                    spans[index].columns = min(old.columns.lowerBound, column)...max(old.columns.upperBound, column)
                } else {
                    spans.append((letter, row...row, column...column))
                }
            }
        }
        for (letter, lines, columns) in spans {
            let (top, bottom, left, right) = (lines.lowerBound, lines.upperBound, columns.lowerBound, columns.upperBound)
            func isRule(_ row: Int, _ column: Int, upright wanted: Bool) -> Bool {
                var at = 0
                for character in rows.indices.contains(row) ? Array(rows[row]) : [] {
                    if at == column {
                        return SketchStroke.arms[character].map {
                            wanted ? $0[0] != .none || $0[1] != .none : $0[2] != .none || $0[3] != .none
                        } ?? false
                    }
                    at += Self.width(character)
                }
                return false
            }
            addGround(
                Rect(
                    minX: isRule(top, left, upright: true) || isRule(bottom, left, upright: true) ? ruleX(left) : x(left),
                    minY: isRule(top, left, upright: false) || isRule(top, right, upright: false) ? ruleY(top) : y(top),
                    maxX: isRule(top, right, upright: true) || isRule(bottom, right, upright: true) ? ruleX(right) : x(right + 1),
                    maxY: isRule(bottom, left, upright: false) || isRule(bottom, right, upright: false) ? ruleY(bottom) : y(bottom + 1)),
                color: colors[letter] ?? 0xDDDDDD)
        }
    }

    // MARK: - More paint

    /// Paints a filled box over what is there so far.
    mutating func addGround(_ box: Rect, color: UInt32) {
        addPath(
            .fill,
            [
                Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY), Point(x: box.maxX, y: box.maxY),
                Point(x: box.minX, y: box.maxY),
            ],
            isClosed: true, color: color)
    }

    /// Paints a circle: four curves between the middles of the box's sides.
    mutating func addCircle(_ paint: PathTable.Paint, _ box: Rect) {
        let start = page.paths.segments.count
        page.paths.segments.append(.init(.move, box.minX, box.midY))
        for (x, y) in [(box.midX, box.minY), (box.maxX, box.midY), (box.midX, box.maxY), (box.minX, box.midY)] {
            page.paths.segments.append(.init(.curve, x, y))
        }
        page.paths.paths.append(
            .init(
                paint: paint, box: box, segments: start..<page.paths.segments.count, lineWidth: 0.2, isDashed: false, color: 0, opacity: 1,
                glyphsBefore: page.glyphs.count))
    }

    /// Paints one path through the points.
    mutating func addPath(
        _ paint: PathTable.Paint, _ points: [Point], isClosed: Bool = false, width: Double = 0, isDashed: Bool = false, color: UInt32 = 0,
        opacity: Float = 1
    ) {
        guard let first = points.first else { return }
        let start = page.paths.segments.count
        page.paths.segments.append(.init(.move, first.x, first.y))
        for point in points.dropFirst() { page.paths.segments.append(.init(.line, point.x, point.y)) }
        if isClosed { page.paths.segments.append(.init(.close, first.x, first.y)) }
        let box = points.dropFirst().reduce(Rect(first, first)) { $0.union(Rect($1, $1)) }
        page.paths.paths.append(
            .init(
                paint: paint, box: box, segments: start..<page.paths.segments.count, lineWidth: width, isDashed: isDashed, color: color,
                opacity: opacity,
                glyphsBefore: page.glyphs.count))
    }
}
