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

    /// Glyphs of a word and its number before a title at most, and the room between them: the space of an ideograph.
    var longestLabel = 4
    var labelGap: Em = 1.2.em

    func isOne(_ row: TextRow, in band: Rect) -> Bool { isOne(row, in: band, filling: leastShare) }

    /// Whether a line is one text, or a word with a number and, a wide space behind them, the title that they count.
    func isOnePiece(_ row: TextRow) -> Bool {
        let pieces = HeadColumns(cellGap: cellGap).pieces(of: row)
        guard pieces.count == 2 else { return pieces.count == 1 }
        return pieces[0].count <= longestLabel && pieces[0].digits > 0 && pieces[0].digits < pieces[0].count
            && pieces[1].minX - pieces[0].maxX <= labelGap.points(at: row.size) && !pieces[1].isNumber
    }

    private func isOne(_ row: TextRow, in band: Rect, filling share: Double) -> Bool {
        let pieces = row.segments(gap: cellGap.points(at: row.size))
        return pieces.count == 1 && abs((pieces[0].minX + pieces[0].maxX) / 2 - band.midX) <= offMiddle.points(at: row.size)
            && pieces[0].width >= share * band.width && pieces[0].minX > band.minX + offMiddle.points(at: row.size)
    }

    /// Whether the first of several lines is one, further from the line over it than the others are from the next: that line closes what
    /// stands above the table.
    func isFirst(of rows: [TextRow], in band: Rect) -> Bool {
        guard rows.count > 1, let bottom = rows.map(\.bottom).max() else { return false }
        return (rows[0].top - band.minY) - (band.maxY - bottom) > room.points(at: rows[0].size)
            && isOne(rows[0], in: band, filling: leastShareApart)
    }

    /// Whether the last of several lines is one, set apart from those above it.
    func isLast(of rows: [TextRow], in band: Rect) -> Bool {
        guard rows.count > 1 else { return false }
        let last = rows[rows.count - 1]
        return last.top - rows[rows.count - 2].bottom > room.points(at: last.size) && isOne(last, in: band, filling: leastShareApart)
    }
}
