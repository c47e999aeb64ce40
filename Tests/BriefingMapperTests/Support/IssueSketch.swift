import BriefingModel
import Geometry
import Layout
import PageModel

@testable import BriefingMapper

/// An issue written line by line; each line is set as one line of a page.
///
/// What opens a line says how it is set: `#1 ` a section's title (17 pt, bold), `#2 ` an article's (13 pt, bold), `m ` of one hardly larger (11 pt, bold), `b ` bold,
/// `s ` small (8 pt), nothing: running text (10 pt). Spaces before the words indent them, half an em each. `[` alone opens a
/// box, `]` alone closes it; `(*)` alone is a picture; `---` alone is the short line over footnotes; `===` starts a page; `⇥` jumps to the next tab stop (100 pt); `^…^` is raised; `{…}` is small; `<URL>` at a
/// line's end lays a link over the line.
struct IssueSketch {
    private(set) var pages: [PageContent] = []
    private let margin = 57.0
    private var y = 60.0
    private var boxTop: Double?

    init(_ text: String) {
        newPage()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            switch line.trimmingSpaces {
            case "===": newPage()
            case "": y += 14
            case "[": boxTop = y - 2
            case "]": closeBox()
            case "(*)":
                let box = Rect(minX: margin, minY: y, maxX: margin + 200, maxY: y + 120)
                pages[pages.count - 1].pictures.append(Picture(box: box, pixelWidth: 400, pixelHeight: 240))
                y += 140
            case "---":
                drawLine(Point(x: margin, y: y), Point(x: margin + 144, y: y))
                y += 6
            default: set(line)
            }
        }
    }

    /// What the mapper makes of it.
    func briefing(_ profile: String? = "kostec-weekly") async -> Briefing {
        let layout = await LayoutEngine { _ in { _, _ in (true, .statistics) } }.layout(
            of: pages, facts: DocumentFacts(pageCount: pages.count))
        return Mapper().briefing(
            of: layout, profile: profile.flatMap { ProfileLibrary.builtIn.profile(named: $0) },
            generator: Generator(name: "test", version: "0", profile: nil),
            source: Source(fileName: "sketch.pdf", sha256: "", pageCount: pages.count))
    }

    // MARK: Setting

    private mutating func newPage() {
        var page = PageContent(number: pages.count + 1, width: 595, height: 842)
        page.fonts = [FontFace(name: "Sketch"), FontFace(name: "Sketch-Bold")]
        page.fonts[1].isBold = true
        pages.append(page)
        y = 60
    }

    private mutating func closeBox() {
        guard let top = boxTop else { return }
        stroke(Rect(minX: margin - 6, minY: top, maxX: 595 - margin + 6, maxY: y))
        boxTop = nil
        y += 10
    }

    private mutating func drawLine(_ from: Point, _ to: Point) {
        let page = pages.count - 1, start = pages[page].paths.segments.count
        pages[page].paths.segments.append(.init(.move, from.x, from.y))
        pages[page].paths.segments.append(.init(.line, to.x, to.y))
        let box = Rect(minX: from.x, minY: from.y, maxX: to.x, maxY: to.y)
        pages[page].paths.paths.append(.init(paint: .stroke, box: box, segments: start..<(start + 2), lineWidth: 0.5))
    }

    private mutating func stroke(_ box: Rect) {
        let page = pages.count - 1
        let corners = [(box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY), (box.minX, box.maxY)]
        let start = pages[page].paths.segments.count
        for (i, corner) in corners.enumerated() { pages[page].paths.segments.append(.init(i == 0 ? .move : .line, corner.0, corner.1)) }
        pages[page].paths.segments.append(.init(.close, box.minX, box.minY))
        pages[page].paths.paths.append(.init(paint: .stroke, box: box, segments: start..<(start + 5), lineWidth: 0.5))
    }

    private mutating func set(_ line: String) {
        var text = Substring(line)
        var link: String?
        if text.last == ">", let open = text.lastIndex(of: "<"), text[open...].contains("://") {
            link = String(text[text.index(after: open)...].dropLast())
            text = text[..<open]
        }
        let indent = text.prefix { $0 == " " }.count
        text = text.dropFirst(indent)
        var size = 10.0, font: UInt16 = 0
        for (sign, look) in [("#1 ", (17.0, UInt16(1))), ("#2 ", (13.0, 1)), ("m ", (11.0, 1)), ("b ", (10.0, 1)), ("s ", (8.0, 0))]
        where text.hasPrefix(sign) {
            text = text.dropFirst(sign.count)
            (size, font) = look
        }
        let page = pages.count - 1, left = margin + Double(indent) * size / 2, baseline = y + size * 0.8
        var x = left
        var isRaised = false, isSmall = false
        for character in text {
            if character == "⇥" {
                x = margin + (((x - margin) / 100).rounded(.down) + 1) * 100
                continue
            }
            if character == "^" {
                isRaised.toggle()
                continue
            }
            if character == "{" || character == "}" {
                isSmall = character == "{"
                continue
            }
            let em = isRaised || isSmall ? size * 0.6 : size
            let width =
                character.unicodeScalars.first.map { $0.value >= 0x1100 && $0.value != 0x2019 && $0.value != 0x2018 ? em : em / 2 } ?? em
            pages[page].glyphs.append(
                scalars: character.unicodeScalars.map(\.value), code: 1, originX: x, originY: baseline - (isRaised ? size * 0.35 : 0),
                advanceX: width,
                advanceY: 0, fontSize: em, font: font, flags: character == " " ? .space : [])
            x += width
        }
        if let link { pages[page].links.append(Link(box: Rect(minX: left, minY: y, maxX: x, maxY: y + size), target: .url(link))) }
        y += size * (size > 11 ? 1.9 : 1.6)
    }
}

extension String {
    fileprivate var trimmingSpaces: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

extension Briefing {
    var articles: [Article] { sections.flatMap(\.articles) }
    var titles: [String?] { articles.map(\.title) }
    func article(_ title: String) -> Article? { articles.first { $0.title == title } }
    func codes(_ code: DiagnosticCode) -> Int { diagnostics.count { $0.code == code.rawValue } }
}

extension Article {
    /// All blocks, depth first.
    var blocks: [Block] { body.flatMap(\.withChildren) }
    var notes: [Block] { blocks.filter { if case .note = $0.content { true } else { false } } }

    /// Marker and id of the note, for each mark in the texts.
    var marks: [String] { blocks.flatMap { $0.text.noteReferences.map { "\($0.marker) → \($0.note ?? "none")" } } }
}

extension Block {
    var withChildren: [Block] {
        switch content {
        case .heading(let outline), .item(let outline): [self] + outline.children.flatMap(\.withChildren)
        case .callout(let callout): [self] + callout.children.flatMap(\.withChildren)
        default: [self]
        }
    }

    var text: RichText {
        switch content {
        case .heading(let outline), .item(let outline): outline.text
        case .paragraph(let text): text
        case .note(let note): note.text
        case .callout, .table, .figure: RichText("")
        }
    }
}
