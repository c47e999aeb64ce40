import Geometry
import Layout

/// What a box is: a heading, a callout with or without a title, or nothing that can be read.
extension BodyReader {
    /// A box whose every word is unreadable says nothing.
    static func holdsContent(_ frame: FrameBlock) -> Bool {
        frame.elements.contains { if case .text(let block) = $0 { block.text.hasKnownText } else { true } }
    }

    /// A boxed line that heads a part: one short text on a ground or in a frame.
    func boxedHeading(_ frame: FrameBlock) -> TextBlock? {
        let texts = frame.elements.flatMap(\.texts)
        let plain = frame.elements.allSatisfy { if case .text = $0 { true } else { false } }
        guard plain, var text = texts.last,
            texts.count == 1 || texts.count == 2 && TitleReader.isBadge(texts[0]) && text.marker == nil,
            text.lineCount <= kindReader.tuning.mostLines
        else { return nil }
        guard text.isBold || text.fontSize >= bodySize * kindReader.tuning.size || frame.ground != nil, kindReader.canHead(text.text),
            !KindReader.endsLikeSentence(text.text), !Brackets.areQuoted(text.text),
            text.text.count <= 80
        else { return nil }
        if texts.count == 2 {
            let badge = texts[0].text.string
            text.marker = Marker(text: badge, kind: .number(Int(badge) ?? 0), series: "#")
            text.markerGlyphs = texts[0].text.glyphs
        }
        return text
    }

    /// Whether a box in the text's own size and without a ground is indented under the item above it: it says what that item
    /// says, and heads nothing.
    func hangs(_ frame: FrameBlock, _ text: TextBlock, under above: DraftBlock?) -> Bool {
        guard let above, case .item = above.kind, frame.ground == nil, let box = frame.places.first?.box else { return false }
        return text.fontSize <= above.fontSize * kindReader.tuning.size
            && box.minX > above.left + OutlineBuilder().tuning.sameIndent * above.fontSize
    }

    /// A text that no words are in, alone in its box: a telephone number on a ground of its own heads nothing.
    func loneFigures(_ frame: FrameBlock) -> TextBlock? {
        guard frame.elements.count == 1, case .text(let block) = frame.elements[0], !kindReader.isNoFigure(block.text) else { return nil }
        return block
    }

    /// What stands in a box; `page` is the box's.
    static func pieces(in frame: FrameBlock, page: Int) -> [Piece] {
        frame.elements.map { Piece(element: $0, page: $0.places.first?.page ?? page) }
    }

    /// Characters of a box's title in brackets at most.
    private static let longestTitle = 80

    func calloutTitle(_ frame: FrameBlock, page: Int) -> (title: LaidText?, pieces: [Piece]) {
        let pieces = Self.pieces(in: frame, page: page)
        guard let first = pieces.first?.text, pieces.count >= 2 else { return (nil, pieces) }
        let isLabel = isLabel(first, besides: pieces.dropFirst())
        // Whatever lines a title in brackets takes in a narrow box.
        if let inside = Brackets.inside(first.text), first.text.count <= Self.longestTitle || isLabel {
            return (inside, Array(pieces.dropFirst()))
        }
        let onBorder = frame.places.first.map { frame in first.places[0].box.minY < frame.box.minY } ?? false
        // Notes are set smaller than what they explain: only other text shows that the first one stands out.
        let next = pieces.dropFirst().lazy.compactMap(\.firstText).first { $0.marker?.kind != .noteMark }
        let stands =
            first.marker?.text == "\u{203B}" && first.lineCount == 1 || first.isBold
            || next.map { first.fontSize > $0.fontSize * 1.04 || first.ground != $0.ground } ?? false
        let isTitle =
            first.marker == nil || first.marker?.text == "※"
            || first.marker.map { if case .number = $0.kind { true } else { false } } ?? false
        guard onBorder || isTitle && stands && (first.lineCount <= 2 || isLabel) && !KindReader.endsLikeSentence(first.text) else {
            return (nil, pieces)
        }
        // A bold paragraph over more of its kind is no title.
        if first.marker == nil, let next, next.marker == nil, next.isBold == first.isBold, next.ground == first.ground, !onBorder {
            return (nil, pieces)
        }
        var title = first.text
        // A note sign and a number are words of the title.
        if let marker = first.marker {
            var whole = LaidText()
            for scalar in marker.text.unicodeScalars {
                whole.append(scalar.value, [], first.markerGlyphs.first ?? .init(page: 0, glyph: -1))
            }
            if marker.text != "※" { whole.append(0x20, .supplied, .init(page: first.markerGlyphs.first?.page ?? 0, glyph: -1)) }
            whole.append(title)
            title = whole
        }
        return (title, Array(pieces.dropFirst()))
    }

    /// Whether a text stands left of all else in its box, which starts no lower than it ends: a label on a ground of its own.
    private func isLabel(_ text: TextBlock, besides others: ArraySlice<Piece>) -> Bool {
        guard let box = text.places.first?.box, text.marker?.kind != .bullet else { return false }
        return others.allSatisfy { ($0.box?.minX ?? 0) >= box.maxX } && (others.first?.box?.minY ?? .infinity) < box.maxY
    }
}
