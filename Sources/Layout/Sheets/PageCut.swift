import Geometry
import PageModel

/// Takes a part of a PDF page as a page of its own, enlarged where that is asked for.
struct PageCut: Sendable {
    /// The part, in the PDF page's points.
    var box: Rect
    /// Points of the PDF page to a point of the page that comes out.
    var scale: Double

    /// What has its middle inside comes along, in content order; what is painted beyond the box ends at it.
    func page(of sheet: PageContent) -> PageContent {
        var page = sheet.keeping { holds(sheet.glyphs.originX[$0] + sheet.glyphs.advanceX[$0] / 2) }
        (page.width, page.height, page.label, page.faults) = (box.width / scale, box.height / scale, nil, [])
        page.imposition = Imposition(
            sheetWidth: sheet.width, sheetHeight: sheet.height, origin: Point(x: box.minX, y: box.minY), scale: scale)
        move(&page.glyphs)
        page.paths = paths(of: page.paths)
        page.pictures = page.pictures.compactMap { picture in
            guard let part = picture.box.intersection(box) else { return nil }
            var picture = picture
            picture.box = moved(part)
            return picture
        }
        page.links = sheet.links.filter { holds($0.box.midX) }.map { Link(box: moved($0.box), target: $0.target) }
        return page
    }

    private func holds(_ x: Double) -> Bool { x >= box.minX && x < box.maxX }

    private func move(_ glyphs: inout GlyphTable) {
        for i in 0..<glyphs.count {
            glyphs.originX[i] = (glyphs.originX[i] - box.minX) / scale
            glyphs.originY[i] = (glyphs.originY[i] - box.minY) / scale
            glyphs.advanceX[i] /= scale
            glyphs.advanceY[i] /= scale
            glyphs.fontSize[i] /= scale
            glyphs.rise[i] /= Float(scale)
        }
    }

    private func paths(of sheet: PathTable) -> PathTable {
        var table = PathTable()
        for path in sheet.paths where path.box.maxX >= box.minX && path.box.minX < box.maxX {
            let ends = max(path.box.minX, box.minX)...min(path.box.maxX, box.maxX)
            guard ends.upperBound > ends.lowerBound || path.box.width == 0 else { continue }
            let start = table.segments.count
            for segment in sheet.segments[path.segments] {
                let x = min(max(segment.x, box.minX), box.maxX)
                table.segments.append(.init(segment.step, (x - box.minX) / scale, (segment.y - box.minY) / scale))
            }
            var part = path
            part.box = moved(Rect(minX: ends.lowerBound, minY: path.box.minY, maxX: ends.upperBound, maxY: path.box.maxY))
            part.segments = start..<table.segments.count
            part.lineWidth = path.lineWidth / scale
            table.paths.append(part)
        }
        return table
    }

    private func moved(_ part: Rect) -> Rect {
        Rect(
            minX: (part.minX - box.minX) / scale, minY: (part.minY - box.minY) / scale, maxX: (part.maxX - box.minX) / scale,
            maxY: (part.maxY - box.minY) / scale)
    }
}
