import Geometry
import PageModel

/// Resolves a page's glyphs to `PageInk`: text as the eye sees it, boxes, unseen and doubled glyphs set aside.
package struct InkBuilder: Sendable {
    package struct Tuning: Hashable, Sendable {
        /// From the baseline up to the top of a capital or a Hangul syllable, in em.
        package var ascent: Em = 0.80.em
        /// From the baseline down to the lowest ink, in em.
        package var descent: Em = 0.16.em
        /// Two equal glyphs whose origins are closer than this are one glyph drawn twice: shadows and poor man's
        /// bold are offset by 0.02 to 0.1 em, the narrowest doubled letters (`ll`, `··`) by 0.2.
        /// Guard: `InkBuilderTests.aShadowIsDrawnOnce`.
        package var duplicateOffset: Em = 0.13.em
        /// A glyph without text is a space when it is as wide as its font's spaces: a no-break space, mostly, that the
        /// producer gave no Unicode. Guard: `InkBuilderTests.aGlyphWithoutTextThatIsAsWideAsASpaceIsOne`.
        package var sameWidth: Em = 0.004.em
        /// In a font without spaces a narrow code without text that comes as often as spaces do is the space.
        /// Korean text has 0.2 to 0.35 of them for each letter, tables fewer.
        /// Guard: `InkBuilderTests.aCodeWithoutTextThatStandsWhereSpacesDoIsTheSpace`.
        package var spaceWidth: ClosedRange<Double> = 0.15...0.5
        package var spaceShare: ClosedRange<Double> = 0.05...0.45
        /// Seen less often it may be any sign.
        package var leastSpaces = 5
    }

    package var tuning = Tuning()

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    package func ink(of page: PageContent) -> PageInk {
        let glyphs = page.glyphs
        let count = glyphs.count
        let symbolFonts = page.fonts.map { SymbolFont(fontName: $0.name) }
        let spaceWidths = spaceWidths(of: page)
        var ink = PageInk(
            page: page, fate: [], scalars: [], start: [0], minX: [], minY: [], maxX: [], maxY: [], direction: [],
            isDoubled: Array(repeating: false, count: count))
        ink.fate.reserveCapacity(count)
        ink.scalars.reserveCapacity(count)
        for i in 0..<count {
            let reading = GlyphText.reading(of: i, in: glyphs, symbolFont: symbolFonts[Int(glyphs.font[i])])
            switch reading {
            case .text(let scalars):
                ink.scalars += scalars
                ink.fate.append(glyphs.flags[i].isDisjoint(with: .unseen) ? .seen : .unseen)
            case .space:
                ink.fate.append(.space)
            case .nothing:
                ink.fate.append(.unseen)
            case .unreadable:
                let isSpace =
                    glyphs.flags[i].contains(.unmapped)
                    && spaceWidths[Int(glyphs.font[i])].contains { abs($0 - width(i, glyphs)) <= tuning.sameWidth.value }
                ink.fate.append(isSpace ? .space : glyphs.flags[i].isDisjoint(with: .unseen) ? .unreadable : .unseen)
            }
            ink.start.append(UInt32(ink.scalars.count))
            place(i, of: glyphs, in: &ink)
            if ink.fate[i] == .seen || ink.fate[i] == .unreadable, isOffPage(i, ink) { ink.fate[i] = .unseen }
        }
        setAsideDuplicates(in: &ink)
        return ink
    }

    /// Widths of the spaces that each font of the page sets, in em.
    private func spaceWidths(of page: PageContent) -> [[Double]] {
        var widths = Array(repeating: [Double](), count: page.fonts.count)
        for i in 0..<page.glyphs.count where page.glyphs.flags[i].contains(.space) && !page.glyphs.flags[i].contains(.type3) {
            let width = width(i, page.glyphs), font = Int(page.glyphs.font[i])
            if width > 0, !widths[font].contains(where: { abs($0 - width) <= tuning.sameWidth.value }) { widths[font].append(width) }
        }
        addUnmappedSpaces(of: page, to: &widths)
        return widths
    }

    private func addUnmappedSpaces(of page: PageContent, to widths: inout [[Double]]) {
        let glyphs = page.glyphs
        var letters = Array(repeating: 0, count: page.fonts.count)
        var unmapped = Array(repeating: [UInt32: (count: Int, width: Double)](), count: page.fonts.count)
        for i in 0..<glyphs.count where widths[Int(glyphs.font[i])].isEmpty {
            let font = Int(glyphs.font[i])
            if glyphs.flags[i].contains(.unmapped) {
                unmapped[font][glyphs.code[i], default: (0, width(i, glyphs))].count += 1
            } else {
                letters[font] += 1
            }
        }
        for font in page.fonts.indices where !page.fonts[font].isType3 {
            guard let most = unmapped[font].max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })?.value, letters[font] > 0
            else { continue }
            if most.count >= tuning.leastSpaces, tuning.spaceWidth.contains(most.width),
                tuning.spaceShare.contains(Double(most.count) / Double(letters[font]))
            {
                widths[font].append(most.width)
            }
        }
    }

    /// Advance of a glyph in em.
    private func width(_ i: Int, _ glyphs: GlyphTable) -> Double {
        glyphs.fontSize[i] > 0 ? (glyphs.advanceX[i].magnitude + glyphs.advanceY[i].magnitude) / glyphs.fontSize[i] : 0
    }

    /// Appends the box and direction of glyph `i`.
    private func place(_ i: Int, of glyphs: GlyphTable, in ink: inout PageInk) {
        let x = glyphs.originX[i], y = glyphs.originY[i], dx = glyphs.advanceX[i], dy = glyphs.advanceY[i]
        let up = tuning.ascent.points(at: glyphs.fontSize[i]), down = tuning.descent.points(at: glyphs.fontSize[i])
        let size = glyphs.fontSize[i]
        if glyphs.flags[i].contains(.vertical) {
            ink.direction.append(.column)
            // The origin of a vertical glyph is at the top centre of its em box.
            ink.minX.append(x - size / 2)
            ink.maxX.append(x + size / 2)
            ink.minY.append(min(y, y + dy))
            ink.maxY.append(max(y, y + dy, y + 0.01))
            return
        }
        let horizontal = abs(dx) >= abs(dy) * 20, upright = abs(dy) >= abs(dx) * 20
        if horizontal {
            ink.direction.append(dx >= 0 ? .right : .left)
            ink.minX.append(min(x, x + dx))
            ink.maxX.append(max(x, x + dx))
            ink.minY.append(dx >= 0 ? y - up : y - down)
            ink.maxY.append(dx >= 0 ? y + down : y + up)
        } else if upright {
            ink.direction.append(dy >= 0 ? .down : .up)
            ink.minX.append(dy >= 0 ? x - down : x - up)
            ink.maxX.append(dy >= 0 ? x + up : x + down)
            ink.minY.append(min(y, y + dy))
            ink.maxY.append(max(y, y + dy))
        } else {
            ink.direction.append(.slanted)
            ink.minX.append(min(x, x + dx))
            ink.maxX.append(max(x, x + dx))
            ink.minY.append(min(y, y + dy) - down)
            ink.maxY.append(max(y, y + dy) + down)
        }
    }

    private func isOffPage(_ i: Int, _ ink: PageInk) -> Bool {
        ink.maxX[i] < 0 || ink.minX[i] > ink.page.width || ink.maxY[i] < 0 || ink.minY[i] > ink.page.height
    }

    /// Marks glyphs drawn again at (nearly) the same place as an earlier one with the same text.
    private func setAsideDuplicates(in ink: inout PageInk) {
        let glyphs = ink.page.glyphs
        // Glyphs by cell of a coarse grid and by text; a duplicate lies in the same or a neighbouring cell.
        struct Key: Hashable {
            var scalar: UInt32
            var column, row: Int32
        }
        let cell = 4.0
        var seen: [Key: [Int32]] = [:]
        seen.reserveCapacity(ink.count)
        for i in 0..<ink.count where ink.fate[i] == .seen {
            let scalar = ink.firstScalar(of: i)
            let x = glyphs.originX[i], y = glyphs.originY[i]
            guard x.isFinite, y.isFinite, abs(x) < 1e6, abs(y) < 1e6 else { continue }
            let reach = tuning.duplicateOffset.points(at: glyphs.fontSize[i])
            var twin: Int32?
            let columns = Int32((x - reach) / cell)...Int32(((x + reach) / cell).rounded(.up))
            let rows = Int32((y - reach) / cell)...Int32(((y + reach) / cell).rounded(.up))
            search: for column in columns {
                for row in rows {
                    for j in seen[Key(scalar: scalar, column: column, row: row)] ?? [] {
                        let k = Int(j)
                        let close = abs(glyphs.originX[k] - x) < reach && abs(glyphs.originY[k] - y) < reach
                        if close, abs(glyphs.fontSize[k] - glyphs.fontSize[i]) < 0.2 * glyphs.fontSize[i],
                            ink.text(of: k).elementsEqual(ink.text(of: i))
                        {
                            twin = j
                            break search
                        }
                    }
                }
            }
            if let twin {
                // The later drawing lies on top; both say the same. The first one keeps its place in content order.
                ink.fate[i] = .duplicate
                ink.isDoubled[Int(twin)] = glyphs.originX[i] != glyphs.originX[Int(twin)]
            } else {
                seen[Key(scalar: scalar, column: Int32(x / cell), row: Int32(y / cell)), default: []].append(Int32(i))
            }
        }
    }
}
