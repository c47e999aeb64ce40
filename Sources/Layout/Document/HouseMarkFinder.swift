import Geometry

/// Finds the pictures that a house sets on all its pages: logos, bands and seals at the head or foot, without words of their own.
struct HouseMarkFinder {
    let tuning: FurnitureFinder.Tuning

    /// So many pages show that a picture is the house's.
    private static let fewestPages = 3

    private struct Mark {
        var page: Int
        var figure: Int
        var box: Rect
    }

    /// Of each page the figures that are such.
    func marks(on pages: [PageDraft]) -> [Set<Int>] {
        var marks = Array(repeating: Set<Int>(), count: pages.count)
        guard pages.count >= Self.fewestPages else { return marks }
        var places: [[Mark]] = []
        for mark in pages.indices.flatMap({ figures(atEdgeOf: pages[$0], page: $0) }) {
            if let place = places.firstIndex(where: { isSame($0[0].box, mark.box) }) {
                places[place].append(mark)
            } else {
                places.append([mark])
            }
        }
        for place in places {
            let count = Set(place.map(\.page)).count
            guard count >= Self.fewestPages, Double(count) >= tuning.leastCoverage * Double(pages.count) else { continue }
            for mark in place { marks[mark.page].insert(mark.figure) }
        }
        return marks
    }

    private func figures(atEdgeOf page: PageDraft, page index: Int) -> [Mark] {
        page.tree.regions.indices.compactMap { region in
            guard case .figure(let figure) = page.tree.regions[region].kind, page.lines[region].isEmpty else { return nil }
            let box = page.figures[figure].box
            return tuning.isAtEdge(box, of: page.box) ? Mark(page: index, figure: figure, box: box) : nil
        }
    }

    private func isSame(_ a: Rect, _ b: Rect) -> Bool {
        let slack = tuning.samePlace.value
        return abs(a.minX - b.minX) <= slack && abs(a.minY - b.minY) <= slack && abs(a.maxX - b.maxX) <= slack
            && abs(a.maxY - b.maxY) <= slack
    }
}
