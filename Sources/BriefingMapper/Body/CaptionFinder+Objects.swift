import Geometry
import Layout

/// Where lines stand against the tables and figures that they may belong to.
extension CaptionFinder {
    /// The figure without a caption yet that piece `i` stands beside.
    func figureBeside(_ i: Int, _ objects: [Int], _ pieces: [Piece], _ found: [Int: Found]) -> Int? {
        guard let block = pieces[i].text else { return nil }
        return objects.first { object in
            guard case .figure = pieces[object].element, found[object]?.caption == nil, let box = place(of: pieces[object], near: block)
            else {
                return false
            }
            return SideCaption.stands(block, beside: box)
        }
    }

    /// The object below (or above) piece `i` that it lies over, no further than `reach` em, with only lines of its own kind between.
    /// A narrow object has its column's width for itself: a line at the margin, next to it in reading order, lies over it too.
    func nearest(to i: Int, _ objects: [Int], _ pieces: [Piece], below: Bool, reach: Double, _ used: Set<Int>) -> Int? {
        guard let block = pieces[i].text, let box = pieces[i].places(onPageOf: pieces[i]) else { return nil }
        let page = pieces[i].page
        var best: (index: Int, sharesWidth: Bool, distance: Double)?
        for object in objects {
            guard let other = place(of: pieces[object], near: block) else { continue }
            let sharesWidth = box.overlapX(other) > 0.5 * min(box.width, other.width)
            guard sharesWidth || isNext(i, object, pieces, used) else { continue }
            let distance = below ? other.minY - box.maxY : box.minY - other.maxY
            guard distance > -block.fontSize, distance <= reach * block.fontSize * 1.7 else { continue }
            let gap = below ? box.maxY..<max(box.maxY, other.minY) : other.maxY..<max(other.maxY, box.minY)
            // Between a numbered caption and its object remarks in brackets may stand.
            let mayPass = below && kinds.isNumbered(block.text) ? kinds.isRemark : { _ in false }
            guard !isBlocked(gap, by: pieces, page: page, except: used.union([i, object]), over: other, mayPass) else { continue }
            let isBetter = best.map { sharesWidth == $0.sharesWidth ? distance < $0.distance : sharesWidth } ?? true
            if isBetter { best = (object, sharesWidth, distance) }
        }
        return best?.index
    }

    /// The object that ends the page before, or (`columnsToo`) the column before, when piece `i` opens its page or column with nothing
    /// but the object's caption and notes before it.
    func objectOverBreak(before i: Int, _ pieces: [Piece], _ used: Set<Int>, columnsToo: Bool = false) -> Int? {
        guard let object = pieces.indices[..<i].last(where: { !used.contains($0) && pieces[$0].text?.marker?.kind != .noteMark }),
            pieces[object].isObject, let last = pieces[object].element.places.last, let block = pieces[i].text,
            let line = block.places.first
        else { return nil }
        if columnsToo, line.opensColumn(behind: last) { return object }
        // The page may open with the first of several columns, however far right the object stands.
        return line.page == last.page + 1 ? object : nil
    }

    /// The object that opens the page after that of piece `i`, when nothing stands between but its unit, other lines about it and
    /// footnotes.
    func objectUnderBreak(behind i: Int, _ pieces: [Piece]) -> Int? {
        guard
            let object = pieces.indices[(i + 1)...].first(where: {
                !(pieces[$0].text.map { isOfObject($0) && kinds.caption($0) == nil } ?? false)
            }),
            pieces[object].isObject, let first = pieces[object].element.places.first, let block = pieces[i].text,
            let line = block.places.last
        else { return nil }
        return first.page == line.page + 1 ? object : nil
    }

    /// The texts right under a line that may go on with it: of its size, and no further than lines are.
    func linesUnder(_ i: Int, _ pieces: [Piece]) -> [TextBlock] {
        var lines: [TextBlock] = []
        var above = pieces[i].text
        for piece in pieces[(i + 1)...] {
            guard let line = piece.text, let last = above, let a = last.places.last, let b = line.places.first, a.page == b.page,
                line.marker == nil, abs(line.fontSize - last.fontSize) < 0.5, b.box.minY - a.box.maxY < last.fontSize
            else { break }
            lines.append(line)
            above = line
        }
        return lines
    }

    /// Whether a line ends at the right side of an object.
    func endsWith(_ object: Piece, _ block: TextBlock) -> Bool {
        place(of: object, near: block).map { abs($0.maxX - block.right) <= sameEnd.points(at: block.fontSize) } ?? false
    }

    /// Where an object stands on the page on which a block starts; of a table in two columns the part in the block's column.
    func place(of object: Piece, near block: TextBlock) -> Rect? {
        guard let line = block.places.first else { return nil }
        let boxes = object.element.places.filter { $0.page == line.page }.map(\.box)
        return boxes.first { $0.overlapX(line.box) > 0 } ?? boxes.first
    }

    /// Whether a table's unit stands between it and a line: what stands over the unit is about the table too.
    func isOverUnit(_ i: Int, of object: Int, _ pieces: [Piece]) -> Bool {
        guard i + 1 < object, case .table = pieces[object].element else { return false }
        return pieces[(i + 1)..<object].allSatisfy { $0.text.map { kinds.unit($0) != nil } ?? false }
    }

    /// Whether a line and an object follow each other in reading order, with nothing but units and the like between.
    func isNext(_ i: Int, _ object: Int, _ pieces: [Piece], _ used: Set<Int>) -> Bool {
        (min(i, object) + 1..<max(i, object)).allSatisfy { used.contains($0) || pieces[$0].text.map(isOfObject) ?? false }
    }

    /// Whether running text stands in the gap.
    func isBlocked(
        _ gap: Range<Double>, by pieces: [Piece], page: Int, except: Set<Int>, over object: Rect, _ mayPass: (TextBlock) -> Bool
    ) -> Bool {
        for (j, piece) in pieces.enumerated() where !except.contains(j) && piece.page == page {
            // A text that goes on in the next column stands in two places.
            let isBetween = piece.element.places.contains { place in
                place.page == page && gap.lowerBound < place.box.midY && place.box.midY < gap.upperBound && place.box.overlapX(object) > 0
            }
            guard isBetween else { continue }
            guard let block = piece.text else { return true }
            if !isOfObject(block), !mayPass(block) { return true }
        }
        return false
    }

    /// Whether a line is of the kinds that stand around tables and figures.
    func isOfObject(_ block: TextBlock) -> Bool {
        kinds.unit(block) != nil || kinds.bareUnit(block) != nil || kinds.caption(block) != nil || kinds.source(block) != nil
            || block.marker?.kind == .noteMark
    }

    func closer(_ below: Int?, _ above: Int?, to i: Int, _ pieces: [Piece]) -> Int? {
        guard let below, let above, let box = pieces[i].box, let b = pieces[below].box, let a = pieces[above].box else {
            return below ?? above
        }
        // A unit line between a caption and its table widens the gap without loosening the bond.
        return b.minY - box.maxY <= (box.minY - a.maxY) * 1.6 ? below : above
    }
}

extension Piece {
    fileprivate func places(onPageOf piece: Piece) -> Rect? {
        element.places.first { $0.page == piece.page }?.box ?? element.places.first?.box
    }
}

extension PagePlace {
    /// Whether it is right of what comes before it, and higher than that ends: it opens the next column.
    func opensColumn(behind last: PagePlace) -> Bool {
        page == last.page && box.minX >= last.box.maxX && box.maxY < last.box.maxY
    }
}
