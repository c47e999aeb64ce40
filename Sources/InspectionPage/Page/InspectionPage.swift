import BriefingMapper
import BriefingModel
import Layout
import LayoutInspection
import Mustache
import Writers

/// One page for the browser that shows a document: its pages with what was found drawn over them, and its model as
/// a tree, each block with the reasons for what it is. It needs no network.
package struct InspectionPage: Sendable {
    private let mapped: MappedBriefing
    private let layout: DocumentLayout
    private let overlays: DocumentOverlays
    private let images: [PageImage?]
    private let remarks: [PageFinding]

    /// - Parameters:
    ///   - drafts: The layout's pages before they were put in order.
    ///   - images: A picture of each of the layout's PDF pages; `nil` where one could not be drawn.
    ///   - remarks: What is to be looked at besides the model's own diagnostics.
    package init(
        _ mapped: MappedBriefing, layout: DocumentLayout, drafts: [PageDraft], images: [PageImage?], remarks: [PageFinding] = []
    ) {
        (self.mapped, self.layout, self.images, self.remarks) = (mapped, layout, images, remarks)
        overlays = DocumentOverlays(of: layout, drafts: drafts)
    }

    /// The file: HTML, UTF-8. Same input, same bytes.
    package func bytes() -> [UInt8] {
        let tree = ModelTree(mapped)
        let findings = PageFinding.all(of: mapped.briefing, and: remarks)
        let modelLayers = ModelOverlays(tree: tree, findings: findings, noteLinks: mapped.noteLinks, pages: layout.pages)
        let pages = layout.sheets.enumerated().map { view(of: $1, image: images.indices.contains($0) ? images[$0] : nil, modelLayers) }
        let source = mapped.briefing.source
        let content = PageView(
            title: mapped.briefing.publication.title ?? source.fileName, facts: facts,
            generator: "\(mapped.briefing.generator.name) \(mapped.briefing.generator.version)", language: language,
            style: OverlayStyle.css + String(decoding: PackageResources.page_css, as: UTF8.self),
            script: String(decoding: PackageResources.page_js, as: UTF8.self),
            model: model, layers: LayerView.all(counts: counts(pages)), pages: pages, tree: tree.roots, explanations: tree.explanations,
            findings: findings)
        return Array(Self.template.render(content).utf8)
    }

    /// The templates; they are part of the program, and a test renders them.
    private static let template = MustacheTemplateSet()

    /// Told by the script that most of the model's titles are in: a screen reader chooses its voice by it.
    private var language: String {
        let titles = mapped.briefing.sections.flatMap(\.articles).compactMap(\.title).joined().unicodeScalars
        let hangul = titles.count { (0xAC00...0xD7A3).contains($0.value) },
            ideographs = titles.count { (0x4E00...0x9FFF).contains($0.value) }
        return hangul > ideographs ? "ko" : ideographs > 0 ? "zh" : "en"
    }

    private var facts: String {
        let briefing = mapped.briefing, coverage = briefing.coverage
        let glyphs = coverage.glyphs == 0 ? "" : " · \(coverage.glyphs) glyphs, \(coverage.unplaced) unplaced"
        return [briefing.source.fileName, briefing.publication.issueDate, briefing.generator.profile.map { "profile \($0)" }].compactMap {
            $0
        }.joined(separator: " · ") + glyphs
    }

    /// The model for the script: `<` is escaped, so that no text can end the element.
    private var model: String {
        String(decoding: JSONWriter(setting: .compact).bytes(of: mapped.briefing), as: UTF8.self).replacing("<", with: "\\u003c")
    }

    private func view(of page: PageLayout, image: PageImage?, _ modelLayers: ModelOverlays) -> PageView.Page {
        let found = overlays.overlays(ofSheet: page.number).filter { LayerView.shown.contains($0.layer) }.map {
            PageView.Group(name: $0.layer.rawValue, count: $0.count, elements: $0.elements)
        }
        return PageView.Page(
            number: page.number, printed: page.label.flatMap { $0 == String(page.number) ? nil : ", printed \($0)" } ?? "",
            count: mapped.briefing.source.pageCount,
            file: mapped.briefing.source.fileName, width: SVGShapes.number(page.sheetSize.width),
            height: SVGShapes.number(page.sheetSize.height),
            image: image?.address, groups: found + modelLayers.groups(ofPage: page.number))
    }

    private func counts(_ pages: [PageView.Page]) -> [String: Int] {
        pages.flatMap(\.groups).reduce(into: [:]) { $0[$1.name, default: 0] += $1.count }
    }
}
