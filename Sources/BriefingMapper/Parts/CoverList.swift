import Layout

/// Finds the contents list of a cover that has no title of its own and names no pages: lines numbered from one that all come again
/// as titles on the pages behind it.
///
/// A list with running text on its page is a part of what is said there, however its lines come again.
struct CoverList: Sendable {
    /// Fewer numbered lines are no list, and a line of more lines is a text.
    private let fewest = 3, mostLines = 2
    /// One title of so many may have been edited since.
    private let edited = 4
    /// Sizes of its lines differ by less, as a share.
    private let sameSize = 0.02
    /// A title is no longer than this.
    private let longest = 60

    /// The lines of the list; `nil` where the first page has none.
    func lines(in pieces: [Piece]) -> [TextBlock]? {
        guard let page = pieces.first?.page else { return nil }
        let cover = pieces.prefix { $0.page == page }.flatMap(\.texts)
        guard !cover.contains(where: isRunningText) else { return nil }
        var list: [TextBlock] = []
        for block in cover {
            if goesOn(block, list) {
                list.append(block)
            } else if list.count >= fewest {
                break
            } else {
                list = goesOn(block, []) ? [block] : []
            }
        }
        guard list.count >= fewest else { return nil }
        let later = pieces.lazy.filter { $0.page > page }.flatMap(\.texts)
        let titles = Set(later.filter { $0.lineCount <= mostLines && $0.text.count <= longest }.map(key))
        return list.count { !titles.contains(key(of: $0)) } <= list.count / edited ? list : nil
    }

    /// Whether a block is the next of the list's numbered lines, set like the first.
    private func goesOn(_ block: TextBlock, _ list: [TextBlock]) -> Bool {
        guard case .number(let number)? = block.marker?.kind, number == list.count + 1, block.lineCount <= mostLines else { return false }
        guard let first = list.first else { return true }
        return block.marker?.series == first.marker?.series && abs(block.fontSize - first.fontSize) <= sameSize * first.fontSize
    }

    private func isRunningText(_ block: TextBlock) -> Bool { block.lineCount > mostLines || SentenceEnd.stands(in: block.text) }

    /// What a title says without a number before it.
    private func key(of block: TextBlock) -> [UInt32] { Array(TextKey(block.text).scalars.drop(while: Script.isDigit)) }
}
