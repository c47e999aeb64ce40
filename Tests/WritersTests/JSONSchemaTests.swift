import Foundation
import Testing

@testable import Writers

@Suite struct JSONSchemaTests {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../schema").standardizedFileURL

    @Test("The published schema is the one that the program prints", arguments: JSONSchema.allCases)
    func isPublished(schema: JSONSchema) throws {
        let published = try Data(contentsOf: Self.folder.appending(path: "\(schema.rawValue).schema.json"))
        #expect(published == Data(schema.bytes), "run: briefing schema \(schema.rawValue) >schema/\(schema.rawValue).schema.json")
    }

    @Test("Every field says what it is for", arguments: JSONSchema.allCases)
    func everyFieldIsDescribed(schema: JSONSchema) throws {
        var bare: [String] = []
        func check(_ value: Any, _ path: String) {
            if let list = value as? [Any] { list.forEach { check($0, path) } }
            guard let object = value as? [String: Any] else { return }
            for (name, field) in object["properties"] as? [String: [String: Any]] ?? [:] where field["description"] == nil {
                bare.append("\(path).\(name)")
            }
            for (name, inner) in object { check(inner, "\(path).\(name)") }
        }
        check(try JSONSerialization.jsonObject(with: Data(schema.bytes)), schema.rawValue)
        #expect(bare.isEmpty)
    }

    @Test func eachKindOfBlockHasItsOwnFields() throws {
        let schema = try #require(JSONSerialization.jsonObject(with: Data(JSONSchema.model.bytes)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        let kinds = try #require(definitions["Block"]?["oneOf"] as? [[String: Any]])
        #expect(kinds.count == 7)
        let tables = kinds.filter { ($0["required"] as? [String])?.contains("cells") ?? false }
        #expect(tables.count == 1)
    }
}
