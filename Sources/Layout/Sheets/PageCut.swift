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
        var page = PageContent(number: sheet.number, width: box.width / scale, height: box.height / scale)
        page.imposition = Imposition(
            sheetWidth: sheet.width, sheetHeight: sheet.height, origin: Point(x: box.minX, y: box.minY), scale: scale)
        page.fonts = sheet.fonts
        // How many of the sheet's glyphs before each came along: places in content order are counted in glyphs.
        var kept = [0]
        kept.reserveCapacity(sheet.glyphs.count + 1)
        for i in 0..<sheet.glyphs.count {
            if holds(middle(of: i, in: sheet.glyphs)) { append(i, of: sheet.glyphs, to: &page.glyphs) }
            kept.append(page.glyphs.count)
        }
        page.paths = paths(of: sheet.paths, kept)
        for picture in sheet.pictures {
            guard let part = picture.box.intersection(box) else { continue }
            var picture = picture
            (picture.box, picture.glyphsBefore) = (moved(part), kept[picture.glyphsBefore])
            page.pictures.append(picture)
        }
        page.links = sheet.links.filter { holds($0.box.midX) }.map { Link(box: moved($0.box), target: $0.target) }
        page.markedContent = sheet.markedContent.map { mark in
            var mark = mark
            mark.glyphs = kept[mark.glyphs.lowerBound]..<kept[mark.glyphs.upperBound]
            return mark
        }
        return page
    }

    private func holds(_ x: Double) -> Bool { x >= box.minX && x < box.maxX }

    private func middle(of glyph: Int, in table: GlyphTable) -> Double { table.originX[glyph] + table.advanceX[glyph] / 2 }

    private func append(_ i: Int, of sheet: GlyphTable, to page: inout GlyphTable) {
        page.append(
            scalars: sheet.scalars(of: i), code: sheet.code[i], originX: (sheet.originX[i] - box.minX) / scale,
            originY: (sheet.originY[i] - box.minY) / scale, advanceX: sheet.advanceX[i] / scale, advanceY: sheet.advanceY[i] / scale,
            fontSize: sheet.fontSize[i] / scale, widthScale: sheet.widthScale[i], rise: sheet.rise[i] / Float(scale), font: sheet.font[i],
            color: sheet.color[i], flags: sheet.flags[i], markedContent: sheet.markedContent[i])
    }

    private func paths(of sheet: PathTable, _ kept: [Int]) -> PathTable {
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
            (part.lineWidth, part.glyphsBefore) = (path.lineWidth / scale, kept[path.glyphsBefore])
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
