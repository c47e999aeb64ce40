import BriefingModel
import Geometry
import Layout

/// Maps a laid-out document to a briefing: sections, articles, outline, notes, references, dates.
package struct Mapper: Sendable {
    package var library: ProfileLibrary

    package init(library: ProfileLibrary = .builtIn) { self.library = library }

    /// The briefing. Without `profile` the document's own evidence chooses one of the library's.
    package func briefing(of layout: consuming DocumentLayout, profile chosen: Profile?, generator: Generator, source: Source) -> Briefing {
        mapped(layout, profile: chosen, generator: generator, source: source, keepsOrigins: false).briefing
    }

    /// The same briefing, with where each of its blocks comes from and why it is what it is.
    package func explained(_ layout: DocumentLayout, profile chosen: Profile?, generator: Generator, source: Source) -> MappedBriefing {
        mapped(layout, profile: chosen, generator: generator, source: source, keepsOrigins: true)
    }

    private func mapped(
        _ layout: consuming DocumentLayout, profile chosen: Profile?, generator: Generator, source: Source, keepsOrigins: Bool
    ) -> MappedBriefing {
        let pieces = CollectedNotes().placed(PageFootNotes(sheets: layout.pages.map(\.number)).placed(BoxDissolver.pieces(of: layout)))
        let dropped = DroppedText(layout.pages.lazy.flatMap(\.elements))
        // From here on the pieces are what is mapped; each lives until it is in the model.
        for page in layout.pages.indices { layout.pages[page].elements = [] }
        let profile = chosen ?? ProfileChooser(library: library).profile(for: pieces, layout: layout)
        let bodySize = BodySize.of(pieces, fallback: layout.bodySize), kinds = LineKinds(profile: profile)
        let parts = Partitioner(
            profile: profile, kinds: kinds, bodySize: bodySize, places: PlaceMaker(pages: layout.pages), outline: layout.facts.outline
        ).parts(of: pieces)
        let heads = layout.pages.flatMap { $0.furniture.map { $0.text.string } }

        var briefing = Briefing(generator: generator, source: source)
        briefing.generator.profile = profile.name
        briefing.publication = MastheadReader(profile: profile, places: PlaceMaker(pages: layout.pages)).publication(
            cover: parts.cover, colophon: parts.colophon, runningHeads: heads, bodySize: bodySize)
        if let head = parts.release {
            briefing.publication.title = head.name
            briefing.publication.issueDate = head.date ?? briefing.publication.issueDate
            briefing.publication.organization = head.house ?? briefing.publication.organization
        }
        // The articles' own text: a long contents list or cover is none.
        let textSize = BodySize.of(parts.sections.flatMap { $0.articles.flatMap(\.pieces) }, fallback: bodySize)
        var assembler = BriefingAssembler(
            profile: profile, kinds: kinds, bodySize: textSize, layout: layout, issueDate: briefing.publication.issueDate,
            keepsOrigins: keepsOrigins)
        assembler.fill(&briefing, from: consume parts, dropped: dropped)
        // A document without a cover is called what stands over its text.
        if !profile.isBriefing, briefing.publication.title == nil, let front = briefing.sections.first, front.title == nil {
            briefing.publication.title = front.articles.first?.title
        }
        return MappedBriefing(
            briefing: briefing, origins: assembler.origins, noteLinks: assembler.noteLinks, partPlaces: assembler.partPlaces)
    }
}

/// Size of most of the running text: of blocks outside tables, by their length.
enum BodySize {
    /// Characters in boxes from which they may be the text itself, and not a caption or a note.
    private static let enough = 400

    static func of(_ pieces: [Piece], fallback: Double) -> Double {
        var outside: [Double: Int] = [:], inBoxes: [Double: Int] = [:]
        for piece in pieces {
            if let block = piece.text { count(block, in: &outside) }
            for block in piece.frame?.elements.compactMap({ Piece(element: $0, page: piece.page).text }) ?? [] {
                count(block, in: &inBoxes)
            }
        }
        // Boxes are often set smaller than the text around them; but a document that stands in a frame has its text there.
        let framed = inBoxes.values.reduce(0, +), isFramed = framed >= enough && framed > outside.values.reduce(0, +) * 2
        let weight = isFramed ? outside.merging(inBoxes, uniquingKeysWith: +) : outside
        return weight.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? fallback
    }

    private static func count(_ block: TextBlock, in weight: inout [Double: Int]) {
        guard block.marker?.kind != .noteMark else { return }
        // Addresses are long: where many are printed, the lists of references would be the text.
        let address = WebAddress.range(in: block.text.scalars)?.count ?? 0
        weight[block.fontSize.roundedToHalf, default: 0] += block.text.count - address
    }
}
