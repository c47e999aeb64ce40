import BriefingModel
import Conversion
import InspectionPage
import LayoutInspection
import Lint
import PopplerReader

/// Makes what people look at of a document.
struct DocumentViewer {
    let file: InputFile
    let converter: Converter

    /// What does not fit the document.
    enum Failure: Error, CustomStringConvertible {
        case severalPages(Int)
        case noSuchBlock(String)

        var description: String {
            switch self {
            case .severalPages(let count): "--svg draws one page, and there are \(count); name one with -p"
            case .noSuchBlock(let id):
                "there is no block \(id); ids are those of `briefing convert` (sections, articles and cells have no explanation)"
            }
        }
    }

    /// Pixels an inch of page pictures. Ten-point type stays readable, and twenty pages stay under 6 MB.
    private static let resolution = 110.0

    func bytes(of view: DocumentView) async throws -> [UInt8] {
        switch view {
        case .page: try await page()
        case .layout: Array(LayoutTree().text(of: try await converter.layout(of: file)).utf8)
        case .stage(let stage, let withPicture): Array(try await drawing(of: stage, withPicture: withPicture).utf8)
        case .explanation(let ids): Array(try await explanation(of: ids).utf8)
        }
    }

    private func page() async throws -> [UInt8] {
        let inspection = try await converter.inspection(of: file)
        let images = try await images(of: inspection.layout.sheets.map(\.number))
        // Of a part of the pages lint knows too little: contents without their articles, marks without their notes.
        let remarks = converter.pages == nil ? Self.linter.findings(in: inspection.briefing).map(PageFinding.init) : []
        return InspectionPage(
            inspection.mapped, layout: inspection.layout, drafts: inspection.drafts, images: images, remarks: remarks
        ).bytes()
    }

    private func drawing(of stage: StageDrawing.Stage, withPicture: Bool) async throws -> String {
        let inspection = try await converter.inspection(of: file)
        let sheets = inspection.layout.sheets
        guard sheets.count == 1 else { throw Failure.severalPages(sheets.count) }
        let image = withPicture ? try await images(of: [sheets[0].number]).first ?? nil : nil
        return StageDrawing(stage, picture: image?.address)
            .svg(of: sheets[0], in: DocumentOverlays(of: inspection.layout, drafts: inspection.drafts))
    }

    private func explanation(of ids: [String]) async throws -> String {
        let mapped = try await converter.inspection(of: file).mapped
        return try ids.map { id in
            guard let block = ExplainedBlock(id, in: mapped) else { throw Failure.noSuchBlock(id) }
            return block.text
        }.joined(separator: "\n")
    }

    private func images(of pages: [Int]) async throws -> [PageImage?] {
        try await converter.pictures(ofPages: pages, of: file, resolution: Self.resolution, as: .jpeg(quality: 60)).map { picture in
            picture.map(PageImage.init)
        }
    }

    /// All rules but those whose findings are diagnostics of the model too.
    private static var linter: Linter {
        var linter = Linter()
        linter.enabled.subtract(["marker-without-note", "note-without-marker", "contents-without-article"])
        return linter
    }
}

extension PageImage {
    init(_ picture: PagePicture) { self.init(mediaType: picture.mediaType, bytes: picture.bytes) }
}

extension PageFinding {
    /// What the briefing says against itself, as a mark on its pages.
    fileprivate init(_ finding: Finding) {
        self.init(
            severity: finding.severity.rawValue, rule: finding.rule, message: finding.message,
            quotations: finding.quotations.map { Quotation(text: $0.text, target: $0.target, places: $0.at) })
    }
}
