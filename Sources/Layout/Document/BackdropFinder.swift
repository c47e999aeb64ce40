import Geometry
import PageModel

/// Finds the pictures and outlines that lie under the text of most pages, the same one at the same place: a house's mark in pale
/// colours, a watermark, its letters drawn perhaps. What is printed over one is no part of a figure.
///
/// A picture is the same where it is one image of the file. Some programs write it anew for each page: then it is one of that size that
/// some page shows to be the ground of its text.
struct BackdropFinder {
    struct Tuning: Hashable, Sendable {
        /// Pages that have it at least, and their share of the document.
        var leastPages = 3
        var leastShare = 0.5
        /// Same place on two pages.
        var samePlace: Points = 2.5.pt
        /// Outlines are as wide and high as this, and have so many steps: more than a box with round corners.
        var smallest: Points = 28.0.pt
        var fewestSteps = 12
        /// A page with more such outlines is a drawing.
        var mostOutlines = 200
    }

    /// What of a page may lie under its text.
    struct Backdrops: Hashable {
        /// Indices into its pictures.
        var pictures: Set<Int> = []
        /// Indices into its paths.
        var paths: Set<Int> = []
    }

    var tuning = Tuning()
    /// Where a house's marks stand clear of the text.
    var edges = FurnitureFinder().tuning

    /// The filled outlines of a page that may be letters, or a mark, under its text.
    func outlines(on page: PageContent) -> [PageDraft.Outline] {
        let smallest = tuning.smallest.value
        let outlines = page.paths.paths.enumerated().filter { _, path in
            path.paint == .fill && path.segments.count >= tuning.fewestSteps && min(path.box.width, path.box.height) >= smallest
        }
        return outlines.count <= tuning.mostOutlines ? outlines.map { .init(path: $0.offset, box: $0.element.box) } : []
    }

    /// Of each page the pictures that are figures as the page alone shows them, and the outlines, that lie under the pages' text.
    func backdrops(on pages: [PageDraft]) -> [Backdrops] {
        zip(pictures(on: pages), paths(on: pages)).map(Backdrops.init)
    }

    private func isHabit(_ count: Int, of pages: [PageDraft]) -> Bool {
        count >= tuning.leastPages && Double(count) >= tuning.leastShare * Double(pages.count)
    }

    private func paths(on pages: [PageDraft]) -> [Set<Int>] {
        let outlines = pages.map { page in page.outlines.filter { !edges.isAtEdge($0.box, of: page.box) } }
        var pagesOf: [Place: Set<Int>] = [:]
        for (index, outlines) in outlines.enumerated() {
            for outline in outlines { pagesOf[place(of: outline.box), default: []].insert(index) }
        }
        return outlines.map { Set($0.filter { isHabit(pagesOf[place(of: $0.box), default: []].count, of: pages) }.map(\.path)) }
    }

    private func pictures(on pages: [PageDraft]) -> [Set<Int>] {
        let maybe = pages.map { page in
            Set(page.figures.flatMap(\.pictures).filter { !edges.isAtEdge(page.pictures[$0].box, of: page.box) })
        }
        guard maybe.contains(where: { !$0.isEmpty }) else { return maybe }
        var pagesOf: [Place: Set<Int>] = [:], pagesOfObject: [Int: Set<Int>] = [:], grounds: Set<Place> = []
        for (index, page) in pages.enumerated() {
            let inFigures = Set(page.figures.flatMap(\.pictures))
            for (i, picture) in page.pictures.enumerated() {
                let place = place(of: picture)
                pagesOf[place, default: []].insert(index)
                if let object = picture.objectNumber { pagesOfObject[object, default: []].insert(index) }
                if !inFigures.contains(i) { grounds.insert(place) }
            }
        }
        return zip(pages, maybe).map { page, maybe in
            maybe.filter { picture in
                let picture = page.pictures[picture], place = place(of: picture), here = pagesOf[place, default: []]
                let isOne =
                    picture.objectNumber.map { isHabit(pagesOfObject[$0, default: []].intersection(here).count, of: pages) } ?? false
                return isOne || grounds.contains(place) && isHabit(here.count, of: pages)
            }
        }
    }

    /// A picture's size in samples, none of an outline, and where it is painted.
    private struct Place: Hashable {
        var width = 0, height = 0
        var minX, minY, maxX, maxY: Int
    }

    private func place(of picture: Picture) -> Place {
        var place = place(of: picture.box)
        (place.width, place.height) = (picture.pixelWidth, picture.pixelHeight)
        return place
    }

    private func place(of box: Rect) -> Place {
        let far = 1e6
        let sides = [box.minX, box.minY, box.maxX, box.maxY].map { Int((min(max($0, -far), far) / tuning.samePlace.value).rounded()) }
        return Place(minX: sides[0], minY: sides[1], maxX: sides[2], maxY: sides[3])
    }
}
