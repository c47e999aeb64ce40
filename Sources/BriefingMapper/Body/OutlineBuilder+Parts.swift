import Layout

/// Short lines that a table, figure or box shows to be headings: it stands in the midst of what is theirs, and none stands under an item.
extension OutlineBuilder {
    /// Makes headings of the items in whose midst a table, figure or box stands, and hangs that under the innermost of them.
    ///
    /// Else it would stand behind all that is still to come of the item that it is printed in.
    func headParts(_ blocks: inout [DraftBlock]) {
        guard blocks.contains(where: \.isObject) else { return }
        // The last that hangs under each; a note may follow its item behind a table.
        var last = Array(blocks.indices)
        for i in blocks.indices.reversed() where !blocks[i].isNote {
            if let host = blocks[i].parent { last[host] = max(last[host], last[i]) }
        }
        let widths = Self.widths(of: blocks)
        for i in blocks.indices.dropFirst() where blocks[i].isObject {
            var part: Int?
            for host in blocks.path(to: i - 1) {
                if !blocks[host].isHeading {
                    guard last[host] > i, mayHead(blocks[host], widths) else { break }
                    (blocks[host].kind, blocks[host].kindEvidence) = (.heading, Evidence(.holdsObject))
                }
                if blocks[host].kindEvidence.rule == .holdsObject { part = host }
            }
            if let part { (blocks[i].parent, blocks[i].depthEvidence) = (part, Evidence(.objectUnderHeading)) }
        }
    }

    /// The width of each page's widest block.
    private static func widths(of blocks: [DraftBlock]) -> [Int: Double] {
        blocks.lazy.flatMap(\.places).reduce(into: [:]) { $0[$1.page] = max($0[$1.page] ?? 0, $1.box.width) }
    }

    /// Whether an item is a short line that says nothing itself: it is no sentence, and no label with what it names.
    private func mayHead(_ block: DraftBlock, _ widths: [Int: Double]) -> Bool {
        guard case .item = block.kind, !KindReader.lastSigns.contains(series(block)), block.label == nil, block.lineCount == 1,
            let laid = block.laid, let place = block.places.first,
            !block.body.text.scalars.dropLast().contains(where: Script.isColon)
        else { return false }
        let reader = KindReader(bodySize: 0)
        return place.box.width <= tuning.mostOfLine * (widths[place.page] ?? 0) && reader.isShort(laid) && reader.canHead(laid.text)
    }
}
