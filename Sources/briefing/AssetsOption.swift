import ArgumentParser
import BriefingModel
import Conversion
import Writers

/// Where figures go.
struct AssetsOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("Draw the figures into this folder (PNG); the result names them by relative paths.", valueName: "folder"),
        completion: .directory)
    var assets: String?

    /// The briefing with its figures drawn and written, when that is wanted.
    ///
    /// - Parameter output: the file that will name them; `nil` for standard output, which stands for the current folder.
    func written(_ briefing: Briefing, of file: InputFile, password: String?, output: String?) throws -> Briefing {
        guard let assets else { return briefing }
        let base = output.map(RelativePath.folder) ?? "."
        let drawing = FigureDrawing(folder: RelativePath.path(of: assets, from: base), password: password)
        let (drawn, pictures) = try drawing.figures(of: briefing, in: file)
        if !pictures.isEmpty { try OutputFolder(path: assets).make() }
        for picture in pictures { try OutputFile(path: "\(assets)/\(picture.name)").write(picture.bytes) }
        return drawn
    }
}
