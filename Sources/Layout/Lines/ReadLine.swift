import Geometry
import PageModel

/// A line with its text and what the block builder asks of it.
package struct ReadLine: Sendable {
    package var line: TextLine
    package var text: LaidText
    /// Index of its page in the document, from 0.
    package var page: Int
    package var box: Rect
    /// Marker that opens the line.
    package var marker: MarkerReader.Found?
    /// x where the text behind the marker starts; the line's left edge where it has none.
    package var textLeft: Double
    /// Width of its first word (behind the marker), in points: what would have had to fit on the line above.
    package var firstWordWidth: Double
    /// Share of its ink that is bold, 0…1.
    package var boldShare: Double
    /// Colour of most of its ink.
    package var color: UInt32

    package var left: Double { box.minX }
    package var right: Double { box.maxX }
    package var fontSize: Double { line.fontSize }
    package var baseline: Double { line.baseline }
    package var isBold: Bool { boldShare > 0.7 }
    /// Whether the producer ended the line with a space glyph.
    package var endsWithSpace: Bool { text.scalars.last == 0x20 }

    package init(_ line: TextLine, text: LaidText, page: Int, in ink: PageInk) {
        (self.line, self.text, self.page, self.box) = (line, text, page, line.box)
        marker = MarkerReader.marker(of: text)
        textLeft = line.box.minX
        if let marker, marker.length < text.count {
            let glyph = text.glyphs[marker.length].glyph
            if glyph >= 0 { textLeft = ink.minX[Int(glyph)] }
        }
        let word = text.scalars.firstIndex(of: 0x20) ?? text.count
        let lastOfWord = text.glyphs.isEmpty ? -1 : text.glyphs[max(0, word - 1)].glyph
        firstWordWidth = lastOfWord >= 0 ? max(0, ink.maxX[Int(lastOfWord)] - line.box.minX) : 0
        var bold = 0, seen = 0
        var colors: [UInt32: Int] = [:]
        for index in line.glyphs where ink.fate[Int(index)] == .seen {
            seen += 1
            if ink.isBold(Int(index)) { bold += 1 }
            colors[ink.page.glyphs.color[Int(index)], default: 0] += 1
        }
        boldShare = seen == 0 ? 0 : Double(bold) / Double(seen)
        color = colors.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    }
}
