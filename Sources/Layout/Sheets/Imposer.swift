import Geometry
import PageModel

/// Makes printed pages of PDF pages: two side by side become two, and pages that were reduced to a small sheet are read at the
/// size that they were made for. Lengths in points mean the same then on all pages that are laid out.
public struct Imposer: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// Pages of a document that are looked at: enough to tell a habit from one odd page.
        package var sampleSize = 8
        /// Share of the document's pages that must have such a size, and of those with text enough to tell that must show two
        /// pages. Covers and pages of one picture do not. Guard: `ImposerTests.aCoverBesideAPageTellsNothing`.
        package var leastShare = 0.5
        /// Area of an A4 page in square points: what most documents are made for.
        package var usualArea = 595.0 * 842.0
        /// Share of that area under which a page is small. A5 has a half, the larger book formats three quarters.
        package var smallArea = 0.6
        /// Running text up to this size was reduced with its page; books of that format are set in 9 points and more.
        package var reducedText: Points = 8.0.pt
        /// No page is enlarged more: A4 on an A6 sheet.
        package var mostEnlarged = 2.0

        func isSmall(_ area: Double) -> Bool { area < smallArea * usualArea }
    }

    package var tuning = Tuning()
    private var isFolded = false
    private var scale = 1.0

    /// How many pages come out of each PDF page.
    public var pagesPerSheet: Int { isFolded ? 2 : 1 }

    /// Numbers of the pages to look at for a judgement, in their order; none where the pages' sizes exclude that they were imposed.
    /// - Parameter size: Width and height of a page by its number.
    public static func sample(of numbers: [Int], size: (Int) -> (width: Double, height: Double)) -> [Int] {
        let tuning = Tuning(), count = min(tuning.sampleSize, numbers.count)
        let spaced = (0..<count).map { numbers[$0 * numbers.count / count] }
        let sample = spaced.filter { number in
            let (width, height) = size(number)
            return SpreadFinder().mayBeSpread(width: width, height: height) || tuning.isSmall(width * height)
        }
        return Double(sample.count) >= tuning.leastShare * Double(count) ? sample : []
    }

    /// What a document's sample shows; `nil`: its pages are as they are.
    public init?(judgedBy sample: [PageContent]) {
        let read = sample.filter { $0.glyphs.count > 0 }
        guard !read.isEmpty else { return nil }
        let telling = read.compactMap(Self.isSpread)
        isFolded = telling.contains(true) && Double(telling.count { $0 }) >= tuning.leastShare * Double(telling.count)
        let area = (read.map { $0.width * $0.height }.max() ?? 0) / Double(pagesPerSheet)
        if area > 0, tuning.isSmall(area), Self.bodySize(of: read) <= tuning.reducedText.value {
            scale = max((area / tuning.usualArea).squareRoot(), 1 / tuning.mostEnlarged)
        }
        if !isFolded, scale == 1 { return nil }
    }

    /// The printed pages of one PDF page, always `pagesPerSheet`. A page whose text runs over the fold stays whole, with an
    /// empty one beside it.
    public func pages(of sheet: PageContent) -> [PageContent] {
        let middle = sheet.width / 2
        guard isFolded, SpreadFinder().mayBeSpread(width: sheet.width, height: sheet.height),
            !Self.rows(of: sheet).contains(where: { $0.minX < middle && $0.maxX > middle })
        else {
            var whole = PageCut(box: sheet.box, scale: scale).page(of: sheet)
            (whole.label, whole.faults) = (sheet.label, sheet.faults)
            return isFolded ? [whole, PageContent(number: sheet.number, width: whole.width, height: whole.height)] : [whole]
        }
        var left = PageCut(box: Rect(minX: 0, minY: 0, maxX: middle, maxY: sheet.height), scale: scale).page(of: sheet)
        left.faults = sheet.faults
        let right = PageCut(box: Rect(minX: middle, minY: 0, maxX: sheet.width, maxY: sheet.height), scale: scale).page(of: sheet)
        return [left, right]
    }

    private static func isSpread(_ sheet: PageContent) -> Bool? {
        SpreadFinder().isSpread(sheet.box, lines: rows(of: sheet), objects: sheet.paths.paths.map(\.box) + sheet.pictures.map(\.box))
    }

    /// Boxes of the runs of level text: glyphs on one baseline with no gap wider than two ems.
    private static func rows(of sheet: PageContent) -> [Rect] {
        let glyphs = sheet.glyphs, widestGap = 2.0
        var byBaseline: [Int: [Int]] = [:]
        for i in 0..<glyphs.count
        where glyphs.flags[i].isDisjoint(with: [.space, .unseen]) && glyphs.advanceX[i] > 0 {
            byBaseline[Int(glyphs.originY[i].rounded()), default: []].append(i)
        }
        var rows: [Rect] = []
        for (_, members) in byBaseline.sorted(by: { $0.key < $1.key }) {
            var row: Rect?
            for i in members.sorted(by: { glyphs.originX[$0] < glyphs.originX[$1] }) {
                let (x, y, size) = (glyphs.originX[i], glyphs.originY[i], glyphs.fontSize[i])
                let box = Rect(minX: x, minY: y - size, maxX: x + glyphs.advanceX[i], maxY: y)
                if let open = row, box.minX - open.maxX <= widestGap * size {
                    row = open.union(box)
                } else {
                    if let row { rows.append(row) }
                    row = box
                }
            }
            if let row { rows.append(row) }
        }
        return rows
    }

    /// The most common size of the pages' glyphs, to the half point.
    private static func bodySize(of pages: [PageContent]) -> Double {
        Tally.mostCommonSize(in: pages.lazy.flatMap(\.glyphs.fontSize)) ?? 0
    }
}
