import Geometry
import Layout

/// Gives captions, unit lines and source lines to the table or figure that they belong to: the nearest one above
/// or below that shares their width, with nothing else between.
struct CaptionFinder: Sendable {
    var kinds: LineKinds
    /// Size of the document's running text, in points.
    var bodySize: Double
    var habit = CaptionHabit()

    /// A unit without its word stands this close over its object, in lines, and ends where that ends.
    private let bareUnitReach = 1.2
    let sameEnd: Em = 1.2.em
    /// A box's title stands in its middle within this, no further over it than that.
    private let sameMiddle: Em = 1.em
    private let boxReach: Em = 1.5.em
    /// How far behind the start of a source line its label ends, in em: `자료: ` to `자료출처 : `.
    private let labelWidth = 1.2...6.0

    /// Whether a line in small type points at the picture over it, as newspapers set what a photograph shows: `▲ …`.
    private func isPhotoCaption(_ block: TextBlock) -> Bool {
        block.marker?.text == "▲" && block.lineCount <= 2 && block.fontSize < PlainCaption.smallSize * bodySize
    }

    /// What belongs to the object at an index of the pieces.
    struct Found: Sendable {
        var caption: TextBlock?
        var captionText: LaidText?
        var unit: DraftText?
        var source: DraftSource?
        /// Unit lines of a figure: it has no field for them, they are words of the chart.
        var figureWords: [LaidText] = []
    }

    /// What was found by object, and the pieces used up.
    func captions(in pieces: [Piece]) -> (found: [Int: Found], used: Set<Int>) {
        var search = Search(pieces: pieces, objects: pieces.indices.filter { pieces[$0].isObject })
        guard !search.objects.isEmpty else { return ([:], []) }
        for i in pieces.indices {
            guard let block = pieces[i].text else { continue }
            let named = kinds.unit(block)
            if let unit = named ?? kinds.bareUnit(block) {
                take(unit, isNamed: named != nil, of: block, at: i, &search)
            } else if kinds.source(block) == nil, let caption = kinds.caption(block) {
                take(caption, of: block, at: i, &search)
            }
        }
        takePhotoCaptions(&search)
        // A house sets its captions one way: where some have brackets, numbers or marks, a line without is none.
        if !search.found.values.contains(where: { $0.caption.map(kinds.hasMarkedCaption) ?? false }) { takePlainCaptions(&search) }
        // Source lines stand below, after notes; a URL of their own may follow.
        for i in pieces.indices {
            // A label with nothing behind it names no source: it stays in the text.
            if let block = pieces[i].text, let value = kinds.source(block) { takeSource(value, of: block, at: i, &search) }
        }
        return (search.found, search.used)
    }

    /// What is found while the pieces are gone through.
    private struct Search {
        let pieces: [Piece]
        /// Indices of the tables and figures.
        let objects: [Int]
        var found: [Int: Found] = [:]
        var used: Set<Int> = []

        /// Gives a piece to an object as its caption, with these words of it.
        mutating func caption(_ object: Int, with block: TextBlock, _ words: LaidText, at i: Int) {
            found[object, default: Found()].caption = block
            found[object]?.captionText = words
            used.insert(i)
        }
    }

    /// Gives a unit to the object that it stands over; one with its word may stand under its table.
    private func take(_ unit: LaidText, isNamed: Bool, of block: TextBlock, at i: Int, _ search: inout Search) {
        let pieces = search.pieces, objects = search.objects
        let under = isNamed ? nearest(to: i, objects, pieces, below: false, reach: bareUnitReach, search.used) : nil
        let over = nearest(to: i, objects, pieces, below: true, reach: isNamed ? 5 : bareUnitReach, search.used)
        let near = closer(over, under.flatMap({ search.found[$0]?.unit == nil ? $0 : nil }), to: i, pieces)
        let beyond = tableOverBreak(before: i, search) ?? objectUnderBreak(behind: i, pieces).flatMap { pieces[$0].isTable ? $0 : nil }
        guard let object = near ?? (isNamed ? beyond : nil), isNamed || endsWith(pieces[object], block)
        else { return }
        let text = DraftText(block).with(unit)
        if case .figure = pieces[object].element {
            search.found[object, default: Found()].figureWords.append(block.text)
        } else if let first = search.found[object]?.unit {
            // Two halves of one table say their unit each; another unit than the first is kept as text.
            guard first.text.string == unit.string else { return }
            search.found[object]?.unit?.glyphs += text.glyphs
        } else {
            search.found[object, default: Found()].unit = text
        }
        search.used.insert(i)
    }

    /// Gives a caption to the object that it stands beside, over or under, with the unit in its brackets or behind them.
    private func take(_ caption: LaidText, of block: TextBlock, at i: Int, _ search: inout Search) {
        let pieces = search.pieces, objects = search.objects
        let found = search.found
        let free = { (object: Int?) in object.flatMap { found[$0]?.caption == nil && isNamed(pieces[$0], in: block) ? $0 : nil } }
        let before = free(objectOverBreak(before: i, pieces, search.used))
        // Where captions stand under their objects, the page break parts this one from its own.
        let parted = before.flatMap { habit.side(ofTables: pieces[$0].isTable) == .under ? $0 : nil }
        guard
            let object = parted ?? (kinds.named(block.text) == .table ? nil : figureBeside(i, objects, pieces, search.found))
                ?? captioned(by: i, objects, pieces, reach: (4.5, 3), search.found, search.used)
                ?? figureBeside(i, objects, pieces, search.found)
                ?? before ?? free(objectUnderBreak(behind: i, pieces)),
            !isNamedAgain(by: i, before: object, pieces)
        else { return }
        let (name, inside) = kinds.withoutUnit(caption), unit = inside ?? kinds.withoutUnit(block.text).unit
        search.caption(object, with: block, name, at: i)
        if let unit, case .table = pieces[object].element, search.found[object]?.unit == nil {
            search.found[object]?.unit = DraftText(unit)
        }
    }

    /// Whether another line between a caption and its object opens with the same number in brackets: then this one speaks of the object,
    /// `<그림 3> 아래의 …`, and that one names it.
    private func isNamedAgain(by i: Int, before object: Int, _ pieces: [Piece]) -> Bool {
        guard object > i, let text = pieces[i].text?.text, let length = Brackets.openingLength(text), length < text.count else {
            return false
        }
        return pieces[(i + 1)..<object].contains { $0.text.map { $0.text.scalars.starts(with: text.scalars[..<length]) } ?? false }
    }

    /// Whether an object is of the kind that a caption names, if it names one.
    private func isNamed(_ object: Piece, in block: TextBlock) -> Bool {
        kinds.named(block.text).map { object.isTable == ($0 == .table) } ?? true
    }

    /// The table without a unit yet that ends the page or column before a unit line.
    private func tableOverBreak(before i: Int, _ search: Search) -> Int? {
        guard let object = objectOverBreak(before: i, search.pieces, search.used, columnsToo: true), search.pieces[object].isTable else {
            return nil
        }
        return search.found[object]?.unit == nil ? object : nil
    }

    /// Gives lines that point at the picture over them to it.
    private func takePhotoCaptions(_ search: inout Search) {
        let pieces = search.pieces
        for i in pieces.indices where !search.used.contains(i) {
            guard let block = pieces[i].text, isPhotoCaption(block),
                let object = nearest(to: i, search.objects, pieces, below: false, reach: bareUnitReach, search.used),
                search.found[object]?.caption == nil, case .figure = pieces[object].element
            else { continue }
            search.caption(object, with: block, block.text, at: i)
        }
    }

    /// Gives lines without brackets to the objects that they name.
    private func takePlainCaptions(_ search: inout Search) {
        let pieces = search.pieces
        let plain = PlainCaption(kinds: kinds, bodySize: bodySize, habit: habit)
        for i in pieces.indices where !search.used.contains(i) {
            guard let block = pieces[i].text, let object = named(by: block, at: i, plain, search) else { continue }
            search.caption(object, with: block, block.text, at: i)
        }
    }

    /// The object that a line without brackets names: the figure beside it, or what it stands over or under.
    private func named(by block: TextBlock, at i: Int, _ plain: PlainCaption, _ search: Search) -> Int? {
        let pieces = search.pieces, objects = search.objects
        if let object = figureBeside(i, objects, pieces, search.found), plain.couldBe(block, mostLines: 3), plain.standsOut(block) {
            return object
        }
        let precedesUnit = i + 1 < pieces.count && pieces[i + 1].text.map { kinds.unit($0) != nil } ?? false
        let above = precedesUnit ? plain.reachOverUnit : plain.reachAbove
        guard plain.couldBe(block),
            let object = captioned(by: i, objects, pieces, reach: (above, plain.reachBelow), search.found, search.used),
            let box = place(of: pieces[object], near: block), plain.belongs(block, to: box, isAboutTable: isOverUnit(i, of: object, pieces))
        else { return nil }
        return object
    }

    /// Gives a source to the object that it stands under, with the lines that it goes on in.
    private func takeSource(_ value: LaidText, of block: TextBlock, at i: Int, _ search: inout Search) {
        let pieces = search.pieces, under = linesUnder(i, pieces)
        var (source, rest) = BrokenAddress.joined(value, under)
        if rest == 0 { (source, rest) = withHanging(value, of: block, under) }
        guard !source.trimmed.isEmpty,
            let object = nearest(to: i, search.objects, pieces, below: false, reach: 8, search.used)
                ?? objectOverBreak(before: i, pieces, search.used, columnsToo: true),
            search.found[object]?.source == nil
        else { return }
        let address = WebAddress.range(in: source.scalars)
        let isBehind = address.map { $0.lowerBound > 0 && $0.upperBound == source.count } ?? false
        let lines = under.prefix(rest)
        var draft = DraftText(block).with(isBehind ? source[0..<(address?.lowerBound ?? 0)].withoutComma : source)
        for line in lines { draft.glyphs += line.text.glyphs }
        search.found[object, default: Found()].source = DraftSource(
            text: draft, url: address.map { source[$0].string }, places: block.places + lines.flatMap(\.places))
        search.used.formUnion(i...(i + rest))
    }

    /// Captions right over boxes, by the boxes' pieces: the boxes' titles.
    func boxTitles(in pieces: [Piece], _ used: Set<Int>) -> [Int: Int] {
        var titles: [Int: Int] = [:]
        for i in pieces.indices.dropFirst() where !used.contains(i - 1) {
            guard let frame = pieces[i].frame, frame.elements.count > 1, let block = pieces[i - 1].text, kinds.caption(block) != nil,
                block.lineCount == 1, let box = frame.places.first, let line = block.places.last, line.page == box.page,
                abs(line.box.midX - box.box.midX) <= sameMiddle.points(at: block.fontSize),
                (-block.fontSize...boxReach.points(at: block.fontSize)).contains(box.box.minY - line.box.maxY)
            else { continue }
            titles[i] = i - 1
        }
        return titles
    }

    /// A source with the further ones under it, each in a line that starts behind the label.
    private func withHanging(_ value: LaidText, of block: TextBlock, _ under: [TextBlock]) -> (source: LaidText, count: Int) {
        let further = under.prefix { line in
            labelWidth.contains((line.left - block.left) / line.fontSize) && line.lineCount == 1 && !isOfObject(line)
        }
        var source = value
        for line in further {
            source.append(0x20, .supplied, .init(page: line.text.glyphs.first?.page ?? 0, glyph: -1))
            source.append(line.text.trimmed)
        }
        return (source, further.count)
    }

    /// The object without a caption yet that the caption at `i` stands over or under, the closer of two.
    private func captioned(
        by i: Int, _ objects: [Int], _ pieces: [Piece], reach: (over: Double, under: Double), _ found: [Int: Found], _ used: Set<Int>
    ) -> Int? {
        if let named = pieces[i].text.flatMap({ kinds.named($0.text) }) {
            // A table may be a picture, but only where none is near.
            let ofKind = objects.filter { pieces[$0].isTable == (named == .table) }
            if ofKind.count < objects.count, let object = nearestFree(i, ofKind, pieces, reach: reach, found, used) {
                return object
            }
            if named == .figure, let figure = figureBeside(i, objects, pieces, found) { return figure }
        }
        return nearestFree(i, objects, pieces, reach: reach, found, used)
    }

    private func nearestFree(
        _ i: Int, _ objects: [Int], _ pieces: [Piece], reach: (over: Double, under: Double), _ found: [Int: Found], _ used: Set<Int>
    ) -> Int? {
        let free = { (object: Int) in found[object]?.caption == nil ? object : nil }
        let below = nearest(to: i, objects, pieces, below: true, reach: reach.over, used).flatMap(free)
        let above = nearest(to: i, objects, pieces, below: false, reach: reach.under, used).flatMap(free)
        if let below, let above {
            let sides = (lower: habit.side(ofTables: pieces[below].isTable), upper: habit.side(ofTables: pieces[above].isTable))
            switch sides {
            case (.under, .under), (.under, nil), (nil, .under): return above
            case (.over, .over), (nil, .over): return below
            case (nil, nil):
                if pieces[below].isTable == pieces[above].isTable, isCaption(below + 1, pieces), !isCaption(above - 1, pieces) {
                    return above
                }
            // Many houses set captions over tables and under figures: either may be its.
            case (.over, _), (.under, .over): break
            }
        }
        return closer(below, above, to: i, pieces)
    }

    /// Whether a caption stands at this place: behind the lower of two objects it shows that theirs stand under them.
    private func isCaption(_ i: Int, _ pieces: [Piece]) -> Bool {
        pieces.indices.contains(i) && pieces[i].text.map { kinds.caption($0) != nil } ?? false
    }
}

extension LayoutElement {
    /// Whether it is a table or a figure: what has a caption.
    var isObject: Bool {
        switch self {
        case .table, .figure: true
        case .text, .frame: false
        }
    }
}

extension Piece {
    var isObject: Bool { element.isObject }

    var isTable: Bool {
        if case .table = element { true } else { false }
    }
}
