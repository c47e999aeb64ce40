import Geometry
import PageModel

/// One page on its way: glyphs resolved, rules and tables found, lines read, nothing ordered yet.
package struct PageDraft: Sendable {
    /// Index in the document, from 0.
    package var index: Int
    /// The page as it is laid out, with no elements yet.
    package var blank: PageLayout
    /// Its pictures, in content order.
    package var pictures: [Picture] = []
    package var fonts: [FontUse]
    /// The page, while a line's text may hang on what the document's other pages show. Its ink, which is as much again, is
    /// made anew for the few that are read anew.
    private(set) var waitingPage: Box<WaitingPage>?
    /// Fonts that its lines hang on: with another habit of setting spaces than the page alone shows they read differently.
    package var hinges: Set<UInt16> = []
    /// Words printed over it or under it, left out of all else; and those of which other pages tell.
    package var watermarks: [Watermark] = []
    package var possibleWatermarks: [Watermark] = []
    /// Numbers beside its text: whether they count its lines, other pages tell.
    package var marginNumbers = LineNumberFinder.Column()
    /// Large filled outlines: whether they lie under its text, other pages tell.
    package var outlines: [Outline] = []
    package var paint: PagePaint
    package var findings: TableFindings
    /// For each table whether each of its cells' last lines reaches the end of its cell: the text may go on.
    package var endsFull: [[Bool]]
    package var figures: [FigureBox]
    package var tree: RegionTree
    /// Lines by region of `tree`, each region's from top to bottom.
    package var lines: [[ReadLine]]
    /// Shapes that may be bullets: whether they are, the whole document shows.
    package var drawnMarks: [DrawnMarkerFinder.Found] = []
    /// Short lines over its footnotes.
    package var footRules: [FootRule] = []
    /// Bands from margin to margin that titles stand on.
    package var bands: [Rect] = []
    /// Rules over most of the page that stand in no table and frame: columns end at them.
    package var dividers: [Rect] = []
    /// Lines that are furniture, with the reason.
    package var furniture: [LineID: PageLayout.Furniture.Reason] = [:]
    /// Figures that are the house's, on all its pages.
    package var houseMarks: Set<Int> = []

    /// Whether nothing is printed on it.
    var isBlank: Bool { lines.allSatisfy(\.isEmpty) }

    package var box: Rect { Rect(minX: 0, minY: 0, maxX: blank.width, maxY: blank.height) }

    /// A line of the page: a region of `tree`, and a place in that region's lines.
    package struct LineID: Hashable, Comparable, Sendable {
        package var region, line: Int

        package static func < (a: LineID, b: LineID) -> Bool { (a.region, a.line) < (b.region, b.line) }
    }

    /// A path of the page.
    package struct Outline: Hashable, Sendable {
        /// Index into its paths.
        var path: Int
        var box: Rect
    }

    package func line(_ id: LineID) -> ReadLine { lines[id.region][id.line] }

    /// Tells the lines whether their fonts set spaces, which ends the wait for the other pages.
    package mutating func settle(_ spacing: SpacingStatistics) {
        let setsSpaces = fonts.map { spacing.setsSpaces($0.font) }
        for region in lines.indices {
            for line in lines[region].indices {
                let font = Int(lines[region][line].lastFont)
                lines[region][line].setsSpaces = font >= 0 && setsSpaces[font]
            }
        }
        waitingPage = nil
    }

    /// Keeps the page until it is known what the others show.
    mutating func wait(with page: PageContent) { waitingPage = Box(WaitingPage(page, index: index)) }

    /// The lowest that anything but furniture reaches.
    package var bodyBottom: Double {
        var bottom = 0.0
        for (i, line) in lines[0].enumerated() where furniture[.init(region: 0, line: i)] == nil { bottom = max(bottom, line.box.maxY) }
        for table in findings.tables { bottom = max(bottom, table.box.maxY) }
        return bottom
    }

    /// Without what only people ask for.
    package mutating func forgetReasons() {
        (paint.rulings, paint.shapes) = ([], [])
        (findings.edges, findings.junctions, findings.faces, findings.rejected) = ([], [], [], [])
    }
}

/// A figure's box on a page, before its text is read.
package struct FigureBox: Hashable, Sendable {
    package var box: Rect
    package var isDrawing: Bool
    /// Indices into the page's pictures.
    package var pictures: [Int]
}
