import BriefingModel
import Layout

/// Makes the contract's texts of drafts: NFC, one space between words, runs of styles and links, marks of notes.
struct RichTextMaker {
    /// Knows which glyphs a link annotation lies over.
    let places: PlaceMaker

    /// The text in NFC with its runs; a bold block keeps no bold runs. Offsets are recounted where NFC changes lengths.
    ///
    /// - Parameter notes: Ids of the notes that marks point to, by their `uid`.
    func richText(_ draft: DraftText, notes: [Int: String]) -> RichText {
        var scalars: [UInt32] = [], looks: [LaidText.Look] = [], glyphs: [LaidText.GlyphReference] = []
        // Offset in the draft → offset in the result.
        var moved: [Int] = []
        let source = draft.text, count = source.count
        // Most texts are plain, and most pages have no links: what all scalars share need not be asked of each.
        let isStyled = source.looks.contains { !$0.isDisjoint(with: Self.styled) }, mayLink = places.mayLink(source.glyphs)
        func keep(_ scalar: UInt32, from i: Int) {
            scalars.append(scalar)
            if isStyled { looks.append(source.looks[i]) }
            if mayLink { glyphs.append(source.glyphs[i]) }
        }
        scalars.reserveCapacity(count)
        moved.reserveCapacity(count + 1)
        if isStyled { looks.reserveCapacity(count) }
        if mayLink { glyphs.reserveCapacity(count) }
        var i = 0
        while i < count {
            let scalar = source.scalars[i]
            if scalar == LaidText.unknown || scalar == 0x20 && (scalars.isEmpty || scalars.last == 0x20) {
                moved.append(scalars.count)
                i += 1
                continue
            }
            var end = i + 1
            while end < count, String.mayNeedNFC(source.scalars[end]) { end += 1 }
            if end == i + 1, !String.mayNeedNFC(scalar) {
                moved.append(scalars.count)
                keep(scalar, from: i)
            } else {
                let normal = source[i..<end].string.nfc.unicodeScalars.map(\.value)
                for k in i..<end { moved.append(scalars.count + min(k - i, normal.count)) }
                // Signs that stay apart keep their own looks: `10⁻³Ω` with the sign of the unit.
                for (k, value) in normal.enumerated() { keep(value, from: normal.count == end - i ? i + k : i) }
            }
            i = end
        }
        while scalars.last == 0x20 {
            scalars.removeLast()
            if isStyled { looks.removeLast() }
            if mayLink { glyphs.removeLast() }
        }
        moved.append(scalars.count)
        var rich = RichText(String(scalarValues: scalars))
        if isStyled { rich.styles = styles(scalars, looks) }
        if mayLink { rich.links = links(scalars, glyphs) }
        if rich.links.isEmpty { rich.links = printedLinks(scalars) }
        rich.noteReferences = draft.references.map {
            NoteReference(
                offset: min(moved[min($0.offset, moved.count - 1)], scalars.count), marker: $0.marker, note: $0.note.flatMap { notes[$0] })
        }
        return rich
    }

    private static let styled: LaidText.Look = [.bold, .italic, .underline, .superscript, .subscript]

    private func styles(_ scalars: [UInt32], _ looks: [LaidText.Look]) -> [StyleRun] {
        let ink = scalars.indices.filter { scalars[$0] != 0x20 }
        let share = { (look: LaidText.Look) in ink.isEmpty ? 0 : Double(ink.count { looks[$0].contains(look) }) / Double(ink.count) }
        // A fallback font for ideographs often has no bold: between bold neighbours they are meant bold.
        var looks = looks
        var i = 0
        while i < scalars.count {
            guard Script.isIdeograph(scalars[i]), !looks[i].contains(.bold) else {
                i += 1
                continue
            }
            var end = i
            while end < scalars.count, Script.isIdeograph(scalars[end]), !looks[end].contains(.bold) { end += 1 }
            if i > 0, end < scalars.count, looks[i - 1].contains(.bold), looks[end].contains(.bold) {
                for k in i..<end { looks[k].insert(.bold) }
            }
            i = end
        }
        var own: TextStyle = []
        if share(.bold) > 0.9 { own.insert(.bold) }
        if share(.italic) > 0.9 { own.insert(.italic) }
        let style = { (index: Int) -> TextStyle in
            var style: TextStyle = []
            if looks[index].contains(.bold) { style.insert(.bold) }
            if looks[index].contains(.italic) { style.insert(.italic) }
            if looks[index].contains(.underline) { style.insert(.underline) }
            if looks[index].contains(.superscript) { style.insert(.superscript) }
            if looks[index].contains(.subscript) { style.insert(.subscript) }
            return style.subtracting(own)
        }
        var runs: [StyleRun] = []
        for i in ink {
            let here = style(i)
            guard !here.isEmpty else { continue }
            // A space between two stretches of one style belongs to them.
            if let last = runs.last, last.style == here, scalars[last.end..<i].allSatisfy({ $0 == 0x20 }) {
                runs[runs.count - 1].end = i + 1
            } else {
                runs.append(StyleRun(start: i, end: i + 1, style: here))
            }
        }
        return runs
    }

    private func links(_ scalars: [UInt32], _ glyphs: [LaidText.GlyphReference]) -> [LinkRun] {
        var runs: [LinkRun] = []
        var i = 0
        while i < scalars.count {
            if let url = places.link(over: glyphs[i]) {
                if let last = runs.last, last.url == url, scalars[last.end..<i].allSatisfy({ $0 == 0x20 }) {
                    runs[runs.count - 1].end = i + 1
                } else {
                    runs.append(LinkRun(start: i, end: i + 1, url: url))
                }
            }
            i += 1
        }
        return runs
    }

    /// Addresses that are printed.
    private func printedLinks(_ scalars: [UInt32]) -> [LinkRun] {
        var runs: [LinkRun] = []
        var from = 0
        while let range = WebAddress.range(in: scalars, from: from) {
            runs.append(LinkRun(start: range.lowerBound, end: range.upperBound, url: String(scalarValues: scalars[range])))
            from = range.upperBound
        }
        return runs
    }
}
