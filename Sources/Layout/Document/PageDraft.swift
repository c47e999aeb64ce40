import Geometry
import PageModel

/// One page on its way: glyphs resolved, rules and tables found, lines read, nothing ordered yet.
package struct PageDraft: Sendable {
    /// Index in the document, from 0.
    package var index: Int
    package var ink: PageInk
    package var paint: PagePaint
    package var findings: TableFindings
    package var figures: [FigureBox]
    package var tree: RegionTree
    /// Lines by region of `tree`, each region's from top to bottom.
    package var lines: [[ReadLine]]
    /// Shapes that may be bullets: whether they are, the whole document shows.
    package var drawnMarks: [DrawnMarkerFinder.Found] = []
    /// Lines that are furniture, with the reason.
    package var furniture: [LineID: PageLayout.Furniture.Reason] = [:]

    package var box: Rect { ink.page.box }

    /// A line of the page: a region of `tree`, and a place in that region's lines.
    package struct LineID: Hashable, Comparable, Sendable {
        package var region, line: Int

        package static func < (a: LineID, b: LineID) -> Bool { (a.region, a.line) < (b.region, b.line) }
    }

    package func line(_ id: LineID) -> ReadLine { lines[id.region][id.line] }
}

/// A figure's box on a page, before its text is read.
package struct FigureBox: Hashable, Sendable {
    package var box: Rect
    package var isDrawing: Bool
    /// Indices into the page's pictures.
    package var pictures: [Int]
}
