import Geometry
import Layout

/// Gives captions, unit lines and source lines to the table or figure that they belong to: the nearest one above
/// or below that shares their width, with nothing else between.
struct CaptionFinder: Sendable {
    var kinds: LineKinds

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
        var found: [Int: Found] = [:]
        var used: Set<Int> = []
        let objects = pieces.indices.filter { pieces[$0].isObject }
        guard !objects.isEmpty else { return ([:], []) }
        for i in pieces.indices {
            guard let block = pieces[i].text else { continue }
            if let unit = kinds.unit(block) {
                if let object = nearest(to: i, objects, pieces, below: true, reach: 5) {
                    let text = DraftText(block).with(unit)
                    if case .figure = pieces[object].element {
                        found[object, default: Found()].figureWords.append(block.text)
                    } else if let first = found[object]?.unit {
                        // Two halves of one table say their unit each; another unit than the first is kept as text.
                        guard first.text.string == unit.string else { continue }
                        found[object]?.unit?.glyphs += text.glyphs
                    } else {
                        found[object, default: Found()].unit = text
                    }
                    used.insert(i)
                }
            } else if let caption = kinds.caption(block) {
                let below = nearest(to: i, objects, pieces, below: true, reach: 4.5).flatMap { found[$0]?.caption == nil ? $0 : nil }
                let above = nearest(to: i, objects, pieces, below: false, reach: 3).flatMap { found[$0]?.caption == nil ? $0 : nil }
                guard let object = closer(below, above, to: i, pieces) else { continue }
                found[object, default: Found()].caption = block
                found[object]?.captionText = caption
                used.insert(i)
            }
        }
        // Source lines stand below, after notes; a URL of their own may follow.
        for i in pieces.indices {
            // A label with nothing behind it names no source: it stays in the text.
            guard let block = pieces[i].text, let source = kinds.source(block), !source.trimmed.isEmpty else { continue }
            guard let object = nearest(to: i, objects, pieces, below: false, reach: 8), found[object]?.source == nil else { continue }
            let url = WebAddress.range(in: source.scalars).map { source[$0].string }
            var text = source
            if let range = WebAddress.range(in: source.scalars), range.lowerBound > 0, range.upperBound == source.count {
                text = source[0..<range.lowerBound].trimmed
            }
            found[object, default: Found()].source = DraftSource(text: DraftText(block).with(text), url: url, places: block.places)
            used.insert(i)
        }
        return (found, used)
    }

    /// The object below (or above) piece `i` that it lies over, no further than `reach` em, with only lines of its own kind between.
    private func nearest(to i: Int, _ objects: [Int], _ pieces: [Piece], below: Bool, reach: Double) -> Int? {
        guard let block = pieces[i].text, let box = pieces[i].places(onPageOf: pieces[i]) else { return nil }
        let page = pieces[i].page
        var best: (index: Int, distance: Double)?
        for object in objects {
            guard
                let place = pieces[object].element.places.first(where: { $0.page == page || !below && $0.page == block.places[0].page })
                    ?? nil
            else { continue }
            let other = place.box
            guard box.overlapX(other) > 0.5 * min(box.width, other.width) else { continue }
            let distance = below ? other.minY - box.maxY : box.minY - other.maxY
            guard distance > -block.fontSize, distance <= reach * block.fontSize * 1.7 else { continue }
            let gap = below ? box.maxY..<max(box.maxY, other.minY) : other.maxY..<max(other.maxY, box.minY)
            guard !isBlocked(gap, by: pieces, page: page, except: [i, object], over: other) else { continue }
            if best == nil || distance < best!.distance { best = (object, distance) }
        }
        return best?.index
    }

    /// Whether running text stands in the gap.
    private func isBlocked(_ gap: Range<Double>, by pieces: [Piece], page: Int, except: Set<Int>, over object: Rect) -> Bool {
        for (j, piece) in pieces.enumerated() where !except.contains(j) && piece.page == page {
            guard let box = piece.box, box.midY > gap.lowerBound, box.midY < gap.upperBound, box.overlapX(object) > 0 else { continue }
            guard let block = piece.text else { return true }
            if kinds.unit(block) != nil || kinds.caption(block) != nil || kinds.source(block) != nil || block.marker?.kind == .noteMark {
                continue
            }
            return true
        }
        return false
    }

    private func closer(_ below: Int?, _ above: Int?, to i: Int, _ pieces: [Piece]) -> Int? {
        guard let below, let above, let box = pieces[i].box, let b = pieces[below].box, let a = pieces[above].box else {
            return below ?? above
        }
        // A unit line between a caption and its table widens the gap without loosening the bond.
        return b.minY - box.maxY <= (box.minY - a.maxY) * 1.6 ? below : above
    }
}

extension Piece {
    var isObject: Bool {
        switch element {
        case .table, .figure: true
        case .text, .frame: false
        }
    }

    fileprivate func places(onPageOf piece: Piece) -> Rect? {
        element.places.first { $0.page == piece.page }?.box ?? element.places.first?.box
    }
}
