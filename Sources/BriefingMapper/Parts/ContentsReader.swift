import Geometry
import Layout

/// Reads the contents list: sections, under them categories and article titles.
struct ContentsReader: Sendable {
    var profile: Profile
    var places: PlaceMaker

    /// The list's title among `pieces`, as an index; only the first pages have one.
    func titleIndex(in pieces: [Piece]) -> Int? {
        let keys = Set(profile.contents.map { TextKey($0) })
        return pieces.indices.first { i in
            guard pieces[i].page < 6 else { return false }
            return pieces[i].plainTexts.count == 1 && keys.contains(TextKey(pieces[i].plainTexts[0].text.scalars))
        } ?? pieces.indices.first { i in
            // A box that holds the title and the list.
            guard pieces[i].page < 6, let frame = pieces[i].frame, let first = frame.elements.first?.texts.first else { return false }
            return keys.contains(TextKey(first.text.scalars))
        }
    }

    /// Where a list without a title of its own starts: a page of lines that end with leaders and page numbers.
    func listIndex(in pieces: [Piece]) -> Int? {
        for page in 0..<6 {
            let members = pieces.indices.filter { pieces[$0].page == page }
            let texts = members.flatMap { pieces[$0].texts }
            let led = texts.count { withoutLeader($0.text).1 != nil }
            if led >= 4, led * 2 >= texts.count { return members.first { pieces[$0].texts.contains { isNumbered($0) || withoutLeader($0.text).1 != nil } } }
        }
        return nil
    }

    /// The entries that follow the title, and how many pieces they take (the title's own included).
    /// With `hasTitle` off the list starts at `title` itself.
    func entries(from title: Int, in pieces: [Piece], hasTitle: Bool = true) -> (entries: [ContentsPart], end: Int) {
        var blocks: [TextBlock] = []
        var end = hasTitle ? title + 1 : title
        if hasTitle, let frame = pieces[title].frame, frame.elements.count > 1 { blocks = frame.elements.dropFirst().flatMap(\.texts) }
        while end < pieces.count, pieces[end].page == pieces[title].page {
            let texts = pieces[end].texts
            // The list ends at a wide gap: the name of the house stands at the page's foot.
            if let first = texts.first, !blocks.isEmpty, isFarBelow(first, blocks[blocks.count - 1]) { break }
            blocks += texts
            end += 1
        }
        return (tree(of: blocks.flatMap { withCategoryApart($0, titleLeft: titleLeft(of: blocks)) }), end)
    }

    /// x where titles start behind their categories: where a title stands alone under another, or most words behind a wide gap do.
    private func titleLeft(of blocks: [TextBlock]) -> Double? {
        guard let first = blocks.map(\.left).min() else { return nil }
        var votes: [Int: Int] = [:]
        for block in blocks where block.left > first + 2.5 * block.fontSize && block.marker == nil { votes[Int(block.left.rounded()), default: 0] += 1 }
        return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { Double($0.key) }
    }

    /// A category and its title, set on one line with a space between them, as two blocks.
    private func withCategoryApart(_ block: TextBlock, titleLeft: Double?) -> [TextBlock] {
        guard block.marker == nil, block.lineCount == 1 else { return [block] }
        var split: Int?
        if let length = Brackets.openingLength(block.text), length <= 14, length < block.text.count {
            split = length
        } else if let titleLeft, block.left < titleLeft - 2 * block.fontSize {
            split = block.text.scalars.indices.dropFirst().first { i in
                LaidText.isSpace(block.text.scalars[i - 1]) && places.box(of: block.text.glyphs[i]).map { abs($0.minX - titleLeft) < 2.5 } ?? false
            }
        }
        guard let split else { return [block] }
        var category = block, title = block
        category.text = block.text[0..<split].trimmed
        title.text = block.text[split..<block.text.count].trimmed
        for (part, text) in [(0, category.text), (1, title.text)] {
            let boxes = places.places(of: text)
            if part == 0 { category.places = boxes } else { title.places = boxes }
        }
        return category.text.isEmpty || title.text.isEmpty || category.places.isEmpty || title.places.isEmpty ? [block] : [category, title]
    }

    private func isFarBelow(_ block: TextBlock, _ above: TextBlock) -> Bool {
        guard let a = block.places.first?.box, let b = above.places.first?.box else { return false }
        return a.minY - b.maxY > 5 * max(block.fontSize, above.fontSize)
    }

    private func tree(of blocks: [TextBlock]) -> [ContentsPart] {
        let sectionKeys = Set(profile.sections.flatMap { $0.titles.map { TextKey($0) } })
        var entries: [ContentsPart] = []
        var category: TextBlock?
        var number: String?
        for (i, block) in blocks.enumerated() {
            let (text, page) = withoutLeader(block.text)
            if text.isEmpty { continue }
            if TitleReader.isBadge(block) {
                number = text.string
                continue
            }
            let isSection = sectionKeys.contains(TextKey(text.scalars)) || entries.isEmpty && isNumbered(block)
                || isNumbered(block) && entries.last.map { isNumbered($0.title) && abs($0.title.fontSize - block.fontSize) < 0.6 } ?? false
            if isSection {
                let place = String(entries.count + 1)
                let marker = block.marker.map { $0.text == "\u{FFFD}" ? place : plainNumber($0) } ?? number
                entries.append(ContentsPart(number: marker, title: block, text: text, page: page))
                (category, number) = (nil, nil)
                continue
            }
            // A category stands at the left of its first title, on the same height.
            if i + 1 < blocks.count, isLabel(block, beside: blocks[i + 1]) {
                category = block
                continue
            }
            if block.marker != nil, block.marker?.kind == .bullet { category = nil }
            let entry = ContentsPart(number: number, category: category, title: block, text: text, page: page)
            number = nil
            if entries.isEmpty { entries.append(entry) } else { entries[entries.count - 1].children.append(entry) }
        }
        return entries
    }

    private func isNumbered(_ block: TextBlock) -> Bool {
        guard let marker = block.marker else { return false }
        if case .number = marker.kind { return true }
        return marker.text == "\u{FFFD}"
    }

    /// `1.` → `1`, `①` → `1`.
    private func plainNumber(_ marker: Marker) -> String? {
        guard case .number(let value) = marker.kind else { return nil }
        let digits = marker.text.unicodeScalars.filter { ("0"..."9").contains($0) }
        return digits.isEmpty ? String(value) : String(String.UnicodeScalarView(digits))
    }

    private func isLabel(_ block: TextBlock, beside next: TextBlock) -> Bool {
        guard block.marker == nil, let a = block.places.first, let b = next.places.first, a.page == b.page else { return false }
        return a.box.overlapY(b.box) > 0.5 * min(a.box.height, b.box.height) && a.box.maxX < b.box.minX && block.text.count <= 14
    }

    /// Without a dot leader and the page number behind it: `제목 ······ 12`.
    private func withoutLeader(_ text: LaidText) -> (LaidText, String?) {
        let scalars = text.scalars
        var end = scalars.count
        while end > 0, (0x30...0x39).contains(scalars[end - 1]) { end -= 1 }
        let digits = scalars[end...]
        var leader = end
        let dots: Set<UInt32> = [0x2E, 0xB7, 0x2024, 0x2025, 0x2026, 0x22EF, 0x318D, 0x30FB, 0x2219, 0x2027, 0x20, 0x2500, 0x2D, 0x5F]
        while leader > 0, dots.contains(scalars[leader - 1]) { leader -= 1 }
        guard end - leader >= 3 else { return (text, nil) }
        let page = digits.isEmpty || digits.count > 4 ? nil : String(String.UnicodeScalarView(digits.compactMap(Unicode.Scalar.init)))
        return (text[0..<leader].trimmed, page)
    }
}
