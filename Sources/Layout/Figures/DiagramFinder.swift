import Geometry
import PageModel

/// Finds diagrams: boxes with a few words that lines or arrows join, as organisations and processes are drawn.
///
/// Read as boxes of a text they would be headings and paragraphs in an order that nobody meant.
struct DiagramFinder: Sendable {
    struct Tuning: Hashable, Sendable {
        /// A larger box is a frame around text. Shares of the page.
        var widest: PageFraction = 0.62.ofPage
        var highest: PageFraction = 0.3.ofPage
        /// Words nearer than this are one run, and a run of more glyphs is running text.
        var gap: Em = 0.8.em
        var longest = 30
        /// A connector's end is no further from what it joins. Points: drawings are scaled, their gaps follow no font.
        var touch: Points = 3.pt
        /// Lines nearer to a box's side are the side, and shorter ones are none.
        var sideReach: Points = 1.5.pt
        var shortest: Points = 4.pt
        /// How far an arrow stands from the boxes on both sides of it, and its size.
        var arrowReach: Points = 14.pt
        var arrowSize: ClosedRange<Double> = 4...48
        /// How far under a box its label's lines start.
        var labelReach: Em = 2.6.em
        /// Boxes and connectors that make a diagram.
        var fewestBoxes = 3
        var fewestConnectors = 2
        /// No diagram that people read has more boxes, or more connectors: each is held against all others.
        var most = 1_000
    }

    var tuning = Tuning()

    func diagrams(_ findings: TableFindings, paint: PagePaint, on ink: PageInk) -> [FigureBox] {
        let page = ink.page.box
        let small = findings.tables.filter { $0.columnCount == 1 }.map(\.box) + findings.frames.map(\.box)
        var boxes = small.filter { box in
            box.width <= tuning.widest.points(of: page.width) && box.height <= tuning.highest.points(of: page.height)
        }
        guard (tuning.fewestBoxes...tuning.most).contains(boxes.count) else { return [] }
        let runs = TextRun.runs(on: ink, gap: tuning.gap)
        let sentences = runs.filter { $0.glyphs > tuning.longest }.map(\.box)
        let tables = findings.tables.filter { $0.columnCount > 1 }.map(\.box)
        let holdsText = { (box: Rect) in sentences.contains { box.contains(Point(x: $0.midX, y: $0.midY)) } }
        boxes.removeAll(where: holdsText)
        let links = lines(paint.rulings, beside: boxes + tables) + arrows(paint, ink, between: boxes)
        guard boxes.count >= tuning.fewestBoxes, (tuning.fewestConnectors...tuning.most).contains(links.count) else { return [] }
        return groups(boxes, links).compactMap { group in
            guard group.boxes.count >= tuning.fewestBoxes, group.links.count >= tuning.fewestConnectors else { return nil }
            let whole = (group.boxes + group.links).reduce(group.boxes[0]) { $0.union($1) }
            guard !isList(group, whole, runs) else { return nil }
            let box = labels(under: group.boxes, whole, runs).reduce(whole) { $0.union($1) }
            guard !holdsText(box), !tables.contains(where: { $0.intersection(box) != nil }) else { return nil }
            return FigureBox(box: box, isDrawing: true, pictures: [])
        }
    }

    /// Whether text stands beside most of the boxes: steps below each other with what happens in each are a list.
    private func isList(_ group: Group, _ whole: Rect, _ runs: [TextRun]) -> Bool {
        let beside = runs.map(\.box).filter { $0.minX >= whole.maxX && $0.midY > whole.minY && $0.midY < whole.maxY }
        return group.boxes.count { box in beside.contains { $0.overlapY(box) > 0 } } * 2 > group.boxes.count
    }

    /// Words right under the boxes, where most have some: who does what.
    private func labels(under boxes: [Rect], _ whole: Rect, _ runs: [TextRun]) -> [Rect] {
        let labels = boxes.map { box in
            runs.filter { run in
                run.box.midX > box.minX && run.box.midX < box.maxX && run.box.minX >= whole.minX && run.box.maxX <= whole.maxX
                    && (0...tuning.labelReach.points(at: run.fontSize)).contains(run.box.minY - box.maxY)
            }.map(\.box)
        }
        return labels.count { !$0.isEmpty } * 2 > boxes.count ? labels.flatMap(\.self) : []
    }

    /// The parts of ruling lines that run outside of all boxes: a connector may be one line with a box's own.
    private func lines(_ rulings: [RulingLine], beside boxes: [Rect]) -> [Rect] {
        rulings.flatMap { ruling -> [Rect] in
            let line = ruling.box, isLevel = ruling.axis == .horizontal
            let beside = boxes.map { $0.insetBy(-tuning.sideReach.value) }.filter { $0.intersection(line) != nil }
            var free = [(isLevel ? line.minX : line.minY, isLevel ? line.maxX : line.maxY)]
            for box in beside {
                let (from, to) = isLevel ? (box.minX, box.maxX) : (box.minY, box.maxY)
                free = free.flatMap { [($0.0, min($0.1, from)), (max($0.0, to), $0.1)] }.filter { $0.1 - $0.0 >= tuning.shortest.value }
            }
            return free.map { from, to in
                isLevel
                    ? Rect(minX: from, minY: line.minY, maxX: to, maxY: line.maxY)
                    : Rect(minX: line.minX, minY: from, maxX: line.maxX, maxY: to)
            }
        }
    }

    /// Arrows that are drawn, set in a font or small pictures, with a box on two opposite sides.
    private func arrows(_ paint: PagePaint, _ ink: PageInk, between boxes: [Rect]) -> [Rect] {
        let drawn = paint.shapes.filter { $0.kind == .outline && $0.isFilled }.map(\.box).filter { box in
            tuning.arrowSize.contains(box.width) && tuning.arrowSize.contains(box.height)
        }
        let set = (0..<ink.count).filter { ink.fate[$0] == .seen && Self.arrows.contains(ink.firstScalar(of: $0)) }.map(ink.box(of:))
        let reach = tuning.arrowReach.value
        let pictures = ink.page.pictures.map(\.box).filter { tuning.arrowSize.contains($0.width) && tuning.arrowSize.contains($0.height) }
        return (drawn + set + pictures).compactMap { arrow in
            guard !boxes.contains(where: { $0.contains(Point(x: arrow.midX, y: arrow.midY)) }) else { return nil }
            let beside = boxes.filter { $0.overlapY(arrow) > 0 }, over = boxes.filter { $0.overlapX(arrow) > 0 }
            let joinsX =
                beside.contains { (0...reach).contains(arrow.minX - $0.maxX) }
                && beside.contains { (0...reach).contains($0.minX - arrow.maxX) }
            let joinsY =
                over.contains { (0...reach).contains(arrow.minY - $0.maxY) } && over.contains { (0...reach).contains($0.minY - arrow.maxY) }
            guard joinsX || joinsY else { return nil }
            // Grown so that it touches both.
            return joinsX
                ? Rect(minX: arrow.minX - reach, minY: arrow.minY, maxX: arrow.maxX + reach, maxY: arrow.maxY)
                : Rect(minX: arrow.minX, minY: arrow.minY - reach, maxX: arrow.maxX, maxY: arrow.maxY + reach)
        }
    }

    private static let arrows = Set("↑↓→←⇑⇓⇒⇐⇗⇘⇙⇖⇧⇩⇨⇦➡➔▶▼◀▲".unicodeScalars.map(\.value))

    private struct Group {
        var boxes: [Rect] = [], links: [Rect] = []
    }

    /// Boxes and connectors that hang together; a line of which an end hangs free joins nothing.
    private func groups(_ boxes: [Rect], _ links: [Rect]) -> [Group] {
        let reach = tuning.touch.value
        let nodes = boxes + links
        let near = { (a: Rect, b: Rect) in a.insetBy(-reach).intersection(b) != nil }
        let isJoined = links.indices.map { i in
            ends(of: links[i]).allSatisfy { end in
                nodes.indices.contains { $0 != boxes.count + i && nodes[$0].insetBy(-reach).contains(end) }
            }
        }
        var sets = DisjointSets(count: nodes.count)
        for i in links.indices where isJoined[i] {
            for j in nodes.indices where j != boxes.count + i && (j < boxes.count || isJoined[j - boxes.count]) && near(links[i], nodes[j])
            {
                sets.join(j, to: boxes.count + i)
            }
        }
        var groups: [Int: Group] = [:]
        for i in nodes.indices where i < boxes.count || isJoined[i - boxes.count] {
            if i < boxes.count {
                groups[sets.root(of: i), default: Group()].boxes.append(nodes[i])
            } else {
                groups[sets.root(of: i), default: Group()].links.append(nodes[i])
            }
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Where a line ends.
    private func ends(of line: Rect) -> [Point] {
        line.width >= line.height
            ? [Point(x: line.minX, y: line.midY), Point(x: line.maxX, y: line.midY)]
            : [Point(x: line.midX, y: line.minY), Point(x: line.midX, y: line.maxY)]
    }
}
