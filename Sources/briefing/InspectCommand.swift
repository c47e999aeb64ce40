import ArgumentParser
import Conversion
import Glibc
import InspectionPage
import LayoutInspection
import Lint
import Writers

/// `briefing inspect`: what was found on the pages and what became of it, for people.
struct InspectCommand: LooksIntoPDFs {
    /// How far the document is taken.
    enum Stage: String, ExpressibleByArgument, CaseIterable {
        /// Blocks, tables, frames and figures in reading order, as text.
        case layout
    }

    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Shows what was found on the pages, and why the model came out as it did.",
        discussion: """
            EXAMPLES
              briefing inspect weekly.pdf -o page.html          one page for the browser: sheets, model, reasons
              briefing inspect weekly.pdf -o page.html -p 4-6   a part; what lint finds is left out
              briefing inspect weekly.pdf --svg tables -p 6     what one stage found on one page
              briefing inspect weekly.pdf --stage layout        the layout as text, before it is mapped

            STAGES OF --svg
              lines, rules, tables (with junctions, cells and what was rejected), blocks, order
            """)

    static let _errorLabel = Program.name

    @Argument(help: ArgumentHelp("The PDF; - reads it from standard input.", valueName: "file.pdf"), completion: .file(extensions: ["pdf"]))
    var input: String

    @Option(name: .shortAndLong, help: ArgumentHelp("Write there instead of to standard output.", valueName: "file"), completion: .file())
    var output: String?

    @Option(help: "Stop at this stage and show it as text.")
    var stage: Stage?

    @Option(help: "Draw what this stage found on one page, as SVG.")
    var svg: StageDrawing.Stage?

    @Flag(help: "With --svg: lay a picture of the page under it.")
    var picture = false

    @Option(name: .shortAndLong, help: ArgumentHelp("Read only these pages.", valueName: "1-4,9-"))
    var pages: PageSelection?

    @OptionGroup var reading: ReadingOptions

    var inputName: String { input }

    /// Pixels an inch of page pictures. Ten-point type stays readable, and twenty pages stay under 6 MB.
    private static let resolution = 110.0

    func validate() throws {
        if let output, OutputFile(path: output).isSameFile(as: input) {
            throw ValidationError("\(output): would overwrite the input; name another file with -o")
        }
        if stage != nil, svg != nil { throw ValidationError("--stage and --svg: choose one") }
        if picture, svg == nil { throw ValidationError("--picture: only with --svg; the page for the browser has pictures anyway") }
    }

    func run() async throws {
        signal(SIGPIPE, SIG_DFL)
        let code = await Outcome.reported {
            var converter = try reading.converter()
            converter.pages = pages
            let bytes = try await bytes(of: InputFile(readingFrom: input), converter)
            if let output {
                try OutputFile(path: output).write(bytes)
            } else {
                try OutputStream.standardOutput.write(bytes)
            }
            return .success
        }
        if code != .success { throw code }
    }

    private func bytes(of file: InputFile, _ converter: Converter) async throws -> [UInt8] {
        if stage == .layout { return Array(LayoutTree().text(of: try await converter.layout(of: file)).utf8) }
        let inspection = try await converter.inspection(of: file)
        let layout = inspection.layout
        if let svg {
            let sheets = layout.sheets
            guard sheets.count == 1 else {
                throw ValidationError("--svg: draws one page, and there are \(sheets.count); name one with -p")
            }
            let page = sheets[0]
            let image = picture ? try await images(of: [page.number], file, converter).first ?? nil : nil
            let drawing = StageDrawing(svg, picture: image?.address)
            return Array(drawing.svg(of: page, in: DocumentOverlays(of: layout, drafts: inspection.drafts)).utf8)
        }
        let images = try await images(of: layout.sheets.map(\.number), file, converter)
        // Of a part of the pages lint knows too little: contents without their articles, marks without their notes.
        let remarks = pages == nil ? linter.findings(in: inspection.briefing).map(PageFinding.init) : []
        return InspectionPage(inspection.mapped, layout: layout, drafts: inspection.drafts, images: images, remarks: remarks).bytes()
    }

    /// All rules but those whose findings are diagnostics of the model too.
    private var linter: Linter {
        var linter = Linter()
        linter.enabled.subtract(["marker-without-note", "note-without-marker", "contents-without-article"])
        return linter
    }

    private func images(of pages: [Int], _ file: InputFile, _ converter: Converter) async throws -> [PageImage?] {
        try await converter.pictures(ofPages: pages, of: file, resolution: Self.resolution, as: .jpeg(quality: 60)).map { picture in
            picture.map { PageImage(mediaType: $0.mediaType, bytes: $0.bytes) }
        }
    }
}

extension StageDrawing.Stage: ExpressibleByArgument {}

extension PageFinding {
    /// What the briefing says against itself, as a mark on its pages.
    fileprivate init(_ finding: Finding) {
        self.init(
            severity: finding.severity.rawValue, rule: finding.rule, message: finding.message,
            quotations: finding.quotations.map { Quotation(text: $0.text, target: $0.target, places: $0.at) })
    }
}
