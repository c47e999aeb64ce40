import Geometry

/// Strips of ground across a table: its head, or every second row of its body.
struct PaintedStrips {
    /// Cells painted side by side are one strip. Points: producers leave hairs of white between cells.
    var sameHeight: Points = 1.5.pt
    var bridge: Points = 3.0.pt
    /// Strips of one table end within this.
    var sameEnd: Points = 4.0.pt
    /// A shorter strip is a tag.
    var shortest: Points = 100.0.pt
    /// A higher one, in em of the text, is a box.
    var tallest: Em = 14.em
    /// Strips of one table are no further from each other than this many times the higher one's height.
    var farthest = 3.5
    /// Limits the grounds looked at on a page.
    var mostGrounds = 4_000

    /// Stacks of strips of one width, each from top to bottom.
    func stacks(of shadings: [Shading], size: Double) -> [[Rect]] {
        var stacks: [[Rect]] = []
        for strip in strips(of: shadings, size: size) {
            let place = stacks.indices.last { index in
                guard let last = stacks[index].last else { return false }
                return abs(last.minX - strip.minX) <= sameEnd.value && abs(last.maxX - strip.maxX) <= sameEnd.value
                    && strip.minY >= last.maxY - sameHeight.value
                    && strip.minY - last.maxY <= farthest * max(last.height, strip.height)
            }
            if let place { stacks[place].append(strip) } else { stacks.append([strip]) }
        }
        return stacks
    }

    private func strips(of shadings: [Shading], size: Double) -> [Rect] {
        let highest = tallest.points(at: size)
        let boxes = shadings.filter {
            $0.isRectangle && !$0.color.looksLike(.paper, within: 3) && $0.box.height >= size / 2 && $0.box.height <= highest
        }.prefix(mostGrounds).map(\.box).sorted { ($0.minY, $0.minX, $0.maxX) < ($1.minY, $1.minX, $1.maxX) }
        var strips: [Rect] = []
        for box in boxes {
            let place = strips.indices.reversed().prefix { box.minY - strips[$0].minY <= sameHeight.value }.first { index in
                abs(strips[index].maxY - box.maxY) <= sameHeight.value && box.minX - strips[index].maxX <= bridge.value
                    && box.maxX >= strips[index].minX - bridge.value
            }
            if let place { strips[place] = strips[place].union(box) } else { strips.append(box) }
        }
        return strips.filter { $0.width >= shortest.value }
    }
}
