import BriefingMapper
import BriefingModel
import Layout
import Writers

/// How long the stages of one conversion took.
package struct StageTimes: Sendable {
    package var pages: Int
    /// From the bytes to the pages' content; then to the layout; to the model; to JSON.
    package var read, layOut, map, write: Duration

    package var total: Duration { read + layOut + map + write }
}

extension Converter {
    /// The stages of a conversion, each on the clock. The model goes nowhere.
    package func stageTimes(of file: InputFile) async throws(ConversionError) -> StageTimes {
        let clock = ContinuousClock()
        let start = clock.now
        let (facts, contents) = try await reading(of: file).read()
        let read = clock.now
        let layout = await LayoutEngine(judge: LineBoundaries.judge).layout(of: contents, facts: facts)
        let laidOut = clock.now
        let briefing = Mapper().briefing(
            of: layout, profile: profile, generator: Generator(name: Program.name, version: Program.version, profile: nil),
            source: Source(fileName: file.name, sha256: "", layout: layout))
        let mapped = clock.now
        let bytes = JSONWriter(setting: .compact).bytes(of: briefing)
        let written = clock.now
        precondition(!bytes.isEmpty, "a model is never empty")
        return StageTimes(pages: contents.count, read: read - start, layOut: laidOut - read, map: mapped - laidOut, write: written - mapped)
    }
}
