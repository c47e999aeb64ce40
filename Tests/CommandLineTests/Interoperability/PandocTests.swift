import Testing

/// What pandoc makes of HTML and of Markdown, read back from the DOCX.
@Suite(.enabled(if: Interoperability.has("pandoc", "jq"), "no pandoc or jq"))
struct PandocTests {
    static let ways = [
        #"briefing convert weekly.pdf -f html | sed 's/role="doc-/epub:type="/g' | pandoc -f html+epub_html_exts -o out.docx"#,
        #"briefing convert weekly.pdf -f markdown | pandoc -f gfm -L "$tools/pandoc/html-tables.lua" -o out.docx"#,
    ]

    @Test("A DOCX has all notes, tables, spans and headings of the model", arguments: ways)
    func keepsEverything(way: String) async throws {
        let run = try await Interoperability.run(
            way + #"""

                briefing convert weekly.pdf >model.json
                count() { jq "[.. | objects | select(.t? == \"$1\")] | length" out.json; }
                pandoc out.docx -t json >out.json
                model() { jq "[.. | objects | $1] | length" model.json; }
                echo "notes $(count Note) $(model 'select(.offset? != null and .note? != null)')"
                echo "tables $(count Table) $(model 'select(.type? == "table")')"
                echo "headings $(count Header) $(model 'select(.type? == "heading" or (.articles? and .title?) or (.kind? == null and .body? and .title?))')"
                unzip -p out.docx word/document.xml | grep -oE '<w:vMerge w:val="restart" />' | wc -l
                jq '[.. | objects | select((.rowSpan? // 1) > 1)] | length' model.json
                """#, in: TemporaryFolder())
        #expect(run.status == .exited(0), "\(run.messages)")
        let lines = run.text.split(separator: "\n").map(String.init)
        try #require(lines.count == 5, "\(run.text)")
        for line in lines.prefix(2) {
            let counts = line.split(separator: " ").dropFirst().compactMap { Int($0) }
            #expect(counts.count == 2 && counts[0] == counts[1] && counts[1] > 3, "\(line)")
        }
        // References and summary have a heading of their own in a page.
        let headings = lines[2].split(separator: " ").dropFirst().compactMap { Int($0) }
        #expect(headings.count == 2 && headings[0] >= headings[1] && headings[1] > 20, "\(lines[2])")
        #expect(lines[3].trimmingPrefix(while: { $0 == " " }) == lines[4])
    }
}
