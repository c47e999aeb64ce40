import Testing

/// What is written, read by the Python packages that people read it with.
@Suite(.enabled(if: Interoperability.has("python3", "jq"), "no jq, or no Python packages in .build/interop; tools/test installs them"))
struct PythonReaderTests {
    @Test func everyModelAndEveryLineObeysItsSchema() async throws {
        let run = try await python(
            #"""
            for kind in model element failure; do briefing schema $kind >$kind.json; done
            # What all samples give is recorded; the tests of goldens see to it that this is so.
            for golden in "${tools%/*}"/Tests/GoldenTests/Goldens/*.json; do jq -c . "$golden"; done >models.ndjson
            briefing convert issues/first.pdf --assets pictures --compact >>models.ndjson
            for pdf in issues/*.pdf; do briefing convert "$pdf" --elements; done >elements.ndjson
            """#,
            #"""
            import json
            from jsonschema import Draft202012Validator as Validator
            for kind, lines in (("model", "models.ndjson"), ("element", "elements.ndjson")):
                schema = json.load(open(f"{kind}.json"))
                Validator.check_schema(schema)
                validator = Validator(schema)
                values = [json.loads(line) for line in open(lines)]
                faults = [f"{list(e.absolute_path)}: {e.message}"[:300] for value in values for e in validator.iter_errors(value)]
                print(kind, len(values) > 7, faults[:5])
            schema = Validator(json.load(open("model.json")))
            broken = json.loads(open("models.ndjson").readline())
            del broken["sections"][0]["articles"][0]["id"]
            broken["sections"][0]["articles"][1]["lead"] = None
            print(len(list(schema.iter_errors(broken))))
            """#)
        #expect(run.messages == "")
        #expect(run.text == "model True []\nelement True []\n2\n")
    }

    @Test func doclingLoadsAndExportsItWithoutAComplaint() async throws {
        let run = try await python(
            #"""
            briefing convert weekly.pdf --assets pictures -f docling >weekly.docling.json
            briefing convert weekly.pdf >model.json
            """#,
            #"""
            import json, pathlib, warnings
            warnings.simplefilter("error")
            from docling_core.types.doc import DoclingDocument
            document = DoclingDocument.load_from_json("weekly.docling.json")
            model = json.loads(pathlib.Path("model.json").read_text())
            def blocks(value):
                if isinstance(value, dict):
                    if "type" in value: yield value
                    for inner in value.values(): yield from blocks(inner)
                elif isinstance(value, list):
                    for inner in value: yield from blocks(inner)
            kinds = [block["type"] for block in blocks(model)]
            print(len(document.tables) == kinds.count("table"), len(document.pictures) == kinds.count("figure"))
            print(len(document.pages) == model["source"]["pageCount"], len(document.tables[0].data.grid) == document.tables[0].data.num_rows)
            markdown, html = document.export_to_markdown(), document.export_to_html()
            print("| 원천형" in markdown, "<table>" in html, len(document.export_to_doctags()) > 1000)
            """#)
        #expect(run.messages == "")
        #expect(run.text == "True True\nTrue True\nTrue True True\n")
    }

    private func python(_ lines: String, _ script: String) async throws -> ProgramRun {
        let folder = try TemporaryFolder()
        let file = try folder.file("script.py", Array(script.utf8))
        return try await Interoperability.run(lines + "\npython3 \(file)", in: folder)
    }
}
