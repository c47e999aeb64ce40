import Geometry
import PageModel

/// Why a glyph that a page draws is not to be seen.
public enum UnseenReason: UInt8, Hashable, Sendable, CaseIterable {
    /// Text render mode 3: the text under a scan, mostly.
    case invisible
    /// Outside its clip path.
    case clipped
    /// In optional content that is switched off.
    case hiddenLayer
    case offPage
    /// White, and nothing but white paper under it.
    case whiteOnWhite
}

/// Tells the glyphs of a page that a reader cannot see.
package struct HiddenInk: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// Every channel of a colour that is white to the eye. Guard: `HiddenInkTests.whiteTextOnPaperIsNotSeen`.
        package var white: UInt8 = 0xFA
    }

    private let page: PageContent
    private let tuning: Tuning
    /// Boxes of everything that is painted in a colour, or in who knows what; `nil` when the page has no white text.
    private let painted: [Rect]?

    package init(_ page: PageContent, tuning: Tuning = Tuning()) {
        (self.page, self.tuning) = (page, tuning)
        guard page.glyphs.color.contains(where: { Self.isWhite($0, tuning) }) else {
            painted = nil
            return
        }
        let paths = page.paths.paths.filter { $0.paint == .pattern || !Self.isWhite($0.color, tuning) }.map { path in
            let reach = path.lineWidth / 2
            return Rect(minX: path.box.minX - reach, minY: path.box.minY - reach, maxX: path.box.maxX + reach, maxY: path.box.maxY + reach)
        }
        painted = paths + page.pictures.map(\.box)
    }

    /// Why the glyph, whose ink has this box, is not seen; `nil` when it is. A white letter counts as seen as soon as
    /// anything coloured may lie under or over it: text lost is worse than text too much.
    package func reason(of glyph: Int, in box: Rect) -> UnseenReason? {
        let flags = page.glyphs.flags[glyph]
        if flags.contains(.hiddenLayer) { return .hiddenLayer }
        if flags.contains(.invisible) { return .invisible }
        if flags.contains(.clipped) { return .clipped }
        if box.maxX < 0 || box.minX > page.width || box.maxY < 0 || box.minY > page.height { return .offPage }
        guard let painted, Self.isWhite(page.glyphs.color[glyph], tuning), !flags.contains(.fillStroke) else { return nil }
        return painted.contains { $0.overlapX(box) > 0 && $0.overlapY(box) > 0 } ? nil : .whiteOnWhite
    }

    private static func isWhite(_ color: UInt32, _ tuning: Tuning) -> Bool {
        [0, 8, 16].allSatisfy { UInt8((color >> $0) & 0xFF) >= tuning.white }
    }
}
