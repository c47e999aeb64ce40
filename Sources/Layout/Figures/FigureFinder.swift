import Geometry
import PageModel

/// Finds pictures, vector charts and diagrams, each as one box.
package struct FigureFinder: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// A smaller picture or drawing is decoration: a bullet, a logo in a line of text.
        package var leastWidth: Points = 40.pt
        package var leastHeight: Points = 28.pt
        /// A larger picture with text over it is the page's ground.
        package var groundShare: PageFraction = 0.6.ofPage
        /// Pieces of a drawing stand closer than this. Points: drawings are scaled, their inner gaps follow no font.
        package var reach: Points = 9.0.pt
        /// Grounds nearer than this touch. Points: they are drawn at the page's own scale.
        package var touch: Points = 0.6.pt
        /// Pieces that a drawing has at least; a band with a slanted end has fewer.
        package var leastPieces = 5
        /// Glyphs per 1,000 square points over a picture from which the picture is a ground for text.
        package var textOverPicture = 1.2
        /// So few glyphs over a picture are its labels, however small it is.
        package var fewLabels = 8
        /// What is wider is the page's own: bands, title boxes, rules over the text's width. So is a line as high as the page.
        package var widestPiece: PageFraction = 0.72.ofPage
        /// A drawing as wide as the page, or as high, is the page's ground.
        package var pageWidth: PageFraction = 0.97.ofPage
        package var pageHeight: PageFraction = 0.8.ofPage
        /// A ground over more of the drawing's box than this is what it is drawn on.
        package var groundOfAll = 0.5
        /// Shapes that make a drawing of themselves, and grounds apart from each other that do with and without other pieces.
        package var leastShapes = 3
        package var leastApart = 3
        package var leastApartAlone = 4
        /// Share of a drawing's box that text covers at most: labels, not paragraphs.
        package var mostText = 0.35
        /// Words nearer than this are one run of text. Labels of an axis stand further apart.
        package var runGap: Em = 0.8.em
        /// A run of more glyphs over more of the width is a line of running text; two of them are a paragraph.
        package var labelLength = 24
        package var labelWidth = 0.55
        package var leastLines = 2
        /// Labels of a list, and how far their grounds' left edges differ. Points: grounds are drawn, not set.
        package var leastLabels = 3
        package var sameEdge: Points = 2.pt
        /// A frame around a drawing is at most so many times as large.
        package var mostFrame = 2.2
        /// And one around bars, whose labels take room too.
        package var mostFrameOfBars = 4.0
        /// Figures that share more of the smaller one are one.
        package var sameFigure = 0.3
        /// A glyph with more of itself over the drawing is a label of it.
        package var labelOver = 0.25
    }

    package var tuning = Tuning()

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// - Parameter painted: tables that their grounds show; what is painted there is no drawing.
    package func figures(on ink: PageInk, paint: PagePaint, findings: TableFindings, painted: [Rect] = []) -> [FigureBox] {
        let page = ink.page.box
        var figures = pictures(on: ink)
        let cells =
            findings.tables.filter {
                ($0.evidence == .ruled || $0.evidence == .partlyRuled) && $0.rowCount >= 2 && $0.columnCount >= 2
                    && !BoxRow.holds($0, ink)
            }.map(\.box) + painted
        var pieces = drawingPieces(paint, page)
        pieces.removeAll { piece in cells.contains { $0.insetBy(-2).contains(Point(x: piece.box.midX, y: piece.box.midY)) } }
        let grounds = pieces.filter { $0.kind == .ground }.map(\.box)
        lazy var running = RunningText(on: ink)
        // A frame with a drawing in it is one figure, however its pieces are spread.
        for frame in findings.frames
        where frame.box.height >= tuning.leastHeight.value
            && frame.box.width < tuning.pageWidth.points(of: page.width)
        {
            let inside = pieces.filter { frame.box.insetBy(1).contains($0.box) }
            if isDrawing(inside, box: frame.box, ink, page) || holdsLyingBars(frame, inside, findings, ink), !running.fills(frame.box) {
                figures.append(FigureBox(box: frame.box, isDrawing: true, pictures: []))
                pieces.removeAll { frame.box.insetBy(-2).contains($0.box) }
            }
        }
        for frame in findings.rejected where frame.reason == .bars && !running.fills(frame.box) {
            figures.append(FigureBox(box: frame.box, isDrawing: true, pictures: []))
            pieces.removeAll { frame.box.contains($0.box, slack: 2) }
        }
        figures += drawings(pieces, findings, ink) { running }
        figures += barCharts(BarChart().charts(of: pieces.filter { $0.kind == .ground }.map(\.box)), ink)
        let whole = BarLabels().grown(merged(figures).map { grown($0, ink: ink) }, bars: grounds, on: ink, others: cells)
        return ChartAxes().grown(whole, on: ink, others: cells).sorted { ($0.box.minY, $0.box.minX) < ($1.box.minY, $1.box.minX) }
    }

    /// The drawings that pieces which stand close together make. Where much of the text on one is running text, it is what
    /// that text stands on and what stands beside it: then without the grounds of the text.
    private func drawings(
        _ pieces: [Piece], _ findings: TableFindings, _ ink: PageInk, running: () -> RunningText
    ) -> [FigureBox] {
        let page = ink.page.box
        var figures: [FigureBox] = [], waiting = clusters(pieces)[...]
        while let cluster = waiting.popFirst() {
            let box = cluster.map(\.box).reduce(cluster[0].box) { $0.union($1) }
            guard box.width >= tuning.leastWidth.value, box.height >= tuning.leastHeight.value else { continue }
            guard box.width < tuning.pageWidth.points(of: page.width) || box.height < tuning.pageHeight.points(of: page.height) else {
                continue
            }
            guard isDrawing(cluster, box: box, ink, page) else { continue }
            let text = running()
            guard text.fills(box) else {
                figures.append(FigureBox(box: withFrame(box, findings), isDrawing: true, pictures: []))
                continue
            }
            let rest = cluster.filter { !text.stands(on: $0.box) }
            if rest.count < cluster.count { waiting = (clusters(rest) + waiting)[...] }
        }
        return figures
    }

    /// Whether lying bars and their labels fill a frame. A box among others in a larger one is parted by rules as a table is.
    private func holdsLyingBars(_ frame: Frame, _ inside: [Piece], _ findings: TableFindings, _ ink: PageInk) -> Bool {
        barCharts(BarChart().lyingCharts(of: inside.filter { $0.kind == .ground }.map(\.box)), ink).contains {
            frame.box.area <= tuning.mostFrameOfBars * $0.box.area
        } && !findings.frames.contains { $0.box != frame.box && $0.box.contains(frame.box) }
    }

    /// Bars that no axis joins; such with words on them are boxes of text.
    private func barCharts(_ charts: [[Rect]], _ ink: PageInk) -> [FigureBox] {
        guard !charts.isEmpty else { return [] }
        let words = TextRun.runs(on: ink, gap: tuning.runGap).filter { $0.glyphs > tuning.fewLabels }.map(\.box)
        return charts.compactMap { bars in
            let box = bars.reduce(bars[0]) { $0.union($1) }
            guard box.width >= tuning.leastWidth.value, box.height >= tuning.leastHeight.value,
                !words.contains(where: { box.contains(Point(x: $0.midX, y: $0.midY)) })
            else { return nil }
            return FigureBox(box: box, isDrawing: true, pictures: [])
        }
    }

    private func pictures(on ink: PageInk) -> [FigureBox] {
        let page = ink.page.box
        let finder = PictureStrips(), pictures = ink.page.pictures
        return finder.groups(of: pictures).compactMap { strips in
            guard ink.backdrops.isDisjoint(with: strips), let box = finder.box(of: strips, pictures).intersection(page),
                box.width >= tuning.leastWidth.value, box.height >= tuning.leastHeight.value
            else { return nil }
            let over = (0..<ink.count).count {
                ink.fate[$0] == .seen && box.contains(Point(x: (ink.minX[$0] + ink.maxX[$0]) / 2, y: (ink.minY[$0] + ink.maxY[$0]) / 2))
            }
            // Text over a picture: the picture is its ground, unless it has only a few labels.
            if over > tuning.fewLabels, Double(over) > tuning.textOverPicture * box.area / 1000 { return nil }
            if box.area > tuning.groundShare.value * page.area, over > tuning.fewLabels { return nil }
            // So is one that lines of text run over and beyond.
            if over > 0, crossings(of: box, ink).over >= tuning.leastLines { return nil }
            return FigureBox(box: box, isDrawing: false, pictures: strips)
        }
    }

    /// A shape, ground or line that may be a part of a drawing.
    private struct Piece {
        enum Kind { case shape, ground, line, frame }
        var box: Rect
        var kind: Kind
    }

    private func drawingPieces(_ paint: PagePaint, _ page: Rect) -> [Piece] {
        let large = { (box: Rect) in box.width > tuning.widestPiece.points(of: page.width) }
        var pieces: [Piece] = []
        for shape in paint.shapes where !large(shape.box) && shape.kind != .speck { pieces.append(Piece(box: shape.box, kind: .shape)) }
        for shading in paint.shadings where !large(shading.box) { pieces.append(Piece(box: shading.box, kind: .ground)) }
        let highest = tuning.pageHeight.points(of: page.height)
        for line in paint.rulings where !large(line.box) && line.box.height <= highest { pieces.append(Piece(box: line.box, kind: .line)) }
        return pieces
    }

    private func clusters(_ pieces: [Piece], reach: Points? = nil) -> [[Piece]] {
        guard pieces.count <= 20_000 else { return [] }
        let sorted = pieces.sorted { ($0.box.minY, $0.box.minX) < ($1.box.minY, $1.box.minX) }
        var sets = DisjointSets(count: sorted.count)
        var open: [Int] = []
        for i in sorted.indices {
            let box = sorted[i].box.insetBy(-(reach ?? tuning.reach).value)
            open.removeAll { sorted[$0].box.maxY < box.minY }
            for j in open where sorted[j].box.maxX >= box.minX && sorted[j].box.minX <= box.maxX { sets.join(j, to: i) }
            open.append(i)
        }
        return Dictionary(grouping: sorted.indices) { sets.root(of: $0) }.sorted { $0.key < $1.key }.map { $0.value.map { sorted[$0] } }
    }

    /// Bars, curves, connectors: more than a frame with text in it, a band or an underline.
    private func isDrawing(_ cluster: [Piece], box: Rect, _ ink: PageInk, _ page: Rect) -> Bool {
        guard cluster.count >= tuning.leastPieces else { return false }
        let shapes = cluster.count { $0.kind == .shape }
        let grounds = cluster.filter { $0.kind == .ground && $0.box.area < tuning.groundOfAll * box.area }
        let lines = cluster.count { $0.kind == .line }
        // Bars share one edge or one thickness; boxes of a diagram are several and apart.
        // Such that touch are one: cells of a table's head, parts of a bar.
        let free = grounds.filter { ground in grounds.allSatisfy { $0.box == ground.box || $0.box.intersection(ground.box) == nil } }
        let apart = clusters(free, reach: tuning.touch).count
        let isApart = apart >= tuning.leastApart && lines + shapes >= 1 || apart >= tuning.leastApartAlone
        guard shapes >= tuning.leastShapes || isApart || !BarChart().charts(of: grounds.map(\.box)).isEmpty else { return false }
        // Running text inside (many glyphs in long lines) speaks against a drawing.
        var glyphs = 0.0
        for i in 0..<ink.count where ink.fate[i] == .seen {
            if box.contains(Point(x: (ink.minX[i] + ink.maxX[i]) / 2, y: (ink.minY[i] + ink.maxY[i]) / 2)) {
                glyphs += (ink.maxX[i] - ink.minX[i]) * ink.page.glyphs.fontSize[i]
            }
        }
        return glyphs < tuning.mostText * box.area && !cutsText(box, ink) && !isLabelledList(cluster, box, ink)
    }

    /// Whether its shapes are the grounds of labels below each other, with what they label right of each: a list in a box.
    private func isLabelledList(_ cluster: [Piece], _ box: Rect, _ ink: PageInk) -> Bool {
        let shapes = cluster.filter { $0.kind == .shape || $0.kind == .ground && $0.box.area < tuning.groundOfAll * box.area }.map(\.box)
        guard shapes.count >= tuning.leastLabels else { return false }
        let runs = TextRun.runs(on: ink, gap: tuning.runGap).filter { box.contains(Point(x: $0.box.midX, y: $0.box.midY)) }
        let labels = shapes.filter { shape in
            runs.contains { shape.contains(Point(x: $0.box.midX, y: $0.box.midY)) }
                && runs.contains { $0.glyphs >= tuning.fewLabels && $0.box.minX >= shape.maxX && $0.box.overlapY(shape) > 0 }
        }
        guard labels.count >= tuning.leastLabels, let first = labels.first else { return false }
        let areBelowEachOther = labels.allSatisfy { abs($0.minX - first.minX) <= tuning.sameEdge.value }
        // Nothing of it stands among what they label.
        return areBelowEachOther
            && shapes.allSatisfy { shape in
                shape.minX <= first.maxX || runs.allSatisfy { $0.box.intersection(shape) == nil }
            }
    }

    /// Whether running text crosses the box's sides, or fills its width: then the box is drawn around text or lies over it.
    private func cutsText(_ box: Rect, _ ink: PageInk) -> Bool {
        let found = crossings(of: box, ink)
        return found.over >= 1 || found.filling >= tuning.leastLines
    }

    /// How many runs of text cross the box's sides, and how many fill its width.
    private func crossings(of box: Rect, _ ink: PageInk) -> (over: Int, filling: Int) {
        // Glyphs by baseline, in steps of half a point: enough to follow a line.
        var rows: [Int: [(minX: Double, maxX: Double, size: Double)]] = [:]
        for i in 0..<ink.count where ink.fate[i] == .seen && ink.direction[i] == .right {
            let y = (ink.minY[i] + ink.maxY[i]) / 2
            guard y > box.minY, y < box.maxY else { continue }
            rows[Int((ink.page.glyphs.originY[i] * 2).rounded()), default: []].append(
                (ink.minX[i], ink.maxX[i], ink.page.glyphs.fontSize[i]))
        }
        var crossing = 0, filling = 0
        for row in rows.values {
            let sorted = row.sorted { $0.minX < $1.minX }
            var run = 0
            for i in sorted.indices {
                if i + 1 < sorted.count, sorted[i + 1].minX - sorted[i].maxX < tuning.runGap.points(at: sorted[i].size) { continue }
                let from = sorted[run].minX, to = sorted[i].maxX, size = sorted[i].size
                if from < box.minX - size && to > box.minX + size || from < box.maxX - size && to > box.maxX + size { crossing += 1 }
                let isInside = from >= box.minX - size && to <= box.maxX + size
                if isInside, i - run > tuning.labelLength, to - from > tuning.labelWidth * box.width { filling += 1 }
                run = i + 1
            }
        }
        return (crossing, filling)
    }

    /// The frame drawn around the figure, when one fits closely.
    private func withFrame(_ box: Rect, _ findings: TableFindings) -> Rect {
        let frames = findings.frames.filter { $0.box.contains(box, slack: 2) && $0.box.area < tuning.mostFrame * box.area }
        return frames.min { $0.box.area < $1.box.area }?.box.union(box) ?? box
    }

    private func merged(_ figures: [FigureBox]) -> [FigureBox] {
        var result: [FigureBox] = []
        for figure in figures {
            var figure = figure
            while let index = result.firstIndex(where: { other in
                other.box.intersection(figure.box).map { $0.area > tuning.sameFigure * min(other.box.area, figure.box.area) } ?? false
            }) {
                let other = result.remove(at: index)
                figure = FigureBox(
                    box: figure.box.union(other.box), isDrawing: figure.isDrawing || other.isDrawing,
                    pictures: other.pictures + figure.pictures)
            }
            result.append(figure)
        }
        return result
    }

    /// A drawing's labels hang over its shapes: axis figures, a legend. Takes in glyphs that touch the box.
    private func grown(_ figure: FigureBox, ink: PageInk) -> FigureBox {
        guard figure.isDrawing else { return figure }
        var box = figure.box
        for i in 0..<ink.count where ink.fate[i] == .seen {
            let glyph = ink.box(of: i)
            if let shared = glyph.intersection(figure.box), shared.area > tuning.labelOver * glyph.area { box = box.union(glyph) }
        }
        return FigureBox(box: box, isDrawing: true, pictures: figure.pictures)
    }
}
