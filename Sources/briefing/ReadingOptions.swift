import ArgumentParser
import Conversion
import Workers

/// How a PDF is opened and read.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How to read it: a built-in profile's name or a YAML file. Without it the document's own words choose.", valueName: "name|file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var profile: String?

    @Option(help: ArgumentHelp("The first line of this file opens the PDF.", valueName: "file"), completion: .file())
    var passwordFile: String?

    /// `crash`, or `crash@name.pdf` for one of several inputs.
    @Option(help: .hidden)
    var fault: String?

    /// What a worker is asked to make of a document, or of several, read so.
    func order(_ products: [DocumentProduct]) throws -> DocumentOrder {
        var order = DocumentOrder(name: "", products: products)
        order.profile = try DocumentOrder.ProfileChoice(named: profile)
        order.password = try passwordFile.map { try InputFile(readingFrom: $0).firstLine }
        try FaultOption(fault).apply(to: &order)
        return order
    }
}

extension DocumentOrder.ProfileChoice {
    /// Read and checked in the parent, once: a worker cannot open files.
    init?(named choice: String?) throws {
        guard let choice else { return nil }
        _ = try ProfileChoice.profile(choice)
        self = try ProfileChoice.file(choice).map(Self.yaml) ?? .named(choice)
    }
}
