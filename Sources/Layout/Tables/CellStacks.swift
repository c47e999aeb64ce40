import Geometry

/// Blocks of painted cells that stand below each other in the same columns: a table's head, and those of its rows that are painted,
/// with others between them.
struct CellStacks {
    /// The blocks of one table.
    struct Stack {
        var blocks: [PaintedCells.Block]
        /// Sides of all its cells, ascending.
        var columns: [Double]
        /// The colour of its head, and of the first cell painted otherwise.
        var head: UInt32
        var body: UInt32?

        var bottom: Double { blocks[blocks.count - 1].box.maxY }
        var box: Rect { blocks.reduce(blocks[0].box) { $0.union($1.box) } }
        var cells: [PaintedCells.Cell] { blocks.flatMap(\.cells) }

        /// Upper and lower sides of its cells, but the upper ones of blocks that have no room for a row over them.
        var sides: [Double] {
            blocks.indices.flatMap { i -> [Double] in
                let least = i > 0 ? blocks[i - 1].box.maxY + PaintedCells().smallest.value : -.infinity
                return blocks[i].cells.flatMap { $0.box.minY < least ? [$0.box.maxY] : [$0.box.minY, $0.box.maxY] }
            }
        }
    }

    /// Colours of one kind differ by less in each part.
    var sameColor = 3
    /// No more tables stand beside each other, with boxes between them.
    var mostOpen = 12
    /// So many in the same columns are looked at.
    var mostTried = 3
    /// Rooms over the first text of a row, and under its last, are no higher than so many times those on the grounds, and this.
    var roomShare = 1.5
    var looseRoom: Em = 0.35.em
    /// A row in which nothing stands is no higher than so many times a painted one.
    var emptyRow = 1.5
    /// A head that stands alone has so many columns.
    var fewestHeads = 3
    /// Share of the sides of a row's cells that the cells above it have, where these reach over some.
    var sameSides = 0.6
    /// Over a row of one cell no more lines stand that reach over the columns.
    var fewLines = 2
    /// So many blocks tell what texts keep free.
    var fewBlocks = 4
    /// Words nearer than this belong together, whatever edge is between them.
    var wordRoom: Em = 0.42.em

    /// The stacks of a page from top to bottom: such as are painted in two colours, and heads alone, in as many columns.
    func stacks(of blocks: [PaintedCells.Block], _ text: TableText) -> [Stack] {
        var stacks: [Stack] = []
        for block in blocks {
            // What is painted in the same columns between two may be a box of its own.
            let near = stacks.indices.suffix(mostOpen).filter { isUnder(stacks[$0], block) }.suffix(mostTried)
            let place = near.last { goesOn(stacks[$0], with: block, text) }
            var stack = place.map { stacks[$0] } ?? Stack(blocks: [], columns: [], head: block.color)
            stack.blocks.append(block)
            stack.columns = PaintedCells().edges(stack.columns + block.columns)
            stack.body = stack.body ?? block.cells.first { !$0.color.looksLike(stack.head, within: sameColor) }?.color
            if let place { stacks[place] = stack } else { stacks.append(stack) }
        }
        return stacks.filter { $0.columns.count > ($0.body == nil ? fewestHeads : 2) }
    }

    /// Whether a block stands under a stack, in its columns.
    private func isUnder(_ stack: Stack, _ block: PaintedCells.Block) -> Bool {
        block.box.minY >= stack.bottom - PaintedCells().touch.value && block.outer == stack.blocks[0].outer && haveSameColumns(stack, block)
    }

    /// Whether a block under a stack is painted as the rows of a table are, with nothing but rows between.
    private func goesOn(_ stack: Stack, with block: PaintedCells.Block, _ text: TableText) -> Bool {
        guard !block.color.looksLike(stack.head, within: sameColor) else { return false }
        let columns = PaintedCells().edges(stack.columns + block.columns)
        let band = Rect(minX: columns[0], minY: stack.bottom, maxX: columns[columns.count - 1], maxY: max(stack.bottom, block.box.minY))
        let lines = lines(in: band, columns, text)
        guard !lines.isEmpty else {
            // What is painted as one under rows of several cells, or holds several lines, is a box.
            let isBox = {
                stack.blocks.dropFirst().allSatisfy { $0.cells.count > 1 }
                    || TextRowBuilder().rows(of: text.marks(in: block.box)).count > 1
            }
            if block.cells.count == 1, stack.body != nil, isBox() { return false }
            let height = stack.cells.map(\.box.height).sorted()[stack.cells.count / 2]
            return band.height < PaintedCells().smallest.value || stack.body != nil && band.height <= emptyRow * height
        }
        let crossing = lines.count { !$0.crossed.isEmpty }
        let isKnown = stack.body.map { $0.looksLike(block.color, within: sameColor) } ?? true
        if isKnown, block.cells.count > 1, stack.columns.count > 2 { return crossing <= 1 || 2 * crossing <= lines.count }
        let mayCross = isKnown && stack.columns.count > 2 && lines.count <= fewLines
        return (crossing == 0 || mayCross) && isFull(band, lines, padding: padding(of: stack.blocks.suffix(fewBlocks) + [block], text))
    }

    /// Whether the columns of one are the other's; or some are, and cells of both reach over several columns.
    private func haveSameColumns(_ stack: Stack, _ block: PaintedCells.Block) -> Bool {
        let cells = PaintedCells(), sides = [block.columns[0], block.columns[block.columns.count - 1]]
        if cells.areAll(block.columns, in: stack.columns) { return true }
        let outer = [stack.columns[0], stack.columns[stack.columns.count - 1]]
        if cells.areAll(sides, in: outer) {
            return cells.areAll(stack.columns, in: block.columns)
                || stack.blocks.contains { $0.columns.count > 2 && $0.color == block.color }
        }
        let shared = block.columns.count { cells.areAll([$0], in: stack.columns) }
        let hasInner = stack.columns.dropFirst().dropLast().contains { cells.areAll([$0], in: block.columns) }
        return hasInner && shared > 1 && Double(shared) >= sameSides * Double(block.columns.count)
            && sides[0] > outer[0] - cells.bridge.value && sides[1] < outer[1] + cells.bridge.value
    }

    /// The lines in a band, sorted into columns.
    func lines(in band: Rect, _ columns: [Double], _ text: TableText) -> [CellLine] {
        TextRowBuilder().rows(of: text.marks(in: band)).map { CellLine(row: $0, edges: columns, chunkGap: wordRoom.points(at: $0.size)) }
    }

    /// Whether a band's texts keep no more room to its sides than a row's do.
    func isFull(_ band: Rect, _ lines: [CellLine], padding: Double) -> Bool {
        guard let size = lines.first?.row.size else { return false }
        let top = lines.map(\.row.top).min() ?? band.minY, bottom = lines.map(\.row.bottom).max() ?? band.maxY
        let most = roomShare * padding + looseRoom.points(at: size)
        return top - band.minY <= most && band.maxY - bottom <= most
    }

    /// What the texts on the grounds keep free over them and under them: what a quarter of the rows keeps at most, as labels of several
    /// lines beside the grounds make rows higher.
    func padding(of blocks: [PaintedCells.Block], _ text: TableText) -> Double {
        var rooms: [Double: Double] = [:]
        for cell in blocks.flatMap(\.cells) {
            let marks = text.marks(in: cell.box).map(\.box)
            guard let top = marks.map(\.minY).min(), let bottom = marks.map(\.maxY).max() else { continue }
            rooms[cell.box.minY] = min(rooms[cell.box.minY] ?? .infinity, max(0, (top - cell.box.minY + cell.box.maxY - bottom) / 2))
        }
        let sorted = rooms.values.sorted()
        return sorted.isEmpty ? 0 : sorted[sorted.count / 4]
    }
}
