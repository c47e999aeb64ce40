import PageModel

/// A page that waits for the others of its document.
enum WaitingPage: Sendable {
    case whole(PageContent), packed(PackedPage)

    /// So many pages have room as they are: to pack each takes a hundredth of the time that its reading does.
    private static let fewPages = 16

    /// - Parameter index: of the page in its document, from 0.
    init(_ page: PageContent, index: Int) { self = index < Self.fewPages ? .whole(page) : .packed(PackedPage(page)) }

    var page: PageContent {
        switch self {
        case .whole(let page): page
        case .packed(let packed): packed.page
        }
    }
}

/// A page that waits for the others of its document, in little room: it is needed whole where it is read anew, and few are.
/// Not a bit of it is lost.
struct PackedPage: Sendable {
    /// All but the glyphs, which are most of it.
    private let rest: PageContent
    private let scalars, code: [UInt32]
    /// Left edges are origins here: a glyph mostly starts where the one before ends.
    private let origins: LetterEdges
    private let scalarCounts: Stretches<Int>
    // Bits, for there are two zeros.
    private let originY, advanceY, fontSize: Stretches<UInt64>
    private let widthScale, rise: Stretches<UInt32>
    private let font: Stretches<UInt16>
    private let color: Stretches<UInt32>
    private let flags: Stretches<GlyphTable.Flags>
    private let markedContent: Stretches<Int32>

    init(_ page: PageContent) {
        let glyphs = page.glyphs
        var rest = page
        rest.glyphs = GlyphTable()
        self.rest = rest
        (scalars, code) = (glyphs.scalars, glyphs.code)
        origins = LetterEdges(glyphs.originX, advances: glyphs.advanceX)
        scalarCounts = Stretches((0..<glyphs.count).map(glyphs.scalarCount))
        originY = Stretches(glyphs.originY.map(\.bitPattern))
        advanceY = Stretches(glyphs.advanceY.map(\.bitPattern))
        fontSize = Stretches(glyphs.fontSize.map(\.bitPattern))
        widthScale = Stretches(glyphs.widthScale.map(\.bitPattern))
        rise = Stretches(glyphs.rise.map(\.bitPattern))
        font = Stretches(glyphs.font)
        color = Stretches(glyphs.color)
        flags = Stretches(glyphs.flags)
        markedContent = Stretches(glyphs.markedContent)
    }

    /// The page as it was.
    var page: PageContent {
        var page = rest
        page.glyphs.scalars = scalars
        page.glyphs.scalarStart = scalarCounts.all.reduce(into: [0]) { $0.append($0[$0.count - 1] + UInt32($1)) }
        page.glyphs.code = code
        page.glyphs.originX = code.indices.map { origins[$0].left }
        page.glyphs.originY = originY.all.map(Double.init(bitPattern:))
        page.glyphs.advanceX = code.indices.map(origins.advance)
        page.glyphs.advanceY = advanceY.all.map(Double.init(bitPattern:))
        page.glyphs.fontSize = fontSize.all.map(Double.init(bitPattern:))
        page.glyphs.widthScale = widthScale.all.map(Float.init(bitPattern:))
        page.glyphs.rise = rise.all.map(Float.init(bitPattern:))
        page.glyphs.font = font.all
        page.glyphs.color = color.all
        page.glyphs.flags = flags.all
        page.glyphs.markedContent = markedContent.all
        return page
    }
}

/// Values of which most are like the one before: each stretch of equal ones is kept once.
private struct Stretches<Value: Equatable & Sendable>: Sendable {
    private let values: [Value]
    /// Where each stretch ends.
    private let ends: [Int32]

    init(_ all: [Value]) {
        var values: [Value] = [], ends: [Int32] = []
        for i in all.indices where i + 1 == all.count || all[i + 1] != all[i] {
            values.append(all[i])
            ends.append(Int32(i + 1))
        }
        // Copies have no room for more.
        (self.values, self.ends) = (values.map { $0 }, ends.map { $0 })
    }

    var all: [Value] {
        var all: [Value] = []
        for (value, end) in zip(values, ends) { all.append(contentsOf: repeatElement(value, count: Int(end) - all.count)) }
        return all
    }
}
