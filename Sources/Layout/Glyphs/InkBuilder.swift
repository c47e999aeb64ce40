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
        /// The next glyph of a line that starts behind so much of the one before is a letter of its own, however tight the
        /// setting. Guard: `InkBuilderTests.twoNarrowLettersSetTightAreTwo`.
        package var ownStep = 0.5
        /// No glyph is looked for farther away, however large a broken file says that it is. Points: letters of 230 points, as
        /// large as any in print, reach so far. Guard: `InkBuilderTests.aGlyphLargerThanAnyPageIsReadAsQuickly`.
        package var mostDuplicateOffset: Points = 30.0.pt
        /// A glyph starts where another ends when the two agree within this. Guard: `InkBuilderTests.twoNarrowLettersAreTwo`.
        package var sameEnd: Em = 0.012.em
    }

    package var tuning = Tuning()

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    package func ink(of page: PageContent) -> PageInk {
        let traced = TracedLetters(on: page), page = traced.removed(from: page)
        let glyphs = page.glyphs
        let count = glyphs.count
        // What a Type 3 font draws, its map to Unicode says.
        let symbolFonts = page.fonts.map { $0.isType3 ? nil : SymbolFont(fontName: $0.name) }
        let fonts = FontEvidence(page), hidden = HiddenInk(page)
        var ink = PageInk(
            page: page, fate: [], scalars: [], start: [0], minX: [], minY: [], maxX: [], maxY: [], direction: [],
            isDoubled: Array(repeating: false, count: count))
        ink.reserveCapacity(count)
        for i in 0..<count {
            let symbolFont = symbolFonts[Int(glyphs.font[i])]
            if symbolFont == nil, let scalar = GlyphText.plainScalar(of: i, in: glyphs) {
                let isGarbled = fonts.isGarbled(i)
                if !isGarbled { ink.scalars.append(scalar) }
                ink.fate.append(isGarbled ? .unreadable : .seen)
            } else {
                switch GlyphText.reading(of: i, in: glyphs, symbolFont: symbolFont) {
                case .text where symbolFont == nil && fonts.isGarbled(i):
                    ink.fate.append(.unreadable)
                case .text(let scalars):
                    ink.scalars += scalars
                    ink.fate.append(.seen)
                case .space:
                    ink.fate.append(.space)
                case .nothing:
                    ink.fate.append(fonts.isSpace(i) ? .space : .unseen)
                case .unreadable:
                    ink.fate.append(fonts.isSpace(i) ? .space : .unreadable)
                }
            }
            ink.start.append(UInt32(ink.scalars.count))
            place(i, of: glyphs, in: &ink)
            // A space of what is not seen parts no words of what is.
            if ink.fate[i] == .space, !glyphs.flags[i].isDisjoint(with: Self.elsewhere) { ink.fate[i] = .unseen }
            guard ink.fate[i] == .seen || ink.fate[i] == .unreadable else { continue }
            if glyphs.flags[i].contains(.remark) {
                ink.remarks += 1
            } else if let reason = hidden.reason(of: i, in: ink.box(of: i)) {
                ink.unseen[reason, default: 0] += 1
            } else {
                continue
            }
            ink.fate[i] = .unseen
        }
        setAsideDuplicates(in: &ink)
        for i in traced.bold { ink.isDoubled[i] = true }
        return ink
    }

    /// What stands on another sheet than the page's text, so to speak.
    private static let elsewhere: GlyphTable.Flags = [.hiddenLayer, .remark]

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
        let direction = Direction(advanceX: dx, advanceY: dy)
        ink.direction.append(direction)
        switch direction {
        case .right, .left:
            ink.minX.append(min(x, x + dx))
            ink.maxX.append(max(x, x + dx))
            ink.minY.append(direction == .right ? y - up : y - down)
            ink.maxY.append(direction == .right ? y + down : y + up)
        case .down, .up:
            ink.minX.append(direction == .down ? x - down : x - up)
            ink.maxX.append(direction == .down ? x + up : x + down)
            ink.minY.append(min(y, y + dy))
            ink.maxY.append(max(y, y + dy))
        case .slanted, .column:
            ink.minX.append(min(x, x + dx))
            ink.maxX.append(max(x, x + dx))
            ink.minY.append(min(y, y + dy) - down)
            ink.maxY.append(max(y, y + dy) + down)
        }
    }

    private static let emptyBox: UInt32 = 0x2610, tickedBox: UInt32 = 0x2611

    /// Marks glyphs drawn again at (nearly) the same place as an earlier one with the same text, and the parts of a sign that is
    /// drawn in several.
    private func setAsideDuplicates(in ink: inout PageInk) {
        let glyphs = ink.page.glyphs
        var drawn = DrawnGlyphs(count: ink.count)
        var circles: [Int] = []
        for i in 0..<ink.count where ink.fate[i] == .seen {
            let scalar = ink.firstScalar(of: i)
            if CircledNumbers.isCircle(scalar) { circles.append(i) }
            let x = glyphs.originX[i], y = glyphs.originY[i]
            guard x.isFinite, y.isFinite, abs(x) < 1e6, abs(y) < 1e6 else { continue }
            let reach = min(tuning.duplicateOffset.points(at: glyphs.fontSize[i]), tuning.mostDuplicateOffset.value)
            let twin = drawn.first(of: scalar, x: x, y: y, within: reach) { k in
                // The second of two narrow letters (`ll`) starts where the first one ends.
                let step = x - glyphs.originX[k], advance = glyphs.advanceX[k]
                let follows =
                    abs(step - advance) < tuning.sameEnd.points(at: glyphs.fontSize[i])
                    || i == k + 1 && advance > 0 && step >= tuning.ownStep * advance
                return abs(glyphs.originX[k] - x) < reach && abs(glyphs.originY[k] - y) < reach && !follows
                    && abs(glyphs.fontSize[k] - glyphs.fontSize[i]) < 0.2 * glyphs.fontSize[i]
                    && ink.text(of: k).elementsEqual(ink.text(of: i))
            }
            if scalar == Self.tickedBox {
                // The tick is drawn over an empty box: both together are a ticked one.
                let box = drawn.first(of: Self.emptyBox, x: x, y: y, within: reach) { k in
                    ink.firstScalar(of: k) == Self.emptyBox && abs(glyphs.originX[k] - x) < reach && abs(glyphs.originY[k] - y) < reach
                }
                if let box { ink.fate[box] = .duplicate }
            }
            if let twin {
                // The later drawing lies on top; both say the same. The first one keeps its place in content order.
                ink.fate[i] = .duplicate
                ink.isDoubled[twin] =
                    abs(glyphs.originX[i] - glyphs.originX[twin]) > tuning.sameEnd.points(at: glyphs.fontSize[i])
            } else {
                drawn.insert(i, scalar: scalar, x: x, y: y)
            }
        }
        for circle in circles where ink.fate[circle] == .seen { CircledNumbers.compose(around: circle, in: &ink) }
        if ink.fate.contains(.duplicate) { setAsideSpaces(in: &ink, drawn: &drawn) }
    }

    /// Marks the spaces of what was drawn twice: a line with each of its spaces twice has other gaps than it shows.
    private func setAsideSpaces(in ink: inout PageInk, drawn: inout DrawnGlyphs) {
        let glyphs = ink.page.glyphs, space: UInt32 = 0x20
        for i in 0..<ink.count where ink.fate[i] == .space {
            let x = glyphs.originX[i], y = glyphs.originY[i]
            guard x.isFinite, y.isFinite, abs(x) < 1e6, abs(y) < 1e6 else { continue }
            let reach = min(tuning.duplicateOffset.points(at: glyphs.fontSize[i]), tuning.mostDuplicateOffset.value)
            let twin = drawn.first(of: space, x: x, y: y, within: reach) { k in
                ink.fate[k] == .space && abs(glyphs.originX[k] - x) < reach && abs(glyphs.originY[k] - y) < reach
            }
            if twin != nil { ink.fate[i] = .unseen } else { drawn.insert(i, scalar: space, x: x, y: y) }
        }
    }
}
