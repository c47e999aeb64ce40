import ArgumentParser

/// Where figures go.
struct AssetsOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("Draw the figures into this folder (PNG); the result names them by relative paths.", valueName: "folder"),
        completion: .directory)
    var assets: String?
}
