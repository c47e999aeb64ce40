import BriefingModel
import Foundation
import Testing

@Suite struct FormatTests {
    private let folder: TemporaryFolder
    private let pdf: String

    init() throws {
        folder = try TemporaryFolder()
        pdf = try folder.file("a.pdf", MiniPDF(pages: ["one"]).bytes)
    }

    @Test(
        "The name after -o chooses the format, unless -f does",
        arguments: [
            (["-o", "x.md"], "x.md", "---\n"), (["-o", "x.html"], "x.html", "<!DOCTYPE html>"),
            (["-o", "x.ndjson"], "x.ndjson", "{\"schemaVersion\""),
            (["-o", "x.docling.json"], "x.docling.json", "{\n  \"schema_name\""),
            (["-o", "x.md", "-f", "json"], "x.md", "{\n  \"schemaVersion\""),
            (["-o", "x.out"], "x.out", "{\n  \"schemaVersion\""),
            (["-o", "x.ndjson", "--elements"], "x.ndjson", "{\"document\":\"a.pdf\""),
        ])
    func chooses(arguments: [String], name: String, opening: String) async throws {
        let run = try await ProgramRun.bash(#"cd "$1"; shift; "$briefing" convert a.pdf "$@""#, [folder.url.path] + arguments)
        #expect(run.status == .exited(0), "\(run.messages)")
        #expect(String(decoding: try folder.bytes(name), as: UTF8.self).hasPrefix(opening))
    }

    @Test("A format is known by its name and by the ending of its files", arguments: ["markdown", "md"])
    func isKnown(by name: String) async throws {
        let run = try await ProgramRun.bash(#""$briefing" convert "$1" -f "$2""#, [pdf, name])
        #expect(run.status == .exited(0) && run.output.starts(with: Array("---\n".utf8)), "\(run.messages)")
    }

    @Test(
        "Options that a format does not have are refused",
        arguments: [["-f", "html", "--compact"], ["-f", "json", "--elements"], ["-f", "markdown", "--unfold"], ["-f", "docx"]])
    func refuses(arguments: [String]) async throws {
        let run = try await ProgramRun.bash(#"pdf=$1; shift; "$briefing" convert "$pdf" "$@""#, [pdf] + arguments)
        #expect(run.status == .exited(64))
        #expect(run.output.isEmpty && run.messages.hasPrefix("briefing: "))
    }

    @Test func figuresAreDrawnIntoAFolderThatTheResultNames() async throws {
        let run = try await ProgramRun.bash(
            #"cd "$1"; "$briefing" convert "$2" -o out/../weekly.json --assets pictures/of && cd pictures/of && file *"#.replacing(
                "out/../", with: ""),
            [folder.url.path, Interoperability.weekly])
        #expect(run.status == .exited(0), "\(run.messages)")
        let model = try #require(JSONSerialization.jsonObject(with: Data(folder.bytes("weekly.json"))) as? [String: Any])
        var images: [[String: Any]] = []
        func collect(_ value: Any) {
            if let list = value as? [Any] { list.forEach(collect) }
            guard let object = value as? [String: Any] else { return }
            if let image = object["image"] as? [String: Any] { images.append(image) }
            object.values.forEach(collect)
        }
        collect(model)
        #expect(images.count >= 3)
        for image in images {
            let name = try #require(image["file"] as? String)
            #expect(name.hasPrefix("pictures/of/"))
            let bytes = try folder.bytes(name)
            // A photograph is the JPEG that lies in the PDF.
            guard name.hasSuffix(".png") else {
                #expect(name.hasSuffix(".jpg") && bytes.starts(with: [0xFF, 0xD8, 0xFF]))
                continue
            }
            #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
            // A PNG's width and height stand in its first chunk.
            let size = stride(from: 16, to: 24, by: 4).map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
            #expect(size == [image["width"] as? Int, image["height"] as? Int].compactMap { $0 })
        }
    }

    @Test func aFolderGetsAFileForEachTable() async throws {
        let run = try await ProgramRun.bash(
            #"cd "$1" && cp "$2" weekly.pdf && mkdir tables && "$briefing" convert weekly.pdf -f csv -o tables"#,
            [folder.url.path, Interoperability.weekly])
        #expect(run.status == .exited(0), "\(run.messages)")
        #expect(run.output.isEmpty)
        let briefing = try await ProgramRun.run("convert", Interoperability.weekly).briefing
        var tables: [String: Table] = [:]
        func collect(_ blocks: [Block]) {
            for block in blocks {
                switch block.content {
                case .table(let table): tables["weekly-\(block.id).csv"] = table
                case .heading(let outline), .item(let outline): collect(outline.children)
                case .callout(let callout): collect(callout.children)
                default: break
                }
            }
        }
        for section in briefing.sections { for article in section.articles { collect(article.body) } }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path("tables"))
        #expect(tables.count > 3 && Set(files) == Set(tables.keys))
        for (name, table) in tables {
            let rows = try CommaSeparated.rows(folder.bytes("tables/\(name)"))
            // Rows of the head are one line.
            let head = max(table.headerRowCount - 1, 0)
            try #require(rows.count == table.rowCount - head && rows.allSatisfy { $0.count == table.columnCount }, "\(name): \(rows)")
            for cell in table.cells where !cell.text.text.isEmpty {
                #expect(rows[max(cell.row - head, 0)][cell.column].contains(cell.text.text.prefix(4)), "\(name) \(cell.row),\(cell.column)")
            }
        }
    }

    @Test("The shell completes sub-commands and formats", .enabled(if: Interoperability.has("bash"), "no bash"))
    func completes() async throws {
        let run = try await ProgramRun.bash(
            #"""
            export PATH="$(dirname "$briefing"):$PATH"
            source <(briefing --generate-completion-script bash)
            COMP_WORDS=(briefing conv); COMP_CWORD=1; COMP_LINE="briefing conv"; COMP_POINT=13
            eval "$(complete -p briefing | sed -E 's/.*-F ([^ ]+) .*/\1 briefing conv briefing/')"
            echo "${COMPREPLY[@]}"
            briefing --generate-completion-script zsh | head -1
            briefing --generate-completion-script fish | grep -c convert | grep -qv '^0$' && echo fish
            """#)
        #expect(run.text == "convert\n#compdef briefing\nfish\n", "\(run.messages)")
    }
}
