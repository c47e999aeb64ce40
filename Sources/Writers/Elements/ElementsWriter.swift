import BriefingModel

/// Writes a briefing's elements as NDJSON: one line per block, ready for a search index or a loader.
public struct ElementsWriter: Sendable {
    public init() {}

    public func bytes(of briefing: Briefing) -> [UInt8] {
        var bytes: [UInt8] = []
        for element in ElementReader.elements(of: briefing) {
            var writer = JSONFieldWriter(isIndented: false, leavingOut: [])
            writer.value(element)
            bytes += writer.output.bytes
            bytes.append(.lineFeed)
        }
        return bytes
    }
}
