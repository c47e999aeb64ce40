import Geometry
import Layout

/// Finds section titles that come again at the head or foot of their section's pages, or beside the title itself: tabs, too few of
/// each to be known as repeated lines by their place alone.
struct RunningTabs: Sendable {
    struct Tuning: Sendable {
        /// How far from the upper and lower edge a running head stands.
        var depth: PageFraction = 0.13.ofPage
        /// A running head is no larger than this, against the running text.
        var size = 1.15
        /// One on its title's own page is smaller than that: what is as large is a heading under the title.
        /// Guard: `RunningTabsTests.onTheTitlesPage`.
        var small = 0.97
        /// A tab may be too narrow for its title.
        var mostLines = 2
    }

    var tuning = Tuning()
    var pages: [PageLayout]
    var bodySize: Double

    /// Indices of the pieces that say a title of `titles` again.
    func tabs(in pieces: [Piece], titles: [PrintedTitle]) -> Set<Int> {
        let own = Set(titles.flatMap { $0.blocks.flatMap(\.places) })
        var titlePages: [TextKey: Set<Int>] = [:]
        for title in titles {
            let pages = title.blocks.flatMap(\.places).map(\.page)
            titlePages[key(of: title.text), default: []].formUnion(pages)
            titlePages[TextKey(title.text), default: []].formUnion(pages)
        }
        let sides = TextSides(pieces)
        return Set(
            pieces.indices.filter { i in
                let piece = pieces[i]
                guard let text = piece.loneText, text.lineCount <= tuning.mostLines, text.fontSize <= bodySize * tuning.size,
                    let box = piece.box
                else { return false }
                // `가. 제목` under `1. 제목` opens a part of it.
                guard text.marker.map(isOfTitle) ?? true, !text.places.contains(where: own.contains) else { return false }
                let height = pages[piece.page].height
                guard let ownPages = titlePages[key(of: text.text)] else { return false }
                return ownPages.contains(piece.page) && text.fontSize < bodySize * tuning.small
                    || box.maxY <= tuning.depth.points(of: height) || box.minY >= height - tuning.depth.points(of: height)
                    || sides.isOutside(box, on: piece.page)
            })
    }

    /// Whether a marker numbers titles: figures or Roman numerals.
    private func isOfTitle(_ marker: Marker) -> Bool {
        guard case .number = marker.kind, let first = marker.text.unicodeScalars.first?.value else { return false }
        return Script.isDigit(first) || Script.isRomanNumeral(first) || MarkerReader.circled(first) != nil
    }

    /// A title without what counts it, which its tabs may print or leave out.
    private func key(of title: LaidText) -> TextKey { TextKey(PartNumber(title)?.title ?? withoutNumber(title)) }

    private func withoutNumber(_ text: LaidText) -> LaidText {
        let signs = text.scalars.prefix {
            Script.isDigit($0) || Script.isRomanNumeral($0) || [0x20, 0x2E, 0x7C].contains($0) || MarkerReader.circled($0) != nil
        }
        return text[signs.count..<text.count]
    }
}
