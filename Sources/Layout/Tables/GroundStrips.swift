import Geometry

/// Puts together what word processors paint a cell's ground of: a strip for the padding above its text, the ground of the
/// text, and a strip for the padding below. To a reader they are one ground.
struct GroundStrips {
    let tuning: RulingBuilder.Tuning
    /// A thinner ground is padding: no text stands on it (the smallest print is 4 pt).
    var thinnest: Points = 6.0.pt
    /// Strips meet their grounds within this, and end where they do. Points: places are rounded by the producer.
    var touch: Points = 0.75.pt
    /// The grounds beside each other that a strip lies over cover this share of it.
    var covered = 0.95

    /// The grounds in their order, those under and over strips grown by these.
    func joined(_ shadings: [Shading]) -> [Shading] {
        let strips = shadings.indices.filter { isStrip(shadings[$0]) }
        guard !strips.isEmpty else { return shadings }
        let grounds = shadings.indices.filter { shadings[$0].isRectangle && shadings[$0].box.height >= thinnest.value }
        var result = shadings
        for isAbove in [true, false] {
            // By the side at which they meet a strip above, or below.
            let side = { (i: Int) in isAbove ? shadings[i].box.minY : shadings[i].box.maxY }
            let sorted = grounds.sorted { (side($0), shadings[$0].box.minX) < (side($1), shadings[$1].box.minX) }
            let places = sorted.map(side)
            for strip in strips {
                let box = shadings[strip].box, meets = isAbove ? box.maxY : box.minY
                var under: [Int] = [], next = places.firstIndex(notBelow: meets - touch.value)
                while next < places.count, places[next] <= meets + touch.value {
                    if belongs(shadings[sorted[next]], to: shadings[strip]) { under.append(sorted[next]) }
                    next += 1
                }
                guard under.reduce(0, { $0 + shadings[$1].box.width }) >= covered * box.width else { continue }
                for i in under {
                    let ground = result[i].box
                    result[i].box = Rect(
                        minX: ground.minX, minY: min(ground.minY, box.minY), maxX: ground.maxX, maxY: max(ground.maxY, box.maxY))
                }
            }
        }
        return result
    }

    private func isStrip(_ shading: Shading) -> Bool {
        shading.isRectangle && shading.box.height < thinnest.value && shading.box.width >= thinnest.value
    }

    private func belongs(_ ground: Shading, to strip: Shading) -> Bool {
        ground.color.looksLike(strip.color, within: tuning.sameColor) && ground.box.minX >= strip.box.minX - touch.value
            && ground.box.maxX <= strip.box.maxX + touch.value
    }
}
