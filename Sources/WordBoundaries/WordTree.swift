/// Words and their beginnings, with how often each was seen: a tree with a scalar on each edge.
struct WordTree: Sendable {
    struct Counts: Sendable {
        /// Seen whole.
        var words = 0
        /// Words that start so.
        var beginnings = 0
        /// How often what follows a figure starts so: tight behind it (`4시간`), and behind a space (`4 시간`).
        var tightBehindFigure = 0, spacedBehindFigure = 0
    }

    /// What was seen of each node; the root stands first.
    private var counts = [Counts()]
    /// Node and scalar → the node behind that edge.
    private var edges = IntegerMap<UInt32>()

    /// What was seen of a text; nothing of most.
    subscript(text: some Sequence<UInt32>) -> Counts {
        var node: UInt32 = 0
        for scalar in text {
            guard let next = edges[Self.edge(from: node, scalar)] else { return Counts() }
            node = next
        }
        return counts[Int(node)]
    }

    /// Walks along a text, and makes the way where there is none: `count` is told each node's depth.
    mutating func add(_ text: some Sequence<UInt32>, _ count: (_ depth: Int, inout Counts) -> Void) {
        var node: UInt32 = 0, depth = 0
        for scalar in text {
            let edge = Self.edge(from: node, scalar)
            if let next = edges[edge] {
                node = next
            } else {
                node = UInt32(counts.count)
                counts.append(Counts())
                edges[edge, default: 0] = node
            }
            depth += 1
            count(depth, &counts[Int(node)])
        }
    }

    private static func edge(from node: UInt32, _ scalar: UInt32) -> UInt64 { UInt64(node) << 32 | UInt64(scalar) }
}
