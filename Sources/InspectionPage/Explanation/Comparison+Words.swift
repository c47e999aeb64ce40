import Layout

extension Comparison {
    /// `room 12.5 pt < 34.2 pt, which the next word needs`.
    var words: String {
        let sign = value < bound ? "<" : value > bound ? ">" : "="
        return "\(quantity.name) \(number(value)) \(sign) \(number(bound))\(quantity.bound.map { ", " + $0 } ?? "")"
    }

    private func number(_ value: Float) -> String {
        let scale: Float = quantity.isShare ? 100 : 10
        let rounded = (value * scale).rounded() / scale
        let digits = rounded == rounded.rounded() && rounded.magnitude < 1e9 ? String(Int(rounded)) : String(rounded)
        return quantity.isLength ? digits + " pt" : digits
    }
}

extension Comparison.Quantity {
    fileprivate var name: String {
        switch self {
        case .room: "room"
        case .pitch: "distance of baselines"
        case .fontSize: "size"
        case .leftEdge, .noteEdge: "left edge"
        case .indent: "indent"
        case .boldShare: "share of bold"
        case .lineCount: "lines"
        case .characterCount: "characters"
        case .gap: "gap"
        case .gutter: "gutter at x"
        case .spaceShare: "share of lines that end with a space"
        case .roomShare: "share of lines with room for a syllable"
        }
    }

    /// What the figure is held against.
    fileprivate var bound: String? {
        switch self {
        case .room: "which the first word of the line below needs"
        case .pitch: "the most within a block"
        case .fontSize: nil
        case .leftEdge: "where wrapped lines start"
        case .noteEdge: "from where notes belong to it"
        case .indent: "the least that makes a level"
        case .boldShare: nil
        case .lineCount, .characterCount: "the most that a heading has"
        case .gap: "the most"
        case .gutter: "the middle"
        case .spaceShare, .roomShare: "the least that makes a habit"
        }
    }

    fileprivate var isShare: Bool {
        switch self {
        case .boldShare, .spaceShare, .roomShare: true
        case .room, .pitch, .fontSize, .leftEdge, .noteEdge, .indent, .lineCount, .characterCount, .gap, .gutter: false
        }
    }

    fileprivate var isLength: Bool {
        switch self {
        case .room, .pitch, .fontSize, .leftEdge, .noteEdge, .indent, .gap, .gutter: true
        case .boldShare, .lineCount, .characterCount, .spaceShare, .roomShare: false
        }
    }
}
