import Geometry
import PageModel

/// Pictures that a printer's driver has cut into strips: as wide as each other, each at the last one's foot.
struct PictureStrips {
    /// Where strips differ by less, they touch. Points: they were one picture, whatever its scale.
    var touch: Points = 1.pt
    /// So many strips are one picture: two pictures may touch.
    var fewest = 3
    /// A strip is so many times as wide as it is high.
    var narrow = 2.0

    /// The pictures by their indices, strips of one together; in content order of their first.
    func groups(of pictures: [Picture]) -> [[Int]] {
        guard pictures.count >= fewest else { return pictures.indices.map { [$0] } }
        var strips: [[Int]] = []
        let sorted = pictures.indices.sorted { a, b in
            (side(pictures[a].box.minX), side(pictures[a].box.maxX), pictures[a].box.minY, a)
                < (side(pictures[b].box.minX), side(pictures[b].box.maxX), pictures[b].box.minY, b)
        }
        for i in sorted {
            if let last = strips.last?.last, goesOn(pictures[last].box, pictures[i].box) {
                strips[strips.count - 1].append(i)
            } else {
                strips.append([i])
            }
        }
        return strips.flatMap { $0.count >= fewest ? [$0] : $0.map { [$0] } }.sorted { $0.min()! < $1.min()! }
    }

    /// Where the pictures are, each as one.
    func boxes(of pictures: [Picture]) -> [Rect] {
        groups(of: pictures).map { box(of: $0, pictures) }
    }

    /// Where the strips of one picture are, by their indices.
    func box(of strips: [Int], _ pictures: [Picture]) -> Rect {
        strips.reduce(pictures[strips[0]].box) { $0.union(pictures[$1].box) }
    }

    private func side(_ x: Double) -> Double { (x * 2).rounded() }

    private func goesOn(_ above: Rect, _ below: Rect) -> Bool {
        side(above.minX) == side(below.minX) && side(above.maxX) == side(below.maxX) && above.width > narrow * above.height
            && abs(below.minY - above.maxY) <= touch.value
    }
}
