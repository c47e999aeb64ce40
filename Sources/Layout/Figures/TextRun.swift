import Geometry

/// A row of glyphs that stand close together on one baseline, as a chart's labels do: places only, no text.
struct TextRun: Sendable {
    var box: Rect
    var baseline: Double
    var fontSize: Double
    var glyphs = 1
    var digits = 0

    /// Whether it is a figure of a scale: digits mostly, and short.
    func isScale(most length: Int) -> Bool { glyphs <= length && digits * 2 >= glyphs }

    /// The runs of the page's level text; words nearer than `gap` are one run.
    static func runs(on ink: PageInk, gap: Em) -> [TextRun] {
        var places: [Place] = []
        places.reserveCapacity(ink.count)
        for i in 0..<ink.count where ink.fate[i] == .seen && ink.direction[i] == .right {
            places.append(Place(row: (ink.page.glyphs.originY[i] * 2).rounded(), minX: ink.minX[i], glyph: i))
        }
        places.sort { ($0.row, $0.minX, $0.glyph) < ($1.row, $1.minX, $1.glyph) }
        var runs: [TextRun] = [], row = Double.nan
        for place in places {
            let i = place.glyph, size = ink.page.glyphs.fontSize[i], box = ink.box(of: i)
            let digits = Script.isDigit(ink.firstScalar(of: i)) ? 1 : 0
            if let last = runs.last, row == place.row, box.minX - last.box.maxX < gap.points(at: size) {
                runs[runs.count - 1].box = last.box.union(box)
                runs[runs.count - 1].glyphs += 1
                runs[runs.count - 1].digits += digits
            } else {
                runs.append(TextRun(box: box, baseline: ink.page.glyphs.originY[i], fontSize: size, digits: digits))
            }
            row = place.row
        }
        return runs
    }

    /// A glyph by its baseline, in steps of half a point: enough to follow a line.
    private struct Place {
        var row, minX: Double
        var glyph: Int
    }
}
