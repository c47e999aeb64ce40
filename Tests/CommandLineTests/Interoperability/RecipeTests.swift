import Foundation
import Testing

/// The README's recipes, run as they stand.
@Suite struct RecipeTests {
    struct Recipe: CustomTestStringConvertible, Sendable {
        var title: String
        var lines: String
        /// Programs of others that it starts.
        var programs: [String] {
            ["jq", "pandoc", "sqlite3", "duckdb", "xargs", "parallel", "python3"].filter { lines.contains("\($0) ") }
        }
        var testDescription: String { title }
    }

    /// The shell blocks of these sections. The first line of a recipe is a comment that says what it is.
    static let recipes: [Recipe] = {
        let readme = (try? String(contentsOf: Interoperability.root.appending(path: "README.md"), encoding: .utf8)) ?? ""
        return ["Recipes", "Many files"].flatMap { title -> [Recipe] in
            guard let start = readme.range(of: "\n## \(title)\n") else { return [] }
            let section = readme[start.upperBound...].split(separator: "\n## ", maxSplits: 1)[0]
            return section.components(separatedBy: "```sh\n").dropFirst().map { block in
                let lines = block.components(separatedBy: "```")[0].replacing("tools/briefing", with: "briefing")
                return Recipe(title: lines.hasPrefix("# ") ? String(lines.prefix { $0 != "\n" }.dropFirst(2)) : title, lines: lines)
            }
        }
    }()

    @Test func thereAreRecipes() { #expect(Self.recipes.count >= 8) }

    @Test("A recipe of the README does what it says", arguments: recipes)
    func works(recipe: Recipe) async throws {
        guard Interoperability.has(recipe.programs) else {
            print(
                "recipe skipped (not all of \(recipe.programs.joined(separator: ", ")) are here; tools/test installs them): \(recipe.title)"
            )
            return
        }
        let folder = try TemporaryFolder()
        let before = Set(["weekly.pdf", "issues"])
        let run = try await Interoperability.run(recipe.lines, in: folder)
        #expect(run.status == .exited(0))
        #expect(run.messages == "")
        let made = try Set(folder.names).subtracting(before)
        let issues = try FileManager.default.contentsOfDirectory(atPath: folder.path("issues")).filter { !$0.hasSuffix(".pdf") }
        #expect(!run.output.isEmpty || !made.isEmpty || !issues.isEmpty, "it gave nothing")
        for name in made where name.contains(".") { #expect(try folder.bytes(name).count > 100, "\(name)") }
    }

    @Test func manyFilesGiveAResultBesideTheOtherAndALineEach() async throws {
        let recipe = try #require(Self.recipes.first { $0.title == "Many files" })
        let run = try await Interoperability.run(
            "printf 'no PDF' >issues/odd.pdf; set +e\n" + recipe.lines + "\nls models >&2", in: TemporaryFolder())
        #expect(run.messages.hasSuffix("first.json\nsecond.json\n"), "\(run.messages)")
        let lines = run.text.split(separator: "\n")
        #expect(lines.count == 3 && lines.count { $0.contains("\"status\":\"damaged\"") } == 1)
    }

    @Test(.enabled(if: Interoperability.has("sqlite3"), "no sqlite3"))
    func fullTextSearchFindsABlockWithItsPage() async throws {
        let recipe = try #require(Self.recipes.first { $0.programs.contains("sqlite3") })
        let run = try await Interoperability.run(recipe.lines, in: TemporaryFolder())
        let hits = run.text.split(separator: "\n").map { $0.split(separator: "|", omittingEmptySubsequences: false) }
        #expect(!hits.isEmpty && hits.count <= 5)
        #expect(
            hits.allSatisfy { $0.count == 4 && $0[1].hasPrefix("s") && (Int($0[2]) ?? 0) > 0 && $0[3].contains("[연구자]") }, "\(run.text)")
    }

    @Test(.enabled(if: Interoperability.has("xargs", "parallel"), "no xargs or parallel"))
    func parallelRunsGiveWhatSingleOnesGive() async throws {
        let recipe = try #require(Self.recipes.first { $0.programs.contains("xargs") })
        let run = try await Interoperability.run(
            recipe.lines + "briefing convert issues/second.pdf | cmp - issues/second.pdf.json; ls issues", in: TemporaryFolder())
        #expect(run.status == .exited(0), "\(run.messages)")
        #expect(run.text == "first.md\nfirst.pdf\nfirst.pdf.json\nsecond.md\nsecond.pdf\nsecond.pdf.json\n")
    }
}
