import BriefingModel

/// Writes a briefing's elements as NDJSON: one line per block, ready for a search index or a loader.
package struct ElementsWriter: Sendable {
    package init() {}

    package func bytes(of briefing: Briefing) -> [UInt8] {
        var bytes: [UInt8] = []
        write(briefing) { bytes += $0 }
        return bytes
    }

    /// Gives the lines to `take`, one after the other.
    package func write(_ briefing: Briefing, to take: @escaping ([UInt8]) -> Void) {
        ElementReader.read(briefing) { element in
            var writer = JSONFieldWriter(isIndented: false, leavingOut: [])
            writer.value(element)
            writer.output.append(.lineFeed)
            take(writer.output.bytes)
        }
    }
}
