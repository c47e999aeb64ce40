import ArgumentParser

/// Where figures go.
struct AssetsOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Put the figures into this folder (PNG, or the JPEG that the PDF holds); the result names them by relative paths.",
            valueName: "folder"),
        completion: .directory)
    var assets: String?
}
