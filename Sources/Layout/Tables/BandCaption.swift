import Geometry

/// Tells a caption from the rows of tables in a band of a page: a line of one piece, set in the middle.
struct BandCaption {
    /// A wider gap parts two texts of a line.
    var cellGap: Em = 0.9.em
    /// A caption stands no further from the band's middle, and keeps clear of its side by more.
    var offMiddle: Em = 1.5.em
    /// Share of the band's width that it fills at least: it is too long for the text of one column, the more so where it is not
    /// set apart.
    var leastShare = 0.25, leastShareApart = 0.15
    /// Room between the last row of a table and the caption of the next one at least: lines of one cell stand closer.
    var room: Em = 0.8.em

    func isOne(_ row: TextRow, in band: Rect) -> Bool { isOne(row, in: band, filling: leastShare) }

    private func isOne(_ row: TextRow, in band: Rect, filling share: Double) -> Bool {
        let pieces = row.segments(gap: cellGap.points(at: row.size))
        return pieces.count == 1 && abs((pieces[0].minX + pieces[0].maxX) / 2 - band.midX) <= offMiddle.points(at: row.size)
            && pieces[0].width >= share * band.width && pieces[0].minX > band.minX + offMiddle.points(at: row.size)
    }

    /// Whether the last of several lines is one, set apart from those above it.
    func isLast(of rows: [TextRow], in band: Rect) -> Bool {
        guard rows.count > 1 else { return false }
        let last = rows[rows.count - 1]
        return last.top - rows[rows.count - 2].bottom > room.points(at: last.size) && isOne(last, in: band, filling: leastShareApart)
    }
}
