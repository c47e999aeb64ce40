import Geometry
import PageModel

/// Turns painted paths into what a reader sees: joined lines, grounds and shapes.
///
/// Producers draw one line in many ways: one stroke, a stroke per cell, two strokes a little apart,
/// half-point dots, thin filled boxes, the sides of a rectangle. Pieces are sorted and swept, so a
/// page with thousands of them costs n log n.
public struct RulingBuilder: Sendable {
    /// How thick, long, level and near to each other the pieces of a line are.
    public struct Tuning: Hashable, Sendable {
        /// The thickest line. Print rules end at 3 pt (HWP's thickest table border is 5 mm wide in
        /// theory, 1.5 mm = 4.2 pt in use); a cell's ground is never that thin, whatever its text size.
        /// Guard: `RulingBuilderTests.aBoxIsALineUpToFourPoints`.
        public var thickest: Points = 4.0.pt
        /// A line is at least this many times as long as thick, else it is a speck or a ground.
        public var slenderness = 3.0
        /// The shortest line that counts. The smallest printed table rows are 6 pt high.
        public var shortest: Points = 4.0.pt
        /// A stroke is parallel to an axis when it leaves it by less than this share of its length
        /// (one degree), or by less than `offAxis`: scanners and drawing tools tilt lines a little.
        public var slope = 0.0175
        /// See `slope`.
        public var offAxis: Points = 0.35.pt
        /// Lines whose middles are nearer than this are one line drawn twice. Hancom's second stroke is
        /// up to 0.6 pt off; the strokes of a double rule are at least 1.4 pt apart.
        /// Guard: `RulingBuilderTests.strokesHalfAPointApartAreOneLine`.
        public var sameLine: Points = 0.75.pt
        /// Pieces on one line that leave at most this gap touch. Corners of cell-wise borders miss by up to a line width.
        public var touch: Points = 1.0.pt
        /// The largest round dot of a dotted line; Hancom's are 1.3 pt. Larger ones are bullets and a chart's marks.
        public var largestDot: Points = 2.pt
        /// A shorter piece is a dash or a dot, not the border of a cell.
        public var shortestOfCell: Points = 8.0.pt
        /// The longest dash and the longest gap between two dashes, as multiples of each other and in points.
        public var longestDash: Points = 12.0.pt
        /// See `longestDash`.
        public var longestDashGap: Points = 5.0.pt
        /// See `longestDash`.
        public var dashGapShare = 4.0
        /// So many pieces in a row make a dashed line; fewer are specks.
        public var fewestDashes = 4
        /// Paint with less opacity is not to be seen.
        public var faintest: Float = 0.06
        /// Colours whose channels all differ by less than this look the same to a reader.
        public var sameColor = 10
        /// No page that people read has more; the rest is left out so that hostile input stays cheap.
        public var mostPieces = 400_000
        /// The values that all conversions use.
        public init() {}
    }

    /// What counts as a line.
    public var tuning = Tuning()
    /// A builder with those measures.
    public init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    /// The page's paint. Total: damaged paths give fewer lines.
    public func paint(of page: PageContent) -> PagePaint {
        var strokes = PathPieces(tuning: tuning, page: page.box)
        for (index, path) in page.paths.paths.enumerated() where path.opacity >= tuning.faintest {
            strokes.add(path, order: index, segments: page.paths.segments)
            if strokes.count > tuning.mostPieces { break }
        }
        var paint = PagePaint()
        let (pieces, gradients) = GradientStrips().parted(strokes.pieces)
        var shadings = strokes.shadings
        if !gradients.isEmpty { shadings = (shadings + gradients).sorted { $0.order < $1.order } }
        paint.shadings = GroundStrips(tuning: tuning).joined(shadings.map(\.shading))
        let ground = GroundIndex(shadings, page: page.box)
        let seen = Occlusion(shadings: shadings).visible(pieces.filter { isSeen($0, on: ground) })
        var joiner = PieceJoiner(tuning: tuning)
        paint.rulings = joiner.rulings(from: seen)
        paint.pieceEnds = joiner.pieceEnds
        paint.seams = TableSeams().seams(of: seen)
        paint.shapes = strokes.shapes + joiner.specks.map { seen[$0].speck }
        paint.shapes.sort { ($0.glyphsBefore, $0.box.minY, $0.box.minX) < ($1.glyphsBefore, $1.box.minY, $1.box.minX) }
        return paint
    }

    /// A line of the colour of what lies under and beside it is not seen.
    private func isSeen(_ piece: LinePiece, on ground: GroundIndex) -> Bool {
        let box = piece.box
        let reach = 0.6  // just beside the line, whatever its thickness
        for share in [0.5, 0.2, 0.8] {
            let along =
                piece.isUpright ? Point(x: box.midX, y: box.minY + share * box.height) : Point(x: box.minX + share * box.width, y: box.midY)
            let (one, other) =
                piece.isUpright
                ? (Point(x: box.minX - reach, y: along.y), Point(x: box.maxX + reach, y: along.y))
                : (Point(x: along.x, y: box.minY - reach), Point(x: along.x, y: box.maxY + reach))
            func isGround(_ side: Point) -> Bool {
                piece.color.looksLike(ground.color(at: side, before: piece.order), within: tuning.sameColor)
            }
            if !isGround(one) || !isGround(other) { return true }
        }
        return false
    }
}

extension UInt32 {
    /// White paper.
    static var paper: UInt32 { 0xFFFFFF }

    /// Whether two 0xRRGGBB colours differ by less than `tolerance` in every channel.
    func looksLike(_ other: UInt32, within tolerance: Int) -> Bool {
        for shift in [0, 8, 16] as [UInt32] {
            let a = Int((self >> shift) & 0xFF), b = Int((other >> shift) & 0xFF)
            if abs(a - b) >= tolerance { return false }
        }
        return true
    }
}
