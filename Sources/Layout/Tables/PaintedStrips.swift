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
    /// One that ends at one side of the others alone is no shorter than this share of them.
    var shorterShare = 0.4
    /// Strips of one kind differ by less in each part of their colour.
    var sameColor = 3
    /// Limits the grounds looked at on a page.
    var mostGrounds = 4_000

    /// A strip and the colour of its last cell: the first one's may be that of labels, in the head too.
    struct Strip {
        var box: Rect
        var color: UInt32
        /// Whether it is the head of a table in several rows.
        var isHead = false
    }

    /// Stacks of strips of one width, each from top to bottom.
    func stacks(of shadings: [Shading], size: Double) -> [[Strip]] {
        var stacks: [[Strip]] = []
        let strips = strips(of: shadings, size: size)
        for next in strips {
            let place = stacks.indices.last { index in
                stacks[index].last.map { isAsWide($0, next) || endsAtSide($0, next, beside: strips) } ?? false
            }
            if let place, let last = stacks[place].last?.box {
                // Beside a cell over several rows it is shorter.
                let box = Rect(
                    minX: min(last.minX, next.box.minX), minY: next.box.minY, maxX: max(last.maxX, next.box.maxX), maxY: next.box.maxY)
                stacks[place].append(Strip(box: box, color: next.color, isHead: next.isHead))
            } else {
                stacks.append([next])
            }
        }
        return stacks
    }

    private func isAsWide(_ upper: Strip, _ lower: Strip) -> Bool {
        abs(upper.box.minX - lower.box.minX) <= sameEnd.value && abs(upper.box.maxX - lower.box.maxX) <= sameEnd.value
            && isNear(upper.box, lower.box)
    }

    /// Whether a strip is shorter than the one above it at one side, where no other stands apart beside it: those are columns.
    private func endsAtSide(_ upper: Strip, _ lower: Strip, beside strips: [Strip]) -> Bool {
        let last = upper.box, strip = lower.box
        guard lower.color.looksLike(upper.color, within: sameColor), isNear(last, strip), strip.width >= shorterShare * last.width,
            strip.minX >= last.minX - sameEnd.value, strip.maxX <= last.maxX + sameEnd.value,
            strip.minX - last.minX <= sameEnd.value || last.maxX - strip.maxX <= sameEnd.value
        else { return false }
        return !strips.contains { other in
            abs(other.box.minY - strip.minY) <= sameHeight.value && other.box.overlapX(last) > 0
                && max(other.box.minX - strip.maxX, strip.minX - other.box.maxX) > bridge.value
        }
    }

    private func isNear(_ upper: Rect, _ lower: Rect) -> Bool {
        lower.minY >= upper.maxY - sameHeight.value && lower.minY - upper.maxY <= farthest * max(upper.height, lower.height)
    }

    /// The parts of a stack whose strips are of one colour, where there are several: a table and the box of other things under it
    /// may be as wide.
    func parts(of stack: [Strip]) -> [[Strip]] {
        let parts = stack.reduce(into: [[Strip]]()) { parts, strip in
            if let last = parts.last?.last, last.color.looksLike(strip.color, within: sameColor) {
                parts[parts.count - 1].append(strip)
            } else {
                parts.append([strip])
            }
        }
        return parts.count > 1 ? parts : []
    }

    private func strips(of shadings: [Shading], size: Double) -> [Strip] {
        let highest = tallest.points(at: size)
        let boxes = shadings.filter {
            $0.isRectangle && !$0.color.looksLike(.paper, within: 3) && $0.box.height >= size / 2 && $0.box.height <= highest
        }.prefix(mostGrounds).sorted { ($0.box.minY, $0.box.minX, $0.box.maxX) < ($1.box.minY, $1.box.minX, $1.box.maxX) }
        var strips: [Strip] = []
        for (shading, isHead) in WholeHeads(touch: bridge, tallest: highest).joined(boxes) {
            let box = shading.box
            let place = strips.indices.reversed().prefix { box.minY - strips[$0].box.minY <= sameHeight.value }.first { index in
                abs(strips[index].box.maxY - box.maxY) <= sameHeight.value && box.minX - strips[index].box.maxX <= bridge.value
                    && box.maxX >= strips[index].box.minX - bridge.value
            }
            if let place {
                strips[place] = Strip(box: strips[place].box.union(box), color: shading.color)
            } else {
                strips.append(Strip(box: box, color: shading.color, isHead: isHead))
            }
        }
        return strips.filter { $0.box.width >= shortest.value }
    }
}
