import Geometry
import PageModel

/// Finds the pictures that lie under the text of most pages, the same one at the same place: a house's mark in pale colours, a
/// watermark. What is printed over one is no part of a figure.
///
/// It is the same where it is one image of the file. Some programs write it anew for each page: then it is one of that size that
/// some page shows to be the ground of its text.
struct BackdropFinder {
    struct Tuning: Hashable, Sendable {
        /// Pages that have it at least, and their share of the document.
        var leastPages = 3
        var leastShare = 0.5
        /// Same place on two pages.
        var samePlace: Points = 2.5.pt
    }

    var tuning = Tuning()
    /// Where a house's marks stand clear of the text.
    let edges: FurnitureFinder.Tuning

    /// Of each page the pictures that are figures as the page alone shows them, but lie under the pages' text.
    func backdrops(on pages: [PageDraft]) -> [Set<Int>] {
        let maybe = pages.map { page in
            Set(page.figures.flatMap(\.pictures).filter { !isAtEdge(page.pictures[$0].box, of: page) })
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
        func isHabit(_ count: Int) -> Bool {
            count >= tuning.leastPages && Double(count) >= tuning.leastShare * Double(pages.count)
        }
        return zip(pages, maybe).map { page, maybe in
            maybe.filter { picture in
                let picture = page.pictures[picture], place = place(of: picture), here = pagesOf[place, default: []]
                let isOne = picture.objectNumber.map { isHabit(pagesOfObject[$0, default: []].intersection(here).count) } ?? false
                return isOne || grounds.contains(place) && isHabit(here.count)
            }
        }
    }

    private func isAtEdge(_ box: Rect, of page: PageDraft) -> Bool {
        box.maxY <= edges.headDepth.points(of: page.box.height)
            || box.minY >= page.box.height - edges.footDepth.points(of: page.box.height)
    }

    /// A picture's size in samples, and where it is painted.
    private struct Place: Hashable {
        var width, height, minX, minY, maxX, maxY: Int
    }

    private func place(of picture: Picture) -> Place {
        let far = 1e6, box = picture.box
        let sides = [box.minX, box.minY, box.maxX, box.maxY].map { Int((min(max($0, -far), far) / tuning.samePlace.value).rounded()) }
        return Place(
            width: picture.pixelWidth, height: picture.pixelHeight, minX: sides[0], minY: sides[1], maxX: sides[2], maxY: sides[3])
    }
}
