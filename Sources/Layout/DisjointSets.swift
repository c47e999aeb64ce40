/// Things by their indices, joined to sets (union–find with path halving: Tarjan, van Leeuwen 1984).
struct DisjointSets {
    private var parents: [Int]

    /// Each of `count` things is a set of its own.
    init(count: Int) { parents = Array(0..<count) }

    /// The thing that stands for the set of another.
    mutating func root(of index: Int) -> Int {
        var index = index
        while parents[index] != index {
            parents[index] = parents[parents[index]]
            index = parents[index]
        }
        return index
    }

    /// Makes one set of two; what stands for the set of `other` stands for it.
    mutating func join(_ index: Int, to other: Int) { parents[root(of: index)] = root(of: other) }
}
