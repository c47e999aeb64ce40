import BriefingModel
import Foundation
import Testing

@Suite struct DecodingTests {
    @Test(arguments: [
        #"{}"#, #"[]"#, #"{"schemaVersion":"1.0"}"#, #"{"schemaVersion":"2.0","sections":[]}"#,
        #"{"schemaVersion":"1.0","sections":[{"id":"s1","kind":"body","articles":[{"id":"s1.a1","body":[{"id":"b","type":"poem"}]}]}]}"#,
    ])
    func whatIsNoModelOfThisVersionIsRefused(json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Briefing.self, from: Data(json.utf8)) }
    }

    @Test func placesAndFrameMayBeMissing() throws {
        let json = #"{"schemaVersion":"1.0","sections":[{"id":"s1","kind":"body","articles":[{"id":"s1.a1"}]}]}"#
        var expected = Briefing.blank
        expected.sections = [Section(id: "s1", kind: "body")]
        expected.sections[0].articles = [Article(id: "s1.a1")]
        #expect(try JSONDecoder().decode(Briefing.self, from: Data(json.utf8)) == expected)
    }

    @Test func everyStyleHasItsOwnFlag() throws {
        let flags: [(String, TextStyle)] = [
            ("bold", .bold), ("italic", .italic), ("underline", .underline), ("superscript", .superscript), ("subscript", .subscript),
        ]
        for (name, style) in flags {
            let run = try JSONDecoder().decode(StyleRun.self, from: Data(#"{"start":1,"end":3,"\#(name)":true}"#.utf8))
            #expect(run == StyleRun(start: 1, end: 3, style: style))
        }
    }
}
