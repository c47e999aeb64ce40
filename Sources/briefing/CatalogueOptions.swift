import ArgumentParser
import Arrival
import Glibc

/// Which catalogue is meant.
struct CatalogueOption: ParsableArguments {
    @Option(help: ArgumentHelp("The catalogue ($BRIEFING_CATALOGUE, or catalogue.sqlite here).", valueName: "file"), completion: .file())
    var catalogue: String?

    func open() throws -> Catalogue {
        try Catalogue(path: catalogue ?? getenv("BRIEFING_CATALOGUE").map { String(cString: $0) } ?? "catalogue.sqlite", create: false)
    }
}

/// Which catalogue is meant, and how its answers are printed.
struct CatalogueOptions: ParsableArguments {
    enum Format: String, NamedArgument, CaseIterable {
        case text, json
    }

    @OptionGroup var catalogue: CatalogueOption

    @Option(name: .shortAndLong, help: "text or json.")
    var format = Format.text

    func open() throws -> Catalogue { try catalogue.open() }
}
