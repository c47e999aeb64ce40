import Geometry
import PageModel

/// A line with its text and what the block builder asks of it.
package struct ReadLine: Sendable {
    package var text: LaidText
    /// Index of its page in the document, from 0.
    package var page: Int { Int(pageIndex) }
    package var box: Rect
    package var baseline: Double
    package var fontSize: Double
    /// Few lines have one, and it is as large as much of the rest.
    private var boxedMarker: Box<MarkerReader.Found>?
    /// Marker that opens the line.
    package var marker: MarkerReader.Found? {
        get { boxedMarker?.value }
        set { boxedMarker = newValue.map(Box.init) }
    }
    /// x where the text behind the marker starts; the line's left edge where it has none.
    package var textLeft: Double
    /// Width of its first word (behind the marker), in points: what would have had to fit on the line above.
    package var firstWordWidth: Double
    /// Share of its letters that are bold, 0…1; of all its ink where it has no letters.
    package var boldShare: Double
    /// Whether its first ink is bold, and how large it is: a line that goes on with a title may end in small type.
    package private(set) var opensBold = false
    /// Whether its last letter is bold; its last ink, where it has no letters.
    package private(set) var endsBold = false
    package private(set) var openingSize: Float = 0
    /// How large its last ink is: behind a remark in small type a line returns to the size of the text.
    package private(set) var closingSize: Float = 0
    /// Sizes that a good part of its ink has: one, mostly; a line that sets figures or brackets smaller has two.
    package var sizes: ClosedRange<Double>
    // Small ones side by side: a document has tens of thousands of lines, all at once.
    private let pageIndex: Int32
    /// Colour of most of its ink.
    package var color: UInt32
    /// Glyphs of its ink.
    package var inkCount: Int32
    /// Font of its last ink, by index in the page's fonts; -1 where it has none.
    package var lastFont: Int32
    package let direction: Direction
    package let gaps: WordGaps
    /// Whether the font of its last ink sets spaces as glyphs: known when all pages are.
    package var setsSpaces = false

    package var left: Double { box.minX }
    package var right: Double { box.maxX }
    package var isBold: Bool { boldShare > Self.mostlyBold }
    /// Share of bold letters from which a line or block is bold, with a word or two that are not.
    static let mostlyBold = 0.85
    /// Whether it starts with a round bracket, as remarks do that have a line of their own.
    var opensWithBracket: Bool { text.scalars.first.map { $0 == 0x28 || $0 == 0xFF08 } ?? false }
    /// Whether it is one word.
    var isOneWord: Bool { !text.trimmedScalars.contains(0x20) }
    /// Whether the producer ended the line with a space glyph.
    package var endsWithSpace: Bool { text.scalars.last == 0x20 }

    /// - Parameter ink: of the line's page; borrowed, for an initializer would take a copy of its thirty arrays for each line.
    package init(_ line: TextLine, text: LaidText, page: Int, in ink: borrowing PageInk) {
        (self.text, pageIndex, box) = (text, Int32(page), line.box)
        (baseline, fontSize, direction) = (line.baseline, line.fontSize, line.direction)
        let marker = MarkerReader.marker(of: text)
        boxedMarker = marker.map(Box.init)
        textLeft = line.box.minX
        if let marker, marker.length < text.count {
            let glyph = text.glyphs[marker.length].glyph
            if glyph >= 0 { textLeft = ink.minX[Int(glyph)] }
        }
        gaps = WordGaps(of: text, from: marker?.length ?? 0, line.direction, in: ink)
        let word = text.scalars.firstIndex(of: 0x20) ?? text.count
        let lastOfWord = text.glyphs.isEmpty ? -1 : text.glyphs[max(0, word - 1)].glyph
        firstWordWidth = lastOfWord >= 0 ? max(0, ink.maxX[Int(lastOfWord)] - line.box.minX) : 0
        var bold = 0, seen = 0, boldLetters = 0, letters = 0
        lastFont = -1
        var colors = Tally<UInt32>(), bySize = Tally<Double>()
        for index in line.glyphs where ink.fate[Int(index)] == .seen {
            seen += 1
            lastFont = Int32(ink.page.glyphs.font[Int(index)])
            let isBold = ink.isBold(Int(index)), scalar = ink.firstScalar(of: Int(index))
            closingSize = Float(ink.page.glyphs.fontSize[Int(index)])
            if seen == 1 { (opensBold, openingSize) = (isBold, closingSize) }
            if isBold { bold += 1 }
            let isLetter = Script.isSyllabic(scalar) || Script.isLatin(scalar)
            if isLetter {
                letters += 1
                if isBold { boldLetters += 1 }
            }
            if isLetter || letters == 0 { endsBold = isBold }
            colors.add(ink.page.glyphs.color[Int(index)])
            bySize.add((ink.page.glyphs.fontSize[Int(index)] * 4).rounded() / 4)
        }
        inkCount = Int32(seen)
        // Figures and marks of a bold line often come from a font of their own that has no bold.
        boldShare = letters > 0 ? Double(boldLetters) / Double(letters) : seen == 0 ? 0 : Double(bold) / Double(seen)
        color = colors.only ?? colors.counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
        let common = bySize.only.map { [$0] } ?? bySize.counts.filter { Double($0.value) >= Self.leastOfASize * Double(seen) }.map(\.key)
        sizes = min(common.min() ?? line.fontSize, line.fontSize)...max(common.max() ?? line.fontSize, line.fontSize)
    }

    /// Where its words start, the first one left out: a wrapped line may hang from one.
    /// - Parameter boxes: of its page's glyphs.
    package func wordStarts(_ boxes: GlyphBoxes) -> [Double] {
        text.scalars.indices.dropFirst().compactMap { i in
            guard LaidText.isSpace(text.scalars[i - 1]), !LaidText.isSpace(text.scalars[i]) else { return nil }
            let glyph = Int(text.glyphs[i].glyph)
            return glyph >= 0 ? boxes[glyph].minX : nil
        }
    }

    /// Takes a drawn bullet as its marker: no part of the text, but the line starts with it.
    package mutating func take(_ sign: Unicode.Scalar, in bullet: Rect) {
        let text = String(Character(sign))
        marker = MarkerReader.Found(marker: Marker(text: text, kind: .bullet, series: text), length: 0)
        box = Rect(minX: min(box.minX, bullet.minX), minY: box.minY, maxX: box.maxX, maxY: box.maxY)
    }

    /// Whether it ends with a row of dots, or with the page number behind one: an entry of a contents list.
    package var endsWithLeader: Bool {
        let end = text.scalars.lastIndex { !Script.isDigit($0) && !LaidText.isSpace($0) } ?? -1
        return end >= Self.leastLeader - 1 && text.scalars[...end].suffix(Self.leastLeader).allSatisfy(Self.leaders.contains)
    }

    /// Whether it ends with a web address or the rest of one, which breaks at its signs only.
    package var endsInAddress: Bool {
        let word = text.trimmed.scalars.lastWord
        return word.count >= Self.leastAddress && word.allSatisfy(WebAddress.isURLScalar)
            && (WebAddress.start(in: word) != nil || word.contains(where: Self.addressSigns.contains))
    }

    private static let leastAddress = 10
    private static let addressSigns = Set("/=&".unicodeScalars.map(\.value))

    /// Dots in a row that lead to a page number; an ellipsis has three.
    private static let leastLeader = 4
    private static let leaders = Set("·․….‥ㆍ・･‧∙⋯─-_".unicodeScalars.map(\.value))

    /// Share of a line's glyphs from which their size is one of the line's: less are scripts and marks.
    private static let leastOfASize = 0.15

    /// Whether it stands under another line as the next line of its text does: in its size, a line's pitch below.
    func stands(under above: ReadLine) -> Bool {
        let pitch = baseline - above.baseline
        return abs(above.fontSize - fontSize) < Self.sameSize && pitch > Self.pitches.lowerBound.points(at: above.fontSize)
            && pitch < Self.pitches.upperBound.points(at: above.fontSize) && box.overlapX(above.box) > 0
    }

    /// Sizes of one text differ by less, in points; its baselines are apart by these.
    private static let sameSize = 0.3
    private static let pitches: ClosedRange<Em> = 0.9.em...2.6.em

    /// Whether the two lines have a size in common, as lines of one paragraph do.
    package func sharesSize(with other: ReadLine, within change: Double) -> Bool {
        let slack = change * max(fontSize, other.fontSize)
        return abs(fontSize - other.fontSize) <= slack
            || sizes.lowerBound <= other.sizes.upperBound + 0.25 && other.sizes.lowerBound <= sizes.upperBound + 0.25
    }
}
