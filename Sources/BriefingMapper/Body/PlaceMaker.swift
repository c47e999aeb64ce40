import BriefingModel
import Geometry
import Layout
import PageModel

/// Turns places of the layout into the contract's, and finds links over a text.
struct PlaceMaker: Sendable {
    var pages: [PageLayout]

    /// One box per PDF page.
    func places(_ places: [PagePlace]) -> [Place] { places.count < 2 ? places.map(place) : merged([], places.map(place)) }

    func place(_ place: PagePlace) -> Place {
        // Kept on the page: a glyph's em box may reach over its edge.
        let page = pages[place.page], (width, height) = page.sheetSize
        let box = page.onSheet(place.box)
        let x = tenths(from: box.minX, to: box.maxX, most: width), y = tenths(from: box.minY, to: box.maxY, most: height)
        return Place(page: page.number, box: [x.from, y.from, x.to, y.to])
    }

    /// Both ends to one decimal, on the page, and apart: a glyph without an advance has no width of its own.
    private func tenths(from: Double, to: Double, most: Double) -> (from: Double, to: Double) {
        let tenths = { (value: Double) in (min(max(value, 0), most) * 10).rounded() }
        let (from, to) = (tenths(from), tenths(to))
        guard to <= from else { return (from / 10, to / 10) }
        return from < tenths(most) ? (from / 10, (from + 1) / 10) : ((from - 1) / 10, from / 10)
    }

    /// Both lists, with one box per page.
    func merged(_ a: [Place], _ b: [Place]) -> [Place] {
        var result = a
        for place in b {
            if let i = result.firstIndex(where: { $0.page == place.page }) {
                let (x, y) = (result[i].box, place.box)
                result[i].box = [min(x[0], y[0]), min(x[1], y[1]), max(x[2], y[2]), max(x[3], y[3])]
            } else {
                result.append(place)
            }
        }
        return result.sorted { $0.page < $1.page }
    }

    /// Box of a glyph; `nil` for a supplied space.
    func box(of reference: LaidText.GlyphReference) -> Rect? {
        reference.glyph >= 0 ? pages[Int(reference.page)].glyphBoxes[Int(reference.glyph)] : nil
    }

    /// Height of a glyph's box; `nil` for a supplied space.
    func height(of reference: LaidText.GlyphReference) -> Double? {
        reference.glyph >= 0 ? pages[Int(reference.page)].glyphBoxes.height(of: Int(reference.glyph)) : nil
    }

    /// Places of a part of a block's text.
    func places(of text: LaidText) -> [PagePlace] {
        var places: [PagePlace] = []
        text.glyphs.forEachRange { page, glyphs in
            places.add(PagePlace(page: page, box: pages[page].glyphBoxes.union(of: Int(glyphs.lowerBound)..<Int(glyphs.upperBound))))
        }
        return places
    }

    /// URL of the link annotation that covers most of what is linked in the block: its name or title at least.
    func link(over block: TextBlock) -> String? { link(over: block.text) }

    /// The same over a part of a text.
    func link(over text: LaidText) -> String? {
        guard mayLink(text.glyphs) else { return nil }
        var counts: [String: Int] = [:]
        for glyph in text.glyphs where glyph.glyph >= 0 { if let url = link(over: glyph) { counts[url, default: 0] += 1 } }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.flatMap { $0.value >= 2 ? PrintedAddress.decoded($0.key) : nil }
    }

    /// Whether a link annotation may lie over some of the glyphs: one touches the box of a stretch of them.
    func mayLink(_ glyphs: LaidText.Glyphs) -> Bool {
        var found = false
        glyphs.forEachRange { page, glyphs in
            guard !found, !pages[page].links.isEmpty else { return }
            let box = pages[page].glyphBoxes.union(of: Int(glyphs.lowerBound)..<Int(glyphs.upperBound))
            found = pages[page].links.contains { $0.box.intersection(box) != nil }
        }
        return found
    }

    /// URL of the link annotation over one glyph.
    func link(over reference: LaidText.GlyphReference) -> String? {
        // A page as a value of its own would be copied and destroyed for every glyph.
        let page = Int(reference.page)
        guard reference.glyph >= 0, !pages[page].links.isEmpty else { return nil }
        let box = pages[page].glyphBoxes[Int(reference.glyph)]
        let middle = Point(x: box.midX, y: box.midY)
        for link in pages[page].links {
            if case .url(let url) = link.target, link.box.contains(middle) { return url }
        }
        return nil
    }
}
