import Geometry
import Layout

/// Which texts are the lines of one title, and what else goes on below it.
extension TitleReader {
    /// What follows a title's first line, where its badge and its tag stand between its lines, at half the height of all: these and
    /// the other lines; none where other things follow the title.
    func textsBetweenLines(behind index: Int, _ pieces: [Piece]) -> [TextBlock] {
        guard let title = pieces[index].loneText, let start = title.places.last else { return [] }
        var lines = [title], found: [TextBlock] = [], beside: [TextBlock] = [], end = 0
        for piece in pieces[(index + 1)...].prefix(tuning.mostLines + Self.mostBeside) {
            guard let text = piece.loneText, let last = lines.last else { break }
            if piece.text != nil, continues(last, text) {
                lines.append(text)
                end = found.count + 1
            } else if beside.count < Self.mostBeside, Self.isBadge(text) || isTag(text, of: title) {
                beside.append(text)
            } else {
                break
            }
            found.append(text)
        }
        let all = PagePlace(page: start.page, box: lines.reduce(start.box) { $0.union($1.places[0].box) })
        let between = found[..<end].filter { text in beside.contains { $0.places == text.places } }
        return !between.isEmpty && between.allSatisfy { isBeside($0, [all]) } ? Array(found[..<end]) : []
    }

    /// A badge and a tag.
    private static let mostBeside = 2

    /// A title's lines as one text, for what stands beside them.
    func whole(_ title: TextBlock, with texts: [TextBlock]) -> TextBlock {
        var whole = title
        for line in texts where isAlike(title, line) && !Self.isBadge(line) {
            whole.places = whole.places.map { PagePlace(page: $0.page, box: $0.box.union(line.places[0].box)) }
            whole.lineCount += line.lineCount
        }
        return whole
    }

    /// Whether a title's next line is a block of its own: the same look, right below, at the same edge (or that of the
    /// badge before it, `from`) or both centred.
    func continues(_ above: TextBlock, _ below: TextBlock, from left: Double? = nil) -> Bool {
        guard below.marker == nil, above.marker == nil || isTitleLike(above), !Self.isBadge(above),
            isAlike(above, below), let a = above.places.last, let b = below.places.first, a.page == b.page
        else { return false }
        let gap = b.box.minY - a.box.maxY
        let isCentred = abs(a.box.midX - b.box.midX) <= tuning.centre.points(at: above.fontSize)
        let widest = isCentred ? tuning.centredGap : tuning.lineGap
        guard isShort(above.lineCount + below.lineCount, above.text.count + below.text.count), gap > -1,
            gap <= widest.points(at: above.fontSize)
        else {
            return false
        }
        let em = above.fontSize
        let isStart =
            below.left >= (left ?? above.left) - tuning.padding.points(at: em) && below.left <= above.textLeft + tuning.hang.points(at: em)
        return isStart || isCentred
    }

    /// Whether a line without a mark stands right under a marked one, far behind where that one's words start: under the value
    /// that it names.
    func hangs(_ title: TextBlock, under above: TextBlock) -> Bool {
        guard title.marker == nil, above.marker != nil, title.alignment == .start, let a = above.places.last, let b = title.places.first,
            a.page == b.page
        else { return false }
        let em = title.fontSize
        return title.left - above.textLeft >= tuning.hang.points(at: em) && title.left < a.box.maxX
            && (-1...tuning.lineGap.points(at: em)).contains(b.box.minY - a.box.maxY)
    }

    /// Whether a line right under a title's last one closes the brackets that are open there, in type of any size: the end of a
    /// brief's source.
    func closes(_ title: LaidText, _ below: TextBlock, under last: TextBlock) -> Bool {
        guard below.marker == nil, below.lineCount == 1, Brackets.areOpen(title), Brackets.areClosed(by: below.text),
            let a = last.places.last, let b = below.places.first, a.page == b.page
        else { return false }
        return isRightBelow(b.box, a.box, last.fontSize)
    }

    /// Whether a line right under a title's last one is all of the brief's source, in brackets.
    func isOrigin(_ below: TextBlock, under last: TextBlock) -> Bool {
        guard below.marker == nil, below.lineCount == 1, TitleOrigin.isAll(below.text, places), let a = last.places.last,
            let b = below.places.first, a.page == b.page
        else { return false }
        return isRightBelow(b.box, a.box, last.fontSize)
    }

    /// Whether a source's line stands right under a title's; its small type may begin in that one, and hangs lower there.
    private func isRightBelow(_ below: Rect, _ above: Rect, _ size: Double) -> Bool {
        (-tuning.lower.points(at: size)...tuning.centredGap.points(at: size)).contains(below.minY - above.maxY)
    }

    /// Whether two texts look like lines of one title; the source that one may end with is set in type of its own.
    func isAlike(_ one: TextBlock, _ other: TextBlock) -> Bool {
        let style = TitleStyle(one, isFramed: false), otherStyle = TitleStyle(other, isFramed: false)
        if style == otherStyle { return true }
        guard let origin = TitleOrigin.range(in: other.text, places) else { return false }
        let words = other.text[0..<origin.lowerBound]
        return style.isSetOff == otherStyle.isSetOff && style.isBold == TitleStyle.areBold(words)
            && abs(height(of: words) - height(of: one.text)) <= Self.sameHeight * height(of: one.text)
    }

    /// Heights of lines of one title agree within this share.
    private static let sameHeight = 0.05

    /// The usual height of a text's letters.
    func height(of text: LaidText) -> Double {
        let heights = text.glyphs.compactMap(places.height).sorted()
        return heights.isEmpty ? 0 : heights[heights.count / 2]
    }

    func isShort(_ lines: Int, _ length: Int) -> Bool {
        lines <= tuning.mostLines || length <= tuning.longestNarrow && lines <= tuning.mostLines + 2
    }

    /// The title's lines from top to bottom: texts of its look right above and below it.
    func lines(of title: TextBlock, among texts: [TextBlock]) -> [TextBlock] {
        let alike = texts.filter { text in
            text.places == title.places || text.marker == nil && !Self.isBadge(text) && isAlike(title, text)
        }.sorted { ($0.places[0].page, $0.places[0].box.minY) < ($1.places[0].page, $1.places[0].box.minY) }
        var lines: [TextBlock] = []
        for text in alike {
            if let last = lines.last?.places.last, let next = text.places.first,
                last.page != next.page || !(-1...tuning.lineGap.points(at: title.fontSize)).contains(next.box.minY - last.box.maxY)
            {
                if lines.contains(where: { $0.places == title.places }) { break }
                lines = []
            }
            lines.append(text)
        }
        return isShort(lines.reduce(0) { $0 + $1.lineCount }, lines.reduce(0) { $0 + $1.text.count }) ? lines : [title]
    }
}
