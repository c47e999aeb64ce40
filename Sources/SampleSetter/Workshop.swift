import Foundation
import Mustache
import Writers
import Yams

/// The folder of samples: its houses, templates and pictures.
struct Workshop {
    /// What is left to do with one house's input.
    struct Job {
        var program, folder, main: String
    }

    private let folder: URL
    private let templates: [String: String]

    /// The sources of all issues, in the order of their paths.
    static func issues(in folder: URL) throws -> [URL] {
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return files.filter { $0.hasSuffix("/issue.yaml") }.sorted().map { folder.appending(path: $0) }
    }

    /// What drawn issues get besides their own.
    static func further(in folder: URL) throws -> FurtherBlocks {
        FurtherBlocks(
            tables: try decode([SourceBlock].self, from: folder.appending(path: "varied/tables.yaml")),
            passages: try decode([[SourceBlock]].self, from: folder.appending(path: "varied/passages.yaml")))
    }

    init(folder: URL) throws {
        self.folder = folder
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "templates").path)
        var templates: [String: String] = [:]
        for name in names where name.hasSuffix(".mustache") {
            templates[String(name.dropLast(9))] = try Self.text(folder.appending(path: "templates/\(name)"))
        }
        self.templates = templates
    }

    /// The house of a folder under `houses/`.
    func house(_ name: String) throws -> House { try Self.decode(House.self, from: home(name).appending(path: "house.yaml")) }

    private func home(_ name: String) -> URL { folder.appending(path: "houses/\(name)") }

    private static func text(_ file: URL) throws -> String { try String(decoding: Data(contentsOf: file), as: UTF8.self) }

    static func decode<Value: Decodable>(_ type: Value.Type, from file: URL) throws -> Value {
        do {
            return try YAMLDecoder().decode(type, from: text(file))
        } catch let error as DecodingError {
            throw SourceError(file: file.path, reason: "\(error)")
        }
    }

    /// Writes the input of a house's producer, and the expected model; `styles` names the folder of its style sheet.
    func set(_ issue: IssueSource, house: House, styles: String, in out: URL) throws -> Job {
        let target = out.appending(path: "\(issue.name)--\(house.producer)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        let pages = try Self.pages(in: target)

        let pictures = folder.appending(path: "pictures")
        var builder = SheetBuilder(issue: issue, house: house, pages: pages) { name in
            (try? Data(contentsOf: pictures.appending(path: name)).base64EncodedString()) ?? ""
        }
        let sheet = builder.sheet()
        let main = "main." + ["html": "html", "odt": "fodt", "typst": "typ"][house.form.rawValue, default: ""]
        try write(try render(sheet, house: house, styles: home(styles)), to: target.appending(path: main))
        for (name, text) in builder.attachments { try write(text, to: target.appending(path: name)) }

        let model = ModelBuilder(issue: issue, house: house, pages: pages).briefing()
        let expected = JSONWriter(leavingOut: [.place, .frame]).bytes(of: model)
        try Data(expected).write(to: target.appending(path: "expected.json"))
        return Job(program: house.program, folder: target.lastPathComponent, main: main)
    }

    private func write(_ text: String, to file: URL) throws { try Data(text.utf8).write(to: file) }

    private func render(_ sheet: SheetBuilder.Sheet, house: House, styles home: URL) throws -> String {
        var library = MustacheLibrary()
        for (name, text) in templates { try library.register(text, named: name) }
        try library.register(try Self.text(home.appending(path: "style.mustache")), named: "style")
        guard let text = library.render(sheet, withTemplate: house.template) else {
            throw SourceError(file: home.path, reason: "no such template: \(house.template)")
        }
        return text
    }

    /// Page of each anchor as a first setting had it.
    private static func pages(in folder: URL) throws -> [String: String] {
        let file = folder.appending(path: "pages.tsv")
        guard FileManager.default.fileExists(atPath: file.path) else { return [:] }
        var pages: [String: String] = [:]
        for line in try text(file).split(separator: "\n") {
            let fields = line.split(separator: "\t").map(String.init)
            if fields.count == 2 { pages[fields[0].replacing("-", with: ".")] = fields[1] }
        }
        return pages
    }
}
