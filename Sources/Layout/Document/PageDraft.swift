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
    /// Lines of the page's own region (index 0) that are furniture, with the reason.
    package var furniture: [Int: PageLayout.Furniture.Reason] = [:]

    package var box: Rect { ink.page.box }
}

/// A figure's box on a page, before its text is read.
package struct FigureBox: Hashable, Sendable {
    package var box: Rect
    package var isDrawing: Bool
    /// Indices into the page's pictures.
    package var pictures: [Int]
}
