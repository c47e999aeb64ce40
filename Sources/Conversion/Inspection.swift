import BriefingMapper
import BriefingModel
import Layout
import PopplerReader

/// One document with everything that led to its model: for people who want to see why it came out as it did.
package struct Inspection: Sendable {
    package var mapped: MappedBriefing
    package var layout: DocumentLayout
    /// The pages with their lines, rules and table findings, before they were put in order; as many as `layout.pages`.
    package var drafts: [PageDraft]

    package var briefing: Briefing { mapped.briefing }
}

extension Converter {
    /// The same model as `conversion(of:)` gives, with the reasons.
    package func inspection(of file: InputFile) async throws(ConversionError) -> Inspection {
        let (facts, contents) = try await reading(of: file).read()
        try check(contents, of: file)
        let (layout, drafts) = await engine.traced(contents, facts: facts)
        let mapped = Mapper().explained(
            layout, profile: profile, generator: Generator(name: Program.name, version: Program.version, profile: nil),
            source: Source(fileName: file.name, sha256: Digest.sha256(of: file.bytes), layout: layout))
        return Inspection(mapped: mapped, layout: layout, drafts: drafts)
    }

    /// Pictures of pages (numbers from 1), each drawn at that many pixels an inch; `nil` where one cannot be drawn.
    package func pictures(
        ofPages numbers: [Int], of file: InputFile, resolution: Double, as format: PagePicture.Format
    ) async throws(ConversionError) -> [PagePicture?] {
        try await reading(of: file).pictures(ofPages: numbers, resolution: resolution, as: format)
    }
}
