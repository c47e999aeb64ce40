import Geometry

/// Boxes that a page or a column cuts: the text or a list goes on in the next one, whatever its border, or no line is drawn over that.
extension Continuation {
    func joinBoxes(in pages: inout [[LayoutElement<LineGroup>]]) {
        for page in pages.indices {
            var i = 0
            while i < pages[page].count {
                guard let (p, j) = previous(to: i, on: page, pages), case .frame(let below) = pages[page][i],
                    case .frame(let above) = pages[p][j], let whole = joined(above, below)
                else {
                    i += 1
                    continue
                }
                pages[p][j] = .frame(whole)
                pages[page].remove(at: i)
            }
        }
    }

    private func previous(to i: Int, on page: Int, _ pages: [[LayoutElement<LineGroup>]]) -> (Int, Int)? {
        if i > 0 { return (page, i - 1) }
        guard page > 0, !pages[page - 1].isEmpty else { return nil }
        return (page - 1, pages[page - 1].count - 1)
    }

    private func endsSentence(_ line: ReadLine) -> Bool { line.text.trimmed.scalars.last.map { $0 == 0x2E || $0 == 0x3002 } ?? true }

    /// The two as one box, when the second stands in the next column or page, is as wide, and goes on with the first.
    private func joined(_ above: FrameLayout<LineGroup>, _ below: FrameLayout<LineGroup>) -> FrameLayout<LineGroup>? {
        guard let a = above.places.last, let b = below.places.first, a.page != b.page || b.box.minY < a.box.minY,
            above.ground == below.ground
        else { return nil }
        var whole = above
        if let text = continued(above, below) {
            whole.elements[whole.elements.count - 1] = .text(text)
            whole.elements += below.elements.dropFirst()
        } else if a.page != b.page, isAsWide(a.box, b.box), below.isOpenAbove || listGoesOn(above, below) {
            whole.elements += below.elements
        } else {
            return nil
        }
        for place in below.places { whole.places.add(place) }
        return whole
    }

    /// The text that the first ends with, with its rest that the second starts with.
    private func continued(_ above: FrameLayout<LineGroup>, _ below: FrameLayout<LineGroup>) -> LineGroup? {
        guard case .text(var text)? = above.elements.last, case .text(let rest)? = below.elements.first, let a = above.places.last?.box,
            let b = below.places.first?.box
        else { return nil }
        let same = tuning.sameEdge.points(at: text.last.fontSize), hang = text.hang - a.minX, left = rest.first.left - b.minX
        guard abs(a.width - b.width) <= same, text.endsFull, !endsSentence(text.last), rest.marker == nil,
            rest.first.isBold == text.last.isBold,
            abs(rest.first.fontSize - text.last.fontSize) <= tuning.sizeChange * text.last.fontSize, abs(hang - left) <= same
        else { return nil }
        text.append(rest, because: Evidence(.overBreak))
        return text
    }

    /// Whether the second goes on with a list of the first: with the next number, or with a bullet under what the first opens with,
    /// where a box of its own would open as that does.
    private func listGoesOn(_ above: FrameLayout<LineGroup>, _ below: FrameLayout<LineGroup>) -> Bool {
        guard case .text(let next)? = below.elements.first, let marker = next.marker?.marker, let a = above.places.last?.box,
            let b = below.places.first?.box
        else { return false }
        let texts = above.elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
        guard let last = texts.last(where: { $0.marker?.marker.series == marker.series }) else { return false }
        if case .number(let number) = marker.kind { return last.marker?.marker.kind == .number(number - 1) }
        let same = tuning.sameEdge.points(at: next.first.fontSize)
        return marker.kind == .bullet && texts.first?.marker?.marker.series != marker.series
            && abs((last.first.left - a.minX) - (next.first.left - b.minX)) <= same
    }

    /// Whether two parts of one box have its sides: producers round to a tenth of a point.
    private func isAsWide(_ a: Rect, _ b: Rect) -> Bool {
        abs(a.width - b.width) <= Self.sameSide.value && abs(a.minX - b.minX) <= Self.sameSide.value
    }

    private static let sameSide: Points = 1.pt
}
