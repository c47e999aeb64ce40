import Geometry

/// Boxes that a page or a column cuts in the middle of a text: each part has its own border, and the text goes on in the next.
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

    /// The two as one box, when the second stands in the next column or page, is as wide and starts with the rest of the text
    /// that the first ends with.
    private func joined(_ above: FrameLayout<LineGroup>, _ below: FrameLayout<LineGroup>) -> FrameLayout<LineGroup>? {
        guard let a = above.places.last, let b = below.places.first, a.page != b.page || b.box.minY < a.box.minY,
            above.ground == below.ground, case .text(var text)? = above.elements.last, case .text(let rest)? = below.elements.first
        else { return nil }
        let same = tuning.sameEdge.points(at: text.last.fontSize), hang = text.hang - a.box.minX, left = rest.first.left - b.box.minX
        guard abs(a.box.width - b.box.width) <= same, text.endsFull, !endsSentence(text.last), rest.marker == nil,
            rest.first.isBold == text.last.isBold,
            abs(rest.first.fontSize - text.last.fontSize) <= tuning.sizeChange * text.last.fontSize, abs(hang - left) <= same
        else { return nil }
        text.append(rest, because: Evidence(.overBreak))
        var whole = above
        whole.elements[whole.elements.count - 1] = .text(text)
        whole.elements += below.elements.dropFirst()
        for place in below.places { whole.places.add(place) }
        return whole
    }
}
