import Geometry

extension FurnitureFinder {
    package struct Tuning: Hashable, Sendable {
        /// How far from the top and the bottom edge furniture stands.
        package var headDepth: PageFraction = 0.13.ofPage
        package var footDepth: PageFraction = 0.11.ofPage
        /// The first and the last line of a page may stand so deep: a book's page is printed in the middle of a larger sheet.
        package var edgeDepth: PageFraction = 0.2.ofPage
        /// How many times the distance of the text's own lines such a line stands from them.
        package var edgeGap = 1.5
        /// How far from the left and the right edge it stands beside the text: half of what most margins are.
        package var sideDepth: PageFraction = 0.06.ofPage
        /// A box that is no higher is a band or a tab.
        package var bandHeight: PageFraction = 0.06.ofPage
        /// Same place: baselines and sizes this close. Producers set a running head at one place to a tenth of a point;
        /// pages of two orientations or a cover differ by more. In points, because the place on the sheet does not scale with the text.
        package var samePlace: Points = 2.5.pt
        /// Pages that must have the same words there, and in a document of so many pages.
        package var leastPages = 2, leastOfMany = 3
        package var manyPagesOfADocument = 12
        /// Pages whose feet count them that are a habit, whatever words stand there.
        package var fewestNumbered = 3
        /// Share of the lines at one place that must come again for all lines at that place to be furniture.
        package var repeatedShare = 0.6
        /// Share of a document's pages, or of its left or right ones, that have a line at the place (covers and chapter
        /// openings have none).
        package var leastCoverage = 0.34
        /// The same for what looks like a heading of the text.
        package var headingCoverage = 0.6
        /// Share of the pages that may have text of their own at the place of a left or right page's head.
        package var mostInText = 0.15
        /// A lone number that stands so far below all else on its page is the page's.
        package var footGap: Em = 2.0.em
        /// What is printed beside such a number has its height or, as a small mark of the house, so many times its size.
        package var besideNumber: Em = 2.0.em
        /// A running head is no larger than this, against the running text; a title is.
        package var titleSize = 1.5
        /// Sizes at one place agree within this, and lines of one head are no farther apart.
        package var sameSize: Points = 0.6.pt
        package var nextLine: Em = 1.8.em
        /// No heading of a text comes again on so many pages at one place.
        package var manyPages = 6

        /// Whether a box stands where furniture does: whole in the page's head or foot.
        func isAtEdge(_ box: Rect, of page: Rect) -> Bool {
            box.maxY <= headDepth.points(of: page.height) || box.minY >= page.height - footDepth.points(of: page.height)
        }

        /// Pages that must have the same words at one place, among so many with text.
        func leastRepeats(among count: Int) -> Int { count >= manyPagesOfADocument ? leastOfMany : leastPages }
    }
}
